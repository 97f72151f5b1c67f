extension DiagnosticCatalogue {
  /// What is said about the YAML of frameworks, werkgebieden and inspections.
  static let frameworkWords: [String: DiagnosticWords] = [
    "K001": DiagnosticWords(
      "dit is geen geldige YAML",
      help: "Kijk op deze plaats en de regel ervoor naar inspringing, dubbele punten en aanhalingstekens."),
    "K002": DiagnosticWords("het bestand is leeg", help: "Begin met het voorbeeld uit de handleiding."),
    "K003": DiagnosticWords(
      "het bestand is groter dan een bestand van deze soort ooit is",
      help: "Kijk of dit het bedoelde bestand is, en of het geen verwijzingen (&, *) stapelt."),
    "K004": DiagnosticWords("sleutel “{sleutel}” ontbreekt", help: "Voeg “{sleutel}:” toe."),
    "K005": DiagnosticWords("sleutel “{sleutel}” is niet bekend", help: "Bedoelde u “{bedoeld}”?"),
    "K006": DiagnosticWords("sleutel “{sleutel}” is niet bekend", help: "Bekend zijn hier: {bekend}."),
    "K007": DiagnosticWords(
      "sleutel “{sleutel}” staat hier nog eens", help: "De eerste staat op regel {regel}; laat één van beide staan."),
    "K008": DiagnosticWords(
      "hier horen sleutels met waarden te staan", help: "Schrijf “sleutel: waarde”, elk op een eigen regel."),
    "K009": DiagnosticWords(
      "“{sleutel}” hoort een lijst te zijn", help: "Zet elk onderdeel op een eigen regel met een streepje ervoor."),
    "K010": DiagnosticWords(
      "“{sleutel}” hoort één waarde te zijn", help: "Schrijf “{sleutel}: waarde”, zonder lijst of sleutels eronder."),
    "K011": DiagnosticWords("“{sleutel}” is leeg", help: "Vul een waarde in, of haal de sleutel weg."),
    "K012": DiagnosticWords("“{sleutel}” heeft een onbekende waarde", help: "Bedoelde u “{bedoeld}”?"),
    "K013": DiagnosticWords("“{sleutel}” heeft een onbekende waarde", help: "Kies uit: {keuzes}."),
    "K014": DiagnosticWords(
      "“{sleutel}” hoort een geheel getal te zijn", help: "Schrijf een getal van {van} tot en met {tot}."),
    "K015": DiagnosticWords(
      "“{sleutel}” hoort een breuk te zijn", help: "Schrijf een breuk boven 0 en tot en met 1, zoals 1/3."),
    "K016": DiagnosticWords("“{sleutel}” is geen bestaande datum", help: "Schrijf de datum als 2019-04-10."),
    "K017": DiagnosticWords(
      "“{sleutel}” is geen bruikbare aanduiding",
      help: "Gebruik letters, cijfers, punt, streepje en laag streepje, en begin met een letter of cijfer."),
    "K018": DiagnosticWords(
      "{soort} “{id}” bestaat al", help: "De eerste staat op regel {regel}; kies een andere naam."),
    "K019": DiagnosticWords("{soort} “{id}” bestaat niet", help: "Bedoelde u “{bedoeld}”?"),
    "K020": DiagnosticWords("{soort} “{id}” bestaat niet", help: "Bekend zijn: {bekend}."),
    "K021": DiagnosticWords("{soort} “{id}” staat twee keer in dezelfde lijst", help: "Laat één van beide staan."),
    "K022": DiagnosticWords(
      "{soort} “{id}” wordt nergens gebruikt", help: "Haal het weg, of kijk of een verwijzing verkeerd gespeld is."),
    "K030": DiagnosticWords(
      "het kader houdt eerder op te gelden dan het begint", help: "Zet “geldig_tot” na “geldig_vanaf”."),
    "K031": DiagnosticWords(
      "“{sleutel}” heeft te weinig of te veel onderdelen", help: "Het horen er {van} tot en met {tot} te zijn."),
    "K032": DiagnosticWords("“{id}” ontbreekt bij geen_oordeel", help: "Voeg “{id}” toe; elk kader heeft beide."),
    "K033": DiagnosticWords(
      "“{naam}” kan ook iets anders betekenen", help: "Dezelfde schrijfwijze staat op regel {regel}; kies een andere."),
    "K034": DiagnosticWords("“{sleutel}” is leeg", help: "Noem er ten minste één."),
    "K035": DiagnosticWords(
      "zijde “{id}” heeft geen enkele bron", help: "Geef een bron deze partij, of haal de zijde weg."),
    "K036": DiagnosticWords(
      "een eigen onderdeel heeft geen vindplaats", help: "Haal “vindplaats” weg, of schrijf “herkomst: bron”."),
    "K037": DiagnosticWords(
      "van een onderdeel uit een bron ontbreekt de vindplaats",
      help: "Voeg “vindplaats” toe, met document, kop en regel."),
    "K038": DiagnosticWords(
      "norm “{id}” heeft geen criteria en ook geen eigen stemmen",
      help: "Geef criteria, of geef de norm zelf regel, stemmen en beschrijvingen."),
    "K039": DiagnosticWords(
      "een norm met criteria heeft zelf geen “{sleutel}”", help: "Zet “{sleutel}” bij de criteria."),
    "K040": DiagnosticWords(
      "“telt” noemt niet de laagste niveaus, zonder gaten en niet alle",
      help: "Begin bij het laagste niveau en laat ten minste het hoogste weg."),
    "K041": DiagnosticWords(
      "“{sleutel}” hoort niet bij deze soort", help: "Haal “{sleutel}” weg of kies een andere soort."),
    "K042": DiagnosticWords("een feit met keuzes noemt er ten minste twee", help: "Voeg “keuzes: [.., ..]” toe."),
    "K060": DiagnosticWords(
      "dit past niet bij feit “{id}”: dat is van een ander type", help: "Kies een feit van type {typen}."),
    "K061": DiagnosticWords(
      "in deze zin staat een accolade of een plaats die het programma niet kan vullen",
      help: "Bekend zijn hier: {bekend}."),
    "K062": DiagnosticWords(
      "deze toets zegt niet wat is toegestaan, of zegt het twee keer",
      help: "Noem “lijst”, of bij een getal “van”, “tot” of beide."),
    "K063": DiagnosticWords(
      "“tot” is lager dan “van”", help: "Noem het laagste getal bij “van”, het hoogste bij “tot”."),
    "K064": DiagnosticWords(
      "er is één bron genoemd, en één bron verschilt met niemand",
      help: "Noem er ten minste twee, of haal “feit_van” weg."),
    "K065": DiagnosticWords(
      "een overzicht per bron kan hier niet", help: "Het kan alleen bij een feit van type keuze of ja_nee."),
    "K066": DiagnosticWords(
      "dezelfde tegenspraak is al aanvaard; deze aanvaarding is weggelaten",
      help: "De eerste staat op regel {regel}; laat één van beide staan."),
    "K050": DiagnosticWords(
      "“{sleutel}” is geen getal", help: "Schrijf cijfers, met hoogstens drie cijfers achter een komma, zonder punten."),
    "K051": DiagnosticWords("dit kader is niet te lezen", help: "Kijk of u het mag lezen en of het tekst in UTF-8 is."),
    "K052": DiagnosticWords(
      "de map heet “{id}”, maar het kader erin heet anders", help: "Geef map en “kader” dezelfde naam."),
    "K053": DiagnosticWords(
      "“basis” is niet wat het programma daar schrijft; de vaststelling telt, de basis niet",
      help: "Schrijf “basis” niet met de hand; leg de vaststelling opnieuw vast met netwerktoets determine."),
    "K054": DiagnosticWords(
      "factor “{factor}” staat hier twee keer met dezelfde polariteit en rol; zij telt één keer",
      help: "Laat er een weg."),
    "K080": DiagnosticWords(
      "bron “{bron}” is geen {soort}", help: "Noem alleen bronnen van deze soort, of kies iets anders bij “telt”."),
    "K081": DiagnosticWords(
      "“hoogstens” is minder dan “minimaal”", help: "Maak “hoogstens” even groot of groter, of laat het weg."),
    "K082": DiagnosticWords(
      "er zijn geen organisaties om te tellen",
      help: "Noem bij “organisaties_van” van welke bronnen organisaties tellen."),
    "K083": DiagnosticWords(
      "organisaties tellen per organisatie kan niet", help: "Schrijf “per: werkgebied”, of tel iets anders."),
  ]
}
