import ArgumentParser
import Diagnostics
import Instruments
import Rendering

/// Asks the matrix who gives which care.
struct MatrixAsk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Zegt wie in een situatie met een indicatie welke zorg geeft, en waar dat staat.",
    discussion: """
      Voorbeelden:
        netwerktoets matrix ask logeeropvang wlz
        netwerktoets matrix ask thuis VPT specifiek
        netwerktoets matrix ask crisisbed "geen wlz" -o antwoord.html

      Een situatie, indicatie of zorgsoort is haar code, haar naam, of het begin van een woord daarin. Antwoorden er twee
      rijen, dan staan beide er; antwoordt er geen, dan staat er wat de bron wel zegt.
      Einde: 0 er is één antwoord, of de bron zegt waarom niet; 1 het instrument is niet goed; 2 verkeerd gebruik;
      3 pandoc ontbreekt of kon het niet; 4 de bron antwoordt twee keer of niet.
      """)

  @Argument(help: ArgumentHelp("Waar iemand verblijft.", valueName: "situatie"))
  var situation: String

  @Argument(help: ArgumentHelp("Welke indicatie iemand heeft.", valueName: "indicatie"))
  var indication: String

  @Argument(help: ArgumentHelp("De zorgsoort; zonder: alle.", valueName: "zorg"))
  var care: String?

  @OptionGroup var instrument: InstrumentOptions
  @OptionGroup var document: DocumentOptions

  func run() throws {
    guard let matrix = try instrument.read(.responsibilityMatrix, as: ResponsibilityMatrix.self) else {
      return try Ending.inputHadErrors.end()
    }
    let axes = matrix.axes
    let question = MatrixQuestion(axes)
    let kinds = CareKind.allCases
    let situation = try Self.number(
      question.situation(self.situation), "situatie", self.situation, axes.situations.map { ($0.id, $0.label) })
    let indication = try Self.number(
      question.indication(self.indication), "indicatie", self.indication,
      axes.indications.map { ($0.term.id, $0.term.label) })
    let asked = try care.map { care in
      let number = try Self.number(
        question.care(care), "zorgsoort", care, kinds.map { ($0.rawValue, axes.label(of: $0)) })
      return [kinds[number]]
    }
    let about = asked ?? kinds
    let answer = MatrixAnswerPage(matrix, situation: situation, indication: indication, care: about)
    try document.write(answer.page, year: matrix.referenceYear) {
      MatrixJSON(matrix).value(of: answer.answers, about: about)
    }
    try (answer.isSettled ? Ending.done : .somethingFound).end()
  }

  /// The number of what a word leads to; said where it leads to nothing, or to several.
  private static func number(
    _ match: MatrixQuestion.Match, _ kind: String, _ written: String, _ terms: [(id: String, label: String)]
  ) throws -> Int {
    let list = { (numbers: [Int]) in numbers.map { "\n  \(terms[$0].id)  (\(terms[$0].label))" }.joined() }
    switch match {
    case .found(let number): return number
    case .several(let numbers):
      throw ValidationError("de \(kind) “\(written.singleLine)” past op meer dan één. Kies uit:\(list(numbers))")
    case .unknown(let close) where !close.isEmpty:
      throw ValidationError("de \(kind) “\(written.singleLine)” is niet bekend. Bedoelde u:\(list(close))")
    case .unknown:
      throw ValidationError(
        "de \(kind) “\(written.singleLine)” is niet bekend. Kies uit:\(list(Array(terms.indices)))")
    }
  }
}
