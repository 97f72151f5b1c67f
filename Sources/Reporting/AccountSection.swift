import AssessmentModel
import Scoring

/// How a report came about ("verantwoording"): what was done, read and left out, and by which rules.
public struct AccountSection: Hashable, Sendable {
  /// What was done, in numbers ("activiteiten").
  public struct Activities: Hashable, Sendable {
    /// What was done.
    public struct Row: Hashable, Sendable {
      /// The activity.
      public let name: String
      /// How many, in words where there is no number.
      public let number: String
      /// The mark of its footnote.
      public let mark: String?
    }

    /// The title of the table.
    public let caption: String
    /// The headings of its two columns.
    public let columns: [String]
    /// The activities.
    public let rows: [Row]
    /// The footnotes, with their marks.
    public let notes: [LabelledText]
  }

  /// A heading over a few sentences.
  public struct Block: Hashable, Sendable {
    /// What a block is about.
    public enum Subject: Hashable, Sendable, CaseIterable {
      /// What was left out of the input.
      case omissions
      /// The framework and the way of working.
      case method
      /// What is known that no dossier holds.
      case generalInformation
      /// What a reader must know of the sources.
      case remarks
      /// The rules by which ratings were put together.
      case rules
    }

    /// What it is about.
    public let subject: Subject
    /// The heading.
    public let heading: String
    /// The sentences; one alone is a paragraph, more are a list.
    public let items: [String]
    /// The names of files beside the report that sentences name, and lead to.
    public let files: [String]

    /// Whether it is what is known beside the dossiers, which belongs with the ratings where there is room.
    package var isGeneralInformation: Bool { subject == .generalInformation }

    /// Whether the order of the sentences matters, as with the rules.
    public var isNumbered: Bool { subject == .rules }
  }

  /// The heading.
  public let heading: String
  /// What was done; `nil` where nothing is known of it.
  public let activities: Activities?
  /// The blocks, in the order of ``Block/Subject``.
  public let blocks: [Block]

  init(
    _ area: AssessedArea, framework: Framework, basis: String? = nil, actions: String? = nil,
    factChecks: FactCheckResult? = nil
  ) {
    heading = Words.account
    activities = Activities(area.werkgebied?.activities ?? [], of: framework.subject)
    let checked = factChecks.flatMap {
      DutchFactWords.accountSentence($0, hasChecks: !framework.factChecks.isEmpty, hasBasis: basis != nil)
    }
    let ofMethod = [area.isInventory ? nil : basis.map(Words.basisBeside), checked, actions.map(Words.actionsBeside)]
      .compactMap(\.self)
    let files = [basis, actions].compactMap(\.self)
    blocks = Block.Subject.allCases.compactMap { subject in
      let items = (Self.items(subject, area: area, framework: framework) + (subject == .method ? ofMethod : []))
        .withoutRepeats
      let heading = Words.heading(of: subject, note: framework.rules.note)
      return items.isEmpty
        ? nil : Block(subject: subject, heading: heading, items: items, files: subject == .method ? files : [])
    }
  }

  private static func items(_ subject: Block.Subject, area: AssessedArea, framework: Framework) -> [String] {
    let werkgebied = area.werkgebied
    switch subject {
    case .omissions:
      let omissions = area.result.omissions
      return omissions.isEmpty
        ? [] : [Words.omissionDetail(omissions.lines, of: area.rows, codes: omissions.codes.sorted())]
    case .method: return method(area, framework: framework)
    case .generalInformation:
      return werkgebied?.generalInformation.map(\.text.closed) ?? []
    case .remarks:
      return werkgebied?.remarks.map { remark in
        Words.remark(remark.text, about: remark.norm.map { framework.norms[$0].name } ?? remark.subject)
      } ?? []
    case .rules:
      return area.isInventory ? [Words.nothingCalculated] : RulesInWords(framework).sentences
    }
  }

  private static func method(_ area: AssessedArea, framework: Framework) -> [String] {
    let date = area.referenceDate.map { [Words.origin(of: $0.date, $0.origin)] } ?? []
    return [Words.frameworkInFull(framework)] + date
      + (area.werkgebied?.methodNotes.map(\.closed) ?? [Words.methodUnknown])
  }
}

extension AccountSection.Activities {
  init?(_ activities: [Activity], of subject: Framework.Subject) {
    guard !activities.isEmpty else { return nil }
    var marks = FootnoteMarks()
    caption = Words.activitiesHere(subject)
    columns = [caption, Words.numberColumn]
    rows = activities.map { activity in
      Row(
        name: activity.name, number: Words.number(activity.number), mark: activity.note.map { marks.mark(for: $0) })
    }
    notes = marks.notes
  }
}

/// Gives each footnote a letter, and the same letter to the same text ("voetnoot").
struct FootnoteMarks {
  private var texts: [String] = []

  /// The mark of a footnote: a to z, then aa, ab and so on.
  mutating func mark(for remark: String) -> String {
    let text = remark.asSentence.closed
    if let known = texts.firstIndex(of: text) { return Self.mark(known) }
    texts.append(text)
    return Self.mark(texts.count - 1)
  }

  /// The footnotes, each with its mark.
  var notes: [LabelledText] {
    texts.enumerated().map { LabelledText(label: Self.mark($0), text: $1) }
  }

  private static func mark(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? letter : mark(number / 26 - 1) + letter
  }
}
