import Instruments
import Reporting
import Workflows

/// What the commands about a self-scan say of themselves, in Dutch.
enum DutchScanAccount {
  static let noQuestions = "bij deze keuze hoort geen enkele vraag; er is niets gemaakt."

  static func forms(_ names: [String], in folder: String) -> String {
    "In \(folder): \(DutchNumbers.list(names)).\n"
      + "Stuur zelfscan.html of zelfscan.xlsx rond. Leg wat terugkomt in één map; “scan report” zet het naast elkaar.\n"
  }

  static func read(_ reading: ScanReading) -> String {
    let answers = reading.result.answers
    let files = DutchNumbers.count(reading.files.count, "bestand", "bestanden")
    var text =
      "Gelezen: \(files); \(DutchNumbers.count(answers.respondents.count, "invuller telt", "invullers tellen")) mee.\n"
    for group in reading.result.groups { text += "  \(group.label): \(DutchNumbers.whole(group.members.count))\n" }
    if !answers.held.isEmpty {
      text += "Apart gehouden: \(DutchNumbers.count(answers.held.count, "tekst", "teksten")).\n"
    }
    return text
  }
}
