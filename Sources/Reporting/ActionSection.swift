public import AssessmentModel

/// Who is asked to do what ("aanbevelingen en verbetermaatregelen"): grouped by how binding it is and by addressees.
public struct ActionSection: Hashable, Sendable {
  /// What one set of addressees is asked.
  public struct Group: Hashable, Sendable {
    /// How binding it is.
    public let kind: Recommendation.Kind
    /// Whom it is for, in words.
    public let heading: String
    /// What is to be done.
    public let items: [Item]
  }

  /// One thing to be done.
  public struct Item: Hashable, Sendable {
    /// What is to be done.
    public let text: String
    /// The short names of the norms it serves.
    public let norms: [String]
    /// Who sees to it, by when, and how far it is.
    public let note: String?
  }

  /// The heading.
  public let heading: String
  /// The groups: what must be done first, then advice; each in the order of the input.
  public let groups: [Group]

  init?(_ recommendations: [Recommendation], framework: Framework) {
    guard !recommendations.isEmpty else { return nil }
    var keys: [Key] = []
    for key in recommendations.map(Key.init) where !keys.contains(key) { keys.append(key) }
    let ordered = keys.filter { $0.kind == .improvementMeasure } + keys.filter { $0.kind == .recommendation }
    groups = ordered.map { key in
      let own = recommendations.filter { Key($0) == key }
      let names = key.addressees.map { framework.addressees[$0].label }
      return Group(
        kind: key.kind, heading: Words.addressed(key.kind, number: own.count, to: names, level: key.level),
        items: own.map { recommendation in
          Item(
            text: recommendation.text.closed, norms: recommendation.norms.sorted().map { framework.norms[$0].name },
            note: Self.note(recommendation))
        })
    }
    heading = Words.actions(Set(recommendations.map(\.kind)))
  }

  private struct Key: Hashable {
    let kind: Recommendation.Kind
    let level: ActionLevel
    let addressees: [Int]

    init(_ recommendation: Recommendation) {
      kind = recommendation.kind
      level = recommendation.level
      addressees = recommendation.addressees.sorted()
    }
  }

  private static func note(_ recommendation: Recommendation) -> String? {
    var parts: [String] = []
    if let owner = recommendation.owner { parts.append(Words.owner(owner).closed) }
    if let due = recommendation.due { parts.append(Words.due(due)) }
    if let status = recommendation.status, status != .open { parts.append(Words.progress(status)) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

/// What the inspectors found, by norm ("bevindingen per norm").
public struct FindingSection: Hashable, Sendable {
  /// The findings of a theme.
  public struct ThemeFindings: Hashable, Sendable {
    /// The name of the theme.
    public let name: String
    /// Its findings, in the order of the norms.
    public let rows: [Row]

    package init(name: String, rows: [Row]) {
      self.name = name
      self.rows = rows
    }
  }

  /// One finding.
  public struct Row: Hashable, Sendable {
    /// Its identifier, which conclusions and recommendations refer to.
    public let id: String
    /// The short name of the norm.
    public let norm: String
    /// The finding.
    public let text: String
    /// What kind it is, in words.
    public let kind: String
    /// What it rests on.
    public let evidence: String
  }

  /// The heading.
  public let heading: String
  /// The headings of the four columns.
  public let columns: [String]
  /// The findings by theme.
  public let themes: [ThemeFindings]

  init?(_ area: AssessedArea, framework: Framework) {
    guard let findings = area.werkgebied?.findings, !findings.isEmpty else { return nil }
    heading = area.isInventory ? Words.findingsWithoutRatings : Words.findings
    columns = Words.findingColumns
    themes = framework.themes.compactMap { theme in
      let rows = theme.norms.flatMap { norm in
        findings.filter { $0.norm == norm }.map { finding in
          Row(
            id: finding.id, norm: framework.norms[norm].name, text: finding.text.closed,
            kind: Words.kind(finding.kind), evidence: finding.evidence.joined(separator: "; "))
        }
      }
      return rows.isEmpty ? nil : ThemeFindings(name: Words.theme(theme.name), rows: rows)
    }
  }
}
