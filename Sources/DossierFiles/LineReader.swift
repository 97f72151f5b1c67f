public import AssessmentModel
import Diagnostics
import Scoring

/// Reads extracts again and gives their lines one by one, with places and texts: what scoring did not keep.
public struct LineReader: Sendable {
  let framework: Framework

  /// Makes a reader.
  public init(framework: Framework) { self.framework = framework }

  /// The lines about the clients that are wanted, in the order of the files and of the lines in them.
  ///
  /// What the first reading left out is left out here too; a file that it left out whole is not to be given.
  ///
  /// - Parameters:
  ///   - files: the files, with the names under which messages speak of them.
  ///   - isWanted: whether the lines about a client of a werkgebied are wanted.
  public func lines(
    in files: [(path: String, name: String)], where isWanted: (AreaKey, ExactName) -> Bool = { _, _ in true }
  ) -> ExtractLines {
    withoutActuallyEscaping(isWanted) { isWanted in
      let collector = Collector(isWanted)
      for file in files {
        collector.begin()
        Self.show(file, to: collector, framework: framework)
      }
      return collector.lines
    }
  }

  /// Reads a file again and shows its rows.
  static func show(_ file: (path: String, name: String), to observer: any LineObserver, framework: Framework) {
    guard let format = DossierFormats.format(of: (try? FileWindows(path: file.path).head()) ?? []) else { return }
    let interpreter = ExtractInterpreter(
      words: ExtractWords(framework), fileName: file.name, format: format, observer: observer)
    _ = try? format.read(file.path, into: interpreter)
  }

  /// Keeps the lines that are wanted.
  private final class Collector: LineObserver {
    private struct Client: Hashable {
      let area: AreaKey
      let code: ExactName
    }

    let wantsTexts = true
    private let isWanted: (AreaKey, ExactName) -> Bool
    private(set) var lines = ExtractLines()
    private var before = ExtractLines()
    private var met: Set<Client> = []
    private var metBefore: Set<Client> = []
    /// Whether the explanation that may come next belongs to the last rating that was kept.
    private var keptLast = false

    init(_ isWanted: @escaping (AreaKey, ExactName) -> Bool) { self.isWanted = isWanted }

    func begin() { (before, metBefore) = (lines, met) }
    func startAgain() { (lines, met) = (before, metBefore) }

    /// The organisation that the rows about to come are of.
    private var organisation: ExactName?

    func subject(_ row: SubjectRow, of interpreter: ExtractInterpreter) {
      organisation = row.organisation
      let position = row.place(nil)
      guard let origin = origin(of: row.subject, at: position, row.place, interpreter),
        met.insert(Client(area: origin.area, code: origin.client)).inserted
      else { return }
      lines.clients.append(origin)
    }

    func rating(_ row: RatingRow, of interpreter: ExtractInterpreter) {
      keptLast = false
      let position = row.place(row.outcomeColumn)
      guard let origin = origin(of: row.subject, at: position, row.place, interpreter) else { return }
      let observation = row.observation
      lines.assessments.append(
        Assessment(
          origin: origin, criterion: observation.criterion, outcome: observation.outcome, date: observation.date,
          isConsensus: observation.isConsensus, inspector: interpreter.collected.inspectors[observation.inspector],
          evidence: Evidence(ground: row.ground, locator: row.locator.flatMap(Self.text))))
      keptLast = true
    }

    func explanation(_ text: String, lastLine: Int) {
      guard keptLast, var last = lines.assessments.popLast() else { return }
      last.evidence.explanation = text
      lines.assessments.append(last.ending(onLine: lastLine))
    }

    func fact(_ row: FactRow, of interpreter: ExtractInterpreter) {
      guard let origin = origin(of: row.subject, at: row.place(.waarde), row.place, interpreter) else { return }
      lines.facts.append(
        Fact(
          origin: origin, definition: row.definition, value: row.value, date: row.date,
          locator: row.locator.flatMap(Self.text)))
    }

    func dossier(_ row: DossierRow, of interpreter: ExtractInterpreter) {
      guard let origin = origin(of: row.subject, at: row.place(nil), row.place, interpreter, lastLine: row.lastLine)
      else { return }
      lines.dossiers.append(
        Dossier(
          origin: origin, age: row.age, inCareSince: row.inCareSince, problems: row.problems,
          vulnerabilities: row.vulnerabilities))
    }

    private func origin(
      of subject: ExtractInterpreter.Subject, at position: FilePosition, _ place: ExtractInterpreter.Place,
      _ interpreter: ExtractInterpreter, lastLine: Int? = nil
    ) -> LineOrigin? {
      let area = interpreter.collected.areas[subject.area]
      let client = area.codes[subject.client]
      guard isWanted(area.key, client) else { return nil }
      let first = place(nil).line ?? 1
      let last = lastLine ?? ExtractColumn.allCases.reduce(first) { max($0, place($1).line ?? 1) }
      return LineOrigin(
        area: area.key, client: client, source: subject.source, organisation: organisation, position: position,
        lines: first...max(first, last))
    }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> String? {
      bytes.isBlank ? nil : String(decoding: bytes.trimmed, as: UTF8.self)
    }
  }
}

extension Assessment {
  /// The same, whose text goes on to a line.
  fileprivate func ending(onLine line: Int) -> Assessment {
    let lines = origin.lines.lowerBound...max(origin.lines.upperBound, line)
    return Assessment(
      origin: LineOrigin(
        area: origin.area, client: origin.client, source: origin.source, organisation: origin.organisation,
        position: origin.position, lines: lines),
      criterion: criterion, outcome: outcome, date: date, isConsensus: isConsensus, inspector: inspector,
      evidence: evidence)
  }
}
