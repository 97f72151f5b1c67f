import ArgumentParser
import Workflows

/// What a command can be told that looks at some werkgebieden of its input.
struct AreaOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Alleen dit werkgebied; anders alle.", valueName: "code"))
  var area: String?

  @Option(help: ArgumentHelp("Alleen deze toetsing; anders alle.", valueName: "toetsing"))
  var toetsing: String?

  /// What is asked for.
  var selection: AreaSelection { AreaSelection(werkgebied: area, inspection: toetsing) }

  /// Says that nothing of the input is asked for; a code is not text of a dossier.
  var nothingSelected: ValidationError {
    let parts = [area.map { "werkgebied “\($0)”" }, toetsing.map { "toetsing “\($0)”" }].compactMap(\.self)
    return ValidationError(
      "de invoer heeft geen \(parts.joined(separator: " met ")); netwerktoets score laat zien welke er zijn.")
  }
}
