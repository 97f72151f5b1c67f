import Diagnostics
import Foundation
import TestSupport
import Testing

/// The published XSD and the reader, held together over the same good and bad files.
@Suite struct SchemaTests {
  enum Says: String {
    case nothing, warning, error
  }

  /// What the two say of a bad extract: whether the XSD takes it, and the worst that the reader says.
  static let verdicts: [String: (schemaTakes: Bool, reader: Says)] = [
    // Both refuse what is no XML, or no extract.
    "afgebroken": (false, .error), "ander-element": (false, .error), "andere-namespace": (false, .error),
    "attributen-aaneen": (false, .error), "attribuut-zonder-aanhalingstekens": (false, .error),
    "attribuut-zonder-waarde": (false, .error), "dubbel-attribuut": (false, .error),
    "kleiner-dan-in-attribuut": (false, .error), "los-en-teken": (false, .error), "na-het-einde": (false, .error),
    "niets-dan-commentaar": (false, .error), "onbekende-codering": (false, .error),
    "onbekende-verwijzing": (false, .error), "streepjes-in-commentaar": (false, .error), "stuurteken": (false, .error),
    "te-diep": (false, .error), "te-veel-attributen": (false, .error), "tekst-na-het-einde": (false, .error),
    "verkeerd-gesloten": (false, .error), "verkeerde-bytes": (false, .error),
    "verklaring-niet-vooraan": (false, .error),
    "voorvoegsel-zonder-namespace": (false, .error), "zonder-namespace": (false, .error),
    // Both see that something is missing, or has no such form.
    "bron-ontbreekt": (false, .error), "client-ontbreekt": (false, .error), "criterium-onbekend": (false, .error),
    "criterium-ontbreekt": (false, .error), "datum-onmogelijk": (false, .error), "feit-onbekend": (false, .error),
    "leeftijd": (false, .error), "peildatum": (false, .error), "soort-onbekend": (false, .error),
    "waarde-onbekend": (false, .error),
    // What the format does not know is an error in the XSD; the reader passes over it and says so.
    "element-op-verkeerde-plaats": (false, .warning), "grondslag-onbekend": (false, .warning),
    "onbekend-attribuut": (false, .warning), "onbekend-element": (false, .warning),
    // Text that belongs to nothing costs nothing.
    "tekst-buiten-oordeel": (false, .nothing),
    // The XSD knows no framework, and does not compare rows.
    "bron-onbekend": (true, .error), "feit-waarde": (true, .error), "norm-beoordeeld": (true, .error),
    "twee-keer-hetzelfde": (true, .error), "bron-zonder-stem": (true, .warning),
    "laag-zonder-toelichting": (true, .warning), "lijkt-op-andere-naam": (true, .warning),
    "spaties-om-namen": (true, .warning), "organisatie-ontbreekt": (true, .error),
    // XML Schema 1.0 cannot ask for an attribute on one of two elements.
    "werkgebied-ontbreekt": (true, .error),
    // The XSD does not see a DOCTYPE, and xmllint unpacks what is compressed.
    "doctype": (true, .error), "doctype-extern": (true, .error), "gecomprimeerd": (true, .error),
  ]

  @Test func `the table has every bad extract in XML and no other`() {
    let names = ExtractFixtures.bad.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }
    #expect(names.sorted() == Self.verdicts.keys.sorted())
  }

  @Test(arguments: ExtractFixtures.good.filter { $0.hasSuffix(".xml") })
  func `a good extract is good to both`(name: String) throws {
    #expect(try Self.schemaTakes("goed/\(name)"))
    #expect(try Self.readerSays(name, in: "goed") == .nothing)
  }

  @Test(arguments: verdicts.keys.sorted())
  func `of a bad extract both say what the table says`(name: String) throws {
    let verdict = try #require(Self.verdicts[name])
    #expect(try Self.schemaTakes("fout/\(name).xml") == verdict.schemaTakes)
    #expect(try Self.readerSays("\(name).xml", in: "fout") == verdict.reader)
  }

  @Test(arguments: [
    "igj-2020/xml/best/thuiszorg-a.xml", "igj-2020/xml/best/gesprekken.xml", "vectors/small-extract.xml",
  ])
  func `the published examples hold by the XSD`(path: String) throws {
    #expect(try Self.schemaTakes("../\(path)"))
  }

  private static func readerSays(_ name: String, in kind: String) throws -> Says {
    switch try ExtractFixtures.read(name, in: kind).diagnostics.map(\.severity).max() {
    case .error: .error
    case .warning: .warning
    case nil: .nothing
    }
  }

  private static func schemaTakes(_ path: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "xmllint", "--noout", "--nonet", "--schema", ProjectFiles.path("docs/schema/dossierextract-1.xsd"),
      ProjectFiles.path("\(ExtractFixtures.folder)/\(path)"),
    ]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // 1 is ill-formed, 3 is invalid; anything else is a fault of the tool, such as that it is not there.
    guard [0, 1, 3].contains(process.terminationStatus) else { throw NoSchemaTool(status: process.terminationStatus) }
    return process.terminationStatus == 0
  }

  /// `xmllint` could not be run (Debian: libxml2-utils), or could not read the XSD.
  private struct NoSchemaTool: Error {
    let status: Int32
  }
}
