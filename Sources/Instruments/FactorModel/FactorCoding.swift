public import AssessmentModel
public import Diagnostics
public import FeedbackRound
public import Reporting

/// A finding or a remark in which a factor was recognised ("vindplaats van een factor").
public struct FactorSighting: Hashable, Sendable {
  /// What it was recognised in.
  public enum Passage: Hashable, Sendable {
    /// A finding, by its identifier.
    case finding(String)
    /// What a participant of a round of feedback wrote, by its key.
    case remark(String)
  }

  /// What it was recognised in.
  public let passage: Passage
  /// The norm that is about: index into ``Framework/norms``; `nil` where it is about none.
  public let norm: Int?
  /// The factor: index into ``FactorModel/factors``.
  public let factor: Int
  /// Whether it helps or stands in the way there.
  public let polarity: FactorPolarity
  /// Who says so, in words; `nil` where that is not known or not named.
  public let role: String?

  /// Makes a sighting.
  public init(passage: Passage, norm: Int?, factor: Int, polarity: FactorPolarity, role: String?) {
    self.passage = passage
    self.norm = norm
    self.factor = factor
    self.polarity = polarity
    self.role = role
  }
}

/// What a participant wrote, with the factors that were recognised in it ("gecodeerde reactie").
public struct CodedRemark: Hashable, Sendable {
  /// The key by which decisions call it.
  public let key: String
  /// The identifier of the norm it is about; `nil` where it is about all.
  public let norm: String?
  /// The role of who wrote it; `nil` where so few have it that it is not named.
  public let role: String?
  /// The factors.
  public let factors: [FactorCode]

  /// Makes a remark.
  public init(key: String, norm: String?, role: String?, factors: [FactorCode]) {
    self.key = key
    self.norm = norm
    self.role = role
    self.factors = factors
  }

  /// The remarks of a round, each with its codes; of a role of fewer than five forms the role is not named.
  ///
  /// - Returns: the remarks, and what is said of codes of remarks that are not there.
  public static func all(
    of answers: CollectedAnswers, _ decisions: Decisions
  ) -> (remarks: [CodedRemark], diagnostics: [Diagnostic]) {
    let responses = answers.responses
    let known = Set(responses.map(\.key))
    let lost = decisions.releases.filter { !$0.factors.isEmpty && !known.contains($0.response) }
    let remarks = responses.map { response in
      let isNamed = answers.sheetsPerRole[response.role] >= ChangeLogPage.least
      return CodedRemark(
        key: response.key, norm: response.statement.map { answers.round.statements[$0].norm },
        role: isNamed ? answers.round.roles[response.role].label : nil,
        factors: decisions[release: response.key]?.factors ?? [])
    }
    return (remarks, lost.map { .unknownRemark($0.response, at: $0.position) })
  }
}

/// The findings and remarks of a werkgebied with the factors recognised in them ("gecodeerd werkgebied").
///
/// What is counted are findings and remarks, never clients; counts of different factors are not added up, as one finding
/// can have several.
public struct CodedArea: Sendable {
  /// The werkgebied.
  public let area: AssessedArea
  /// The codes that the model has, in the order of findings and remarks.
  public let sightings: [FactorSighting]
  /// The number of remarks that were looked at.
  public let remarks: Int
  /// The number of codes that the model does not have, and that do not count.
  public let unknownCodes: Int
  /// What there is to say about the codes, with file and line.
  public let diagnostics: [Diagnostic]

  /// Holds the codes of a werkgebied against a model.
  public init(_ area: AssessedArea, remarks: [CodedRemark] = [], framework: Framework, model: FactorModel) {
    self.area = area
    self.remarks = remarks.count
    var sightings: [FactorSighting] = []
    var diagnostics: [Diagnostic] = []
    let roles = Dictionary(framework.roles.map { ($0.id, $0.label) }) { first, _ in first }
    func add(_ codes: [FactorCode], _ passage: FactorSighting.Passage, norm: Int?, role: (FactorCode) -> String?) {
      for code in codes {
        guard let factor = model.number(ofFactor: code.factor) else {
          diagnostics.append(.unknownFactor(code, in: model))
          continue
        }
        let sighting = FactorSighting(
          passage: passage, norm: norm, factor: factor, polarity: code.polarity, role: role(code))
        if !sightings.contains(sighting) { sightings.append(sighting) }
      }
    }
    for finding in area.werkgebied?.findings ?? [] {
      add(finding.factors, .finding(finding.id), norm: finding.norm) { $0.role.flatMap { roles[$0] } }
    }
    for remark in remarks {
      let norm = framework.norms.firstIndex { $0.id == remark.norm }
      add(remark.factors, .remark(remark.key), norm: norm) { _ in remark.role }
    }
    self.sightings = sightings
    self.diagnostics = diagnostics
    unknownCodes = diagnostics.count
  }

  /// The findings of the werkgebied.
  public var findings: [Finding] { area.werkgebied?.findings ?? [] }

  /// Whether anything was coded; without that nothing can be said about factors.
  public var isCoded: Bool { !sightings.isEmpty }

  /// What of a kind has a code.
  public var codedFindings: Int { Set(sightings.compactMap(\.finding)).count }

  /// The number of remarks with a code.
  public var codedRemarks: Int { Set(sightings.compactMap(\.remark)).count }

  /// Where a factor was recognised, with one polarity.
  public func sightings(of factor: Int, _ polarity: FactorPolarity) -> [FactorSighting] {
    sightings.filter { $0.factor == factor && $0.polarity == polarity }
  }

  /// What asks for another look: findings that say what helps or hinders without a factor, or with the other polarity.
  public var questions: [Diagnostic] {
    findings.flatMap { finding -> [Diagnostic] in
      guard let polarity = finding.kind.polarity else { return [] }
      if finding.factors.isEmpty {
        return [.uncoded(finding, at: area.werkgebied?.placesOfFindings[finding.id] ?? FilePosition(file: ""))]
      }
      return finding.factors.filter { $0.polarity != polarity }.map { .otherPolarity($0, than: finding) }
    }
  }
}

extension AssessedArea {
  /// Whether any of its findings has a factor.
  public var hasFactors: Bool { werkgebied?.findings.contains { !$0.factors.isEmpty } ?? false }
}

extension FactorSighting {
  /// The finding it was recognised in.
  public var finding: String? { if case .finding(let id) = passage { id } else { nil } }

  /// The remark it was recognised in.
  public var remark: String? { if case .remark(let key) = passage { key } else { nil } }
}

extension Finding.Kind {
  /// What a finding of this kind says of itself; `nil` where it does not.
  fileprivate var polarity: FactorPolarity? { FactorPolarity(rawValue: rawValue) }
}

extension FactorModel {
  /// What of the model is tied to a framework that does not have it; nothing where it is tied to another framework.
  public func diagnostics(against framework: Framework) -> [Diagnostic] {
    guard isTied(to: framework) else { return [] }
    let norms = factors.flatMap(\.norms) + recommendations.flatMap(\.norms)
    let catalogue = factors.flatMap(\.frameworkRecommendations)
    let (knownNorms, knownItems) = (framework.norms.map(\.id), framework.recommendations.map(\.id))
    let name = DutchFactorWords.named(framework: framework.id)
    return norms.filter { !knownNorms.contains($0.id) }.map { .notThere($0, "norm", known: knownNorms, in: name) }
      + catalogue.filter { !knownItems.contains($0.id) }
      .map { .notThere($0, "aanbeveling", known: knownItems, in: name) }
  }

  /// The objectives that the model names and the agenda does not have; nothing where it names another agenda.
  public func diagnostics(against agenda: ActionAgenda) -> [Diagnostic] {
    guard self.agenda?.id == agenda.head.id else { return [] }
    let known = agenda.objectives.map(\.id)
    let name = DutchFactorWords.named(agenda: agenda.head.id)
    return factors.flatMap(\.objectives).filter { !known.contains($0.id) }
      .map { .notThere($0, "doelstelling", known: known, in: name) }
  }

  /// Whether what it says of norms is about those of a framework.
  public func isTied(to framework: Framework) -> Bool { head.tie?.framework == framework.id }
}

extension Diagnostic {
  fileprivate static func notThere(
    _ reference: OutsideReference, _ kind: String, known: [String], in name: String
  ) -> Diagnostic {
    var arguments = ["soort": kind, "id": reference.id, "waarin": name]
    if let meant = NearMiss.candidate(for: reference.id, among: known) {
      arguments["bedoeld"] = meant
      return Diagnostic(.error, "N410", arguments, at: reference.position)
    }
    arguments["bekend"] = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return Diagnostic(.error, "N411", arguments, at: reference.position)
  }

  fileprivate static func unknownFactor(_ code: FactorCode, in model: FactorModel) -> Diagnostic {
    let known = model.factors.map(\.id)
    var arguments = ["id": code.factor, "model": model.head.id]
    if let meant = NearMiss.candidate(for: code.factor, among: known) {
      arguments["bedoeld"] = meant
      return Diagnostic(.error, "N420", arguments, at: code.position)
    }
    arguments["bekend"] = known.joined(separator: ", ")
    return Diagnostic(.error, "N421", arguments, at: code.position)
  }

  fileprivate static func otherPolarity(_ code: FactorCode, than finding: Finding) -> Diagnostic {
    Diagnostic(
      .warning, "N422",
      [
        "bevinding": finding.id, "soort": finding.kind.rawValue, "factor": code.factor,
        "polariteit": code.polarity.rawValue,
      ], at: code.position)
  }

  fileprivate static func uncoded(_ finding: Finding, at place: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "N423", ["bevinding": finding.id, "soort": finding.kind.rawValue], at: place)
  }

  fileprivate static func unknownRemark(_ key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N424", ["reactie": key], at: position)
  }
}
