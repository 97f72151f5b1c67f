extension DiagnosticCatalogue {
  /// What is said about XML.
  static let xmlWords: [String: DiagnosticWords] = [
    "X101": DiagnosticWords(
      "dit is XML, maar geen dossierextract; het bestand is weggelaten",
      help: "Het eerste element is dossierextract, met xmlns=\"urn:netwerktoets:dossierextract:1\"."),
    "X102": DiagnosticWords(
      "het bestand bevat een DOCTYPE; het is weggelaten",
      help: "Haal de DOCTYPE weg: een dossierextract heeft er geen nodig, en er kan een aanval in zitten."),
    "X103": DiagnosticWords(
      "het bestand is gecomprimeerd; het is weggelaten",
      help: "Pak het bestand uit en geef het uitgepakt op."),
    "X104": DiagnosticWords(
      "hier liggen meer dan 64 elementen in elkaar, heeft een element meer dan 64 attributen, is een begintag langer dan 64 KiB, of zijn er meer dan 4096 namen gebruikt; het bestand is weggelaten",
      help: "Kijk of de uitvoer van het bronsysteem wel een dossierextract is."),
    "X105": DiagnosticWords(
      "een element wordt met een andere naam gesloten dan geopend; het bestand is weggelaten",
      help: "Herstel de XML; het begin van het element staat hoger in het bestand."),
    "X106": DiagnosticWords(
      "het bestand houdt op voordat alle elementen gesloten zijn; het is weggelaten",
      help: "Maak het extract opnieuw; waarschijnlijk is het afgebroken."),
    "X107": DiagnosticWords(
      "na het einde van het extract staat nog iets; het bestand is weggelaten",
      help: "Zet elk extract in een eigen bestand."),
    "X108": DiagnosticWords(
      "een attribuut staat twee keer in hetzelfde element; het bestand is weggelaten",
      help: "Laat één van beide staan."),
    "X109": DiagnosticWords(
      "een attribuut heeft geen waarde tussen aanhalingstekens; het bestand is weggelaten",
      help: "Schrijf attributen als naam=\"waarde\", met een spatie ertussen."),
    "X110": DiagnosticWords(
      "hier staat een onbekende verwijzing met een &-teken; het bestand is weggelaten",
      help: "Schrijf een &-teken als &amp;; andere tekens kunnen gewoon worden geschreven."),
    "X111": DiagnosticWords(
      "hier staat een teken dat in XML niet mag; het bestand is weggelaten",
      help: "Schrijf < als &lt; en & als &amp;, en haal stuurtekens weg."),
    "X112": DiagnosticWords(
      "hier staan bytes die in de codering van het bestand geen teken zijn; het bestand is weggelaten",
      help: "Sla het bestand op als UTF-8, of noem de ware codering in de eerste regel."),
    "X113": DiagnosticWords(
      "de codering die het bestand noemt is niet bekend; het is weggelaten",
      help: "Sla het bestand op als UTF-8."),
    "X114": DiagnosticWords(
      "hier staat een voorvoegsel zonder namespace; het bestand is weggelaten",
      help: "Haal het voorvoegsel weg of geef er een xmlns voor op."),
    "X115": DiagnosticWords(
      "er staat geen XML in het bestand; het is weggelaten",
      help: "Kijk of dit het bedoelde bestand is."),
    "X116": DiagnosticWords(
      "de XML is niet welgevormd; het bestand is weggelaten",
      help: "Herstel de XML op deze plaats; xmllint --noout zegt meer."),
    "X120": DiagnosticWords(
      "dit element hoort hier niet; het is overgeslagen, met alles wat erin staat",
      help: "Kijk of een element te vroeg of te laat wordt gesloten."),
    "X121": DiagnosticWords(
      "dit element is niet bekend; het is overgeslagen, met alles wat erin staat",
      help: "Bekend zijn: dossier, oordeel, feit, problematiek en kwetsbaarheid."),
    "X122": DiagnosticWords(
      "een attribuut van {element} is niet bekend; het is overgeslagen",
      help: "{uitweg}"),
    "X123": DiagnosticWords(
      "de peildatum is geen bestaande datum; zij is weggelaten",
      help: "Schrijf de datum als 2019-04-10."),
  ]
}
