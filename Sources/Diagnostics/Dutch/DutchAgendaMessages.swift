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
    "N320": DiagnosticWords(
      "deze agenda is met een ander instrument gemaakt: {instrument}",
      help: "Noem dat instrument met --instrument, of kijk of de aanduiding klopt."),
    "N321": DiagnosticWords(
      "deze agenda is gemaakt met versie {versie} van het instrument; nu is het versie {nu}",
      help: "Kijk of de punten nog kloppen, en pas dan de versie aan."),
    "N322": DiagnosticWords("{soort} “{id}” bestaat niet", help: "Bedoelde u “{bedoeld}”?"),
    "N323": DiagnosticWords(
      "{soort} “{id}” bestaat niet", help: "Kijk in het instrument of het kader, of haal het weg."),
    "N324": DiagnosticWords(
      "taak “{taak}” hoort niet bij doelstelling “{doelstelling}”",
      help: "Zet de taak bij een punt van haar eigen doelstelling, of haal haar weg."),
    "N325": DiagnosticWords(
      "er is geen agenda.yaml", help: "Maak haar met “agenda make”, of geef de map waar zij staat."),
    "N326": DiagnosticWords(
      "deze agenda is van een ander werkgebied dan de map waarin zij staat, en blijft buiten beschouwing",
      help: "Zet haar in de map van haar eigen werkgebied, of kijk of “werkgebied” klopt."),
    "N327": DiagnosticWords(
      "dit punt heeft een actor, en ook actoren die het kunnen zijn",
      help: "Laat “mogelijk” weg als duidelijk is van wie het is; anders “actor”."),
    "N328": DiagnosticWords(
      "deze agenda noemt kader “{kader}”, en hoort bij “{wel}”",
      help: "Kijk of “kader” klopt; met een ander kader is niet te vergelijken."),
    "N330": DiagnosticWords(
      "deze werkmap is niet te lezen: {reden}", help: "Bewaar haar als .xlsx of .ods, zonder wachtwoord."),
    "N331": DiagnosticWords(
      "deze werkmap heeft geen blad met agendapunten",
      help: "Gebruik de werkmap die “agenda export” maakt, en laat de koppen staan."),
    "N332": DiagnosticWords(
      "deze werkmap hoort bij een andere agenda", help: "Lees haar in bij het werkgebied en de toetsing die erin staan."
    ),
    "N333": DiagnosticWords(
      "punt “{id}” staat niet in de agenda",
      help: "Zet een nieuw punt eerst in agenda.yaml; in de werkmap kunt u alleen bestaande punten invullen."),
    "N334": DiagnosticWords("punt “{id}” staat er twee keer", help: "Laat één regel staan."),
    "N335": DiagnosticWords(
      "“{kolom}” is veranderd, en die kolom is niet om in te vullen",
      help: "Zet terug wat er stond; verander het zo nodig in agenda.yaml."),
    "N336": DiagnosticWords(
      "“{kolom}” heeft een onbekende waarde", help: "Kies uit: {keuzes}."),
    "N337": DiagnosticWords("“{kolom}” is geen datum", help: "Schrijf een datum als 2026-11-21."),
    "N338": DiagnosticWords(
      "hier staat iets buiten de tabel", help: "Haal het weg, of zet het bij een punt."),
    "N341": DiagnosticWords(
      "“{kolom}” heeft {lengte} tekens, en een cel van een werkmap ten hoogste {grens}", help: "Kort de tekst in."),
    "N342": DiagnosticWords(
      "“{sleutel}” van punt “{id}” heeft {lengte} tekens, en een cel van een werkmap ten hoogste {grens}",
      help: "Kort de tekst in agenda.yaml in; de werkmap is niet gemaakt."),
    "N340": DiagnosticWords(
      "“{kolom}” is leeg", help: "Zet er wat er moet gebeuren; wat vervalt, krijgt de status vervallen."),
    "N339": DiagnosticWords(
      "punt “{id}” staat niet in de werkmap en blijft zoals het was",
      help: "Lees de hele werkmap in als u het ook wilt bijwerken."),
  ]
}
