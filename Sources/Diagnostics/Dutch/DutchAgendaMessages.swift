extension DiagnosticCatalogue {
  /// What is said about action agendas and about the agenda of a werkgebied.
  static let agendaWords: [String: DiagnosticWords] = [
    "N301": DiagnosticWords(
      "dit nummer is geen getal tot 999 en geen kleine letter",
      help: "Schrijf het nummer of de letter die in de bron staat; het is een opschrift en mag vaker voorkomen."),
    "N302": DiagnosticWords(
      "“{id}” begint niet met “{ouder}.”",
      help: "Begin de aanduiding met die van het thema of de doelstelling waar zij onder staat, en een punt."),
    "N303": DiagnosticWords(
      "deze cel kan niet rechts van de vorige staan",
      help: "Zet de cellen in de volgorde van de kolommen; kijk ook of de actoren kloppen die het kunnen zijn."),
    "N304": DiagnosticWords(
      "de actoren die het kunnen zijn, staan niet in de volgorde van de kolommen",
      help: "Zet ze in de volgorde waarin ze onder actoren staan."),
    "N305": DiagnosticWords(
      "een onzekere kolom heeft minder dan twee actoren",
      help: "Noem alle actoren die het kunnen zijn; is er maar één, schrijf dan actor en de grond."),
    "N306": DiagnosticWords(
      "“{actor}” is vermoedelijk, maar staat niet bij mogelijk",
      help: "Neem de actor op bij mogelijk, of haal het vermoeden weg."),
    "N307": DiagnosticWords(
      "er zijn normen genoemd, maar niet van welk kader",
      help: "Zet bovenaan sluit_aan_op, met het kader waarvan deze normen zijn."),
    "N308": DiagnosticWords(
      "doelstelling “{doelstelling}” heeft geen taak met nummer {taak}",
      help: "Kijk naar welke taak de bron verwijst, of haal taak weg."),
    "N309": DiagnosticWords(
      "deze taak heeft geen tekst en geen verwijzing",
      help: "Schrijf wat er wordt gevraagd, of waar de bron naar verwijst."),
  ]
}
