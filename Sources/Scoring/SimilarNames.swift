import AssessmentModel

extension NameTable {
  /// How many groups of names that look alike are looked into, and how many names of one group.
  private static var mostGroups: Int { 1000 }
  private static var mostInGroup: Int { 16 }

  /// The names that differ in case and blanks only: groups of their numbers, lowest first, in the order of their first.
  ///
  /// Of very many groups the first are given, and how many there are further; of a very large group its first names and
  /// its last.
  public var similarNames: (groups: [[Int]], further: Int) {
    guard mayHaveSimilarNames else { return ([], 0) }
    var folded = (0..<count).map { number in (hash: withBytes(of: number, Self.foldedHash), number: number) }
    folded.sort { $0 < $1 }
    var candidates: [ArraySlice<(hash: Int, number: Int)>] = []
    var start = 0
    for end in 1...folded.count where end == folded.count || folded[end].hash != folded[start].hash {
      if end - start > 1 { candidates.append(folded[start..<end]) }
      start = end
    }
    candidates.sort { ($0.first?.number ?? 0) < ($1.first?.number ?? 0) }
    let groups = candidates.prefix(Self.mostGroups).flatMap { candidate -> [[Int]] in
      let numbers =
        candidate.prefix(Self.mostInGroup - 1).map(\.number)
        + candidate.dropFirst(Self.mostInGroup - 1).suffix(1).map(\.number)
      // What has the same hash may still be something else.
      return Dictionary(grouping: numbers) { withBytes(of: $0, Self.folded) }.values.filter { $0.count > 1 }
    }
    return (groups.sorted { $0[0] < $1[0] }, max(candidates.count - Self.mostGroups, 0))
  }

  /// Whether there is anything that names could differ in.
  private var mayHaveSimilarNames: Bool {
    guard count > 1 else { return false }
    return withAllBytes { bytes in
      var (small, capital, other) = (false, false, false)
      for byte in bytes {
        small = small || byte > 0x60 && byte < 0x7B
        capital = capital || byte > 0x40 && byte < 0x5B
        other = other || byte <= 0x20 || byte >= 0x7F
      }
      return other || small && capital
    }
  }

  /// The name in small letters without blanks.
  private static func folded(_ name: UnsafeRawBufferPointer) -> String {
    String(decoding: name, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
  }

  /// The same for names that differ in case and blanks only.
  private static func foldedHash(_ name: UnsafeRawBufferPointer) -> Int {
    for byte in name where byte >= 0x80 {
      var text = folded(name)
      return text.withUTF8 { plainHash(UnsafeRawBufferPointer($0)) }
    }
    return plainHash(name)
  }

  private static func plainHash(_ name: UnsafeRawBufferPointer) -> Int {
    var word: UInt64 = 0
    for byte in name where byte > 0x20 {
      let small = byte > 0x40 && byte < 0x5B ? byte | 0x20 : byte
      word = (word ^ UInt64(small)) &* 0x9E37_79B9_7F4A_7C15
      word ^= word >> 29
    }
    return Int(truncatingIfNeeded: word)
  }
}
