import AssessmentModel
import Reporting
import TestSupport
import Testing

/// How an inspector may refer to lines beside other evidence.
@Suite struct LineReferenceTests {
  private static let clients = ["BE-0", "BE-03", "B1", "V 1", "ç"].map { ExactName($0) }

  private static func meaning(_ text: String) throws -> String {
    let framework = try ProjectFiles.framework("igj-zorgnetwerken-2017")
    guard let found = LineReference(text, clients: clients, besides: ["B1", "AI1"], in: framework) else { return "-" }
    let parts = [
      found.client.description, found.source.map { framework.sources[$0].id },
      found.norm.map { framework.norms[$0].id },
      found.criterion.map { framework.criteria[$0].id },
    ]
    return parts.map { $0 ?? "." }.joined(separator: "|")
  }

  @Test(arguments: [
    ("client BE-03", "BE-03|.|.|."), ("BE-03", "BE-03|.|.|."), ("Cliënt BE-03", "BE-03|.|.|."),
    ("BE-03 wijkverpleging", "BE-03|wijkverpleging|.|."),
    ("BE-03, Wijkverpleging, iz1.2", "BE-03|wijkverpleging|IZ1|IZ1.2"),
    ("BE-03 IZ1", "BE-03|.|IZ1|."), ("BE-03 IZ1.2", "BE-03|.|IZ1|IZ1.2"),
    (" client  V 1  huisarts ", "V 1|huisarts|.|."),
    ("B1", "-"), ("client B1", "B1|.|.|."), ("AI1", "-"), ("be-03", "-"), ("BE-033", "-"), ("gesprek 4 maart", "-"),
    ("BE-03 zegt dat", "-"), ("BE-03 huisarts wijkverpleging", "-"), ("", "-"), ("client", "-"),
    ("ç mantelzorger", "ç|mantelzorger|.|."),
  ])
  func `a text is a reference or it is not`(text: String, expected: String) throws {
    #expect(try Self.meaning(text) == expected)
  }
}
