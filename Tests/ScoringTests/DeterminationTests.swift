import AssessmentModel
import Diagnostics
import Testing

@testable import Scoring

/// Step 5: what a determination needs, held against the proposal.
@Suite struct DeterminationTests {
  /// The determination, the proposal ("-" for none), and what is missing where nothing but the rating was filled in.
  @Test(
    arguments: [
      ("V", "V", []), ("-", "-", []), ("VN", "VN", []),
      ("V", "VG", [DeterminationFlaw.missingReason, .missingEvidence]),
      ("VG", "V", [.missingReason, .missingEvidence]), ("-", "V", [.missingReason, .missingEvidence]),
      ("-", "VN", [.missingReason, .missingEvidence]),
      ("V", "VGN", [.missingReason, .missingEvidence, .missingSecondInspector]),
      ("VN", "V", [.missingReason, .missingEvidence, .missingSecondInspector]),
      ("V", "-", [.missingReason, .missingEvidence, .missingSecondInspector]),
    ] as [(String, String, [DeterminationFlaw])])
  func `one that differs needs reason and evidence, and one far off a second inspector`(
    determined: String, proposed: String, expected: [DeterminationFlaw]
  ) throws {
    let framework = try TestExtract.shipped()
    let proposal = try framework.rating(proposed)
    let bare = Self.determination(try framework.rating(determined))
    #expect(bare.flaws(against: proposal) == expected)

    var full = bare
    full.reason = "Verzonnen."
    full.evidence = ["AI1"]
    full.second = "i2"
    #expect(full.flaws(against: proposal) == [])
    for flaw in DeterminationFlaw.allCases {
      var lacking = full
      switch flaw {
      case .missingReason: lacking.reason = nil
      case .missingEvidence: lacking.evidence = []
      case .missingSecondInspector: lacking.second = nil
      }
      #expect(lacking.flaws(against: proposal) == (expected.contains(flaw) ? [flaw] : []))
    }
  }

  @Test func `the second inspector is another one`() throws {
    let framework = try TestExtract.shipped()
    var determination = Self.determination(try framework.rating("V"))
    determination.reason = "Verzonnen."
    determination.evidence = ["AI1"]
    for again in [determination.inspector, " \(determination.inspector.uppercased())\u{A0}"] {
      determination.second = again
      #expect(determination.flaws(against: try framework.rating("VN")) == [.missingSecondInspector])
    }
  }

  static func determination(_ rating: Rating?) -> Determination {
    Determination(
      norm: 0, rating: rating, date: CalendarDate(dayNumber: 737_000), inspector: "i1",
      position: FilePosition(file: "werkgebied.yaml", line: 1))
  }
}
