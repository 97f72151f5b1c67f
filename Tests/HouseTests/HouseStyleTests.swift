import Foundation
import TestSupport
import Testing

/// What the house does without.
@Suite struct HouseStyleTests {
  @Test func `no source leaves work undone or takes a shortcut around the compiler`() throws {
    let refused = [
      "TO" + "DO", "FIX" + "ME", "try" + "!", " as" + "! ", "nonisolated" + "(unsafe)", "@unchecked " + "Sendable",
      "fatal" + "Error(", "swiftlint" + ":", "print" + "(",
    ]
    for file in try SourceFile.all(in: "Sources") {
      for word in refused {
        let line = file.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(word) }
        #expect(line == nil, "\(file.path):\((line ?? 0) + 1) has \(word)")
      }
    }
  }

  @Test func `each command says its name, which is dear to derive from its type`() throws {
    var commands = 0
    for file in try SourceFile.all(in: "Sources/netwerktoets") {
      for part in file.text.components(separatedBy: "CommandConfiguration(").dropFirst() {
        commands += 1
        #expect(part.drop(while: \.isWhitespace).hasPrefix("commandName:"), "\(file.path)")
      }
    }
    #expect(commands > 20)
  }

  /// Files that may be longer, and how long: one subject each, to be cut when they next grow.
  static let longer = ["Sources/Reporting/DutchReportWords.swift": 400]

  @Test func `no file is a drawer, and none is too long to read`() throws {
    let drawers = ["Core", "Common", "Utils", "Utilities", "Helpers", "Managers", "Misc", "Shared"]
    for file in try SourceFile.all(in: "Sources") + SourceFile.all(in: "Tests") {
      for part in file.path.split(separator: "/") {
        let name = part.hasSuffix(".swift") ? part.dropLast(6) : part
        #expect(!drawers.contains { name == $0 || name.hasSuffix("+\($0)") }, "\(file.path)")
      }
      let lines = file.text.count { $0 == "\n" }
      #expect(lines <= (Self.longer[file.path] ?? 350), "\(file.path) has \(lines) lines")
    }
  }

  /// Words of the contract that are also names in the shipped framework: a format has them, whatever the framework.
  static let wordsOfFormats = [
    "niet_van_toepassing": "the two non-ratings of every framework",
    "niet_beoordeeld": "the two non-ratings of every framework",
    "client": "a column and attribute of extracts",
    "leeftijd": "a column and attribute of extracts",
    "problematiek": "a column and element of extracts",
    "kwetsbaarheid": "a column and element of extracts",
    "in_zorg": "a kind of condition in every framework",
  ]

  @Test func `no source names an identifier of the shipped framework`() throws {
    let text = try ProjectFiles.text("Frameworks/igj-zorgnetwerken-2017/kader.yaml")
    var ids: Set<String> = []
    for line in text.split(separator: "\n") {
      guard let match = line.firstMatch(of: #/^\s*(?:- )?(?:id|kader): "?([^"\s]+)"?$/#) else { continue }
      ids.insert(String(match.1))
    }
    #expect(ids.count > 80)
    var used: Set<String> = []
    for file in try SourceFile.all(in: "Sources") {
      for literal in file.literals where ids.contains(literal.text) {
        used.insert(literal.text)
        #expect(Self.wordsOfFormats[literal.text] != nil, "\(file.path):\(literal.number) names \(literal.text)")
      }
    }
    #expect(Set(Self.wordsOfFormats.keys).subtracting(used) == [], "on the list, but in no source")
  }

  @Test(arguments: ["let a = \"CC1\"", "case \"voldoet\":", "f(\"x\", \"huisarts\")"])
  func `a planted identifier would be found`(line: String) {
    let literals = SourceFile(path: "Sources/Scoring/A.swift", text: line).literals.map(\.text)
    #expect(!literals.filter { ["CC1", "voldoet", "huisarts"].contains($0) }.isEmpty)
  }
}
