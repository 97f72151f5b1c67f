import Disclosure
import Testing

/// What may say who somebody is, in texts of which the answer is known: what is found is written between brackets.
@Suite struct PersonalDataTests {
  /// A text, and what it looks like with what was found taken out.
  struct Example: CustomTestStringConvertible {
    let text: String
    let masked: String

    init(_ text: String, _ masked: String) { (self.text, self.masked) = (text, masked) }
    /// Nothing is found.
    init(_ text: String) { (self.text, masked) = (text, text) }

    var testDescription: String { text }
  }

  static let names = [
    KnownName("BE-03", of: .client), KnownName("BE-12", of: .client), KnownName("12", of: .client),
    KnownName("thuiszorg-a", of: .organisation), KnownName("Zorggroep De Brug", of: .organisation),
    KnownName("i1", of: .person), KnownName("M. Müller", of: .person), KnownName("Zandstra", of: .person),
  ]

  static let search = PersonalDataSearch(names: names, countsBelow: 5)

  private func check(_ example: Example) {
    #expect(Self.search.masked(example.text) == example.masked)
  }

  @Test(arguments: [
    Example("Het nummer is 123456782.", "Het nummer is [BSN]."),
    Example("BSN 111222333, zie dossier", "BSN [BSN], zie dossier"),
    Example("1234.56.782 en 123 456 782 en 123-456-782", "[BSN] en [BSN] en [BSN]"),
    Example("1 2 3 4 5 6 7 8 2", "[BSN]"),
    Example("bsn123456782", "bsn[BSN]"),
    Example("１２３４５６７８２", "[BSN]"),
    Example("١٢٣٤٥٦٧٨٢", "[BSN]"),
    Example("1234\u{00AD}56\u{200B}782", "[BSN]"),
    Example("1234\u{00A0}56\u{202F}782", "[BSN]"),
    Example("123\u{2011}456\u{2011}782", "[BSN]"),
    // Where the word says so, a slip of the pen makes no difference.
    Example("BSN: 123456789", "BSN: [BSN]"),
    Example("burgerservicenummer is 12345678", "burgerservicenummer is [BSN]"),
    Example("123456789"), Example("kvk-nummer 17285137"), Example("000000000"),
    Example("17.285.137 inwoners"), Example("nummer 1234567823"), Example("2019, 2020 en 2021"),
  ])
  func `citizen service numbers pass the 11-test`(example: Example) { check(example) }

  @Test(arguments: [
    Example("Bel 06-12345678.", "Bel [telefoonnummer]."),
    Example("06 12 34 56 78", "[telefoonnummer]"),
    Example("0612345678", "[telefoonnummer]"),
    Example("06 - 123 456 78", "[telefoonnummer]"),
    Example("+31 6 12345678", "[telefoonnummer]"),
    Example("+31 (0)6 1234 5678", "[telefoonnummer]"),
    Example("(+31)612345678", "([telefoonnummer]"),
    Example("0031 40 123 45 67", "[telefoonnummer]"),
    Example("0031612345678", "[telefoonnummer]"),
    Example("(040) 123 45 67", "[telefoonnummer]"),
    Example("(040)1234567 of 0499-123456", "[telefoonnummer] of [telefoonnummer]"),
    Example("040/123 45 67", "[telefoonnummer]"),
    Example("+32 475 12 34 56", "[telefoonnummer]"),
    Example("06\u{2011}1234\u{00A0}5678", "[telefoonnummer]"),
    Example("06-\n12345678", "[telefoonnummer]"),
    Example("06\u{00AD}12345678", "[telefoonnummer]"),
    Example("０６－１２３４５６７８", "[telefoonnummer]"),
    Example("06.12.34.56.78", "[telefoonnummer]"),
    Example("telefoon 1234567", "telefoon [telefoonnummer]"),
    Example("tel.: 123 45 67", "tel.: [telefoonnummer]"),
    Example("0900-8844"), Example("01-05-2019 15 dossiers"), Example("op 01.05.2019 12 dossiers"),
    Example("0 1 2 3 4 5 6 7 8 9 10"), Example("1612345678"), Example("regel 2476 en regel 2491"),
    Example("06-2019 en 07-2019"), Example("telefoon op 10-04-2019"),
  ])
  func `telephone numbers in Dutch forms`(example: Example) { check(example) }

  @Test(arguments: [
    Example("mail anna@voorbeeld.nl.", "mail [e-mailadres]."),
    Example("<a.b+c@sub.voorbeeld.co.uk>", "<[e-mailadres]>"),
    Example("anna @ voorbeeld.nl", "[e-mailadres]"),
    Example("anna(at)voorbeeld.nl en anna [at] voorbeeld.nl", "[e-mailadres] en [e-mailadres]"),
    Example("anna＠voorbeeld．nl", "[e-mailadres]"),
    Example("an\u{200D}na@voor\u{00AD}beeld.nl", "[e-mailadres]"),
    Example("jürgen@voorbeeld.nl", "[e-mailadres]"),
    Example("twee @ drie"), Example("www.igj.nl"), Example("@voorbeeld.nl"), Example("a@b"), Example("anna@1.2"),
  ])
  func `e-mail addresses`(example: Example) { check(example) }

  @Test(arguments: [
    Example("woont 1234 AB 12", "woont [adres]"),
    Example("1234AB12", "[adres]"),
    Example("1234 ab 12", "[adres]"),
    Example("1234 AB, nr. 12", "[adres]"),
    Example("Dorpsstraat 12, 1234 AB Best", "Dorpsstraat [adres] Best"),
    Example("Dorpsstraat 12a 1234AB", "Dorpsstraat [adres]"),
    Example("1234\u{00A0}AB\u{00A0}12", "[adres]"),
    Example("1234 AB"), Example("in 2019 de 12 dossiers"), Example("in 2019 in 2020"), Example("sinds 2019 IZ1"),
    Example("1234 SS 12"), Example("0123 AB 12"), Example("2019 MDO 12"), Example("in 2018 is 12 keer"),
  ])
  func `postcodes with the number of a house`(example: Example) { check(example) }

  @Test(arguments: [
    Example("geboren 12-03-1948", "geboren [geboortedatum]"),
    Example("geb. 12/3/38", "geb. [geboortedatum]"),
    Example("geboortedatum: 12 maart 1990", "geboortedatum: [geboortedatum]"),
    Example("geboren te Best op 3 mrt. 1990", "geboren te Best op [geboortedatum]"),
    Example("geboren in maart 1938", "geboren in [geboortedatum]"),
    Example("(1990-03-12, geboren in Best)", "([geboortedatum], geboren in Best)"),
    Example("mevrouw (12 maart 1938) zegt", "mevrouw ([geboortedatum]) zegt"),
    Example("1938-03-12", "[geboortedatum]"),
    Example("12 – 03 – 1938", "[geboortedatum]"),
    Example("12\u{00A0}maart\u{00A0}1938", "[geboortedatum]"),
    Example("besproken op 10-04-2019"), Example("rapport van 3 juni 2019"), Example("31-02-1938"),
    Example("in maart 1938"), Example("sinds 1938"), Example("12/3/38"), Example("igj-2020, regel 1938"),
  ])
  func `dates of birth`(example: Example) { check(example) }

  @Test(arguments: [
    Example("In BE-03 staat niets.", "In [code van een cliënt] staat niets."),
    Example("be 03, BE03, Be–3", "[code van een cliënt], [code van een cliënt], [code van een cliënt]"),
    Example("B\u{200B}E-03", "[code van een cliënt]"),
    Example("cliënt 12 en dossier 12", "cliënt [code van een cliënt] en dossier [code van een cliënt]"),
    Example("Thuiszorg-A's plan", "[naam van een organisatie]'s plan"),
    Example("ZORGGROEP  de Brug", "[naam van een organisatie]"),
    Example("volgens I1", "volgens [naam van een persoon]"),
    Example("M. Mu\u{0308}ller en m muller", "[naam van een persoon] en [naam van een persoon]"),
    Example("Zandstra’s idee, Zandstras idee", "[naam van een persoon]’s idee, [naam van een persoon] idee"),
    Example("BE-031 en ABE-03 en BE-03a"), Example("12 van de 15 teams"), Example("de brug over"),
    Example("i12 en ai1"), Example("thuiszorg, a en b"), Example("zandstraat"), Example("in CC1 en IZ3"),
  ])
  func `names known from the input`(example: Example) { check(example) }

  @Test(arguments: [
    Example("mevrouw De Vries belde", "mevrouw [naam van een persoon] belde"),
    Example("mw. P. van den Berg-de Wit", "mw. [naam van een persoon]"),
    Example("de heer Smit", "de heer [naam van een persoon]"),
    Example("dhr. Smit en dr. Bos", "dhr. [naam van een persoon] en dr. [naam van een persoon]"),
    Example("mevrouw heeft zorg"), Example("de dokter. Daarna"), Example("mevrouw, Best"), Example("meneer zelf"),
  ])
  func `names after a form of address`(example: Example) { check(example) }

  @Test(arguments: [
    Example("Bij 3 cliënten", "Bij [klein aantal mensen]"),
    Example("twee kwetsbare ouderen", "[klein aantal mensen]"),
    Example("één cliënt", "[klein aantal mensen]"),
    Example("e\u{0301}e\u{0301}n clie\u{0308}nt", "[klein aantal mensen]"),
    Example("Vier van de ouderen", "[klein aantal mensen]"),
    Example("3 van de 15 cliënten", "[klein aantal mensen]"),
    Example("drie van de vijftien", "[klein aantal mensen]"),
    Example("een van de cliënten", "[klein aantal mensen]"),
    Example("twee of drie dossiers", "[klein aantal mensen]"),
    Example("2-3 cliënten", "[klein aantal mensen]"),
    Example("4 thuiszorgcliënten", "[klein aantal mensen]"),
    Example("cliënten: 3", "[klein aantal mensen]"),
    Example("dossiers (2)", "[klein aantal mensen])"),
    Example("n = 4", "[klein aantal mensen]"),
    Example("een drietal mantelzorgers", "een [klein aantal mensen]"),
    Example("3\u{00A0}cliënten en ４ ouderen", "[klein aantal mensen] en [klein aantal mensen]"),
    Example("12 van de 15 cliënten"), Example("een cliënt"), Example("een oudere"), Example("5 cliënten"),
    Example("twee keer per week"), Example("twee organisaties met 12 cliënten"), Example("op 4 juni 2019"),
    Example("2,5 cliënten per team"), Example("15 cliënten"), Example("norm IZ3 ouderen"), Example("vier teams"),
    Example("drie niveaus"), Example("regel 3: cliënten"), Example("1.234 ouderen"), Example("3% van de ouderen"),
    Example("0 cliënten"), Example("bijlage 3"), Example("een van de teams heeft 12 dossiers"),
  ])
  func `small numbers of people`(example: Example) { check(example) }

  @Test func `numbers of people are found below the threshold asked for, and not without one`() {
    let text = "7 cliënten en 3 cliënten"
    #expect(PersonalDataSearch(countsBelow: 8).hits(in: text).count == 2)
    #expect(PersonalDataSearch(countsBelow: 5).hits(in: text).count == 1)
    #expect(PersonalDataSearch().hits(in: text).isEmpty)
    let others = PersonalDataSearch(countsBelow: 5, people: ["leerling", "leerlingen"])
    #expect(others.masked("3 leerlingen en 3 cliënten") == "[klein aantal mensen] en 3 cliënten")
  }

  @Test func `a hit says where it stands in the text itself`() throws {
    let text = "Bel a\u{0301} 06\u{200B}-12345678 nu"
    let hit = try #require(Self.search.hits(in: text).first)
    let scalars = Array(text.unicodeScalars)[hit.scalars]
    #expect(String(String.UnicodeScalarView(scalars)) == "06\u{200B}-12345678")
    #expect(hit.kind == .telephone)
  }

  @Test func `places that overlap are one hit`() {
    let hits = Self.search.hits(in: "mail zandstra@voorbeeld.nl")
    #expect(hits.map(\.kind) == [.email])
  }

  @Test func `a text without anything in it is quick, however long`() {
    let text = String(repeating: "0 1 2-3 (4) 5@ 2019 de 12 een van de mw. De heer ", count: 4000)
    let clock = ContinuousClock()
    let taken = clock.measure { _ = Self.search.hits(in: text) }
    #expect(taken < .seconds(20))
  }
}
