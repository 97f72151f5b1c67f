public import AssessmentModel
import Scoring

/// A result reduced to what is held against another one ("momentopname van een resultaat").
public struct ResultSnapshot: Sendable {
  /// One werkgebied ("werkgebied in een momentopname").
  public struct Area: Sendable {
    /// Which one it is.
    public let key: AreaKey
    /// What is said of the whole of it.
    public let statement: ResultChange.Statement
    /// What is said of each norm, by its identifier, in order.
    public let norms: [(id: String, statement: ResultChange.Statement)]
    /// Per norm what each client has; `nil` where the result has no clients.
    public let clients: [String: [ExactName: String]]?

    /// Makes an area.
    public init(
      key: AreaKey, statement: ResultChange.Statement, norms: [(id: String, statement: ResultChange.Statement)],
      clients: [String: [ExactName: String]]?
    ) {
      self.key = key
      self.statement = statement
      self.norms = norms
      self.clients = clients
    }
  }

  /// The identifier of the framework; `nil` where the result names none.
  public let framework: String?
  /// Its version.
  public let version: String?
  /// The werkgebieden.
  public let areas: [Area]

  /// Makes a snapshot.
  public init(framework: String?, version: String?, areas: [Area]) {
    self.framework = framework
    self.version = version
    self.areas = areas
  }

  /// The snapshot of what was assessed; with clients where their ratings were kept.
  public init(_ input: AssessedInput) {
    self.init(
      framework: input.framework.id, version: input.framework.version,
      areas: input.areas.map { Area($0, framework: input.framework) })
  }

  /// What differs from an earlier one: what is there now in its order, then what is gone.
  public func changes(since earlier: ResultSnapshot) -> [ResultChange] {
    let before = Dictionary(earlier.areas.map { ($0.key, $0) }) { first, _ in first }
    let own = Set(areas.map(\.key))
    let gone = earlier.areas.filter { !own.contains($0.key) }.sorted { $0.key < $1.key }
    return areas.flatMap { area in
      before[area.key].map { area.changes(since: $0) } ?? [
        ResultChange(area: area.key, norm: nil, before: nil, now: area.statement)
      ]
    } + gone.map { ResultChange(area: $0.key, norm: nil, before: $0.statement, now: nil) }
  }

  /// The clients whose rating differs, where both results have clients.
  public func clientChanges(since earlier: ResultSnapshot) -> [ClientChange] {
    let before = Dictionary(earlier.areas.map { ($0.key, $0) }) { first, _ in first }
    return areas.flatMap { area in before[area.key].map { area.clientChanges(since: $0) } ?? [] }
  }
}

extension ResultSnapshot.Area {
  fileprivate func changes(since earlier: ResultSnapshot.Area) -> [ResultChange] {
    let whole = ResultChange(area: key, norm: nil, before: earlier.statement, now: statement)
    let before = Dictionary(earlier.norms.map { ($0.id, $0.statement) }) { first, _ in first }
    let own = Set(norms.map(\.id))
    let changed = norms.compactMap { norm -> ResultChange? in
      let change = ResultChange(area: key, norm: norm.id, before: before[norm.id], now: norm.statement)
      return change.before == nil || !change.aspects.isEmpty ? change : nil
    }
    let gone = earlier.norms.filter { !own.contains($0.id) }
      .map { ResultChange(area: key, norm: $0.id, before: $0.statement, now: nil) }
    return (whole.aspects.isEmpty ? [] : [whole]) + changed + gone
  }

  fileprivate func clientChanges(since earlier: ResultSnapshot.Area) -> [ClientChange] {
    guard let clients, let old = earlier.clients else { return [] }
    return norms.flatMap { norm -> [ClientChange] in
      let (before, now) = (old[norm.id] ?? [:], clients[norm.id] ?? [:])
      return Set(before.keys).union(now.keys).sorted().compactMap { client in
        before[client] == now[client]
          ? nil
          : ClientChange(area: key, norm: norm.id, client: client, before: before[client], now: now[client])
      }
    }
  }

  fileprivate init(_ area: AssessedArea, framework: Framework) {
    let result = area.result
    var clients: [String: [ExactName: String]] = [:]
    for client in result.clientResults {
      for rating in client.ratings {
        clients[framework.norms[rating.norm].id, default: [:]][client.client] =
          rating.reason?.rawValue ?? framework.scale[rating.outcome].id
      }
    }
    let isKept = result.clients == 0 || !result.clientResults.isEmpty
    self.init(
      key: area.key,
      statement: ResultChange.Statement([
        .clients: "\(result.clients)", .dossiers: "\(result.dossiers)", .conversations: "\(result.conversations)",
        .omitted: "\(result.omissions.lines)",
      ]),
      norms: result.ratings.map { (framework.norms[$0.norm].id, ResultChange.Statement($0, area, framework)) },
      clients: isKept ? clients : nil)
  }
}

extension ResultChange.Statement {
  fileprivate init(_ rating: AreaRating, _ area: AssessedArea, _ framework: Framework) {
    let scale = framework.scale
    let determination = area.determination(ofNorm: rating.norm)
    self.init([
      .rating: rating.rating.map { scale[$0].id } ?? "", .reason: rating.reason?.rawValue ?? "",
      .determination: determination.map { $0.rating.map { scale[$0].id } ?? Determination.noRating } ?? "",
      .determinedBy: determination.map {
        Self.determinedBy(date: $0.date.description, inspector: $0.inspector, second: $0.second)
      } ?? "",
      .determinationReason: determination?.reason ?? "",
      .evidence: Self.evidence(determination?.evidence ?? []),
      .outdated: Self.outdated(area.standing(ofNorm: rating.norm).map { $0 == .unknown ? nil : $0 == .outdated }),
      .counts: rating.counts.perLevel.map(String.init).joined(separator: "/"),
      .notAssessed: "\(rating.counts.notAssessed)", .notApplicable: "\(rating.counts.notApplicable)",
      .indications: rating.indications.map(\.rawValue).joined(separator: ", "),
      .onTheEdge: rating.robustness.map { Self.yesNo($0.isOnTheEdge) } ?? "",
      .divided: Self.yesNo(rating.isDivided), .limitedBy: rating.limitedBy ?? "",
      .divergence: "\(rating.divergence.toShow)/\(rating.divergence.toDetermine)",
    ])
  }

  /// Yes or no, as results write it.
  package static func yesNo(_ value: Bool) -> String { value ? "ja" : "nee" }

  /// When something was determined and by whom.
  package static func determinedBy(date: String, inspector: String, second: String?) -> String {
    ([date, inspector] + (second.map { [$0] } ?? [])).joined(separator: ", ")
  }

  /// The evidence of a determination, in its order.
  package static func evidence(_ pieces: [String]) -> String { pieces.joined(separator: "; ") }

  /// Whether a determination is outdated: nothing without one, "unknown" where it cannot be seen.
  package static func outdated(_ value: Bool??) -> String {
    value.map { $0.map(yesNo) ?? BasisStanding.unknown.rawValue } ?? ""
  }
}
