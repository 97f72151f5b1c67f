import AssessmentModel
import Scoring
import TestSupport

/// An extract in short lines, so that a test shows its case: `client source criterion outcome`, then in any order an
/// inspector (`i1`), a date (`2019-04-10`), `consensus` and an organisation (`@thuiszorg-a`).
///
/// Outcomes are the short forms of the scale. A line without criterion (`c1 huisarts`) is a dossier.
struct TestExtract {
  let framework: Framework
  private(set) var collected = CollectedRatings()

  /// The shipped framework, read once.
  static func shipped() throws -> Framework { try shippedFramework.get() }
  private static let shippedFramework = Result { try ProjectFiles.framework("igj-zorgnetwerken-2017") }

  /// The framework of the tests, with three levels and six sources, read once.
  static func invented() throws -> Framework { try inventedFramework.get() }
  private static let inventedFramework = Result {
    try ProjectFiles.framework("proef-wijkwelzijn", in: "Fixtures/kaders")
  }

  struct Unknown: Error {
    let word: String
  }

  init(_ lines: [String], area: String = "a", in framework: Framework) throws {
    self.framework = framework
    for line in lines { try add(line, area: area) }
  }

  mutating func add(_ line: String, area: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let place = collected.area(AreaKey(werkgebied: ExactName(area), inspection: nil))
    let client = withBytes(words[0]) { collected.client($0, inArea: place) }
    let source = try index(of: words[1], among: framework.sources.map(\.id))
    collected.note(source: source, client: client, area: place)
    var inspector = ""
    var date: CalendarDate?
    var isConsensus = false
    for word in words.dropFirst(4) + words.dropFirst(2).prefix(2).filter({ $0.hasPrefix("@") }) {
      if word == "consensus" {
        isConsensus = true
      } else if word.hasPrefix("@") {
        guard framework.organisationSources.contains(source) else { continue }
        withBytes(String(word.dropFirst())) { collected.note(organisation: $0, client: client, area: place) }
      } else if let day = CalendarDate(iso: word) {
        date = day
      } else {
        inspector = word
      }
    }
    guard words.count > 3 else { return }
    let number = withBytes(inspector) { collected.inspector($0) } ?? 0
    collected.add(
      Observation(
        criterion: try index(of: words[2], among: framework.criteria.map(\.id)), source: source,
        outcome: try framework.outcome(words[3]), date: date, isConsensus: isConsensus, inspector: number),
      client: client, area: place)
  }

  /// The result of the only area.
  func area(_ options: Scorer.Options = .init(keepsClients: true)) throws -> AreaResult {
    guard let area = Scorer(framework: framework, options: options).score(collected).result.areas.first else {
      throw Unknown(word: "area")
    }
    return area
  }

  /// The rating of a norm for the only client, or the first.
  func client(_ norm: String) throws -> ClientRating {
    guard let client = try area().clientResults.first else { throw Unknown(word: "client") }
    return client.ratings[try index(of: norm, among: framework.norms.map(\.id))]
  }

  /// What the only client has on a criterion.
  func criterion(_ id: String) throws -> CriterionResult {
    let number = try index(of: id, among: framework.criteria.map(\.id))
    let norm = framework.norms[framework.norm(ofCriterion: number)]
    guard let found = try client(norm.id).criteria.first(where: { $0.criterion == number }) else {
      throw Unknown(word: id)
    }
    return found
  }

  /// The rating of a norm for the area.
  func rating(_ norm: String, _ options: Scorer.Options = .init()) throws -> AreaRating {
    try area(options).ratings[try index(of: norm, among: framework.norms.map(\.id))]
  }

  private func index(of word: String, among words: [String]) throws -> Int {
    guard let index = words.firstIndex(of: word) else { throw Unknown(word: word) }
    return index
  }

  private func withBytes<Result>(_ text: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = text
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}

extension Framework {
  /// The outcome with a short form, such as VG or nvt.
  func outcome(_ short: String) throws -> Outcome {
    if short == scale.notApplicable.short { return .notApplicable }
    if short == scale.notAssessed.short { return .notAssessed }
    guard let rank = scale.levels.firstIndex(where: { $0.short == short }) else {
      throw TestExtract.Unknown(word: short)
    }
    return .rated(Rating(rank: rank))
  }

  /// The rating with a short form; nothing for "-".
  func rating(_ short: String) throws -> Rating? { short == "-" ? nil : try outcome(short).rating }
}

extension Scale {
  /// The short form of a rating; "-" for none.
  func short(_ rating: Rating?) -> String { rating.map { self[$0].short } ?? "-" }
}
