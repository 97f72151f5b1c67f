extension DiagnosticCatalogue {
  /// What is said about tables in workbooks.
  static let tableWords: [String: DiagnosticWords] = [
    "F130": DiagnosticWords(
      "de kop van dit blad is geen tabel van een dossierextract; het blad is weggelaten",
      help: "Herstel de kop zoals bij de andere melding staat."),
    "F131": DiagnosticWords(
      "op dit blad staat geen tabel van een dossierextract; het is niet gelezen",
      help: "Hoort het erbij, zet dan boven de tabel de kolommen, zoals werkgebied, client, bron, criterium en oordeel."
    ),
    "F132": DiagnosticWords(
      "dit blad is verborgen; het is wel gelezen",
      help: "Haal het blad uit de werkmap als het niet mee hoort te tellen."),
    "F133": DiagnosticWords(
      "“{kolom}” staat hier als getal; van een code zoals 0012 of 1.10 heeft het rekenblad dan nullen weggehaald",
      help: "Maak van de kolom tekst en typ codes met nullen opnieuw; is er geen, dan is er niets te doen."),
    "F134": DiagnosticWords(
      "boven deze kolom staat geen naam; wat erin staat is niet gelezen",
      help: "Zet in de kop de naam van de kolom, of maak haar leeg."),
  ]
}
