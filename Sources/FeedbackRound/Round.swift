public import AssessmentModel

/// A round of feedback ("terugkoppelronde"): what people of a werkgebied are asked whether they recognise.
///
/// It has no client, no code of one, and no organisation. Forms carry its ``id`` and ``version``; answers come back with
/// both.
public struct Round: Hashable, Sendable {
  /// The identifier, which is on every form: small letters, digits and hyphens.
  public var id: String
  /// A short digest of all statements: another text anywhere gives another version.
  public var version: String
  /// How it is held.
  public var kind: RoundKind
  /// Whom it is for, in words.
  public var addressees: [String]
  /// The last day for answers, where there is one.
  public var deadline: CalendarDate?
  /// The werkgebied, as extracts call it.
  public var werkgebied: ExactName
  /// The round of inspection, where it is known.
  public var inspection: ExactName?
  /// The name of the werkgebied for people.
  public var name: String
  /// The identifier of the framework.
  public var framework: String
  /// The version of the framework.
  public var frameworkVersion: String
  /// The title of the framework.
  public var frameworkTitle: String
  /// How far the report was when the round was made.
  public var status: Werkgebied.Status?
  /// The day for which the ratings hold.
  public var referenceDate: CalendarDate?
  /// A line for every page, such as that the dossiers are invented ("kenmerk").
  public var mark: String?
  /// What people can say they are; the last one is "anders".
  public var roles: [Role]
  /// The norms that have statements, in the order of the framework.
  public var norms: [RoundNorm]
  /// The statements, in the order of the norms.
  public var statements: [Statement]

  /// Makes a round.
  public init(
    id: String, version: String, kind: RoundKind, addressees: [String], deadline: CalendarDate?,
    werkgebied: ExactName, inspection: ExactName?, name: String, framework: String, frameworkVersion: String,
    frameworkTitle: String, status: Werkgebied.Status?, referenceDate: CalendarDate?, mark: String?, roles: [Role],
    norms: [RoundNorm], statements: [Statement]
  ) {
    self.id = id
    self.version = version
    self.kind = kind
    self.addressees = addressees
    self.deadline = deadline
    self.werkgebied = werkgebied
    self.inspection = inspection
    self.name = name
    self.framework = framework
    self.frameworkVersion = frameworkVersion
    self.frameworkTitle = frameworkTitle
    self.status = status
    self.referenceDate = referenceDate
    self.mark = mark
    self.roles = roles
    self.norms = norms
    self.statements = statements
  }

  /// The statement with an identifier, as forms have it.
  public subscript(statement id: String) -> Statement? { statements.first { $0.id == id } }

  /// The norm with an identifier.
  public subscript(norm id: String) -> RoundNorm? { norms.first { $0.id == id } }
}

/// How a round of feedback is held ("soort ronde").
///
/// - Source: the focus group and the digital round that took its place are those of the inspection of 2019 and 2020; the
///   check of a summary was held where only conversations were.
public enum RoundKind: String, CaseIterable, Sendable {
  /// People talk about the findings together.
  case focusGroup = "focusgroep"
  /// Each answers alone, on a form.
  case digitalRound = "digitale_ronde"
  /// Those who were spoken to read a summary.
  case summaryCheck = "controle_samenvatting"
  /// The organisations that were looked at check the facts.
  case factualCheck = "feitelijke_controle"
}

/// A norm in a round of feedback ("norm van een ronde"), with its words.
public struct RoundNorm: Hashable, Sendable {
  /// The identifier in the framework.
  public var id: String
  /// The short name.
  public var name: String
  /// The norm itself.
  public var text: String

  /// Makes a norm.
  public init(id: String, name: String, text: String) {
    self.id = id
    self.name = name
    self.text = text
  }
}

/// What somebody who answers says to be ("rol"): never a name.
public struct Role: Hashable, Sendable {
  /// The identifier in files.
  public var id: String
  /// The words for people.
  public var label: String

  /// Makes a role.
  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}

/// Something that people are asked whether they recognise ("stelling").
public struct Statement: Hashable, Sendable {
  /// What it is about.
  public enum Subject: Hashable, Sendable {
    /// The rating that is proposed for the norm, in the words of the framework; `nil` where no rating was possible.
    case rating(String?)
    /// A finding, by its identifier in `werkgebied.yaml`.
    case finding(id: String, kind: Finding.Kind)
  }

  /// Its number in the round, from one.
  public var number: Int
  /// The identifier, which stays the same from version to version: that of the finding, or of the norm.
  public var id: String
  /// The norm: its identifier.
  public var norm: String
  /// What it is about.
  public var subject: Subject
  /// What people read.
  public var text: String
  /// A short digest of identifier and text ("kenmerk"): an answer counts where this is the same.
  public var digest: String

  /// Makes a statement.
  public init(
    number: Int, id: String, norm: String, subject: Subject, text: String, digest: String
  ) {
    self.number = number
    self.id = id
    self.norm = norm
    self.subject = subject
    self.text = text
    self.digest = digest
  }

  /// The identifier of the finding; `nil` where it is about the rating of a norm.
  public var finding: String? {
    if case .finding(let id, _) = subject { id } else { nil }
  }
}
