extension DiagnosticCatalogue {
  /// What is said about parts that parties made of their extracts.
  static let partWords: [String: DiagnosticWords] = [
    "P101": DiagnosticWords(
      "dit deelresultaat is er niet of is niet te lezen; er is niets samengevoegd",
      help: "Kijk of de naam klopt en of u het mag lezen."),
    "P102": DiagnosticWords(
      "dit is geen deelresultaat; er is niets samengevoegd",
      help: "Een deelresultaat maakt u met score, --partial en --key-file; zie de handleiding, “samen scoren”."),
    "P103": DiagnosticWords(
      "dit deelresultaat is gemaakt door een nieuwere versie van het programma; er is niets samengevoegd",
      help: "Gebruik hier die versie of een nieuwere."),
    "P104": DiagnosticWords(
      "dit deelresultaat is beschadigd of niet compleet; er is niets samengevoegd",
      help: "Vraag het opnieuw op, en verstuur het als bestand en niet als tekst."),
    "P105": DiagnosticWords(
      "dit deelresultaat is gemaakt met een ander kader, of een andere tekst ervan, dan die ervoor; er is niets samengevoegd",
      help: "Laat alle partijen hetzelfde kaderbestand gebruiken."),
    "P106": DiagnosticWords(
      "dit deelresultaat is gemaakt met een andere sleutel; er is niets samengevoegd",
      help: "Laat alle partijen dezelfde sleutel gebruiken en hun deelresultaten opnieuw maken."),
    "P107": DiagnosticWords(
      "bij het maken van dit deelresultaat is invoer weggelaten",
      help: "Wat het was, is gemeld aan wie het maakte; hoeveel het was, staat bij de werkgebieden."),
    "P108": DiagnosticWords(
      "dit deelresultaat is gemaakt met kader “{kader}”, versie {versie}, in een tekst die hier niet bekend is; er is niets samengevoegd",
      help: "Wijs met --frameworks de map aan met precies het kader waarmee het is gemaakt."),
    "P109": DiagnosticWords(
      "dit is hetzelfde deelresultaat als {eerste}; het telt één keer",
      help: "Haal er één weg, of kijk of u een ander deelresultaat bedoelde."),
    "P110": DiagnosticWords(
      "werkgebied “{werkgebied}”: {regels} regels zeggen hetzelfde over een cliënt, criterium {criterium}, bron {bron}; zij tellen één keer",
      help:
        "De deelresultaten over dit werkgebied: {delen}. In welke regels het staat, kunnen alleen de partijen zelf nagaan."
    ),
    "P111": DiagnosticWords(
      "werkgebied “{werkgebied}”: {regels} regels spreken elkaar tegen over een cliënt, criterium {criterium}, bron {bron}; zij zijn weggelaten",
      help:
        "De deelresultaten over dit werkgebied: {delen}. Laat de partijen afspreken welke regel blijft, en het deelresultaat opnieuw maken."
    ),
    "P112": DiagnosticWords(
      "een extract naast deelresultaten wordt niet gelezen",
      help:
        "Maak er met score --partial eerst een deelresultaat van; uit mappen leest merge alleen werkgebied.yaml en toetsing.yaml."
    ),
    "P113": DiagnosticWords(
      "werkgebied “{werkgebied}”: {regels} regels spreken elkaar tegen over een cliënt, criterium {criterium}, bron {bron}; een latere regel gaat voor",
      help: "De deelresultaten over dit werkgebied: {delen}. Laat de partijen nagaan welke regel klopt."),
  ]
}
