import AssessmentModel
import Digests
import OfficeFiles

/// What the hidden sheet of a dossier form says: which form it is, of whom, and what was printed on it.
struct FormRecord: Equatable {
  /// The name of the hidden sheet.
  static let sheetName = "netwerktoets_formulier"
  /// The layout of forms that this program writes; a form of a later one is not guessed at.
  static let currentLayout = "1"

  /// The layout.
  var layout = Self.currentLayout
  /// The identifier of the framework.
  var framework: String
  /// The version of the framework.
  var version: String
  /// What was asked under the framework, as a digest: another one asks something else.
  var checksum: String
  /// The werkgebied, the round and, where those are rated, the organisation.
  var area: AreaKey
  /// The client.
  var client: ExactName
  /// The reference date, where the form has one.
  var referenceDate: CalendarDate?
  /// The inspector whom the form was made for, where one was named.
  var inspector: String?
  /// The sheets: the name on the tab, and the identifier of the source.
  var sheets: [(tab: String, source: String)] = []
  /// Digests of what was printed: of titles and notes alone, and of texts with the code they stand beside.
  var printed: Set<String> = []

  /// Tells the form apart from all others; who changes one of the hidden values breaks it.
  var id: String {
    let values: [String?] = [
      layout, framework, version, checksum, area.werkgebied.description, area.inspection?.description,
      area.organisation?.description, client.description, referenceDate?.description, inspector,
    ]
    // A value that is absent is another than an empty one, and no value can pass for two.
    return Self.digest(values.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: ","))
  }

  static func == (first: FormRecord, second: FormRecord) -> Bool {
    first.id == second.id && first.printed == second.printed
      && first.sheets.elementsEqual(second.sheets) { $0 == $1 }
  }

  /// Whether a text was printed by itself, or beside a code.
  func hasPrinted(_ text: String, beside code: String? = nil) -> Bool {
    printed.contains(Self.mark(of: text, beside: code))
  }

  /// The digest of a printed text.
  static func mark(of text: String, beside code: String? = nil) -> String {
    digest((code.map { $0.formFolded + "\u{1F}" } ?? "") + text.formPlain)
  }

  /// Sixteen hexadecimal digits: chance finds the same for none of the few hundred texts of a form.
  private static func digest(_ text: String) -> String { String(SHA256Digest(of: text).hexadecimal.prefix(16)) }

  /// What a framework asks of who fills in a form, as a digest: sources, scale, questions, levels and facts.
  static func checksum(of framework: Framework) -> String {
    var parts: [String] = []
    for source in framework.sources { parts += ["bron", source.id, source.label] }
    let scale = framework.scale
    for level in scale.levels + [scale.notApplicable, scale.notAssessed] { parts += ["niveau", level.id, level.label] }
    for criterion in framework.criteria {
      let heard = criterion.voices.flatMap { framework.voices[$0].sources }.map { framework.sources[$0].id }
      parts += ["criterium", criterion.id, criterion.question] + criterion.descriptors + heard
    }
    for fact in framework.facts {
      parts += ["feit", fact.id, fact.label, DutchFormWords.wanted(fact.kind)]
      if case .choice(let choices) = fact.kind { parts += choices }
    }
    return SHA256Digest(of: parts.map { "\($0.utf8.count):\($0)" }.joined()).hexadecimal
  }
}

extension FormRecord {
  /// The keys of the hidden sheet, in the order of its rows.
  enum Key: String, CaseIterable {
    case layout = "formulier"
    case id = "kenmerk"
    case framework = "kader"
    case version = "kader_versie"
    case checksum = "kader_controlegetal"
    case werkgebied
    case inspection = "toetsing"
    case organisation = "organisatie"
    case client
    case referenceDate = "peildatum"
    case inspector = "inspecteur"
    case sheet = "blad"
    case printed = "tekst"
  }

  /// The rows of the hidden sheet: a key, and one or two values.
  var rows: [[String]] {
    let single: [(Key, String?)] = [
      (.layout, layout), (.id, id), (.framework, framework), (.version, version), (.checksum, checksum),
      (.werkgebied, area.werkgebied.description), (.inspection, area.inspection?.description),
      (.organisation, area.organisation?.description), (.client, client.description),
      (.referenceDate, referenceDate?.description), (.inspector, inspector),
    ]
    return single.compactMap { key, value in value.map { [key.rawValue, $0] } }
      + sheets.map { [Key.sheet.rawValue, $0.tab, $0.source] }
      + printed.sorted().map { [Key.printed.rawValue, $0] }
  }

  /// A hidden sheet as it was read.
  struct Read {
    /// What it says.
    let record: FormRecord
    /// The digest that it says it has.
    let statedID: String
    /// The row of each key.
    let rows: [Key: Int]

    /// Whether nothing of it was changed.
    var isWhole: Bool { record.id == statedID }
  }

  /// Reads a hidden sheet; nothing where it lacks what every form has.
  static func read(_ sheet: WorkbookSheet) -> Read? {
    var values: [Key: String] = [:]
    var rows: [Key: Int] = [:]
    var sheets: [(tab: String, source: String)] = []
    var printed: Set<String> = []
    for row in sheet.rows {
      guard let key = row[1].map(\.written).flatMap(Key.init(rawValue:)), let value = row[2]?.written else { continue }
      switch key {
      case .sheet: sheets.append((value, row[3]?.written ?? ""))
      case .printed: printed.insert(value)
      default: values[key] = value
      }
      rows[key] = rows[key] ?? row.number
    }
    guard let layout = values[.layout], let id = values[.id], let framework = values[.framework],
      let werkgebied = values[.werkgebied], let client = values[.client]
    else { return nil }
    let area = AreaKey(
      werkgebied: ExactName(werkgebied), inspection: values[.inspection].map { ExactName($0) },
      organisation: values[.organisation].map { ExactName($0) })
    let record = FormRecord(
      layout: layout, framework: framework, version: values[.version] ?? "", checksum: values[.checksum] ?? "",
      area: area, client: ExactName(client), referenceDate: values[.referenceDate].flatMap { CalendarDate(iso: $0) },
      inspector: values[.inspector], sheets: sheets, printed: printed)
    return Read(record: record, statedID: id, rows: rows)
  }
}
