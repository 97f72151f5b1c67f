import AssessmentModel
import Digests
import DossierFiles
import PartialResults
import Scoring
import TestSupport
import Testing

/// Parties that share no dossiers get the result that all their extracts together give.
@Suite struct PartialResultTests {
  private static let key = Array("een sleutel van de partijen samen".utf8)
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6, 7, 8]
  private static let stamp = PartialResult.FrameworkStamp(
    id: "proef", version: "1", hash: Array(repeating: 7, count: 32))

  private static func pseudonyms(_ key: [UInt8] = key) throws -> Pseudonyms { try #require(Pseudonyms(keyFile: key)) }

  private static func part(of collected: CollectedRatings, key: [UInt8] = key) throws -> PartialResult {
    PartialResult(of: collected, framework: stamp, hadErrors: false, pseudonyms: try pseudonyms(key))
  }

  /// Reads a part as the other side does, of its bytes.
  private static func read(_ bytes: [UInt8]) throws -> PartialResult {
    try PartialHead(bytes).read(under: try Reading.framework.get())
  }

  private static func merged(_ first: PartialResult, _ others: PartialResult...) throws -> PartialResult {
    var whole = first
    for other in others { #expect(whole.merge(other) == nil) }
    return try read(whole.bytes)
  }

  private static func areas(_ collected: CollectedRatings) throws -> [AreaDigest] {
    let scorer = Scorer(framework: try Reading.framework.get(), options: Scorer.Options(keepsClients: true))
    return scorer.score(collected).result.areas.map(AreaDigest.init)
  }

  /// What is read of each of some extracts, and of all of them.
  private static func collected(_ extract: RandomExtract, parts: Int) throws -> [CollectedRatings] {
    let sources = extract.parts(parts).map { Reading.Source("deel.csv", $0.csv()) }
    return try sources.map { source in try #require(try Reading([source]).files.first?.collected) }
  }

  @Test(arguments: seeds)
  func `parts in any order and grouping give what all extracts together give`(seed: UInt64) throws {
    let raw = try Self.collected(RandomExtract(seed: seed), parts: 4)
    var together = CollectedRatings()
    for part in raw { together.merge(part) }
    let whole = try Self.part(of: together)
    let parts = try raw.map { try Self.read(Self.part(of: $0).bytes) }

    let groupings = [
      try Self.merged(parts[0], parts[1], parts[2], parts[3]), try Self.merged(parts[3], parts[1], parts[0], parts[2]),
      try Self.merged(Self.merged(parts[0], parts[1]), Self.merged(parts[2], parts[3])),
      try Self.merged(parts[2], Self.merged(parts[3], Self.merged(parts[0], parts[1]))),
    ]
    for grouping in groupings {
      #expect(grouping.bytes == whole.bytes)
      #expect(try Self.areas(grouping.collected) == Self.areas(whole.collected))
    }
    // Only the names of clients and their order differ from the result without pseudonyms.
    let clear = try Self.areas(together)
    let hidden = try Self.areas(groupings[0].collected)
    #expect(clear.map(\.ratings) == hidden.map(\.ratings))
    #expect(clear.map(\.key) == hidden.map(\.key))
    #expect(clear.map(\.counts) == hidden.map(\.counts))
    #expect(clear.map(\.omissions) == hidden.map(\.omissions))
    #expect(clear.map(\.dates) == hidden.map(\.dates))
    for (one, other) in zip(clear, hidden) {
      var ratings: [ExactName: [ClientRating]] = [:]
      for client in other.clients { ratings[client.client] = client.ratings }
      #expect(one.clients.count == other.clients.count)
      for client in one.clients { #expect(ratings[try Self.pseudonym(of: client.client)] == client.ratings) }
    }
    #expect(clear.contains { !$0.clients.isEmpty })
  }

  /// The pseudonym of a code as anybody with the key makes it: HMAC-SHA-256 of its bytes.
  private static func pseudonym(of code: ExactName) throws -> ExactName {
    let bytes = KeyedDigest(key: key).digest(of: Array(code.description.utf8))
    return ExactName(
      bytes.map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined())
  }

  @Test func `the digest is HMAC-SHA-256`() {
    // RFC 4231, test case 2.
    let digest = KeyedDigest(key: Array("Jefe".utf8)).digest(of: Array("what do ya want for nothing?".utf8))
    let expected: [UInt8] = [
      0x5B, 0xDC, 0xC1, 0x46, 0xBF, 0x60, 0x75, 0x4E, 0x6A, 0x04, 0x24, 0x26, 0x08, 0x95, 0x75, 0xC7, 0x5A, 0x00, 0x3F,
      0x08, 0x9D, 0x27, 0x39, 0x83, 0x9D, 0xEC, 0x58, 0xB9, 0x64, 0xEC, 0x38, 0x43,
    ]
    #expect(digest == expected)
  }

  @Test func `a part holds no code of a client, no inspector and no text`() throws {
    let csv = """
      werkgebied;client;bron;organisatie;criterium;oordeel;datum;inspecteur;vindplaats;toelichting
      dorp;CLIENTCODE-1;wijkverpleging;thuiszorg-a;CC1.1;VN;2026-04-10;INSPECTEUR-1;VINDPLAATS-1;TOELICHTING-1

      """
    let reading = try Reading("x.csv", csv)
    let bytes = try Self.part(of: try #require(reading.files.first?.collected)).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    for word in ["CLIENTCODE", "INSPECTEUR", "VINDPLAATS", "TOELICHTING"] { #expect(!text.contains(word), "\(word)") }
    // What the result is about keeps its name.
    for word in ["dorp", "thuiszorg-a"] { #expect(text.contains(word), "\(word)") }
  }

  @Test func `a line end after the key is no part of it, and a short key is none`() throws {
    let plain = try Self.pseudonyms().keyCheck
    #expect(try Self.pseudonyms(Self.key + [10]).keyCheck == plain)
    #expect(try Self.pseudonyms(Self.key + [13, 10]).keyCheck == plain)
    #expect(try Self.pseudonyms(Self.key + [32]).keyCheck != plain)
    #expect(Pseudonyms(keyFile: Array(repeating: 65, count: 15)) == nil)
    #expect(Pseudonyms(keyFile: Array(repeating: 65, count: 15) + [10]) == nil)
    #expect(Pseudonyms(keyFile: Array(repeating: 65, count: 16)) != nil)
  }

  @Test func `parts of another key or another framework do not go together`() throws {
    let raw = try Self.collected(RandomExtract(seed: 1), parts: 2)
    var first = try Self.part(of: raw[0])
    #expect(first.merge(try Self.part(of: raw[1], key: Array(repeating: 1, count: 16))) == .otherKey)
    let other = PartialResult(
      of: raw[1], framework: .init(id: "proef", version: "1", hash: Array(repeating: 8, count: 32)), hadErrors: false,
      pseudonyms: try Self.pseudonyms())
    #expect(first.merge(other) == .otherFramework)
    #expect(first.bytes == (try Self.part(of: raw[0]).bytes))
  }

  /// A part that is small enough to change each of its bytes.
  private static func smallPart() throws -> [UInt8] {
    let csv = """
      werkgebied;toetsing;client;bron;organisatie;criterium;oordeel;datum;inspecteur;soort
      dorp;2026;A;wijkverpleging;thuiszorg-a;CC1.1;VN;2026-04-10;i1;
      dorp;2026;A;wijkverpleging;thuiszorg-b;CC1.1;V;2026-04-11;;consensus
      stad;;B;huisarts;;CC2.1;onzin;;i2;
      stad;;B;client;;IZ2.1;nvt;;i2;

      """
    return try part(of: try #require(try Reading("x.csv", csv).files.first?.collected)).bytes
  }

  @Test func `a part with any byte changed, or cut short anywhere, is refused`() throws {
    let good = try Self.smallPart()
    #expect(try Self.read(good).bytes == good)
    for place in good.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var bytes = good
        bytes[place] ^= change
        #expect(throws: PartialFailure.self, "byte \(place)") { try Self.read(bytes) }
      }
      #expect(throws: PartialFailure.self, "cut at \(place)") { try Self.read(Array(good[..<place])) }
    }
    #expect(throws: PartialFailure.damaged) { try Self.read(good + [0]) }
    var newer = good
    newer[8] = 2
    #expect(throws: PartialFailure.newerVersion) { try Self.read(newer) }
    #expect(throws: PartialFailure.noPart) { try Self.read(Array("<dossierextract/>".utf8)) }
    #expect(throws: PartialFailure.noPart) { try Self.read([]) }
  }

  @Test func `a part made up with a good digest is refused, or is read as what it says`() throws {
    let good = try Self.smallPart()
    let body = Array(good.dropLast(32))
    var (refused, taken) = (0, 0)
    for place in 8..<body.count {
      for value: UInt8 in [0, 1, 2, 0x7F, 0x80, 0xFF, body[place] &+ 1, body[place] &- 1] where value != body[place] {
        var bytes = body
        bytes[place] = value
        var digest = SHA256Digest()
        bytes.withUnsafeBytes { digest.append($0) }
        do {
          let part = try Self.read(bytes + digest.bytes)
          _ = try Self.areas(part.collected)
          taken += 1
        } catch is PartialFailure {
          refused += 1
        }
      }
    }
    // Digests of names and keys may be any bytes; lengths, numbers and order may not.
    #expect(refused > 400)
    #expect(taken > 500)
  }
}
