extension DiagnosticCatalogue {
  /// What is said about extracts that are written in another form.
  static let conversionWords: [String: DiagnosticWords] = [
    "O101": DiagnosticWords(
      "“{kolom}” heeft een teken dat in {vorm} niet kan staan, of is er te lang voor; de regel is niet overgezet",
      help: "Geef een andere naam of code, overal dezelfde, of kies een andere vorm."),
    "O102": DiagnosticWords(
      "“{kolom}” heeft een teken dat in {vorm} niet kan staan; er staat nu � op die plaats",
      help: "Haal het teken weg uit de tekst, of kies een andere vorm."),
    "O103": DiagnosticWords(
      "“{kolom}” is te lang voor {vorm}; het eind van de tekst is niet overgezet",
      help: "Kort de tekst in, of kies een andere vorm."),
    "O120": DiagnosticWords(
      "“{kolom}” begint met =, +, -, @ of een tab; een rekenblad dat de CSV opent, kan er een formule van maken",
      help: "Open de CSV niet in een rekenblad; maak daarvoor met --to xlsx een werkmap."),
  ]
}
