extension DiagnosticCatalogue {
  /// What is said about rounds of feedback and the forms that come back.
  static let feedbackWords: [String: DiagnosticWords] = [
    "T101": DiagnosticWords(
      "deze map heeft geen ronde.json die te lezen is; er is niets gedaan",
      help: "Geef de map die feedback export heeft gemaakt; maak haar opnieuw als ronde.json is veranderd of weg is."),
    "T102": DiagnosticWords(
      "dit bestand is geen antwoordformulier van een terugkoppelronde; het telt niet mee",
      help: "Vraag het formulier opnieuw op, als .json, .xlsx, .ods, .docx, .odt of .csv, of haal het uit de map."),
    "T103": DiagnosticWords(
      "dit formulier hoort bij ronde “{ronde}” en niet bij “{verwacht}”; het telt niet mee",
      help: "Leg het in de map van zijn eigen ronde."),
    "T104": DiagnosticWords(
      "stelling “{stelling}” staat niet in de ronde; het antwoord is apart gehouden",
      help: "Zet de code van de stelling terug zoals het formulier haar had."),
    "T105": DiagnosticWords(
      "stelling “{stelling}” staat niet in de ronde; het antwoord is apart gehouden",
      help: "Bedoelde u “{kandidaat}”? Zet de code van de stelling terug zoals het formulier haar had."),
    "T106": DiagnosticWords(
      "de code van deze stelling is veranderd in “{stelling}”; het kenmerk ernaast is van “{eigenaar}”; het antwoord is apart gehouden",
      help: "Zet “{eigenaar}” terug, als het antwoord daarover gaat."),
    "T107": DiagnosticWords(
      "het kenmerk naast stelling “{stelling}” is veranderd; het antwoord is apart gehouden",
      help: "Zet het kenmerk terug zoals ronde.json het heeft, als het antwoord over deze stelling gaat."),
    "T108": DiagnosticWords(
      "stelling “{stelling}” is op dit formulier {keren} keer beantwoord, niet steeds hetzelfde; die antwoorden zijn apart gehouden",
      help: "Laat het antwoord staan dat geldt, en maak de andere leeg."),
    "T109": DiagnosticWords(
      "stelling “{stelling}” is op dit formulier meer dan één keer beantwoord, steeds hetzelfde; het telt één keer",
      help: "Kijk of een van de rijen over een andere stelling gaat."),
    "T110": DiagnosticWords(
      "bij stelling “{stelling}” staat geen van de keuzes; het antwoord is apart gehouden",
      help: "Kies uit: {keuzes}; of laat de keuze leeg, dan tellen opmerking en aanvulling."),
    "T111": DiagnosticWords(
      "dit formulier hoort bij een andere versie van de stellingen: {tellen} antwoorden tellen, {apart} over een intussen veranderde tekst niet",
      help: "Wat niet telt, is apart gehouden en staat in feedback show; vraag er zo nodig opnieuw naar."),
    "T112": DiagnosticWords(
      "dit is hetzelfde antwoordformulier als {eerste}; het telt één keer",
      help: "Haal er één weg, of geef elk een eigen formuliernummer als het antwoorden van twee mensen zijn."),
    "T113": DiagnosticWords(
      "van dit antwoordformulier is er een later opgeslagen versie: {later}; die telt",
      help: "Wat alleen hier staat, is apart gehouden en staat in feedback show."),
    "T114": DiagnosticWords(
      "dit antwoordformulier heeft hetzelfde nummer als {eerste}, en andere antwoorden; beide tellen",
      help: "Haal er één weg als het van dezelfde deelnemer is; geef anders een van beide een ander nummer."),
    "T115": DiagnosticWords(
      "dit antwoordformulier zegt hetzelfde als {eerste}, en geen van beide heeft een nummer; beide tellen",
      help: "Haal er één weg als het van dezelfde deelnemer is."),
    "T116": DiagnosticWords(
      "op dit antwoordformulier is geen rol gekozen; het telt bij “Anders”",
      help: "Vul de rol in als u haar weet."),
    "T117": DiagnosticWords(
      "de rol op dit antwoordformulier is geen van de rollen van de ronde; het telt bij “Anders”",
      help: "Kies een rol van het formulier, als die past."),
    "T118": DiagnosticWords(
      "op dit antwoordformulier is niets ingevuld; het telt niet mee",
      help: "Kijk of het goede bestand is opgestuurd."),
    "T119": DiagnosticWords(
      "hier staat iets buiten de velden van het formulier; het is niet gelezen",
      help: "Zet het bij een opmerking of aanvulling, als het bij een antwoord hoort."),
    "T120": DiagnosticWords(
      "dit bestand is te groot (meer dan {grens} MB, {tekst} MB tekst of {regels} regels); het telt niet mee",
      help: "Een antwoordformulier is klein; kijk of het goede bestand is opgestuurd."),
    "T121": DiagnosticWords(
      "dit antwoordformulier is vanaf hier niet als CSV te lezen; het telt niet mee",
      help: "Kijk of een aanhalingsteken ontbreekt of te veel is, of vraag het formulier als werkmap op."),
    "T122": DiagnosticWords(
      "dit antwoordformulier is geen geldige JSON; het telt niet mee",
      help: "Laat het opnieuw bewaren met de knop op het formulier, of herstel het teken dat ontbreekt of te veel is."),
    "T123": DiagnosticWords(
      "dit antwoordformulier heeft velden die niet van het formulier zijn; zij zijn niet gelezen",
      help: "Kijk of een naam van een veld is veranderd; het formulier zelf heeft de goede namen."),
    "T124": DiagnosticWords(
      "dit bestand kan niet worden gelezen; het telt niet mee",
      help: "Kijk of u het mag lezen en of een ander programma het vasthoudt."),
    "T126": DiagnosticWords(
      "de tekst van stelling “{stelling}” is op dit formulier veranderd; wat er nu staat, is bij de aanvullingen gezet",
      help: "Lees het als een voorstel voor een andere tekst."),
    "T125": DiagnosticWords(
      "deze werkmap of dit document wordt niet gelezen: {reden}; het telt niet mee",
      help:
        "Vraag het opnieuw op, gewoon opgeslagen als .xlsx, .ods, .docx of .odt, zonder wachtwoord en zonder macro’s."),
  ]
}
