public import Diagnostics

/// What is known of a werkgebied beside its dossiers ("werkgebied"): an area of about 30,000 people.
///
/// Norms, ratings and addressees are indices into the framework. What is not known is left out.
public struct Werkgebied: Sendable {
  /// How the area was looked at ("werkwijze").
  public enum Method: String, CaseIterable, Sendable {
    /// Dossiers were rated ("toetsing").
    case inspection = "toetsing"
    /// Only conversations were held; there is nothing to rate ("inventarisatie").
    case inventory = "inventarisatie"
  }

  /// How far the report is ("status").
  public enum Status: String, CaseIterable, Sendable {
    /// The ratings are the proposal of the rules.
    case proposal = "voorstel"
    /// The inspectors are working on it.
    case draft = "concept"
    /// The answers of those assessed were taken in.
    case afterFeedback = "na_terugkoppeling"
    /// The inspectorate has determined it.
    case determined = "vastgesteld"
    /// It is public.
    case published = "gepubliceerd"
  }

  /// The identifier in extracts.
  public var id: ExactName
  /// The round that this describes; `nil` where it holds for any.
  public var inspection: ExactName?
  /// The name for people.
  public var name: String?
  /// The municipality ("gemeente").
  public var municipality: String?
  /// The region.
  public var region: String?
  /// The neighbourhoods ("wijken").
  public var neighbourhoods: [String] = []
  /// The identifier of the framework it is held against.
  public var framework: String?
  /// The day for which the report holds ("peildatum").
  public var referenceDate: CalendarDate?
  /// How it was looked at.
  public var method: Method?
  /// How far the report is.
  public var status: Status?
  /// The day of that status.
  public var statusDate: CalendarDate?
  /// A line for every page, such as that the dossiers are invented ("kenmerk").
  public var mark: String?
  /// Figures about who lives there ("bevolking").
  public var population: [PopulationFigure] = []
  /// The care network, role by role.
  public var careNetwork: [CareNetworkRole] = []
  /// The organisations in it, where a framework rates organisations ("organisaties").
  public var organisations: [Organisation] = []
  /// What was done ("activiteiten").
  public var activities: [Activity] = []
  /// How it was done, in sentences ("methode").
  public var methodNotes: [String] = []
  /// What is known that no dossier holds; never scored ("algemene informatie").
  public var generalInformation: [GeneralInformation] = []
  /// What the inspectors found ("bevindingen").
  public var findings: [Finding] = []
  /// How factors were recognised in the findings, and by whom ("codering").
  public var codingNote: String?
  /// Where each finding stands, by its identifier.
  public var placesOfFindings: [String: FilePosition] = [:]
  /// What the inspectors determined ("vaststellingen").
  public var determinations: [Determination] = []
  /// The contradictions between facts and ratings that the inspectors let stand ("aanvaard").
  public var acceptances: [Acceptance] = []
  /// The conclusion in one sentence.
  public var generalConclusion: String?
  /// The conclusions.
  public var conclusions: [Conclusion] = []
  /// The recommendations and improvement measures.
  public var recommendations: [Recommendation] = []
  /// What a reader of the report must know about its sources ("opmerkingen").
  public var remarks: [Remark] = []

  /// Makes a werkgebied of which nothing else is known.
  public init(id: ExactName) { self.id = id }
}

/// A figure about the people of a werkgebied, beside that of the country ("bevolkingscijfer").
public struct PopulationFigure: Hashable, Sendable {
  /// What a figure counts ("eenheid").
  public enum Unit: String, CaseIterable, Sendable {
    /// People ("aantal").
    case number = "aantal"
    /// A share in per cent ("procent").
    case percentage = "procent"
  }

  /// What it is.
  public var label: String
  /// The age class, where it is of one.
  public var ageClass: String?
  /// The year.
  public var year: Int?
  /// Whether it is a number or a percentage.
  public var unit: Unit
  /// The figure in the werkgebied, in thousandths, so that no rounding comes in.
  public var thousandths: Int
  /// The figure in the Netherlands, in thousandths.
  public var netherlandsThousandths: Int?
  /// Where it comes from.
  public var source: String?
  /// What must be known about it.
  public var remark: String?

  /// Makes a figure.
  public init(
    label: String, ageClass: String? = nil, year: Int? = nil, unit: Unit, thousandths: Int,
    netherlandsThousandths: Int? = nil, source: String? = nil, remark: String? = nil
  ) {
    self.label = label
    self.ageClass = ageClass
    self.year = year
    self.unit = unit
    self.thousandths = thousandths
    self.netherlandsThousandths = netherlandsThousandths
    self.source = source
    self.remark = remark
  }
}

/// An organisation in a werkgebied, with what is known of it beside its dossiers ("organisatie").
public struct Organisation: Hashable, Sendable {
  /// The code in extracts.
  public var id: ExactName
  /// The name for people.
  public var name: String?
  /// What is known of it ("kenmerken").
  public var features: [String]
  /// What was done there ("activiteiten").
  public var activities: [Activity]
  /// The conclusion about it in one sentence.
  public var generalConclusion: String?

  /// Makes an organisation.
  public init(
    id: ExactName, name: String? = nil, features: [String] = [], activities: [Activity] = [],
    generalConclusion: String? = nil
  ) {
    self.id = id
    self.name = name
    self.features = features
    self.activities = activities
    self.generalConclusion = generalConclusion
  }
}

extension Werkgebied {
  /// What is known of one organisation in it ("organisatie"): what is said about that one and about all, and of the
  /// werkgebied itself what surrounds it.
  public func about(_ organisation: ExactName) -> Werkgebied {
    let own = organisations.first { $0.id == organisation }
    var about = self
    about.activities = own?.activities ?? []
    about.generalConclusion = own?.generalConclusion ?? generalConclusion
    if let own, !own.features.isEmpty {
      about.careNetwork.insert(
        CareNetworkRole(name: own.name ?? own.id.description, features: own.features), at: 0)
    }
    func concerns(_ other: ExactName?) -> Bool { other == nil || other == organisation }
    about.findings = findings.filter { concerns($0.organisation) }
    about.conclusions = conclusions.filter { concerns($0.organisation) }
    about.recommendations = recommendations.filter { concerns($0.organisation) }
    let special = Set(determinations.filter { $0.organisation == organisation }.map(\.norm))
    about.determinations = determinations.filter {
      $0.organisation == organisation || ($0.organisation == nil && !special.contains($0.norm))
    }
    return about
  }
}

/// A role in the care network, with what is known of it in the werkgebied ("rol in het zorgnetwerk").
public struct CareNetworkRole: Hashable, Sendable {
  /// The role.
  public var name: String
  /// What is known of it.
  public var features: [String]

  /// Makes a role.
  public init(name: String, features: [String]) {
    self.name = name
    self.features = features
  }
}

/// Something that was done in the course of the inspection ("activiteit").
public struct Activity: Hashable, Sendable {
  /// What was done.
  public var name: String
  /// How many; `nil` where it was not done or is not known.
  public var number: Int?
  /// What must be known about it.
  public var note: String?

  /// Makes an activity.
  public init(name: String, number: Int? = nil, note: String? = nil) {
    self.name = name
    self.number = number
    self.note = note
  }
}

/// Something known about the werkgebied that no dossier holds ("algemene informatie").
public struct GeneralInformation: Hashable, Sendable {
  /// The identifier that other elements refer to.
  public var id: String
  /// The text.
  public var text: String

  /// Makes general information.
  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// Something that a reader of the report must know ("opmerking").
public struct Remark: Hashable, Sendable {
  /// The norm it is about, where it is about one: index into ``Framework/norms``.
  public var norm: Int?
  /// The part of the report it is about, where it is about one.
  public var subject: String?
  /// The text.
  public var text: String

  /// Makes a remark.
  public init(norm: Int? = nil, subject: String? = nil, text: String) {
    self.norm = norm
    self.subject = subject
    self.text = text
  }
}
