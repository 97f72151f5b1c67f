public import Diagnostics

/// What one respondent sent back ("ingevulde zelfscan"), as it was written; nothing was held against the scan yet.
public struct ScanSheet: Hashable, Sendable {
  /// The file.
  public var file: String
  /// The instrument, as it stands there.
  public var instrument: String
  /// Its version, as it stands there.
  public var version: String
  /// The number of the form, by which two saved versions of one are known; `nil` where it has none.
  public var form: String?
  /// How often it was saved; `nil` where the form does not count that.
  public var saves: Int?
  /// The code of the respondent; empty where none was given.
  public var respondent: String
  /// As whom of the scan the respondent answers, as it stands there.
  public var role: String
  /// What the respondent does, in own words, such as a profession.
  public var function: String
  /// The level that the respondent answers about, as it stands there; empty is all levels.
  public var level: String
  /// The answer to the question before all others, as it stands there.
  public var route: String
  /// The texts, in the order of the form; none is blank.
  public var texts: [ScanText]
  /// Where the head of the form is.
  public var position: FilePosition

  /// Makes a form.
  public init(
    file: String, instrument: String, version: String, form: String? = nil, saves: Int? = nil, respondent: String = "",
    role: String = "", function: String = "", level: String = "", route: String = "", texts: [ScanText] = [],
    position: FilePosition
  ) {
    self.file = file
    self.instrument = instrument
    self.version = version
    self.form = form
    self.saves = saves
    self.respondent = respondent
    self.role = role
    self.function = function
    self.level = level
    self.route = route
    self.texts = texts
    self.position = position
  }

  /// What it says, whatever file it stands in.
  var says: [String] {
    [respondent.foldedWord, role.foldedWord, function, level.foldedWord, route.foldedWord]
      + texts.flatMap { [$0.row, $0.line, $0.field.foldedWord, $0.text] }
  }
}

/// A text that somebody filled in ("ingevulde tekst"), with the place of the form it stands in, as it was written.
public struct ScanText: Hashable, Sendable {
  /// The aspect or point.
  public var row: String
  /// Which of the lines of an open row, from one; empty is the first.
  public var line: String
  /// The field.
  public var field: String
  /// The text.
  public var text: String
  /// Where it stands.
  public var position: FilePosition

  /// Makes a text.
  public init(row: String, line: String, field: String, text: String, position: FilePosition) {
    self.row = row
    self.line = line
    self.field = field
    self.text = text
    self.position = position
  }
}

/// A place of the form of a self-scan ("veld van een scanformulier"), by the word that files have for it.
///
/// The same words stand above columns and before values, whatever the format, so that one reader knows them all.
public enum ScanHeading: String, CaseIterable, Sendable {
  /// The instrument.
  case instrument
  /// Its version.
  case version = "versie"
  /// The number of the form.
  case form = "formulier"
  /// How often it was saved.
  case saves = "opgeslagen"
  /// The code of the respondent.
  case respondent
  /// As whom the respondent answers.
  case role = "rol"
  /// What the respondent does.
  case function = "functie"
  /// The level that is answered about.
  case level = "niveau"
  /// The answer to the question before all others.
  case route
  /// The aspect or point.
  case row = "aspect"
  /// Which of the lines of an open row.
  case line = "rij"
  /// What is asked there.
  case question = "vraag"
  /// The field, where a row of a table has one field.
  case field = "veld"
  /// What was filled in, where a row of a table has one field.
  case text = "tekst"

  /// The words for people.
  public var label: String { DutchScanFormWords.label(self) }

  /// The place that a word stands for, in capitals or not, with or without a colon.
  public init?(written: String) {
    let word = String(written.filter { $0 != ":" && $0 != "*" }).foldedWord
    guard let heading = Self.allCases.first(where: { $0.rawValue == word || $0.label.foldedWord == word }) else {
      return nil
    }
    self = heading
  }
}

extension String {
  /// Small letters, without blanks around it.
  package var foldedWord: String {
    let rest = lowercased().drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
