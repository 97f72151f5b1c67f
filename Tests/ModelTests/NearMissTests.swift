import Diagnostics
import Testing

@Suite struct NearMissTests {
  static let words = ["criterium", "client", "bron", "oordeel", "CC1.1", "CC1.2", "nvt", "V"]

  @Test(arguments: [
    ("criteruim", "criterium"), ("criterum", "criterium"), ("criteriumm", "criterium"), ("Criterium ", "criterium"),
    ("cleint", "client"), ("brn", "bron"), ("brno", "bron"), ("bronn", "bron"), ("CC1.", "CC1.1"), ("cc11", "CC1.1"),
    ("ordel", "oordeel"), ("nvtt", "nvt"), ("CLIENT", "client"),
  ])
  func `a slip of the pen is recognised`(written: String, expected: String) {
    #expect(NearMiss.candidate(for: written, among: Self.words) == expected)
  }

  @Test(arguments: [
    "", "x", "br", "W", "vv", "organisatie", "datum", "critrm", String(repeating: "criterium", count: 9),
  ])
  func `what is too far off, or too short to tell, is not guessed`(written: String) {
    #expect(NearMiss.candidate(for: written, among: Self.words) == nil)
  }

  @Test func `the closest is given, whatever the order`() {
    #expect(NearMiss.candidate(for: "stemen", among: ["stem", "stemmen"]) == "stemmen")
    #expect(NearMiss.candidate(for: "stemen", among: ["stemmen", "stem"]) == "stemmen")
    #expect(
      NearMiss.candidate(for: "CC1.3", among: ["CC1.2", "CC1.1"])
        == NearMiss.candidate(for: "CC1.3", among: ["CC1.1", "CC1.2"]))
  }
}
