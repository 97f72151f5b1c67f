public import AssessmentModel
import Diagnostics

/// Writes what was determined into a `werkgebied.yaml` that people keep by hand.
public struct AreaFileEdit: Sendable {
  /// Why a file is left alone.
  public enum Failure: Error, Hashable, Sendable {
    /// The list could not be set.
    case list(YAMLListEdit.Failure)
    /// The file has errors, or would have; their number.
    case errors(Int)
  }

  let framework: Framework

  /// Makes an edit of files under a framework.
  public init(framework: Framework) { self.framework = framework }

  /// The text with a determination in the place of the one about the same norm of the same organisation, or as a
  /// further one.
  public func setting(
    _ determination: Determination, in text: String, file: String
  ) throws(Failure) -> (text: String, isReplacement: Bool) {
    let norm = framework.norms[determination.norm].id
    let edit = YAMLListEdit(
      list: "vaststellingen",
      identity: [("norm", norm), ("organisatie", determination.organisation?.description)],
      usualOrder: ["werkgebied"] + WerkgebiedReader.keys)
    let edited: (text: String, isReplacement: Bool)
    do { edited = try edit.setting(item(of: determination), in: text) } catch { throw .list(error) }
    let read = Werkgebied.read(edited.text, file: file, framework: framework)
    let errors = read.diagnostics.count { $0.severity == .error }
    guard errors == 0, let werkgebied = read.value else { throw .errors(errors) }
    let written = werkgebied.determinations.first {
      $0.norm == determination.norm && $0.organisation == determination.organisation
    }
    guard var written else { throw .errors(0) }
    written.position = determination.position
    guard written == determination else { throw .list(.notSafe) }
    return edited
  }

  /// A file for a werkgebied that has none: what it is called and what it is held against.
  public func newFile(for area: AreaKey) -> String {
    var lines = ["werkgebied: \(YAMLItem.scalar(area.werkgebied.description, inFlow: false))"]
    if let round = area.inspection {
      lines.append("toetsing: \(YAMLItem.scalar(round.description, inFlow: false))")
    }
    lines.append("kader: \(YAMLItem.scalar(framework.id, inFlow: false))")
    return lines.map { $0 + "\n" }.joined()
  }

  /// A determination as it is written, without the file around it.
  public func lines(of determination: Determination) -> [String] { item(of: determination).blockLines }

  private func item(of determination: Determination) -> YAMLItem {
    var fields: [(key: String, value: YAMLItem.Value)] = []
    if let organisation = determination.organisation {
      fields.append(("organisatie", .text(organisation.description)))
    }
    fields += [
      ("norm", .text(framework.norms[determination.norm].id)),
      ("oordeel", .text(determination.rating.map { framework.scale[$0].id } ?? Determination.noRating)),
      ("datum", .text(determination.date.description)), ("door", .text(determination.inspector)),
    ]
    if let second = determination.second { fields.append(("tweede", .text(second))) }
    if let reason = determination.reason { fields.append(("reden", .text(reason))) }
    if !determination.evidence.isEmpty { fields.append(("onderbouwing", .list(determination.evidence))) }
    if let basis = determination.basis { fields.append(("basis", .quoted(basis.description))) }
    return YAMLItem(fields)
  }
}
