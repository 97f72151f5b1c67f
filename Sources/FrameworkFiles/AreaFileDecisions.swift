public import AssessmentModel
import Diagnostics
public import FeedbackRound

extension AreaFileEdit {
  /// The text with what was decided about findings, and with the status that the report has after that.
  ///
  /// A finding that is as it should be stays as it is written, so that doing it twice is doing it once.
  ///
  /// - Parameters:
  ///   - decisions: complete, and held against the file.
  ///   - round: what they are about.
  ///   - organisation: the organisation that a new finding is about, where the round was about one.
  public func applying(
    _ decisions: Decisions, of round: Round, organisation: ExactName? = nil, in text: String, file: String
  ) throws(Failure) -> String {
    let old = try werkgebied(text, file)
    var new = text
    var expected = old
    do {
      for decision in decisions.decisions {
        try apply(decision, of: round, organisation, to: &new, &expected)
      }
      let isReached = expected.status == .afterFeedback
      if let date = decisions.latestDate, !isReached || expected.statusDate.map({ $0 < date }) ?? true {
        expected.status = .afterFeedback
        expected.statusDate = date
        for (key, value) in [("status", Werkgebied.Status.afterFeedback.rawValue), ("statusdatum", date.description)] {
          new = try YAMLListEdit.setting(top: key, to: value, usualOrder: Self.order, in: new)
        }
      }
    } catch {
      throw .list(error)
    }
    let written = try werkgebied(new, file)
    guard written.findings == expected.findings, written.status == expected.status,
      written.statusDate == expected.statusDate, written.conclusions == old.conclusions,
      written.recommendations == old.recommendations, written.generalInformation == old.generalInformation
    else { throw .list(.notSafe) }
    return new
  }

  private static let order = ["werkgebied"] + WerkgebiedReader.keys

  private func werkgebied(_ text: String, _ file: String) throws(Failure) -> Werkgebied {
    let read = Werkgebied.read(text, file: file, framework: framework)
    let errors = read.diagnostics.count { $0.severity == .error }
    guard errors == 0, let werkgebied = read.value else { throw .errors(errors) }
    return werkgebied
  }

  private func apply(
    _ decision: Decision, of round: Round, _ organisation: ExactName?, to text: inout String,
    _ expected: inout Werkgebied
  ) throws(YAMLListEdit.Failure) {
    let id = round[statement: decision.statement]?.finding ?? decision.statement
    let place = expected.findings.firstIndex { $0.id == id }
    let edit = YAMLListEdit(list: "bevindingen", identity: [("id", id)], usualOrder: Self.order)
    switch decision.kind {
    case .open, .keep: return
    case .drop:
      guard let place, round[statement: decision.statement]?.finding != nil else { return }
      text = try edit.removing(in: text)
      expected.findings.remove(at: place)
    case .adapt:
      guard let place, let newText = decision.newText, round[statement: decision.statement]?.finding != nil else {
        return
      }
      if !expected.findings[place].text.utf8.elementsEqual(newText.utf8) {
        text = try edit.setting("tekst", to: newText, in: text)
        expected.findings[place].text = newText
      }
      var changed = expected.findings[place]
      changed.evidence = decision.evidence ?? changed.evidence
      changed.factors = decision.factors ?? changed.factors
      if changed != expected.findings[place] {
        expected.findings[place] = changed
        text = try edit.setting(item(of: changed), in: text).text
      }
    case .add:
      guard let newText = decision.newText, let kind = decision.findingKind,
        let norm = framework.norms.firstIndex(where: { $0.id == decision.norm })
      else { return }
      let finding = Finding(
        id: id, norm: norm, kind: kind, text: newText, evidence: decision.evidence ?? [], organisation: organisation,
        factors: decision.factors ?? [])
      if let place {
        // It is there already, or the identifier is that of a finding about another organisation.
        guard expected.findings[place] == finding else { throw .notSafe }
        return
      }
      text = try edit.setting(item(of: finding), in: text).text
      expected.findings.append(finding)
    }
  }

  private func item(of finding: Finding) -> YAMLItem {
    var fields: [(key: String, value: YAMLItem.Value)] = [("id", .text(finding.id))]
    if let organisation = finding.organisation { fields.append(("organisatie", .text(organisation.description))) }
    fields += [
      ("norm", .text(framework.norms[finding.norm].id)), ("soort", .text(finding.kind.rawValue)),
      ("tekst", .text(finding.text)),
    ]
    if !finding.evidence.isEmpty { fields.append(("rust_op", .list(finding.evidence))) }
    if !finding.factors.isEmpty { fields.append(("factoren", .items(finding.factors.map(item(of:))))) }
    return YAMLItem(fields)
  }

  private func item(of code: FactorCode) -> YAMLItem {
    YAMLItem(
      [("factor", .text(code.factor)), ("polariteit", .text(code.polarity.rawValue))]
        + (code.role.map { [("rol", .text($0))] } ?? []))
  }
}
