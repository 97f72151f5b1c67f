import ArgumentParser
import Rendering
import Reporting
import Workflows

/// Shows who agrees with whom: inspectors, and sources.
struct Agreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Laat zien waar inspecteurs en waar bronnen het eens zijn.",
    discussion: """
      Voorbeelden:
        netwerktoets agreement extracten/ --area best
        netwerktoets agreement extracten/ -o overeenstemming.html
        netwerktoets agreement extract.csv --format json

      Tussen inspecteurs: aantallen, en vanaf tien paren kappa en alfa. Tussen bronnen: kruistabellen in aantallen.

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
    let found = run.agreements
    let text =
      switch page.chosen {
      case .text: PageText.text(of: AgreementPage.page(of: found, in: assessed))
      case .html: HTMLPage.render(AgreementPage.page(of: found, in: assessed))
      case .json: AgreementJSON.value(of: found, in: assessed).indented
      case .csv: AgreementCSV.text(of: found, in: assessed)
      }
    try page.write(text, sparing: scoring.inputFiles)
    try (scoring.hasErrors ? Ending.inputHadErrors : .done).end()
  }
}
