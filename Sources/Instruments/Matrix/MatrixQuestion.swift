import Diagnostics

/// What somebody asks the matrix, in words ("vraag aan de matrix"): a situation, an indication and kinds of care.
public struct MatrixQuestion: Sendable {
  /// What a word may lead to ("gevonden begrip").
  public enum Match: Hashable, Sendable {
    /// One term: its number.
    case found(Int)
    /// Several terms fit: their numbers.
    case several([Int])
    /// None fits; those that come close.
    case unknown([Int])
  }

  private let axes: MatrixAxes

  /// Makes a question of the axes of a matrix.
  public init(_ axes: MatrixAxes) { self.axes = axes }

  /// The situation that is meant.
  public func situation(_ written: String) -> Match {
    Self.match(written, among: axes.situations.map { Self.names(of: $0) })
  }

  /// The indication that is meant; a form in which it is used will do.
  public func indication(_ written: String) -> Match {
    Self.match(written, among: axes.indications.map { Self.names(of: $0.term) + $0.forms })
  }

  /// The kind of care that is meant; its number is that in `CareKind.allCases`.
  public func care(_ written: String) -> Match {
    Self.match(written, among: CareKind.allCases.map { [$0.rawValue, axes.label(of: $0)] })
  }

  private static func names(of term: MatrixTerm) -> [String] { [term.id, term.label] }

  /// The exact name, else the start of a name or of a word in it, else what is close in spelling.
  private static func match(_ written: String, among names: [[String]]) -> Match {
    let wanted = plain(written)
    guard !wanted.isEmpty else { return .unknown([]) }
    let exact = names.indices.filter { names[$0].contains { plain($0) == wanted } }
    if let only = exact.first { return exact.count == 1 ? .found(only) : .several(exact) }
    let partly = names.indices.filter { names[$0].contains { (" " + plain($0)).contains(" " + wanted) } }
    if let only = partly.first { return partly.count == 1 ? .found(only) : .several(partly) }
    return .unknown(names.indices.filter { isClose(wanted, to: names[$0]) })
  }

  /// Lower case, and every run of other signs than letters and digits one blank.
  private static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// Whether each word that is written is close to one of a name.
  private static func isClose(_ wanted: String, to names: [String]) -> Bool {
    let written = wanted.split(separator: " ")
    return names.contains { name in
      let words = plain(name).split(separator: " ").map(String.init)
      return NearMiss.candidate(for: wanted, among: [plain(name)]) != nil
        || written.allSatisfy { NearMiss.candidate(for: $0, among: words) != nil }
    }
  }
}
