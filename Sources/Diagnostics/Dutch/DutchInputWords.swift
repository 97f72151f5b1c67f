extension DiagnosticCatalogue {
  /// What is said about files and folders as a whole.
  static let inputWords: [String: DiagnosticWords] = [
    "I101": DiagnosticWords(
      "dit bestand of deze map bestaat niet",
      help: "Kijk of de naam klopt."),
    "I102": DiagnosticWords(
      "dit bestand is niet te lezen",
      help: "Kijk of u het mag lezen en of het tekst in UTF-8 is."),
    "I103": DiagnosticWords(
      "het bestand is leeg",
      help: "Maak het extract opnieuw, of haal het bestand weg."),
    "I104": DiagnosticWords(
      "dit is geen dossierextract: het is geen tekst en geen werkmap",
      help: "Geef XML, CSV of een werkmap (.xlsx, .ods) op. Een oude werkmap (.xls) slaat u eerst op als .xlsx."),
    "I105": DiagnosticWords(
      "dit is geen gewoon bestand",
      help: "Geef een bestand of een map met bestanden op."),
    "I106": DiagnosticWords(
      "deze map is niet te lezen",
      help: "Kijk of u de map mag lezen en of er niet te veel mappen in elkaar liggen."),
    "I107": DiagnosticWords(
      "in deze map staat geen extract en geen werkgebied.yaml",
      help: "Zet er de extracten of formulieren van het werkgebied in, of haal de map weg."),
    "I108": DiagnosticWords(
      "dit bestand is groter dan de {grens} MB van --max-size; het is weggelaten",
      help: "Kijk of het een extract is; geef anders een hogere grens, of geen."),
    "I110": DiagnosticWords(
      "dit extract noemt kader “{kader}”, een ander in dezelfde map “{eerste}”; de map is weggelaten",
      help: "Het andere staat op {plaats}. Haal er één weg, of kies met --framework."),
    "I111": DiagnosticWords(
      "hier staat kader “{kader}”, terwijl de meeste mappen “{gekozen}” noemen; deze map is weggelaten",
      help: "Beoordeel deze map apart, of kies met --framework."),
    "I112": DiagnosticWords(
      "hier staat kader “{kader}”, elders “{eerste}”; er is niets gedaan",
      help: "Het andere staat op {plaats}. Beoordeel ze apart, of kies met --framework."),
    "I113": DiagnosticWords(
      "kader “{kader}” is niet bekend",
      help: "{uitweg}"),
    "I114": DiagnosticWords(
      "het is niet duidelijk naar welk kader dit beoordeeld is; er is niets gedaan",
      help: "Kies met --framework uit: {kandidaten}."),
    "I115": DiagnosticWords(
      "geen bekend kader heeft alle criteria die hier staan; {kader} is genomen, dat als enige er een deel van heeft",
      help: "Herstel de criteria bij de andere meldingen. Is dit het kader niet, geef het dan met --framework."),
    "I117": DiagnosticWords(
      "met dit bestand erbij zijn er meer namen van inspecteurs dan het programma aankan; het bestand is weggelaten",
      help: "Kijk of de kolommen verschoven zijn; beoordeel anders minder werkgebieden tegelijk."),
    "I118": DiagnosticWords(
      "in de invoer staat geen enkele rij over een werkgebied",
      help: "Kijk of het extract niet alleen een kop heeft."),
    "I119": DiagnosticWords(
      "met dit bestand erbij zijn er meer dan {grens} werkgebieden, toetsingen en organisaties; het is weggelaten",
      help: "Kijk of de kolommen verschoven zijn; beoordeel anders minder werkgebieden tegelijk."),
    "I123": DiagnosticWords(
      "werkgebied “{werkgebied}” staat in deze map en ook in een andere; hun rijen zijn samengenomen",
      help: "De andere map is {eerste}. Is het een ander werkgebied, geef het dan een eigen code."),
    "I120": DiagnosticWords(
      "dit bestand is niet gelezen: het is geen .xml, .csv, .xlsx of .ods",
      help: "Niets te doen, tenzij het een extract is."),
    "I122": DiagnosticWords(
      "dit is een koppeling naar een map; zij is niet gevolgd",
      help: "Zet de map zelf op deze plaats, of geef haar apart op als invoer."),
    "I121": DiagnosticWords(
      "in deze map staat geen werkgebied.yaml; naam, bevolking, zorgnetwerk en conclusies zijn niet bekend",
      help: "Zet er een werkgebied.yaml bij; de handleiding heeft een voorbeeld."),
  ]

  /// What is said about what `werkgebied.yaml` says together with the ratings.
  static let areaWords: [String: DiagnosticWords] = [
    "W101": DiagnosticWords(
      "dit werkgebied is al beschreven; dit bestand is weggelaten",
      help: "Het eerste staat op {eerste}. Geef ze elk hun eigen “toetsing”, of laat één staan."),
    "W102": DiagnosticWords(
      "de vaststelling verschilt van het voorstel en geeft geen reden; zij is weggelaten",
      help: "Vul “reden” in."),
    "W103": DiagnosticWords(
      "de vaststelling verschilt van het voorstel en noemt niet waar zij op rust; zij is weggelaten",
      help: "Noem bij “onderbouwing” ten minste één stuk, bevinding of algemene informatie."),
    "W104": DiagnosticWords(
      "de vaststelling verschilt twee niveaus of meer, of er is geen voorstel, en er keek geen andere inspecteur mee; zij is weggelaten",
      help: "Laat een tweede inspecteur meekijken en vul “tweede” in, met een ander dan bij “door”."),
    "W110": DiagnosticWords(
      "bij deze aanvaarding hoort geen tegenspraak (meer)",
      help: "Kijk of toets, client en bron kloppen; is opnieuw beoordeeld, haal de aanvaarding dan weg."),
    "W111": DiagnosticWords(
      "deze aanvaarding geldt voor een ander oordeel dan nu tegenspreekt; de tegenspraak staat weer open",
      help: "Het oordeel is nu “{oordeel}”. Kijk opnieuw, en pas de aanvaarding aan of haal haar weg."),
    "W105": DiagnosticWords(
      "dit werkgebied is alleen geïnventariseerd, maar de invoer heeft er rijen over; zij zijn weggelaten",
      help: "Schrijf “werkwijze: toetsing” als er wel is getoetst, of haal de extracten weg."),
    "W120": DiagnosticWords(
      "de vaststelling over {norm} is verouderd: de oordelen of de rekenregels zijn sindsdien veranderd; zij geldt nog",
      help: "Bekijk met netwerktoets diff wat er veranderde, en leg haar opnieuw vast met netwerktoets determine."),
    "W121": DiagnosticWords(
      "bij de vaststelling over {norm} staat geen “basis”; of de oordelen sindsdien zijn veranderd, is niet te zien",
      help: "Leg haar opnieuw vast met netwerktoets determine; dat schrijft de basis erbij."),
  ]
}
