/// Makes a zip of texts, without packing them, and with whatever it is to say of itself.
struct Zip {
  /// A part, and what the zip says of it.
  struct Part {
    var name: String
    var bytes: [UInt8]
    var saidSize: UInt32?
    var flags: UInt16 = 0
    var method: UInt16 = 0
    var saidCRC: UInt32?

    init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
    }
  }

  var parts: [Part]

  init(_ parts: KeyValuePairs<String, String>) { self.parts = parts.map { Part($0.key, $0.value) } }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let crc = part.saidCRC ?? Self.crc(part.bytes)
      let size = part.saidSize ?? UInt32(part.bytes.count)
      var head = Self.two(20, part.flags, part.method, 0, 0x21) + Self.four(crc, UInt32(part.bytes.count), size)
      head += Self.two(UInt16(part.name.utf8.count), 0)
      directory += Self.four(0x0201_4B50) + Self.two(20) + head + Self.two(0, 0, 0) + Self.four(0, UInt32(file.count))
      directory += Array(part.name.utf8)
      file += Self.four(0x0403_4B50) + head + Array(part.name.utf8) + part.bytes
    }
    let count = UInt16(parts.count)
    let end = Self.four(0x0605_4B50) + Self.two(0, 0, count, count)
    return file + directory + end + Self.four(UInt32(directory.count), UInt32(file.count)) + Self.two(0)
  }

  private static func two(_ numbers: UInt16...) -> [UInt8] {
    numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func four(_ numbers: UInt32...) -> [UInt8] {
    numbers.flatMap { two(UInt16($0 & 0xFFFF), UInt16($0 >> 16)) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 }
  }
}

extension Zip {
  private static let types = "http://schemas.openxmlformats.org/package/2006/content-types"
  private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private static func package(main: String, type: String) -> KeyValuePairs<String, String> {
    [
      "[Content_Types].xml": """
      <Types xmlns="\(types)"><Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/\(main)" ContentType="application/vnd.openxmlformats-officedocument.\(type).main+xml"/></Types>
      """,
      "_rels/.rels": """
      <Relationships xmlns="\(relationships)"><Relationship Id="a" Type="\(office)/officeDocument" Target="\(main)"/>\
      </Relationships>
      """,
    ]
  }

  /// A workbook of one sheet, with the elements of its data.
  static func workbook(
    _ rows: String, texts: String = "", formats: String = "", properties: String = "", namespace: String = sheet,
    relations: String = office
  ) -> Zip {
    var zip = Zip(package(main: "xl/workbook.xml", type: "spreadsheetml.sheet"))
    zip.parts +=
      Zip([
        "xl/workbook.xml": """
        <workbook xmlns="\(namespace)" xmlns:r="\(relations)"><workbookPr \(properties)/>\
        <sheets><sheet name="Blad" sheetId="1" r:id="b"/></sheets></workbook>
        """,
        "xl/_rels/workbook.xml.rels": """
        <Relationships xmlns="\(relationships)"><Relationship Id="b" Type="\(relations)/worksheet" Target="blad.xml"/>\
        <Relationship Id="c" Type="\(relations)/sharedStrings" Target="/xl/teksten.xml"/>\
        <Relationship Id="d" Type="\(relations)/styles" Target="../xl/stijlen.xml"/>\
        <Relationship Id="e" Type="\(relations)/externalLink" Target="file:///etc/passwd" TargetMode="External"/>\
        </Relationships>
        """,
        "xl/teksten.xml": "<sst xmlns=\"\(namespace)\">\(texts)</sst>",
        "xl/stijlen.xml": "<styleSheet xmlns=\"\(namespace)\">\(formats)</styleSheet>",
        "xl/blad.xml": "<worksheet xmlns=\"\(namespace)\"><sheetData>\(rows)</sheetData></worksheet>",
      ]).parts
    return zip
  }

  /// A text document, with the elements of its body.
  static func document(_ body: String, namespace: String = word) -> Zip {
    var zip = Zip(package(main: "word/document.xml", type: "wordprocessingml.document"))
    zip.parts +=
      Zip([
        "word/document.xml": """
        <w:document xmlns:w="\(namespace)" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>\(body)</w:body></w:document>
        """
      ]).parts
    return zip
  }

  /// A file of OpenDocument, with the elements of its content.
  static func openDocument(_ kind: String, _ content: String, styles: String = "") -> Zip {
    let start = "urn:oasis:names:tc:opendocument:xmlns:"
    let names = ["office", "table", "text", "style"].map { "xmlns:\($0)=\"\(start)\($0):1.0\"" }.joined(separator: " ")
    return Zip([
      "mimetype": "application/vnd.oasis.opendocument.\(kind)",
      "content.xml": """
      <office:document-content \(names) xmlns:draw="\(start)drawing:1.0" \
      xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" \
      xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
      <office:automatic-styles>\(styles)</office:automatic-styles><office:body>\
      <office:\(kind)>\(content)</office:\(kind)></office:body></office:document-content>
      """,
    ])
  }
}
