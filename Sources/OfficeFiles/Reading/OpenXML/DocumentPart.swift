/// The text of a document of Office Open XML.
struct DocumentPart: PartContent {
  enum Name: String, CaseIterable {
    case paragraph = "w:p"
    case paragraphProperties = "w:pPr"
    case style = "w:pStyle"
    case run = "w:r"
    case runProperties = "w:rPr"
    case hidden = "w:vanish"
    case text = "w:t"
    case tab = "w:tab"
    case lineBreak = "w:br"
    case carriageReturn = "w:cr"
    case hyphen = "w:noBreakHyphen"
    case table = "w:tbl"
    case row = "w:tr"
    case rowProperties = "w:trPr"
    case gridBefore = "w:gridBefore"
    case cell = "w:tc"
    case cellProperties = "w:tcPr"
    case gridSpan = "w:gridSpan"
    case control = "w:sdt"
    case controlProperties = "w:sdtPr"
    case controlContent = "w:sdtContent"
    case tag = "w:tag"
    case showsPlaceholder = "w:showingPlcHdr"
    case checkbox = "w14:checkbox"
    case checked = "w14:checked"
    case deleted = "w:del"
    case movedAway = "w:moveFrom"
    case earlierRunProperties = "w:rPrChange"
    case earlierParagraphProperties = "w:pPrChange"
    case fallback = "mc:Fallback"
    case value = "w:val"
    case value14 = "w14:val"
    case type = "w:type"
    case space = "xml:space"
  }

  static let namespaces = [
    (
      prefix: "w",
      addresses: [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      ]
    ),
    (prefix: "w14", addresses: ["http://schemas.microsoft.com/office/word/2010/wordml"]),
    (prefix: "mc", addresses: ["http://schemas.openxmlformats.org/markup-compatibility/2006"]),
    (prefix: "xml", addresses: ["http://www.w3.org/XML/1998/namespace"]),
  ]

  /// A paragraph as it is read; one may stand in a drawing within another.
  private struct OpenParagraph {
    var style: String?
    var text: CellText
  }

  /// A field as it is read.
  private struct OpenControl {
    var tag: String?
    var showsPlaceholder = false
    var isChecked: Bool?
    var text: [UInt8] = []
    var isInContent = false
  }

  private let part: String
  private(set) var collector: BlockCollector
  private var paragraphs: [OpenParagraph] = []
  private var controls: [OpenControl] = []
  /// In how many elements we are whose text does not count.
  private var asideDepth = 0
  private var isHidden = false
  private var isRowDeleted = false
  private var columns = 1

  init(part: String, collector: BlockCollector) {
    self.part = part
    self.collector = collector
  }

  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) throws(OfficeFailure) {
    switch name {
    case .deleted where parent == .rowProperties: if collector.isInOuterTable { isRowDeleted = true }
    case .deleted, .movedAway, .earlierRunProperties, .earlierParagraphProperties, .fallback: asideDepth += 1
    case .paragraph: paragraphs.append(OpenParagraph(text: CellText(part: part)))
    case .style where parent == .paragraphProperties:
      if asideDepth == 0, !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].style = attributes[.value] }
    case .run: isHidden = false
    case .hidden where parent == .runProperties:
      if asideDepth == 0 { isHidden = attributes[.value].map(SpreadsheetNames.isTrue) ?? true }
    case .text, .tab, .lineBreak, .carriageReturn, .hyphen: if parent == .run { beginText(name, attributes) }
    case .table, .row, .gridBefore, .cell, .gridSpan: beginTable(name, attributes, in: parent)
    default: beginControl(name, attributes, in: parent)
    }
  }

  private mutating func beginText(_ name: Name, _ attributes: PartAttributes<Name>) {
    guard isWanted else { return }
    switch name {
    case .text: paragraphs[paragraphs.count - 1].text.begin(keepsSpace: attributes[.space] == "preserve")
    case .tab: add("\t")
    case .lineBreak: if attributes[.type] ?? "textWrapping" == "textWrapping" { add("\n") }
    case .carriageReturn: add("\n")
    default: add("-")
    }
  }

  private mutating func beginTable(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) {
    let count = attributes[.value].flatMap { Int($0) } ?? 1
    switch name {
    case .table: collector.beginTable()
    case .row:
      if collector.isInOuterTable { isRowDeleted = false }
      collector.beginRow()
    case .gridBefore where parent == .rowProperties: collector.skip(columns: count)
    case .cell:
      if collector.isInOuterTable { columns = 1 }
      collector.beginCell()
    case .gridSpan where parent == .cellProperties: if collector.isInOuterTable { columns = count }
    default: break
    }
  }

  private mutating func beginControl(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) {
    if name == .control { controls.append(OpenControl()) }
    guard !controls.isEmpty else { return }
    let last = controls.count - 1
    switch name {
    case .controlContent:
      controls[last].isInContent = true
      if let isChecked = controls[last].isChecked, isWanted { add(isChecked ? "☒" : "☐") }
    case .tag where parent == .controlProperties: controls[last].tag = attributes[.value]
    case .showsPlaceholder where parent == .controlProperties:
      controls[last].showsPlaceholder = attributes[.value].map(SpreadsheetNames.isTrue) ?? true
    case .checkbox where parent == .controlProperties: controls[last].isChecked = false
    case .checked where parent == .checkbox:
      controls[last].isChecked = attributes[.value14].map(SpreadsheetNames.isTrue) ?? true
    default: break
    }
  }

  /// Whether text counts here: it is in a paragraph, seen, and not only a sign of what is to be filled in.
  private var isWanted: Bool {
    asideDepth == 0 && !isHidden && !paragraphs.isEmpty && !controls.contains { $0.showsPlaceholder }
  }

  /// Adds characters that are written out.
  private mutating func add(_ text: StaticString) {
    let bytes = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    paragraphs[paragraphs.count - 1].text.begin(keepsSpace: true)
    append(bytes)
    paragraphs[paragraphs.count - 1].text.end()
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    paragraphs[paragraphs.count - 1].text.append(bytes)
    for index in controls.indices where controls[index].isInContent {
      if controls[index].text.count + bytes.count <= OfficeLimits.text { controls[index].text += bytes }
    }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?) {
    // Of a box the sign counts by which it was made, not the one that shows it.
    if name == .text, isWanted, !controls.contains(where: { $0.isChecked != nil }) { append(bytes) }
  }

  mutating func end(_ name: Name, in parent: Name?) throws(OfficeFailure) {
    switch name {
    case .deleted where parent == .rowProperties: break
    case .deleted, .movedAway, .earlierRunProperties, .earlierParagraphProperties, .fallback: asideDepth -= 1
    case .text: if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].text.end() }
    case .run: isHidden = false
    case .paragraph:
      guard let paragraph = paragraphs.popLast() else { return }
      if asideDepth == 0 { try collector.add(try paragraph.text.value(), style: paragraph.style) }
    case .cell: try collector.endCell(columns: columns)
    case .row: try collector.endRow(isDropped: isRowDeleted && collector.isInOuterTable)
    case .table: collector.endTable()
    case .controlContent: if !controls.isEmpty { controls[controls.count - 1].isInContent = false }
    case .control:
      guard let control = controls.popLast(), asideDepth == 0 else { return }
      let text = control.showsPlaceholder ? "" : String(decoding: control.text, as: UTF8.self)
      try collector.add(WordDocument.Control(tag: control.tag, text: text, isChecked: control.isChecked))
    default: break
    }
  }
}
