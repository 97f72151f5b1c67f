extension DiagnosticCatalogue {
  /// What is said about dossier forms, and about workbooks as a whole.
  static let formWords: [String: DiagnosticWords] = [
    "F101": DiagnosticWords(
      "de verborgen gegevens van dit formulier zijn veranderd of onvolledig; het formulier is weggelaten",
      help: "Maak met netwerktoets form een nieuw formulier en neem over wat is ingevuld."),
    "F102": DiagnosticWords(
      "dit formulier is gemaakt met een nieuwere uitgave van netwerktoets; het is weggelaten",
      help: "Gebruik die uitgave om het te lezen."),
    "F103": DiagnosticWords(
      "dit formulier hoort bij kader “{kader}”, maar er wordt naar “{gekozen}” beoordeeld; het is weggelaten",
      help: "Beoordeel het apart, met --framework {kader}."),
    "F104": DiagnosticWords(
      "“{gegeven}” is hier anders dan toen het formulier werd gemaakt; wat op dit blad is ingevuld, is weggelaten",
      help: "Zet het terug. Gaat het blad over een ander, maak daarvoor dan een formulier met netwerktoets form."),
    "F105": DiagnosticWords(
      "de code onder “{code}” hoort niet bij de tekst die in deze rij is afgedrukt; de rij is weggelaten",
      help: "Zet de oude code terug, of vul het in een lege rij onder de tabel in."),
    "F106": DiagnosticWords(
      "dit gegeven heeft het formulier niet; wat er is ingevuld, is weggelaten",
      help: "{uitweg}"),
    "F107": DiagnosticWords(
      "“{gegeven}” is al ingevuld; dit is weggelaten",
      help: "Het eerste staat op {eerste}. Laat één van beide staan."),
    "F109": DiagnosticWords(
      "in deze cel staat een fout van het rekenblad; zij is gelezen als leeg",
      help: "Typ in de cel wat er had moeten staan."),
    "F110": DiagnosticWords(
      "in deze werkmap staat geen dossierformulier en geen tabel van een dossierextract; zij is weggelaten",
      help: "De eerste rij van een blad noemt de kolommen; een formulier maakt u met netwerktoets form."),
    "F111": DiagnosticWords(
      "dit is een ander soort bestand dan een werkmap; het is weggelaten",
      help: "Geef XML, CSV of een werkmap (.xlsx, .ods) op."),
    "F112": DiagnosticWords(
      "dit is een werkmap van een soort die niet wordt gelezen (.xls of .xlsb); zij is weggelaten",
      help: "Open haar in een rekenblad en sla haar op als .xlsx of .ods."),
    "F113": DiagnosticWords(
      "deze werkmap is met een wachtwoord versleuteld; zij is weggelaten",
      help: "Sla haar op zonder wachtwoord om te openen; de beveiliging van de bladen mag blijven."),
    "F114": DiagnosticWords(
      "deze werkmap is beschadigd, of niet door een rekenblad gemaakt; zij is weggelaten",
      help: "Open haar in een rekenblad en sla haar opnieuw op."),
    "F115": DiagnosticWords(
      "deze werkmap is groter dan een werkmap mag zijn die wordt gelezen; zij is weggelaten",
      help: "Verdeel haar over meer werkmappen, of sla haar op als CSV."),
    "F116": DiagnosticWords(
      "boven deze rijen ontbreken de koppen van hun tabel; wat erin is ingevuld, is weggelaten",
      help: "Zet de rij met koppen terug, zoals op een ander blad van het formulier."),
    "F120": DiagnosticWords(
      "dit formulier is gemaakt met een kader dat toen iets anders vroeg (versie {versie}, nu {nu}); het is gelezen naar het kader van nu",
      help: "Kijk of de vragen nog hetzelfde betekenen, of maak het formulier opnieuw."),
    "F121": DiagnosticWords(
      "hier staat tekst op een plaats die niet wordt gelezen",
      help: "Hoort zij bij een oordeel of feit, zet haar dan onder “Toelichting” of “Waarde” van die rij."),
    "F122": DiagnosticWords(
      "de vraag bij {criterium} is in het kader nu anders dan op dit formulier; het oordeel telt mee",
      help: "Kijk of het oordeel ook past bij de vraag van nu."),
    "F123": DiagnosticWords(
      "hier staat dat deze bron niet is ingezien, maar er is wel iets ingevuld; dat telt mee",
      help: "Kies “ja”, of haal weg wat bij een andere bron hoort."),
    "F124": DiagnosticWords(
      "hier staat een datum waar tekst wordt gevraagd; zij is gelezen als jaar-maand-dag",
      help: "Een rekenblad maakt van 3-4 een datum. Was dat niet bedoeld, typ er dan een ' voor."),
    "F125": DiagnosticWords(
      "dit is hetzelfde formulier als een ander bestand; wat in beide staat, telt één keer",
      help: "Het andere is {eerste}. Is het een kopie, haal er dan één weg."),
    "F126": DiagnosticWords(
      "blad “{blad}” van dit formulier is er niet meer",
      help: "Stond er iets op, haal het blad dan terug uit het bestand van eerder."),
    "F127": DiagnosticWords(
      "dit blad hoort niet bij het formulier; het is niet gelezen",
      help: "Neem over wat bij een vraag hoort. Een kopie van een blad moet ook zijn bovenste tabel houden."),
    "F128": DiagnosticWords(
      "hier staat iets anders dan ja of nee; het is gelezen als ja",
      help: "Kies “ja” of “nee”, of laat het leeg."),
  ]
}
