extension DiagnosticCatalogue {
  /// What is said about self-scans and about the answers to them.
  static let selfScanWords: [String: DiagnosticWords] = [
    // instrument.yaml
    "N101": DiagnosticWords(
      "geen enkel antwoordveld is van de soort “{soort}”",
      help: "Geef een veld voor hoe het nu is (huidig) en een voor wat men wil (wens)."),
    "N102": DiagnosticWords(
      "een routevraag heeft ten minste twee antwoorden", help: "Voeg een antwoord toe; met één is er niets te kiezen."),
    "N103": DiagnosticWords(
      "een antwoord kan niet “{id}” heten",
      help: "Dat woord betekent dat een deel bij elke route hoort; kies een ander."),
    "N104": DiagnosticWords(
      "“samen” past niet bij één invuller", help: "Noem wie samen invullen, of haal “samen” weg."),
    "N105": DiagnosticWords(
      "open regel “{id}” is niet herhaalbaar", help: "Zet er “herhaalbaar: ja” bij, of maak de regel vast."),
    "N106": DiagnosticWords(
      "open regel “{id}” heeft geen veld voor het onderwerp",
      help: "Zet bij “antwoord” een antwoordveld van de soort open."),
    "N107": DiagnosticWords(
      "vaste regel “{id}” is niet herhaalbaar", help: "Haal “herhaalbaar” weg, of maak de regel open."),
    "N108": DiagnosticWords(
      "vaste regel “{id}” heeft een veld voor het onderwerp",
      help: "Haal het veld van de soort open weg, of maak de regel open."),
  ].merging(scanAnswerWords) { first, _ in first }

  private static let scanAnswerWords: [String: DiagnosticWords] = [
    "N110": DiagnosticWords(
      "deze antwoorden horen bij instrument “{id}” en niet bij “{verwacht}”; zij tellen niet mee",
      help: "Lees ze met --instrument, of haal het bestand weg."),
    "N111": DiagnosticWords(
      "deze antwoorden horen bij versie “{versie}”, de zelfscan is versie “{verwacht}”; zij tellen niet mee",
      help: "Laat de invuller het formulier van deze versie gebruiken."),
    "N112": DiagnosticWords(
      "dit formulier staat ook in {eerste}; het telt één keer", help: "Haal er een weg, als dat rustiger is."),
    "N113": DiagnosticWords(
      "dit formulier is later opnieuw bewaard, in {later}; dat telt", help: "Er hoeft niets te gebeuren."),
    "N114": DiagnosticWords(
      "deze invuller heeft nog een ander formulier, {ander}; geen van beide telt mee",
      help: "Haal het formulier weg dat niet geldt, of geef een van beide invullers een andere code."),
    "N115": DiagnosticWords(
      "de vraag vooraf is niet beantwoord; wat bij één route hoort telt niet mee",
      help: "Vul bij “route” een van deze antwoorden in: {keuzes}."),
    "N116": DiagnosticWords(
      "dit antwoord op de vraag vooraf bestaat niet; wat bij één route hoort telt niet mee",
      help: "Vul bij “route” een van deze antwoorden in: {keuzes}."),
    "N117": DiagnosticWords(
      "de invuller koos geen rol; de antwoorden tellen mee, maar wat gevraagd was is niet bekend",
      help: "Vul bij “rol” een van deze in: {keuzes}."),
    "N118": DiagnosticWords(
      "deze rol bestaat niet; de antwoorden tellen mee, maar wat gevraagd was is niet bekend",
      help: "Vul bij “rol” een van deze in: {keuzes}. Een beroep hoort bij “functie”."),
    "N119": DiagnosticWords(
      "dit niveau bestaat niet; alle niveaus gelden als gevraagd", help: "Vul bij “niveau” een van deze in: {keuzes}."),
    "N120": DiagnosticWords(
      "er is op dit formulier niets ingevuld; het telt niet mee",
      help: "Vraag de invuller of het goede bestand is gestuurd."),
    "N121": DiagnosticWords(
      "aspect “{aspect}” bestaat niet in deze zelfscan; de tekst telt niet mee",
      help: "Neem het nummer over van het formulier; een rekenblad maakt soms een datum van een nummer."),
    "N122": DiagnosticWords(
      "aspect “{aspect}” bestaat niet in deze zelfscan; de tekst telt niet mee", help: "Bedoelde u “{kandidaat}”?"),
    "N123": DiagnosticWords(
      "aspect “{aspect}” hoort bij “{nodig}”, deze invuller koos “{eigen}”; de tekst telt niet mee",
      help: "Zet de tekst bij een aspect van de eigen route, of verander het antwoord op de vraag vooraf."),
    "N124": DiagnosticWords(
      "aspect “{aspect}” heeft dit veld niet; de tekst telt niet mee", help: "De velden zijn: {velden}."),
    "N125": DiagnosticWords(
      "de rij bij aspect “{aspect}” is geen nummer van 1 tot en met 999; de tekst telt niet mee",
      help: "Nummer de rijen van een open aspect vanaf 1."),
    "N126": DiagnosticWords(
      "aspect “{aspect}” heeft maar één rij; de tekst telt niet mee",
      help: "Alleen open aspecten hebben meer rijen; zet de tekst op rij 1."),
    "N127": DiagnosticWords(
      "in deze cel bij aspect “{aspect}” staat een fout van het rekenblad; zij telt niet mee",
      help: "Typ tekst in plaats van een formule; begin een tekst niet met “=”."),
    "N128": DiagnosticWords(
      "bij aspect “{aspect}” staan twee verschillende teksten op één plaats; geen van beide telt mee",
      help: "Laat er één staan, of zet ze samen in één vak."),
    "N129": DiagnosticWords(
      "bij aspect “{aspect}” staat dezelfde tekst twee keer; zij telt één keer", help: "Haal er een weg."),
    "N130": DiagnosticWords(
      "deze invuller beantwoordde deel {deel}, dat aan anderen is gevraagd; het telt mee",
      help: "Kijk of rol en niveau goed zijn ingevuld."),
    "N131": DiagnosticWords(
      "in de tekst bij {plaats} staat misschien een persoonsgegeven: {soorten}",
      help: "Kijk zelf, en haal het uit het formulier als het zo is."),
    "N132": DiagnosticWords(
      "dit is geen ingevulde zelfscan", help: "Bewaar het formulier als .json, .xlsx, .ods of .csv, met de koppen erin."
    ),
    "N133": DiagnosticWords("het bestand is niet te lezen: {reden}", help: "Open het en bewaar het opnieuw als .xlsx."),
    "N134": DiagnosticWords(
      "de CSV klopt niet vanaf hier; van dit bestand telt niets mee",
      help: "Kijk naar aanhalingstekens die niet sluiten; bewaar als CSV UTF-8."),
    "N135": DiagnosticWords("dit is geen geldige JSON", help: "Bewaar de antwoorden opnieuw vanuit het formulier."),
    "N136": DiagnosticWords(
      "het bestand is groter dan {grens} MiB en is niet gelezen", help: "Stuur alleen het formulier."),
    "N137": DiagnosticWords(
      "er staat iets op een plaats die het formulier niet heeft; het is niet gelezen",
      help: "Zet tekst in de vakken van het formulier."),
    "N138": DiagnosticWords(
      "deze invuller heeft in dit bestand meer dan één waarde voor “{veld}”; de eerste geldt",
      help: "Geef elke invuller een eigen code, met steeds dezelfde rol en route."),
    "N139": DiagnosticWords("het bestand is niet te openen", help: "Kijk of u het mag lezen."),
    "N140": DiagnosticWords(
      "hier staan geen antwoorden", help: "Geef een map of bestanden met ingevulde formulieren."),
    "N141": DiagnosticWords("het bestand is leeg", help: "Bewaar het formulier opnieuw, of haal het bestand weg."),
  ]
}
