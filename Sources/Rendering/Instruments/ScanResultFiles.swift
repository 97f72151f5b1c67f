import AssessmentModel
import Diagnostics
package import Instruments
package import OfficeFiles
import Reporting

/// What respondents of a self-scan said together, as a workbook: texts, steps, what is empty, and what does not count.
package enum ScanResultWorkbook {
  private typealias Words = DutchScanPageWords

  /// The workbook, to be written.
  package static func draft(of result: ScanResult) -> WorkbookDraft {
    let scan = result.answers.scan
    let year = scan.head.documents.compactMap(\.year).max() ?? 2000
    return WorkbookDraft(
      title: scan.head.title, created: WorkbookDay(year: year, month: 1, day: 1),
      sheets: [entries(result), steps(result), empty(result)]
        + (result.answers.held.isEmpty ? [] : [held(result.answers)]))
  }

  private static func entries(_ result: ScanResult) -> SheetDraft {
    let scan = result.answers.scan
    var sheet = sheet(
      Words.answersSheet, widths: [8, 9, 50, 28, 14] + scan.fields.map { _ in 50 },
      headings: [Words.part, ScanHeading.row.label, ScanHeading.question.label, Words.who, Words.code]
        + scan.fields.map(\.term.label))
    for row in scan.rows.indices {
      for entry in result.entries(of: row) {
        let respondent = result.answers.respondents[entry.respondent]
        sheet.rows.append(
          [
            scan.parts[scan.rows[row].part].id, scan.rows[row].id, ScanReportPage.fullText(of: row, in: scan),
            result.groups[result.group(of: entry.respondent)].label, respondent.code,
          ].map { CellDraft($0) }
            + scan.fields.indices.map { CellDraft(entry.texts[$0] ?? "") })
      }
    }
    return sheet
  }

  private static func steps(_ result: ScanResult) -> SheetDraft {
    let scan = result.answers.scan
    var sheet = sheet(Words.stepsHeading, widths: [9, 50, 60, 60, 24, 16], headings: Words.stepSheetColumns)
    func said(_ entries: [ScanEntry], _ kind: ScanField.Kind) -> String {
      entries.map { entry in
        "\(ScanReportPage.name(of: entry.respondent, in: result)): \(entry.text(kind, of: scan) ?? "")"
      }.joined(separator: "\n")
    }
    sheet.rows += result.steps.map { step in
      [
        CellDraft(scan.rows[step.row].id), CellDraft(ScanReportPage.stepText(of: step, in: scan)),
        CellDraft(said(step.wishes, .wish)), CellDraft(said(step.present, .present)), .input(), .input(),
      ]
    }
    return sheet
  }

  private static func empty(_ result: ScanResult) -> SheetDraft {
    var sheet = sheet(Words.emptySheet, widths: [40, 60, 60], headings: Words.emptyColumns)
    for respondent in result.groups.flatMap(\.members) {
      sheet.rows.append(
        [
          ScanReportPage.name(of: respondent, in: result),
          ScanReportPage.unanswered(by: respondent, in: result).joined(separator: "\n"),
          ScanReportPage.notAsked(of: respondent, in: result).joined(separator: "\n"),
        ].map { CellDraft($0) })
    }
    return sheet
  }

  private static func held(_ answers: ScanAnswers) -> SheetDraft {
    var sheet = sheet(Words.heldHeading, widths: [30, 26, 14, 10, 14, 80], headings: Words.heldColumns)
    sheet.rows += answers.held.map { held in
      [
        held.written.position.description, Words.reason(held.reason), held.respondent, held.written.row,
        held.written.field, held.written.text,
      ].map { CellDraft($0) }
    }
    return sheet
  }

  private static func sheet(_ name: String, widths: [Double], headings: [String]) -> SheetDraft {
    var sheet = SheetDraft(name: name)
    sheet.columnWidths = widths
    sheet.rows = [
      [CellDraft(Words.confidentiality, style: .note)], headings.map { CellDraft($0, style: .columnHeading) },
    ]
    sheet.merged = [CellRange(rows: 1...1, columns: 1...headings.count)]
    sheet.frozenRows = 2
    sheet.filterRow = 2
    return sheet
  }
}

/// What respondents of a self-scan said together, as JSON.
package enum ScanResultJSON {
  /// Everything that counts, what follows, what is empty, and what does not count.
  package static func value(of result: ScanResult, about: String?, mark: String?, unread: [String]) -> JSONValue {
    let answers = result.answers
    let scan = answers.scan
    return .object([
      ("soort", .string("uitkomst_zelfscan")), ("instrument", .string(scan.head.id)),
      ("versie", .string(scan.head.version)), ("over", .text(about)), ("kenmerk", .text(mark)),
      ("nietGelezen", .array(unread.map(JSONValue.string))), ("apartGehouden", .array(answers.held.map(value))),
      ("mogelijkPersoonsgegeven", .number(answers.personal.count)),
      ("groepen", .array(result.groups.map { value(of: $0, in: result) })),
      (
        "aspecten",
        .array(result.parts.flatMap { scan.rows(of: $0) }.map { value(ofRow: $0, in: result) })
      ),
      ("stappen", .array(result.steps.map { value(of: $0, in: result) })),
      ("verschillen", .array(result.differences.map { value(of: $0, in: result) })),
    ])
  }

  private static func value(of group: ScanResult.Group, in result: ScanResult) -> JSONValue {
    let answers = result.answers
    let scan = answers.scan
    return .object([
      ("wie", .string(group.label)), ("rol", .text(group.role.map { scan.respondents[$0].id })),
      (
        "invullers",
        .array(
          group.members.map { number in
            let respondent = answers.respondents[number]
            return .object([
              ("nummer", .number(number + 1)), ("code", .string(respondent.code)),
              ("route", .text(respondent.route.map { scan.routes[$0].term.id })),
              ("niveau", .text(respondent.level.map { scan.levels[$0].id })),
            ])
          })
      ),
    ])
  }

  private static func value(ofRow row: Int, in result: ScanResult) -> JSONValue {
    let answers = result.answers
    let content = answers.scan.rows[row]
    func numbers(_ matches: (ScanState) -> Bool) -> JSONValue {
      .array(
        answers.respondents.indices.filter { matches(answers.state(of: row, for: $0)) }.map { .number($0 + 1) })
    }
    return .object([
      ("aspect", .string(content.id)), ("deel", .string(answers.scan.parts[content.part].id)),
      ("open", .bool(content.isOpen)), ("tekst", .string(ScanReportPage.fullText(of: row, in: answers.scan))),
      ("herkomst", value(of: content.provenance)),
      ("antwoorden", .array(result.entries(of: row).map { value(of: $0, in: answers.scan) })),
      ("nietBeantwoord", numbers { $0 == .notAnswered }), ("nietsToegevoegd", numbers { $0 == .nothingAdded }),
      ("nietGevraagd", numbers { if case .notAsked = $0 { true } else { false } }),
    ])
  }

  private static func value(of provenance: Provenance) -> JSONValue {
    switch provenance {
    case .own: .object([("herkomst", .string("eigen"))])
    case .source(let document, let heading, let line):
      .object([
        ("herkomst", .string("bron")), ("document", .string(document)), ("kop", .string(heading)),
        ("regel", .number(line)),
      ])
    }
  }

  private static func value(of entry: ScanEntry, in scan: SelfScan) -> JSONValue {
    .object([
      ("invuller", .number(entry.respondent + 1)), ("rij", .number(entry.line)),
      (
        "velden",
        .object(
          entry.texts.keys.sorted().map { (scan.fields[$0].term.id, .string(entry.texts[$0] ?? "")) })
      ),
    ])
  }

  private static func value(of step: ScanResult.Step, in result: ScanResult) -> JSONValue {
    let scan = result.answers.scan
    func said(_ entries: [ScanEntry], _ kind: ScanField.Kind) -> JSONValue {
      .array(
        entries.map { entry in
          .object([("invuller", .number(entry.respondent + 1)), ("tekst", .text(entry.text(kind, of: scan)))])
        })
    }
    return .object([
      ("aspect", .string(scan.rows[step.row].id)), ("onderwerp", .text(step.wishes[0].text(.topic, of: scan))),
      ("wensen", said(step.wishes, .wish)), ("huidig", said(step.present, .present)), ("eigenaar", .null),
      ("termijn", .null),
    ])
  }

  private static func value(of difference: ScanResult.Difference, in result: ScanResult) -> JSONValue {
    func names(_ groups: [Int]) -> JSONValue { .array(groups.map { .string(result.groups[$0].label) }) }
    return .object([
      ("aspect", .string(result.answers.scan.rows[difference.row].id)), ("zegtHoeHetIs", names(difference.present)),
      ("noemtEenWens", names(difference.wishing)), ("gevraagdNietsIngevuld", names(difference.silent)),
    ])
  }

  private static func value(of held: HeldScanText) -> JSONValue {
    .object([
      ("reden", .string(held.reason.rawValue)), ("plaats", .string(held.written.position.description)),
      ("respondent", .string(held.respondent)), ("aspect", .string(held.written.row)),
      ("rij", .string(held.written.line)), ("veld", .string(held.written.field)), ("tekst", .string(held.written.text)),
    ])
  }
}
