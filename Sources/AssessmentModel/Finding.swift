/// What an inspector concluded about care ("bevinding"); never a message of the program.
public struct Finding: Hashable, Sendable {
  /// What kind of finding it is ("soort").
  public enum Kind: String, CaseIterable, Sendable {
    /// A finding without further mark ("bevinding").
    case finding = "bevinding"
    /// An example of how it should be ("goed voorbeeld").
    case goodExample = "goed_voorbeeld"
    /// What can be better ("kan beter").
    case canBeBetter = "kan_beter"
    /// What a client said ("ervaring van een cliënt").
    case clientExperience = "ervaring_client"
    /// What an informal carer said ("ervaring van een mantelzorger").
    case informalCarerExperience = "ervaring_mantelzorger"
    /// What helps ("bevorderend").
    case promoting = "bevorderend"
    /// What stands in the way ("belemmerend").
    case hindering = "belemmerend"
  }

  /// The fixed identifier.
  public var id: String
  /// The norm it is about: index into ``Framework/norms``.
  public var norm: Int
  /// What kind it is.
  public var kind: Kind
  /// The finding.
  public var text: String
  /// What it rests on.
  public var evidence: [String]
  /// The organisation it is about; `nil` where it is about all that is rated.
  public var organisation: ExactName?
  /// The factors that were recognised in it.
  public var factors: [FactorCode]

  /// Makes a finding.
  public init(
    id: String, norm: Int, kind: Kind, text: String, evidence: [String], organisation: ExactName? = nil,
    factors: [FactorCode] = []
  ) {
    self.id = id
    self.norm = norm
    self.kind = kind
    self.text = text
    self.evidence = evidence
    self.organisation = organisation
    self.factors = factors
  }
}

/// What the findings of a werkgebied come to ("conclusie").
public struct Conclusion: Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// The conclusion.
  public var text: String
  /// The norms it is about: indices into ``Framework/norms``.
  public var norms: [Int]
  /// The identifiers of the findings it rests on.
  public var findings: [String]
  /// The organisation it is about; `nil` where it is about all that is rated.
  public var organisation: ExactName?

  /// Makes a conclusion.
  public init(
    id: String, text: String, norms: [Int] = [], findings: [String] = [], organisation: ExactName? = nil
  ) {
    self.id = id
    self.text = text
    self.norms = norms
    self.findings = findings
    self.organisation = organisation
  }
}

/// What somebody is asked to do: a recommendation ("aanbeveling"), or what must be done, an improvement measure
/// ("verbetermaatregel").
public struct Recommendation: Hashable, Sendable {
  /// How binding it is ("soort").
  public enum Kind: String, CaseIterable, Sendable {
    /// Advice ("aanbeveling").
    case recommendation = "aanbeveling"
    /// What must be done ("verbetermaatregel").
    case improvementMeasure = "verbetermaatregel"
  }

  /// How far it is ("status").
  public enum Status: String, CaseIterable, Sendable {
    /// Nothing was done yet.
    case open
    /// It is being done ("loopt").
    case inProgress = "loopt"
    /// It was done ("gereed").
    case done = "gereed"
    /// It no longer holds ("vervallen").
    case dropped = "vervallen"
  }

  /// The identifier.
  public var id: String
  /// How binding it is.
  public var kind: Kind
  /// On which scale.
  public var level: ActionLevel
  /// Whom it is for: indices into ``Framework/addressees``.
  public var addressees: [Int]
  /// What is to be done.
  public var text: String
  /// The norms it serves: indices into ``Framework/norms``.
  public var norms: [Int]
  /// The identifiers of the findings it rests on.
  public var findings: [String]
  /// The recommendations of the framework's catalogue it works out: indices into ``Framework/recommendations``.
  public var catalogue: [Int]
  /// Who sees to it.
  public var owner: String?
  /// By when it is to be done.
  public var due: CalendarDate?
  /// How far it is.
  public var status: Status?
  /// The organisation it is about; `nil` where it is about all that is rated.
  public var organisation: ExactName?

  /// Makes a recommendation.
  public init(
    id: String, kind: Kind, level: ActionLevel, addressees: [Int], text: String, norms: [Int] = [],
    findings: [String] = [], catalogue: [Int] = [], owner: String? = nil, due: CalendarDate? = nil,
    status: Status? = nil, organisation: ExactName? = nil
  ) {
    self.id = id
    self.kind = kind
    self.level = level
    self.addressees = addressees
    self.text = text
    self.norms = norms
    self.findings = findings
    self.catalogue = catalogue
    self.owner = owner
    self.due = due
    self.status = status
    self.organisation = organisation
  }
}
