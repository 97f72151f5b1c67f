/// What is above the werkgebieden of one round ("toetsing"): the question, what was concluded, and what is asked of
/// whom.
public struct Inspection: Sendable {
  /// A conclusion over all werkgebieden, with the sub-question it answers.
  public struct OverallConclusion: Hashable, Sendable {
    /// The identifier.
    public var id: String
    /// The conclusion.
    public var text: String
    /// The sub-question it answers, from one.
    public var subquestion: Int?

    /// Makes a conclusion.
    public init(id: String, text: String, subquestion: Int?) {
      self.id = id
      self.text = text
      self.subquestion = subquestion
    }
  }

  /// The title.
  public var title: String
  /// The identifier of the framework.
  public var framework: String?
  /// A line for every page, such as that the dossiers are invented ("kenmerk").
  public var mark: String?
  /// The main question.
  public var question: String?
  /// The sub-questions.
  public var subquestions: [String] = []
  /// The conclusions.
  public var conclusions: [OverallConclusion] = []
  /// The recommendations of the framework's catalogue that are made: indices.
  public var recommendations: [Int] = []
  /// What a reader of the report must know about its sources.
  public var remarks: [Remark] = []

  /// Makes an inspection of which nothing else is known.
  public init(title: String) { self.title = title }
}
