/// A form in which dossier extracts can be written ("vorm").
public enum ExtractForm: String, CaseIterable, Sendable {
  /// One file with a `dossier` per client and source.
  case xml
  /// A file per table.
  case csv
  /// A workbook with a sheet per table.
  case xlsx

  /// Where a text stands: an attribute of XML has less room than anything else.
  enum Place {
    case attribute, text
  }

  /// The most room that one text may take: a cell of a workbook has 32,767 UTF-16 units, a start tag in XML 64 KiB with
  /// at most two texts, a row in CSV 16 MiB.
  func room(in place: Place) -> Int {
    switch (self, place) {
    case (.xml, .attribute): 28 << 10
    case (.xml, .text): .max
    case (.csv, _): 3 << 20
    case (.xlsx, _): 32_767
    }
  }

  /// The most room that a name may take: up to four stand in one start tag.
  var roomForName: Int { 6 << 10 }

  /// The room that a sign takes: in bytes as they are written, or in UTF-16 units of a cell.
  private func cost(_ scalar: Unicode.Scalar) -> Int {
    switch (self, scalar) {
    case (.xlsx, "|"), (.csv, "|"), (.csv, "\""): 2
    case (.xlsx, _): UTF16.width(scalar)
    case (.xml, "&"), (.xml, "<"), (.xml, ">"), (.xml, "\""), (.xml, "\n"), (.xml, "\r"), (.xml, "\t"): 6
    default: UTF8.width(scalar)
    }
  }

  /// Whether a sign can stand in it: XML 1.0 has no control characters, CSV no zero; a workbook writes all of them out.
  func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0xFFFE, 0x1_0000...: true
    case 0x09, 0x0A, 0x0D: true
    case 0: self == .xlsx
    default: self != .xml
    }
  }

  /// Whether each sign of a text can stand in it.
  func holds(_ text: String) -> Bool {
    // Most texts have no byte that needs a closer look.
    if !text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) { return true }
    return text.unicodeScalars.allSatisfy(holds)
  }

  /// The text with a replacement character for each sign that it cannot hold.
  func replacing(in text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { holds($0) ? $0 : "\u{FFFD}" }))
  }

  /// As much of a text as fits in some room, with a sign that says so; nothing where all of it fits.
  func shortened(_ text: String, to room: Int) -> String? {
    // No sign takes more than six times its bytes.
    guard text.utf8.count > room / 6 else { return nil }
    var taken = 0
    var kept = text.unicodeScalars.startIndex
    for index in text.unicodeScalars.indices {
      taken += cost(text.unicodeScalars[index])
      if taken > room { return String(text.unicodeScalars[..<kept]) + "…" }
      if taken <= room - 3 { kept = text.unicodeScalars.index(after: index) }
    }
    return nil
  }

  /// Whether a spreadsheet that opens CSV would take a text for a formula.
  static func looksLikeFormula(_ text: String) -> Bool {
    text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }
}
