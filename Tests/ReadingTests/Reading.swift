import AssessmentModel
import Diagnostics
import DossierFiles
import FrameworkFiles
import Scoring
import TestSupport

/// What the readers make of extracts under the shipped framework: what counts, and what is said.
struct Reading {
  /// A file to read: its name in messages, and its bytes.
  struct Source {
    let name: String
    let bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  /// The files, in the order given.
  let files: [ExtractFile]
  /// All that is said, in the order in which it is printed.
  let log: DiagnosticLog
  /// The result, in a form that can be compared.
  let areas: [AreaDigest]

  /// Everything that is kept of what is said, file by file.
  var diagnostics: [Diagnostic] { log.perFile.flatMap(\.diagnostics) }
  /// The codes of what is said, in that order.
  var codes: [String] { diagnostics.map(\.code) }
  /// What is said as people read it.
  var messages: String { diagnostics.map { DiagnosticCatalogue.dutch.text(of: $0) + "\n" }.joined() }

  /// The shipped framework.
  static let framework = Result { try ProjectFiles.framework("igj-zorgnetwerken-2017") }

  /// The same, as if it rated organisations.
  static let ofOrganisations: Result<Framework, any Error> = Result {
    let text = try ProjectFiles.text("Frameworks/igj-zorgnetwerken-2017/kader.yaml")
      .replacing("beoordeelt: werkgebied", with: "beoordeelt: organisatie")
    guard let framework = Framework.read(text, file: "kader.yaml").value, framework.subject == .organisation else {
      throw NotOfOrganisations()
    }
    return framework
  }

  private struct NotOfOrganisations: Error {}

  /// Reads files that stand where they stand, with the names given.
  init(paths: [(path: String, name: String)], framework: Framework? = nil) throws {
    let framework = try framework ?? Self.framework.get()
    let reader = ExtractReader(framework: framework)
    var log = DiagnosticLog()
    var collected = CollectedRatings()
    var files: [ExtractFile] = []
    for (path, name) in paths {
      let file = reader.read(path, name: name)
      log.append(contentsOf: file.log)
      if let own = file.collected { collected.merge(own) }
      files.append(file)
    }
    collected.shareOmissionsAmongOrganisations()
    let scorer = Scorer(framework: framework, options: Scorer.Options(keepsClients: true))
    let scored = scorer.score(collected)
    let good = zip(paths, files).filter { $0.1.collected != nil }.map(\.0)
    log.append(
      contentsOf: SecondReading(framework: framework)
        .diagnostics(of: scored.duplicates, lookAlikes: LookAlikes.all(in: collected), in: good))
    self.files = files
    self.log = log
    areas = scored.result.areas.map(AreaDigest.init)
  }

  /// Reads what is given, by way of files in a folder of its own.
  init(_ sources: [Source], framework: Framework? = nil) throws {
    let folder = try TemporaryFolder()
    try self.init(paths: sources.map { (try folder.write($0.bytes, to: $0.name), $0.name) }, framework: framework)
  }

  /// Reads one file.
  init(_ name: String, _ text: String) throws { try self.init([Source(name, text)]) }

  /// Reads one file.
  init(_ name: String, bytes: [UInt8]) throws { try self.init([Source(name, bytes)]) }
}

/// The result of an area in a form that can be compared.
struct AreaDigest: Hashable {
  let key: AreaKey
  let counts: [Int]
  let omissions: Omissions
  let referenceDate: CalendarDate?
  let dates: ClosedRange<CalendarDate>?
  let ratings: [AreaRating]
  let clients: [ClientDigest]

  init(_ result: AreaResult) {
    key = result.key
    counts = [result.clients, result.dossiers, result.conversations]
    omissions = result.omissions
    referenceDate = result.referenceDate
    dates = result.dates
    ratings = result.ratings
    clients = result.clientResults.map { ClientDigest(client: $0.client, ratings: $0.ratings) }
  }
}

/// The result of a client in a form that can be compared.
struct ClientDigest: Hashable {
  let client: ExactName
  let ratings: [ClientRating]
}
