/// The namespaces of workbooks of Office Open XML, as all programs write them and as the strict form has them.
enum SpreadsheetNames {
  static let namespaces = [
    (
      prefix: "x",
      addresses: [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
      ]
    ),
    (
      prefix: "r",
      addresses: [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ]
    ),
    (prefix: "xml", addresses: ["http://www.w3.org/XML/1998/namespace"]),
  ]

  /// Whether an attribute of truth says yes.
  static func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" || value == "on" }
}

/// The part of a workbook that lists its sheets.
struct WorkbookPart: PartContent {
  enum Name: String, CaseIterable {
    case properties = "x:workbookPr"
    case sheets = "x:sheets"
    case sheet = "x:sheet"
    case is1904 = "date1904"
    case name
    case state
    case id = "r:id"
  }

  /// A sheet as the workbook lists it.
  struct Sheet {
    let name: String
    let isHidden: Bool
    let id: String
  }

  static let namespaces = SpreadsheetNames.namespaces

  private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904.
  private(set) var is1904 = false

  init() {}

  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) {
    if name == .properties { is1904 = SpreadsheetNames.isTrue(attributes[.is1904]) }
    guard name == .sheet, parent == .sheets else { return }
    let state = attributes[.state] ?? "visible"
    sheets.append(Sheet(name: attributes[.name] ?? "", isHidden: state != "visible", id: attributes[.id] ?? ""))
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?) {}

  mutating func end(_ name: Name, in parent: Name?) {}
}

/// Which looks of cells are those of days.
struct StylesPart: PartContent {
  enum Name: String, CaseIterable {
    case format = "x:numFmt"
    case looks = "x:cellXfs"
    case look = "x:xf"
    case number = "numFmtId"
    case code = "formatCode"
  }

  static let namespaces = SpreadsheetNames.namespaces
  /// The formats of days that every program has, by their number; those of times of day are not of them.
  private static let builtIn: Set<Int> = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]

  private var ownFormats: [Int: Bool] = [:]
  private var looks: [Int] = []

  init() {}

  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) {
    let number = attributes[.number].flatMap { Int($0) } ?? 0
    if name == .format { ownFormats[number] = DayFormat.isOfDay(attributes[.code] ?? "") }
    if name == .look, parent == .looks { looks.append(number) }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?) {}

  mutating func end(_ name: Name, in parent: Name?) {}

  /// Whether cells of a look hold days, per look.
  var areDays: [Bool] { looks.map { ownFormats[$0] ?? Self.builtIn.contains($0) } }
}

/// Notations of cells.
enum DayFormat {
  /// Whether a notation is that of a day: it has a day or a year, or a month where there is no time that it could be the
  /// minutes of. What stands between quotation marks or brackets, or behind a backslash, is text.
  static func isOfDay(_ code: String) -> Bool {
    var letters: Set<Character> = []
    var rest = Substring(code.lowercased())
    while let next = rest.popFirst() {
      switch next {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[": rest = rest.drop { $0 != "]" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
      default: letters.insert(next)
      }
    }
    if letters.contains("d") || letters.contains("y") { return true }
    return letters.contains("m") && letters.isDisjoint(with: ["h", "s"])
  }
}
