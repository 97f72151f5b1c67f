extension DiagnosticCatalogue {
  /// What is said about the rows of extracts in any format.
  static let extractWords: [String: DiagnosticWords] = [
    "D101": DiagnosticWords(
      "“{kolom}” is leeg of ontbreekt; de regel is weggelaten",
      help: "Vul “{kolom}” in."),
    "D103": DiagnosticWords(
      "het criterium is in dit kader niet bekend; het oordeel is weggelaten",
      help: "{uitweg}"),
    "D104": DiagnosticWords(
      "de bron is in dit kader niet bekend; wat er onder valt is weggelaten",
      help: "{uitweg}"),
    "D105": DiagnosticWords(
      "het oordeel is geen niveau van de schaal van dit kader; het is weggelaten",
      help: "{uitweg}"),
    "D106": DiagnosticWords(
      "een norm met criteria kan niet zelf worden beoordeeld; het oordeel is weggelaten",
      help: "Geef het oordeel per criterium; de norm volgt daaruit."),
    "D107": DiagnosticWords(
      "de soort is niet bekend; het oordeel is weggelaten",
      help: "{uitweg} Laat “soort” leeg bij het oordeel van één inspecteur."),
    "D108": DiagnosticWords(
      "het feit is in dit kader niet bekend; het is weggelaten",
      help: "{uitweg}"),
    "D109": DiagnosticWords(
      "“{kolom}” is niet te lezen als een bestaande datum; de regel is weggelaten",
      help: "Schrijf de datum als {vormen}."),
    "D110": DiagnosticWords(
      "er zijn meer namen van inspecteurs dan het programma aankan; het oordeel is weggelaten",
      help: "Kijk of de kolommen verschoven zijn; geef inspecteurs een vaste code."),
    "D111": DiagnosticWords(
      "de waarde past niet bij het feit “{feit}”; het is weggelaten",
      help: "Gevraagd is {gevraagd}."),
    "D112": DiagnosticWords(
      "de leeftijd is geen getal van 0 tot en met 199; zij is weggelaten",
      help: "Schrijf de leeftijd in hele jaren, zonder tekst erbij."),
    "D113": DiagnosticWords(
      "“{kolom}” is leeg of ontbreekt, en dit kader beoordeelt organisaties; wat er onder valt is weggelaten",
      help: "Noem bij elke regel of elk dossier, ook van een gesprek, de organisatie waarover het gaat."),
    "D114": DiagnosticWords(
      "hier staat een ander “kader” dan op {eerste}; de regel is weggelaten",
      help: "Een bestand gaat over één kader: maak er een bestand per kader van, of herstel de naam."),
    "D115": DiagnosticWords(
      "de “peildatum” is niet te lezen als een bestaande datum; zij is weggelaten",
      help: "Schrijf de datum als {vormen}."),
    "D116": DiagnosticWords(
      "dit is een werkgebied, toetsing of organisatie meer dan de {grens} die samen gaan; wat er onder valt is weggelaten",
      help: "Kijk of de kolommen verschoven zijn; beoordeel anders minder werkgebieden tegelijk."),
    "D120": DiagnosticWords(
      "dit oordeel over {criterium} van bron {bron} staat er al, met dezelfde datum; het telt één keer",
      help: "Het eerste staat op {eerste}. Haal een van beide weg."),
    "D121": DiagnosticWords(
      "over {criterium} van bron {bron} staat op dezelfde datum iets anders; al deze regels zijn weggelaten",
      help: "Het eerste staat op {eerste}. Laat één oordeel staan, of geef ze elk hun eigen datum."),
    "D122": DiagnosticWords(
      "over {criterium} van bron {bron} staat op dezelfde datum iets anders; een later oordeel telt",
      help: "Het eerste staat op {eerste}. Laat één van beide staan."),
    "D130": DiagnosticWords(
      "om “{kolom}” staan spaties; de naam telt met spaties en al, als een andere dan zonder",
      help: "Haal de spaties weg, tenzij ze bij de naam horen."),
    "D131": DiagnosticWords(
      "de grondslag is niet bekend; het oordeel telt wel mee",
      help: "Kies uit: {bekend}, of laat de grondslag leeg."),
    "D132": DiagnosticWords(
      "bron {bron} heeft in dit kader geen stem over {criterium}; het oordeel is context en telt niet mee",
      help: "Niets te doen, tenzij de bron of het criterium een vergissing is."),
    "D133": DiagnosticWords(
      "een laag oordeel zonder vindplaats en zonder toelichting",
      help: "Geef de plaats in het dossier, of licht het oordeel toe."),
    "D134": DiagnosticWords(
      "deze “{kolom}” verschilt alleen in hoofdletters of spaties van een andere; zij tellen als twee",
      help: "De andere staat op {eerste}. Schrijf ze gelijk als het dezelfde is."),
    "D135": DiagnosticWords(
      "de oordelen over dit werkgebied liggen meer dan achttien maanden uiteen, van {van} tot {tot}",
      help: "Zijn het twee toetsingen, geef dan elk oordeel zijn “toetsing”."),
    "D136": DiagnosticWords(
      "dit werkgebied heeft hier een andere “peildatum” dan op {eerste}; de laatste datum geldt",
      help: "Geef elke regel over dit werkgebied dezelfde peildatum, of laat haar op één na leeg."),
  ]
}
