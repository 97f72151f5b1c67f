/// What respondents of a self-scan said together ("antwoorden op een zelfscan"): what counts, and what does not and why.
public struct ScanAnswers: Hashable, Sendable {
  /// The self-scan.
  public let scan: SelfScan
  /// Who answered, in the order of their files.
  public var respondents: [ScanRespondent]
  /// What they filled in, by respondent, then row, then line.
  public var entries: [ScanEntry]
  /// What does not count; nothing that was written is lost.
  public var held: [HeldScanText]
  /// The texts that may say who somebody is: indices into ``entries``.
  public var personal: [Int]

  /// What one respondent filled in for one row, all its lines.
  public func entries(of row: Int, by respondent: Int) -> [ScanEntry] {
    entries.filter { $0.row == row && $0.respondent == respondent }
  }

  /// What became of a row with a respondent.
  public func state(of row: Int, for respondent: Int) -> ScanState {
    let points = scan.rows.indices.filter { scan.rows[$0].parent == row }
    let own = Set([row] + points)
    if entries.contains(where: { own.contains($0.row) && $0.respondent == respondent }) { return .answered }
    if let reason = respondents[respondent].notAsked(scan.parts[scan.rows[row].part]) { return .notAsked(reason) }
    return scan.rows[row].isOpen ? .nothingAdded : .notAnswered
  }
}

/// What became of a row with a respondent ("stand van een aspect"): not asked is something else than not answered.
public enum ScanState: Hashable, Sendable {
  /// Something was filled in, there or at one of its points.
  case answered
  /// It was asked, and nothing was filled in ("niet beantwoord").
  case notAnswered
  /// It was open to add something, and nothing was added ("niets toegevoegd").
  case nothingAdded
  /// It was not asked ("niet gevraagd").
  case notAsked(Reason)

  /// Why it was not asked ("reden").
  public enum Reason: String, CaseIterable, Sendable {
    /// It belongs to another route ("andere route").
    case route = "andere_route"
    /// It is for others to answer ("voor anderen").
    case role = "voor_anderen"
    /// The respondent answers about another level ("ander niveau").
    case level = "ander_niveau"
    /// It is not known which route the respondent takes ("route onbekend").
    case unknownRoute = "route_onbekend"
    /// It is not known as whom the respondent answers ("rol onbekend").
    case unknownRole = "rol_onbekend"
  }
}

/// Somebody who filled in a self-scan ("invuller").
public struct ScanRespondent: Hashable, Sendable {
  /// The code; one made of the form where none was given.
  public var code: String
  /// As whom of the scan; `nil` where that is not known.
  public var role: Int?
  /// What the respondent does, in own words; empty where that was not said.
  public var function: String
  /// The level that is answered about; `nil` is all.
  public var level: Int?
  /// The route; `nil` where that is not known.
  public var route: Int?
  /// The file.
  public var file: String

  /// Makes a respondent.
  public init(code: String, role: Int?, function: String, level: Int?, route: Int?, file: String) {
    self.code = code
    self.role = role
    self.function = function
    self.level = level
    self.route = route
    self.file = file
  }

  /// Why a part is not asked of the respondent; `nil` where it is.
  public func notAsked(_ part: ScanPart) -> ScanState.Reason? {
    if let needed = part.route, needed != route { return route == nil ? .unknownRoute : .route }
    guard let role else { return .unknownRole }
    if !part.respondents.contains(role) { return .role }
    return level.map { $0 != part.level } ?? false ? .level : nil
  }
}

/// What a respondent filled in on one line of a row ("antwoord op een aspect").
public struct ScanEntry: Hashable, Sendable {
  /// The respondent.
  public var respondent: Int
  /// The row.
  public var row: Int
  /// Which of the lines of an open row, from one.
  public var line: Int
  /// What was filled in, by field, in the order of the fields.
  public var texts: [Int: String]

  /// Makes an entry.
  public init(respondent: Int, row: Int, line: Int, texts: [Int: String]) {
    self.respondent = respondent
    self.row = row
    self.line = line
    self.texts = texts
  }

  /// What was filled in for fields of a kind; `nil` where nothing was.
  public func text(_ kind: ScanField.Kind, of scan: SelfScan) -> String? {
    let found = scan.fields.indices.filter { scan.fields[$0].kind == kind }.compactMap { texts[$0] }
    return found.isEmpty ? nil : found.joined(separator: "\n")
  }
}

/// A text of a self-scan that does not count, and why ("apart gehouden tekst").
public struct HeldScanText: Hashable, Sendable {
  /// Why it does not count.
  public enum Reason: String, CaseIterable, Sendable {
    /// It belongs to another self-scan.
    case otherInstrument = "ander_instrument"
    /// It belongs to another version.
    case otherVersion = "andere_versie"
    /// The scan has no such aspect.
    case unknownRow = "onbekend_aspect"
    /// The aspect belongs to another route.
    case otherRoute = "andere_route"
    /// It is not known which route the respondent takes.
    case unknownRoute = "route_onbekend"
    /// The scan has no such field, or not for this aspect.
    case unknownField = "onbekend_veld"
    /// The aspect has no such line.
    case unknownLine = "onbekende_rij"
    /// The same place holds two texts.
    case doubled = "dubbel"
    /// Two forms have the same code.
    case doubledRespondent = "dubbele_invuller"
    /// The same form was saved again later.
    case savedAgain = "opnieuw_opgeslagen"
    /// A workbook could not work out what stands there.
    case brokenCell = "fout_in_cel"
  }

  /// Why it does not count.
  public var reason: Reason
  /// What was written.
  public var written: ScanText
  /// The code of the respondent, as it was written.
  public var respondent: String

  /// Makes a text that does not count.
  public init(reason: Reason, written: ScanText, respondent: String) {
    self.reason = reason
    self.written = written
    self.respondent = respondent
  }
}
