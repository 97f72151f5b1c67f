import AssessmentModel
import Diagnostics
import Scoring

/// The words about selection, visits and what is missing for a client.
extension DutchCoverageWords {
  static func verdict(_ verdict: SelectionVerdict) -> String {
    switch verdict {
    case .met: "voldaan"
    case .notMet: "niet voldaan"
    case .unknown: "onbekend"
    case .notInFiles: "niet in een bestand"
    }
  }

  private static func reason(_ reason: SelectionReason) -> String {
    switch reason {
    case .enough: "genoeg"
    case .tooLittle: "te laag of te kort"
    case .otherOnly: "geen van de gevraagde"
    case .tooLongAgo: "te lang geleden"
    case .later: "begint na die dag"
    case .notTold: "niet vermeld"
    case .noDate: "zonder datum"
    case .noDay: "geen bezoekdag of peildatum"
    case .contradiction: "bronnen spreken elkaar tegen"
    case .judgement: "niet na te gaan"
    }
  }

  private static func outcome(_ outcome: SelectionFinding.Outcome) -> String {
    outcome.verdict == .met ? verdict(.met) : "\(verdict(outcome.verdict)) (\(reason(outcome.reason)))"
  }

  /// What is out of the ordinary about a selection criterion, with the lines that tell it.
  static func exception(_ finding: SelectionFinding, name: String) -> String {
    var text = "\(name.replacingUnderscores): \(outcome(finding.outcome))"
    if finding.differsByDay, let other = finding.onReferenceDate { text += "; op de peildatum \(outcome(other))" }
    if finding.isContradictory, finding.outcome.reason != .contradiction { text += "; bronnen verschillen" }
    let places = finding.origins.map { origin in
      FilePosition(file: origin.position.file, sheet: origin.position.sheet, line: origin.lines.lowerBound).description
    }
    return places.isEmpty ? text : text + "; " + DutchNumbers.list(places)
  }

  static func goal(_ goal: VisitProposal.Goal) -> String {
    switch goal {
    case .rating: "Voor een oordeel bij elke norm"
    case .twoSided: "Voor een oordeel bij elke norm dat niet eenzijdig is"
    }
  }

  static func nothingNeeded(_ goal: VisitProposal.Goal) -> String {
    switch goal {
    case .rating: "Geen bezoek nodig: elke norm heeft genoeg beoordeelde cliënten."
    case .twoSided: "Geen bezoek nodig: elke norm heeft genoeg beoordeelde cliënten, en genoeg van beide zijden."
    }
  }

  static func proposal(_ proposal: VisitProposal) -> String {
    let cells = DutchNumbers.count(proposal.openCells, "open cel", "open cellen")
    guard !proposal.visits.isEmpty else {
      return "Geen bezoek aan deze cliënten lost het tekort op (\(cells))."
    }
    let number = DutchNumbers.count(proposal.visits.count, "bezoek", "bezoeken")
    let method =
      switch proposal.method {
      case .smallest: "Dit is een kleinste verzameling: met minder bezoeken kan het niet."
      case .approximation:
        """
        Dit is een benadering, bezoek voor bezoek gekozen op wat het meest helpt; een kleinere verzameling kan bestaan. \
        Een kleinste verzameling wordt gezocht tot en met \(VisitProposal.mostCellsForSmallest) open cellen.
        """
      }
    let alone =
      proposal.goal == .twoSided ? " Dit voorstel staat op zichzelf; het vorige komt er niet bij." : ""
    return "\(number), gekozen uit \(cells). \(method)\(alone)"
  }

  static func forecastCaption(_ goal: VisitProposal.Goal) -> String {
    switch goal {
    case .rating: "Normen die tekortkomen: beoordeelde cliënten nu en na de bezoeken"
    case .twoSided: "Normen die tekortkomen: tweezijdige van de beoordeelde cliënten, nu en na de bezoeken"
    }
  }

  static func number(_ goal: VisitProposal.Goal, rated: Int, twoSided: Int?) -> String {
    guard goal == .twoSided, let twoSided else { return String(rated) }
    return "\(twoSided) van \(rated)"
  }

  static func ending(_ forecast: VisitProposal.Forecast) -> String {
    let words =
      switch forecast.ending {
      case .already: "al genoeg"
      case .reached: "genoeg door deze bezoeken"
      case .tooFewClients: "blijft tekort: te weinig cliënten kunnen een oordeel krijgen"
      case .tooFewTwoSided: "blijft eenzijdig: te weinig cliënten kunnen van elke zijde worden gezien"
      case .notTogether: "blijft eenzijdig: kan niet samen met de normen ervoor"
      case .notFound: "blijft tekort: geen bezoeken gevonden"
      }
    if forecast.ending.isReached { return words }
    guard let number = forecast.newClients else { return words + "; ook nieuwe cliënten lossen het niet op" }
    let new = DutchNumbers.count(number, "nieuwe cliënt", "nieuwe cliënten")
    return number == 0 ? words : words + "; na alle mogelijke bezoeken nog \(new) nodig"
  }

  /// What is missing for one norm of one client, in lines; none where nothing is.
  static func missing(_ norm: NormCoverage, in framework: Framework) -> [String] {
    func sources(_ open: OpenCriterion) -> String {
      if open.sources.isEmpty { return "niemand meer" }
      return DutchNumbers.list(open.sources.map { framework.sources[$0].label.inSentence }, last: "of")
    }
    func name(_ open: OpenCriterion) -> String { framework.criteria[open.criterion].id }
    var lines: [String] = []
    if norm.rating.reason != nil {
      lines += norm.missingCore.map { "kerncriterium \(name($0)): van \(sources($0))" }
      let rest = norm.missingCriteria - norm.missingCore.count
      if rest > 0 {
        let choice = norm.otherOpen.map { "\(name($0)) (\(sources($0)))" }
        lines.append("nog \(DutchNumbers.count(rest, "criterium", "criteria")) van \(choice.joined(separator: ", "))")
      }
      if !norm.canBeRated { lines.append("met geen bezoek te beoordelen") }
    }
    return lines + norm.missingSides.map { missing($0, in: framework) }
  }

  /// What a side could still say; the same words for norms of which the same sources could.
  static func missing(_ side: OpenSide, in framework: Framework) -> String {
    let party = framework.parties[side.party].label.inSentence
    let sources = Set(side.criteria.flatMap(\.sources)).sorted().map { framework.sources[$0].label.inSentence }
    return sources.isEmpty
      ? "zijde \(party): kan niets meer zeggen over een kerncriterium"
      : "zijde \(party): een kerncriterium, van \(DutchNumbers.list(sources, last: "of"))"
  }

  static func sourcesNote(_ scale: Scale) -> String {
    """
    2/3 betekent: bij twee van de drie criteria van de norm waarbij de bron een stem heeft, gaf hij een niveau. Erachter \
    staat bij hoeveel hij ‘\(scale.notApplicable.label.lowercased())’ (\(scale.notApplicable.short)) of \
    ‘\(scale.notAssessed.label.lowercased())’ (\(scale.notAssessed.short)) zei, en bij hoeveel andere criteria iets zonder \
    stem (+).
    """
  }

  static func cell(_ coverage: SourceCoverage, _ scale: Scale) -> String {
    var parts = coverage.criteria > 0 ? ["\(coverage.rated)/\(coverage.criteria)"] : []
    if coverage.notApplicable > 0 { parts.append("\(coverage.notApplicable) \(scale.notApplicable.short)") }
    if coverage.notAssessed > 0 { parts.append("\(coverage.notAssessed) \(scale.notAssessed.short)") }
    if coverage.context > 0 { parts.append("+\(coverage.context)") }
    return parts.joined(separator: ", ")
  }
}

extension String {
  /// An identifier as words.
  fileprivate var replacingUnderscores: String { String(map { $0 == "_" ? " " : $0 }) }
}
