import AssessmentModel
import Diagnostics

/// Who looks at the lines of an extract one by one: the second reading, which collects nothing for scoring.
protocol LineObserver: AnyObject {
  /// Whether texts of the dossier are wanted.
  var wantsTexts: Bool { get }

  /// A row about a client: a line of a CSV table, or a dossier in XML.
  func subject(_ row: SubjectRow, of interpreter: ExtractInterpreter)
  /// A rating that counts or could have counted.
  func rating(_ row: RatingRow, of interpreter: ExtractInterpreter)
  /// The explanation of the rating that was shown last, and the line on which it ends.
  func explanation(_ text: String, lastLine: Int)
  /// A fact.
  func fact(_ row: FactRow, of interpreter: ExtractInterpreter)
  /// What was told of a client beside ratings and facts.
  func dossier(_ row: DossierRow, of interpreter: ExtractInterpreter)
  /// The file is read again from its beginning, in another encoding: nothing of it was shown yet.
  func startAgain()
}

extension LineObserver {
  func subject(_ row: SubjectRow, of interpreter: ExtractInterpreter) {}
  func explanation(_ text: String, lastLine: Int) {}
  func fact(_ row: FactRow, of interpreter: ExtractInterpreter) {}
  func dossier(_ row: DossierRow, of interpreter: ExtractInterpreter) {}
}

/// A row about a client, valid only while it is shown.
struct SubjectRow {
  let subject: ExtractInterpreter.Subject
  let organisation: ExactName?
  let place: ExtractInterpreter.Place
}

/// A rating as it was read, valid only while it is shown.
struct RatingRow {
  let observation: Observation
  let subject: ExtractInterpreter.Subject
  let outcomeColumn: ExtractColumn
  let ground: Evidence.Ground?
  let locator: UnsafeRawBufferPointer?
  let place: ExtractInterpreter.Place
}

/// A fact as it was read, valid only while it is shown.
struct FactRow {
  let definition: Int
  let value: Fact.Value
  let date: CalendarDate?
  let locator: UnsafeRawBufferPointer?
  let subject: ExtractInterpreter.Subject
  let place: ExtractInterpreter.Place
}

/// What a row told of a client, valid only while it is shown.
struct DossierRow {
  let subject: ExtractInterpreter.Subject
  let age: Int?
  let inCareSince: CalendarDate?
  let problems: [String]
  let vulnerabilities: [Dossier.Vulnerability]
  /// The last line of what it says, where that is not the line of its last column.
  var lastLine: Int?
  let place: ExtractInterpreter.Place
}
