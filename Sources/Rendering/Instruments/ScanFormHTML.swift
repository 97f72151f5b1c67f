import Digests
import Foundation
package import Instruments
import Reporting

/// The form of a self-scan as one page that works offline and saves answers to a file; the question before all others
/// decides what it shows.
///
/// The page asks nothing of any network and keeps nothing; its policy refuses all but its own style and script.
package enum ScanFormHTML {
  private typealias Words = DutchScanFormWords

  /// Renders the form; the same scan gives the same bytes.
  package static func render(_ scan: SelfScan, _ request: ScanFormRequest) -> String {
    HTMLTemplates.render(fields(of: scan, request), with: "scan-form") + "\n"
  }

  static func fields(of scan: SelfScan, _ request: ScanFormRequest) -> HTMLFields {
    let style = embedded("feedback-form.css") + embedded("scan-form.css")
    let script = embedded("scan-form.js")
    let introduction = Words.introduction(scan).map { part -> HTMLFields in
      ["label": .text(part.label), "text": .text(part.text)]
    }
    let levels = [("", Words.everyLevel)] + scan.levels.map { ($0.id, $0.label) }
    return [
      "title": .text(scan.head.title), "subtitle": .text(Words.subtitle), "css": .markup(style),
      "styleHash": .markup(hash(style)), "script": .markup(script), "scriptHash": .markup(hash(script)),
      "data": .markup(data(of: scan)), "introductionHeading": .text(Words.introductionHeading),
      "introduction": .list(introduction), "savingLabel": .text(Words.savingLabel),
      "savingText": .text(Words.savingText), "noScript": .text(Words.noScript), "loadHeading": .text(Words.loadHeading),
      "loadLabel": .text(Words.loadLabel), "whoHeading": .text(Words.whoHeading),
      "roleLegend": .text(Words.roleLegend),
      "roles": choices(scan.respondents.map { ($0.id, $0.label) }, chosen: request.role),
      "functionLabel": .text(Words.functionLabel), "respondentLabel": .text(Words.respondentLabel),
      "levelLegend": .text(Words.levelLegend), "levels": choices(levels, chosen: (request.level ?? -1) + 1),
      "routeHeading": .text(Words.routeHeading), "routeQuestion": .text(scan.routeQuestion),
      "routes": choices(scan.routes.map { ($0.term.id, $0.term.label) }, chosen: request.route),
      "parts": .list(request.parts(of: scan).map { fields(of: $0, in: scan) }),
      "saveHeading": .text(Words.saveHeading), "save": .text(Words.save), "saveHelp": .text(Words.saveHelp),
      "footer": .text(Words.footer(scan)),
    ]
  }

  private static func choices(_ all: [(id: String, label: String)], chosen: Int?) -> HTMLFields.Content {
    .list(
      all.enumerated().map { number, choice in
        [
          "number": .text(String(number + 1)), "id": .text(choice.id), "label": .text(choice.label),
          "isChosen": .flag(number == chosen),
        ]
      })
  }

  private static func fields(of part: Int, in scan: SelfScan) -> HTMLFields {
    let content = scan.parts[part]
    return [
      "number": .text(String(part + 1)), "route": .text(content.route.map { scan.routes[$0].term.id } ?? ""),
      "level": .text(scan.levels[content.level].id),
      "roles": .text(content.respondents.map { scan.respondents[$0].id }.joined(separator: " ")),
      "heading": .text(Words.heading(content, of: scan)), "question": .text(content.text),
      "introduction": .text(content.introduction), "asked": .text(Words.asked(content, of: scan)),
      "rows": .list(scan.rows(of: part).map { fields(ofRow: $0, in: scan) }),
    ]
  }

  private static func fields(ofRow row: Int, in scan: SelfScan) -> HTMLFields {
    let content = scan.rows[row]
    let at = HTMLFields.Content.text(Words.at(content.id))
    return [
      "id": .text(content.id), "text": .text(Words.text(content, of: scan)), "isOpen": .flag(content.isOpen),
      "isPoint": .flag(content.parent != nil), "more": .text(Words.more), "at": at,
      "fields": .list(
        content.fields.map { field in
          let isTopic = scan.fields[field].kind == .topic
          return [
            "place": .text("\(row + 1)-\(field + 1)"), "label": .text(scan.fields[field].term.label), "at": at,
            "field": .text(scan.fields[field].term.id), "isWhole": .flag(isTopic), "size": .text(isTopic ? "1" : "3"),
          ]
        }),
    ]
  }

  /// What the script needs, in which nothing can end the element it stands in.
  private static func data(of scan: SelfScan) -> String {
    let words = JSONValue.object(Words.script.map { (key: $0.name, value: .string($0.words)) })
    let value = JSONValue.object([
      ("instrument", .string(scan.head.id)), ("versie", .string(scan.head.version)), ("woorden", words),
    ])
    return value.oneLine.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e").replacing("&", with: "\\u0026")
  }

  private static func embedded(_ path: String) -> String { EmbeddedTexts.all.first { $0.path == path }?.text ?? "" }

  /// What a policy calls a text by.
  private static func hash(_ text: String) -> String { Data(SHA256Digest(of: text).bytes).base64EncodedString() }
}
