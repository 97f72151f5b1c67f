public import AssessmentModel

/// What every instrument has, whatever its kind ("instrument"): its name, where it comes from and what it is tied to.
///
/// An instrument stands beside a framework, rates nothing and is data: `Frameworks/<id>/instrument.yaml`.
public struct InstrumentHead: Hashable, Sendable {
  /// The identifier, which is the name of its folder.
  public let id: String
  /// Which kind it is.
  public let kind: InstrumentKind
  /// Its version.
  public let version: String
  /// The title.
  public let title: String
  /// What it is for, in a few sentences.
  public let explanation: String?
  /// The documents it rests on.
  public let documents: [SourceDocument]
  /// The framework whose norms its parts are tied to; `nil` where it is tied to none.
  public let tie: FrameworkTie?

  /// Makes a head.
  public init(
    id: String, kind: InstrumentKind, version: String, title: String, explanation: String? = nil,
    documents: [SourceDocument], tie: FrameworkTie? = nil
  ) {
    self.id = id
    self.kind = kind
    self.version = version
    self.title = title
    self.explanation = explanation
    self.documents = documents
    self.tie = tie
  }
}

/// Which kind of thing an instrument is ("soort instrument").
public enum InstrumentKind: String, CaseIterable, Sendable {
  /// Questions that those who work there answer about themselves ("zelfscan").
  case selfScan = "zelfscan"
  /// Who gives which care in which situation ("verantwoordelijkheidsmatrix").
  case responsibilityMatrix = "verantwoordelijkheidsmatrix"
  /// What is asked of whom to reach a goal ("actieagenda").
  case actionAgenda = "actieagenda"
  /// What helps working together and what stands in the way ("factormodel").
  case factorModel = "factormodel"
}

/// The framework that an instrument refers to, with what the tie rests on ("sluit aan op").
public struct FrameworkTie: Hashable, Sendable {
  /// The identifier of the framework.
  public let framework: String
  /// What the tie rests on.
  public let explanation: String?
  /// Whether the tie is the source's or this project's.
  public let provenance: Provenance

  /// Makes a tie.
  public init(framework: String, explanation: String? = nil, provenance: Provenance) {
    self.framework = framework
    self.explanation = explanation
    self.provenance = provenance
  }
}
