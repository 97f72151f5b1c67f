/// A framework ("toetsingskader"): the scale, the sources, the norms with their criteria, and the rules of scoring.
///
/// A framework that exists is valid: references are indices that hold, and every list has what scoring needs. It is
/// read from a `kader.yaml`, which says all that is wrong at once.
public struct Framework: Sendable {
  /// What a framework rates ("beoordeelt").
  public enum Subject: String, CaseIterable, Sendable {
    /// A werkgebied.
    case werkgebied
    /// An organisation ("organisatie").
    case organisation = "organisatie"
  }

  /// The identifier, which is the name of its folder.
  public let id: String
  /// The version of this edition.
  public let version: String
  /// The title.
  public let title: String
  /// What it rates.
  public let subject: Subject
  /// The first day on which it holds.
  public let validFrom: CalendarDate
  /// The last day on which it holds, where it has one.
  public let validUntil: CalendarDate?
  /// The documents it rests on.
  public let documents: [SourceDocument]
  /// The scale of ratings.
  public let scale: Scale
  /// The parties.
  public let parties: [Party]
  /// The parties whose view makes a norm two-sided ("zijden"); empty where the notion does not apply.
  public let sides: [Int]
  /// The sources.
  public let sources: [InformationSource]
  /// The sources whose organisations are left out in turn, to see what a rating rests on.
  public let organisationSources: Set<Int>
  /// The voices.
  public let voices: [Voice]
  /// The themes.
  public let themes: [Theme]
  /// The norms, in order.
  public let norms: [Norm]
  /// The criteria, norm by norm.
  public let criteria: [Criterion]
  /// The rules of scoring.
  public let rules: ScoringRules
  /// What an extract may state as fact.
  public let facts: [FactDefinition]
  /// Which facts speak against which ratings ("feitentoetsen").
  public let factChecks: [FactCheck]
  /// Which clients belong in the sample.
  public let selection: [SelectionCriterion]
  /// What an inspection plans to look at; empty where the framework has no plan.
  public let samplePlan: [SamplePlanItem]
  /// Whom recommendations are for.
  public let addressees: [Addressee]
  /// The catalogue of recommendations.
  public let recommendations: [CatalogueRecommendation]

  /// Makes a framework of parts that fit together.
  public init(
    id: String, version: String, title: String, subject: Subject, validFrom: CalendarDate, validUntil: CalendarDate?,
    documents: [SourceDocument], scale: Scale, parties: [Party], sides: [Int], sources: [InformationSource],
    organisationSources: Set<Int>, voices: [Voice], themes: [Theme], norms: [Norm], criteria: [Criterion],
    rules: ScoringRules, facts: [FactDefinition], factChecks: [FactCheck] = [], selection: [SelectionCriterion],
    addressees: [Addressee], recommendations: [CatalogueRecommendation], samplePlan: [SamplePlanItem] = []
  ) {
    precondition(sources.count <= InformationSource.most && criteria.count <= Criterion.most)
    precondition(sources.allSatisfy { parties.indices.contains($0.party) })
    precondition(sides.allSatisfy(parties.indices.contains) && organisationSources.allSatisfy(sources.indices.contains))
    precondition(voices.allSatisfy { $0.sources.allSatisfy(sources.indices.contains) })
    precondition(samplePlan.allSatisfy { $0.sources.allSatisfy(sources.indices.contains) })
    precondition(selection.allSatisfy { $0.sources.allSatisfy(sources.indices.contains) })
    precondition(norms.allSatisfy { !$0.criteria.isEmpty && $0.criteria.upperBound <= criteria.count })
    precondition(criteria.allSatisfy { !$0.voices.isEmpty && $0.voices.allSatisfy(voices.indices.contains) })
    precondition(factChecks.allSatisfy { facts.indices.contains($0.fact) && criteria.indices.contains($0.criterion) })
    precondition(factChecks.allSatisfy { ($0.ratedBy + ($0.statedBy ?? [])).allSatisfy(sources.indices.contains) })
    self.id = id
    self.version = version
    self.title = title
    self.subject = subject
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.documents = documents
    self.scale = scale
    self.parties = parties
    self.sides = sides
    self.sources = sources
    self.organisationSources = organisationSources
    self.voices = voices
    self.themes = themes
    self.norms = norms
    self.criteria = criteria
    self.rules = rules
    self.facts = facts
    self.factChecks = factChecks
    self.selection = selection
    self.addressees = addressees
    self.recommendations = recommendations
    self.samplePlan = samplePlan
  }

  /// The norm that a criterion belongs to: index into ``norms``.
  public func norm(ofCriterion criterion: Int) -> Int {
    norms.firstIndex { $0.criteria.contains(criterion) } ?? norms.endIndex
  }
}
