public import Disclosure
public import FeedbackRound

/// Writes the file in which inspectors decide about a round: a new one, or what a file that is there still lacks.
public struct DecisionFile: Sendable {
  private let answers: CollectedAnswers
  private let search: PersonalDataSearch

  /// Makes a file about answers.
  public init(answers: CollectedAnswers, search: PersonalDataSearch) {
    self.answers = answers
    self.search = search
  }

  private var round: Round { answers.round }
  private typealias Words = DutchDecisionFileWords

  /// A file in which nothing was decided yet.
  public var draft: String {
    var lines = Words.introduction(round: round.id, name: round.name).map { "# \($0)".commentLine }
    lines += [
      "ronde: \(YAMLItem.scalar(round.id, inFlow: false))", "versie: \(YAMLItem.quoted(round.version))", "door:",
      "datum:", "besluiten:",
    ]
    var norm = ""
    for (number, statement) in round.statements.enumerated() {
      if statement.norm != norm {
        norm = statement.norm
        lines += ["", "# \(norm) \(round[norm: norm]?.name ?? "")".commentLine]
      }
      lines.append("# \(Words.statement(statement, counts(ofStatement: number)))".commentLine)
      lines += item(for: statement).blockLines + ["  nieuw:", "  reden:"]
    }
    let responses = answers.responses
    lines += ["", "# \(Words.releases)", responses.isEmpty ? "vrijgave: []" : "vrijgave:"]
    for response in responses {
      let hits = search.hits(in: response.text)
      let statement = response.statement.map { round.statements[$0].id }
      let masked = PersonalDataSearch.masked(response.text, hits)
      lines.append(
        "# \(Words.response(response.kind, statement, role: round.roles[response.role].label)): \(masked)".commentLine)
      lines += item(for: response, hits).blockLines + (hits.isEmpty ? [] : ["  reden:"])
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The file with an open decision for each statement and each response that it does not name yet; `nil` where it names
  /// all.
  public func completed(_ text: String, _ decisions: Decisions) throws(YAMLListEdit.Failure) -> (
    text: String, statements: [String], responses: [String]
  )? {
    var text = text
    let statements = round.statements.filter { decisions[$0.id] == nil }
    for statement in statements {
      let edit = YAMLListEdit(
        list: "besluiten", identity: [("stelling", statement.id)], usualOrder: DecisionReader.keys)
      text = try edit.setting(item(for: statement), in: text).text
    }
    let responses = answers.responses.filter { decisions[release: $0.key] == nil }
    for response in responses {
      let edit = YAMLListEdit(list: "vrijgave", identity: [("reactie", response.key)], usualOrder: DecisionReader.keys)
      text = try edit.setting(item(for: response, search.hits(in: response.text)), in: text).text
    }
    return statements.isEmpty && responses.isEmpty ? nil : (text, statements.map(\.id), responses.map(\.key))
  }

  private func counts(ofStatement number: Int) -> RecognitionCounts {
    answers.tallies.first { $0.statement == number }?.all ?? RecognitionCounts()
  }

  private func item(for statement: Statement) -> YAMLItem {
    YAMLItem([
      ("stelling", .text(statement.id)), ("oud", .text(statement.text)),
      ("besluit", .text(Decision.Kind.open.rawValue)),
    ])
  }

  /// A response in which nothing was found is not shown unless somebody says so; one with a hit waits for a decision.
  private func item(for response: Response, _ hits: [PersonalDataHit]) -> YAMLItem {
    var fields: [(key: String, value: YAMLItem.Value)] = [("reactie", .text(response.key))]
    if let statement = response.statement { fields.append(("stelling", .text(round.statements[statement].id))) }
    let kinds = PersonalDataHit.Kind.allCases.filter { kind in hits.contains { $0.kind == kind } }
    if !kinds.isEmpty { fields.append(("gevonden", .list(kinds.map(\.rawValue)))) }
    let kind: Release.Kind = hits.isEmpty ? .withheld : .open
    fields.append(("tonen", .text(kind.rawValue)))
    return YAMLItem(fields)
  }
}

/// The Dutch words of the comments in a file of decisions.
enum DutchDecisionFileWords {
  static func introduction(round: String, name: String) -> [String] {
    [
      "Besluiten over de reacties van ronde \(round), \(name). Alleen voor de inspecteurs.",
      "",
      "Vul bij elke stelling in: besluit (behouden, aanpassen of vervallen) en de reden; bij aanpassen ook de nieuwe tekst,",
      "of bij een oordeel het nieuwe niveau. Een reden mag ontbreken waar iedereen de stelling herkende en zij blijft.",
      "Een nieuwe bevinding krijgt een eigen regel: stelling (een nieuw kenmerk), besluit: toevoegen, norm, soort, nieuw,",
      "reden, en zo mogelijk rust_op. Wat u hier als nieuw en reden schrijft, lezen de deelnemers.",
      "door en datum bovenaan gelden voor elk besluit dat ze zelf niet noemt.",
    ].map(\.commentText)
  }

  static func statement(_ statement: Statement, _ counts: RecognitionCounts) -> String {
    let numbers = Recognition.allCases.map { "\(DutchRoundWords.column($0).lowercased()) \(counts[$0])" }
    return "\(statement.number). \(DutchRoundWords.kind(statement.subject)): \(numbers.joined(separator: ", "))"
  }

  static let releases =
    "Wat deelnemers schreven. tonen: ja (letterlijk), afgeschermd (zonder wat is gevonden) of nee; open is nog niet besloten."

  static func response(_ kind: Response.Kind, _ statement: String?, role: String) -> String {
    (statement.map { "\($0), " } ?? "") + "\(kind.rawValue), \(role)"
  }
}

extension String {
  /// The text on one line, so that it cannot end a comment.
  var commentText: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator, .format, .privateUse, .unassigned: " "
          default: scalar.value == 0xFEFF ? " " : scalar
          }
        }))
  }

  fileprivate var commentLine: String {
    var line = commentText
    while line.last == " " { line.removeLast() }
    return line
  }
}
