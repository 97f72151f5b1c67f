import Foundation
import TestSupport
import Testing

/// Files with a few bytes changed at random: whatever they become, the program ends as it should.
@Suite struct HardInputTests {
  private static let files = [
    "extracten/goed/volledig.xml", "extracten/goed/verwijzingen.xml", "extracten/goed/utf-16.xml",
    "extracten/goed/windows-1252.xml", "extracten/goed/oordelen.csv", "extracten/goed/utf-16.csv",
    "extracten/goed/dossiers.csv", "extracten/goed/feiten.csv",
  ]

  @Test(arguments: 0..<200)
  func `a file with bytes changed at random never makes the program fall`(seed: UInt64) throws {
    // SplitMix64, so that a failure can be repeated.
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ bound: Int) -> Int {
      state = state &+ 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ mixed >> 31) % UInt64(bound))
    }
    let source = Self.files[random(Self.files.count)]
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: ProjectFiles.path("Fixtures/\(source)"))))
    let telling: [UInt8] = Array("<>&\"';=/!?[]-\n\r\t |".utf8) + [0, 0x1F, 0x80, 0xC3, 0xFE, 0xFF]
    for _ in 0...random(4) {
      let place = random(bytes.count)
      switch random(5) {
      case 0: bytes[place] = UInt8(random(256))
      case 1: bytes[place] = telling[random(telling.count)]
      case 2: bytes.insert(telling[random(telling.count)], at: place)
      case 3: bytes.removeSubrange(place..<min(place + 1 + random(20), bytes.count))
      default: bytes.insert(contentsOf: bytes[place..<min(place + 1 + random(200), bytes.count)], at: place)
      }
      if bytes.isEmpty { bytes = [0] }
    }
    let folder = try TemporaryFolder()
    let name = source.hasSuffix(".xml") ? "x.xml" : "x.csv"
    try folder.write(bytes, to: name)
    let run = try Program.run(["score", name, "--framework", "igj-zorgnetwerken-2017"], in: folder.path)
    #expect(!run.isCrash)
    #expect([0, 1, 3].contains(run.status), "\(run.errors)")
    #expect((run.status == 0) == !run.errors.contains("fout ["))
    #expect((run.status == 3) == run.output.isEmpty)
    #expect(folder.files == [name])
  }
}
