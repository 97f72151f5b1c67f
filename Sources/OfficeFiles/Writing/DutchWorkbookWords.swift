/// The words that a workbook has of itself, in Dutch.
enum DutchWorkbookWords {
  /// The name of the hidden sheet with what can be chosen from.
  static let listsSheet = "Keuzelijsten"
  /// The foot of a printed page: the name of the sheet, and the number of the page.
  static let footer = "&L&A&RPagina &P van &N"
  /// What is said where something is filled in that cannot be chosen.
  static let notInList = "Kies een waarde uit de lijst."
  /// What is said where something is filled in that is no day.
  static let notADay = "Vul een datum in, bijvoorbeeld 31-12-2020."
  /// The title of what is said.
  static let wrongValue = "Deze waarde past hier niet"
  /// A day, in the notation of formats of cells.
  static let dayFormat = "dd-mm-yyyy"
}
