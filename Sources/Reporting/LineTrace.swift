public import AssessmentModel
import Diagnostics
public import Scoring

/// What rests on one line of an extract ("gebruik van een regel"): ratings, and sentences about the werkgebied.
public struct LineTrace: Sendable {
  /// What a line holds.
  public enum Content: Sendable {
    /// A rating, with what became of it; `isContext` where its source has no voice on the criterion.
    case rating(Assessment, standing: LineStanding, isContext: Bool)
    /// A fact.
    case fact(Fact)
    /// What is told of a client beside those.
    case dossier(Dossier)
  }

  /// A rating that a line is about.
  public struct Cell: Sendable {
    /// The norm of the werkgebied, explained.
    public let area: AreaExplanation
    /// The norm of the client.
    public let client: ClientExplanation
    /// The criterion of the client.
    public let criterion: CriterionExplanation
  }

  /// A sentence that rests on a line.
  public struct Sentence: Hashable, Sendable {
    /// Where it stands ("soort").
    public enum Kind: String, CaseIterable, Sendable {
      /// A finding.
      case finding = "bevinding"
      /// A conclusion.
      case conclusion = "conclusie"
      /// A recommendation.
      case recommendation = "aanbeveling"
      /// An improvement measure.
      case improvementMeasure = "verbetermaatregel"
      /// A determination.
      case determination = "vaststelling"
      /// A sentence that the report writes itself.
      case report = "rapport"
    }

    /// By which way it rests on the line.
    public enum Way: Hashable, Sendable {
      /// It names the line ("rechtstreeks").
      case direct
      /// It rests on a finding that names the line.
      case directFinding(String)
      /// It counts a contradiction that the line is part of, found by this check.
      case contradiction(String)
      /// It is about a norm whose rating rests on the line.
      case rating(norm: Int)
      /// It rests on a finding about a norm whose rating rests on the line.
      case finding(String, norm: Int)
    }

    /// Where it stands.
    public let kind: Kind
    /// Its identifier, where it has one.
    public let id: String?
    /// The sentence.
    public let text: String
    /// By which way it rests on the line.
    public let way: Way
  }

  /// Where the line is said to be.
  public let origin: LineOrigin
  /// What it holds.
  public let content: Content
  /// The rating it is about; `nil` where it holds none.
  public let cell: Cell?
  /// The contradictions between facts and ratings that it is part of.
  public let contradictions: [SettledContradiction]
  /// The day for which those hold; `nil` where none is known.
  public let referenceDate: CalendarDate?
  /// The sentences that rest on it.
  public let sentences: [Sentence]

  /// Whether ratings rest on it: it counts, alone or together with equal ones.
  public var counts: Bool {
    guard case .rating(_, let standing, let isContext) = content else { return false }
    return standing.countsForItsSource && !isContext
  }

  /// What rests on each row of a werkgebied that takes up a line of a file.
  ///
  /// - Parameter lines: all lines about the werkgebied.
  public static func all(
    on line: Int, of file: String, sheet: String? = nil, area: AssessedArea, in input: AssessedInput,
    lines: ExtractLines
  ) -> [LineTrace] {
    func isHere(_ origin: LineOrigin) -> Bool {
      origin.position.file == file && origin.position.sheet == sheet && origin.lines.contains(line)
    }
    let framework = input.framework
    let ratings = lines.assessments.filter { isHere($0.origin) }
    let norms = Set(ratings.map { framework.norm(ofCriterion: $0.criterion) }).sorted()
    let trace = AreaTrace(area, in: input, lines: lines, norms: norms)
    let sentences = LineSentences(area: area, input: input, clients: lines.clients.map(\.client))

    let checks = LineContradictions(lines, of: area, in: framework)
    func made(_ origin: LineOrigin, _ content: Content, _ cell: Cell?, _ resting: [Sentence]) -> LineTrace {
      let contradictions = checks.all(with: content)
      return LineTrace(
        origin: origin, content: content, cell: cell, contradictions: contradictions,
        referenceDate: area.referenceDate?.date, sentences: resting + checks.sentences(on: contradictions))
    }

    let ofRatings = ratings.compactMap { rating -> LineTrace? in
      guard let (cell, standing, isContext) = find(rating, in: trace.explanations, framework) else { return nil }
      let counts = standing.countsForItsSource && !isContext
      return made(
        rating.origin, .rating(rating, standing: standing, isContext: isContext), cell,
        sentences.all(restingOn: rating.origin, criterion: rating.criterion, norm: counts ? cell.area.norm : nil))
    }
    let ofFacts = lines.facts.filter { isHere($0.origin) }.map { fact in
      made(fact.origin, .fact(fact), nil, sentences.all(restingOn: fact.origin))
    }
    let ofDossiers = lines.dossiers.filter { isHere($0.origin) }.map { dossier in
      made(dossier.origin, .dossier(dossier), nil, sentences.all(restingOn: dossier.origin))
    }
    return (ofRatings + ofFacts + ofDossiers).sorted { $0.origin.position < $1.origin.position }
  }

  private static func find(
    _ rating: Assessment, in explanations: [AreaExplanation], _ framework: Framework
  ) -> (cell: Cell, standing: LineStanding, isContext: Bool)? {
    let norm = framework.norm(ofCriterion: rating.criterion)
    guard let area = explanations.first(where: { $0.norm == norm }),
      let client = area.clients.first(where: { $0.client == rating.origin.client }),
      let criterion = client.criteria.first(where: { $0.result.criterion == rating.criterion }),
      let line = criterion.sources.flatMap(\.lines).first(where: { $0.assessment == rating })
    else { return nil }
    let isContext = criterion.context.contains { $0.source == rating.origin.source }
    return (Cell(area: area, client: client, criterion: criterion), line.standing, isContext)
  }
}

extension LineStanding {
  /// Whether a line is heard in what its source said, alone or together with an equal one.
  fileprivate var countsForItsSource: Bool { self == .counted || self == .repeated }
}

/// Finds the sentences about a werkgebied that rest on a line.
private struct LineSentences {
  private let area: AssessedArea
  private let framework: Framework
  private let results: ResultSection
  private let references: [String: LineReference]

  init(area: AssessedArea, input: AssessedInput, clients: [ExactName]) {
    self.area = area
    framework = input.framework
    results = ResultSection(area, framework: input.framework)
    let werkgebied = area.werkgebied
    let texts =
      (werkgebied?.findings.flatMap(\.evidence) ?? []) + (werkgebied?.determinations.flatMap(\.evidence) ?? [])
    let others = Set(
      (werkgebied?.findings.map(\.id) ?? []) + (werkgebied?.generalInformation.map(\.id) ?? []))
    references = Dictionary(
      texts.compactMap { text in
        LineReference(text, clients: clients, besides: others, in: input.framework).map { (text, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameters:
  ///   - criterion: the criterion of the line; `nil` where it holds no rating.
  ///   - norm: the norm whose rating rests on it; `nil` where none does.
  func all(restingOn origin: LineOrigin, criterion: Int? = nil, norm: Int? = nil) -> [LineTrace.Sentence] {
    func names(_ evidence: [String], about subject: Int) -> Bool {
      evidence.compactMap { references[$0] }
        .contains { $0.means(origin, criterion: criterion, about: subject, in: framework) }
    }
    let findings = area.werkgebied?.findings ?? []
    let direct = Set(findings.filter { names($0.evidence, about: $0.norm) }.map(\.id))
    let about = Set(findings.filter { $0.norm == norm }.map(\.id))
    func way(norms: [Int], findings: [String]) -> LineTrace.Sentence.Way? {
      if let id = findings.first(where: direct.contains) { return .directFinding(id) }
      guard let norm else { return nil }
      if norms.contains(norm) { return .rating(norm: norm) }
      return findings.first(where: about.contains).map { .finding($0, norm: norm) }
    }

    var sentences = findings.compactMap { finding -> LineTrace.Sentence? in
      let way: LineTrace.Sentence.Way? =
        direct.contains(finding.id) ? .direct : finding.norm == norm ? norm.map { .rating(norm: $0) } : nil
      return way.map { .init(kind: .finding, id: finding.id, text: finding.text, way: $0) }
    }
    sentences += (area.werkgebied?.determinations ?? []).compactMap { determination in
      let isDirect = names(determination.evidence, about: determination.norm)
      let way = isDirect ? .direct : way(norms: [determination.norm], findings: determination.evidence)
      let text = TraceWords.determined(
        determination, scale: framework.scale, isOutdated: area.standing(ofNorm: determination.norm) == .outdated)
      return way.map { .init(kind: .determination, id: framework.norms[determination.norm].id, text: text, way: $0) }
    }
    sentences += (area.werkgebied?.conclusions ?? []).compactMap { conclusion in
      way(norms: conclusion.norms, findings: conclusion.findings)
        .map { .init(kind: .conclusion, id: conclusion.id, text: conclusion.text, way: $0) }
    }
    sentences += (area.werkgebied?.recommendations ?? []).compactMap { recommendation in
      let kind: LineTrace.Sentence.Kind =
        recommendation.kind == .recommendation ? .recommendation : .improvementMeasure
      return way(norms: recommendation.norms, findings: recommendation.findings)
        .map { .init(kind: kind, id: recommendation.id, text: recommendation.text, way: $0) }
    }
    return sentences + (norm.map(ofReport) ?? [])
  }

  /// What the report itself says that rests on the rating of a norm.
  private func ofReport(norm: Int) -> [LineTrace.Sentence] {
    let rows = results.themes.flatMap(\.norms).filter { $0.norm == norm }.map { result in
      let flags = result.flags.map { flag in (flag.label.map { $0 + ": " } ?? "") + flag.text }
      return TraceWords.reportRow(result.name, rating: result.rating.label, count: result.count, flags: flags)
    }
    let deviation = area.deviation(ofNorm: norm).map {
      Words.deviation(
        $0, norm: framework.norms[norm].name, scale: framework.scale,
        isOutdated: area.standing(ofNorm: norm) == .outdated)
    }
    let divergence = area.result.ratings[norm].divergence
    let divergent = divergence.toShow + divergence.toDetermine > 0 ? results.divergence : nil
    let texts = rows + results.summary + [deviation, divergent].compactMap(\.self).map { $0.label + " " + $0.text }
    // Word joiners, which keep a line together in print, are no part of the sentence.
    return texts.map { text in
      let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{2060}" }))
      return .init(kind: .report, id: nil, text: plain, way: .rating(norm: norm))
    }
  }
}
