public import AssessmentModel
public import Diagnostics

/// What helps working together and what stands in the way, with what can be done about it ("factormodel").
///
/// A factor has no polarity of its own: each place that names it is an occurrence, and that helps or hinders. References
/// are indices into the lists of the model; those to a framework are identifiers, and are held against it where it is
/// known.
public struct FactorModel: Sendable {
  /// What it shares with other instruments.
  public let head: InstrumentHead
  /// The identifier of the agenda of which factors name objectives, with where that is said.
  public let agenda: OutsideReference?
  /// What factors are grouped by.
  public let clusters: [FactorLabel]
  /// What the polarities are called.
  public let polarities: [FactorPolarity: FactorLabel]
  /// The factors.
  public let factors: [Factor]
  /// The parts of the source that findings stand in.
  public let parts: [FactorLabel]
  /// What the source found.
  public let findings: [FactorModelFinding]
  /// On which scale something is recommended.
  public let levels: [FactorLabel]
  /// Whom recommendations are for.
  public let addressees: [FactorLabel]
  /// What is recommended.
  public let recommendations: [FactorRecommendation]

  /// Makes a model of parts that fit together.
  public init(
    head: InstrumentHead, agenda: OutsideReference? = nil, clusters: [FactorLabel],
    polarities: [FactorPolarity: FactorLabel], factors: [Factor],
    parts: [FactorLabel], findings: [FactorModelFinding], levels: [FactorLabel], addressees: [FactorLabel],
    recommendations: [FactorRecommendation]
  ) {
    precondition(FactorPolarity.allCases.allSatisfy { polarities[$0] != nil })
    precondition(factors.allSatisfy { clusters.indices.contains($0.cluster) })
    precondition(factors.allSatisfy { $0.related.allSatisfy(factors.indices.contains) })
    precondition(findings.allSatisfy { parts.indices.contains($0.part) })
    precondition(recommendations.allSatisfy { levels.indices.contains($0.level) })
    precondition(recommendations.allSatisfy { $0.addressees.allSatisfy(addressees.indices.contains) })
    precondition(recommendations.allSatisfy { $0.ties.allSatisfy { factors.indices.contains($0.factor) } })
    self.head = head
    self.agenda = agenda
    self.clusters = clusters
    self.polarities = polarities
    self.factors = factors
    self.parts = parts
    self.findings = findings
    self.levels = levels
    self.addressees = addressees
    self.recommendations = recommendations
  }

  /// The number of the factor with an identifier.
  public func number(ofFactor id: String) -> Int? { factors.firstIndex { $0.id == id } }

  /// What a polarity is called.
  public func label(of polarity: FactorPolarity) -> String { polarities[polarity]?.label ?? polarity.rawValue }

  /// The recommendations that are tied to a factor, with what the tie rests on.
  public func recommendations(forFactor factor: Int) -> [(recommendation: Int, tie: FactorTie)] {
    recommendations.enumerated().flatMap { number, recommendation in
      recommendation.ties.filter { $0.factor == factor }.map { (number, $0) }
    }
  }
}

/// A part of a factor model with a name and no more ("benoemd onderdeel"): cluster, polarity, part, level or addressee.
public struct FactorLabel: Hashable, Sendable {
  /// The identifier in the model.
  public let id: String
  /// The number that the source prints: a label, no key.
  public let number: String?
  /// The words for people.
  public let label: String
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a label.
  public init(id: String, number: String? = nil, label: String, provenance: Provenance) {
    self.id = id
    self.number = number
    self.label = label
    self.provenance = provenance
  }
}

/// Something of a framework or of another instrument that is named ("verwijzing naar buiten"), with where that is done.
public struct OutsideReference: Hashable, Sendable {
  /// The identifier there.
  public let id: String
  /// Where it is named.
  public let position: FilePosition

  /// Makes a reference.
  public init(id: String, position: FilePosition) {
    self.id = id
    self.position = position
  }
}

/// What can help working together or stand in its way ("factor"), whichever it does.
public struct Factor: Hashable, Sendable {
  /// The identifier in the model, which codes of findings name.
  public let id: String
  /// The number that the source prints: a label, no key.
  public let number: String?
  /// The name.
  public let name: String
  /// The cluster: index into ``FactorModel/clusters``.
  public let cluster: Int
  /// Whether that it belongs to this cluster is this project's proposal and not the source's.
  public let isOwnCluster: Bool
  /// Where it comes from.
  public let provenance: Provenance
  /// Factors that resemble it, in this project's view: indices into ``FactorModel/factors``.
  public let related: [Int]
  /// The norms it bears on, in this project's view.
  public let norms: [OutsideReference]
  /// The recommendations of the framework that go into it, in this project's view.
  public let frameworkRecommendations: [OutsideReference]
  /// The objectives of the agenda that go into it, in this project's view.
  public let objectives: [OutsideReference]
  /// The places where the sources name it.
  public let occurrences: [FactorOccurrence]

  /// Makes a factor.
  public init(
    id: String, number: String? = nil, name: String, cluster: Int, isOwnCluster: Bool, provenance: Provenance,
    related: [Int] = [], norms: [OutsideReference] = [], frameworkRecommendations: [OutsideReference] = [],
    objectives: [OutsideReference] = [], occurrences: [FactorOccurrence]
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.cluster = cluster
    self.isOwnCluster = isOwnCluster
    self.provenance = provenance
    self.related = related
    self.norms = norms
    self.frameworkRecommendations = frameworkRecommendations
    self.objectives = objectives
    self.occurrences = occurrences
  }
}

/// A place where a source names a factor ("voorkomen"), with what it does there.
public struct FactorOccurrence: Hashable, Sendable {
  /// Whether the factor works by being there or by lacking ("staat").
  public enum State: String, CaseIterable, Sendable {
    /// By being there ("aanwezig").
    case present = "aanwezig"
    /// By lacking ("afwezig").
    case absent = "afwezig"
  }

  /// The identifier, which begins with that of the factor.
  public let id: String
  /// Whether it helps or stands in the way here.
  public let polarity: FactorPolarity
  /// Whether it works by being there or by lacking.
  public let state: State
  /// What the source says, in other words.
  public let text: String
  /// Who named it, as the source says it.
  public let saidBy: String?
  /// The finding of the source it belongs to: index into ``FactorModel/findings``.
  public let finding: Int?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes an occurrence.
  public init(
    id: String, polarity: FactorPolarity, state: State, text: String, saidBy: String? = nil, finding: Int? = nil,
    provenance: Provenance
  ) {
    self.id = id
    self.polarity = polarity
    self.state = state
    self.text = text
    self.saidBy = saidBy
    self.finding = finding
    self.provenance = provenance
  }
}
