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

  private let framework: Framework

  /// Makes a second reading.
  public init(framework: Framework) { self.framework = framework }

  /// Says of each duplicate where its rows are, and of names that look alike where each first stands.
  ///
  /// - Parameters:
  ///   - duplicates: the rows that say something twice.
  ///   - lookAlikes: groups of names that differ in case or blanks only.
  ///   - files: the files that were read, with their names.
  public func diagnostics(
    of duplicates: [Duplicate], lookAlikes: [LookAlikes], in files: [(path: String, name: String)]
  ) -> [Diagnostic] {
    guard !duplicates.isEmpty || !lookAlikes.isEmpty else { return [] }
    let search = Search(framework: framework)
    for duplicate in duplicates { search.places[Self.moment(of: duplicate)] = [] }
    search.wanted = Set(lookAlikes.flatMap(\.uses))
    for file in files { search.read(file) }

    let ofDuplicates = duplicates.flatMap { duplicate in
      Self.diagnostics(of: duplicate, at: search.places[Self.moment(of: duplicate)] ?? [], in: framework)
    }
    let ofNames = lookAlikes.compactMap { group -> Diagnostic? in
      let found = group.uses.compactMap { search.found[$0] }.sorted()
      guard let last = found.last, let first = found.first, found.count > 1 else { return nil }
      return Diagnostic(.warning, "D134", ["kolom": group.kind.rawValue, "eerste": first.description], at: last)
    }
    return ofDuplicates + ofNames
  }

  /// Reads files again and notes where things stand.
  private final class Search: LineObserver {
    let wantsTexts = false
    let framework: Framework
    var places: [Moment: [FilePosition]] = [:]
    var wanted: Set<LookAlikes.Use> = []
    var found: [LookAlikes.Use: FilePosition] = [:]

    init(framework: Framework) { self.framework = framework }

    /// What was found before the file that is being read.
    private var before: (places: [Moment: [FilePosition]], found: [LookAlikes.Use: FilePosition]) = ([:], [:])

    func read(_ file: (path: String, name: String)) {
      before = (places, found)
      LineReader.show(file, to: self, framework: framework)
    }

    func startAgain() { (places, found) = before }

    func subject(_ row: SubjectRow, of interpreter: ExtractInterpreter) {
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
      note(.inspecteur, inspector, of: nil, row.place)
      guard !places.isEmpty else { return }
      let moment = Moment(
        area: area.key, client: area.codes[row.subject.client], criterion: observation.criterion,
        source: observation.source, isConsensus: observation.isConsensus,
        inspector: observation.isConsensus ? ExactName("") : inspector, date: observation.date)
      if places[moment] != nil { places[moment]?.append(row.place(row.outcomeColumn)) }
    }

    private func note(
      _ kind: LookAlikes.Kind, _ name: ExactName, of area: AreaKey?, _ place: ExtractInterpreter.Place
    ) {
      guard !wanted.isEmpty else { return }
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

  private init?(_ kind: Kind, of area: AreaKey?, _ names: [ExactName]) {
    guard names.count > 1 else { return nil }
    self.kind = kind
    uses = names.sorted().map { Use(kind: kind, area: area, name: $0) }
  }

  /// All groups in what was collected.
  public static func all(in collected: CollectedRatings) -> [LookAlikes] {
    groups(.werkgebied, of: nil, Array(Set(collected.areas.map(\.key.werkgebied))))
      + groups(.inspecteur, of: nil, names(in: collected.inspectors))
      + Dictionary(grouping: collected.areas.map(\.key), by: \.withoutInspection)
      .flatMap { groups(.toetsing, of: $0, Array(Set($1.compactMap(\.inspection)))) }
      + collected.areas.flatMap { area in
        groups(.client, of: area.key, names(in: area.codes))
          + groups(.organisatie, of: area.key, names(in: area.organisations))
      }
      + Dictionary(grouping: collected.areas.map(\.key), by: \.withoutOrganisation)
      .flatMap { groups(.organisatie, of: $0, $1.compactMap(\.organisation)) }
  }

  private static func names(in table: NameTable) -> [ExactName] {
    table.mayHaveLookAlikes ? (0..<table.count).map { table[$0] } : []
  }

  private static func groups(_ kind: Kind, of area: AreaKey?, _ names: [ExactName]) -> [LookAlikes] {
    Dictionary(grouping: names) { $0.description.lowercased().filter { !$0.isWhitespace } }
      .values.compactMap { LookAlikes(kind, of: area, $0) }
  }
}

extension AreaKey {
  /// The werkgebied alone.
  fileprivate var withoutInspection: AreaKey { AreaKey(werkgebied: werkgebied, inspection: nil) }
}
