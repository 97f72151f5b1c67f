import Digests
package import FeedbackRound
import Foundation
import Reporting

/// The form of a round as one page that works offline, also on a telephone, and saves answers to a file.
///
/// The page asks nothing of any network, and its policy refuses all but its own style and script.
package enum FormHTML {
  private typealias Words = DutchFormWords

  /// Renders the form; the same round gives the same bytes.
  package static func render(_ round: Round) -> String {
    HTMLTemplates.render(fields(of: round), with: "feedback-form") + "\n"
  }

  /// What fills the template.
  static func fields(of round: Round) -> HTMLFields {
    let style = embedded("feedback-form.css")
    let script = embedded("feedback-form.js")
    let introduction = Words.introduction(round).map { part -> HTMLFields in
      ["label": .text(part.label), "text": .text(part.text)]
    }
    return [
      "title": .text(Words.title(round)), "css": .markup(style), "styleHash": .markup(hash(style)),
      "script": .markup(script), "scriptHash": .markup(hash(script)), "data": .markup(data(of: round)),
      "mark": .optional(round.mark.map { ["text": .text($0)] }),
      "facts": .list(Words.facts(round).map { ["term": .text($0.label), "value": .text($0.text)] }),
      "introductionHeading": .text(Words.introductionHeading), "introduction": .list(introduction),
      "savingLabel": .text(Words.savingLabel), "savingText": .text(Words.savingText),
      "noScript": .text(Words.noScript), "loadHeading": .text(Words.loadHeading),
      "loadLabel": .text(Words.loadLabel), "draftLabel": .text(Words.draftLabel), "draftHelp": .text(Words.draftHelp),
      "roleLegend": .text(Words.roleLegend),
      "roles": .list(
        round.roles.enumerated().map { number, role in
          ["number": .text(String(number + 1)), "id": .text(role.id), "label": .text(role.label)]
        }),
      "norms": .list(round.norms.enumerated().map { fields(of: $1, number: $0 + 1, in: round) }),
      "generalHeading": .text(Words.generalHeading), "generalLabel": .text(FormField.general.label),
      "saveHeading": .text(Words.saveHeading), "save": .text(Words.save), "saveHelp": .text(Words.saveHelp),
      "footer": .text(Words.footer(round)),
    ]
  }

  private static func fields(of norm: RoundNorm, number: Int, in round: Round) -> HTMLFields {
    [
      "number": .text(String(number)), "heading": .text(Words.heading(norm)), "label": .text(Words.norm),
      "text": .text(norm.text),
      "statements": .list(round.statements.filter { $0.norm == norm.id }.map(fields)),
    ]
  }

  private static func fields(of statement: Statement) -> HTMLFields {
    let number = String(statement.number)
    let choices = Recognition.allCases.enumerated().map { place, choice -> HTMLFields in
      [
        "statement": .text(number), "number": .text(String(place + 1)), "value": .text(choice.rawValue),
        "label": .text(DutchRoundWords.choice(choice)),
      ]
    }
    return [
      "number": .text(number), "id": .text(statement.id), "digest": .text(statement.digest),
      "heading": .text(Words.heading(statement)), "text": .text(statement.text), "choices": .list(choices),
      "clear": .text(Words.clear), "remarkLabel": .text(FormField.remark.label),
      "additionLabel": .text(Words.additionLabel), "ofStatement": .text(Words.ofStatement(statement.number)),
    ]
  }

  /// What the script needs, in which nothing can end the element it stands in.
  private static func data(of round: Round) -> String {
    let words = JSONValue.object(Words.script.map { (key: $0.name, value: .string($0.words)) })
    let value = JSONValue.object([
      ("ronde", .string(round.id)), ("versie", .string(round.version)), ("woorden", words),
    ])
    return value.oneLine.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e").replacing("&", with: "\\u0026")
  }

  private static func embedded(_ path: String) -> String { EmbeddedTexts.all.first { $0.path == path }?.text ?? "" }

  /// What a policy calls a text by.
  private static func hash(_ text: String) -> String { Data(SHA256Digest(of: text).bytes).base64EncodedString() }
}
