import AssessmentModel
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct NeutralityTests {
  /// A source that has the name of a column of every extract, which references to lines begin with.
  private static let column = "client"

  @Test(arguments: ["Sources/Reporting", "Sources/Rendering/HTML", "Sources/Rendering/Templates"])
  func `no report text names what belongs to one framework`(folder: String) throws {
    let framework = try ProjectFiles.framework("igj-zorgnetwerken-2017")
    let words =
      [framework.id, framework.title] + framework.scale.levels.flatMap { ["\"\($0.id)\"", $0.label] }
      + framework.norms.flatMap { ["\"\($0.id)\"", $0.name] } + framework.themes.map(\.name)
      + framework.parties.map(\.label) + framework.sources.filter { $0.id != Self.column }.map { "\"\($0.id)\"" }
      + framework.addressees.map { "\"\($0.id)\"" }
    let files = try FileManager.default.subpathsOfDirectory(atPath: ProjectFiles.path(folder))
      .filter { $0.contains(".") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try ProjectFiles.text("\(folder)/\(file)").lowercased()
      // A doc comment may give an example.
      let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("///") }.joined(separator: "\n")
      for word in words { #expect(!code.contains(word.lowercased()), "\(file) names \(word)") }
    }
  }
}
