package import AssessmentModel
import Scoring

/// The rating of each norm of a werkgebied ("resultaat per norm"), with what it rests on and how sure it is.
public struct ResultSection: Hashable, Sendable {
  /// The norms of a theme.
  public struct ThemeResult: Hashable, Sendable {
    /// The name of the theme.
    public let name: String
    /// Its norms.
    public let norms: [NormResult]

    package init(name: String, norms: [NormResult]) {
      self.name = name
      self.norms = norms
    }
  }

  /// The heading.
  public let heading: String
  /// What the table rests on, in one line.
  public let caption: String
  /// How many of the norms reach which level, in sentences.
  public let summary: [String]
  /// The headings of the four columns.
  public let columns: [String]
  /// The results.
  public let themes: [ThemeResult]
  /// The levels of the scale, lowest first.
  public let levels: [RatingWords]
  /// What the mark for "no rating" stands for; `nil` where it is not used.
  public let noRatingLegend: String?
  /// Whether short forms of the levels are used, so that the legend must have them.
  public let usesShorts: Bool
  /// The terms that are used, each with its meaning.
  public let explanations: [LabelledText]
  /// For how many clients sources diverge, norm by norm ("uiteenlopend"); `nil` where they do nowhere.
  public let divergence: LabelledText?
  /// The determinations that differ from the proposal, with their reasons.
  public let deviations: [LabelledText]

  /// - Parameter basis: the file with what the ratings rest on, beside the report.
  init(_ area: AssessedArea, framework: Framework, basis: String? = nil) {
    let links = basis.map { file in TraceAnchors(framework).norms.map { "\(file)#\($0)" } }
    heading = Words.resultPerNorm
    columns = Words.resultColumns
    themes = framework.themes.map { theme in
      ThemeResult(
        name: Words.theme(theme.name),
        norms: theme.norms.map { NormResult(area, norm: $0, framework: framework, link: links?[$0]) })
    }
    let norms = themes.flatMap(\.norms)
    levels = framework.scale.ratings.map { RatingWords($0, in: framework.scale) }
    summary = QuantifiedSentences.norms(
      reached: framework.norms.indices.map { area.ratingInForce(ofNorm: $0) }, scale: framework.scale)
    let hasNoRating = norms.contains { $0.rating.rank == nil || $0.proposal.map { $0.rank == nil } == true }
    usesShorts = norms.contains { $0.range != nil }
    let hasNotAssessed = norms.contains { $0.notAssessed > 0 }
    noRatingLegend = Words.noRatingLegend(
      noRating: hasNoRating, notAssessed: hasNotAssessed ? framework.scale.notAssessed.label : nil)
    explanations = Words.explanations(
      of: Set(norms.flatMap(\.terms)), sides: framework.sideNames, subject: framework.subject)
    divergence = Words.divergence(
      framework.norms.indices.map { (framework.norms[$0].name, area.result.ratings[$0].divergence) })
    deviations = framework.norms.indices.compactMap { norm in
      area.deviation(ofNorm: norm).map {
        Words.deviation(
          $0, norm: framework.norms[norm].name, scale: framework.scale,
          isOutdated: area.standing(ofNorm: norm) == .outdated)
      }
    }
    let determined = framework.norms.indices.filter { area.determination(ofNorm: $0) != nil }.count
    caption = Words.resultCaption(
      clients: area.result.clients, determined: determined, of: framework.norms.count)
  }
}

/// A rating in words ("oordeel in woorden"), with its place on the scale; without a place it is "geen oordeel".
public struct RatingWords: Hashable, Sendable {
  /// The place on the scale, from zero for the lowest level; `nil` without a rating.
  public let rank: Int?
  /// The number of levels of the scale.
  public let levels: Int
  /// The words, as the framework has them.
  public let label: String
  /// The short form, as the framework has it.
  public let short: String

  /// The words of a rating, or of none.
  package init(_ rating: Rating?, in scale: Scale) {
    rank = rating?.rank
    levels = scale.levels.count
    label = rating.map { scale[$0].label } ?? Words.noRating
    short = rating.map { scale[$0].short } ?? Words.noRating
  }
}

/// The result of one norm in one werkgebied ("resultaat").
public struct NormResult: Hashable, Sendable {
  /// The norm: index into ``Framework/norms``.
  public let norm: Int
  /// The short name of the norm.
  public let name: String
  /// The rating that holds: the determination where there is one, else the proposal.
  public let rating: RatingWords
  /// Whether the rating was determined, in words; `nil` for a proposal.
  public let origin: String?
  /// The same without what follows it, for narrow tables.
  public let determined: String?
  /// Whether the ratings changed since it was determined ("verouderd").
  public let isOutdated: Bool
  /// The proposal, where the determination differs from it.
  public let proposal: RatingWords?
  /// How many clients it rests on, such as "9 van 15 cliënten ‘voldoet’".
  public let count: String
  /// The same beside the word of the rating, such as "9 van 15 cliënten dit oordeel".
  public let countBesideRating: String
  /// The same without any word, for narrow tables.
  public let shortCount: String
  /// The lowest to the highest level that other rules give ("bereik"); `nil` where all give the same.
  public let range: String?
  /// The number of clients per level, lowest first.
  public let perLevel: [Int]
  /// The levels of the scale, lowest first.
  public let levels: [RatingWords]
  /// The number of clients not assessed.
  public let notAssessed: Int
  /// What the framework calls not assessed.
  public let notAssessedLabel: String
  /// The number of clients whom the norm does not concern.
  public let notApplicable: Int
  /// How sure it is.
  public let flags: [CertaintyFlag]
  /// Where the steps to the rating stand: a place in a file beside the report; `nil` where there is none.
  public let link: String?

  init(_ area: AssessedArea, norm index: Int, framework: Framework, link: String? = nil) {
    self.link = link
    let result = area.result.ratings[index]
    let determination = area.determination(ofNorm: index)
    let scale = framework.scale
    norm = index
    name = framework.norms[index].name
    rating = RatingWords(area.ratingInForce(ofNorm: index), in: scale)
    let differs = determination.map { $0.rating != result.rating } ?? false
    let standing = area.standing(ofNorm: index)
    origin = standing.map { differs ? Words.determinedBeside($0) : Words.determined($0) }
    determined = standing.map { Words.determined($0) }
    isOutdated = standing == .outdated
    proposal = differs ? RatingWords(result.rating, in: scale) : nil
    count = Words.count(result.counts, reaching: area.ratingInForce(ofNorm: index), scale: scale)
    shortCount = Words.shortCount(result.counts, reaching: area.ratingInForce(ofNorm: index), scale: scale)
    countBesideRating = Words.countBesideRating(
      result.counts, reaching: area.ratingInForce(ofNorm: index), scale: scale)
    range = area.widerRange(ofNorm: index).map { Words.range($0, scale: scale) }
    perLevel = result.counts.perLevel
    levels = scale.ratings.map { RatingWords($0, in: scale) }
    notAssessed = result.counts.notAssessed
    notAssessedLabel = scale.notAssessed.label
    notApplicable = result.counts.notApplicable
    flags = CertaintyFlag.flags(of: area, norm: index, framework: framework)
  }

  /// The terms that its row uses.
  var terms: [DutchReportWords.Term] {
    flags.map(\.term) + (proposal == nil ? [] : [.proposal]) + (isOutdated ? [.outdated] : [])
      + (range == nil ? [] : [.range])
      + (flags.contains { $0.mentionsTwoSided } ? [.twoSided] : [])
  }
}

extension AssessedArea {
  /// The range of a rating, where it is wider than the rating itself.
  func widerRange(ofNorm norm: Int) -> ClosedRange<Rating>? {
    range(ofNorm: norm).flatMap { $0.lowerBound == $0.upperBound ? nil : $0 }
  }

  /// A determination that differs from the proposal.
  func deviation(ofNorm norm: Int) -> (determination: Determination, proposal: Rating?)? {
    guard let determination = determination(ofNorm: norm), determination.rating != result.ratings[norm].rating else {
      return nil
    }
    return (determination, result.ratings[norm].rating)
  }
}

extension Framework {
  /// The names of the sides, as in a sentence.
  var sideNames: [String] { sides.map { parties[$0].label.inSentence } }
}
