public import AssessmentModel

/// Whether a determination still rests on the ratings of now ("stand van een vaststelling").
public enum BasisStanding: String, CaseIterable, Sendable {
  /// Its basis is that of now ("actueel").
  case current = "actueel"
  /// The ratings or the rules changed since ("verouderd"); it stays in force, marked.
  case outdated = "verouderd"
  /// It has no basis, so that it cannot be seen ("onbekend").
  case unknown = "onbekend"
}

extension Determination {
  /// Whether it still rests on the ratings of now.
  ///
  /// - Parameter now: what the proposal rests on now; only asked for where the determination has a basis.
  public func standing(now: () -> BasisDigest?) -> BasisStanding {
    guard let basis else { return .unknown }
    return basis == now() ? .current : .outdated
  }
}
