/// How high rows must be for their text, estimated from its length and the width of the columns.
///
/// Excel fits a row to the wrapped text of single cells as it opens a file; LibreOffice does not, and neither looks at
/// cells that are several. A row whose text takes one line gets no height, so that it grows while it is filled in.
struct RowHeights {
  /// The width of a column that has none of its own, in characters.
  static let defaultWidth = 8.43
  /// The height of a row of one line, in points.
  static let defaultHeight = 15.0
  /// The largest height that a row can have.
  static let most = 409.0

  private let sheet: SheetDraft

  init(of sheet: SheetDraft) { self.sheet = sheet }

  /// The heights of the rows that need one, by their number from zero.
  func heights() -> [(row: Int, height: Double)] {
    var needed: [Int: Double] = [:]
    for row in sheet.rows.indices {
      let height = natural(row)
      if height > Self.defaultHeight { needed[row] = height }
    }
    for range in sheet.merged.sorted(by: { $0.rows.count < $1.rows.count }) {
      let first = (range.rows.lowerBound - 1, range.columns.lowerBound - 1)
      guard let cell = cell(first.0, first.1), case .text(let text)? = cell.value else { continue }
      let width = range.columns.reduce(0) { $0 + self.width(of: $1 - 1) }
      let height = Self.height(of: text, style: cell.style, width: width)
      let rows = range.rows.map { $0 - 1 }
      let there = rows.reduce(0) { $0 + (needed[$1] ?? Self.defaultHeight) }
      guard height > there else { continue }
      for row in rows { needed[row] = (needed[row] ?? Self.defaultHeight) + (height - there) / Double(rows.count) }
    }
    return needed.sorted { $0.key < $1.key }.map { ($0.key, min($0.value.rounded(.up), Self.most)) }
  }

  /// The height of a row by its single cells.
  private func natural(_ row: Int) -> Double {
    var height = Self.defaultHeight
    for (column, cell) in sheet.rows[row].enumerated() {
      guard case .text(let text)? = cell.value else { continue }
      let isMerged = sheet.merged.contains { $0.contains(row: row + 1, column: column + 1) }
      if isMerged { continue }
      let isWrapped = CellFormats.Look(style: cell.style).isWrapped
      let width = isWrapped ? width(of: column) : .infinity
      height = max(height, Self.height(of: text, style: cell.style, width: width))
    }
    return height
  }

  private func cell(_ row: Int, _ column: Int) -> CellDraft? {
    guard sheet.rows.indices.contains(row), sheet.rows[row].indices.contains(column) else { return nil }
    return sheet.rows[row][column]
  }

  private func width(of column: Int) -> Double {
    sheet.columnWidths.indices.contains(column) ? sheet.columnWidths[column] : Self.defaultWidth
  }

  /// The height of a text in a width that is given in characters of plain text.
  static func height(of text: String, style: CellDraft.Style, width: Double) -> Double {
    // A letter is about as wide as a digit at most, and one of a larger or bold type is wider.
    let perLine = width / (style.fontSize / CellDraft.Style.plain.fontSize) / (style.isBold ? 1.08 : 1)
    let characters = perLine.isFinite ? max(1, Int(perLine)) : Int.max
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let count = lines.reduce(0) { $0 + Self.lines(of: $1, characters: characters) }
    return Double(count) * (style.fontSize * 1.32).rounded(.up)
  }

  /// The number of lines of a paragraph where words are kept whole.
  static func lines(of text: Substring, characters: Int) -> Int {
    var lines = 1
    var used = 0
    for word in text.split(separator: " ") {
      let length = word.count
      let space = used == 0 ? 0 : 1
      if length <= characters - used - space {
        used += length + space
      } else {
        lines += (used == 0 ? 0 : 1) + (length - 1) / characters
        used = (length - 1) % characters + 1
      }
    }
    return lines
  }
}
