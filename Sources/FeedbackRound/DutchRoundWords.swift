import AssessmentModel
import Reporting

/// The Dutch words of a round of feedback ("woorden van een terugkoppelronde"), on forms and pages.
package enum DutchRoundWords {
  /// The last of the roles.
  package static let otherRole = Role(id: "anders", label: "Anders")
  static let rating = "oordeel"
  static let role = "rol"

  static func proposal(_ label: String) -> String { "Ons voorstel voor het oordeel over deze norm: \(label)." }

  package static func kind(_ kind: RoundKind) -> String {
    switch kind {
    case .focusGroup: "Focusgroep"
    case .digitalRound: "Digitale feedbackronde"
    case .summaryCheck: "Controle van een samenvatting"
    case .factualCheck: "Controle op feiten"
    }
  }

  /// What somebody chooses, in the words of a form.
  package static func choice(_ choice: Recognition) -> String {
    switch choice {
    case .recognised: "Herken ik"
    case .partly: "Herken ik deels"
    case .notRecognised: "Herken ik niet"
    case .cannotSay: "Kan ik niet zeggen"
    }
  }

  /// The heading above the numbers of those who chose it.
  package static func column(_ choice: Recognition) -> String {
    switch choice {
    case .recognised: "Herkend"
    case .partly: "Deels"
    case .notRecognised: "Niet"
    case .cannotSay: "Weet niet"
    }
  }

  /// What somebody made of the text of a statement.
  static func changed(_ text: String) -> String { "Tekst van de stelling op het formulier: \(text)" }

  /// What kind of statement it is, in one word or two.
  package static func kind(_ subject: Statement.Subject) -> String {
    switch subject {
    case .rating: "voorgesteld oordeel"
    case .finding(_, let kind): DutchReportWords.kind(kind)
    }
  }
}
