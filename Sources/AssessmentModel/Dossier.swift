/// What an extract tells of a client by one source, beside ratings and facts ("dossier").
public struct Dossier: Hashable, Sendable {
  /// Something that made the client more vulnerable ("kwetsbaarheid").
  public struct Vulnerability: Hashable, Sendable {
    /// What it is, as the extract writes it; `nil` where only a date is given.
    public let kind: String?
    /// Since when.
    public let since: CalendarDate?

    /// Makes a vulnerability.
    public init(kind: String?, since: CalendarDate?) {
      self.kind = kind
      self.since = since
    }
  }

  /// Where it stands and whom it is about.
  public let origin: LineOrigin
  /// The age of the client in years ("leeftijd").
  public let age: Int?
  /// The day on which care began ("in zorg sinds").
  public let inCareSince: CalendarDate?
  /// The problems, as the extract writes them ("problematiek").
  public let problems: [String]
  /// What made the client more vulnerable.
  public let vulnerabilities: [Vulnerability]

  /// Makes a dossier.
  public init(
    origin: LineOrigin, age: Int?, inCareSince: CalendarDate?, problems: [String], vulnerabilities: [Vulnerability]
  ) {
    self.origin = origin
    self.age = age
    self.inCareSince = inCareSince
    self.problems = problems
    self.vulnerabilities = vulnerabilities
  }
}

/// The lines of extracts, one by one ("regels"): for who looks at what ratings rest on.
public struct ExtractLines: Sendable {
  /// The ratings, in the order of reading.
  public var assessments: [Assessment] = []
  /// The facts, in the order of reading.
  public var facts: [Fact] = []
  /// What was told of clients beside those, in the order of reading.
  public var dossiers: [Dossier] = []
  /// Where each client first stands, also one of whom nothing else is here, as its only line was left out.
  public var clients: [LineOrigin] = []

  /// No lines.
  public init() {}

  /// The lines of each werkgebied, in the same order.
  public var perArea: [AreaKey: ExtractLines] {
    var parts: [AreaKey: ExtractLines] = [:]
    for assessment in assessments { parts[assessment.origin.area, default: .init()].assessments.append(assessment) }
    for fact in facts { parts[fact.origin.area, default: .init()].facts.append(fact) }
    for dossier in dossiers { parts[dossier.origin.area, default: .init()].dossiers.append(dossier) }
    for client in clients { parts[client.area, default: .init()].clients.append(client) }
    return parts
  }
}
