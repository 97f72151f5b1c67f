/// The words by which personal data are known in a text, and what is written in their place ("woorden van
/// persoonsgegevens").
///
/// Words to look for stand without accents and capitals.
public enum DutchDisclosureWords {
  /// What somebody is told that a kind is.
  public static func name(_ kind: PersonalDataHit.Kind) -> String {
    switch kind {
    case .citizenNumber: "BSN"
    case .telephone: "telefoonnummer"
    case .email: "e-mailadres"
    case .address: "adres"
    case .birthDate: "geboortedatum"
    case .clientCode: "code van een cliënt"
    case .organisation: "naam van een organisatie"
    case .personName: "naam van een persoon"
    case .smallCount: "klein aantal mensen"
    }
  }

  /// What is written in the place of a kind.
  public static func mask(_ kind: PersonalDataHit.Kind) -> String { "[\(name(kind))]" }

  /// Words for the people of whom numbers are counted, one and several; those with a hyphen may end a longer word.
  public static let people = [
    "-cliënt", "-cliënten", "oudere", "ouderen", "-bewoner", "-bewoners", "-patiënt", "-patiënten", "-mantelzorger",
    "-mantelzorgers", "naaste", "naasten", "familielid", "familieleden", "persoon", "personen", "mens", "mensen",
    "vrouw",
    "vrouwen", "man", "mannen", "echtpaar", "echtparen", "-dossier", "-dossiers", "zorgvrager", "zorgvragers",
    "deelnemer",
    "deelnemers", "dame", "dames", "heer", "heren",
  ]

  static let citizenNumber: Set = ["bsn", "burgerservicenummer", "sofinummer"]
  static let telephone: Set = [
    "tel", "telnr", "telefoon", "telefoonnummer", "telefoonnr", "mobiel", "mobielnummer", "gsm", "telefonisch",
  ]
  static let birth: Set = [
    "geb", "gebdatum", "geboren", "geboortedatum", "geboortedag", "geboorte", "verjaardag", "verjaart", "jarig",
  ]
  static let houseNumber: Set = ["nr", "nummer", "huisnummer", "huisnr", "no"]

  /// Words of two letters that follow a year in a sentence.
  static let twoLetters: Set = [
    "al", "af", "de", "da", "du", "ze", "er", "en", "ga", "ha", "he", "ik", "in", "is", "ja", "je", "ma", "me", "na",
    "nu",
    "of", "om", "op", "pa", "pc", "re", "te", "tv", "uw", "we", "wo", "za", "zo",
  ]

  private static let months = [
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8, "september": 9,
    "oktober": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
  ]

  /// The number of a month.
  static func month(_ word: String) -> Int? { months[word] }

  /// Forms of address, whole and abbreviated.
  static let titles: Set = ["mevrouw", "meneer", "dokter", "zuster", "broeder", "mijnheer", "juffrouw"]
  static let shortTitles: Set = ["mw", "mevr", "dhr", "dr", "drs", "mr", "hr", "fam"]
  /// Words within a name that need no capital.
  static let namePrefixes: Set = [
    "van", "de", "den", "der", "het", "ten", "ter", "te", "t", "la", "le", "el", "al", "op",
  ]

  /// Words after which a plain code is that of a client, an organisation or a person.
  static func announcements(of kind: PersonalDataHit.Kind) -> Set<String> {
    switch kind {
    case .clientCode: ["client", "clientcode", "clientnummer", "dossier", "dossiernummer", "casus", "code"]
    case .organisation: ["organisatie", "praktijk", "thuiszorgorganisatie", "aanbieder", "team"]
    default: ["inspecteur", "door"]
    }
  }

  static let numbers = [
    "een": 1, "twee": 2, "tweetal": 2, "drie": 3, "drietal": 3, "vier": 4, "viertal": 4, "vijf": 5, "vijftal": 5,
    "zes": 6, "zestal": 6, "zeven": 7, "zevental": 7, "acht": 8, "achttal": 8, "negen": 9, "negental": 9, "tien": 10,
    "tiental": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20, "dertig": 30,
  ]
  static let article = "een"
  static let articles: Set = ["de", "het", "deze", "die", "onze", "alle", "zijn"]
  /// Words between a small number and the people it is about.
  static let countLinks: Set = ["van", "op", "of", "tot", "a"]
}
