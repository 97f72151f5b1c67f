import Testing
import XMLReading

/// The form of XML: what is handed on, and what is refused.
@Suite struct XMLFormTests {
  private static func document(_ content: String) -> String { "<a xmlns=\"urn:test\">\(content)</a>" }

  @Test func `names are known by their namespace, whatever the prefix`() {
    #expect(XMLEvents("<a/>").events == ["<? 1:1", "/"])
    #expect(XMLEvents("<a xmlns='urn:test'/>").events == ["<a 1:1", "/"])
    #expect(
      XMLEvents("<p:a xmlns:p='urn:test' x='1' p:x='2'/>").events == [
        "<a 1:1", "x=x 1:28", "\"1\"", "?=p:x 1:36", "\"2\"", "/",
      ])
    #expect(XMLEvents("<a xmlns='urn:other'/>").events == ["<? 1:1", "/"])
  }

  @Test func `two empty elements without white space are two elements`() {
    let events = XMLEvents(Self.document("<b x=\"1\"/><b x=\"2\"/>")).events
    #expect(events == ["<a 1:1", "<b 1:21", "x=x 1:27", "\"1\"", "/", "<b 1:31", "x=x 1:37", "\"2\"", "/", "/"])
  }

  @Test(arguments: [
    ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&#233;&#xE9;&#x1F642;", "éé🙂"), ("&#38;", "&"), ("&#38;#38;", "&#38;"),
    ("&amp;#38;", "&#38;"), ("&amp;amp;", "&amp;"), ("a &amp; b &amp; c", "a & b & c"), ("&#60;b&#62;", "<b>"),
    ("&amp;", "&"), ("x&amp;", "x&"), ("&amp;lt;", "&lt;"),
  ])
  func `references mean the same in text and in attributes`(written: String, meant: String) {
    let text = XMLEvents(Self.document("<b x='\(written)' y=\"\(written)\">\(written)</b>"))
    #expect(text.texts == [meant, meant, meant])
    #expect(text.failure == nil)
  }

  @Test func `sections, comments and instructions are no text and do not part it`() {
    #expect(XMLEvents(Self.document("1<![CDATA[<&2>]]>3")).texts == ["1<&2>3"])
    #expect(XMLEvents(Self.document("1<!-- <b/> & -->2")).texts == ["12"])
    #expect(XMLEvents(Self.document("1<?php <b x=1> & ?>2")).texts == ["12"])
    #expect(XMLEvents("<?xml version='1.0'?><!-- a --><?b?>" + Self.document("") + "<!-- c --><?d?>\n").failure == nil)
  }

  @Test func `blanks in attributes become blanks, and line ends of text line feeds`() {
    #expect(XMLEvents(Self.document("<b x=' 1\n2\t3 '>4\r\n5\r6</b>")).texts == [" 1 2 3 ", "4\n5\n6"])
  }

  @Test(arguments: [
    ("<b>", XMLFailure.Form.mismatchedTag), ("</b>", .mismatchedTag), ("<b></c>", .mismatchedTag),
    ("<b x='1' x='2'/>", .doubledAttribute), ("<b x/>", .malformedAttribute), ("<b x=1/>", .malformedAttribute),
    ("<b x='1'y='2'/>", .malformedAttribute), ("&nbsp;", .unknownEntity), ("<b x='&nbsp;'/>", .unknownEntity),
    ("<b x='<'/>", .forbiddenCharacter), ("a & b", .forbiddenCharacter), ("\u{1}", .forbiddenCharacter),
    ("&#0;", .forbiddenCharacter), ("&#xFFFE;", .forbiddenCharacter), ("<q:b/>", .unknownPrefix),
    ("<b q:x='1'/>", .unknownPrefix), ("<!-- a -- b -->", .other), ("]]>", .other),
  ])
  func `what is ill-formed is named`(content: String, form: XMLFailure.Form) {
    let events = XMLEvents(Self.document("\n" + content + "\n"))
    #expect(events.form == form)
    guard case .illFormed(_, let place) = events.failure else { return }
    #expect((2...3).contains(place.line))
  }

  @Test func `a file that is cut off is said to be, wherever the cut is`() {
    let root = Self.document("<b x='1&amp;'>tekst<![CDATA[y]]><!-- z --></b><b y = \"2\" />\n<?z?><b/>")
    let text = "<?xml version='1.0'?><!-- x -->" + root
    let start = text.utf8.count - root.utf8.count
    for length in start + 2..<text.utf8.count {
      let events = XMLEvents(Array(text.utf8.prefix(length)))
      #expect(events.form == .truncated, "\(length)")
    }
    for length in 1..<start { #expect(XMLEvents(Array(text.utf8.prefix(length))).failure != nil, "\(length)") }
    #expect(XMLEvents(text).failure == nil)
  }

  @Test(arguments: [
    ("<!-- x -->", XMLFailure.Form.noXML), ("<?x?>", .noXML), ("  ", .noXML), ("", .noXML), ("x", .noXML),
  ])
  func `a file without an element is no XML`(text: String, form: XMLFailure.Form) {
    #expect(XMLEvents(text).form == form)
  }

  @Test(arguments: ["<a/>", "x", "<b>", "&amp;", "<![CDATA[x]]>"])
  func `after the root there is nothing`(more: String) {
    #expect(XMLEvents(Self.document("") + "\n" + more).form == .contentAfterRoot)
  }

  @Test(arguments: [
    "<!DOCTYPE a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE a PUBLIC 'x' 'http://localhost:9/x.dtd'>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///dev/zero'> %x;]>",
    "<!DOCTYPE a [<!ENTITY x '&y;&y;'><!ENTITY y '&x;&x;'><!ATTLIST a x CDATA '&x;'>]>",
    "<!DOCTYPE a [<!ENTITY a0 'lol'><!ENTITY a1 '&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;'><!ENTITY a2 '&a1;&a1;&a1;&a1;&a1;'>]>",
  ])
  func `a document type stops the file as it is met`(type: String) {
    for piece in [1, 3, .max] {
      let events = XMLEvents("<?xml version='1.0'?>\n" + type + "<a xmlns='urn:test'>&x;&a2;</a>", piece: piece)
      guard case .documentType(let place) = events.failure else {
        Issue.record("\(String(describing: events.failure))")
        continue
      }
      #expect(place.line == 2)
      #expect(events.events.isEmpty)
    }
  }

  @Test func `a document type inside the root is no document type`() {
    #expect(XMLEvents(Self.document("<!DOCTYPE a>")).failure != nil)
  }

  @Test func `elements lie at most 64 deep and have at most 64 attributes`() {
    func nested(_ levels: Int) -> String {
      String(repeating: "<b xmlns='urn:test'>", count: levels) + String(repeating: "</b>", count: levels)
    }
    #expect(XMLEvents(nested(64)).failure == nil)
    #expect(XMLEvents("\n" + nested(65)).tooComplexAt == "2:\(64 * 20 + 1)")
    func wide(_ count: Int) -> String { "<a " + (0..<count).map { "n\($0)='' " }.joined() + "/>" }
    #expect(XMLEvents(wide(64)).failure == nil)
    #expect(XMLEvents("\n " + wide(65)).tooComplexAt == "2:2")
  }

  @Test func `what is compressed is refused, in pieces too`() {
    let bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    for piece in [1, 2, 3, .max] { #expect(XMLEvents(bytes, piece: piece).failure == .compressed) }
    #expect(XMLEvents([0x1F, 0x8B]).failure == .compressed)
  }

  @Test(arguments: [1, 2, 3, 7])
  func `pieces of any size give the same as the whole`(piece: Int) throws {
    let good =
      "<?xml version='1.0' encoding='UTF-8'?>\n<!-- é -->\n<p:a xmlns:p='urn:test' x='é&amp;ü'\n  y = \"2\" ><p:b/><p:b\n"
      + " x='🙂' y='1'/>é&lt;<![CDATA[<ü>]]><?x?></p:a>\n"
    for text in [good, good.replacing("</p:a>", with: "</p:b>"), good + "x", String(good.dropLast(9)), "\n" + good] {
      #expect(XMLEvents(text, piece: piece) == XMLEvents(text), "\(text.suffix(20))")
    }
  }

  @Test func `the place of a tag is counted in characters, also far along a long line`() {
    let filling = String(repeating: "<b x='é'/>ü", count: 2000)
    let long = "<a xmlns='urn:test'>" + filling + "<b y='here'/></a>"
    for piece in [1000, 4096, 1 << 18] {
      let events = XMLEvents(long, piece: piece).events
      let column = 20 + filling.unicodeScalars.count + 1
      #expect(events.contains("<b 1:\(column)"), "\(piece)")
      #expect(events.contains("y=y 1:\(column + 6)"), "\(piece)")
    }
  }

  @Test func `lines are counted beyond 65535`() {
    let text = "<a xmlns='urn:test'>" + String(repeating: "\n", count: 70_000) + " <b\ny='1'/></a>"
    let events = XMLEvents(text).events
    #expect(events.contains("<b 70001:2"))
    #expect(events.contains("y=y 70002:4"))
  }
}
