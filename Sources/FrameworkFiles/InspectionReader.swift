public import AssessmentModel
public import Diagnostics

extension Inspection {
  /// Reads a `toetsing.yaml` and says everything that is wrong with it; what is wrong is left out, the rest counts.
  ///
  /// - Parameters:
  ///   - text: the content of the file.
  ///   - file: its name, for the diagnostics.
  ///   - framework: what its norms and recommendations refer to.
  public static func read(_ text: String, file: String, framework: Framework) -> Checked<Inspection> {
    let yaml = YAMLFile(name: file)
    guard let top = yaml.top(of: text) else { return Checked(nil, diagnostics: yaml.diagnostics) }
    let fields = YAMLFields(
      top, in: yaml, required: ["titel"],
      optional: ["kader", "kenmerk", "hoofdvraag", "deelvragen", "conclusies", "aanbevelingen", "opmerkingen"])
    var inspection = Inspection(title: fields.text("titel") ?? "")
    inspection.framework = fields.text("kader")
    inspection.mark = fields.text("kenmerk")
    inspection.question = fields.text("hoofdvraag")
    inspection.subquestions = fields.scalars("deelvragen").map(\.text)
    let count = inspection.subquestions.count
    var table = IdentifierTable("conclusie", in: yaml)
    inspection.conclusions = fields.mappings("conclusies", required: ["id", "tekst"], optional: ["deelvraag"])
      .compactMap {
        let (id, text) = ($0.identifier("id"), $0.text("tekst"))
        if let id { table.add(id) }
        let subquestion = $0["deelvraag"] == nil ? nil : $0.number("deelvraag", in: 1...max(count, 1))
        guard let id, let text else { return nil }
        return OverallConclusion(id: id.text, text: text, subquestion: subquestion)
      }
    var catalogue = IdentifierTable("aanbeveling", in: yaml)
    for recommendation in framework.recommendations {
      catalogue.add(Placed(text: recommendation.id, position: FilePosition(file: file)))
    }
    inspection.recommendations = catalogue.numbers(of: fields.scalars("aanbevelingen"))
    inspection.remarks = fields.mappings("opmerkingen", required: ["tekst"], optional: ["over"]).compactMap {
      guard let text = $0.text("tekst") else { return nil }
      return Remark(about: $0.text("over"), text: text, in: framework)
    }
    return Checked(goodOf: inspection, diagnostics: yaml.diagnostics)
  }
}

extension Remark {
  /// Makes a remark about a norm where the subject is one, else about a part of the report.
  init(about subject: String?, text: String, in framework: Framework) {
    let norm = subject.flatMap { subject in framework.norms.firstIndex { $0.id == subject } }
    self.init(norm: norm, subject: norm == nil ? subject : nil, text: text)
  }
}
