extension DiagnosticCatalogue {
  /// What is said about the files of instruments, whatever their kind.
  static let instrumentWords: [String: DiagnosticWords] = [
    "N001": DiagnosticWords(
      "dit instrument is een {soort} en geen {gevraagd}",
      help: "Noem bij deze opdracht een instrument van de soort {gevraagd}; “instruments list” noemt ze."),
    "N002": DiagnosticWords(
      "het bestand is niet te lezen", help: "Kijk of u het mag lezen, en of het platte tekst in UTF-8 is."),
    "N003": DiagnosticWords(
      "de map heet “{id}”, het instrument anders", help: "Geef de map en het instrument dezelfde naam."),
  ]
}
