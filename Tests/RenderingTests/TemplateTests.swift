import AssessmentModel
import Diagnostics
import FeedbackRound
import FrameworkFiles
import Instruments
import Mustache
import Reporting
import TestSupport
import Testing

@testable import Rendering

@Suite struct TemplateTests {
  @Test(arguments: HTMLTemplates.texts.keys.sorted())
  func `every template parses, and prints every field as it is`(name: String) throws {
    let text = try #require(HTMLTemplates.texts[name])
    _ = try MustacheTemplate(string: text)
    let printed = TemplateTag.tags(in: text).filter { $0.kind == .escaped }
    #expect(printed.isEmpty, "a field is escaped when it comes in; here it would be escaped twice")
  }

  @Test func `every tag of every template is filled, and every template is used`() throws {
    var visited = TagVisit()
    for document in SampleDocuments.all { visited.visit("document", document.fields) }
    for block in SampleDocuments.all.flatMap(\.sheets).flatMap({ $0 }) { visited.visit(block.template, block.fields) }
    visited.visit("page", HTMLPage.fields(of: SampleDocuments.page))
    for section in SampleDocuments.page.sections {
      visited.visit("page-section", HTMLPage.fields(of: section, id: "a", level: 2))
    }
    visited.visit("feedback-form", FormHTML.fields(of: Self.round))
    let file = "Frameworks/scan-ha-so-2025/instrument.yaml"
    let scan = try #require(SelfScan.read(try ProjectFiles.text(file), file: file).value)
    visited.visit("scan-form", ScanFormHTML.fields(of: scan, ScanFormRequest()))
    #expect(visited.missing.isEmpty, "not filled: \(visited.missing.sorted())")
    let all = Set(
      HTMLTemplates.texts.flatMap { name, text in TemplateTag.tags(in: text).map { "\(name) \($0.name)" } })
    #expect(all.subtracting(visited.filled).isEmpty, "never filled: \(all.subtracting(visited.filled).sorted())")
  }

  private static let round = Round(
    id: "plaats", version: "1", kind: .focusGroup, addressees: ["iedereen"], deadline: nil,
    werkgebied: ExactName("plaats"), inspection: nil, name: "Plaats", framework: "kader", frameworkVersion: "1",
    frameworkTitle: "Kader", status: .draft, referenceDate: nil, mark: "VOORBEELD", roles: [Role(id: "a", label: "A")],
    norms: [RoundNorm(id: "N1", name: "Naam", text: "De norm.")],
    statements: [
      Statement(
        number: 1, id: "B1", norm: "N1", subject: .finding(id: "B1", kind: .finding), text: "Het eerste.", digest: "a")
    ])

  @Test func `a tag that is not filled is found`() {
    var visited = TagVisit()
    visited.visit("notice", ["isWarning": .flag(false), "label": .text("a")])
    #expect(visited.missing == ["notice text"])
  }
}

/// A tag of a template, with what stands inside it.
struct TemplateTag {
  enum Kind {
    case section
    case inverted
    case raw
    case escaped
    case partial
  }

  let kind: Kind
  let name: String
  let inner: Substring

  /// The tags of a text from left to right; those inside a section come with it.
  static func parse(_ text: Substring) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var rest = text
    while let open = rest.firstRange(of: "{{") {
      var body = rest[open.upperBound...]
      let isRaw = body.first == "{"
      if isRaw { body = body.dropFirst() }
      guard let close = body.firstRange(of: isRaw ? "}}}" : "}}") else { break }
      let name = body[..<close.lowerBound]
      rest = body[close.upperBound...]
      let mark = name.first ?? " "
      if isRaw {
        tags.append(TemplateTag(kind: .raw, name: String(name), inner: ""))
      } else if mark == "#" || mark == "^" {
        let own = String(name.dropFirst())
        guard let end = rest.firstRange(of: "{{/\(own)}}") else { break }
        tags.append(TemplateTag(kind: mark == "#" ? .section : .inverted, name: own, inner: rest[..<end.lowerBound]))
        rest = rest[end.upperBound...]
      } else if mark == ">" {
        tags.append(TemplateTag(kind: .partial, name: String(name.dropFirst().drop { $0 == " " }), inner: ""))
      } else {
        tags.append(TemplateTag(kind: .escaped, name: String(name), inner: ""))
      }
    }
    return tags
  }

  /// All tags, those inside sections too, but for the names of other templates.
  static func tags(in text: String) -> [TemplateTag] {
    func all(_ text: Substring) -> [TemplateTag] { parse(text).flatMap { [$0] + all($0.inner) } }
    return all(text[...]).filter { $0.kind != .partial }
  }
}

/// Walks through templates with what fills them: a text must stand in the innermost fields, a section in any.
struct TagVisit {
  private(set) var missing: Set<String> = []
  private(set) var filled: Set<String> = []

  mutating func visit(_ template: String, _ fields: HTMLFields) {
    walk(HTMLTemplates.texts[template]?[...] ?? "", of: template, [fields])
  }

  private mutating func walk(_ text: Substring, of template: String, _ stack: [HTMLFields]) {
    for tag in TemplateTag.parse(text) {
      if tag.kind == .partial {
        walk(HTMLTemplates.texts[tag.name]?[...] ?? "", of: tag.name, stack)
        continue
      }
      let inner = stack.last?[tag.name]
      guard let content = tag.kind == .raw ? inner : inner ?? stack.reversed().lazy.compactMap({ $0[tag.name] }).first
      else {
        missing.insert("\(template) \(tag.name)")
        continue
      }
      filled.insert("\(template) \(tag.name)")
      switch content {
      case .flag(let isOn):
        if isOn == (tag.kind == .section) { walk(tag.inner, of: template, stack) }
      case .list(let list):
        if tag.kind == .section { for fields in list { walk(tag.inner, of: template, stack + [fields]) } }
      case .text, .markup:
        if tag.kind != .raw { missing.insert("\(template) \(tag.name) is no section") }
      }
    }
  }
}
