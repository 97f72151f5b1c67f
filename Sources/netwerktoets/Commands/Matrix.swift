import ArgumentParser
import Instruments
import Rendering

/// Shows, asks and checks a responsibility matrix, and makes an agreement of it.
struct Matrix: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Wie geeft welke zorg: de verantwoordelijkheidsmatrix tonen, bevragen, controleren.",
    discussion: """
      Voorbeelden:
        netwerktoets matrix show -o matrix.html
        netwerktoets matrix ask logeeropvang wlz
        netwerktoets matrix check
        netwerktoets matrix agreement extracten/best -o uit

      De matrix is die van de bron, met haar overlap en haar gaten. Producten en bekostiging gelden voor haar peiljaar.
      """,
    subcommands: [MatrixShow.self, MatrixAsk.self, MatrixCheckCommand.self, MatrixAgreement.self])
}

/// Shows the whole matrix.
struct MatrixShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Toont de hele matrix, met alles wat erbij hoort en wat er niet in past.",
    discussion: """
      Voorbeelden:
        netwerktoets matrix show
        netwerktoets matrix show -o matrix.html
        netwerktoets matrix show -o matrix.xlsx
        netwerktoets matrix show -o matrix.odt

      Een .docx of .odt maakt netwerktoets met pandoc.
      Einde: 0 gedaan; 1 het instrument is niet goed; 2 verkeerd gebruik; 3 pandoc ontbreekt of kon het niet.
      """)

  @OptionGroup var instrument: InstrumentOptions
  @OptionGroup var document: DocumentOptions

  func run() throws {
    guard let matrix = try instrument.read(.responsibilityMatrix, as: ResponsibilityMatrix.self) else {
      return try Ending.inputHadErrors.end()
    }
    try document.write(MatrixPage(matrix).page, year: matrix.referenceYear) { MatrixJSON(matrix).whole }
  }
}

/// Says what does not fit together in a matrix.
struct MatrixCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Zegt wat de matrix dubbel of niet beantwoordt, en welke uitzondering in geen rij staat.",
    discussion: """
      Voorbeelden:
        netwerktoets matrix check
        netwerktoets matrix check --instrument mijn-matrix --frameworks kaders

      Wat hier staat is van de bron; er wordt niets opgelost.
      Einde: 0 alles past; 1 het instrument is niet goed; 2 verkeerd gebruik; 3 pandoc ontbreekt of kon het niet;
      4 er is iets gevonden.
      """)

  @OptionGroup var instrument: InstrumentOptions
  @OptionGroup var document: DocumentOptions

  func run() throws {
    guard let matrix = try instrument.read(.responsibilityMatrix, as: ResponsibilityMatrix.self) else {
      return try Ending.inputHadErrors.end()
    }
    let found = MatrixFindingsPage(matrix)
    try document.write(found.page, year: matrix.referenceYear) { MatrixJSON(matrix).value(of: found.findings) }
    try (found.findings.isEmpty ? Ending.done : .somethingFound).end()
  }
}
