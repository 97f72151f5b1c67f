public import AssessmentModel
public import Diagnostics
public import Disclosure
public import Reporting
import Scoring

/// Decisions held against the round, the answers and what is known of the werkgebied now ("toets van besluiten").
public struct DecisionReview: Sendable {
  /// The decisions.
  public let decisions: Decisions
  /// The framework.
  public let framework: Framework
  /// The answers they are about.
  public let answers: CollectedAnswers
  /// All that is wrong with them.
  public let diagnostics: [Diagnostic]
  /// The statements without a decision, in order.
  public let open: [Statement]
  /// What participants wrote, in which something was found and about which nothing was decided.
  public let openResponses: [Response]

  /// Whether all was decided and nothing is wrong.
  public var isComplete: Bool {
    open.isEmpty && openResponses.isEmpty && !diagnostics.contains { $0.severity == .error }
  }

  /// Holds decisions against what they are about.
  ///
  /// - Parameters:
  ///   - area: the werkgebied as it is now, before or after what was decided was written into its file.
  ///   - search: what may not be shown outside without a decision.
  ///   - otherFindings: the identifiers of findings that the same file has about others.
  public init(
    _ decisions: Decisions, answers: CollectedAnswers, area: AssessedArea, framework: Framework,
    search: PersonalDataSearch, otherFindings: Set<String> = []
  ) {
    self.decisions = decisions
    self.framework = framework
    self.answers = answers
    open = answers.round.statements.filter { decisions[$0.id]?.kind ?? .open == .open }
    let hits = answers.hits(search)
    openResponses = answers.responses.filter {
      hits[$0.key]?.isEmpty == false && decisions[release: $0.key]?.kind ?? .open == .open
    }
    var check = DecisionCheck(decisions, answers, area, framework, search)
    check.otherFindings = otherFindings
    check.checkAll(hits)
    diagnostics = check.diagnostics
  }
}

extension DecisionReview {
  /// What is read in the place of a new text: of a rating the words of the level.
  func label(_ text: String, isRating: Bool) -> String {
    guard isRating, let level = Decision.rating(text, of: framework.scale) else { return text.closed }
    return (level.map { framework.scale[$0].label } ?? DutchDecisionWords.noRating.asSentence).closed
  }
}

/// What is wrong with decisions, one by one.
private struct DecisionCheck {
  let decisions: Decisions
  let answers: CollectedAnswers
  let area: AssessedArea
  let framework: Framework
  let search: PersonalDataSearch
  var otherFindings: Set<String> = []
  var diagnostics: [Diagnostic] = []

  private var round: Round { answers.round }
  private var findings: [Finding] { area.werkgebied?.findings ?? [] }

  init(
    _ decisions: Decisions, _ answers: CollectedAnswers, _ area: AssessedArea, _ framework: Framework,
    _ search: PersonalDataSearch
  ) {
    self.decisions = decisions
    self.answers = answers
    self.area = area
    self.framework = framework
    self.search = search
  }

  private mutating func say(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func checkAll(_ hits: [String: [PersonalDataHit]]) {
    if decisions.round != round.id { say(.otherRound(decisions.round, round.id, at: decisions.position)) }
    if decisions.version != round.version { say(.otherVersion(at: decisions.position)) }
    if let status = area.werkgebied?.status, [.determined, .published].contains(status) {
      say(.tooLate(at: decisions.position))
    }
    var seen: [String: Decision] = [:]
    for decision in decisions.decisions {
      if let first = seen[decision.statement] {
        say(.doubled(decision.statement, first: first.position, at: decision.place(of: "stelling")))
        continue
      }
      seen[decision.statement] = decision
      check(decision)
    }
    checkReleases(hits)
    let known = Set(decisions.decisions.map(\.statement) + round.statements.compactMap(\.finding))
    for finding in findings where !known.contains(finding.id) {
      say(.unknownFinding(finding.id, at: decisions.position))
    }
  }

  private mutating func check(_ decision: Decision) {
    if decision.kind == .add { return checkAddition(decision) }
    guard let statement = round[statement: decision.statement] else {
      let known = round.statements.map(\.id)
      let candidate = NearMiss.candidate(for: decision.statement, among: known)
      return say(.unknownStatement(decision.statement, candidate, at: decision.place(of: "stelling")))
    }
    if let old = decision.oldText, !old.isSameText(as: statement.text) {
      say(.otherText(statement.id, at: decision.place(of: "oud")))
    }
    guard decision.kind != .open else { return }
    checkFactors(decision, ofFinding: statement.finding != nil)
    checkWho(decision, needsReason: decision.kind != .keep || isContested(statement))
    checkTexts(decision, since: statement)
    switch statement.subject {
    case .rating(let label): check(decision, ratingOf: statement, label)
    case .finding: check(decision, finding: statement)
    }
  }

  /// Whether somebody does not recognise a statement, or not wholly.
  private func isContested(_ statement: Statement) -> Bool {
    guard let number = round.statements.firstIndex(where: { $0.id == statement.id }) else { return false }
    return answers.tallies.contains {
      $0.statement == number && $0.all[.notRecognised] + $0.all[.partly] > 0
    }
  }

  private mutating func checkWho(_ decision: Decision, needsReason: Bool) {
    let decider = decisions.decider(of: decision)
    if needsReason, decision.reason == nil { say(.missing("reden", of: decision)) }
    if decider.inspector == nil { say(.missing("door", of: decision)) }
    if decider.date == nil { say(.missing("datum", of: decision)) }
  }

  /// What a decision says to outsiders holds nothing that may not be shown, but what they read before.
  private mutating func checkTexts(_ decision: Decision, since statement: Statement? = nil) {
    guard decision.release == nil else { return }
    let old = statement.map { Set(search.found(in: $0.text)) } ?? []
    for (key, text) in [("nieuw", decision.newText), ("reden", decision.reason)] {
      guard let text else { continue }
      let kinds = search.hits(in: text).filter { !old.contains(search.text(of: $0, in: text)) }.map(\.kind)
      if !kinds.isEmpty { say(.mayNotBeShown(decision.statement, kinds, at: decision.place(of: key))) }
    }
  }

  /// Only a finding that changes or is new gets factors; who says so is somebody of the framework.
  private mutating func checkFactors(_ decision: Decision, ofFinding: Bool) {
    guard let factors = decision.factors else { return }
    guard ofFinding, [.add, .adapt].contains(decision.kind) else {
      return say(.misplacedFactors(decision, at: decision.place(of: "factoren")))
    }
    let known = framework.roles.map(\.id)
    for code in factors {
      guard let role = code.role, !known.contains(role) else { continue }
      say(.unknownRole(role, known: known, at: code.position))
    }
  }

  // MARK: Ratings

  private mutating func check(_ decision: Decision, ratingOf statement: Statement, _ label: String?) {
    guard let norm = framework.norms.firstIndex(where: { $0.id == statement.norm }) else {
      return say(.unknownNorm(statement.norm, framework, at: decision.place(of: "norm")))
    }
    let now = area.ratingInForce(ofNorm: norm)
    switch decision.kind {
    case .open, .add: break
    case .drop: say(.ratingCannotGo(statement.id, at: decision.place(of: "besluit")))
    case .keep:
      if decision.newText != nil { say(.needless(decision)) }
      if now.map({ framework.scale[$0].label }) != label { say(.ratingChanged(statement.id, at: decision.position)) }
    case .adapt:
      guard let text = decision.newText else { return say(.missing("nieuw", of: decision)) }
      guard let wanted = Decision.rating(text, of: framework.scale) else {
        return say(.noLevel(statement.id, framework, at: decision.place(of: "nieuw")))
      }
      if wanted.map({ framework.scale[$0].label }) == label {
        say(.nothingChanges(decision))
      } else if now != wanted || area.determination(ofNorm: norm) == nil {
        say(.notDetermined(norm: statement.norm, at: decision.place(of: "nieuw")))
      }
    }
  }

  // MARK: Findings

  private mutating func check(_ decision: Decision, finding statement: Statement) {
    let now = findings.first { $0.id == statement.finding }
    let isAsAsked = now?.text.closed.isSameText(as: statement.text) ?? false
    switch decision.kind {
    case .open, .add: break
    case .keep:
      if decision.newText != nil { say(.needless(decision)) }
      guard now != nil else { return say(.gone(statement.id, at: decision.position)) }
      if !isAsAsked { say(.changedSince(statement.id, at: decision.position)) }
    case .adapt:
      guard let text = decision.newText else { return say(.missing("nieuw", of: decision)) }
      if text.closed.isSameText(as: statement.text), decision.evidence == nil, decision.factors == nil {
        say(.nothingChanges(decision))
      }
      guard let now else { return say(.gone(statement.id, at: decision.position)) }
      if !isAsAsked, !now.text.isSameText(as: text) { say(.changedSince(statement.id, at: decision.position)) }
    case .drop:
      if decision.newText != nil { say(.needless(decision)) }
      guard now != nil else { return }
      if !isAsAsked { say(.changedSince(statement.id, at: decision.position)) }
      checkReferences(to: statement.finding ?? statement.id, decision)
    }
  }

  /// What rests on a finding that goes.
  private mutating func checkReferences(to finding: String, _ decision: Decision) {
    let conclusions = (area.werkgebied?.conclusions ?? []).filter { $0.findings.contains(finding) }.map(\.id)
    let actions = (area.werkgebied?.recommendations ?? []).filter { $0.findings.contains(finding) }.map(\.id)
    let resting = conclusions + actions
    if !resting.isEmpty { say(.stillReferredTo(finding, by: resting, at: decision.position)) }
    let norms = (area.werkgebied?.determinations ?? []).filter { $0.evidence.contains(finding) }
      .map { framework.norms[$0.norm].id }
    if !norms.isEmpty { say(.evidenceGoes(finding, norms: norms, at: decision.position)) }
  }

  private mutating func checkAddition(_ decision: Decision) {
    if round[statement: decision.statement] != nil || otherFindings.contains(decision.statement) {
      say(.identifierInUse(decision.statement, at: decision.place(of: "stelling")))
    }
    checkFactors(decision, ofFinding: true)
    checkWho(decision, needsReason: true)
    checkTexts(decision)
    for (key, isThere) in [
      ("nieuw", decision.newText != nil), ("norm", decision.norm != nil), ("soort", decision.findingKind != nil),
    ] where !isThere { say(.missing(key, of: decision)) }
    guard let id = decision.norm else { return }
    guard let norm = framework.norms.firstIndex(where: { $0.id == id }) else {
      return say(.unknownNorm(id, framework, at: decision.place(of: "norm")))
    }
    guard let now = findings.first(where: { $0.id == decision.statement }), let text = decision.newText else { return }
    if now.norm != norm || now.kind != decision.findingKind || !now.text.isSameText(as: text) {
      say(.identifierInUse(decision.statement, at: decision.place(of: "stelling")))
    }
  }

  // MARK: Releases

  private mutating func checkReleases(_ hits: [String: [PersonalDataHit]]) {
    var seen: [String: Release] = [:]
    for release in decisions.releases {
      if let first = seen[release.response] {
        say(.releasedTwice(release.response, first: first.position, at: release.position))
        continue
      }
      seen[release.response] = release
      guard let found = hits[release.response] else {
        say(.unknownResponse(release.response, at: release.position))
        continue
      }
      if release.kind == .asWritten, !found.isEmpty, release.reason == nil {
        say(.releasedWithoutReason(release.response, found.map(\.kind), at: release.position))
      }
    }
  }
}

extension Decision {
  /// The level that a text means: its identifier, label or a synonym; `.some(nil)` for "no rating", `nil` for no level.
  package static func rating(_ text: String, of scale: Scale) -> Rating?? {
    let folded = text.lowercased()
    if [Determination.noRating, Determination.noRating.split(separator: "_").joined(separator: " ")].contains(folded) {
      return .some(nil)
    }
    return scale.spellings.first { $0.written == folded }.flatMap { $0.outcome.rating }.map { .some($0) }
  }
}

extension String {
  /// The same code points.
  func isSameText(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension PersonalDataSearch {
  /// The pieces of a text in which something is found.
  func found(in text: String) -> [String] { hits(in: text).map { self.text(of: $0, in: text) } }

  func text(of hit: PersonalDataHit, in text: String) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[hit.scalars]))
  }
}
