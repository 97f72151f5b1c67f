import TestSupport
import Testing
import Yams

@testable import FrameworkFiles

/// What was written down of a built-in text while building is what parsing it gives.
@Suite struct EmbeddedNodesTests {
  @Test(arguments: EmbeddedTexts.all.map(\.path))
  func `a built-in text has the nodes that parsing it gives`(path: String) throws {
    let text = try #require(EmbeddedTexts.all.first { $0.path == path }?.text)
    let known = try #require(EmbeddedNodes.top(of: text))
    let composed = try #require(try Yams.compose(yaml: text, .basic))
    var nodes = YAMLNodes(most: 200_000)
    #expect(known == nodes.take(composed))
    #expect(known.mapping?.isEmpty == false)
  }

  @Test func `a text that differs in one character is parsed`() throws {
    let text = try #require(EmbeddedTexts.all.first).text
    #expect(EmbeddedNodes.top(of: text) != nil)
    #expect(EmbeddedNodes.top(of: text + "\n") == nil)
    #expect(EmbeddedNodes.top(of: String(text.dropLast()) + " ") == nil)
  }

  @Test func `what is written down is read with places, in order`() throws {
    let top = try #require(EmbeddedNodes.top(written: "m1,1,2:s1,1,1:as1,4,3:é]s2,1,1:bl2,4,2:s2,5,0:m2,7,0:"))
    #expect(top["a"] == YAMLNode(content: .scalar("é]"), line: 1, column: 4))
    #expect(
      top["b"]?.list == [
        YAMLNode(content: .scalar(""), line: 2, column: 5), YAMLNode(content: .mapping([]), line: 2, column: 7),
      ])
    #expect(top.mapping?.map(\.key.scalar) == ["a", "b"])
  }

  @Test(arguments: [
    "", "m1,1,1:", "m1,1,1:s1,1,1:a", "s1,1,2:a", "s1,1,1:ab", "s1,1,1", "x1,1,0:", "s1,1,9999999999:a",
    "l1,1,2:s1,1,0:",
    "s,1,1:a",
  ])
  func `what is not whole is no node`(written: String) { #expect(EmbeddedNodes.top(written: written) == nil) }
}
