extension DiagnosticCatalogue {
  /// What is said about CSV.
  static let csvWords: [String: DiagnosticWords] = [
    "C101": DiagnosticWords(
      "kolom “{kolom}” staat twee keer in de kop",
      help: "Laat één van beide staan of geef de andere een andere naam."),
    "C102": DiagnosticWords(
      "geen enkele kolom van de kop is bekend",
      help: "De eerste regel noemt de kolommen, zoals werkgebied;client;bron;criterium;oordeel."),
    "C103": DiagnosticWords(
      "in de kop ontbreekt kolom “{kolom}”",
      help: "Voeg de kolom toe: een tabel heeft ten minste werkgebied, client en bron."),
    "C104": DiagnosticWords(
      "in de kop ontbreekt kolom “{kolom}”; deze kolom lijkt erop",
      help: "Bedoelde u “{kolom}”?"),
    "C105": DiagnosticWords(
      "deze kolom lijkt op “{kolom}”, maar is het niet; zo is niet te zien welke tabel dit is",
      help: "Bedoelde u “{kolom}”? Geef de kolom anders een andere naam."),
    "C106": DiagnosticWords(
      "kolom “{kolom}” staat in de kop, maar “{ontbreekt}” niet; zo is niet te zien welke tabel dit is",
      help: "Voeg “{ontbreekt}” toe, of haal “{kolom}” weg."),
    "C107": DiagnosticWords(
      "de kop is niet te lezen: de aanhalingstekens of regeleinden erin kloppen niet",
      help: "Zet alleen de namen van de kolommen in de eerste regel."),
    "C110": DiagnosticWords(
      "de regel heeft {heeft} cellen, de kop {kop}; de regel is weggelaten",
      help: "Vul ontbrekende cellen aan; zet een cel met scheidingsteken of regeleinde tussen aanhalingstekens."),
    "C111": DiagnosticWords(
      "in een cel staat een los aanhalingsteken; de regel is weggelaten",
      help: "Zet de cel tussen aanhalingstekens en verdubbel het aanhalingsteken erin."),
    "C112": DiagnosticWords(
      "in de regel staat een half regeleinde; de regel is weggelaten",
      help: "Zet de cel tussen aanhalingstekens, of sla het bestand op met gewone regeleinden."),
    "C113": DiagnosticWords(
      "hier begint een cel met een aanhalingsteken dat nergens sluit; het bestand is weggelaten",
      help: "Sluit het aanhalingsteken, of verdubbel het als het bij de tekst hoort."),
    "C114": DiagnosticWords(
      "in het bestand staat een nulbyte: het is geen tekst; het is weggelaten",
      help: "Sla het bestand opnieuw op als CSV (UTF-8)."),
    "C115": DiagnosticWords(
      "het bestand bevat bytes die in zijn codering geen teken zijn; het is weggelaten",
      help: "Sla het bestand opnieuw op als CSV (UTF-8)."),
    "C116": DiagnosticWords(
      "hier begint een regel van meer dan 16 MiB of meer dan 1024 cellen; het bestand is weggelaten",
      help: "Waarschijnlijk sluit een aanhalingsteken niet; kijk in deze regel."),
    "C117": DiagnosticWords(
      "dit is geen tabel van een dossierextract; het bestand is weggelaten",
      help: "Herstel de kop zoals bij de andere melding staat."),
    "C120": DiagnosticWords(
      "kolom “{kolom}” is niet bekend en is overgeslagen",
      help: "Bedoelde u “{bedoeld}”?"),
    "C121": DiagnosticWords(
      "kolom “{kolom}” is niet bekend en is overgeslagen",
      help: "Bekend zijn: {bekend}."),
    "C122": DiagnosticWords(
      "het bestand is geen UTF-8; het is gelezen als Windows-1252",
      help: "Kijk of letters met accenten kloppen, of sla het bestand op als CSV (UTF-8)."),
  ]
}
