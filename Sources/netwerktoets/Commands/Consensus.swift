import ArgumentParser
import Foundation
import Rendering
import Reporting
import Workflows

/// Makes the sheet with what inspectors have to agree on.
struct Consensus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consensus",
    abstract: "Maakt het consensusblad: waar inspecteurs verschillen, en wat een afspraak zou betekenen.",
    discussion: """
      Voorbeelden:
        netwerktoets consensus extracten/ --area best
        netwerktoets consensus extracten/ -o consensusblad.html
        netwerktoets consensus extracten/ -o consensus.csv    om in te vullen en bij de extracten te leggen

      Het blad bevat tekst uit dossiers.

      Einde: 0 gedaan; 1 gedaan, maar er is invoer weggelaten; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var areas: AreaOptions
  @OptionGroup var page: PageOptions

  func run() throws {
    let scoring = input.assess()
    guard let assessed = scoring.assessed else { return try Ending.nothingDone.end() }
    let run = AgreementRun(scoring, selection: areas.selection)
    if run.isEmpty { throw areas.nothingSelected }
    let found = run.sheets
    let text: String
    switch page.chosen {
    case .text: text = PageText.text(of: ConsensusPage.page(of: found, in: assessed))
    case .html: text = HTMLPage.render(ConsensusPage.page(of: found, in: assessed))
    case .json: text = ConsensusJSON.value(of: found, in: assessed).indented
    case .csv:
      let table = ConsensusCSV(found, in: assessed)
      text = table.text
      tell(leftOut: table.leftOut)
    }
    try page.write(text, sparing: scoring.inputFiles)
    try (scoring.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  /// Says how much is not in the table to fill in.
  private func tell(leftOut: Int) {
    guard leftOut > 0 else { return }
    let differences = DutchNumbers.count(leftOut, "verschil staat", "verschillen staan")
    StandardOutput.write(
      "\(differences) niet in de CSV: een code begint met =, +, - of @, en een rekenblad maakt daar een formule van. "
        + "Neem ze over uit het blad in HTML of JSON.\n", to: STDERR_FILENO)
  }
}
