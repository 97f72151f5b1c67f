public import AssessmentModel

/// What became of the measures after an earlier round ("vervolg op maatregelen"): each with its status, and the ratings of
/// then and now beside them. It says nothing about what caused what.
public struct MeasureFollowUp: Hashable, Sendable {
  /// A measure ("maatregel").
  public struct Item: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// What was to be done.
    public let text: String
    /// The norms it serves: indices into ``Framework/norms``.
    public let norms: [Int]
    /// Who saw to it.
    public let owner: String?
    /// By when.
    public let due: CalendarDate?
    /// How far it is.
    public let status: Recommendation.Status
    /// Whether its term was past on the reference date of this round while it was not done.
    public let isLate: Bool
    /// Whether anything was agreed on or done.
    public let isTouched: Bool

    /// Makes a measure.
    public init(
      id: String, text: String, norms: [Int], owner: String?, due: CalendarDate?, status: Recommendation.Status,
      isLate: Bool, isTouched: Bool
    ) {
      self.id = id
      self.text = text
      self.norms = norms
      self.owner = owner
      self.due = due
      self.status = status
      self.isLate = isLate
      self.isTouched = isTouched
    }
  }

  /// A norm that measures serve, with its ratings ("norm van toen en nu").
  public struct Norm: Hashable, Sendable {
    /// What is known of the rating of then ("toen").
    public enum Before: Hashable, Sendable {
      /// There was this one.
      case rated(Rating)
      /// There was none.
      case unrated
      /// The agenda does not say it, or not in a way that can be read.
      case unknown
    }

    /// The norm: index into ``Framework/norms``.
    public let norm: Int
    /// The rating of then.
    public let before: Before
    /// The rating of now; `nil` where there is none.
    public let now: Rating?

    /// Makes a norm.
    public init(norm: Int, before: Before, now: Rating?) {
      self.norm = norm
      self.before = before
      self.now = now
    }
  }

  /// The round after which the measures were agreed on.
  public let round: String?
  /// The reference date of that round.
  public let date: CalendarDate?
  /// The measures, in their order.
  public let items: [Item]
  /// The norms that measures serve, in the order of the framework.
  public let norms: [Norm]
  /// The number of things that were left out of the file.
  public let leftOut: Int

  /// Makes a follow-up.
  public init(round: String?, date: CalendarDate?, items: [Item], norms: [Norm], leftOut: Int) {
    self.round = round
    self.date = date
    self.items = items
    self.norms = norms
    self.leftOut = leftOut
  }
}

/// What a report opens with where there are measures of an earlier round ("wat is er van de maatregelen geworden").
public struct MeasureSection: Hashable, Sendable {
  /// The heading.
  public let heading: String
  /// The measures in numbers, and what they do not say.
  public let summary: String
  /// Norms with their ratings of then and now, and then the measures.
  public let items: [String]

  /// All of it under its heading, in numbers first.
  package var list: ListSection? { ListSection(heading: heading, items: [summary] + items) }

  /// All of it as a section of a page.
  package var section: PageSection {
    PageSection(heading: heading, blocks: ([summary] + items).map { .paragraph($0) })
  }

  package init?(of area: AssessedArea, framework: Framework) { self.init(area.measures, framework: framework) }

  init?(_ followUp: MeasureFollowUp?, framework: Framework) {
    guard let followUp else { return nil }
    heading = MeasureWords.heading(round: followUp.round)
    summary = MeasureWords.summary(followUp)
    let norms = followUp.norms.map { norm in
      MeasureWords.norm(
        framework.norms[norm.norm].name, before: MeasureWords.before(norm.before, framework),
        now: norm.now.map { framework.scale[$0].label })
    }
    // What asks for attention first, and else the order of the agenda.
    func place(_ item: MeasureFollowUp.Item) -> Int {
      item.isLate ? -1 : Recommendation.Status.allCases.firstIndex(of: item.status) ?? 0
    }
    let sorted = followUp.items.filter(\.isTouched).enumerated()
      .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    let touched = sorted.map { item in
      MeasureWords.item(item, norms: item.norms.map { framework.norms[$0].id })
    }
    items = norms + touched
  }
}

private typealias MeasureWords = DutchMeasureWords
