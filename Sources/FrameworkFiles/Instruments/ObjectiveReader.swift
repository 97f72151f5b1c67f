import AssessmentModel
import Diagnostics
import Instruments

// Objectives with their cells, tasks and references.
extension ActionAgendaReader {
  /// The objectives under a theme or another objective.
  mutating func readObjectives(_ parent: YAMLFields, _ key: String, under owner: Placed?) -> [Objective] {
    parent.mappings(
      key, required: ["id", "nummer", "tekst", "herkomst"],
      optional: [
        "toelichting", "verwijst", "aanleiding", "sluit_aan_bij", "gevraagd", "deeldoelstellingen", "vindplaats",
      ]
    ).compactMap { item in
      let provenance = reader.provenance(of: item)
      let id = item.identifier("id")
      let (number, text, note) = (label(of: item), item.text("tekst"), item.text("toelichting"))
      if let id {
        objectives.add(id)
        say(id, isUnder: owner)
      }
      let references = readReferences(of: item)
      let occasions = readOccasions(of: item)
      let norms = readNorms(of: item)
      let cells = readCells(of: item, under: id)
      let parts = readObjectives(item, "deeldoelstellingen", under: id)
      guard let id, let number, let text, let provenance else { return nil }
      return Objective(
        id: id.text, number: number, text: text, note: note, references: references, occasions: occasions, norms: norms,
        cells: cells, parts: parts, provenance: provenance)
    }
  }

  mutating func readOccasions(of item: YAMLFields) -> [AgendaOccasion] {
    item.mappings("aanleiding", required: ["tekst", "herkomst"], optional: ["nummer", "knelpunten", "vindplaats"])
      .compactMap { occasion in
        let provenance = reader.provenance(of: occasion)
        let number = occasion["nummer"] == nil ? nil : label(of: occasion)
        guard let text = occasion.text("tekst"), let provenance else { return nil }
        return AgendaOccasion(
          number: number, text: text, problems: occasion.scalars("knelpunten").map(\.text), provenance: provenance)
      }
  }

  mutating func readGoals(of item: YAMLFields) -> [AgendaGoal] {
    item.mappings("doelen", required: ["tekst", "herkomst"], optional: ["nummer", "vindplaats"]).compactMap { goal in
      let provenance = reader.provenance(of: goal)
      let number = goal["nummer"] == nil ? nil : label(of: goal)
      guard let text = goal.text("tekst"), let provenance else { return nil }
      return AgendaGoal(number: number, text: text, provenance: provenance)
    }
  }

  /// The norms it serves, which need a framework that they are of.
  private func readNorms(of item: YAMLFields) -> [String] {
    let written = item.scalars("sluit_aan_bij")
    if !written.isEmpty, reader.fields["sluit_aan_op"] == nil {
      file.report(.normsWithoutFramework(at: item.position(of: "sluit_aan_bij")))
    }
    var norms: [String] = []
    for norm in written {
      if norms.contains(norm.text) { file.report(.doubledReference(kind: "norm", norm)) }
      norms.append(norm.text)
    }
    return norms
  }

  /// The cells from left to right: each must leave a column to the right of the one before it.
  private mutating func readCells(of item: YAMLFields, under owner: Placed?) -> [AgendaCell] {
    var last = -1
    var cells: [AgendaCell] = []
    for cell in item.mappings(
      "gevraagd", required: ["kolom", "taken"], optional: ["actor", "mogelijk", "vermoedelijk"])
    {
      let column = readColumn(of: cell)
      if cell.isEmptyList("taken") { file.report(.emptyList(key: "taken", at: cell.position(of: "taken"))) }
      let read = readTasks(of: cell, under: owner)
      guard let column else { continue }
      if let next = column.actors.first(where: { $0 > last }) {
        last = next
      } else {
        file.report(.cellOutOfOrder(at: cell.position))
      }
      cells.append(AgendaCell(column: column, tasks: read))
    }
    return cells
  }

  private mutating func readColumn(of cell: YAMLFields) -> AgendaCell.Column? {
    guard let ground = ground(of: cell) else { return nil }
    let misplaced = ground == .uncertain ? ["actor"] : ["mogelijk", "vermoedelijk"]
    for key in misplaced where cell[key] != nil { file.report(.misplacedKey(key, at: cell.position(of: key))) }
    let needed = ground == .uncertain ? "mogelijk" : "actor"
    guard cell[needed] != nil else {
      file.report(.missingKey(needed, at: cell.position))
      return nil
    }
    guard ground == .uncertain else {
      return cell.scalar("actor").flatMap { actors.number(of: $0) }.map { .certain(actor: $0, ground: ground) }
    }
    let possible = actors.numbers(of: cell.scalars("mogelijk"))
    let presumed = cell.scalar("vermoedelijk")
    let number = presumed.flatMap { actors.number(of: $0) }
    if possible != possible.sorted() { file.report(.actorsOutOfOrder(at: cell.position(of: "mogelijk"))) }
    if possible.count < 2 { file.report(.uncertainWithOne(at: cell.position(of: "mogelijk"))) }
    if let presumed, let number, !possible.contains(number) {
      file.report(.presumedNotPossible(presumed.text, at: presumed.position))
    }
    return .uncertain(possible: possible.sorted(), presumed: number)
  }

  private mutating func readTasks(of cell: YAMLFields, under owner: Placed?) -> [AgendaTask] {
    cell.mappings("taken", required: ["id", "herkomst"], optional: ["nummer", "tekst", "verwijst", "vindplaats"])
      .compactMap { item in
        let provenance = reader.provenance(of: item)
        let (id, text) = (item.identifier("id"), item.text("tekst"))
        let number = item["nummer"] == nil ? nil : label(of: item)
        if let id {
          tasks.add(id)
          say(id, isUnder: owner)
        }
        let references = readReferences(of: item)
        if item["tekst"] == nil, item["verwijst"] == nil { file.report(.taskWithoutWords(at: item.position)) }
        guard let id, let provenance, text != nil || !references.isEmpty else { return nil }
        return AgendaTask(id: id.text, number: number, text: text, references: references, provenance: provenance)
      }
  }

  mutating func readReferences(of item: YAMLFields) -> [AgendaReference] {
    var read: [AgendaReference] = []
    for link in item.mappings("verwijst", required: ["soort", "naar", "letterlijk"], optional: ["taak"]) {
      let kind = link.choice("soort", AgendaReference.Kind.self)
      let (target, task, words) = (link.text("naar"), link.text("taak"), link.text("letterlijk"))
      if task != nil, let kind, kind != .objective {
        file.report(.misplacedKey("taak", at: link.position(of: "taak")))
      }
      guard let kind, let target, let words else { continue }
      let reference = AgendaReference(kind: kind, target: target, task: task, words: words)
      read.append(reference)
      references.append((link, reference))
    }
    return read
  }

  /// Says which references lead to nothing; called when all themes were read.
  mutating func followReferences(of read: [AgendaTheme]) {
    let numbers = Dictionary(
      read.flatMap(\.objectives).flatMap(\.withParts).map { ($0.id, $0.cells.flatMap(\.tasks).compactMap(\.number)) }
    ) { first, _ in first }
    for (fields, reference) in references {
      guard let target = fields.scalar("naar") else { continue }
      switch reference.kind {
      case .theme: _ = themes.number(of: target)
      case .objective:
        let isKnown = objectives.number(of: target) != nil
        if isKnown, let task = reference.task, numbers[reference.target]?.contains(task) == false {
          file.report(.noSuchTask(task, in: reference.target, at: fields.position(of: "taak")))
        }
      case .document: _ = reader.document(target)
      case .appendix: break
      }
    }
  }

  /// Says where a key does not begin with that of what it stands under.
  private func say(_ id: Placed, isUnder owner: Placed?) {
    guard let owner, !id.text.hasPrefix(owner.text + ".") else { return }
    file.report(.notUnder(id.text, owner: owner.text, at: id.position))
  }
}

extension Diagnostic {
  fileprivate static func notUnder(_ id: String, owner: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N302", ["id": id, "ouder": owner], at: position)
  }

  fileprivate static func cellOutOfOrder(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N303", at: position)
  }

  fileprivate static func actorsOutOfOrder(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N304", at: position)
  }

  fileprivate static func uncertainWithOne(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N305", at: position)
  }

  fileprivate static func presumedNotPossible(_ actor: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N306", ["actor": actor], at: position)
  }

  fileprivate static func normsWithoutFramework(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N307", at: position)
  }

  fileprivate static func noSuchTask(_ task: String, in objective: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N308", ["taak": task, "doelstelling": objective], at: position)
  }

  fileprivate static func taskWithoutWords(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N309", at: position)
  }
}
