import ArgumentParser
import Diagnostics
import FrameworkFiles
import Instruments

/// Which instrument is used ("instrument"): the only one known of its kind, or the one that is named.
struct InstrumentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Het instrument; nodig als er meer van deze soort zijn.", valueName: "id"))
  var instrument: String?

  @Option(help: ArgumentHelp("Map met kaders en instrumenten; gaat voor de ingebouwde.", valueName: "map"))
  var frameworks: String?

  func validate() throws { try FrameworkFolders.validate(frameworks) }

  /// The instrument, with all that is said about it written; nothing where its file does not hold.
  ///
  /// - Throws: `ValidationError` where none is known, several are, or the one that is named is of another kind.
  func read<Instrument: ReadableInstrument>(
    _ kind: InstrumentKind, as type: Instrument.Type = Instrument.self
  ) throws -> Instrument? {
    try Self.read(kind, as: type, named: instrument, folder: frameworks)
  }

  /// The same for a command that has its own options.
  static func read<Instrument: ReadableInstrument>(
    _ kind: InstrumentKind, as type: Instrument.Type = Instrument.self, named instrument: String?, folder: String?
  ) throws -> Instrument? {
    let checked = InstrumentLibrary.read(try entry(kind, named: instrument, folder: folder), as: type)
    Messages(format: .text).write(checked.diagnostics)
    guard let value = checked.value else { throw ExitCode(Ending.inputHadErrors.rawValue) }
    return value
  }

  private static func entry(
    _ kind: InstrumentKind, named instrument: String?, folder: String?
  ) throws -> InstrumentLibrary.Entry {
    let library = FrameworkFolders.instruments(folder: folder)
    let known = library.entries(of: kind)
    guard let instrument else {
      if known.count == 1 { return known[0] }
      throw ValidationError(
        known.isEmpty
          ? "er is geen \(kind.rawValue) bekend; “netwerktoets instruments list” noemt wat er is."
          : "er is meer dan één \(kind.rawValue): \(known.map(\.id).joined(separator: ", ")). Kies met --instrument.")
    }
    if let entry = known.first(where: { $0.id == instrument }) { return entry }
    if let other = library.entries.first(where: { $0.id == instrument }) {
      guard let otherKind = other.kind else { return other }
      throw ValidationError("“\(instrument)” is een \(otherKind.rawValue); hier past een \(kind.rawValue).")
    }
    let wayOut = NearMiss.candidate(for: instrument, among: known.map(\.id)).map { "Bedoelde u “\($0)”?" }
    throw ValidationError(
      "dit instrument is niet bekend. \(wayOut ?? "Bekend zijn: \(known.map(\.id).joined(separator: ", ")).")")
  }
}
