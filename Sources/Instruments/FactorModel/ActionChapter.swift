public import AssessmentModel
import Reporting

/// What stands in the way in a werkgebied, and who can do what about it ("hoofdstuk wat te doen").
///
/// From each norm that falls short, through the findings about it and the factors recognised there, to recommendations and
/// tasks. Nothing stands here that does not rest on a finding: of a norm without a factor that hinders nothing is said.
public struct ActionChapter: Sendable {
  /// A recommendation of the factor model, and why it is here ("advies").
  public struct Advice: Hashable, Sendable {
    /// The recommendation: index into ``FactorModel/recommendations``.
    public let recommendation: Int
    /// The tie to the factor.
    public let tie: FactorTie
  }

  /// A factor that was recognised in findings about a norm.
  public struct FactorPart: Hashable, Sendable {
    /// The factor: index into ``FactorModel/factors``.
    public let factor: Int
    /// Where it stands in the way.
    public let hindering: [FactorSighting]
    /// Where it helps.
    public let promoting: [FactorSighting]
    /// What the model recommends; empty where it only helps.
    public let advice: [Advice]
    /// What the framework recommends: indices into ``Framework/recommendations``; empty where it only helps.
    public let catalogue: [Int]
    /// The objectives of the agenda that go into it and serve the norm; empty where it only helps.
    public let objectives: [Objective]
  }

  /// A norm that falls short.
  public struct NormPart: Sendable {
    /// The norm: index into ``Framework/norms``.
    public let norm: Int
    /// The rating in force.
    public let rating: Rating
    /// The findings about it.
    public let findings: [Finding]
    /// The factors in them, those that hinder first.
    public let factors: [FactorPart]
    /// Whether a factor stands in the way, so that something follows.
    public var isHindered: Bool { factors.contains { !$0.hindering.isEmpty } }
  }

  /// The werkgebied with its codes.
  public let coded: CodedArea
  /// The framework.
  public let framework: Framework
  /// The factor model.
  public let model: FactorModel
  /// The agenda of which the model names objectives; `nil` where it names none, or none that is tied to the framework.
  public let agenda: ActionAgenda?
  /// From which level on a norm does not fall short.
  public let shortfall: Shortfall
  /// The norms that fall short.
  public let parts: [NormPart]
  /// The norms that do not.
  public let others: [Int]
  /// The norms without a rating, on which nothing rests.
  public let withoutRating: [Int]

  /// Puts the chapter of a werkgebied together.
  ///
  /// - Parameter agenda: where its tasks come from; left out where the model names another one, or where it is tied to
  ///   another framework.
  public init(of coded: CodedArea, framework: Framework, model: FactorModel, agenda: ActionAgenda?) {
    let shortfall = Shortfall(of: framework)
    let agenda = agenda.flatMap {
      $0.head.tie?.framework == framework.id && $0.head.id == model.agenda?.id ? $0 : nil
    }
    let short = shortfall.norms(of: coded.area, in: framework)
    withoutRating = shortfall.normsWithoutRating(of: coded.area, in: framework)
    others = framework.norms.indices.filter { !short.contains($0) }.filter { [withoutRating] in
      !withoutRating.contains($0)
    }
    parts = short.compactMap { norm in
      coded.area.ratingInForce(ofNorm: norm).map {
        Self.part(of: norm, rated: $0, coded, framework, model, agenda)
      }
    }
    self.coded = coded
    self.framework = framework
    self.model = model
    self.agenda = agenda
    self.shortfall = shortfall
  }

  private static func part(
    of norm: Int, rated rating: Rating, _ coded: CodedArea, _ framework: Framework, _ model: FactorModel,
    _ agenda: ActionAgenda?
  ) -> NormPart {
    let own = coded.sightings.filter { $0.norm == norm && $0.finding != nil }
    let serving = agenda?.objectives(serving: framework.norms[norm].id) ?? []
    let factors = model.factors.indices.compactMap { factor -> FactorPart? in
      let seen = own.filter { $0.factor == factor }
      guard !seen.isEmpty else { return nil }
      let hindering = seen.filter { $0.polarity == .hindering }
      let advice = hindering.isEmpty ? [] : model.recommendations(forFactor: factor)
      let named =
        hindering.isEmpty || !model.isTied(to: framework) ? [] : model.factors[factor].frameworkRecommendations
      return FactorPart(
        factor: factor, hindering: hindering, promoting: seen.filter { $0.polarity == .promoting },
        advice: advice.map { Advice(recommendation: $0.recommendation, tie: $0.tie) },
        catalogue: named.compactMap { name in framework.recommendations.firstIndex { $0.id == name.id } },
        objectives: hindering.isEmpty
          ? []
          : serving.filter { objective in
            model.factors[factor].objectives.contains { $0.id == objective.id }
          })
    }
    return NormPart(
      norm: norm, rating: rating, findings: coded.findings.filter { $0.norm == norm },
      factors: factors.filter { !$0.hindering.isEmpty } + factors.filter(\.hindering.isEmpty))
  }

  /// Whether anything follows for anybody.
  public var hasActions: Bool { parts.contains(where: \.isHindered) }
}

extension ActionChapter {
  /// A recommendation with all that it rests on here, each once ("aanbeveling met grond").
  struct GroundedAdvice {
    let recommendation: Int
    /// The ties to factors that hinder.
    var ties: [FactorTie]
    var norms: [Int]
  }

  /// What the model recommends, each once, in the order of the model.
  var advice: [GroundedAdvice] {
    model.recommendations.indices.compactMap { number in
      var grounded = GroundedAdvice(recommendation: number, ties: [], norms: [])
      for part in parts {
        let ties = part.factors.flatMap(\.advice).filter { $0.recommendation == number }.map(\.tie)
        if !ties.isEmpty { grounded.norms.append(part.norm) }
        for tie in ties where !grounded.ties.contains(tie) { grounded.ties.append(tie) }
      }
      return grounded.ties.isEmpty ? nil : grounded
    }
  }

  /// What the framework recommends, with the factors and norms that lead there.
  var catalogue: [(recommendation: Int, factors: [Int], norms: [Int])] {
    framework.recommendations.indices.compactMap { number in
      let leading = parts.filter { $0.factors.contains { $0.catalogue.contains(number) } }
      let factors = leading.flatMap { $0.factors.filter { $0.catalogue.contains(number) }.map(\.factor) }
      return leading.isEmpty ? nil : (number, Set(factors).sorted(), leading.map(\.norm))
    }
  }

  /// A task of the agenda with the factors and norms it is here for.
  package struct GroundedTask {
    package let objective: Objective
    package let column: AgendaCell.Column
    package let task: AgendaTask
    package let factors: [Int]
    package let norms: [Int]
  }

  /// The tasks of the objectives that go into factors that hinder, each once.
  package var tasks: [GroundedTask] {
    (agenda?.objectives ?? []).flatMap { objective -> [GroundedTask] in
      let leading = parts.map { part in
        (norm: part.norm, factors: part.factors.filter { $0.objectives.contains(objective) }.map(\.factor))
      }.filter { !$0.factors.isEmpty }
      guard !leading.isEmpty else { return [] }
      let factors = Set(leading.flatMap(\.factors)).sorted()
      return objective.cells.flatMap { cell in
        cell.tasks.map {
          GroundedTask(
            objective: objective, column: cell.column, task: $0, factors: factors, norms: leading.map(\.norm))
        }
      }
    }
  }
}
