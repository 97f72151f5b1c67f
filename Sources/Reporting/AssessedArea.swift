public import AssessmentModel
public import Scoring

/// A werkgebied with its ratings and all that is known of it: what a report is made of.
public struct AssessedArea: Sendable {
  /// Where the reference date of an area was taken from ("herkomst van de peildatum").
  public enum ReferenceDateOrigin: String, CaseIterable, Sendable {
    /// The extract gave it.
    case extract
    /// `werkgebied.yaml` gave it.
    case areaFile
    /// The user gave it with the command.
    case option
    /// It is the latest date in the area's input.
    case latestDate
  }

  /// The ratings.
  public let result: AreaResult
  /// What is known beside the dossiers; `nil` without `werkgebied.yaml`.
  public let werkgebied: Werkgebied?
  /// What was left out of `werkgebied.yaml`.
  public let leftOutOfAreaFile: Omissions
  /// By norm, whether what was determined about it still rests on the ratings of now.
  public let standings: [Int: BasisStanding]
  /// The day for which the report holds, and where that was taken from; `nil` where nothing has a date.
  public let referenceDate: (date: CalendarDate, origin: ReferenceDateOrigin)?
  /// The files that were read for it, and the number of rows in them about it.
  public let files: [String]
  /// The number of rows read about it.
  public let rows: Int
  /// What became of the measures of an earlier round; `nil` where none are known.
  public let measures: MeasureFollowUp?

  /// Makes an assessed area.
  public init(
    result: AreaResult, werkgebied: Werkgebied?, leftOutOfAreaFile: Omissions = Omissions(),
    standings: [Int: BasisStanding] = [:],
    referenceDate: (date: CalendarDate, origin: ReferenceDateOrigin)?,
    files: [String], rows: Int, measures: MeasureFollowUp? = nil
  ) {
    self.result = result
    self.werkgebied = werkgebied
    self.leftOutOfAreaFile = leftOutOfAreaFile
    self.standings = standings
    self.referenceDate = referenceDate
    self.files = files
    self.rows = rows
    self.measures = measures
  }

  /// Which werkgebied in which round it is.
  public var key: AreaKey { result.key }

  /// The name for people: that of the werkgebied, else its identifier; of an organisation its own, with the werkgebied
  /// after it.
  public var name: String {
    guard let organisation = key.organisation else { return placeName }
    return Words.organisation(ownName ?? organisation.description, in: placeName)
  }

  /// The name of the werkgebied, else its identifier.
  public var placeName: String { werkgebied?.name ?? key.werkgebied.description }

  /// The name of what is rated, werkgebied or organisation, where one is known.
  public var ownName: String? {
    guard let organisation = key.organisation else { return werkgebied?.name }
    return werkgebied?.organisations.first { $0.id == organisation }?.name
  }

  /// Whether the area was only inventoried, so that there is nothing to rate.
  public var isInventory: Bool { werkgebied?.method == .inventory }

  /// What the inspectors determined about a norm, where they did.
  public func determination(ofNorm norm: Int) -> Determination? {
    werkgebied?.determinations.first { $0.norm == norm }
  }

  /// Whether what was determined about a norm still rests on the ratings of now; `nil` where nothing was determined.
  public func standing(ofNorm norm: Int) -> BasisStanding? {
    determination(ofNorm: norm).map { _ in standings[norm] ?? .unknown }
  }

  /// The rating that is published and compared: the determination where there is one, else the proposal.
  public func ratingInForce(ofNorm norm: Int) -> Rating? {
    if let determination = determination(ofNorm: norm) { return determination.rating }
    return result.ratings[norm].rating
  }

  /// The lowest to the highest rating that the rules, the sources and the organisations would give; `nil` without a
  /// rating. Two areas differ clearly on a norm where these do not overlap.
  public func range(ofNorm norm: Int) -> ClosedRange<Rating>? {
    guard let rating = ratingInForce(ofNorm: norm) else { return nil }
    return result.ratings[norm].robustness?.range(around: rating) ?? rating...rating
  }
}

/// All werkgebieden of one run, under one framework.
public struct AssessedInput: Sendable {
  /// The framework.
  public let framework: Framework
  /// The werkgebieden, in the order of their keys.
  public let areas: [AssessedArea]
  /// What is above the werkgebieden; `nil` without `toetsing.yaml`.
  public let inspection: Inspection?

  /// Makes an assessed input.
  public init(framework: Framework, areas: [AssessedArea], inspection: Inspection?) {
    self.framework = framework
    self.areas = areas
    self.inspection = inspection
  }
}

extension AssessedInput {
  /// The line for every page about a werkgebied, such as that its dossiers are invented ("kenmerk"): its own, else that
  /// of the inspection.
  public func mark(of area: AssessedArea) -> String? { area.werkgebied?.mark ?? inspection?.mark }

  /// The line for a page about all werkgebieden: that of the inspection, else the one they share.
  public var mark: String? {
    if let mark = inspection?.mark { return mark }
    let marks = Set(areas.map(\.werkgebied?.mark))
    return marks.count == 1 ? marks.first ?? nil : nil
  }
}
