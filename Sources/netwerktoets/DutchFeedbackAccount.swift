import Diagnostics
import Disclosure
import FeedbackRound
import Reporting
import Workflows

/// What the program says of a round that was made or read.
enum DutchFeedbackAccount {
  static let noStatements =
    "fout: er zijn geen bevindingen en geen oordelen om naar te vragen; vul bevindingen in werkgebied.yaml in."

  static func otherRound(_ id: String, in folder: String) -> String {
    "in “\(folder)” staat al ronde “\(id.singleLine)”; kies met -o een andere map."
  }

  static func decided(in folder: String) -> String {
    """
    over de ronde in “\(folder)” is al besloten, en de stellingen zijn sindsdien veranderd; een nieuwe ronde staat in een map \
    voor zich. Kies met -o een andere map.
    """
  }

  static func exported(_ round: Round, to folder: String, _ files: [String]) -> String {
    let statements = DutchNumbers.count(round.statements.count, "stelling", "stellingen")
    return """
      \(folder): ronde \(round.id), versie \(round.version), \(statements)
        \(files.joined(separator: ", "))
        Leg wat terugkomt in \(folder)/\(FeedbackExport.answerFolder).

      """
  }

  static func held(_ held: [FeedbackExport.Held], _ place: String) -> String {
    let lines = held.map { "  \($0.place.singleLine): \(DutchDisclosureWords.name($0.kind))" }
    return """
      tegengehouden: er zijn geen formulieren gemaakt, want deze teksten bevatten misschien iets dat niet naar buiten mag
      \(lines.joined(separator: "\n"))
        Pas de tekst aan, of vul in \(place.singleLine) een reden in waarom het mag; doe het dan opnieuw.

      """
  }

  static func imported(_ answers: CollectedAnswers, files: Int) -> String {
    let forms =
      answers.sheets == 1 ? "1 formulier telt mee" : "\(DutchNumbers.whole(answers.sheets)) formulieren tellen mee"
    let perRole = zip(answers.round.roles, answers.sheetsPerRole).filter { $0.1 > 0 }
      .map { "\(DutchNumbers.whole($0.1)) \($0.0.label)" }
    let choices = answers.tallies.reduce(0) { $0 + $1.all.total }
    return """
      Ronde \(answers.round.id), versie \(answers.round.version): \(DutchNumbers.count(files, "bestand", "bestanden")) gelezen
        \(forms)\(perRole.isEmpty ? "" : " (\(DutchNumbers.list(perRole)))")
        \(DutchNumbers.count(choices, "keuze", "keuzes")), \
      \(DutchNumbers.count(answers.responses.count, "opmerking of aanvulling", "opmerkingen en aanvullingen"))
        \(DutchNumbers.count(answers.held.count, "antwoord", "antwoorden")) apart gehouden

      """
  }
}
