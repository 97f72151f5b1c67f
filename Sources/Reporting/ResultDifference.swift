public import AssessmentModel

/// Everything that differs between two results ("verschil"), and the lines that caused it where both have lines.
public struct ResultDifference: Sendable {
  /// The names of both, as the user gave them.
  public let names: (before: String, now: String)
  /// The identifier of the framework.
  public let framework: Framework
  /// The versions of the framework, where results name them.
  public let versions: (before: String?, now: String?)
  /// A line for every sheet, such as that the dossiers are invented ("kenmerk").
  public let mark: String?
  /// What changed about werkgebieden and norms.
  public let changes: [ResultChange]
  /// The clients whose rating changed; `nil` where one of both has no clients.
  public let clients: [ClientChange]?
  /// The lines that came, went or changed; `nil` where one of both has no lines.
  public let lines: [LineChange]?

  private let changesOfArea: [AreaKey: [ResultChange]]
  private let clientsOfArea: [AreaKey: [ClientChange]]
  private let linesOfArea: [AreaKey: [LineChange]]

  /// Makes a difference of two snapshots of the same framework.
  ///
  /// - Parameter lines: the lines of both; `nil` where one of them is a result.
  public init(
    from before: ResultSnapshot, to now: ResultSnapshot, names: (before: String, now: String), framework: Framework,
    mark: String?, lines: (before: LineIndex, now: LineIndex)?
  ) {
    self.names = names
    self.framework = framework
    self.mark = mark
    versions = (before.version, now.version)
    changes = now.changes(since: before)
    let haveClients = (before.areas + now.areas).allSatisfy { $0.clients != nil }
    clients = haveClients ? now.clientChanges(since: before) : nil
    self.lines = lines.map { $0.now.changes(since: $0.before) }
    changesOfArea = Dictionary(grouping: changes, by: \.area)
    clientsOfArea = Dictionary(grouping: clients ?? [], by: \.area)
    linesOfArea = Dictionary(grouping: self.lines ?? [], by: \.area)
  }

  /// Whether nothing differs but the place of lines.
  public var isEmpty: Bool {
    changes.isEmpty && clients?.isEmpty != false && lines?.isEmpty != false && !hasOtherVersion
  }

  /// Whether both name a version, and another one.
  public var hasOtherVersion: Bool { versions.before != nil && versions.now != nil && versions.before != versions.now }

  /// The werkgebieden of which something differs, in order.
  public var areas: [AreaKey] {
    Set(changesOfArea.keys).union(clientsOfArea.keys).union(linesOfArea.keys).sorted()
  }

  /// The norms of a werkgebied of which something differs: in the order of the framework, then those it does not have.
  public func norms(of area: AreaKey) -> [String] {
    let changed = (changesOfArea[area] ?? []).compactMap(\.norm)
    let ofClients = (clientsOfArea[area] ?? []).map(\.norm)
    let ofLines = (linesOfArea[area] ?? []).map { framework.norms[framework.norm(ofCriterion: $0.criterion)].id }
    let all = Set(changed + ofClients + ofLines)
    let known = framework.norms.map(\.id)
    return known.filter(all.contains) + all.subtracting(known).sorted()
  }

  /// What changed about a norm, or with `nil` about the werkgebied as a whole.
  public func change(of norm: String?, in area: AreaKey) -> ResultChange? {
    changesOfArea[area]?.first { $0.norm == norm }
  }

  /// The clients whose rating of a norm changed.
  public func clients(ofNorm norm: String, in area: AreaKey) -> [ClientChange] {
    (clientsOfArea[area] ?? []).filter { $0.norm == norm }
  }

  /// The lines about a norm that changed.
  public func lines(ofNorm norm: String, in area: AreaKey) -> [LineChange] {
    (linesOfArea[area] ?? []).filter { framework.norms[framework.norm(ofCriterion: $0.criterion)].id == norm }
  }
}
