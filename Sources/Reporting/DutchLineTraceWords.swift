import AssessmentModel
import Scoring

/// The words about one line: what it holds, how it counts, and what rests on it.
extension DutchTraceWords {
  static let lineSubtitle = "Wat er op deze regel rust"
  static let omittedLabel = "Weggelaten:"
  static func omitted(_ codes: [String]) -> String {
    "op deze regel is iets weggelaten, met melding \(DutchNumbers.list(codes)). Wat is weggelaten telt nergens mee."
  }

  static func rowHeading(_ area: String, client: String, source: String) -> String {
    "\(area): cliënt \(client), \(source)"
  }
  static func said(_ criterion: String, _ rating: String, by who: String) -> String {
    "Oordeel over \(criterion): \(rating.inSentence) (\(who))."
  }
  static func statedFact(_ label: String, _ value: String) -> String { "Feit: \(label.inSentence): \(value)".closed }
  static let useOfFact =
    "Een feit verandert geen oordeel. De cliënt telt erdoor mee: zonder oordelen als niet beoordeeld."
  static func useOfDossier(names organisation: String?) -> String {
    let beside = organisation.map { " Bij ‘zonder organisatie’ hoort de cliënt bij \($0)." } ?? ""
    return "Gegevens uit een dossier veranderen geen oordeel. De cliënt, en het dossier of gesprek, telt erdoor mee."
      + beside
  }

  static func verdict(_ standing: LineStanding, isContext: Bool) -> String {
    let isAside = isContext ? " De bron heeft bij dit criterium ook geen stem." : ""
    switch standing {
    case .counted:
      return isContext
        ? "De regel telt niet: de bron heeft bij dit criterium geen stem en is alleen achtergrond." : "De regel telt."
    case .superseded:
      return "De regel telt niet: dezelfde inspecteur gaf op een latere datum een ander of nieuw oordeel." + isAside
    case .replacedByConsensus:
      return "De regel telt niet: het gezamenlijke oordeel (consensus) vervangt de losse inspecteurs." + isAside
    case .repeated:
      return "De regel herhaalt een andere met hetzelfde oordeel op dezelfde datum; samen tellen zij één keer."
        + isAside
    case .contradicted:
      return "De regel telt niet: op dezelfde datum staat ook iets anders, en dan telt geen van beide." + isAside
    }
  }

  static let ratingsCaption = "Oordelen waar de regel over gaat"
  static let ratingColumns = ["Oordeel over", "Oordeel", "Rust het op de regel?"]
  static func rests(_ counts: Bool) -> String { counts ? "ja" : "nee" }
  static let proposalRests = "het voorstel wel"
  static func ofCriterion(_ id: String) -> String { "criterium \(id), deze cliënt" }
  static func ofClient(_ id: String) -> String { "norm \(id), deze cliënt" }
  static func ofArea(_ id: String) -> String { "norm \(id), het werkgebied" }

  static let contradictionsCaption = "Tegenspraken waar de regel bij hoort"
  static let contradictionColumns = ["Feitentoets", "Oordeel", "Tegenspraak", "Regels"]
  static func accepted(_ words: String) -> String { "Aanvaard: \(words)" }

  static let sentencesCaption = "Zinnen en aanbevelingen"
  static let sentenceColumns = ["Wat", "Tekst", "Hoe het op de regel rust"]
  static let noSentences = "Er rust geen zin of aanbeveling op deze regel."

  static func kind(_ kind: LineTrace.Sentence.Kind) -> String {
    switch kind {
    case .report: "zin in het rapport"
    case .finding, .conclusion, .recommendation, .improvementMeasure, .determination: kind.rawValue
    }
  }

  static func way(_ way: LineTrace.Sentence.Way, norms: [String]) -> String {
    switch way {
    case .direct: "rust er rechtstreeks op"
    case .directFinding(let id): "via bevinding \(id), die er rechtstreeks op rust"
    case .rating(let norm): "via het oordeel over \(norms[norm])"
    case .contradiction(let check): "via tegenspraak \(check)"
    case .finding(let id, let norm): "via bevinding \(id), over \(norms[norm])"
    }
  }

  static func reportRow(_ norm: String, rating: String, count: String, flags: [String]) -> String {
    ([norm + ": " + rating.inSentence, count] + flags).joined(separator: "; ").closed
  }
}
