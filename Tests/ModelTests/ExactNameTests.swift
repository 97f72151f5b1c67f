import AssessmentModel
import Testing

@Suite struct ExactNameTests {
  @Test(arguments: [("c1", "C1"), ("c1", "c1 "), ("c1", " c1"), ("é", "e\u{301}"), ("a", ""), ("ﬁ", "fi"), ("1", "１")])
  func `names that differ in a byte are two names`(first: String, second: String) {
    #expect(ExactName(first) != ExactName(second))
    #expect(Set([ExactName(first), ExactName(second)]).count == 2)
  }

  @Test func `the same bytes are the same name, however they were given`() {
    #expect(ExactName("café") == ExactName(utf8: Array("café".utf8)))
    #expect(ExactName("café").hashValue == ExactName(utf8: Array("café".utf8)).hashValue)
    #expect(ExactName("café".dropFirst()).description == "afé")
  }

  @Test func `names are in the order of code points, not of UTF-16 nor of a language`() {
    let names = ["", " a", "A", "Z", "a", "a ", "aa", "e\u{301}", "z", "é", "\u{FFFD}", "\u{10000}"].map {
      ExactName($0)
    }
    #expect(names.reversed().sorted() == names)
  }

  @Test func `areas are in the order of werkgebied and round, none first`() {
    let keys = [("a", nil), ("a", "2018"), ("a", "2019"), ("b", nil), ("b", "1")].map { name, round in
      AreaKey(werkgebied: ExactName(name), inspection: round.map { ExactName($0) })
    }
    #expect(keys.reversed().sorted() == keys)
    for key in keys { #expect(!(key < key)) }
  }
}

/// The words of a scale: everything that an extract may write.
@Suite struct ScaleTests {
  @Test func `a level is understood by identifier, identifier with blanks, label and synonyms, in any case`() {
    let level = Level(id: "best_wel", label: "Best wel", short: "BW", synonyms: ["BW", "ja"])
    let others = ["nvt", "nb"].map { Level(id: $0, label: $0, short: $0) }
    let scale = Scale(
      levels: [level, Level(id: "top", label: "Top", short: "T")], notApplicable: others[0], notAssessed: others[1])
    #expect(
      scale.spellings.filter { $0.outcome == .rated(scale.lowest) }.map(\.written) == [
        "best_wel", "best wel", "bw", "ja",
      ])
    #expect(scale.spellings.contains { $0.written == "nvt" && $0.outcome == .notApplicable })
    #expect(scale.spellings.contains { $0.written == "nb" && $0.outcome == .notAssessed })
    #expect(scale.highest == Rating(rank: 1))
    #expect(scale[.rated(scale.highest)].id == "top")
  }
}
