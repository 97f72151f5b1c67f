public import AssessmentModel
public import Diagnostics
public import Scoring

/// Finds the lines of what turned out to need a word after all was read: nothing of their places was kept.
public struct SecondReading: Sendable {
  private struct Moment: Hashable {
    let area: AreaKey
    let client: ExactName
    let criterion: Int
    let source: Int
    let isConsensus: Bool
    let inspector: ExactName
    let date: CalendarDate?
  }

  /// How many duplicates are looked for, and how many rows of each; more are counted.
  private static let mostDuplicates = 1000
  private static let mostRows = 1000

  private let framework: Framework

  /// Makes a second reading.
  public init(framework: Framework) { self.framework = framework }

  /// Says of each duplicate where its rows are, and of names that look alike where each first stands.
  ///
  /// - Parameters:
  ///   - duplicates: the rows that say something twice.
  ///   - lookAlikes: groups of names that differ in case or blanks only.
  ///   - files: the files that were read, with their names.
  ///   - filesOf: the names of the files with rows about a werkgebied: where duplicates that were not looked for count.
  public func diagnostics(
    of duplicates: [Duplicate], lookAlikes: LookAlikes.Groups, in files: [(path: String, name: String)],
    filesOf: (AreaKey) -> [String] = { _ in [] }
  ) -> DiagnosticLog {
    var log = DiagnosticLog()
    guard let lastFile = files.last?.name, !duplicates.isEmpty || !lookAlikes.groups.isEmpty else { return log }
    let sought = duplicates.prefix(Self.mostDuplicates)
    let search = Search(framework: framework, mostRows: Self.mostRows)
    for duplicate in sought { search.places[Self.moment(of: duplicate)] = [] }
    search.wanted = Set(lookAlikes.groups.flatMap(\.uses))
    for file in files { search.read(file) }

    for duplicate in sought {
      let places = search.places[Self.moment(of: duplicate)] ?? []
      log.append(contentsOf: Self.diagnostics(of: duplicate, at: places, in: framework))
      log.count(duplicate.severity, max(duplicate.rows - max(places.count, 1), 0), in: places.last?.file ?? lastFile)
    }
    for duplicate in duplicates.dropFirst(sought.count) {
      log.count(duplicate.severity, duplicate.rows - 1, in: filesOf(duplicate.area).last ?? lastFile)
    }
    for group in lookAlikes.groups {
      let found = group.uses.compactMap { search.found[$0] }.sorted()
      guard let last = found.last, let first = found.first, found.count > 1 else { continue }
      log.append(Diagnostic(.warning, "D134", ["kolom": group.kind.rawValue, "eerste": first.description], at: last))
    }
    log.count(.warning, lookAlikes.further, in: lastFile)
    return log
  }

  /// Reads files again and notes where things stand.
  private final class Search: LineObserver {
    let wantsTexts = false
    let framework: Framework
    var places: [Moment: [FilePosition]] = [:]
    var wanted: Set<LookAlikes.Use> = []
    var found: [LookAlikes.Use: FilePosition] = [:]

    private let mostRows: Int

    init(framework: Framework, mostRows: Int) {
      self.framework = framework
      self.mostRows = mostRows
    }

    /// What was found before the file that is being read.
    private var before: (places: [Moment: [FilePosition]], found: [LookAlikes.Use: FilePosition]) = ([:], [:])

    func read(_ file: (path: String, name: String)) {
      before = (places, found)
      LineReader.show(file, to: self, framework: framework)
    }

    func startAgain() { (places, found) = before }

    /// Whether a name is still to be found.
    private var wantsNames: Bool { found.count < wanted.count }

    func subject(_ row: SubjectRow, of interpreter: ExtractInterpreter) {
      guard wantsNames else { return }
      let area = interpreter.collected.areas[row.subject.area]
      note(.werkgebied, area.key.werkgebied, of: nil, row.place)
      if let inspection = area.key.inspection {
        note(.toetsing, inspection, of: area.key.withoutInspection, row.place)
      }
      note(.client, area.codes[row.subject.client], of: area.key, row.place)
      if let organisation = row.organisation {
        note(.organisatie, organisation, of: area.key.withoutOrganisation, row.place)
      }
    }

    func rating(_ row: RatingRow, of interpreter: ExtractInterpreter) {
      let observation = row.observation
      let area = interpreter.collected.areas[row.subject.area]
      let inspector = interpreter.collected.inspectors[observation.inspector]
      if wantsNames { note(.inspecteur, inspector, of: nil, row.place) }
      guard !places.isEmpty else { return }
      let moment = Moment(
        area: area.key, client: area.codes[row.subject.client], criterion: observation.criterion,
        source: observation.source, isConsensus: observation.isConsensus,
        inspector: observation.isConsensus ? ExactName("") : inspector, date: observation.date)
      if let count = places[moment]?.count, count < mostRows {
        places[moment]?.append(row.place(row.outcomeColumn))
      }
    }

    private func note(
      _ kind: LookAlikes.Kind, _ name: ExactName, of area: AreaKey?, _ place: ExtractInterpreter.Place
    ) {
      let use = LookAlikes.Use(kind: kind, area: area, name: name)
      if wanted.contains(use), found[use] == nil { found[use] = place(kind.column) }
    }
  }

  private static func moment(of duplicate: Duplicate) -> Moment {
    Moment(
      area: duplicate.area, client: duplicate.client, criterion: duplicate.criterion, source: duplicate.source,
      isConsensus: duplicate.isConsensus, inspector: duplicate.inspector, date: duplicate.date)
  }

  /// One diagnostic per row after the first, which names the first.
  private static func diagnostics(
    of duplicate: Duplicate, at positions: [FilePosition], in framework: Framework
  ) -> [Diagnostic] {
    let sorted = positions.sorted()
    guard let first = sorted.first else { return [] }
    let arguments = [
      "criterium": framework.criteria[duplicate.criterion].id, "bron": framework.sources[duplicate.source].id,
      "eerste": first.description,
    ]
    return sorted.dropFirst().map { position in
      guard duplicate.isContradiction else {
        return Diagnostic(.warning, Duplicate.repetitionCode, arguments, at: position)
      }
      return Diagnostic(
        .error, duplicate.isLatest ? Duplicate.contradictionCode : "D122", arguments, at: position)
    }
  }
}

/// Names that differ in case or blanks only, so that somebody may have meant one by both.
public struct LookAlikes: Hashable, Sendable {
  /// What the names are of.
  public enum Kind: String, CaseIterable, Sendable {
    /// Werkgebieden.
    case werkgebied
    /// Rounds of inspection of one werkgebied.
    case toetsing
    /// Clients of one werkgebied.
    case client
    /// Organisations of one werkgebied.
    case organisatie
    /// Inspectors.
    case inspecteur

    fileprivate var column: ExtractColumn {
      switch self {
      case .werkgebied: .werkgebied
      case .toetsing: .toetsing
      case .client: .client
      case .organisatie: .organisatie
      case .inspecteur: .inspecteur
      }
    }
  }

  fileprivate struct Use: Hashable, Sendable {
    let kind: Kind
    let area: AreaKey?
    let name: ExactName
  }

  fileprivate let kind: Kind
  fileprivate let uses: [Use]

  private init(_ kind: Kind, of area: AreaKey?, _ names: [ExactName]) {
    self.kind = kind
    uses = names.sorted().map { Use(kind: kind, area: area, name: $0) }
  }

  /// Groups of names that look alike: the first, and how many there are further.
  public struct Groups: Sendable {
    /// How many groups are kept.
    fileprivate static let most = 1000

    /// The groups.
    public fileprivate(set) var groups: [LookAlikes] = []
    /// How many there are beside these.
    public fileprivate(set) var further = 0

    fileprivate mutating func add(_ kind: Kind, of area: AreaKey?, _ names: NameTable) {
      let found = names.similarNames
      let kept = found.groups.prefix(Self.most - groups.count)
      groups += kept.map { LookAlikes(kind, of: area, $0.map { names[$0] }) }
      further += found.further + found.groups.count - kept.count
    }

    fileprivate mutating func add(_ kind: Kind, of area: AreaKey?, _ names: [ExactName]) {
      guard names.count > 1 else { return }
      var table = NameTable()
      for name in names.sorted() { _ = table.number(of: name) }
      add(kind, of: area, table)
    }
  }

  /// All groups in what was collected.
  public static func all(in collected: CollectedRatings) -> Groups {
    let keys = collected.areas.map(\.key).sorted()
    var found = Groups()
    found.add(.werkgebied, of: nil, keys.map(\.werkgebied))
    found.add(.inspecteur, of: nil, collected.inspectors)
    for (key, own) in grouped(keys, by: \.withoutInspection) {
      found.add(.toetsing, of: key, own.compactMap(\.inspection))
    }
    for area in collected.areas {
      found.add(.client, of: area.key, area.codes)
      found.add(.organisatie, of: area.key, area.organisations)
    }
    for (key, own) in grouped(keys, by: \.withoutOrganisation) {
      found.add(.organisatie, of: key, own.compactMap(\.organisation))
    }
    return found
  }

  /// The keys that have something in common, where there are several, in order.
  private static func grouped(
    _ keys: [AreaKey], by common: (AreaKey) -> AreaKey
  ) -> [(key: AreaKey, value: [AreaKey])] {
    Dictionary(grouping: keys, by: common).filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
  }
}

extension Duplicate {
  fileprivate var severity: Diagnostic.Severity { isContradiction ? .error : .warning }
}

extension AreaKey {
  /// The werkgebied alone.
  fileprivate var withoutInspection: AreaKey { AreaKey(werkgebied: werkgebied, inspection: nil) }
}
