import AssessmentModel
import Scoring

/// Something that a reader must know of how sure a rating is ("zekerheid").
public struct CertaintyFlag: Hashable, Sendable {
  /// The term that stands out; `nil` where it is only a detail.
  public let label: String?
  /// The reason.
  public let text: String
  /// The term alone, for narrow tables.
  public let short: String

  let term: DutchReportWords.Term
  let mentionsTwoSided: Bool

  init(
    _ term: DutchReportWords.Term, text: String, isQuiet: Bool = false, short: String? = nil,
    mentionsTwoSided: Bool = false
  ) {
    label = isQuiet ? nil : Words.flag(term)
    self.text = text
    self.short = short ?? Words.flag(term).inSentence
    self.term = term
    self.mentionsTwoSided = mentionsTwoSided
  }

  /// Everything there is to know about the rating of a norm: what stands out first, then what is only a detail.
  static func flags(of area: AssessedArea, norm: Int, framework: Framework) -> [CertaintyFlag] {
    let result = area.result.ratings[norm]
    guard result.rating != nil, let robustness = result.robustness else {
      return [
        CertaintyFlag(.noRating, text: Words.reason(result.reason, rules: framework.rules, counts: result.counts))
      ]
    }
    let isBeside = area.deviation(ofNorm: norm) != nil
    var flags: [CertaintyFlag] = []
    if let indicative = indicative(result, rules: framework.rules) { flags.append(indicative) }
    let range = area.widerRange(ofNorm: norm).map { Words.rangeFlag(Words.range($0, scale: framework.scale)) }
    let tippingPoint = robustness.tippingPoint
    if robustness.isOnTheEdge {
      let edge = Words.onTheEdge(tippingPoint, isProposal: isBeside)
      flags.append(CertaintyFlag(.onTheEdge, text: [edge, range].compactMap(\.self).joined(separator: "; ")))
    }
    if result.isDivided {
      let (low, high) = (result.counts.perLevel.first ?? 0, result.counts.perLevel.last ?? 0)
      flags.append(CertaintyFlag(.divided, text: Words.divided(low: low, high: high)))
    }
    if let limiter = framework.rules.areaLimiters.first(where: { $0.name == result.limitedBy }) {
      flags.append(
        CertaintyFlag(.limited, text: Words.limited(by: limiter, scale: framework.scale, isProposal: isBeside)))
    }
    if !robustness.isOnTheEdge {
      let details = [Words.tippingPoint(tippingPoint, isProposal: isBeside), range].compactMap(\.self)
      if !details.isEmpty {
        let text = details.joined(separator: "; ").asSentence
        flags.append(CertaintyFlag(details.first == range ? .range : .tippingPoint, text: text, isQuiet: true))
      }
    }
    return flags
  }

  private static func indicative(_ result: AreaRating, rules: ScoringRules) -> CertaintyFlag? {
    guard !result.indications.isEmpty else { return nil }
    let rated = result.counts.rated
    let reasons = result.indications.map { indication in
      switch indication {
      case .fewClients: Words.fewClients(under: rules.fewClients)
      case .oneSided: Words.twoSided(result.twoSided ?? 0, of: rated)
      }
    }
    return CertaintyFlag(
      .indicative, text: reasons.joined(separator: "; "),
      short: Words.shortIndicative(result.indications, twoSided: result.twoSided ?? 0, of: rated),
      mentionsTwoSided: result.indications.contains(.oneSided))
  }
}
