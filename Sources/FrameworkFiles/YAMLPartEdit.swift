import Yams

// Smaller edits than a whole element: one text of it, the element away, one text at the top of the file.
extension YAMLListEdit {
  /// What an edit of a file begins with.
  private struct Start {
    let mark: String
    let source: YAMLSource
    let top: Node.Mapping
    let content: TopContent
    let layout: YAMLListLayout
  }

  private func start(_ text: String) throws(Failure) -> Start {
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let body = hasMark ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
    guard let root = Self.compose(body), case .mapping(let top) = root else { throw .notReadable }
    let source = YAMLSource(body, root: root)
    return Start(
      mark: hasMark ? "\u{FEFF}" : "", source: source, top: top, content: try content(of: top),
      layout: YAMLListLayout(source: source, top: top, list: list, usualOrder: usualOrder))
  }

  private func index(in content: TopContent) -> Int? {
    content.elements.firstIndex { element in identity.allSatisfy { element.text(of: $0.key) == $0.value } }
  }

  /// The nodes of the elements of the list.
  private func nodes(_ top: Node.Mapping) -> [Node] {
    guard case .sequence(let sequence)? = top.first(where: { $0.key.scalar?.string == list })?.value else { return [] }
    return Array(sequence)
  }

  /// The text with another value of one key of the element, which must be there.
  public func setting(_ key: String, to value: String, in text: String) throws(Failure) -> String {
    let start = try start(text)
    guard let index = index(in: start.content), case .mapping(let element) = nodes(start.top)[index],
      let pair = element.first(where: { $0.key.scalar?.string == key }), case .scalar(let scalar) = pair.value
    else { throw .notSafe }
    var expected = start.content
    expected.elements[index] = expected.elements[index].setting(key, to: value)
    let changes = start.layout.changes(
      of: scalar, keyMark: pair.key.mark, to: value, inFlow: start.layout.isFlow(element.mark))
    return try first(of: changes, start) { isAsExpected($0, expected, comments: start.source) }
  }

  /// The text with other texts in a list under one key of the element, which must be there with at least one.
  public func setting(_ key: String, to values: [String], in text: String) throws(Failure) -> String {
    let start = try start(text)
    guard let index = index(in: start.content), case .mapping(let element) = nodes(start.top)[index],
      case .sequence(let sequence)? = element.first(where: { $0.key.scalar?.string == key })?.value
    else { throw .notSafe }
    var expected = start.content
    expected.elements[index] = expected.elements[index].setting(key, to: .list(values.map(YAMLContent.text)))
    return try first(of: start.layout.changes(of: sequence, to: values), start) {
      isAsExpected($0, expected, comments: start.source)
    }
  }

  /// The text without the element, which must be there; comments in it stay where it was.
  public func removing(in text: String) throws(Failure) -> String {
    let start = try start(text)
    guard let index = index(in: start.content),
      case .sequence(let sequence)? = start.top.first(where: { $0.key.scalar?.string == list })?.value
    else { throw .notSafe }
    var expected = start.content
    expected.elements.remove(at: index)
    return try first(of: start.layout.changes(removing: index, from: sequence), start) {
      isAsExpected($0, expected, comments: start.source)
    }
  }

  /// The text with a value under a key at the top of the file, in its usual place where it is not there yet.
  public static func setting(
    top key: String, to value: String, usualOrder: [String], in text: String
  ) throws(Failure) -> String {
    let edit = YAMLListEdit(list: key, identity: [], usualOrder: usualOrder)
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let body = hasMark ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
    guard let root = compose(body), case .mapping(let top) = root else { throw .notReadable }
    let source = YAMLSource(body, root: root)
    let layout = YAMLListLayout(source: source, top: top, list: key, usualOrder: usualOrder)
    let changes: [YAMLChange]
    if let pair = top.first(where: { $0.key.scalar?.string == key }) {
      guard case .scalar(let scalar) = pair.value else { throw .notSafe }
      changes = layout.changes(of: scalar, keyMark: pair.key.mark, to: value, inFlow: layout.isFlow(top.mark))
    } else {
      changes = layout.newTop(key, value)
    }
    for change in changes {
      let new = change.applied(to: source)
      guard let root = compose(new), case .mapping(let after) = root else { continue }
      let isAsExpected =
        edit.others(of: after) == edit.others(of: top)
        && after.first { $0.key.scalar?.string == key }?.value.string == value
        && YAMLSource(new, root: root).comments(in: 0..<new.unicodeScalars.count).sorted()
          == source.comments(in: 0..<source.scalars.count).sorted()
      if isAsExpected { return (hasMark ? "\u{FEFF}" : "") + new }
    }
    throw .notSafe
  }

  /// What stands under all keys but this one.
  private func others(of top: Node.Mapping) -> [YAMLContent] {
    top.filter { $0.key.scalar?.string != list }.flatMap { [YAMLContent($0.key), YAMLContent($0.value)] }
  }

  private func first(
    of changes: [YAMLChange], _ start: Start, where isSafe: (String) -> Bool
  ) throws(Failure) -> String {
    for change in changes {
      let new = change.applied(to: start.source)
      if isSafe(new) { return start.mark + new }
    }
    throw .notSafe
  }
}

extension YAMLContent {
  /// The mapping with another text under a key.
  func setting(_ key: String, to value: String) -> YAMLContent { setting(key, to: .text(value)) }

  /// The mapping with something else under a key.
  func setting(_ key: String, to value: YAMLContent) -> YAMLContent {
    guard case .mapping(var parts) = self else { return self }
    for place in stride(from: 0, to: parts.count - 1, by: 2) where parts[place] == .text(key) {
      parts[place + 1] = value
    }
    return .mapping(parts)
  }
}

extension YAMLListLayout {
  /// The width to which long texts are broken.
  private static let width = 120

  /// The ways in which a text can take the place of a scalar, the most natural first.
  func changes(of scalar: Node.Scalar, keyMark: Mark?, to value: String, inFlow: Bool) -> [YAMLChange] {
    guard let range = range(of: scalar, inFlow: inFlow) else { return [] }
    let wasFolded = scalar.style == .folded || scalar.style == .literal
    let plain = YAMLItem.scalar(value, inFlow: inFlow)
    var forms: [String] = []
    if !inFlow, let column = keyMark?.column {
      let isLong = column + plain.unicodeScalars.count > Self.width
      if wasFolded || isLong, let folded = folded(value, indentation: column + 1, at: range.lowerBound) {
        forms.append(folded)
      }
    }
    forms += [plain, YAMLItem.quoted(value)]
    let gap = range.isEmpty && range.lowerBound > 0 && source.scalars[range.lowerBound - 1] == ":" ? " " : ""
    return forms.map { YAMLChange(replacements: [(range, gap + $0)]) }
  }

  /// The way in which texts can take the place of those of a list.
  func changes(of sequence: Node.Sequence, to values: [String]) -> [YAMLChange] {
    let inFlow = isFlow(sequence.mark)
    guard case .scalar(let first)? = sequence.first, case .scalar(let last)? = sequence.last,
      let start = range(of: first, inFlow: inFlow)?.lowerBound, let end = range(of: last, inFlow: inFlow)?.upperBound,
      let column = sequence.mark?.column, start <= end
    else { return [] }
    let items = values.map { YAMLItem.scalar($0, inFlow: inFlow) }
    let lineEnd = usualLineEnd(at: source.line(of: start))
    let separator = inFlow ? ", " : lineEnd + String(repeating: " ", count: column - 1) + "- "
    return [YAMLChange(replacements: [(start..<end, items.joined(separator: separator))])]
  }

  /// A text in lines under a `>-`; nothing where folding would not give it back.
  private func folded(_ value: String, indentation: Int, at place: Int) -> String? {
    let isPlain = value.unicodeScalars.allSatisfy { $0 == " " || !$0.properties.isWhitespace }
    guard isPlain, !value.isEmpty, !value.contains("  "), !value.hasPrefix(" "), !value.hasSuffix(" "),
      value.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control && $0.value != 0xFEFF })
    else { return nil }
    let lineEnd = usualLineEnd(at: source.line(of: place))
    let blanks = String(repeating: " ", count: indentation)
    var lines: [String] = []
    var line = ""
    for word in value.split(separator: " ") {
      if !line.isEmpty, indentation + line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return ">-" + (lines + [line]).map { lineEnd + blanks + $0 }.joined()
  }

  /// Where a scalar stands, from its first sign to its last.
  private func range(of scalar: Node.Scalar, inFlow: Bool) -> Range<Int>? {
    guard let mark = source.place(of: scalar.mark) else { return nil }
    let start = source.afterProperties(mark)
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: return source.range(ofOpaque: scalar)
    case .literal, .folded:
      guard let block = source.range(ofOpaque: scalar) else { return nil }
      let lines = source.line(of: block.lowerBound)...source.line(of: block.upperBound - 1)
      guard let last = lines.last(where: { source.firstSign(ofLine: $0) != nil }) else { return nil }
      return start..<source.end(ofLine: last) - source.lineEnd(ofLine: last).unicodeScalars.count
    default: return rangeOfPlain(scalar, from: start)
    }
  }

  /// A plain scalar can go on over lines; it ends where it says what it says.
  private func rangeOfPlain(_ scalar: Node.Scalar, from start: Int) -> Range<Int>? {
    if scalar.string.isEmpty { return start..<start }
    let wanted = scalar.string.unicodeScalars.filter { !$0.properties.isWhitespace }
    var place = start
    for sign in wanted {
      while place < source.scalars.count, source.scalars[place].properties.isWhitespace { place += 1 }
      guard place < source.scalars.count, source.scalars[place] == sign else { return nil }
      place += 1
    }
    return start..<place
  }

  /// A key that is not there yet, after the last one that usually stands before it.
  func newTop(_ key: String, _ value: String) -> [YAMLChange] {
    guard !isFlow(top.mark) else { return [] }
    let number = usualOrder.firstIndex(of: key) ?? usualOrder.count
    let before = top.filter { $0.key.scalar.map { usualOrder.prefix(number).contains($0.string) } ?? false }.max {
      (usualOrder.firstIndex(of: $0.key.string ?? "") ?? 0) < (usualOrder.firstIndex(of: $1.key.string ?? "") ?? 0)
    }
    guard let place = source.place(of: (before ?? top.first)?.key.mark) else { return [] }
    let indentation = (top.mark?.column ?? 1) - 1
    let limit = limit(ofKeyAt: place)
    guard let last = lastContent(in: source.line(of: place)..<limit, indentation: indentation) else { return [] }
    let line = "\(String(repeating: " ", count: indentation))\(key): \(YAMLItem.scalar(value, inFlow: false))"
    return [insertion([line], after: last), insertion([line], after: limit - 1)]
  }

  /// The ways in which an element can go.
  func changes(removing index: Int, from sequence: Node.Sequence) -> [YAMLChange] {
    guard let start = source.place(of: sequence.mark), let column = sequence.mark?.column else { return [] }
    if isFlow(sequence.mark) { return flowRemoval(index, from: sequence) }
    let indentation = column - 1
    let dashes = sequence.map { dash(ofElement: $0, indentation: indentation, notBefore: source.line(of: start)) }
    guard let first = dashes[index] else { return [] }
    let next = index + 1 < dashes.count ? dashes[index + 1] : limit(ofKeyAt: start)
    guard let next, next > first, let last = lastContent(in: first..<next, indentation: indentation) else { return [] }
    let range = source.starts[first]..<source.end(ofLine: last)
    let lineEnd = usualLineEnd(at: first)
    let blanks = String(repeating: " ", count: indentation)
    var lines = source.comments(in: range).map { blanks + $0 }
    if sequence.count == 1 { lines.append(blanks + "  []") }
    return [YAMLChange(replacements: [(range, lines.map { $0 + lineEnd }.joined())])]
  }

  private func flowRemoval(_ index: Int, from sequence: Node.Sequence) -> [YAMLChange] {
    let places = sequence.map { source.place(of: $0.mark).map(source.afterProperties) }
    guard let own = places[index], let end = source.end(ofBracketAt: own) else { return [] }
    if index + 1 < places.count, let next = places[index + 1] {
      return [YAMLChange(replacements: [(own..<next, "")])]
    }
    guard index > 0, let before = places[index - 1], let endBefore = source.end(ofBracketAt: before) else {
      return [YAMLChange(replacements: [(own..<end, "")])]
    }
    return [YAMLChange(replacements: [(endBefore..<end, "")])]
  }
}
