import ArgumentParser
import Workflows

/// Scores an input: per werkgebied the rating of each norm.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Geeft per werkgebied het oordeel per norm, van onderaf opgebouwd.",
    discussion: """
      Voorbeelden:
        netwerktoets score extracten/best
        netwerktoets score extract.csv --format json
        netwerktoets score extracten/ --clients -o oordelen.csv
        netwerktoets score extracten/ -o uit      oordelen.json, oordelen.csv en verslag.txt in de map uit
        netwerktoets score extracten/ --partial --key-file sleutel -o onze.part

      Einde: 0 gedaan; 1 gedaan, maar er is invoer weggelaten; 2 verkeerd gebruik; 3 er was niets te doen.
      """)

  @OptionGroup var input: InputOptions

  @OptionGroup var result: ResultOptions

  @Flag(
    help: "Geen oordelen, maar een deelresultaat zonder teksten en codes van cliënten, om samen te voegen met merge.")
  var partial = false

  @OptionGroup var key: KeyOptions

  func validate() throws {
    if partial {
      try result.validatePart()
      if key.file == nil {
        throw ValidationError("--partial vraagt om --key-file: de sleutel die de partijen afspraken.")
      }
      return
    }
    try result.validateForm()
    if key.file != nil { throw ValidationError("“--key-file” hoort bij --partial.") }
  }

  func run() throws {
    if partial { return try writePart() }
    let assessment = input.assess(keepsClients: result.clients, isStrict: result.strict)
    guard let assessed = assessment.assessed else { return try Ending.nothingDone.end() }
    try result.write(assessed, assessment.log, sparing: assessment.inputFiles)
    try (assessment.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  private func writePart() throws {
    let (pseudonyms, keyFile) = try key.required()
    let run = input.assess(keepsCollected: true)
    guard let part = PartialScoring(run, library: input.reading.library, pseudonyms: pseudonyms).part else {
      return try Ending.nothingDone.end()
    }
    try result.write(part, sparing: run.inputFiles + [keyFile])
    try (run.hasErrors ? Ending.inputHadErrors : .done).end()
  }
}
