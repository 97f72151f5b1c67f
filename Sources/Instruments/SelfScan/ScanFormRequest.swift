/// Which questions of a self-scan go on a form ("keuze van vragen"): those of a route, a role or a level, or all.
public struct ScanFormRequest: Hashable, Sendable {
  /// The route; `nil` leaves it to the question on the form.
  public var route: Int?
  /// As whom people answer; `nil` leaves it to the form.
  public var role: Int?
  /// The level; `nil` is all.
  public var level: Int?

  /// Makes a choice.
  public init(route: Int? = nil, role: Int? = nil, level: Int? = nil) {
    self.route = route
    self.role = role
    self.level = level
  }

  /// The parts that are on the form.
  public func parts(of scan: SelfScan) -> [Int] { scan.parts(route: route, respondent: role, level: level) }
}
