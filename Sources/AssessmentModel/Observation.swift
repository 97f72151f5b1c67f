/// What one source said about one criterion for one client at one time ("waarneming"): indices and numbers, no text.
///
/// It is what crosses from reading to scoring, trivially copied. Criterion and source are indices into the framework;
/// area, client and inspector are numbers that the reader gives to the names it meets.
public struct Observation: Hashable, Sendable {
  /// The criterion: index into ``Framework/criteria``.
  public let criterion: Int
  /// The source: index into ``Framework/sources``.
  public let source: Int
  /// What was said.
  public let outcome: Outcome
  /// When, where it is known.
  public let date: CalendarDate?
  /// Whether it was agreed after discussion ("consensus").
  public let isConsensus: Bool
  /// Who said it: a number per name; an empty name is one of its own.
  public let inspector: Int

  /// Makes an observation.
  public init(
    criterion: Int, source: Int, outcome: Outcome, date: CalendarDate?, isConsensus: Bool, inspector: Int
  ) {
    self.criterion = criterion
    self.source = source
    self.outcome = outcome
    self.date = date
    self.isConsensus = isConsensus
    self.inspector = inspector
  }
}
