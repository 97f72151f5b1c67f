/// The text of a document of OpenDocument.
struct TextPart: PartContent {
  enum Name: String, CaseIterable {
    case body = "office:text"
    case paragraph = "text:p"
    case heading = "text:h"
    case spaces = "text:s"
    case tab = "text:tab"
    case lineBreak = "text:line-break"
    case table = "table:table"
    case row = "table:table-row"
    case cell = "table:table-cell"
    case coveredCell = "table:covered-table-cell"
    case control = "loext:content-control"
    case annotation = "office:annotation"
    case note = "text:note"
    case ruby = "text:ruby-text"
    case changes = "text:tracked-changes"
    case hidden = "text:hidden-text"
    case style = "text:style-name"
    case count = "text:c"
    case rowsRepeated = "table:number-rows-repeated"
    case columnsRepeated = "table:number-columns-repeated"
    case showsPlaceholder = "loext:showing-place-holder"
    case checkbox = "loext:checkbox"
    case checked = "loext:checked"
    case tag = "loext:tag"
  }

  static let namespaces = OpenDocumentNames.namespaces

  /// A field as it is read.
  private struct OpenControl {
    var tag: String?
    var showsPlaceholder: Bool
    var isChecked: Bool?
    var text = ParagraphText()
  }

  private(set) var collector: BlockCollector
  private var isInBody = false
  private var paragraphs: [(style: String?, text: ParagraphText)] = []
  private var controls: [OpenControl] = []
  /// In how many elements we are whose text does not count.
  private var asideDepth = 0
  private var rowTimes = 1
  private var cellTimes = 1

  init(collector: BlockCollector) { self.collector = collector }

  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) throws(OfficeFailure) {
    switch name {
    case .body: isInBody = true
    case .annotation, .note, .ruby, .changes, .hidden: asideDepth += 1
    case .paragraph, .heading: paragraphs.append((attributes[.style], ParagraphText()))
    case .spaces: add(0x20, times: OpenDocumentNames.times(attributes[.count]))
    case .tab: add(0x09)
    case .lineBreak: add(0x0A)
    case .table: collector.beginTable()
    case .row:
      if collector.isInOuterTable { rowTimes = OpenDocumentNames.times(attributes[.rowsRepeated]) }
      collector.beginRow()
    case .coveredCell:
      // What lies under another cell is none of its own.
      collector.skip(columns: OpenDocumentNames.times(attributes[.columnsRepeated]))
      asideDepth += 1
    case .cell:
      if collector.isInOuterTable { cellTimes = OpenDocumentNames.times(attributes[.columnsRepeated]) }
      collector.beginCell()
    case .control:
      let isChecked = attributes[.checkbox] == "true" ? attributes[.checked] == "true" : nil
      controls.append(
        OpenControl(
          tag: attributes[.tag], showsPlaceholder: attributes[.showsPlaceholder] == "true", isChecked: isChecked))
    default: break
    }
  }

  /// Whether text counts here.
  private var isWanted: Bool {
    isInBody && asideDepth == 0 && !paragraphs.isEmpty && !controls.contains { $0.showsPlaceholder }
  }

  private mutating func add(_ byte: UInt8, times: Int = 1) {
    guard isWanted else { return }
    paragraphs[paragraphs.count - 1].text.append(byte, times: times)
    for index in controls.indices { controls[index].text.append(byte, times: times) }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?) {
    guard isWanted else { return }
    paragraphs[paragraphs.count - 1].text.append(bytes)
    for index in controls.indices { controls[index].text.append(bytes) }
  }

  mutating func end(_ name: Name, in parent: Name?) throws(OfficeFailure) {
    switch name {
    case .body: isInBody = false
    case .annotation, .note, .ruby, .changes, .hidden, .coveredCell: asideDepth -= 1
    case .paragraph, .heading:
      guard let paragraph = paragraphs.popLast(), isInBody, asideDepth == 0 else { return }
      guard !paragraph.text.isTooLong else { throw .tooLarge(.text, part: "content.xml") }
      try collector.add(paragraph.text.value, style: paragraph.style)
    case .cell: try collector.endCell(columns: 1, times: cellTimes)
    case .row: try collector.endRow(times: rowTimes)
    case .table: collector.endTable()
    case .control:
      guard let control = controls.popLast(), isInBody, asideDepth == 0 else { return }
      let text = control.showsPlaceholder ? "" : control.text.value
      try collector.add(WordDocument.Control(tag: control.tag, text: text, isChecked: control.isChecked))
    default: break
    }
  }
}
