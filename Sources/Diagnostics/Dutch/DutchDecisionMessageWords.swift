extension DiagnosticCatalogue {
  /// What is said about decisions on a round of feedback.
  static let decisionWords: [String: DiagnosticWords] = [
    "B101": DiagnosticWords(
      "deze besluiten horen bij ronde “{ronde}”, en dit is ronde “{verwacht}”",
      help: "Zet het bestand in de map van zijn eigen ronde, of verbeter “ronde”."),
    "B102": DiagnosticWords(
      "de stellingen zijn veranderd sinds dit bestand is gemaakt",
      help: "Kijk de besluiten na, en zet daarna bij “versie” de versie die in ronde.json staat."),
    "B103": DiagnosticWords(
      "het rapport is al vastgesteld of gepubliceerd; er wordt niets meer veranderd",
      help: "Zet in werkgebied.yaml de status terug als dat de bedoeling is."),
    "B104": DiagnosticWords(
      "stelling “{stelling}” staat niet in de ronde",
      help: "Verbeter het kenmerk; voor een nieuwe bevinding is het besluit “toevoegen”."),
    "B105": DiagnosticWords(
      "stelling “{stelling}” staat niet in de ronde; bedoelde u “{bedoeld}”?",
      help: "Verbeter het kenmerk; voor een nieuwe bevinding is het besluit “toevoegen”."),
    "B106": DiagnosticWords(
      "over stelling “{stelling}” staat hier een tweede besluit; het telt niet",
      help: "Het eerste staat op regel {regel}; laat één van beide staan."),
    "B107": DiagnosticWords(
      "“oud” is niet de tekst van stelling “{stelling}” in de ronde",
      help: "Kijk of de stelling sinds het besluit is veranderd; neem daarna haar tekst over, of haal “oud” weg."),
    "B108": DiagnosticWords(
      "bij stelling “{stelling}” ontbreekt “{sleutel}”, dat bij “{besluit}” hoort",
      help: "Vul het in; door en datum mogen ook bovenaan staan."),
    "B109": DiagnosticWords(
      "bij stelling “{stelling}” staat een nieuwe tekst, maar het besluit is “{besluit}”",
      help: "Maak er “aanpassen” van, of haal “nieuw” weg."),
    "B110": DiagnosticWords(
      "stelling “{stelling}” wordt aangepast, maar er verandert niets",
      help: "Schrijf bij “nieuw” de nieuwe tekst, of maak er “behouden” van."),
    "B111": DiagnosticWords(
      "in wat deelnemers over stelling “{stelling}” lezen staat misschien: {soorten}",
      help: "Schrijf het zonder, of zet bij dit besluit “vrijgave” met de reden waarom het mag blijven staan."),
    "B112": DiagnosticWords(
      "stelling “{stelling}” is een oordeel, en een oordeel vervalt niet",
      help: "Kies “behouden” of “aanpassen”; “geen_oordeel” kan ook een nieuw niveau zijn."),
    "B113": DiagnosticWords(
      "“nieuw” bij stelling “{stelling}” is geen niveau van dit kader", help: "Kies uit: {keuzes}."),
    "B114": DiagnosticWords(
      "het nieuwe oordeel over norm {norm} is nog niet vastgesteld",
      help: "Leg het vast met netwerktoets determine, met reden en onderbouwing, of verander dit besluit."),
    "B115": DiagnosticWords(
      "het oordeel van stelling “{stelling}” zou blijven, maar is sinds de ronde een ander",
      help: "Maak er “aanpassen” van, met het oordeel van nu en de reden."),
    "B116": DiagnosticWords(
      "bevinding {bevinding} staat niet meer in werkgebied.yaml",
      help: "Zet haar terug, of maak er “vervallen” van."),
    "B117": DiagnosticWords(
      "bevinding {bevinding} is in werkgebied.yaml veranderd sinds de ronde is gemaakt",
      help: "Zet de tekst van de ronde terug, of schrijf de tekst van nu bij “nieuw” met besluit “aanpassen”."),
    "B118": DiagnosticWords(
      "bevinding {bevinding} vervalt, maar hier rust nog iets op: {rusten}",
      help: "Pas in werkgebied.yaml eerst “rust_op” van die conclusies en aanbevelingen aan."),
    "B119": DiagnosticWords(
      "bevinding {bevinding} vervalt, en staat nog bij de vaststelling over: {normen}",
      help: "Kijk of die vaststelling nog genoeg onderbouwing heeft."),
    "B120": DiagnosticWords(
      "bevinding {bevinding} staat in werkgebied.yaml, maar niet in de ronde en niet in de besluiten",
      help: "Deelnemers zagen haar niet; voeg haar toe aan de besluiten als zij uit de terugkoppeling komt."),
    "B121": DiagnosticWords(
      "“{bevinding}” is al een stelling van de ronde of een andere bevinding",
      help: "Geef de nieuwe bevinding een kenmerk dat nog niet bestaat."),
    "B122": DiagnosticWords("norm “{norm}” bestaat niet in dit kader", help: "Bekend zijn: {bekend}."),
    "B123": DiagnosticWords(
      "reactie “{reactie}” is er niet; over haar is niets te tonen",
      help: "Haal de regel weg, of kijk of het antwoord nog in de map staat."),
    "B124": DiagnosticWords(
      "over reactie “{reactie}” staat hier een tweede keer iets; het telt niet",
      help: "De eerste staat op regel {regel}; laat één van beide staan."),
    "B125": DiagnosticWords(
      "reactie “{reactie}” wordt letterlijk getoond, en bevat misschien: {soorten}",
      help: "Schrijf bij “reden” waarom dat mag, of kies “afgeschermd” of “nee”."),
    "B126": DiagnosticWords(
      "stelling “{stelling}” krijgt factoren, maar het besluit is {besluit} of gaat over een oordeel",
      help: "Factoren horen bij een bevinding die u aanpast of toevoegt; zet ze anders in werkgebied.yaml."),
    "B127": DiagnosticWords("rol “{rol}” bestaat niet in dit kader", help: "Bedoelde u “{bedoeld}”?"),
    "B128": DiagnosticWords("rol “{rol}” bestaat niet in dit kader", help: "Bekend zijn: {bekend}."),
  ]
}
