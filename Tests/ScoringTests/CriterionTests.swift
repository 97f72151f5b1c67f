import AssessmentModel
import Testing

@testable import Scoring

/// Step 2: what the voices of one client say about one criterion.
@Suite struct CriterionTests {
  /// Criterion, what each source says, and what comes of it; an asterisk where the voices diverge.
  @Test(arguments: [
    // zwakste over HZ and WV: the lowest, and inside HZ the lowest of general practitioner and practice nurse
    ("CC1.1", ["huisarts V", "wijkverpleging VG"], "VG"), ("CC1.1", ["huisarts V", "wijkverpleging VN"], "VN*"),
    ("CC1.1", ["huisarts V", "praktijkondersteuner VGN", "wijkverpleging VG"], "VGN"),
    ("CC1.1", ["huisarts V", "praktijkondersteuner VN", "wijkverpleging VGN"], "VN"),  // within a voice no divergence
    ("CC1.1", ["wijkverpleging V"], "V"), ("CC1.1", ["huisarts V", "wijkverpleging nvt"], "V"),
    // midden over P and N
    ("CC2.1", ["huisarts V", "wijkverpleging V", "mantelzorger VN"], "VGN*"),
    ("CC2.1", ["wijkverpleging VG", "client V"], "VG"), ("CC2.1", ["client V", "mantelzorger VGN"], "VGN"),
    ("IZ2.3", ["huisarts V", "wijkverpleging VG"], "VG"), ("IZ2.3", ["huisarts V", "wijkverpleging VN"], "VGN*"),
    // leidend: N before WV before HZ
    ("CC3.2", ["huisarts VN", "wijkverpleging V"], "V*"), ("CC3.2", ["huisarts VN"], "VN"),
    ("CC3.2", ["mantelzorger VG", "wijkverpleging VN", "huisarts VN"], "VG*"),
    ("CC3.2", ["client nvt", "wijkverpleging VG", "huisarts VG"], "VG"),
    ("CC3.2", ["client nb", "huisarts VGN"], "VGN"), ("CC3.2", ["client VGN", "mantelzorger V", "huisarts VG"], "VGN"),
    // K takes the highest of client and informal carer; three voices: any pair diverges
    ("IZ2.1", ["huisarts V", "wijkverpleging V", "client VN", "mantelzorger V"], "V"),
    ("IZ2.1", ["huisarts V", "wijkverpleging VG", "client VGN"], "VGN*"),
    ("IZ2.1", ["huisarts VG", "wijkverpleging VG", "client VGN"], "VGN"),
    // a source in no voice is context
    ("CC1.1", ["huisarts V", "client VN"], "V"), ("CC1.1", ["client VN"], "nb"), ("CC1.1", ["client nvt"], "nb"),
    // no level
    ("CC1.1", [], "nb"), ("CC1.1", ["huisarts nvt"], "nvt"), ("CC1.1", ["huisarts nvt", "wijkverpleging nvt"], "nvt"),
    ("CC1.1", ["huisarts nvt", "wijkverpleging nb"], "nb"), ("CC1.1", ["huisarts nb"], "nb"),
    ("CC1.1", ["huisarts nvt i1", "huisarts nb i2"], "nb"), ("CC1.1", ["huisarts nvt", "client nb"], "nvt"),
    ("CC2.1", ["wijkverpleging nvt", "client nvt"], "nvt"),
  ])
  func `the rule decides over the voices that have a level`(id: String, said: [String], expected: String) throws {
    let framework = try TestExtract.shipped()
    let lines =
      ["c huisarts"]
      + said.map { line in
        let words = line.split(separator: " ", maxSplits: 1)
        return "c \(words[0]) \(id) \(words[1])"
      }
    for order in [lines, lines.reversed()] {
      let found = try TestExtract(order, in: framework).criterion(id)
      #expect(found.outcome == (try framework.outcome(expected.filter { $0 != "*" })))
      #expect(found.isDivergent == expected.hasSuffix("*"))
    }
  }

  @Test func `from which difference voices diverge is the framework's`() throws {
    let framework = try TestExtract.invented()
    let extract = try TestExtract(["c behandelaar WW1.1 M", "c wijkteam WW1.1 G"], in: framework)
    #expect(try extract.criterion("WW1.1").isDivergent)
    #expect(try extract.criterion("WW1.2").isDivergent == false)
  }

  @Test(arguments: [
    (Criterion.Rule.weakest, [2, 0, 1], 0), (.middle, [2, 0, 1], 1), (.leading, [2, 0, 1], 2),
    (.middle, [2, 0, 3, 3], 2),
  ])
  func `each rule by itself`(rule: Criterion.Rule, ranks: [Int], expected: Int) {
    #expect(rule.rating(of: LevelCounts(ranks.map(Rating.init(rank:))))?.rank == expected)
    #expect(rule.rating(of: LevelCounts()) == nil)
  }
}
