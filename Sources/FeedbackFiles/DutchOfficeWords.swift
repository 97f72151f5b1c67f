package import OfficeFiles

/// Why a workbook or document was not read, in Dutch words within a sentence.
package enum DutchOfficeWords {
  /// The reason.
  package static func reason(_ failure: OfficeFailure) -> String {
    switch failure {
    case .unreadable: "het bestand is niet te openen"
    case .notOffice: "het is geen bestand van een kantoorprogramma"
    case .before2007: "het is van de soort van voor 2007 (.xls of .doc)"
    case .binary: "het is een binaire werkmap (.xlsb)"
    case .passwordProtected: "er zit een wachtwoord op"
    case .otherFormat: "het is van een andere soort dan het lijkt"
    case .damaged: "het bestand is beschadigd"
    case .tooLarge: "het is veel groter dan een formulier"
    case .missing: "er ontbreekt een onderdeel"
    case .illFormed: "een onderdeel is geen geldige XML"
    case .wrongCell: "er staat een cel op een plaats die niet kan"
    }
  }

  static func paragraph(_ number: Int) -> String { "alinea \(number)" }

  static func table(_ number: Int) -> String { "tabel \(number)" }
}
