public import Diagnostics

/// Whether something helps or stands in the way ("polariteit"): it belongs to one occurrence, not to the factor.
public enum FactorPolarity: String, CaseIterable, Sendable {
  /// It helps ("bevorderend").
  case promoting = "bevorderend"
  /// It stands in the way ("belemmerend").
  case hindering = "belemmerend"
}

/// A factor that an inspector recognised in a finding or a remark ("factorcode"), with what it does there.
///
/// Which factors there are is said by a factor model; whether this one is among them is looked at where the model is
/// known. Where a code stands does not make it another.
public struct FactorCode: Sendable {
  /// The identifier of the factor in the factor model.
  public var factor: String
  /// Whether it helps or stands in the way here.
  public var polarity: FactorPolarity
  /// Who says so: the identifier of a source or a party of the framework; `nil` where that is not said.
  public var role: String?
  /// Where it stands.
  public var position: FilePosition

  /// Makes a code.
  public init(factor: String, polarity: FactorPolarity, role: String? = nil, position: FilePosition) {
    self.factor = factor
    self.polarity = polarity
    self.role = role
    self.position = position
  }
}

extension FactorCode: Hashable {
  /// The same factor, polarity and role, wherever they stand.
  public static func == (left: FactorCode, right: FactorCode) -> Bool {
    left.factor == right.factor && left.polarity == right.polarity && left.role == right.role
  }

  /// Factor, polarity and role.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(factor)
    hasher.combine(polarity)
    hasher.combine(role)
  }
}

extension Framework {
  /// Who can say something, as codes of factors name them: the sources, and the parties with another identifier.
  public var roles: [(id: String, label: String)] {
    let known = sources.map { (id: $0.id, label: $0.label) }
    return known + parties.filter { party in !known.contains { $0.id == party.id } }.map { ($0.id, $0.label) }
  }
}
