/// Finds what somebody probably meant ("bedoelde u …?").
public enum NearMiss {
  /// The candidate closest to what was written, where it is close enough to be a slip of the pen.
  ///
  /// Close enough is one change for words of three or four letters and two changes for longer ones, other
  /// digits aside; case and surrounding blanks do not count. Of equally close candidates the first in order is given.
  public static func candidate(for written: some StringProtocol, among candidates: some Sequence<String>) -> String? {
    let folded = fold(written)
    guard folded.count <= 64 else { return nil }
    let allowance = folded.count < 3 ? 0 : folded.count < 5 ? 1 : 2
    let digits = folded.filter(\.isNumber).sorted()
    return
      candidates
      // Another number is another thing, not a slip of the pen; one digit less or two swapped may be one.
      .filter {
        let own = $0.filter(\.isNumber).sorted()
        return own.count != digits.count || own == digits
      }
      .map { (candidate: $0, distance: distance(folded, fold($0))) }
      .filter { $0.distance <= min(allowance, max($0.candidate.count - 2, 0)) }
      .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?
      .candidate
  }

  private static func fold(_ text: some StringProtocol) -> [Character] {
    var characters = Array(text.lowercased())
    while characters.last?.isWhitespace == true { characters.removeLast() }
    while characters.first?.isWhitespace == true { characters.removeFirst() }
    return characters
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    if abs(first.count - second.count) > 2 { return .max }
    var rows = [Array(0...second.count)]
    for i in first.indices {
      var row = [i + 1]
      for j in second.indices {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[first.count][second.count]
  }
}
