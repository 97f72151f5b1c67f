import AssessmentModel
public import Diagnostics
public import FeedbackRound

extension Decisions {
  /// Reads a `besluiten.yaml` and says everything that is wrong with its form; what is wrong is left out, the rest counts.
  public static func read(_ text: String, file: String) -> Checked<Decisions> {
    let yaml = YAMLFile(name: file)
    guard let top = yaml.top(of: text) else { return Checked(nil, diagnostics: yaml.diagnostics) }
    let decisions = DecisionReader(top, in: yaml).decisions()
    return Checked(goodOf: decisions, diagnostics: yaml.diagnostics)
  }
}

struct DecisionReader {
  private let file: YAMLFile
  private let fields: YAMLFields

  /// The keys at the top of the file, in their usual order.
  static let keys = ["ronde", "versie", "door", "datum", "besluiten", "vrijgave"]

  init(_ top: YAMLNode, in file: YAMLFile) {
    self.file = file
    fields = YAMLFields(
      top, in: file, required: ["ronde", "versie", "besluiten"], optional: ["door", "datum", "vrijgave"])
  }

  func decisions() -> Decisions? {
    guard let round = fields.text("ronde"), let version = fields.text("versie") else { return nil }
    return Decisions(
      round: round, version: version, inspector: fields.filled("door"), date: fields.filledDate("datum"),
      decisions: readDecisions(), releases: readReleases(), position: fields.position)
  }

  private func readDecisions() -> [Decision] {
    guard !fields.isBlank("besluiten") else { return [] }
    var codes = FactorCodeReader(roles: nil, in: file)
    return fields.mappings(
      "besluiten", required: ["stelling", "besluit"],
      optional: ["oud", "nieuw", "reden", "door", "datum", "norm", "soort", "rust_op", "factoren", "vrijgave"]
    ).compactMap { item in
      let id = item.identifier("stelling")
      let kind = item.isBlank("besluit") ? .open : item.choice("besluit", Decision.Kind.self)
      var decision = Decision(statement: id?.text ?? "", kind: kind ?? .open, position: item.position)
      decision.oldText = item.filled("oud")
      decision.newText = item.filled("nieuw")
      decision.reason = item.filled("reden")
      decision.inspector = item.filled("door")
      decision.date = item.filledDate("datum")
      decision.norm = item.filled("norm")
      decision.findingKind = item.isBlank("soort") ? nil : item.choice("soort", Finding.Kind.self)
      decision.evidence = item["rust_op"] == nil || item.isBlank("rust_op") ? nil : item.scalars("rust_op").map(\.text)
      decision.factors = item["factoren"] == nil || item.isBlank("factoren") ? nil : codes.codes(of: item)
      decision.release = item.filled("vrijgave")
      for key in ["stelling", "oud", "nieuw", "reden", "besluit", "norm", "factoren"] {
        decision.places[key] = item.position(of: key)
      }
      return id == nil || kind == nil ? nil : decision
    }
  }

  private func readReleases() -> [Release] {
    guard !fields.isBlank("vrijgave") else { return [] }
    var codes = FactorCodeReader(roles: [], in: file)
    return fields.mappings(
      "vrijgave", required: ["reactie", "tonen"], optional: ["stelling", "gevonden", "reden", "factoren"]
    ).compactMap { item in
      let key = item.identifier("reactie")
      let kind = item.isBlank("tonen") ? .open : item.choice("tonen", Release.Kind.self)
      let factors = item.isBlank("factoren") ? [] : codes.codes(of: item)
      guard let key, let kind else { return nil }
      return Release(
        response: key.text, kind: kind, reason: item.filled("reden"), factors: factors, position: item.position)
    }
  }
}
