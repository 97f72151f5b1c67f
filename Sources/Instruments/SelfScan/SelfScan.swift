public import AssessmentModel

/// Questions that those who work together answer about themselves ("zelfscan"), without ratings or numbers.
///
/// One question before all others decides the route, and the route decides which parts are asked. What is numbered stands
/// in ``rows``, points inside an aspect too, in the order of the source; all references are indices.
public struct SelfScan: Hashable, Sendable {
  /// What it shares with instruments of other kinds.
  public let head: InstrumentHead
  /// The levels that questions are about, such as the practice.
  public let levels: [ScanTerm]
  /// The scales that single aspects are about, such as the region.
  public let scales: [ScanTerm]
  /// Who can answer.
  public let respondents: [ScanTerm]
  /// What can be filled in for a row.
  public let fields: [ScanField]
  /// The question before all others.
  public let routeQuestion: String
  /// Where that question comes from.
  public let routeProvenance: Provenance
  /// Its answers.
  public let routes: [ScanRoute]
  /// The main questions.
  public let questions: [ScanQuestion]
  /// The parts of the main questions.
  public let parts: [ScanPart]
  /// The aspects and the points inside them.
  public let rows: [ScanRow]

  /// Makes a self-scan.
  public init(
    head: InstrumentHead, levels: [ScanTerm], scales: [ScanTerm], respondents: [ScanTerm], fields: [ScanField],
    routeQuestion: String, routeProvenance: Provenance, routes: [ScanRoute], questions: [ScanQuestion],
    parts: [ScanPart], rows: [ScanRow]
  ) {
    self.head = head
    self.levels = levels
    self.scales = scales
    self.respondents = respondents
    self.fields = fields
    self.routeQuestion = routeQuestion
    self.routeProvenance = routeProvenance
    self.routes = routes
    self.questions = questions
    self.parts = parts
    self.rows = rows
  }

  /// The rows of a part.
  public func rows(of part: Int) -> [Int] { rows.indices.filter { rows[$0].part == part } }

  /// Whether a part belongs to a route.
  public func isOn(_ route: Int, part: Int) -> Bool { parts[part].route == nil || parts[part].route == route }

  /// The parts that somebody is asked, by route, by who answers and by level; `nil` asks no matter which.
  public func parts(route: Int? = nil, respondent: Int? = nil, level: Int? = nil) -> [Int] {
    parts.indices.filter { part in
      let isOnRoute = route.map { isOn($0, part: part) } ?? true
      let isForRespondent = respondent.map { parts[part].respondents.contains($0) } ?? true
      return isOnRoute && isForRespondent && (level.map { parts[part].level == $0 } ?? true)
    }
  }
}

/// A word of a self-scan with what it stands for ("begrip van een zelfscan"): a level, a scale, or who answers.
public struct ScanTerm: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The words for people.
  public let label: String
  /// What it means.
  public let explanation: String?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a word.
  public init(id: String, label: String, explanation: String? = nil, provenance: Provenance) {
    self.id = id
    self.label = label
    self.explanation = explanation
    self.provenance = provenance
  }
}

/// A place to fill in for a row ("antwoordveld").
public struct ScanField: Hashable, Sendable {
  /// What is filled in there.
  public enum Kind: String, CaseIterable, Sendable {
    /// How it is now ("huidige situatie").
    case present = "huidig"
    /// What is wished for ("wens").
    case wish = "wens"
    /// What it is about, in a row that the respondent adds ("onderwerp").
    case topic = "open"
  }

  /// The field with its words.
  public let term: ScanTerm
  /// What is filled in there.
  public let kind: Kind

  /// Makes a field.
  public init(term: ScanTerm, kind: Kind) {
    self.term = term
    self.kind = kind
  }
}

/// An answer to the question before all others, which decides what is asked ("route").
public struct ScanRoute: Hashable, Sendable {
  /// The answer with its words.
  public let term: ScanTerm
  /// What those who give it are going to do.
  public let title: String
  /// The number that the source prints: a label and no key.
  public let number: String?

  /// Makes a route.
  public init(term: ScanTerm, title: String, number: String? = nil) {
    self.term = term
    self.title = title
    self.number = number
  }
}

/// A main question ("hoofdvraag").
public struct ScanQuestion: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// Its name.
  public let name: String
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a main question.
  public init(id: String, name: String, provenance: Provenance) {
    self.id = id
    self.name = name
    self.provenance = provenance
  }
}

/// A main question as one route asks it, or all routes ("deel van een hoofdvraag").
public struct ScanPart: Hashable, Sendable {
  /// The identifier, which the source prints.
  public let id: String
  /// The main question.
  public let question: Int
  /// The route; `nil` where all routes have it.
  public let route: Int?
  /// The level it is about.
  public let level: Int
  /// What is asked.
  public let text: String
  /// What stands before the aspects.
  public let introduction: String
  /// Who answers.
  public let respondents: [Int]
  /// Whether they answer together.
  public let isTogether: Bool
  /// Where it comes from.
  public let provenance: Provenance
  /// Where the introduction comes from.
  public let introductionProvenance: Provenance

  /// Makes a part.
  public init(
    id: String, question: Int, route: Int? = nil, level: Int, text: String, introduction: String, respondents: [Int],
    isTogether: Bool, provenance: Provenance, introductionProvenance: Provenance
  ) {
    self.id = id
    self.question = question
    self.route = route
    self.level = level
    self.text = text
    self.introduction = introduction
    self.respondents = respondents
    self.isTogether = isTogether
    self.provenance = provenance
    self.introductionProvenance = introductionProvenance
  }
}

/// What a respondent says something about: an aspect, or a point inside one ("aspect").
public struct ScanRow: Hashable, Sendable {
  /// The identifier, which the source prints for an aspect.
  public let id: String
  /// The part.
  public let part: Int
  /// The aspect that it is a point of; `nil` for an aspect.
  public let parent: Int?
  /// Whether the respondent says what it is about, as often as needed.
  public let isOpen: Bool
  /// What it is about.
  public let text: String
  /// What can be filled in.
  public let fields: [Int]
  /// The scale it is about, where the source says that.
  public let scale: Int?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a row.
  public init(
    id: String, part: Int, parent: Int? = nil, isOpen: Bool, text: String, fields: [Int], scale: Int? = nil,
    provenance: Provenance
  ) {
    self.id = id
    self.part = part
    self.parent = parent
    self.isOpen = isOpen
    self.text = text
    self.fields = fields
    self.scale = scale
    self.provenance = provenance
  }
}
