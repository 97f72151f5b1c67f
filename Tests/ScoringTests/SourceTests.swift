import AssessmentModel
import Testing

@testable import Scoring

/// Step 1: what one source says about one criterion for one client.
@Suite struct SourceTests {
  /// The lines of the nurse about CC2.3, where nobody else speaks, and the level or non-rating that comes of them.
  @Test(arguments: [
    (["V i1 2019-01-01", "VN i1 2019-02-01"], "VN"),  // the latest date counts
    (["VN i1 2019-02-01", "V i1 2019-01-01"], "VN"),  // whatever the order of the rows
    (["V i1", "VG i1 2019-01-01"], "VG"),  // no date comes before any date
    (["V i1 2019-01-01", "nb i1 2019-02-01"], "nb"),  // a later nb replaces a level
    (["V i1 2019-01-01", "nvt i1 2019-02-01"], "nvt"),
    (["nvt i1 2019-01-01", "VG i1 2019-02-01"], "VG"),
    (["VGN i1 2999-01-01", "V i1 2019-01-01"], "VGN"),  // a date after the reference date still counts
    (["V i1 2019-01-01", "V i1 2019-01-01"], "V"),  // the same twice counts once
    (["V", "VN"], "nb"),  // two without date contradict each other
    (["V i1 2019-01-01", "VN i1 2019-01-01"], "nb"),  // a contradiction on the latest date: nothing was said
    (["VG i1 2018-01-01", "V i1 2019-01-01", "VN i1 2019-01-01"], "nb"),  // an older date does not step in
    (["V i1 2018-01-01", "VN i1 2018-01-01", "VG i1 2019-01-01"], "VG"),  // one on an older date does no harm
    (["nvt i1 2019-01-01", "nb i1 2019-01-01"], "nb"),  // non-ratings contradict each other too
    (["V i1 2019-01-01", "VN i1 2019-01-01", "VG i2 2018-01-01"], "VG"),  // another inspector stands by himself
  ])
  func `the latest of one inspector counts, and a contradiction leaves all of it out`(
    rows: [String], expected: String
  ) throws {
    try expect(rows, give: expected)
  }

  @Test(arguments: [
    (["V i1", "VG i2"], "VG"), (["V i1", "VN i2"], "VGN"), (["V i1", "VN i2", "VN i3"], "VN"),
    (["V i1", "V"], "V"),  // no name is an inspector of its own
    (["V i1", "VG"], "VG"), (["V i1", "nb i2"], "V"), (["V i1", "nvt i2"], "V"), (["nvt i1", "nb i2"], "nb"),
    (["nvt i1", "nvt i2"], "nvt"), (["V i1 2019-05-01", "VN i2 2018-01-01"], "VGN"),  // the latest of each
    (["V i1", "V I1"], "V"), (["V i1", "VN I1"], "VGN"),  // names are taken exactly
  ])
  func `of several inspectors the middle of their levels`(rows: [String], expected: String) throws {
    try expect(rows, give: expected)
  }

  @Test(arguments: [
    (["V i1 2019-05-01", "VN i2 2019-05-01", "VG consensus 2019-06-01"], "VG"),
    (["V i1 2019-05-01", "VN consensus 2018-01-01"], "VN"),  // also where it is older
    (["V i1 2019-05-01", "VN consensus"], "VN"), (["V i1", "nb consensus"], "nb"), (["V i1", "nvt consensus"], "nvt"),
    (["VN consensus i1 2019-01-01", "V consensus i2 2019-02-01"], "V"),  // one series whatever the inspector
    (["VN consensus i1 2019-01-01", "V consensus i2 2019-01-01", "VG i1"], "nb"),  // contradicts itself: said nothing
    (["VG consensus 2018-01-01", "VN consensus 2019-01-01", "V consensus 2019-01-01", "V i1"], "nb"),
    (["VN consensus 2018-01-01", "V consensus 2018-01-01", "VG consensus 2019-01-01"], "VG"),
    (["V consensus i1", "V consensus i2"], "V"),
  ])
  func `a consensus replaces all single inspectors`(rows: [String], expected: String) throws {
    try expect(rows, give: expected)
  }

  private func expect(_ rows: [String], give expected: String) throws {
    let framework = try TestExtract.shipped()
    let lines = rows.map { "c wijkverpleging CC2.3 \($0)" }
    for order in [lines, lines.reversed()] {
      let found = try TestExtract(order, in: framework).criterion("CC2.3")
      #expect(found.outcome == (try framework.outcome(expected)))
    }
  }

  @Test func `a contradiction does not make the others of that day step in, nor count as having spoken`() throws {
    let framework = try TestExtract.shipped()
    let extract = try TestExtract(
      ["c wijkverpleging CC2.3 nb i1 2019-01-01", "c wijkverpleging CC2.3 V i1 2019-01-01", "c huisarts CC2.3 nvt"],
      in: framework)
    #expect(try extract.criterion("CC2.3").outcome == .notApplicable)
  }

  @Test func `rows that repeat or contradict are named, with whether they are the latest`() throws {
    let framework = try TestExtract.shipped()
    let extract = try TestExtract(
      [
        "c huisarts CC1.1 V i1 2018-01-01", "c huisarts CC1.1 VN i1 2018-01-01", "c huisarts CC1.1 V i1 2019-01-01",
        "c huisarts CC1.2 V i1", "c huisarts CC1.2 V i1", "c wijkverpleging CC1.1 V consensus",
        "c wijkverpleging CC1.1 VN consensus", "c wijkverpleging CC1.1 VN i2 consensus",
        "c wijkverpleging CC1.2 V i1", "c wijkverpleging CC1.2 VN i2",
      ], in: framework)
    let duplicates = Scorer(framework: framework).score(extract.collected).duplicates
    let found = duplicates.map {
      "\(framework.criteria[$0.criterion].id) \(framework.sources[$0.source].id) \($0.isContradiction) \($0.isLatest) "
        + "\($0.isConsensus) \($0.rows)"
    }
    #expect(
      Set(found) == [
        "CC1.1 huisarts true false false 2", "CC1.2 huisarts false true false 2",
        "CC1.1 wijkverpleging true true true 3",
      ])
    let area = try extract.area()
    #expect(area.omissions.lines == 3)
    #expect(area.omissions.codes == [Duplicate.contradictionCode])
  }

  @Test func `different rounds and areas never mix`() throws {
    let framework = try TestExtract.shipped()
    var extract = try TestExtract(["c huisarts CC1.1 V 2019-01-01"], area: "a", in: framework)
    try extract.add("c huisarts CC1.1 VN 2019-01-01", area: "b")
    let scored = Scorer(framework: framework).score(extract.collected)
    #expect(scored.duplicates.isEmpty)
    #expect(scored.result.areas.map(\.clients) == [1, 1])
  }
}
