import Yams

/// The text of a YAML file by lines and places, with the parts of it in which a `#` is no comment.
struct YAMLSource {
  let scalars: [Unicode.Scalar]
  /// Where each line starts; a last line without line end has none after it.
  let starts: [Int]
  /// Where quoted and block scalars stand.
  private var opaque: [Range<Int>] = []

  /// - Parameter root: what the text was composed to; its marks hold for the text.
  init(_ text: String, root: Node) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    var starts = [0]
    for (place, scalar) in scalars.enumerated() where Self.endsLine(scalar) {
      if scalar == "\r", place + 1 < scalars.count, scalars[place + 1] == "\n" { continue }
      if place + 1 < scalars.count { starts.append(place + 1) }
    }
    self.starts = starts
    var ranges: [Range<Int>] = []
    root.forEachScalar { if let range = range(ofOpaque: $0) { ranges.append(range) } }
    opaque = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  /// The place of a mark, or nothing where the text has no such place.
  func place(of mark: Mark?) -> Int? {
    guard let mark, starts.indices.contains(mark.line - 1) else { return nil }
    let place = starts[mark.line - 1] + mark.column - 1
    return place <= end(ofLine: mark.line - 1) ? place : nil
  }

  /// The line of a place, from zero.
  func line(of place: Int) -> Int { starts.indices.number { starts[$0] <= place } - 1 }

  /// Where the line after this one starts, or the end of the text.
  func end(ofLine line: Int) -> Int { line + 1 < starts.count ? starts[line + 1] : scalars.count }

  /// The signs that end a line; none on a last line that just stops.
  func lineEnd(ofLine line: Int) -> String {
    let ending = scalars[starts[line]..<end(ofLine: line)].suffix(2).drop { !Self.endsLine($0) }
    return String(String.UnicodeScalarView(ending))
  }

  /// The place of the first sign of a line that is no blank; nothing on a blank line.
  func firstSign(ofLine line: Int) -> Int? {
    (starts[line]..<end(ofLine: line)).first {
      scalars[$0] != " " && scalars[$0] != "\t" && !Self.endsLine(scalars[$0])
    }
  }

  /// Whether a place is inside a quoted or block scalar.
  func isOpaque(_ place: Int) -> Bool { opaqueRange(at: place) != nil }

  /// The quoted or block scalar that a place is in.
  private func opaqueRange(at place: Int) -> Range<Int>? {
    let number = opaque.indices.number { opaque[$0].lowerBound <= place }
    return number > 0 && opaque[number - 1].contains(place) ? opaque[number - 1] : nil
  }

  /// Whether there is nothing but a comment on a line.
  func isComment(line: Int) -> Bool { firstSign(ofLine: line).map { scalars[$0] == "#" && !isOpaque($0) } ?? false }

  /// The comments in a part of the text, from their `#` to the end of their line.
  func comments(in range: Range<Int>) -> [String] {
    var found: [String] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if let skipped = opaqueRange(at: place) {
        place = max(skipped.upperBound, place + 1)
      } else if scalars[place] == "#", place == 0 || Self.mayComeBeforeComment(scalars[place - 1]) {
        let end = scalars[place...].firstIndex(where: Self.endsLine) ?? scalars.count
        var comment = String(String.UnicodeScalarView(scalars[place..<end]))
        while comment.last == " " || comment.last == "\t" { comment.removeLast() }
        found.append(comment)
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  private static func mayComeBeforeComment(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || endsLine(scalar)
  }

  /// The place after the bracket that closes the one at a place, or nothing where none does.
  func end(ofBracketAt start: Int) -> Int? {
    var depth = 0
    var place = start
    while place < scalars.count {
      if let skipped = opaqueRange(at: place) {
        place = max(skipped.upperBound, place + 1)
        continue
      }
      switch scalars[place] {
      case "[", "{": depth += 1
      case "]", "}":
        depth -= 1
        if depth == 0 { return place + 1 }
      case "#" where place > 0 && Self.mayComeBeforeComment(scalars[place - 1]):
        place = scalars[place...].firstIndex(where: Self.endsLine) ?? scalars.count
        continue
      default: break
      }
      place += 1
    }
    return nil
  }

  /// The place after anchor and tag, where a node begins with them.
  func afterProperties(_ start: Int) -> Int {
    var place = start
    while place < scalars.count, scalars[place] == "&" || scalars[place] == "!" {
      while place < scalars.count, !Self.mayComeBeforeComment(scalars[place]) { place += 1 }
      while place < scalars.count, Self.mayComeBeforeComment(scalars[place]) { place += 1 }
    }
    return place
  }
}

// Where scalars end, of which Yams knows the beginning only.
extension YAMLSource {
  func range(ofOpaque scalar: Node.Scalar) -> Range<Int>? {
    guard let mark = place(of: scalar.mark) else { return nil }
    let start = afterProperties(mark)
    guard start < scalars.count else { return nil }
    switch scalar.style {
    case .singleQuoted: return scalars[start] == "'" ? start..<endOfSingleQuoted(start) : nil
    case .doubleQuoted: return scalars[start] == "\"" ? start..<endOfDoubleQuoted(start) : nil
    case .literal, .folded: return rangeOfBlock(start, isEmpty: scalar.string.allSatisfy(\.isNewline))
    default: return nil
    }
  }

  private func endOfSingleQuoted(_ start: Int) -> Int {
    var place = start + 1
    while place < scalars.count {
      if scalars[place] == "'" {
        guard place + 1 < scalars.count, scalars[place + 1] == "'" else { return place + 1 }
        place += 1
      }
      place += 1
    }
    return place
  }

  private func endOfDoubleQuoted(_ start: Int) -> Int {
    var place = start + 1
    while place < scalars.count, scalars[place] != "\"" { place += scalars[place] == "\\" ? 2 : 1 }
    return min(place + 1, scalars.count)
  }

  /// The lines under the sign of a block scalar, as long as they are blank or as far in as the first.
  private func rangeOfBlock(_ start: Int, isEmpty: Bool) -> Range<Int>? {
    guard !isEmpty else { return nil }
    let first = line(of: start) + 1
    func indentation(_ line: Int) -> Int? { firstSign(ofLine: line).map { $0 - starts[line] } }
    guard first < starts.count, let text = (first..<starts.count).first(where: { indentation($0) != nil }),
      var least = indentation(text)
    else { return nil }
    let hasNumber = scalars[start..<end(ofLine: first - 1)].prefix { !Self.mayComeBeforeComment($0) }
      .contains { ("1"..."9").contains($0) }
    if hasNumber { least = (indentation(first - 1) ?? 0) + 1 }
    let after = (text..<starts.count).first { indentation($0).map { $0 < least } ?? false } ?? starts.count
    return starts[first]..<(after < starts.count ? starts[after] : scalars.count)
  }
}

extension Range<Int> {
  /// The number of places at the beginning that something holds for; after those it holds for none.
  fileprivate func number(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Node {
  /// Gives every scalar below, keys too.
  fileprivate func forEachScalar(_ body: (Node.Scalar) -> Void) {
    switch self {
    case .scalar(let scalar): body(scalar)
    case .sequence(let sequence): for node in sequence { node.forEachScalar(body) }
    case .mapping(let mapping):
      for (key, value) in mapping {
        key.forEachScalar(body)
        value.forEachScalar(body)
      }
    case .alias: break
    }
  }
}
