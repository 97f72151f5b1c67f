extension DiagnosticCatalogue {
  /// What is said about the file of a responsibility matrix.
  static let matrixWords: [String: DiagnosticWords] = [
    "N201": DiagnosticWords(
      "de zorgsoort “{zorg}” ontbreekt", help: "Noem elke zorgsoort één keer: {zorgsoorten}."),
    "N202": DiagnosticWords(
      "bij keus “{keus}” past dit aantal artsen niet",
      help: "Noem bij “vast” één arts, en bij “naar_locatie” ten minste twee."),
    "N203": DiagnosticWords(
      "een indicatie die andere omvat, kan hier niet worden omvat",
      help: "Noem bij “omvat” alleen indicaties die zelf niets omvatten."),
    "N204": DiagnosticWords(
      "uitzondering “{uitzondering}” en paar “{paar}” noemen elkaar niet allebei",
      help: "Noem het paar bij “geldt_voor” en de uitzondering bij het paar, of bij geen van beide."),
    "N205": DiagnosticWords(
      "“{situatie}” met “{indicatie}” staat wel in de tabel, bij paar “{paar}”",
      help: "Haal de situatie hier weg, of uit het paar."),
    "N206": DiagnosticWords(
      "een uitzondering in geen rij moet zeggen waar zij geldt",
      help: "Noem bij een leeg “geldt_voor” ook “situaties” en “indicatie”."),
    "N207": DiagnosticWords(
      "een uitzondering bij een paar heeft geen “{sleutel}”",
      help: "Laat “{sleutel}” weg; waar zij geldt, staat bij de paren. Of maak “geldt_voor” leeg."),
    "N208": DiagnosticWords(
      "deze bekostiging hoort bij geen paar en geen uitzondering",
      help: "Noem bij “paren” of “uitzonderingen” waar zij bij hoort."),
  ]
}
