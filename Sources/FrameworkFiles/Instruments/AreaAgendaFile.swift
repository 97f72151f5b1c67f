import AssessmentModel
import Diagnostics
public import Instruments

/// Writes `agenda.yaml`: a new one, or changes in one that is there, which keeps comments, order and everything else.
public enum AreaAgendaFile {
  /// What is to become of one key of a point ("wijziging van een agendapunt").
  public struct Change: Hashable, Sendable {
    /// The keys that may be changed from outside, in their order in a point.
    public enum Key: String, CaseIterable, Sendable {
      /// What is to be done.
      case text = "tekst"
      /// Who sees to it.
      case owner = "eigenaar"
      /// By when.
      case due = "termijn"
      /// How it is measured.
      case measure = "maat"
      /// How far it is.
      case status
      /// What must be known about it.
      case note = "toelichting"
    }

    /// The identifier of the point.
    public let point: String
    /// The key.
    public let key: Key
    /// What stands there; empty where nothing does.
    public let old: String
    /// What is to stand there; empty where nothing is.
    public let new: String

    /// Makes a change.
    public init(point: String, key: Key, old: String, new: String) {
      self.point = point
      self.key = key
      self.old = old
      self.new = new
    }
  }

  private static let width = 120

  /// A file of an agenda in which nothing was filled in yet.
  public static func draft(of agenda: AreaAgenda, instrument: ActionAgenda) -> String {
    typealias Words = DutchAreaAgendaWords
    var lines = Words.introduction(agenda, demand: instrument.demand).flatMap { comment($0) }
    lines += head(of: agenda)
    lines += comment(Words.standingsNote)
    lines.append(agenda.standings.isEmpty ? "normen: []" : "normen:")
    for standing in agenda.standings {
      lines += YAMLItem([("norm", .text(standing.norm))]).blockLines
      lines.append("  oordeel:" + (standing.level.map { " \(YAMLItem.scalar($0, inFlow: false))" } ?? ""))
    }
    if agenda.points.isEmpty { lines += comment(Words.noPointsNote) }
    lines.append(agenda.points.isEmpty ? "punten: []" : "punten:")
    var objective: String?
    for point in agenda.points {
      if point.objective != objective, let found = point.objective.flatMap(instrument.objective) {
        lines += [""] + comment(instrument.theme(ofObjective: found.id)?.name ?? "") + comment(Words.objective(found))
      }
      objective = point.objective
      lines += self.lines(of: point)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The text of a file with more points at the end.
  public static func adding(_ points: [AgendaPoint], to text: String) throws(YAMLListEdit.Failure) -> String {
    var text = text
    for point in points {
      text = try edit(of: point.id).setting(item(of: point), in: text).text
    }
    return text
  }

  /// The text of a file with changes, whole or not at all.
  ///
  /// - Parameter agenda: what the text says now.
  public static func setting(
    _ changes: [Change], of agenda: AreaAgenda, in text: String
  ) throws(YAMLListEdit.Failure) -> String {
    var text = text
    var points = agenda
    for change in changes {
      guard let place = points.points.firstIndex(where: { $0.id == change.point }) else { throw .notSafe }
      points.points[place].set(change.key, to: change.new)
      do {
        text = try edit(of: change.point).setting(change.key.rawValue, to: change.new, in: text)
      } catch {
        // A key that is not there yet comes with the whole point.
        text = try edit(of: change.point).setting(item(of: points.points[place]), in: text).text
      }
    }
    return try checked(text, points)
  }

  /// The text of a file in which points serve other norms, whole or not at all.
  ///
  /// - Parameter agenda: what the text says now.
  public static func setting(
    norms: [(point: String, norms: [String])], of agenda: AreaAgenda, in text: String
  ) throws(YAMLListEdit.Failure) -> String {
    var (text, points) = (text, agenda)
    for change in norms {
      guard let place = points.points.firstIndex(where: { $0.id == change.point }) else { throw .notSafe }
      points.points[place].norms = change.norms
      do {
        text = try edit(of: change.point).setting("normen", to: change.norms, in: text)
      } catch {
        // A list that is not there yet comes with the whole point.
        text = try edit(of: change.point).setting(item(of: points.points[place]), in: text).text
      }
    }
    return try checked(text, points)
  }

  /// The text, where it says what it is to say.
  private static func checked(_ text: String, _ wanted: AreaAgenda) throws(YAMLListEdit.Failure) -> String {
    let file = wanted.position.file
    guard let written = AreaAgenda.read(text, file: file).value, written.bare == wanted.bare else { throw .notSafe }
    return text
  }

  private static func edit(of id: String) -> YAMLListEdit {
    YAMLListEdit(list: "punten", identity: [("id", id)], usualOrder: AreaAgendaReader.keys)
  }

  private static func head(of agenda: AreaAgenda) -> [String] {
    let values: [(String, String?)] = [
      ("werkgebied", YAMLItem.scalar(agenda.werkgebied.description, inFlow: false)),
      ("naam", agenda.name.map { YAMLItem.scalar($0, inFlow: false) }),
      ("toetsing", agenda.inspection.map { YAMLItem.quoted($0.description) }),
      ("peildatum", agenda.referenceDate?.description), ("kenmerk", agenda.mark.map(YAMLItem.quoted)),
      ("instrument", YAMLItem.scalar(agenda.instrument, inFlow: false)), ("versie", YAMLItem.quoted(agenda.version)),
      ("kader", YAMLItem.scalar(agenda.framework, inFlow: false)),
      ("voldoende_vanaf", YAMLItem.scalar(agenda.firstGood, inFlow: false)),
    ]
    return values.compactMap { key, value in value.map { "\(key): \($0)" } }
  }

  private static func item(of point: AgendaPoint) -> YAMLItem {
    var fields: [(key: String, value: YAMLItem.Value)] = [("id", .text(point.id))]
    if let objective = point.objective { fields.append(("doelstelling", .text(objective))) }
    if let actor = point.actor { fields.append(("actor", .text(actor))) }
    if !point.possible.isEmpty { fields.append(("mogelijk", .list(point.possible))) }
    if !point.tasks.isEmpty { fields.append(("taken", .list(point.tasks))) }
    if !point.norms.isEmpty { fields.append(("normen", .list(point.norms))) }
    for key in Change.Key.allCases { fields.append((key.rawValue, .text(point.value(of: key)))) }
    return YAMLItem(fields)
  }

  /// A new point, with lists on one line and room to fill in.
  private static func lines(of point: AgendaPoint) -> [String] {
    var lines = ["- id: \(YAMLItem.scalar(point.id, inFlow: false))"]
    func add(_ key: String, _ names: [String]) {
      let items = names.map { YAMLItem.scalar($0, inFlow: true) }.joined(separator: ", ")
      if !names.isEmpty { lines.append("  \(key): [\(items)]") }
    }
    for (key, name) in [("doelstelling", point.objective), ("actor", point.actor)] {
      if let name { lines.append("  \(key): \(YAMLItem.scalar(name, inFlow: false))") }
    }
    add("mogelijk", point.possible)
    add("taken", point.tasks)
    add("normen", point.norms)
    lines += folded("  tekst:", point.text)
    lines += ["eigenaar:", "termijn:", "maat:", "status: \(point.status.rawValue)", "toelichting:"].map { "  \($0)" }
    return lines
  }

  /// A key with a text, over several lines where it is long.
  private static func folded(_ key: String, _ text: String) -> [String] {
    let line = "\(key) \(YAMLItem.scalar(text, inFlow: false))"
    let isPlain = text.unicodeScalars.allSatisfy { $0 == " " || !$0.properties.isWhitespace && $0.value >= 0x20 }
    guard line.count > width, isPlain, !text.contains("  "), !text.hasPrefix(" "), !text.hasSuffix(" ") else {
      return [line]
    }
    return ["\(key) >-"] + broken(text, indentation: "    ")
  }

  private static func comment(_ text: String) -> [String] {
    let words = text.commentText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? ["#"] : broken(words, indentation: "# ")
  }

  private static func broken(_ text: String, indentation: String) -> [String] {
    var lines: [String] = []
    var line = indentation
    for word in text.split(separator: " ") {
      if line.count > indentation.count, line.count + 1 + word.count > width {
        lines.append(line)
        line = indentation
      }
      line += (line.count > indentation.count ? " " : "") + word
    }
    return lines + [line]
  }
}

extension AreaAgenda {
  /// What it says, without where.
  fileprivate var bare: AreaAgenda {
    var bare = self
    bare.position = FilePosition(file: "")
    bare.frameworkPosition = FilePosition(file: "")
    for number in bare.points.indices { bare.points[number].position = FilePosition(file: "") }
    for number in bare.standings.indices { bare.standings[number].position = FilePosition(file: "") }
    return bare
  }
}

extension AgendaPoint {
  /// What stands under a key; empty where nothing does.
  public func value(of key: AreaAgendaFile.Change.Key) -> String {
    switch key {
    case .text: text
    case .owner: owner ?? ""
    case .due: due?.description ?? ""
    case .measure: measure ?? ""
    case .status: status.rawValue
    case .note: note ?? ""
    }
  }

  /// Sets what stands under a key, which must fit it.
  fileprivate mutating func set(_ key: AreaAgendaFile.Change.Key, to value: String) {
    let filled = value.isEmpty ? nil : value
    switch key {
    case .text: text = value
    case .owner: owner = filled
    case .due: due = filled.flatMap { CalendarDate(iso: $0) }
    case .measure: measure = filled
    case .status: status = Recommendation.Status(rawValue: value) ?? .open
    case .note: note = filled
    }
  }
}
