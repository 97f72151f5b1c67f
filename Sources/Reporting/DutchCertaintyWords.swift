package import AssessmentModel
package import Scoring

/// The words of how sure a rating is, of why there is none, and of a determination beside a proposal.
extension DutchReportWords {
  /// A term that a result uses and the legend explains.
  package enum Term: CaseIterable, Hashable, Sendable {
    case proposal
    case outdated
    case noRating
    case indicative
    case twoSided
    case onTheEdge
    case tippingPoint
    case range
    case divided
    case limited
  }

  static func flag(_ term: Term) -> String {
    switch term {
    case .proposal: "Voorstel"
    case .outdated: "Verouderd"
    case .noRating: "Geen oordeel"
    case .indicative: "Indicatief"
    case .twoSided: "Beide zijden gezien"
    case .onTheEdge: "Op de grens"
    case .tippingPoint: "Omslag"
    case .range: "Bereik"
    case .divided: "Verdeeld"
    case .limited: "Begrensd"
    }
  }

  static func explanations(
    of terms: Set<Term>, sides: [String], subject: Framework.Subject
  ) -> [LabelledText] {
    Term.allCases.filter(terms.contains).compactMap { term in
      meaning(of: term, sides: sides, subject).map { LabelledText(label: flag(term) + ":", text: $0) }
    }
  }

  private static func meaning(of term: Term, sides: [String], _ subject: Framework.Subject) -> String? {
    switch term {
    case .noRating: nil
    case .proposal: "berekend oordeel."
    case .outdated: "sinds de vaststelling veranderden oordelen of rekenregels."
    case .indicative: "smalle basis."
    case .twoSided: "door \(DutchNumbers.list(sides, last: "én"))."
    case .onTheEdge: "omslag bij 1 cliënt."
    case .tippingPoint: "zoveel cliënten anders."
    case .range: meaningOfRange(subject)
    case .divided: "veel cliënten op het laagste én op het hoogste niveau."
    case .limited: "te veel lage oordelen."
    }
  }

  static func noRatingLegend(noRating: Bool, notAssessed: String?) -> String? {
    let words = (noRating ? [self.noRating] : []) + (notAssessed.map { [$0] } ?? [])
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  package static func reason(_ reason: NoRatingReason?, rules: ScoringRules, counts: RatingCounts) -> String {
    switch reason {
    case .tooFewClients: "minder dan \(clients(rules.leastClients)) beoordeeld"
    case .tooLittleCoverage: "minder dan \(DutchNumbers.share(rules.leastCoverage)) van de cliënten beoordeeld"
    case .linesLeftOut: "er zijn regels van de invoer weggelaten"
    case .tooFewCriteria: "te weinig criteria beoordeeld"
    case .coreCriterionMissing: "een kerncriterium is niet beoordeeld"
    case .noRatings, nil:
      counts.notApplicable > 0 && counts.notAssessed == 0 ? "voor geen cliënt van toepassing" : "niets beoordeeld"
    }
  }

  static func fewClients(under number: Int) -> String { "minder dan \(clients(number))" }
  static func twoSided(_ number: Int, of rated: Int) -> String { "beide zijden gezien: \(number) van \(rated)" }
  static func shortIndicative(_ indications: [AreaRating.Indication], twoSided number: Int, of rated: Int) -> String {
    let reasons = indications.map { $0 == .fewClients ? "weinig cliënten" : "beide zijden: \(number) van \(rated)" }
    return "indicatief (\(reasons.joined(separator: ", ")))"
  }
  static func onTheEdge(_ point: TippingPoint, isProposal: Bool) -> String {
    let ways = (point.down == 1 ? ["lager"] : []) + (point.up == 1 ? ["hoger"] : [])
    return (isProposal ? "voorstel, " : "") + "bij 1 \(DutchNumbers.list(ways, last: "of"))"
  }
  static func divided(low: Int, high: Int) -> String { "\(low) laagste, \(high) hoogste" }
  static func limited(by limiter: AreaLimiter, scale: Scale, isProposal: Bool) -> String {
    let counted = quoted(scale[limiter.counted].label) + (limiter.counted == scale.lowest ? "" : " of lager")
    return (isProposal ? "voorstel, " : "") + "\(DutchNumbers.share(limiter.share)) \(counted)"
  }

  /// How far a rating is from changing.
  static func tippingPoint(_ point: TippingPoint, isProposal: Bool) -> String? {
    let ways = [point.down.map { "\($0) lager" }, point.up.map { "\($0) hoger" }].compactMap(\.self)
    guard !ways.isEmpty else { return nil }
    return (isProposal ? "Voorstel, omslag " : "Omslag ") + "\(ways.joined(separator: ", "))"
  }

  static func range(_ range: ClosedRange<Rating>, scale: Scale) -> String {
    // Word joiners: no line is broken at the dash.
    "\(scale[range.lowerBound].short)\u{2060}–\u{2060}\(scale[range.upperBound].short)"
  }

  static func deviation(
    _ deviation: (determination: Determination, proposal: Rating?), norm: String, scale: Scale, isOutdated: Bool
  ) -> LabelledText {
    let determination = deviation.determination
    let rating = determination.rating.map { quoted(scale[$0].label) } ?? noRating.inSentence
    let proposal = deviation.proposal.map { quoted(scale[$0].label) } ?? noRating.inSentence
    let second = determination.second.map { ", tweede inspecteur \($0)" } ?? ""
    let reason = determination.reason.map { " Reden: \($0.closed)" } ?? ""
    let evidence = determination.evidence.isEmpty ? "" : " Rust op: \(determination.evidence.joined(separator: "; "))."
    return LabelledText(
      label: "Afwijking van het voorstel, \(norm.inSentence):",
      text: "\(isOutdated ? "(verouderd) " : "")vastgesteld \(rating) op \(DutchNumbers.date(determination.date)) "
        + "door \(determination.inspector)\(second); voorstel \(proposal).\(reason)\(evidence)")
  }

  /// Per norm for how many clients sources diverge: shown as a finding, or put up for determination.
  static func divergence(_ norms: [(name: String, divergence: Divergence)]) -> LabelledText? {
    let items = norms.filter { $0.divergence.toShow + $0.divergence.toDetermine > 0 }.map { norm in
      let shown = norm.divergence.toShow > 0 ? ["\(norm.divergence.toShow)"] : []
      let open = norm.divergence.toDetermine > 0 ? ["\(norm.divergence.toDetermine) vast te stellen"] : []
      return "\(norm.name.inSentence) \((shown + open).joined(separator: " en "))"
    }
    guard !items.isEmpty else { return nil }
    return LabelledText(label: "Uiteenlopend, in cliënten:", text: items.joined(separator: "; ").closed)
  }
}
