extension DiagnosticCatalogue {
  /// What is said about factor models, and about the coding of findings with their factors.
  static let factorModelWords: [String: DiagnosticWords] = [
    "N401": DiagnosticWords(
      "polariteit “{id}” ontbreekt", help: "Een factormodel noemt elke polariteit één keer, met haar opschrift."),
    "N402": DiagnosticWords(
      "voorkomen “{id}” begint niet met de aanduiding van zijn factor",
      help: "Noem het “{factor}.1”, of een ander nummer."),
    "N403": DiagnosticWords(
      "factor “{id}” is verwant aan zichzelf", help: "Laat hem weg, of noem de factor die u bedoelde."),
    "N404": DiagnosticWords(
      "er is meer dan één bevinding met nummer {nummer}",
      help: "Een voorkomen kan er zo niet naar verwijzen; laat “bevinding” weg."),
    "N405": DiagnosticWords(
      "geen aanbeveling gaat in op factor “{id}”",
      help: "Noem hem bij “bij_factoren” van een aanbeveling; anders volgt er niets uit een bevinding met deze factor."),
    "N406": DiagnosticWords(
      "“{sleutel}” staat hier, maar “{bovenaan}” ontbreekt",
      help: "Zet “{bovenaan}” bovenaan, zodat duidelijk is waarnaar dit verwijst, of laat dit weg."),
    "N410": DiagnosticWords(
      "{soort} “{id}” staat niet in {waarin}", help: "Bedoelde u “{bedoeld}”?"),
    "N411": DiagnosticWords(
      "{soort} “{id}” staat niet in {waarin}", help: "Bekend zijn: {bekend}."),
    "N420": DiagnosticWords(
      "factor “{id}” staat niet in factormodel {model}; de code telt niet mee", help: "Bedoelde u “{bedoeld}”?"),
    "N421": DiagnosticWords(
      "factor “{id}” staat niet in factormodel {model}; de code telt niet mee", help: "Bekend zijn: {bekend}."),
    "N422": DiagnosticWords(
      "bevinding “{bevinding}” is {soort}, en factor “{factor}” is er {polariteit}",
      help: "Kijk of de polariteit klopt; beide kan, als de bevinding twee kanten heeft."),
    "N423": DiagnosticWords(
      "bevinding “{bevinding}” is {soort}, en heeft geen factor",
      help: "Zet er “factoren” bij; anders volgt er niets uit deze bevinding."),
    "N424": DiagnosticWords(
      "reactie “{reactie}” is niet gegeven in deze ronde; haar factoren tellen niet mee",
      help: "Neem de aanduiding van de reactie over uit de lijst die het programma maakte."),
  ]
}
