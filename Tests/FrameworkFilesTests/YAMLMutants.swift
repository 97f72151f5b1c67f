/// A change in one place of a good YAML file, of the kinds that people make.
struct YAMLMutant: Sendable {
  /// What was done.
  enum Change: String, CaseIterable, Sendable {
    case deletedKey, doubledKey, misspelledKey
    case deletedValue, doubledValue, misspelledValue
  }

  /// What was done.
  let change: Change
  /// The keys that lead to the place, such as `themas.normen.id`; keys below `beschrijvingen` are levels: `*`.
  let path: String
  /// The changed file.
  let text: String
  /// The lines on which a diagnostic belongs: that of the change; for a deleted key the line where its mapping begins and
  /// those on either side of the gap.
  let lines: Set<Int>
}

/// Finds every key and every value of a YAML file as people write it here, by its text: block mappings and lists, flow
/// lists and mappings on one line, plain, quoted and folded values.
struct YAMLMutants {
  private let bytes: [UInt8]
  private let lines: [[UInt8]]
  /// Where each line starts, and the end of the file.
  private let starts: [Int]

  /// Takes a file that ends with a line end.
  init(_ text: String) {
    bytes = Array(text.utf8)
    lines = bytes.dropLast().split(separator: Sign.lineFeed, omittingEmptySubsequences: false).map(Array.init)
    starts = lines.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count + 1) }
  }

  /// A key with its value in block style.
  private struct Entry {
    let path: String
    let line: Int
    let lastLine: Int
    /// Where the key begins; a dash stands two places before it where it is the first of a list item.
    let column: Int
    let isFirstOfItem: Bool
    let mappingLine: Int
    let keyEnd: Int
  }

  /// Every mutant, from top to bottom.
  func all() -> [YAMLMutant] {
    var mutants: [YAMLMutant] = []
    var stack: [(column: Int, key: String, mappingLine: Int)] = []
    var number = 0
    while number < lines.count {
      let line = lines[number]
      guard let indent = line.firstIndex(where: { $0 != Sign.blank }), line[indent] != Sign.hash else {
        number += 1
        continue
      }
      let isItem = line[indent] == Sign.dash && indent + 1 < line.count && line[indent + 1] == Sign.blank
      let column = isItem ? indent + 2 : indent
      // A new item begins a new mapping: keys of the item before it no longer lead here.
      stack.removeAll { $0.column > column || (isItem && $0.column == column) }
      let parents = stack.filter { $0.column < column }.map(\.key)
      guard let keyEnd = keyEnd(of: line, from: column) else {
        let items = stack.filter { $0.column <= indent }.map(\.key)
        mutants += valueMutants(line: number, from: column, to: line.count, path: items.joined(separator: "."))
        number += 1
        continue
      }
      let key = parents.last == "beschrijvingen" ? "*" : String(decoding: line[column..<keyEnd], as: UTF8.self)
      let mappingLine = isItem ? number : stack.last { $0.column == column }?.mappingLine ?? number
      stack.removeAll { $0.column == column }
      stack.append((column, key, mappingLine))
      let entry = Entry(
        path: (parents + [key]).joined(separator: "."), line: number, lastLine: lastLine(ofKeyAt: column, from: number),
        column: column, isFirstOfItem: isItem, mappingLine: mappingLine, keyEnd: keyEnd)
      mutants += keyMutants(of: entry) + valueMutants(of: entry)
      number += isFolded(line) ? entry.lastLine - number + 1 : 1
    }
    return mutants
  }

  private func keyEnd(of line: [UInt8], from column: Int) -> Int? {
    var end = column
    while end < line.count, Sign.ofKeys.contains(line[end]) { end += 1 }
    guard end > column, end < line.count, line[end] == Sign.colon else { return nil }
    return end + 1 == line.count || line[end + 1] == Sign.blank ? end : nil
  }

  private func isFolded(_ line: [UInt8]) -> Bool { line.suffix(2).elementsEqual(">-".utf8) }

  private func lastLine(ofKeyAt column: Int, from start: Int) -> Int {
    var last = start
    let ends = !(lines[start].last == Sign.colon || isFolded(lines[start]))
    for number in (start + 1)..<max(lines.count, start + 1) where !ends {
      let line = lines[number]
      guard let indent = line.firstIndex(where: { $0 != Sign.blank }) else { continue }
      guard indent > column || (indent == column && line[indent] == Sign.dash) else { break }
      last = number
    }
    return last
  }

  private func keyMutants(of entry: Entry) -> [YAMLMutant] {
    var misspelled = lines[entry.line]
    misspelled.insert(misspelled[entry.keyEnd - 1], at: entry.keyEnd)

    var copy = Array(lines[entry.line...entry.lastLine])
    if entry.isFirstOfItem { copy[0][entry.column - 2] = Sign.blank }

    // Where the first key of a list item goes, its dash moves to the next key, or stays alone.
    let next = entry.lastLine + 1
    var gap = entry.line..<next
    var left: [[UInt8]] = []
    if entry.isFirstOfItem {
      if next < lines.count, lines[next].firstIndex(where: { $0 != Sign.blank }) == entry.column {
        gap = entry.line..<next + 1
        left = [lines[next]]
        left[0][entry.column - 2] = Sign.dash
      } else {
        left = [Array(repeating: Sign.blank, count: entry.column - 2) + [Sign.dash]]
      }
    }
    return [
      mutant(.misspelledKey, entry.path, entry.line..<entry.line + 1, [misspelled], at: [entry.line]),
      mutant(.doubledKey, entry.path, next..<next, copy, at: [next]),
      mutant(.deletedKey, entry.path, gap, left, at: [entry.mappingLine, entry.line, entry.line - 1]),
    ]
  }

  private func valueMutants(of entry: Entry) -> [YAMLMutant] {
    let line = lines[entry.line]
    if isFolded(line) {
      let all = entry.line..<entry.lastLine + 1
      let content = Array(lines[all.dropFirst()])
      return [
        mutant(.deletedValue, entry.path, all, [Array(line[...entry.keyEnd])], at: [entry.line]),
        mutant(.doubledValue, entry.path, all, [line] + content + content, at: [entry.line]),
      ]
    }
    guard entry.keyEnd + 2 < line.count else { return [] }
    return valueMutants(line: entry.line, from: entry.keyEnd + 2, to: line.count, path: entry.path)
  }

  /// Mutants of what stands on one line: a scalar, a list or a mapping in flow style.
  private func valueMutants(line number: Int, from start: Int, to end: Int, path: String) -> [YAMLMutant] {
    let line = lines[number]
    switch line[start] {
    case Sign.bracket:
      let parts = parts(of: line, from: start + 1, to: end - 1)
      return parts.indices.flatMap { index in
        partMutants(parts, index, line: number, in: (start, end), path: path + "[]", .deletedValue, .doubledValue)
          + scalarMutants(line: number, parts[index].0, parts[index].1, path: path + "[]").suffix(1)
      }
    case Sign.brace:
      let parts = parts(of: line, from: start + 1, to: end - 1)
      return parts.indices.flatMap { index in
        let (from, to) = parts[index]
        guard let keyEnd = keyEnd(of: line, from: from) else { return [YAMLMutant]() }
        let place = path + "." + String(decoding: line[from..<keyEnd], as: UTF8.self)
        var misspelled = line
        misspelled.insert(line[keyEnd - 1], at: keyEnd)
        return [mutant(.misspelledKey, place, number..<number + 1, [misspelled], at: [number])]
          + partMutants(parts, index, line: number, in: (start, end), path: place, .deletedKey, .doubledKey)
          + scalarMutants(line: number, keyEnd + 2, to, path: place)
      }
    default: return scalarMutants(line: number, start, end, path: path)
    }
  }

  /// One part of a flow list or mapping left out, and put in twice.
  private func partMutants(
    _ parts: [(Int, Int)], _ index: Int, line number: Int, in bounds: (Int, Int), path: String,
    _ deletion: YAMLMutant.Change, _ doubling: YAMLMutant.Change
  ) -> [YAMLMutant] {
    let line = lines[number]
    let texts = parts.map { Array(line[$0.0..<$0.1]) }
    func joined(_ texts: [[UInt8]]) -> [[UInt8]] {
      [Array(line[...bounds.0]) + texts.joined(separator: [Sign.comma, Sign.blank]) + line[(bounds.1 - 1)...]]
    }
    var fewer = texts
    fewer.remove(at: index)
    var more = texts
    more.insert(texts[index], at: index)
    return [
      mutant(deletion, path, number..<number + 1, joined(fewer), at: [number]),
      mutant(doubling, path, number..<number + 1, joined(more), at: [number]),
    ]
  }

  private func scalarMutants(line number: Int, _ start: Int, _ end: Int, path: String) -> [YAMLMutant] {
    let line = lines[number]
    let isQuoted = line[start] == Sign.quote
    let inside = isQuoted ? (start + 1)..<(end - 1) : start..<end
    func changed(_ change: YAMLMutant.Change, to value: [UInt8]) -> YAMLMutant {
      let changed = Array(line[..<inside.lowerBound]) + value + line[inside.upperBound...]
      return mutant(change, path, number..<number + 1, [changed], at: [number])
    }
    let value = Array(line[inside])
    return [
      changed(.deletedValue, to: []),
      changed(.doubledValue, to: value + [Sign.blank] + value),
      changed(.misspelledValue, to: value + [Sign.letter]),
    ]
  }

  /// The parts between commas, outside quotes.
  private func parts(of line: [UInt8], from start: Int, to end: Int) -> [(Int, Int)] {
    var parts: [(Int, Int)] = []
    var (from, isQuoted) = (start, false)
    for place in start...end {
      if place < end, line[place] == Sign.quote { isQuoted.toggle() }
      guard place == end || (line[place] == Sign.comma && !isQuoted) else { continue }
      let first = line[from..<place].firstIndex { $0 != Sign.blank } ?? place
      if first < place { parts.append((first, place)) }
      from = place + 1
    }
    return parts
  }

  private func mutant(
    _ change: YAMLMutant.Change, _ path: String, _ range: Range<Int>, _ changed: [[UInt8]], at places: Set<Int>
  ) -> YAMLMutant {
    var text = Array(bytes[..<starts[range.lowerBound]])
    for line in changed { text += line + [Sign.lineFeed] }
    text += bytes[starts[range.upperBound]...]
    return YAMLMutant(
      change: change, path: path, text: String(decoding: text, as: UTF8.self), lines: Set(places.map { $0 + 1 }))
  }
}

/// The signs that a YAML file is cut at.
private enum Sign {
  static let lineFeed = UInt8(ascii: "\n")
  static let blank = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let bracket = UInt8(ascii: "[")
  static let brace = UInt8(ascii: "{")
  static let letter = UInt8(ascii: "x")
  static let ofKeys = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-".utf8)
}
