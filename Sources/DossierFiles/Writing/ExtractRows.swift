public import AssessmentModel

/// The rows of dossier extracts without their places, kept small, to be written in another form ("rijen").
///
/// Order is that of reading: of the subjects by their first row, of ratings, facts and descriptions among themselves.
public struct ExtractRows: Sendable {
  /// A client by one source, and the organisation that the rows name.
  struct Subject: Hashable, Sendable {
    let area: Int
    let client: ExactName
    let source: Int
    let organisation: ExactName?
  }

  /// A rating of a criterion.
  struct Rating: Sendable {
    let subject: Int32
    let criterion: Int32
    let outcome: Outcome
    let date: CalendarDate?
    let isConsensus: Bool
    let inspector: Int32
    let ground: Evidence.Ground?
    let locator: String?
    var explanation: String?
  }

  /// A stated fact.
  struct StatedFact: Sendable {
    let subject: Int32
    let definition: Int32
    let value: Fact.Value
    let date: CalendarDate?
    let locator: String?
  }

  /// What was told of a client beside those; there is none where nothing was told.
  struct Description: Sendable {
    let subject: Int32
    let age: Int?
    let inCareSince: CalendarDate?
    let problems: [String]
    let vulnerabilities: [Dossier.Vulnerability]
  }

  private(set) var areas: [AreaKey] = []
  private(set) var subjects: [Subject] = []
  private(set) var inspectors: [ExactName] = []
  private(set) var ratings: [Rating] = []
  private(set) var facts: [StatedFact] = []
  private(set) var descriptions: [Description] = []
  private var areaNumbers: [AreaKey: Int] = [:]
  private var subjectNumbers: [Subject: Int32] = [:]
  private var inspectorNumbers: [ExactName: Int32] = [:]

  /// The number of ratings.
  public var ratingCount: Int { ratings.count }
  /// The number of facts.
  public var factCount: Int { facts.count }
  /// The number of clients by a source.
  public var subjectCount: Int {
    Set(subjects.map { Subject(area: $0.area, client: $0.client, source: $0.source, organisation: nil) }).count
  }
  /// What is rated, in the order in which it was met.
  public var areaKeys: [AreaKey] { areas }

  mutating func area(_ key: AreaKey) -> Int {
    if let number = areaNumbers[key] { return number }
    areas.append(key)
    areaNumbers[key] = areas.count - 1
    return areas.count - 1
  }

  mutating func subject(_ subject: Subject) -> Int32 {
    if let number = subjectNumbers[subject] { return number }
    let number = Int32(subjects.count)
    subjects.append(subject)
    subjectNumbers[subject] = number
    return number
  }

  mutating func inspector(_ name: ExactName) -> Int32 {
    if let number = inspectorNumbers[name] { return number }
    let number = Int32(inspectors.count)
    inspectors.append(name)
    inspectorNumbers[name] = number
    return number
  }

  mutating func add(_ rating: Rating) { ratings.append(rating) }
  mutating func add(_ fact: StatedFact) { facts.append(fact) }
  mutating func add(_ description: Description) { descriptions.append(description) }

  /// Gives the rating that was added last its explanation.
  mutating func explainLast(_ text: String) { ratings[ratings.count - 1].explanation = text }

  /// How much there is, to go back to.
  struct Mark {
    fileprivate let counts: [Int]
  }

  var mark: Mark { Mark(counts: [subjects.count, ratings.count, facts.count, descriptions.count]) }

  /// Forgets what came after a mark; an area or inspector without rows does no harm.
  mutating func goBack(to mark: Mark) {
    for subject in subjects[mark.counts[0]...] { subjectNumbers[subject] = nil }
    subjects.removeSubrange(mark.counts[0]...)
    ratings.removeSubrange(mark.counts[1]...)
    facts.removeSubrange(mark.counts[2]...)
    descriptions.removeSubrange(mark.counts[3]...)
  }
}
