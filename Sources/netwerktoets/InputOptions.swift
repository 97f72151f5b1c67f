import ArgumentParser
import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import Workflows

/// What every command that reads one input can be told.
struct InputOptions: ParsableArguments {
  typealias MessageFormat = ReadingOptions.MessageFormat

  @Argument(
    help: ArgumentHelp(
      "Bestanden (.xml, .csv) of mappen. In een map: een map per werkgebied, met werkgebied.yaml naast de extracten.",
      valueName: "invoer"))
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  var messageFormat: MessageFormat { reading.messageFormat }

  /// Reads and scores the input, tells how far it is on a terminal, and writes all messages.
  func assess(keepsClients: Bool = false, isStrict: Bool = false, keepsCollected: Bool = false) -> ScoringRun {
    reading.assess(inputs) {
      $0.keepsClients = keepsClients
      $0.isStrict = isStrict
      $0.keepsCollected = keepsCollected
    }
  }
}

/// How an input is read, whichever it is.
struct ReadingOptions: ParsableArguments {
  /// How messages are written.
  enum MessageFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: ArgumentHelp("Het kader; anders dat van de invoer.", valueName: "id"))
  var framework: String?

  @Option(help: ArgumentHelp("Map met kaders; gaat voor de ingebouwde.", valueName: "map"))
  var frameworks: String?

  @Option(
    help: ArgumentHelp("De peildatum voor werkgebieden die er zelf geen hebben, als 2019-04-10.", valueName: "datum"))
  var peildatum: String?

  @Option(help: ArgumentHelp("Hoeveel bestanden tegelijk worden gelezen; anders een per kern.", valueName: "aantal"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Hoe groot een bestand mag zijn, in MB; anders zo groot als het is.", valueName: "MB"))
  var maxSize: Int?

  @Option(name: .customLong("diagnostics"), help: "Meldingen als tekst of als regels JSON.")
  var messageFormat: MessageFormat = .text

  /// How many files can be read at the same time.
  static let possibleJobs = 1...64

  func validate() throws {
    if let jobs, !Self.possibleJobs.contains(jobs) { throw ValidationError("“--jobs” gaat van 1 tot en met 64.") }
    if let maxSize, !(1...1_000_000).contains(maxSize) {
      throw ValidationError("“--max-size” gaat van 1 tot en met 1000000, in MB.")
    }
    try FrameworkFolders.validate(frameworks)
    if let peildatum, CalendarDate(iso: peildatum) == nil {
      throw ValidationError("“--peildatum” is geen bestaande datum; schrijf haar als 2019-04-10.")
    }
  }

  /// The frameworks that are known.
  var library: FrameworkLibrary { FrameworkFolders.library(folder: frameworks) }

  /// Reads and scores an input, tells how far it is on a terminal, and writes all messages.
  func assess(_ inputs: [String], _ adjust: (inout ScoringRun.Request) -> Void) -> ScoringRun {
    var request = ScoringRun.Request(inputs: inputs, library: library)
    request.instruments = { [frameworks] in FrameworkFolders.instruments(folder: frameworks) }
    request.framework = framework
    request.referenceDate = peildatum.flatMap { CalendarDate(iso: $0) }
    if let jobs { request.jobs = jobs }
    request.mostBytes = maxSize.map { $0 * 1_000_000 }
    adjust(&request)
    let progress = TerminalProgress()
    let run = ScoringRun(request) { progress.show($0, of: $1, $2) }
    progress.clear()
    Messages(format: messageFormat).write(run.log)
    return run
  }
}

/// Where frameworks are looked for.
enum FrameworkFolders {
  /// Whether the folder that the user names is there.
  static func validate(_ folder: String?) throws {
    var isFolder: ObjCBool = false
    if let folder, !FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) || !isFolder.boolValue {
      throw ValidationError("de map “\(folder)” bij --frameworks bestaat niet.")
    }
  }

  /// The folder that the user names, that of the environment, the working directory, and beside the program.
  static func library(folder: String?) -> FrameworkLibrary { FrameworkLibrary(folders: folders(first: folder)) }

  /// The same for instruments.
  static func instruments(folder: String?) -> InstrumentLibrary { InstrumentLibrary(folders: folders(first: folder)) }

  private static func folders(first folder: String?) -> [String] {
    let environment = getenv("NETWERKTOETS_FRAMEWORKS").map { String(cString: $0) }
    return [folder, environment, "Frameworks", programFolder.map { $0 + "/Frameworks" }].compactMap { $0 }
  }

  /// The folder of the program. The system is asked where that is simple: the other way costs a fifteenth of a small run.
  private static var programFolder: String? {
    #if os(Linux)
      var path = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink("/proc/self/exe", &path, path.count)
      let bytes = path.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }
      guard let end = bytes.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      return String(decoding: bytes[..<end], as: UTF8.self)
    #else
      return Bundle.main.executableURL?.deletingLastPathComponent().path
    #endif
  }
}
