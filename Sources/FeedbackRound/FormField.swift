/// A place of a form ("veld"), by the word that files have for it.
///
/// The same words stand above the columns of a table and before the values of a list, whatever the format, so that one
/// reader knows them all.
public enum FormField: String, CaseIterable, Sendable {
  /// The identifier of the round.
  case round = "ronde"
  /// The version of the statements.
  case version = "versie"
  /// The number of the form.
  case form = "formulier"
  /// How often the form was saved.
  case saves = "opgeslagen"
  /// The role of who answers.
  case role = "rol"
  /// The number of a statement.
  case number = "nummer"
  /// The identifier of a statement.
  case code
  /// The digest of a statement.
  case digest = "kenmerk"
  /// The norm.
  case norm
  /// The text of a statement.
  case statement = "stelling"
  /// The choice.
  case recognition = "antwoord"
  /// The remark.
  case remark = "opmerking"
  /// The addition.
  case addition = "aanvulling"
  /// The remark about all of it.
  case general = "algemeen"

  /// The words for people.
  public var label: String { DutchFormWords.label(self) }

  /// The field that a word stands for, in capitals or not, with or without a colon.
  public init?(written: String) {
    let folded = String(written.lowercased().filter { $0 != ":" && $0 != "*" }).folded
    guard let field = Self.allCases.first(where: { $0.rawValue == folded || $0.label.folded == folded }) else {
      return nil
    }
    self = field
  }
}
