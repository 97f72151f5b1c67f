import Testing
import XMLReading

/// What has no end, or none that anybody would write, is refused while it is being read.
@Suite struct XMLLimitTests {
  /// Feeds the beginning and then the same bytes again and again, and gives how many there were when it was refused.
  private static func fed(_ start: String, then more: String, atMost limit: Int = 4 << 20) -> (
    failure: XMLFailure?, bytes: Int
  ) {
    let reader = XMLPushReader(handler: Nothing())
    let pieces = [Array(start.utf8), Array(String(repeating: more, count: max(16384 / more.utf8.count, 1)).utf8)]
    var (bytes, number) = (0, 0)
    while bytes < limit {
      let piece = pieces[min(number, 1)]
      do throws(XMLFailure) {
        let wantsMore = try piece.withUnsafeBytes { piece in
          Result { () throws(XMLFailure) in try reader.feed(piece) }
        }.get()
        if !wantsMore { return (nil, bytes) }
      } catch {
        return (error, bytes)
      }
      bytes += piece.count
      number += 1
    }
    return (nil, bytes)
  }

  private final class Nothing: XMLHandler {
    let namespace = "urn:test"
    let vocabulary = ["a"]
    let looksAtLetters = false
    func start(_ tag: StartTag) -> Bool { true }
    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end() {}
  }

  @Test(arguments: [
    ("<a b='", "x"), ("<a b='", ">"), ("<a b='", "&#38;"), ("<a", "a"), ("<a ", "b='' "), ("<a ", "\n"), ("<a b", "c"),
    ("<a xmlns:b='", "x"), ("<x><y/><a b='", "x"), ("<x>tekst<a b='", "é"),
  ])
  func `a start tag that does not end is refused soon after 64 KiB`(start: String, more: String) {
    let fed = Self.fed(start, then: more)
    guard case .tooComplex(let place) = fed.failure else {
      Issue.record("\(String(describing: fed.failure)) after \(fed.bytes)")
      return
    }
    #expect(place.line == 1)
    #expect((48 << 10...144 << 10).contains(fed.bytes))
  }

  @Test(arguments: [1000, 65536, 100_000, 1 << 20])
  func `a start tag is refused from 64 KiB on, however it comes`(length: Int) {
    let tag = "<a b=\"" + String(repeating: "x", count: length - 8) + "\""
    #expect(tag.utf8.count == length - 1)
    for piece in [Int.max, 65536, 4099] {
      let events = XMLEvents("<r xmlns='urn:test'>" + tag + "/></r>", piece: piece)
      if length <= 65536 {
        #expect(events.failure == nil, "\(length) in pieces of \(piece)")
      } else if case .tooComplex? = events.failure {
      } else {
        Issue.record("\(length) in pieces of \(piece): \(String(describing: events.failure))")
      }
    }
  }

  @Test(arguments: [("", "<N/>"), ("", "<a N=''/>"), ("", "<a xmlns:N='u'/>"), ("", "<a xmlns='u-N'/>")])
  func `ever more names are refused after some thousands`(start: String, more: String) {
    let names = (0..<6000).map { more.replacing("N", with: "x\($0)") }
    for count in [1000, 6000] {
      let failure = XMLEvents("<r>" + names.prefix(count).joined() + "</r>", piece: 4096).failure
      if case .tooComplex? = failure { #expect(count > 4096) } else { #expect(count < 4096 && failure == nil) }
    }
  }

  @Test func `a document type is refused before it ends`() {
    for (start, more) in [("<!DOCTYPE ", "x"), ("<!DOCTYPE a [", "<!-- -->"), ("\n<!--x--><!DOCTYPE a SYSTEM '", "x")] {
      let fed = Self.fed(start, then: more)
      guard case .documentType = fed.failure else {
        Issue.record("\(String(describing: fed.failure)) after \(fed.bytes)")
        continue
      }
      #expect(fed.bytes < 20000)
    }
  }

  @Test func `text, comments and elements may go on as long as they like`() {
    for (start, more) in [
      ("<a>", "x"), ("<a>", "<b/>"), ("<a>", "<!-- x -->"), ("<a>", "<![CDATA[x]]>"), ("<a>", "&amp;"),
    ] {
      let fed = Self.fed(start, then: more)
      #expect(fed.failure == nil)
      #expect(fed.bytes >= 4 << 20)
    }
  }
}
