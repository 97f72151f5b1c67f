import AssessmentModel
import FeedbackRound
import TestSupport
import Testing

/// What differs between concept and after: complete, so that applied to the one it gives the other.
@Suite struct ConceptDifferenceTests {
  typealias State = ConceptState.FindingState

  static let norms = ["N1", "N2", "N3"]
  static let texts = ["Men belt.", "Men belt niet.", "é.", "e\u{301}."]

  /// A state of some findings in the order of their norms.
  static func state(_ ids: [Int], using generator: inout SeededGenerator) -> ConceptState {
    let findings = ids.map { id in
      State(
        id: "B\(id)", norm: norms.randomElement(using: &generator) ?? "N1",
        kind: Finding.Kind.allCases.randomElement(using: &generator) ?? .finding,
        text: texts.randomElement(using: &generator) ?? "")
    }
    let ratings = norms.map { norm in
      ConceptState.RatingState(norm: norm, label: ["Trap 1", "Trap 2", nil].randomElement(using: &generator) ?? nil)
    }
    let status: Werkgebied.Status? = [.draft, .afterFeedback, nil].randomElement(using: &generator) ?? nil
    return ConceptState(
      status: status, ratings: ratings, findings: norms.flatMap { norm in findings.filter { $0.norm == norm } })
  }

  static func bytes(_ state: ConceptState) -> [[UInt8]] {
    state.findings.map { Array("\($0.id) \($0.norm) \($0.kind) \($0.text)".utf8) }
      + state.ratings.map { Array("\($0.norm) \($0.label ?? "-")".utf8) } + [
        Array("\(state.status?.rawValue ?? "-")".utf8)
      ]
  }

  @Test func `applied to the concept the difference gives what came of it`() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<3000 {
      let before = Self.state(
        Array(1...Int.random(in: 1...6, using: &generator)).shuffled(using: &generator), using: &generator)
      let ids = (1...9).filter { _ in Bool.random(using: &generator) }.shuffled(using: &generator)
      let now = Self.state(ids, using: &generator)
      let difference = ConceptDifference(from: before, to: now)
      #expect(Self.bytes(difference.applied(to: before)) == Self.bytes(now))
      #expect(ConceptDifference(from: now, to: now).isEmpty)
      #expect(difference.isEmpty == (Self.bytes(before) == Self.bytes(now)))
      #expect(difference.added.count + difference.dropped.count + difference.changed.count == difference.findings.count)
    }
  }

  @Test func `what came, went or became another is one change each, and the rest is none`() {
    func finding(_ id: String, _ text: String) -> State { State(id: id, norm: "N1", kind: .finding, text: text) }
    let before = ConceptState(
      status: .draft, ratings: [.init(norm: "N1", label: "Trap 1")],
      findings: [finding("B1", "a."), finding("B2", "b."), finding("B3", "c.")])
    let now = ConceptState(
      status: .afterFeedback, ratings: [.init(norm: "N1", label: "Trap 2")],
      findings: [finding("B1", "a."), finding("B3", "C."), finding("B4", "d.")])
    let difference = ConceptDifference(from: before, to: now)
    #expect(difference.changed.map(\.id) == ["B3"])
    #expect(difference.added.map(\.id) == ["B4"])
    #expect(difference.dropped.map(\.id) == ["B2"])
    #expect(difference.ratings.map(\.now) == ["Trap 2"])
    #expect(difference.order == nil)
    #expect(difference.status?.now == .afterFeedback)
  }

  @Test func `another order alone is a difference`() {
    func finding(_ id: String) -> State { State(id: id, norm: "N1", kind: .finding, text: "a.") }
    let before = ConceptState(
      status: nil, ratings: [.init(norm: "N1", label: nil)], findings: [finding("B1"), finding("B2")])
    var now = before
    now.findings.reverse()
    let difference = ConceptDifference(from: before, to: now)
    #expect(difference.order == ["B2", "B1"])
    #expect(!difference.isEmpty)
  }
}
