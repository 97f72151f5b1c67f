public import AssessmentModel

/// A part of the sample plan held against what was done ("plan en uitvoering").
public struct PlanResult: Hashable, Sendable {
  /// How a number stands to the plan ("verhouding tot het plan").
  public enum Standing: String, CaseIterable, Sendable {
    /// Less than the plan ("te weinig").
    case short = "te_weinig"
    /// As the plan ("volgens plan").
    case exact = "volgens_plan"
    /// More than the plan ("meer").
    case over = "meer"
  }

  /// What was done of it, in the werkgebied or at an organisation ("uitvoering").
  public struct Row: Hashable, Sendable {
    /// The organisation; `nil` for the werkgebied as a whole.
    public let organisation: ExactName?
    /// The number that was done.
    public let done: Int
    /// The least number of the plan.
    public let least: Int
    /// The largest number of the plan, where it has one.
    public let most: Int?
    /// How it stands to the plan.
    public let standing: Standing

    init(_ organisation: ExactName?, done: Int, least: Int, most: Int?) {
      self.organisation = organisation
      self.done = done
      self.least = least
      self.most = most
      standing = done < least ? .short : most.map { done > $0 } == true ? .over : .exact
    }
  }

  /// The part of the plan.
  public let item: SamplePlanItem
  /// The werkgebied as a whole. For a plan per organisation it is held against as many times the plan as organisations
  /// are named; what was done for clients without an organisation counts in it too.
  public let whole: Row
  /// Each organisation, sorted; empty for a plan per werkgebied. A client with two organisations counts for each.
  public let organisations: [Row]
  /// What was done for clients of whom no organisation is named; for a plan per organisation only.
  public let withoutOrganisation: Int

  init(_ item: SamplePlanItem, _ clients: [ClientResult], in framework: Framework) {
    let names = clients.flatMap(\.organisations).distinctAndSorted
    self.item = item
    let total = Self.number(of: item, clients, framework)
    switch item.unit {
    case .werkgebied:
      whole = Row(nil, done: item.counted == .organisations ? names.count : total, least: item.least, most: item.most)
      organisations = []
      withoutOrganisation = 0
    case .organisation:
      whole = Row(nil, done: total, least: item.least * names.count, most: item.most.map { $0 * names.count })
      organisations = names.map { name in
        let own = clients.filter { $0.organisations.contains(name) }
        return Row(name, done: Self.number(of: item, own, framework), least: item.least, most: item.most)
      }
      withoutOrganisation = Self.number(of: item, clients.filter(\.organisations.isEmpty), framework)
    }
  }

  private static func number(of item: SamplePlanItem, _ clients: [ClientResult], _ framework: Framework) -> Int {
    clients.reduce(0) { sum, client in
      let sources = client.sources.filter { item.sources.isEmpty || item.sources.contains($0) }
      switch item.counted {
      case .organisations: return sum
      case .clients: return sum + (sources.isEmpty ? 0 : 1)
      case .dossiers:
        return sum + Set(sources.map { framework.sources[$0] }.filter { $0.kind == .dossier }.map(\.party)).count
      case .conversations: return sum + sources.count { framework.sources[$0].kind == .conversation }
      }
    }
  }
}
