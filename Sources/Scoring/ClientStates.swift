public import AssessmentModel

/// What was collected of clients, one by one: to carry it elsewhere, and to give clients and inspectors other names.
extension CollectedArea {
  /// The number of clients; their codes have the same numbers.
  public var clientCount: Int { clients.count }

  /// The sources of which there is a row about a client: a bit each, by index into ``Framework/sources``.
  public func sources(ofClient client: Int) -> UInt64 { clients[client].sources }

  /// The organisations that were named for a client: numbers in ``organisations``.
  public func organisations(ofClient client: Int) -> [Int] { organisations(of: client).sorted() }

  /// What was said about a client, in the order in which scoring walks, which is that of no input.
  public func observations(ofClient client: Int) -> [Observation] {
    ratings(of: client).sorted().map {
      Observation(
        criterion: $0.criterion, source: $0.source, outcome: $0.outcome, date: $0.date, isConsensus: $0.isConsensus,
        inspector: $0.inspector)
    }
  }

  mutating func renameClients(_ name: (UnsafeRawBufferPointer) -> ExactName) {
    codes = codes.renamed(name)
  }
}

extension CollectedRatings {
  /// The number of single inspectors that there can be names of, the empty one included.
  public static var mostInspectors: Int { PackedRating.mostInspectors }

  /// Gives clients and inspectors other names ("schuilnaam"), no two the same; the empty inspector stays empty.
  public mutating func rename(
    clients: (UnsafeRawBufferPointer) -> ExactName, inspectors: (UnsafeRawBufferPointer) -> ExactName
  ) {
    renameInspectors { $0.isEmpty ? ExactName("") : inspectors($0) }
    renameClients(clients)
  }
}

extension NameTable {
  /// Other names under the same numbers.
  func renamed(_ name: (UnsafeRawBufferPointer) -> ExactName) -> NameTable {
    var table = NameTable()
    for number in 0..<count {
      let new = table.number(of: withBytes(of: number, name))
      precondition(new == number, "two names became the same")
    }
    return table
  }
}
