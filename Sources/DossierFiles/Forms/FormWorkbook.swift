import AssessmentModel
import OfficeFiles

/// Writes a dossier form as a workbook: a sheet per part, and a hidden one that says which form it is.
struct FormWorkbook {
  private let form: DossierForm
  private let lists: FormLists

  init(_ form: DossierForm) {
    self.form = form
    lists = FormLists(form.framework)
  }

  var draft: WorkbookDraft {
    var record = FormRecord(
      framework: form.framework.id, version: form.framework.version,
      checksum: FormRecord.checksum(of: form.framework), area: form.area, client: form.client,
      referenceDate: form.referenceDate, inspector: form.inspector)
    var names = SheetNames(taken: [FormRecord.sheetName])
    var sheets: [SheetDraft] = []
    for part in FormPart.all(of: form) {
      let source = form.framework.sources[part.source]
      let name = names.unique(source.label)
      var sheet = FormSheet(form: form, part: part, lists: lists)
      sheets.append(sheet.draft(named: name))
      record.sheets.append((name, source.id))
      record.printed.formUnion(sheet.printed)
    }
    return WorkbookDraft(
      title: DutchFormWords.form, created: WorkbookDay(form.framework.validFrom), sheets: sheets + [hidden(record)])
  }

  /// The sheet with what the form is, and beside it the lists that people choose from.
  private func hidden(_ record: FormRecord) -> SheetDraft {
    var sheet = SheetDraft(name: FormRecord.sheetName)
    sheet.isHidden = true
    sheet.isProtected = true
    let rows = record.rows
    let height = max(rows.count, lists.columns.map(\.count).max() ?? 0)
    sheet.rows = (0..<height).map { row in
      let own = (0..<FormLists.firstColumn - 1).map { column in
        row < rows.count && column < rows[row].count ? rows[row][column] : ""
      }
      let listed = lists.columns.map { row < $0.count ? $0[row] : "" }
      return (own + listed).map { CellDraft($0) }
    }
    return sheet
  }
}

extension WorkbookDay {
  /// The day of a date.
  init(_ date: CalendarDate) {
    let (year, month, day) = date.components
    self.init(year: year, month: month, day: day)
  }
}

/// Names for tabs: no two alike, and none that a workbook refuses.
struct SheetNames {
  private static let mostCharacters = 31
  private var taken: Set<String>

  init(taken: [String]) { self.taken = Set(taken.map { $0.lowercased() }) }

  mutating func unique(_ label: String) -> String {
    let plain = label.formPlain.map { "[]:*?/\\'".contains($0) ? " " : $0 }
    let base = String(plain).formPlain
    var name = Self.cut(base.isEmpty ? DutchFormWords.form : base, to: Self.mostCharacters)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let ending = " (\(number))"
      name = Self.cut(base, to: Self.mostCharacters - ending.count) + ending
      number += 1
    }
    return name
  }

  private static func cut(_ text: String, to most: Int) -> String {
    var text = text
    while text.utf16.count > most { text.removeLast() }
    return text
  }
}

/// What people choose from, each list in a column of the hidden sheet.
struct FormLists {
  /// A list.
  enum List: Hashable {
    case outcomes, grounds, series, yesNo, criteria, facts
    /// The values of a fact: index into ``Framework/facts``.
    case choices(Int)
  }

  /// The first column of the hidden sheet that holds a list, from one.
  static let firstColumn = 5

  /// The lists, in the order of their columns.
  private(set) var columns: [[String]] = []
  private var ranges: [List: CellRange] = [:]

  init(_ framework: Framework) {
    let scale = framework.scale
    add(.outcomes, (scale.levels.reversed() + [scale.notApplicable, scale.notAssessed]).map(\.label))
    add(.grounds, Evidence.Ground.allCases.map(\.rawValue))
    add(.series, [DutchFormWords.consensus])
    add(.yesNo, [DutchFormWords.yes, DutchFormWords.no])
    add(.criteria, framework.criteria.map(\.id))
    add(.facts, framework.facts.map(\.id))
    for (index, fact) in framework.facts.enumerated() {
      if case .choice(let choices) = fact.kind { add(.choices(index), choices) }
    }
  }

  private mutating func add(_ list: List, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    let column = Self.firstColumn + columns.count
    ranges[list] = CellRange(rows: 1...texts.count, columns: column...column)
    columns.append(texts)
  }

  /// What the cells of a column of a sheet allow; nothing where the list is empty.
  func choice(_ list: List, rows: ClosedRange<Int>, column: Int) -> ChoiceDraft? {
    ranges[list].map {
      ChoiceDraft(
        range: CellRange(rows: rows, columns: column...column),
        kind: .oneOfCells(sheet: FormRecord.sheetName, range: $0))
    }
  }

  /// What the cells of a column allow that hold a day; another text is advised against only, as some write `10-4-2019`.
  static func day(rows: ClosedRange<Int>, column: Int) -> ChoiceDraft {
    ChoiceDraft(range: CellRange(rows: rows, columns: column...column), kind: .date, isStrict: false)
  }
}
