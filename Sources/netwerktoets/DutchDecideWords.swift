import AssessmentModel
import Diagnostics
import Disclosure
import FeedbackRound
import FrameworkFiles
import Reporting
import Workflows

/// The Dutch words of deciding about a round: what is open, what was done, or why nothing was.
enum DutchDecideWords {
  /// What became of the file with decisions, and what is still open.
  static func account(of decisions: FeedbackDecisions) -> String {
    var lines: [String] = []
    let number = decisions.answers.round.statements.count
    if let file = decisions.file, file.old == nil {
      let responses = decisions.answers.responses.count
      lines.append(
        "\(file.path.singleLine) is gemaakt: \(DutchNumbers.count(number, "stelling", "stellingen")) en "
          + "\(DutchNumbers.count(responses, "reactie", "reacties")) om over te besluiten.")
    } else if let file = decisions.file {
      let added = [
        decisions.missing.statements.isEmpty
          ? nil : "stellingen \(DutchNumbers.list(decisions.missing.statements))",
        decisions.missing.responses.isEmpty ? nil : "reacties \(DutchNumbers.list(decisions.missing.responses))",
      ].compactMap(\.self)
      lines.append(
        "In \(file.path.singleLine) ontbraken, en zijn er als open bij gezet: \(added.joined(separator: "; ")).")
    }
    guard let review = decisions.review else { return joined(lines) }
    if !review.open.isEmpty {
      lines.append(
        "Zonder besluit: \(review.open.count) van de \(DutchNumbers.count(number, "stelling", "stellingen")): "
          + "\(DutchNumbers.list(review.open.map(\.id))).")
    }
    for response in review.openResponses {
      let statement = response.statement.map { ", bij stelling \(decisions.answers.round.statements[$0].id)" } ?? ""
      let kinds = decisions.search.hits(in: response.text).map(\.kind)
      lines.append(
        "Nog niet besloten of zij getoond wordt: reactie \(response.key)\(statement); misschien staat erin: "
          + "\(DutchDecisionWords.kinds(kinds)).")
    }
    return joined(lines)
  }

  /// What comes of the decisions, or was done.
  static func account(of outcome: DecisionOutcome, isApplied: Bool, folder: String) -> String {
    let difference = outcome.difference
    var lines = ["Over alle stellingen is besloten."]
    lines.append(
      "Bevindingen: \(difference.changed.count) aangepast, \(difference.added.count) toegevoegd, "
        + "\(difference.dropped.count) vervallen; oordelen: \(difference.ratings.count) aangepast.")
    let file = outcome.areaFile.path.singleLine
    if !isApplied {
      lines.append(
        outcome.isApplied
          ? "\(file) is al zo; --apply maakt de bestanden voor deelnemers en het verschil opnieuw."
          : "Er is nog niets verwerkt. Met --apply komt dit in \(file) te staan, met status na_terugkoppeling.")
      return joined(lines)
    }
    lines.append(outcome.isApplied ? "\(file) was al zo." : "\(file) is bijgewerkt; de status is na_terugkoppeling.")
    lines.append(
      "In \(folder.singleLine): wat-deden-we.html, .docx en .txt voor de deelnemers; verschil.html en .json, en "
        + "gebiedsrapport.html voor de inspecteurs.")
    return joined(lines)
  }

  /// Why nothing was done, and what to do.
  static func refusal(_ refusal: DecisionRefusal) -> String {
    switch refusal {
    case .otherInput(let round):
      "de invoer heeft geen werkgebied waarover ronde “\(round.singleLine)” gaat; geef de invoer waarvan zij is gemaakt."
    case .otherFramework(let round, let input):
      "de ronde is naar kader “\(round.singleLine)” gemaakt, de invoer is naar “\(input)” beoordeeld."
    case .unreadable(let file): "\(file.singleLine) is geen tekst in UTF-8; sla het zo op."
    case .notCompleted(let file):
      "in \(file.singleLine) ontbreken stellingen of reacties, en het is zo geschreven dat zij er niet veilig bij gezet "
        + "kunnen worden. Zet de lijsten gewoon onder elkaar."
    case .noAreaFile: "dit werkgebied heeft geen werkgebied.yaml om de besluiten in te zetten; maak het eerst."
    case .severalRounds(let file):
      "\(file.singleLine) geldt voor meer toetsingen tegelijk; vul er “toetsing” in, en maak er een per toetsing."
    case .edit(.errors, let file):
      "\(file.singleLine) is niet veranderd: er staan fouten in. Herstel eerst wat netwerktoets check erover zegt."
    case .edit(.list, let file):
      "\(file.singleLine) is niet veranderd: het is zo geschreven dat er meer zou veranderen dan is besloten. Zet de "
        + "bevindingen gewoon onder elkaar, zonder verwijzingen (&, *)."
    }
  }

  private static func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
