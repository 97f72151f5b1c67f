import AssessmentModel
import Diagnostics
import Scoring

/// Where the values of a row stand, found only when a message needs it.
protocol RowPlaces {
  /// Where the value of a column stands; without a column, where the row begins.
  func of(_ column: ExtractColumn?) -> FilePosition
}

/// Gives meaning to the rows of an extract, the same for every format, and collects what scoring needs.
final class ExtractInterpreter {
  /// Whom the rows that follow are about.
  struct Subject {
    let area: Int
    let client: Int
    let source: Int
  }

  typealias Bytes = UnsafeRawBufferPointer
  /// The same as ``RowPlaces``, for who looks at lines one by one.
  typealias Place = (ExtractColumn?) -> FilePosition

  let words: ExtractWords
  let fileName: String
  let format: any DossierFormat
  @exclusivity(unchecked) var collected = CollectedRatings()
  /// What is said of the file.
  var sayings = Sayings()
  /// What was left out without it being known of which area.
  var unplaced = Omissions()
  /// Which dossier form the file is, where it is one.
  var form: String?
  /// What rows of a table say of the whole extract.
  var wholeExtract = WholeExtract()
  /// Whether something was passed over, without an error, in which criteria may stand.
  var passedOverCriteria = false
  /// Where set, rows are shown to it and neither collected nor commented on: the second reading.
  let observer: (any LineObserver)?
  /// Whether texts of the dossier are wanted, which scoring has no use for.
  let wantsTexts: Bool

  // These are read and written for every row, each time in one go and in one thread: exclusive access is not checked.
  @exclusivity(unchecked) private var lastArea = (
    werkgebied: LastBytes(), inspection: LastBytes(), organisation: LastBytes(), number: -1
  )
  @exclusivity(unchecked) var lastInspector = (name: LastBytes(), number: -1)
  @exclusivity(unchecked) var lastGround = (written: LastBytes(), isKnown: false)
  @exclusivity(unchecked) var lastCircumstances = (written: LastBytes(), said: Circumstances?.none)
  @exclusivity(unchecked) var lastDate: (written: LastDate, date: CalendarDate)?

  init(
    words: ExtractWords, fileName: String, format: any DossierFormat, observer: (any LineObserver)? = nil
  ) {
    self.words = words
    self.fileName = fileName
    self.format = format
    self.observer = observer
    wantsTexts = observer?.wantsTexts ?? false
  }

  var isSecondReading: Bool { observer != nil }

  func countOmitted(_ code: String, lines: Int, area: Int?) {
    guard !isSecondReading else { return }
    if let area { collected.omit(code, lines: lines, area: area) } else { unplaced.add(code, lines: lines) }
  }

  /// Forgets what was read of the file, to read it again in another encoding.
  func startAgain() {
    collected = CollectedRatings()
    sayings = Sayings()
    unplaced = Omissions()
    wholeExtract = WholeExtract()
    passedOverCriteria = false
    lastArea.number = -1
    lastInspector.number = -1
    lastCircumstances.said = nil
    observer?.startAgain()
  }

  /// Says that a column or attribute has no value.
  func missingValue(_ column: ExtractColumn, at position: @autoclosure () -> FilePosition) -> Problem {
    problem("D101", Diagnostic(.error, "D101", ["kolom": format.name(of: column)], at: position()))
  }

  func noteRow(area: Int) {
    if !isSecondReading { collected.noteRow(area: area) }
  }

  // MARK: Whom a row is about

  /// What the names in a row say it is about.
  struct AreaNames {
    let werkgebied: Bytes?
    let inspection: Bytes?
    let organisation: Bytes?

    init(werkgebied: Bytes?, inspection: Bytes?, organisation: Bytes?) {
      func named(_ bytes: Bytes?) -> Bytes? { bytes.flatMap { $0.isEmpty ? nil : $0 } }
      self.werkgebied = named(werkgebied)
      self.inspection = named(inspection)
      self.organisation = named(organisation)
    }
  }

  /// The number of the area, or nothing where the row names none, or one more than fit.
  ///
  /// Where the framework rates organisations each of them is an area; a row without one belongs to the werkgebied as a
  /// whole, under which it is counted as left out.
  func area(_ names: AreaNames, referenceDate: CalendarDate?, place: some RowPlaces) -> Int? {
    guard let werkgebied = names.werkgebied else { return nil }
    let organisation = ratesOrganisations ? names.organisation : nil
    if lastArea.number >= 0, lastArea.werkgebied == werkgebied, lastArea.inspection == names.inspection,
      lastArea.organisation == organisation
    {
      return lastArea.number
    }
    let known = collected.areas.count
    let key = AreaKey(
      werkgebied: ExactName(utf8: werkgebied), inspection: names.inspection.map { ExactName(utf8: $0) },
      organisation: organisation.map { ExactName(utf8: $0) })
    guard collected.hasRoom(for: key) else { return nil }
    let number = collected.area(key)
    if let referenceDate { collected.note(referenceDate: referenceDate, area: number) }
    if number == known {
      warnOfBlanks(around: werkgebied, .werkgebied, place)
      if let inspection = names.inspection { warnOfBlanks(around: inspection, .toetsing, place) }
      if let organisation { warnOfBlanks(around: organisation, .organisatie, place) }
    }
    lastArea.werkgebied.take(werkgebied)
    lastArea.inspection.take(names.inspection)
    lastArea.organisation.take(organisation)
    lastArea.number = number
    return number
  }

  /// Says why a row has no area.
  func missingArea(_ names: AreaNames, at position: @autoclosure () -> FilePosition) -> Problem {
    if names.werkgebied == nil { return missingValue(.werkgebied, at: position()) }
    return problem("D116", .tooManyAreas(at: position()))
  }

  private var ratesOrganisations: Bool { words.ratesOrganisations }

  /// Says that a row does not name the organisation it is about, where the framework rates organisations.
  func missingOrganisation(_ names: AreaNames, place: some RowPlaces) -> Problem? {
    guard ratesOrganisations, names.organisation == nil else { return nil }
    return problem(
      "D113", Diagnostic(.error, "D113", ["kolom": format.name(of: .organisatie)], at: place.of(.organisatie)))
  }

  /// The source, or nothing where it is missing or unknown, which is said.
  func source(_ name: Bytes?, place: some RowPlaces) -> Result<Int, Problem> {
    guard let name, !name.isBlank else { return .failure(missingValue(.bron, at: place.of(.bron))) }
    if let source = words.sources[name] { return .success(source) }
    return .failure(unknownValue(.bron, name, words.sources.suggestions, code: "D104", place))
  }

  /// Notes that there is a row of a good werkgebied, client and source.
  func subject(area: Int, client: Bytes, source: Int, organisation: Bytes?, place: some RowPlaces) -> Subject {
    let known = collected.areas[area].codes.count
    let number = collected.client(client, inArea: area)
    if number == known { warnOfBlanks(around: client, .client, place) }
    collected.note(source: source, client: number, area: area)
    if let organisation, !organisation.isEmpty, !ratesOrganisations,
      words.organisationSources >> UInt64(source) & 1 == 1
    {
      let known = collected.areas[area].organisations.count
      collected.note(organisation: organisation, client: number, area: area)
      if collected.areas[area].organisations.count > known { warnOfBlanks(around: organisation, .organisatie, place) }
    }
    let subject = Subject(area: area, client: number, source: source)
    if let observer {
      let name = organisation.map { ExactName(utf8: $0) }
      observer.subject(SubjectRow(subject: subject, organisation: name, place: { place.of($0) }), of: self)
    }
    return subject
  }

  func warnOfBlanks(around name: Bytes, _ column: ExtractColumn, _ place: some RowPlaces) {
    if name.hasOuterBlanks { warn(.blanksAround(format.name(of: column), at: place.of(column))) }
  }

  // MARK: What a row says

  /// The parts of a rating as they stand in the file.
  struct RatingFields {
    var criterion: Bytes?
    var outcome: Bytes?
    var date: Bytes?
    var inspector: Bytes?
    var series: Bytes?
    var ground: Bytes?
    var locator: Bytes?
    /// The column in which the outcome stands.
    var outcomeColumn = ExtractColumn.oordeel
    /// The bytes that hold date, inspector, series and ground, where they stand together.
    var circumstances: Bytes?
    /// What those bytes say, where they are the same as in the row before; the four are not looked at then.
    var knownCircumstances: Circumstances?
  }

  /// Takes a rating; says what is wrong with it and leaves it out, or gives its level back.
  ///
  /// All that is wrong with the row is said; it counts as one line left out.
  func rating(_ fields: RatingFields, subject: Subject, place: some RowPlaces) -> Outcome? {
    var problems: [Problem] = []
    let criterion = self.criterion(fields.criterion, place, &problems)
    let outcome = self.outcome(fields.outcome, fields.outcomeColumn, place, &problems)
    let circumstances = self.circumstances(fields, place, &problems)

    guard problems.isEmpty, let criterion, let outcome, let circumstances else {
      omit(problems, area: subject.area)
      return nil
    }
    let observation = Observation(
      criterion: criterion, source: subject.source, outcome: outcome, date: circumstances.date,
      isConsensus: circumstances.isConsensus, inspector: circumstances.inspector)
    if let observer {
      let row = RatingRow(
        observation: observation, subject: subject, outcomeColumn: fields.outcomeColumn,
        ground: fields.ground.flatMap { words.grounds[$0] }, locator: fields.locator, place: { place.of($0) })
      observer.rating(row, of: self)
    } else {
      collected.add(observation, client: subject.client, area: subject.area)
      if words.sourcesHeard[criterion] >> UInt64(subject.source) & 1 == 0 {
        warn(
          .contextOnly(source: subject.source, criterion: criterion, in: words.framework, at: place.of(.criterium)))
      }
    }
    return outcome
  }

  /// Whether a level asks for a locator or an explanation.
  func asksForExplanation(_ outcome: Outcome) -> Bool {
    outcome.rating.map { $0 <= words.highestToExplain } ?? false
  }

  private func criterion(_ bytes: Bytes?, _ place: some RowPlaces, _ problems: inout [Problem]) -> Int? {
    guard let bytes, !bytes.isBlank else {
      problems.append(missingValue(.criterium, at: place.of(.criterium)))
      return nil
    }
    switch words.criteria[bytes] {
    case .criterion(let criterion): return criterion
    case .normWithCriteria: problems.append(problem("D106", .normRatedDirectly(at: place.of(.criterium))))
    case nil:
      problems.append(unknownValue(.criterium, bytes, words.criteria.suggestions, code: "D103", place))
    }
    return nil
  }

  private func outcome(
    _ bytes: Bytes?, _ column: ExtractColumn, _ place: some RowPlaces, _ problems: inout [Problem]
  ) -> Outcome? {
    guard let bytes, !bytes.isBlank else {
      problems.append(missingValue(column, at: place.of(column)))
      return nil
    }
    if let outcome = words.outcomes[bytes] { return outcome }
    problems.append(unknownValue(column, bytes, words.outcomes.suggestions, code: "D105", place))
    return nil
  }

  func unknownValue(
    _ column: ExtractColumn, _ written: Bytes, _ known: [String], code: String, _ place: some RowPlaces
  ) -> Problem {
    problem(code, .unknownValue(column, written, known, code: code, at: place.of(column)))
  }
}

extension Diagnostic {
  /// The value itself is not repeated: in a shifted row it may be text of a dossier.
  fileprivate static func unknownValue(
    _ column: ExtractColumn, _ written: UnsafeRawBufferPointer, _ known: [String], code: String,
    at position: FilePosition
  ) -> Diagnostic {
    let candidate = NearMiss.candidate(for: String(decoding: written.prefix(200), as: UTF8.self), among: known)
    let some = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
    let wayOut = candidate.map { "Bedoelde u “\($0)”?" } ?? "Kies uit: \(some)."
    return Diagnostic(.error, code, ["kolom": column.name, "uitweg": wayOut], at: position)
  }

  fileprivate static func normRatedDirectly(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "D106", at: position)
  }

  fileprivate static func tooManyAreas(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "D116", ["grens": String(CollectedRatings.mostAreas)], at: position)
  }

  fileprivate static func blanksAround(_ column: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "D130", ["kolom": column], at: position)
  }

  fileprivate static func contextOnly(
    source: Int, criterion: Int, in framework: Framework, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(
      .warning, "D132", ["bron": framework.sources[source].id, "criterium": framework.criteria[criterion].id],
      at: position)
  }

  static func lowWithoutExplanation(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "D133", at: position)
  }
}
