public import AssessmentModel
public import Scoring

/// What is said about one werkgebied ("gebiedsrapport"): sections, tables and sentences, without any markup.
///
/// A report is a function of an ``AssessedArea`` and its framework. All its words are finished: who renders it adds a
/// form and nothing else. What is not known is `nil` here, and named in ``unknown``.
public struct AreaReport: Hashable, Sendable {
  /// The title of the document, which is repeated on every page.
  public let documentName: String
  /// The name of the werkgebied.
  public let name: String
  /// What kind of document it is.
  public let subtitle: String
  /// The word that every page carries until the report is determined and published ("CONCEPT"); `nil` after that.
  public let draftMark: String?
  /// A line for every page, such as that the dossiers are invented ("kenmerk").
  public let mark: String?
  /// Round, reference date, framework and status.
  public let header: [LabelledText]
  /// Whether all lines of the input count ("weggelaten").
  public let input: Notice
  /// What is not known of the werkgebied; `nil` where nothing is missing.
  public let unknown: Notice?
  /// What became of the measures of an earlier round ("vervolg op maatregelen"); `nil` where none are known.
  public let measures: MeasureSection?
  /// The conclusion in one sentence ("algemene conclusie").
  public let generalConclusion: LabelledText?
  /// Who lives there ("bevolking").
  public let population: PopulationSection?
  /// The care network, role by role ("zorgnetwerk").
  public let network: NetworkSection?
  /// The rating of each norm; `nil` for an inventory.
  public let results: ResultSection?
  /// What the inspectors found, by norm ("bevindingen").
  public let findings: FindingSection?
  /// The conclusions.
  public let conclusions: ListSection?
  /// The recommendations and improvement measures, by addressees.
  public let actions: ActionSection?
  /// How the report came about ("verantwoording").
  public let account: AccountSection

  /// Says what there is to say about a werkgebied.
  ///
  /// - Parameters:
  ///   - inspection: what is above the werkgebieden; its mark is used where the werkgebied has none.
  ///   - basis: the name of the file beside the report in which the ratings are opened down to their lines.
  ///   - actions: the name of the file beside the report that says what stands in the way and who can do what.
  ///   - factChecks: what facts say against its ratings; `nil` where that was not looked at.
  public init(
    _ area: AssessedArea, framework: Framework, inspection: Inspection? = nil, basis: String? = nil,
    actions: String? = nil, factChecks: FactCheckResult? = nil
  ) {
    let facts = AreaFacts(area: area, framework: framework)
    documentName = facts.documentName
    name = area.name
    subtitle = area.isInventory ? Words.inventorySubtitle : framework.title
    draftMark = facts.isDraft ? Words.draftMark : nil
    mark = area.werkgebied?.mark ?? inspection?.mark
    header = facts.header
    input = facts.input
    unknown = facts.unknown
    measures = MeasureSection(area.measures, framework: framework)
    generalConclusion = area.werkgebied?.generalConclusion.map {
      LabelledText(label: Words.generalConclusion, text: $0.closed)
    }
    population = PopulationSection(area)
    network = NetworkSection(area.werkgebied, of: framework.subject)
    results = area.isInventory ? nil : ResultSection(area, framework: framework, basis: basis)
    findings = FindingSection(area, framework: framework)
    conclusions = ListSection(
      heading: Words.conclusions, items: area.werkgebied?.conclusions.map(\.text.closed) ?? [])
    self.actions = ActionSection(area.werkgebied?.recommendations ?? [], framework: framework)
    account = AccountSection(area, framework: framework, basis: basis, actions: actions, factChecks: factChecks)
  }
}

/// A text with a label before it ("tekst met een kop").
public struct LabelledText: Hashable, Sendable {
  /// The label.
  public let label: String
  /// The text.
  public let text: String

  package init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}

/// Something that a reader must see before the rest ("mededeling").
public struct Notice: Hashable, Sendable {
  /// The first words, which stand out.
  public let label: String
  /// The text.
  public let text: String
  /// Whether it asks for attention.
  public let isWarning: Bool

  package init(label: String, text: String, isWarning: Bool) {
    self.label = label
    self.text = text
    self.isWarning = isWarning
  }
}

/// A heading over a list of sentences ("opsomming"), each once; it exists only with items.
public struct ListSection: Hashable, Sendable {
  /// The heading.
  public let heading: String
  /// The items.
  public let items: [String]

  init?(heading: String, items: [String]) {
    guard !items.isEmpty else { return nil }
    self.heading = heading
    self.items = items.withoutRepeats
  }

  /// The section with its first items only; `nil` without any.
  package func prefix(_ number: Int) -> ListSection? {
    ListSection(heading: heading, items: Array(items.prefix(number)))
  }

  /// The section with its first items, and a last one that says where the others are.
  package func prefix(_ number: Int, then last: String) -> ListSection? {
    ListSection(heading: heading, items: items.prefix(number) + [last])
  }
}

/// The care network of a werkgebied ("zorgnetwerk").
public struct NetworkSection: Hashable, Sendable {
  /// A role and what is known of it ("rol").
  public struct Role: Hashable, Sendable {
    /// The role.
    public let name: String
    /// What is known of it.
    public let features: [String]
  }

  /// The heading.
  public let heading: String
  /// The roles.
  public let roles: [Role]

  init?(_ werkgebied: Werkgebied?, of subject: Framework.Subject) {
    guard let werkgebied, !werkgebied.careNetwork.isEmpty else { return nil }
    heading = Words.surroundings(subject)
    roles = werkgebied.careNetwork.map { Role(name: $0.name, features: $0.features) }
  }
}

/// The words of this module.
typealias Words = DutchReportWords
