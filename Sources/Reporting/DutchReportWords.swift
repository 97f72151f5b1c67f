package import AssessmentModel
package import Scoring

/// The Dutch words of reports ("rapportteksten"): every heading and sentence that the program itself writes.
///
/// What comes from a framework or a werkgebied is given as an argument, never named here.
package enum DutchReportWords {
  // Head and notices

  package static let draftMark = "CONCEPT"
  package static let contents = "Inhoud"
  static let inventorySubtitle = "Inventarisatie zonder oordelen"
  static let inventory = "inventarisatie"
  static let round = "Toetsing"
  static let method = "Werkwijze"
  static let referenceDate = "Peildatum"
  static let framework = "Kader"
  static let status = "Status"
  static let notGiven = "niet opgegeven"
  static let latestDateMark = "(laatste datum in de invoer)"
  static let notAllDetermined = "niet elke norm"
  static let werkgebied = "Werkgebied"
  static let netherlands = "Nederland"
  static let notKnown = "niet bekend"

  static func documentName(
    _ name: String, round: String?, isInventory: Bool, of subject: Framework.Subject
  ) -> String {
    "\(reportKind(of: subject)) \(name)" + (isInventory ? ", inventarisatie" : round.map { ", toetsing \($0)" } ?? "")
  }

  static func version(_ version: String, of id: String) -> String { "\(id), versie \(version)" }

  package static func status(_ status: Werkgebied.Status) -> String {
    switch status {
    case .proposal: "voorstel, rapport nog niet vastgesteld"
    case .draft: "concept, rapport nog niet vastgesteld"
    case .afterFeedback: "concept, na terugkoppeling"
    case .determined: "vastgesteld"
    case .published: "gepubliceerd"
    }
  }

  /// When it came so far, after the words of the status.
  static func statusDate(_ date: CalendarDate, of status: Werkgebied.Status) -> String {
    switch status {
    case .proposal, .draft: ", " + DutchNumbers.date(date)
    case .afterFeedback, .determined, .published: " " + DutchNumbers.date(date)
    }
  }

  static let input = "Invoer:"
  static let nothingRead = "Er zijn geen dossiers ingelezen."
  static let notRatedInInventory = "Dit is een inventarisatie: er zijn gesprekken gevoerd en er is niets beoordeeld."
  static func allLinesCount(_ rows: Int) -> String {
    rows == 1
      ? "De enige regel van de invoer telt mee."
      : "Alle \(DutchNumbers.whole(rows)) regels van de invoer tellen mee."
  }
  static func linesLeftOut(_ lines: Int, codes: [String]) -> String {
    let what =
      switch lines {
      case 0: "Een of meer bestanden van de invoer zijn niet meegeteld"
      case 1: "1 regel van de invoer is niet meegeteld"
      default: "\(DutchNumbers.whole(lines)) regels van de invoer zijn niet meegeteld"
      }
    return "\(what) (\(codes.joined(separator: ", "))). Zie ‘\(omissions)’."
  }

  static func leftOutOfAreaFile(_ places: Int, codes: [String]) -> String {
    let what =
      switch places {
      case 0: "zijn onderdelen"
      case 1: "is 1 onderdeel"
      default: "zijn \(DutchNumbers.whole(places)) onderdelen"
      }
    return "Uit werkgebied.yaml \(what) weggelaten (\(codes.joined(separator: ", ")))."
  }

  /// What may be unknown of a werkgebied.
  enum Part: CaseIterable {
    case ratings
    case name
    case round
    case referenceDate
    case population
    case nationalFigures
    case careNetwork
    case activities
    case method
    case findings
    case generalConclusion
    case conclusions
    case recommendations
  }

  static let unknown = "Niet bekend:"
  static let fillIn = "Vul deze aan in werkgebied.yaml."
  static func part(_ part: Part, of subject: Framework.Subject) -> String {
    switch part {
    case .ratings: "oordelen per norm"
    case .name: nameOf(subject)
    case .round: "toetsing"
    case .referenceDate: "peildatum"
    case .population: "bevolking"
    case .nationalFigures: "bevolkingscijfers van Nederland"
    case .careNetwork: "zorgnetwerk"
    case .activities: "activiteiten"
    case .method: "werkwijze"
    case .findings: "bevindingen"
    case .generalConclusion: "algemene conclusie"
    case .conclusions: "conclusies"
    case .recommendations: "aanbevelingen"
    }
  }

  // Population and care network

  static let generalConclusion = "Algemene conclusie"
  static let population = "Bevolking"
  static let populationBesideNetherlands = "Bevolking naast Nederland"
  static let allFigures = "Alle cijfers"
  static func measure(_ label: String, year: Int?) -> String { year.map { "\(label), \($0)" } ?? label }
  static func markInText(_ mark: String) -> String { " (let op \(mark))" }
  static func barDescription(_ label: String, place: String, text: String) -> String { "\(label), \(place): \(text)" }
  static func scale(upTo end: String) -> String { "Schaal 0 tot \(end)." }
  static func source(_ sources: [String]) -> String { "Bron: \(sources.joined(separator: "; "))." }

  // Results

  static let resultPerNorm = "Resultaat per norm"
  static let resultColumns = ["Norm", "Oordeel", "Cliënten", "Zekerheid"]
  static let noRating = "Geen oordeel"
  package static func determined(_ standing: BasisStanding) -> String {
    standing == .outdated ? "vastgesteld, verouderd" : "vastgesteld"
  }
  static func determinedBeside(_ standing: BasisStanding) -> String { determined(standing) + "; voorstel:" }
  static func theme(_ name: String) -> String { "Thema \(name)" }
  static func clients(_ number: Int) -> String { DutchNumbers.count(number, "cliënt", "cliënten") }
  static func quoted(_ label: String) -> String { "‘\(label.inSentence)’" }

  static func resultCaption(clients number: Int, determined: Int, of norms: Int) -> String {
    let whose =
      switch determined {
      case 0: "Alle oordelen zijn berekende voorstellen."
      case norms: "Alle oordelen zijn vastgesteld."
      default: "Niet vastgesteld, tenzij vermeld."
      }
    return "\(clients(number)), niet geloot: aantallen zeggen alleen iets over hen. \(whose)"
  }

  /// How many clients a rating rests on: in counts, and from thirty clients on also as a percentage.
  static func count(_ counts: RatingCounts, reaching rating: Rating?, scale: Scale) -> String {
    let aside = counts.notApplicable == 0 ? "" : "; voor \(counts.notApplicable) niet van toepassing"
    let number = shortCount(counts, reaching: rating, scale: scale)
    guard let rating, counts.rated > 0 else { return number + aside }
    let isEnd = rating == scale.lowest || rating == scale.highest
    return "\(number) \(isEnd ? "" : "ten minste ")\(quoted(scale[rating].label))" + aside
  }

  static func shortCount(_ counts: RatingCounts, reaching rating: Rating?, scale: Scale) -> String {
    guard let rating, counts.rated > 0 else {
      return "\(counts.rated) van \(clients(counts.rated + counts.notAssessed)) beoordeeld"
    }
    return part(counts, reaching: rating, scale: scale, noun: counts.rated == 1 ? " cliënt" : " cliënten")
  }

  private static func part(_ counts: RatingCounts, reaching rating: Rating, scale: Scale, noun: String = "") -> String {
    let number = rating == scale.lowest ? counts.number(upTo: rating) : counts.number(from: rating)
    let share = counts.rated < 30 ? "" : " (\(DutchNumbers.percentage(number, of: counts.rated)))"
    return "\(number) van \(DutchNumbers.whole(counts.rated))\(noun)\(share)"
  }

  /// The same beside the word of the level, under the heading that says that it counts clients.
  static func countBesideRating(_ counts: RatingCounts, reaching rating: Rating?, scale: Scale) -> String {
    let aside = counts.notApplicable == 0 ? "" : "; \(counts.notApplicable) niet van toepassing"
    guard let rating, counts.rated > 0 else {
      return shortCount(counts, reaching: rating, scale: scale) + aside
    }
    let isEnd = rating == scale.lowest || rating == scale.highest
    return "\(part(counts, reaching: rating, scale: scale)) op dit niveau\(isEnd ? "" : " of hoger")\(aside)"
  }

  static func normsWithoutRating(_ number: Int, of whole: Int) -> String {
    let (text, _) = norms(number, of: whole)
    return "Geen oordeel over \(text.inSentence)."
  }

  /// How many norms reach a level.
  ///
  /// - Parameter areSome: whether there are norms without a rating, of which nothing is said.
  static func normsReaching(
    _ number: Int, of whole: Int, areSome: Bool, level: String, isHighest: Bool
  ) -> String {
    let (subject, isPlural) = norms(number, of: whole, adjective: areSome ? "beoordeelde " : "")
    let reached =
      if isHighest {
        quoted(level)
      } else if number == 0 {
        "\(quoted(level)) of hoger"
      } else {
        "ten minste \(quoted(level))"
      }
    return "\(subject) \(isPlural ? "halen" : "haalt") \(reached)."
  }

  private static func norms(
    _ number: Int, of whole: Int, adjective: String = ""
  ) -> (text: String, isPlural: Bool) {
    let all = "\(whole) \(adjective)normen"
    return switch Quantifier(number, of: whole) {
    case .none: whole == 1 ? ("Geen enkele \(adjective)norm", false) : ("Geen van de \(all)", false)
    case .one: ("Eén van de \(all)", false)
    case .several: ("\(number) van de \(all)", true)
    case .all: whole == 1 ? ("De enige \(adjective)norm", false) : ("Alle \(all)", true)
    }
  }

  // Pages

  package static let continuation = "Vervolg"
  package static let continuedText = "Wat niet op twee bladzijden paste"
  package static let deviations = "Afwijkingen van het voorstel"
  package static let doesNotFit = "Dit rapport past niet op twee bladzijden."
  package static let cannotShorten = "De tabel is langer dan een bladzijde; daar is niets in te korten."
  package static func page(_ number: Int, of count: Int) -> String { "bladzijde \(number) van \(count)" }
  package static func continued(_ heading: String) -> String {
    heading.hasSuffix("(vervolg)") ? heading : "\(heading) (vervolg)"
  }
  package static func shorten(_ names: [String], lines: Int, characters: Int) -> String {
    let what = DutchNumbers.list(names.map { "‘\($0)’" }, last: "of")
    let number = DutchNumbers.count(lines, "regel", "regels")
    return "Kort \(what) in met ongeveer \(number) van \(characters) tekens; dan past het weer."
  }

  // Findings, conclusions, recommendations

  static let findings = "Bevindingen per norm"
  static let findingsWithoutRatings = "Bevindingen per norm, zonder oordeel"
  static let findingColumns = ["Norm", "Bevinding", "Soort", "Rust op"]
  static let conclusions = "Conclusies"

  package static func kind(_ kind: Finding.Kind) -> String {
    switch kind {
    case .finding: "bevinding"
    case .goodExample: "goed voorbeeld"
    case .canBeBetter: "kan beter"
    case .clientExperience: "ervaring cliënt"
    case .informalCarerExperience: "ervaring mantelzorger"
    case .promoting: "bevorderend"
    case .hindering: "belemmerend"
    }
  }

  static func actions(_ kinds: Set<Recommendation.Kind>) -> String {
    switch (kinds.contains(.improvementMeasure), kinds.contains(.recommendation)) {
    case (true, true): "Verbetermaatregelen en aanbevelingen"
    case (true, false): "Verbetermaatregelen"
    default: "Aanbevelingen"
    }
  }

  static func addressed(_ kind: Recommendation.Kind, number: Int, to names: [String], level: ActionLevel) -> String {
    let what =
      switch kind {
      case .improvementMeasure: number == 1 ? "Verbetermaatregel" : "Verbetermaatregelen"
      case .recommendation: number == 1 ? "Aanbeveling" : "Aanbevelingen"
      }
    let place =
      switch level {
      case .werkgebied: ""
      case .region: " (regio)"
      case .country: " (landelijk)"
      }
    return what + (names.isEmpty ? "" : " voor \(DutchNumbers.list(names))") + place
  }

  static func owner(_ name: String) -> String { "Eigenaar: \(name)" }
  static func due(_ date: CalendarDate) -> String { "Uiterlijk \(DutchNumbers.date(date))." }
  static func progress(_ status: Recommendation.Status) -> String {
    switch status {
    case .open: "Open."
    case .inProgress: "Loopt."
    case .done: "Gereed."
    case .dropped: "Vervallen."
    }
  }
}
