import TestSupport
import Testing

/// Where nobody looks at the letters of texts they may come as others; nothing else may come otherwise for it.
@Suite struct XMLThinningTests {
  /// What documents are made of: good and bad, with letters outside ASCII in every place.
  private static let parts: [[UInt8]] =
    [
      "<a>", "<b>", "</a>", "</b>", "<a/>", "<b x=\"é>\" y='ü\">é'>", "<a y = \"'é\"/>", "<a x='één’s <'/>", "<é:a/>",
      "<b é=\"1\"/>", "<a xmlns:n='urn:n' n:x='é'>", "tekst met één ë en “veel” meer, zodat er een heel blok van is ",
      "geen bijzondere letters in dit stuk van ruim zestien bytes", "é", "\u{A0}", " \u{A0} ", "€ 😀", "\u{2028}",
      "&amp;", "&lt;é&gt;", "&#233;", "&#x20AC;", "&eé;", "&é41;", "&#é41;", "&#xé;", "& é ;", "&amp", "<!-- é -->",
      "<!-- > <b x=\"é ", "-->", "<!-->", "<!--->", "<!-", "<![CDATA[ é <b> \" ]] > é]]>", "<![CDATA[", "]]>", "]é]>",
      "<!DOCTYPE a>", "<!é>", "<?pi é \"?>", "<?pi > é", "?>", "<", ">", "\"", "'", "\n", "\r\n", "é\né\n", "\u{FFFE}",
      "\u{FFFF}", "\u{1}", "\u{85}",
    ].map { Array($0.utf8) } + [
      [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xA9], [0xFF],
      [0xF0, 0x9F, 0x98],
      [0xE0, 0x80, 0x80], [0],
    ]
  /// How many of them, from the start, leave a good document good.
  private static let goodParts = 22

  private static let starts = [
    "<a xmlns='urn:test'>", "\u{FEFF}<a xmlns='urn:test'>", "<?xml version=\"1.0\"?>\n<a xmlns='urn:test'>",
    "<?xml version='1.0' encoding='UTF-8'?><a xmlns='urn:test'>", "<?xml version='1.0' encoding = \"utf-8\"?><a>",
    "<?xml version='1.0' encoding='ISO-8859-1'?><a xmlns='urn:test'>", "<?xml version='1.0' encoding='é'?><a>", "<é/>",
    "<a>é</a>", "é", "<!-- é --><a xmlns='urn:test' x='é'>",
  ]

  private static func document(_ chance: inout SeededGenerator) -> [UInt8] {
    var bytes = Array((starts.randomElement(using: &chance) ?? "").utf8)
    let badness = Int.random(in: 0...8, using: &chance)
    var open = ["a"]
    for _ in 0..<Int.random(in: 0...12, using: &chance) {
      if badness > 0, Int.random(in: 0..<16, using: &chance) < badness {
        bytes += parts.randomElement(using: &chance) ?? []
        continue
      }
      switch Int.random(in: 0..<6, using: &chance) {
      case 0:
        bytes += Array("<b x=\"é>\" y='ü\">é'>".utf8)
        open.append("b")
      case 1 where open.count > 1: bytes += Array("</\(open.removeLast())>".utf8)
      case 2: bytes += Array("<!-- é > --><![CDATA[ é ]] ]]>&amp;<?p é?>".utf8)
      default: bytes += parts[Int.random(in: 11..<goodParts, using: &chance)]
      }
    }
    for name in open.reversed() { bytes += Array("</\(name)>".utf8) }
    return bytes
  }

  @Test func `nothing but letters of texts comes otherwise`() {
    var chance = SeededGenerator(seed: 17)
    var (good, bad) = (0, 0)
    for _ in 0..<1500 {
      let document = Self.document(&chance)
      let piece = Bool.random(using: &chance) ? Int.max : Int.random(in: 1...40, using: &chance)
      let exact = XMLEvents(document, piece: piece, letters: .plainness)
      let thinned = XMLEvents(document, piece: piece, letters: .none)
      #expect(exact == thinned, "\(String(decoding: document, as: UTF8.self)) in pieces of \(piece)")
      if exact.failure == nil { good += 1 } else { bad += 1 }
    }
    #expect(good > 250 && bad > 250, "\(good) good and \(bad) bad")
  }

  @Test(arguments: [Int.max, 1, 2, 3, 7, 64])
  func `letters of texts come as others, and no others`(piece: Int) {
    let text = "<a xmlns='urn:test' x='é'>één €\u{A0}😀<!-- é --><![CDATA[é]]>&amp;é</a>"
    let exact = XMLEvents(Array(text.utf8), piece: piece)
    #expect(exact.texts == ["urn:test", "é", "één €\u{A0}😀é&é"].filter { $0 != "urn:test" })
    let thinned = XMLEvents(Array(text.utf8), piece: piece, letters: .none)
    #expect(thinned.texts == ["é", "xxn x\u{A0}xx&x"])
  }
}
