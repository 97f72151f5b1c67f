/// A table in plain text: columns as wide as their widest cell, numbers to the right.
struct TextTable {
  /// On which side a column is filled up with blanks.
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]] = []
  private var ruleAfter: Set<Int> = []

  init(_ alignments: [Alignment]) { self.alignments = alignments }

  mutating func add(_ row: [String]) { rows.append(row) }
  mutating func addRule() { ruleAfter.insert(rows.count) }

  /// The rows, each with this much in front of it.
  func text(indentedBy indentation: String = "") -> String {
    let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    var lines: [String] = []
    for (number, row) in rows.enumerated() {
      if ruleAfter.contains(number) { lines.append(indentation + rule) }
      let cells = zip(row, zip(widths, alignments)).map { cell, column in
        let blanks = String(repeating: " ", count: column.0 - cell.count)
        return column.1 == .left ? cell + blanks : blanks + cell
      }
      var line = indentation + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
