public import AssessmentModel
public import Diagnostics

/// A rating in an extract that came, went or says something else ("veranderde regel"): who said it about what, and when.
///
/// Two lines are about the same where werkgebied, round, client, source, criterion, inspector, date and consensus are
/// the same, and the organisation where those are rated; where they stand does not matter.
public struct LineChange: Hashable, Sendable {
  /// What a line says, and where it stands ("kant van een verandering").
  public struct Side: Hashable, Sendable {
    /// What it says.
    public let outcome: Outcome
    /// Where it stands.
    public let position: FilePosition
  }

  /// The werkgebied.
  public let area: AreaKey
  /// The client.
  public let client: ExactName
  /// The source: index into ``Framework/sources``.
  public let source: Int
  /// The criterion: index into ``Framework/criteria``.
  public let criterion: Int
  /// Who said it; empty where nobody is named.
  public let inspector: ExactName
  /// When.
  public let date: CalendarDate?
  /// Whether it was agreed after discussion.
  public let isConsensus: Bool
  /// The line before; `nil` where it is new.
  public let before: Side?
  /// The line now; `nil` where it is gone.
  public let now: Side?
}

/// The ratings of extracts without their texts ("regels zonder tekst"), to be held against those of another input.
public struct LineIndex: Sendable {
  private struct Key: Hashable {
    let area: AreaKey
    let client: ExactName
    let criterion: Int
    let source: Int
    let isConsensus: Bool
    let inspector: ExactName
    let date: CalendarDate?
  }

  private var lines: [Key: [LineChange.Side]] = [:]

  /// No lines.
  public init() {}

  /// Adds the ratings among some lines.
  public mutating func add(_ added: ExtractLines) {
    for line in added.assessments {
      let key = Key(
        area: line.origin.area, client: line.origin.client, criterion: line.criterion, source: line.origin.source,
        isConsensus: line.isConsensus, inspector: line.inspector, date: line.date)
      lines[key, default: []].append(LineChange.Side(outcome: line.outcome, position: line.origin.position))
    }
  }

  /// What changed since an earlier input, in the order of werkgebied, client, criterion, source, inspector and date.
  public func changes(since earlier: LineIndex) -> [LineChange] {
    var changes: [LineChange] = []
    for key in Set(lines.keys).union(earlier.lines.keys) {
      var (before, now) = (earlier.lines[key] ?? [], lines[key] ?? [])
      // What says the same on both sides did not change, wherever it stands.
      for side in before {
        guard let same = now.firstIndex(where: { $0.outcome == side.outcome }),
          let own = before.firstIndex(of: side)
        else { continue }
        now.remove(at: same)
        before.remove(at: own)
      }
      before.sort { $0.position < $1.position }
      now.sort { $0.position < $1.position }
      for number in 0..<max(before.count, now.count) {
        changes.append(
          LineChange(
            area: key.area, client: key.client, source: key.source, criterion: key.criterion, inspector: key.inspector,
            date: key.date, isConsensus: key.isConsensus, before: number < before.count ? before[number] : nil,
            now: number < now.count ? now[number] : nil))
      }
    }
    return changes.sorted { $0.precedes($1) }
  }
}

extension LineChange {
  fileprivate func precedes(_ other: LineChange) -> Bool {
    if area != other.area { return area < other.area }
    if client != other.client { return client < other.client }
    if (criterion, source) != (other.criterion, other.source) {
      return (criterion, source) < (other.criterion, other.source)
    }
    if isConsensus != other.isConsensus { return isConsensus }
    if inspector != other.inspector { return inspector < other.inspector }
    if date != other.date { return (date?.dayNumber ?? -1) < (other.date?.dayNumber ?? -1) }
    let (own, others) = (now ?? before, other.now ?? other.before)
    return own.map { side in others.map { side.position < $0.position } ?? false } ?? false
  }
}
