import Diagnostics

/// A mutant and what was said about it.
struct MutantOutcome: Sendable {
  let mutant: YAMLMutant
  let said: [Diagnostic]

  /// Whether something was said on a line where it belongs.
  var isSaidOnItsLine: Bool { said.contains { $0.position.line.map(mutant.lines.contains) == true } }
}

extension [YAMLMutant] {
  /// The first few of each change at each path, and then every so many.
  func sampled(first: Int, thenEvery step: Int) -> [YAMLMutant] {
    var seen: [String: Int] = [:]
    return filter { mutant in
      let kind = "\(mutant.change) \(mutant.path)"
      let number = seen[kind, default: 0]
      seen[kind] = number + 1
      return number < first || number.isMultiple(of: step)
    }
  }

  /// What is said about each, read on all processors.
  func read(_ read: @escaping @Sendable (String) -> [Diagnostic]) async -> [MutantOutcome] {
    await withTaskGroup(of: [MutantOutcome].self) { group in
      let size = 50
      for start in stride(from: 0, to: count, by: size) {
        let part = Array(self[start..<Swift.min(start + size, count)])
        group.addTask { part.map { MutantOutcome(mutant: $0, said: read($0.text)) } }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }

  /// The kinds, one per line, with how many there are and where the first is.
  var summary: String {
    Dictionary(grouping: self) { "\($0.change) \($0.path)" }
      .map { "\($0.key): \($0.value.count), on line \($0.value[0].lines.sorted())" }
      .sorted().joined(separator: "\n")
  }
}
