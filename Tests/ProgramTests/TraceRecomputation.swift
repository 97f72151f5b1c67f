import Testing

/// Computes ratings anew from the lines that a trace prints, by the rules that it prints, and by nothing else.
struct TraceRecomputation {
  /// What came of something: a rank, or one of the two non-ratings, or a reason for none.
  enum Result: Equatable {
    case level(Int)
    case notApplicable
    case none(reason: String)
  }

  private let rules: JSON
  private let scale: [String]
  private let sources: [String: JSON]
  private let sides: [String]
  private let criteria: [String: JSON]
  private let voices: [String: JSON]

  init(_ trace: JSON) throws {
    let framework = try #require(trace["kader"])
    rules = try #require(framework["rekenregels"])
    scale = framework["schaal"]?.items.compactMap(\.text) ?? []
    sides = framework["zijden"]?.items.compactMap(\.text) ?? []
    sources = Self.table(framework["bronnen"], by: "bron")
    voices = Self.table(framework["stemmen"], by: "stem")
    criteria = Self.table(
      .array(framework["normen"]?.items.flatMap { $0["criteria"]?.items ?? [] } ?? []), by: "criterium")
  }

  private static func table(_ list: JSON?, by key: String) -> [String: JSON] {
    Dictionary(uniqueKeysWithValues: (list?.items ?? []).map { ($0[key]?.text ?? "", $0) })
  }

  func rank(_ level: JSON?) -> Int? { level?.text.flatMap(scale.firstIndex) }

  /// The level as it is printed for a result.
  func printed(_ result: Result) -> (rating: JSON, reason: JSON) {
    switch result {
    case .level(let rank): (.string(scale[rank]), .null)
    case .notApplicable: (.string("niet_van_toepassing"), .null)
    case .none(let reason): (.null, .string(reason))
    }
  }

  // Step 1: the lines of one source

  struct Said {
    var level: Int?
    var notApplicable = false
    var notAssessed = false
    var isSilent: Bool { level == nil && !notApplicable && !notAssessed }
  }

  func source(_ lines: [JSON]) -> Said {
    let agreed = lines.filter { $0["consensus"] == .bool(true) }
    let series = agreed.isEmpty ? Array(Dictionary(grouping: lines) { $0["inspecteur"]?.text }.values) : [agreed]
    var said = Said()
    var levels: [Int] = []
    for own in series {
      let last = own.map { $0["datum"]?.text ?? "" }.max()
      let words = Set(own.filter { ($0["datum"]?.text ?? "") == last }.compactMap { $0["oordeel"]?.text })
      guard words.count == 1, let word = words.first else { continue }
      if let rank = scale.firstIndex(of: word) {
        levels.append(rank)
      } else if word == "niet_van_toepassing" {
        said.notApplicable = true
      } else {
        said.notAssessed = true
      }
    }
    said.level = Self.middle(levels)
    return said
  }

  static func middle(_ levels: [Int]) -> Int? {
    let sorted = levels.sorted()
    guard let last = sorted.last else { return nil }
    if sorted.count == 1 { return last }
    return sorted.count % 2 == 1
      ? sorted[sorted.count / 2] : (sorted[sorted.count / 2] + sorted[sorted.count / 2 - 1]) / 2
  }

  // Step 2: the voices of a criterion

  /// What a criterion comes to, and the sources that gave it a level that counts.
  func criterion(_ criterion: JSON) -> (result: Result, sources: Set<String>, isDivergent: Bool) {
    let definition = criteria[criterion["criterium"]?.text ?? ""]
    var levels: [Int] = []
    var rating: Set<String> = []
    var all: [Said] = []
    for name in definition?["stemmen"]?.items.compactMap(\.text) ?? [] {
      let printed = criterion["stemmen"]?.items.first { $0["stem"]?.text == name }
      var own: [Int] = []
      for source in printed?["bronnen"]?.items ?? [] {
        let said = self.source(source["regels"]?.items ?? [])
        #expect(rank(source["oordeel"]) == said.level)
        all.append(said)
        if let level = said.level {
          own.append(level)
          rating.insert(source["bron"]?.text ?? "")
        }
      }
      let takesLowest = voices[name]?["neemt"]?.text == "laagste"
      let level = takesLowest ? own.min() : own.max()
      #expect(rank(printed?["oordeel"]) == level)
      if let level { levels.append(level) }
    }
    let spread = (levels.max() ?? 0) - (levels.min() ?? 0)
    let isDivergent = spread >= (rules["uiteenlopendVanaf"]?.integer ?? 0)
    let level =
      switch definition?["regel"]?.text {
      case "zwakste": levels.min()
      case "midden": Self.middle(levels)
      default: levels.first
      }
    if let level { return (.level(level), rating, isDivergent) }
    let heard = all.filter { !$0.isSilent }
    let isNotApplicable = !heard.isEmpty && heard.allSatisfy { $0.notApplicable && !$0.notAssessed }
    return (isNotApplicable ? .notApplicable : .none(reason: ""), rating, isDivergent)
  }

  // Step 3: the criteria of a norm

  func client(_ client: JSON) -> (result: Result, isTwoSided: Bool?) {
    let all = (client["criteria"]?.items ?? []).map { printed in
      let computed = criterion(printed)
      let word =
        switch computed.result {
        case .level(let rank): scale[rank]
        case .notApplicable: "niet_van_toepassing"
        case .none: "niet_beoordeeld"
        }
      #expect(printed["oordeel"]?.text == word)
      #expect(printed["uiteenlopend"] == .bool(computed.isDivergent))
      return (isCore: criteria[printed["criterium"]?.text ?? ""]?["kern"] == .bool(true), computed: computed)
    }
    let core = Set(all.filter(\.isCore).flatMap(\.computed.sources))
    let isTwoSided =
      sides.isEmpty ? nil : sides.allSatisfy { side in core.contains { sources[$0]?["partij"]?.text == side } }
    let applicable = all.filter { $0.computed.result != .notApplicable }
    if applicable.isEmpty { return (.notApplicable, isTwoSided) }
    func level(_ result: Result) -> Int? { if case .level(let rank) = result { rank } else { nil } }
    let levels = applicable.compactMap { level($0.computed.result) }
    let cores = applicable.filter(\.isCore).map { level($0.computed.result) }
    guard let middle = Self.middle(levels) else { return (.none(reason: "geen_oordelen"), isTwoSided) }
    if !reaches(rules["minimumCriteria"], levels.count, of: applicable.count) {
      return (.none(reason: "te_weinig_criteria"), isTwoSided)
    }
    if cores.contains(nil) { return (.none(reason: "kerncriterium_ontbreekt"), isTwoSided) }
    var rating = middle
    for limiter in rules["begrenzersClient"]?.items ?? [] {
      let counted = Set(limiter["telt"]?.items.compactMap { rank($0) } ?? [])
      let held = limiter["geldtVoor"]?.text == "kerncriteria" ? cores.compactMap(\.self) : levels
      if held.contains(where: counted.contains), let cap = rank(limiter["hoogstens"]) { rating = min(rating, cap) }
    }
    return (.level(rating), isTwoSided)
  }

  // Step 4: the clients of a werkgebied

  func area(_ clients: [JSON]) -> Result {
    let all = clients.map { client($0).result }
    let levels = all.compactMap { if case .level(let rank) = $0 { rank } else { nil } }
    let missing = all.count { if case .none = $0 { true } else { false } }
    let rated = levels.count
    if rated == 0 { return .none(reason: "geen_oordelen") }
    if rated < rules["minimumClienten"]?.integer ?? 0 { return .none(reason: "te_weinig_clienten") }
    if !reaches(rules["minimumDekking"], rated, of: rated + missing) { return .none(reason: "te_weinig_dekking") }
    var rating = scale.indices.last { level in 2 * levels.count { $0 >= level } > rated } ?? 0
    for limiter in rules["begrenzersWerkgebied"]?.items ?? [] {
      let counted = Set(limiter["telt"]?.items.compactMap { rank($0) } ?? [])
      guard reaches(limiter["deel"], levels.count(where: counted.contains), of: rated) else { continue }
      if let cap = rank(limiter["hoogstens"]) { rating = min(rating, cap) }
    }
    return .level(rating)
  }

  private func reaches(_ share: JSON?, _ part: Int, of whole: Int) -> Bool {
    let parts = (share?.text ?? "").split(separator: "/").compactMap { Int($0) }
    return parts.count == 2 && parts[1] * part >= parts[0] * whole
  }
}

extension JSON {
  /// A whole number.
  var integer: Int? { if case .number(let number) = self { Int(number) } else { nil } }
}
