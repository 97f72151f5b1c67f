public import Diagnostics

/// Where a line of an extract stands and whom it is about ("herkomst van een regel").
public struct LineOrigin: Hashable, Sendable {
  /// The werkgebied, and the round of inspection.
  public let area: AreaKey
  /// The client.
  public let client: ExactName
  /// The source: index into ``Framework/sources``.
  public let source: Int
  /// The organisation that the line names.
  public let organisation: ExactName?
  /// Where what it states stands: the rating, the value of the fact, or the beginning of the dossier.
  public let position: FilePosition
  /// All lines of the file that it takes up.
  public let lines: ClosedRange<Int>

  /// Makes an origin.
  public init(
    area: AreaKey, client: ExactName, source: Int, organisation: ExactName?, position: FilePosition,
    lines: ClosedRange<Int>
  ) {
    self.area = area
    self.client = client
    self.source = source
    self.organisation = organisation
    self.position = position
    self.lines = lines
  }
}

/// What a rating rests on ("onderbouwing"), in the words of the inspector: text of a dossier, never for a message.
public struct Evidence: Hashable, Sendable {
  /// What an inspector based a rating on ("grondslag").
  public enum Ground: String, CaseIterable, Sendable {
    /// The dossier that was read.
    case dossier
    /// A conversation about it ("gesprek").
    case conversation = "gesprek"
    /// Both ("beide").
    case both = "beide"
  }

  /// Dossier, conversation or both, where it is said.
  public var ground: Ground?
  /// The place in the dossier ("vindplaats").
  public var locator: String?
  /// Why ("toelichting").
  public var explanation: String?

  /// Makes evidence.
  public init(ground: Ground? = nil, locator: String? = nil, explanation: String? = nil) {
    self.ground = ground
    self.locator = locator
    self.explanation = explanation
  }
}

/// One line of an extract that holds one client against one criterion ("beoordeling"), with what it rests on.
///
/// It exists where one client or werkgebied is looked at, such as in a trace; scoring itself walks over
/// ``Observation``s, which have no text.
public struct Assessment: Hashable, Sendable {
  /// Where it stands and whom it is about.
  public let origin: LineOrigin
  /// The criterion: index into ``Framework/criteria``.
  public let criterion: Int
  /// What was said.
  public let outcome: Outcome
  /// When, where it is known.
  public let date: CalendarDate?
  /// Whether it was agreed after discussion ("consensus").
  public let isConsensus: Bool
  /// Who said it; empty where no inspector is named.
  public let inspector: ExactName
  /// What it rests on.
  public var evidence: Evidence

  /// Makes an assessment.
  public init(
    origin: LineOrigin, criterion: Int, outcome: Outcome, date: CalendarDate?, isConsensus: Bool,
    inspector: ExactName, evidence: Evidence
  ) {
    self.origin = origin
    self.criterion = criterion
    self.outcome = outcome
    self.date = date
    self.isConsensus = isConsensus
    self.inspector = inspector
    self.evidence = evidence
  }
}
