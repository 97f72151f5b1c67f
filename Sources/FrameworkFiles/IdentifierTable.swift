import Diagnostics

/// Identifiers of one kind by their number, with where each was given and whether it was used.
struct IdentifierTable {
  let kind: String
  private let file: YAMLFile
  private(set) var entries: [Placed] = []
  private var used: Set<Int> = []

  init(_ kind: String, in file: YAMLFile) {
    self.kind = kind
    self.file = file
  }

  /// Adds an identifier; said where it was there already.
  mutating func add(_ identifier: Placed) {
    if let first = entries.first(where: { $0.text == identifier.text }) {
      file.report(.doubledIdentifier(kind: kind, identifier, first: first))
    }
    entries.append(identifier)
  }

  /// The number of what is referred to; said where there is no such thing.
  mutating func number(of reference: Placed) -> Int? {
    if let number = entries.firstIndex(where: { $0.text == reference.text }) {
      used.insert(number)
      return number
    }
    file.report(.unknownReference(kind: kind, reference, known: entries.map(\.text)))
    return nil
  }

  /// The numbers of a list of references; said where one is unknown or stands there twice.
  mutating func numbers(of references: [Placed]) -> [Int] {
    var numbers: [Int] = []
    for reference in references {
      guard let number = number(of: reference) else { continue }
      if numbers.contains(number) {
        file.report(.doubledReference(kind: kind, reference))
      } else {
        numbers.append(number)
      }
    }
    return numbers
  }

  /// Takes each identifier for one that something refers to.
  mutating func useAll() { used.formUnion(entries.indices) }

  /// Says of each identifier that nothing refers to it.
  func reportUnused() {
    for (number, entry) in entries.enumerated() where !used.contains(number) {
      file.report(.unused(kind: kind, entry))
    }
  }
}

extension Diagnostic {
  static func doubledIdentifier(kind: String, _ identifier: Placed, first: Placed) -> Diagnostic {
    Diagnostic(
      .error, "K018", ["soort": kind, "id": identifier.text, "regel": String(first.position.line ?? 0)],
      at: identifier.position)
  }

  static func unknownReference(kind: String, _ reference: Placed, known: [String]) -> Diagnostic {
    if let meant = NearMiss.candidate(for: reference.text, among: known) {
      return Diagnostic(
        .error, "K019", ["soort": kind, "id": reference.text, "bedoeld": meant], at: reference.position)
    }
    let some = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return Diagnostic(.error, "K020", ["soort": kind, "id": reference.text, "bekend": some], at: reference.position)
  }

  static func doubledReference(kind: String, _ reference: Placed) -> Diagnostic {
    Diagnostic(.error, "K021", ["soort": kind, "id": reference.text], at: reference.position)
  }

  static func unused(kind: String, _ identifier: Placed) -> Diagnostic {
    Diagnostic(.warning, "K022", ["soort": kind, "id": identifier.text], at: identifier.position)
  }
}
