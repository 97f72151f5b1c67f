import Yams

/// Something else in the place of a part of a text.
struct YAMLChange {
  /// The part, empty for an insertion; and what comes there.
  var replacements: [(range: Range<Int>, text: String)]

  func applied(to source: YAMLSource) -> String {
    var scalars = source.scalars
    for replacement in replacements.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      scalars.replaceSubrange(replacement.range, with: Array(replacement.text.unicodeScalars))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// Where a list stands in a YAML file and how it is laid out: block or flow style, how far in, which lines.
struct YAMLListLayout {
  let source: YAMLSource
  let top: Node.Mapping
  let list: String
  let usualOrder: [String]

  /// The ways in which an element can be set, the most natural first; who applies one looks whether it was safe.
  func changes(setting item: YAMLItem, at index: Int?) -> [YAMLChange] {
    guard let (key, value) = top.first(where: { $0.key.scalar?.string == list }) else { return newList(item) }
    if case .sequence(let sequence) = value {
      // What an anchor stands for is somewhere else.
      guard let start = source.place(of: sequence.mark), let own = source.place(of: key.mark), start > own else {
        return []
      }
      if isFlow(sequence.mark) { return flowChanges(item, sequence, index, key: own) }
      return index.map { blockReplacement(item, sequence, $0) } ?? blockInsertion(item, sequence, key: own)
    }
    guard let own = source.place(of: key.mark), !isFlow(top.mark) else { return [] }
    let line = source.line(of: own)
    return [insertion(blockLines(item, indentation: listIndentation), after: line)]
  }

  /// Whether what begins at a mark stands between brackets; the style that Yams tells of lists and mappings is not theirs.
  func isFlow(_ mark: Mark?) -> Bool {
    guard let place = source.place(of: mark) else { return false }
    let start = source.afterProperties(place)
    return start < source.scalars.count && ["[", "{"].contains(source.scalars[start])
  }

  // Block style

  /// How far the dashes of lists at the top stand in.
  var listIndentation: Int {
    for (_, value) in top {
      guard case .sequence(let sequence) = value, !isFlow(sequence.mark), let mark = sequence.mark else { continue }
      return mark.column - 1
    }
    return (top.mark?.column ?? 1) - 1
  }

  func blockLines(_ item: YAMLItem, indentation: Int) -> [String] {
    item.blockLines.map { String(repeating: " ", count: indentation) + $0 }
  }

  /// The line after the last one that can belong to the key at a place.
  func limit(ofKeyAt place: Int) -> Int {
    let next = top.compactMap { source.place(of: $0.key.mark) }.filter { $0 > place }.min()
    let line = source.line(of: place)
    let limit = next.map(source.line(of:)) ?? source.starts.count
    return (line + 1..<max(limit, line + 1)).first { isDocumentEnd($0) } ?? limit
  }

  private func isDocumentEnd(_ line: Int) -> Bool {
    let signs = source.scalars[source.starts[line]..<source.end(ofLine: line)]
    let isMark = signs.starts(with: "...".unicodeScalars) || signs.starts(with: "---".unicodeScalars)
    guard isMark, !source.isOpaque(source.starts[line]) else { return false }
    return signs.dropFirst(3).first.map { $0 == " " || $0 == "\t" || YAMLSource.endsLine($0) } ?? true
  }

  /// The last of these lines that is no blank, and no comment as far out as the dashes.
  func lastContent(in lines: Range<Int>, indentation: Int) -> Int? {
    lines.last { line in
      guard let sign = source.firstSign(ofLine: line) else { return false }
      return !source.isComment(line: line) || sign - source.starts[line] > indentation
    }
  }

  private func blockInsertion(_ item: YAMLItem, _ sequence: Node.Sequence, key: Int) -> [YAMLChange] {
    let indentation = (sequence.mark?.column ?? 1) - 1
    let limit = limit(ofKeyAt: key)
    let lines = blockLines(item, indentation: indentation)
    guard let last = lastContent(in: source.line(of: key)..<limit, indentation: indentation) else { return [] }
    // Blank lines at the end can be part of a text that keeps them.
    return [insertion(lines, after: last), insertion(lines, after: limit - 1)]
  }

  private func blockReplacement(_ item: YAMLItem, _ sequence: Node.Sequence, _ index: Int) -> [YAMLChange] {
    guard let start = source.place(of: sequence.mark), let column = sequence.mark?.column else { return [] }
    let indentation = column - 1
    let dashes = sequence.map { dash(ofElement: $0, indentation: indentation, notBefore: source.line(of: start)) }
    guard let first = dashes[index] else { return [] }
    let next = index + 1 < dashes.count ? dashes[index + 1] : limit(ofKeyAt: start)
    guard let next, next > first, let last = lastContent(in: first..<next, indentation: indentation) else { return [] }
    let range = source.starts[first]..<source.end(ofLine: last)
    let blanks = String(repeating: " ", count: indentation)
    let comments = source.comments(in: range).map { blanks + $0 }
    let lineEnd = usualLineEnd(at: first)
    let lines = comments + blockLines(item, indentation: indentation)
    // A last line that just stops keeps doing so.
    let text = lines.joined(separator: lineEnd) + source.lineEnd(ofLine: last)
    return [YAMLChange(replacements: [(range, text)])]
  }

  /// The line of the dash before an element: on its own line, or the nearest one above.
  func dash(ofElement node: Node, indentation: Int, notBefore first: Int) -> Int? {
    guard let place = source.place(of: node.mark) else { return nil }
    let line = source.line(of: place)
    guard line >= first else { return nil }
    return (first...line).last { line in
      source.firstSign(ofLine: line).map { $0 - source.starts[line] == indentation && source.scalars[$0] == "-" }
        ?? false
    }
  }

  func newList(_ item: YAMLItem) -> [YAMLChange] {
    if isFlow(top.mark) {
      guard let start = source.place(of: top.mark), let end = source.end(ofBracketAt: source.afterProperties(start))
      else {
        return []
      }
      let comma = top.isEmpty ? "" : ", "
      return [YAMLChange(replacements: [(end - 1..<end - 1, "\(comma)\(list): [\(item.flow)]")])]
    }
    let number = usualOrder.firstIndex(of: list) ?? usualOrder.count
    let before = top.filter { pair in
      pair.key.scalar.map { usualOrder.prefix(number).contains($0.string) } ?? false
    }.max {
      (usualOrder.firstIndex(of: $0.key.string ?? "") ?? 0) < (usualOrder.firstIndex(of: $1.key.string ?? "") ?? 0)
    }
    guard let place = source.place(of: (before ?? top.first)?.key.mark) else { return [] }
    let indentation = (top.mark?.column ?? 1) - 1
    let limit = limit(ofKeyAt: place)
    guard let last = lastContent(in: source.line(of: place)..<limit, indentation: indentation) else { return [] }
    let lines =
      ["\(String(repeating: " ", count: indentation))\(list):"] + blockLines(item, indentation: listIndentation)
    return [insertion(lines, after: last), insertion(lines, after: limit - 1)]
  }

  /// Lines after a line; a last line that just stops gets a line end, and the new last one then has none.
  func insertion(_ lines: [String], after line: Int) -> YAMLChange {
    let place = source.end(ofLine: line)
    let ownEnd = source.lineEnd(ofLine: line)
    let lineEnd = usualLineEnd(at: line)
    let text = lines.joined(separator: lineEnd)
    return YAMLChange(replacements: [(place..<place, ownEnd.isEmpty ? lineEnd + text : text + lineEnd)])
  }

  /// How lines end here: this one, else the first of the file.
  func usualLineEnd(at line: Int) -> String {
    [source.lineEnd(ofLine: line), source.lineEnd(ofLine: 0)].first { !$0.isEmpty } ?? "\n"
  }

  // Flow style

  private func flowChanges(_ item: YAMLItem, _ sequence: Node.Sequence, _ index: Int?, key: Int) -> [YAMLChange] {
    guard let mark = source.place(of: sequence.mark) else { return [] }
    let start = source.afterProperties(mark)
    guard let end = source.end(ofBracketAt: start) else { return [] }
    if let index { return flowReplacement(item, sequence[index], within: start..<end) }
    guard let lastElement = sequence.last else { return emptyFlow(item, start..<end, key: key) }
    guard let place = source.place(of: lastElement.mark), (start..<end).contains(place) else { return [] }
    let open = source.afterProperties(place)
    let isBracket = open < end && ["{", "["].contains(source.scalars[open])
    let after = isBracket ? source.end(ofBracketAt: open) : end - 1
    guard let after else { return [] }
    return [YAMLChange(replacements: [(after..<after, ", \(item.flow)")])]
  }

  /// An empty list on the line of its key becomes one in block style, as lists are elsewhere.
  private func emptyFlow(_ item: YAMLItem, _ range: Range<Int>, key: Int) -> [YAMLChange] {
    let inside = YAMLChange(replacements: [(range.lowerBound + 1..<range.lowerBound + 1, item.flow)])
    let line = source.line(of: key)
    guard !isFlow(top.mark), source.line(of: range.lowerBound) == line, source.line(of: range.upperBound - 1) == line
    else { return [inside] }
    var start = range.lowerBound
    while start > 0, source.scalars[start - 1] == " " { start -= 1 }
    var change = insertion(blockLines(item, indentation: listIndentation), after: line)
    change.replacements.append((start..<range.upperBound, ""))
    return [change, inside]
  }

  private func flowReplacement(_ item: YAMLItem, _ element: Node, within list: Range<Int>) -> [YAMLChange] {
    guard let place = source.place(of: element.mark), list.contains(place) else { return [] }
    let open = source.afterProperties(place)
    guard source.scalars[open] == "{", let end = source.end(ofBracketAt: open) else { return [] }
    let comments = source.comments(in: place..<end)
    let lineEnd = usualLineEnd(at: source.line(of: place))
    let above = comments.isEmpty ? "" : lineEnd + comments.map { "  \($0)\(lineEnd)" }.joined() + "  "
    return [YAMLChange(replacements: [(place..<end, above + item.flow)])]
  }
}
