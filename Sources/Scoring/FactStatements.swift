public import AssessmentModel

/// Who states what of one fact about each client ("wie noemt wie"), such as who coordinates the care.
public struct FactStatements: Sendable {
  /// What one source states.
  public enum Statement: Hashable, Sendable {
    /// One value.
    case value(Fact.Value)
    /// Different values at the same time.
    case contested
  }

  /// What the sources state about one client.
  public struct Client: Hashable, Sendable {
    /// The client.
    public let client: ExactName
    /// The statement per source, by its index; `nil` where it states nothing.
    public let perSource: [Statement?]

    /// The values that are stated, each once.
    private var values: Set<Fact.Value> {
      Set(perSource.compactMap { if case .value(let value)? = $0 { value } else { nil } })
    }

    /// Whether the sources state the same; `nil` where fewer than two state a value.
    public var agrees: Bool? {
      let number = perSource.count { if case .value? = $0 { true } else { false } }
      return number < 2 ? nil : values.count == 1
    }
  }

  /// The fact: index into ``Framework/facts``.
  public let definition: Int
  /// The clients about whom a source states it, in order.
  public let clients: [Client]

  init(of definition: Int, in stated: StatedFacts, sources: Int) {
    self.definition = definition
    clients = stated.clients.map { client in
      Client(
        client: client,
        perSource: (0..<sources).map { source in
          switch stated[definition, source, client] {
          case .value(let fact): .value(fact.value)
          case .contested: .contested
          case nil: nil
          }
        })
    }.filter { $0.perSource.contains { $0 != nil } }
  }

  /// For how many clients a source states a value.
  public func number(of value: Fact.Value, by source: Int) -> Int {
    clients.count { $0.perSource[source] == .value(value) }
  }
}
