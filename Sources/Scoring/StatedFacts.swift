import AssessmentModel

/// What the sources of one werkgebied state as facts, the latest of each, and what dossiers tell of dates.
struct StatedFacts {
  /// What one source states.
  enum Statement {
    /// One value.
    case value(Fact)
    /// Different values at the same time: it was stated, and nobody knows what.
    case contested
  }

  private struct Key: Hashable {
    let client: ExactName
    let source: Int
    let definition: Int
  }

  private let statements: [Key: Statement]
  private let dossiers: [ExactName: [Dossier]]
  /// The clients of whom there is any line, in order.
  let clients: [ExactName]

  /// Takes the facts of the lines of one werkgebied.
  init(_ lines: ExtractLines) {
    statements = Dictionary(grouping: lines.facts) {
      Key(client: $0.origin.client, source: $0.origin.source, definition: $0.definition)
    }.mapValues(Self.latest)
    dossiers = Dictionary(grouping: lines.dossiers, by: \.origin.client)
      .mapValues { $0.sorted { $0.origin.position < $1.origin.position } }
    clients = Set(lines.facts.map(\.origin.client)).sorted()
  }

  /// Whether no source states any fact about anybody.
  var isEmpty: Bool { statements.isEmpty }

  /// What a source states; `nil` where it states nothing.
  subscript(definition: Int, source: Int, client: ExactName) -> Statement? {
    statements[Key(client: client, source: source, definition: definition)]
  }

  /// The value that a source states; `nil` where it states none, or several at the same time.
  func value(of definition: Int, by source: Int, for client: ExactName) -> Fact? {
    if case .value(let fact)? = self[definition, source, client] { fact } else { nil }
  }

  /// The dossiers of a client, of some sources or of all.
  func dossiers(of client: ExactName, by sources: [Int]? = nil) -> [Dossier] {
    (dossiers[client] ?? []).filter { sources?.contains($0.origin.source) ?? true }
  }

  /// The latest of the facts of one source, no date before any date; of several values at that time none.
  private static func latest(_ facts: [Fact]) -> Statement {
    let last = facts.map { $0.date?.dayNumber ?? -1 }.max() ?? -1
    let latest = facts.filter { ($0.date?.dayNumber ?? -1) == last }
      .sorted { $0.origin.position < $1.origin.position }
    guard let first = latest.first, latest.allSatisfy({ $0.value == first.value }) else { return .contested }
    return .value(first)
  }
}
