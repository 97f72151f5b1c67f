import AssessmentModel
import Diagnostics
import Reporting

/// The last sections of the page: what is empty, what does not count, and where the questions come from.
extension ScanReportPage {
  static func empty(of result: ScanResult) -> PageSection {
    let order = result.groups.flatMap(\.members)
    let rows = order.map { respondent in
      let apart = notAsked(of: respondent, in: result)
      return PageTable.Row([
        .init(name(of: respondent, in: result)),
        .init(unanswered(by: respondent, in: result)),
        .init(apart.isEmpty ? [Words.asked] : apart),
      ])
    }
    return PageSection(
      heading: Words.emptyHeading,
      blocks: [
        .paragraph(Words.emptyText),
        .table(
          PageTable(caption: Words.emptyCaption, columns: Words.emptyColumns.map { .init($0) }, rows: rows)),
      ])
  }

  /// The rows that a respondent was asked and left empty. Where it is not known what was asked, nobody can say that all was
  /// answered.
  package static func unanswered(by respondent: Int, in result: ScanResult) -> [String] {
    let scan = result.answers.scan
    let empty = result.unanswered(by: respondent).map { scan.rows[$0].id }
    let apart = result.notAsked(of: respondent)
    let named = empty.isEmpty ? [] : [empty.joined(separator: ", ")]
    if apart.contains(where: { $0.reason == .unknownRole }) { return named + [Words.roleUnknownAsked] }
    if apart.contains(where: { $0.reason == .unknownRoute }) { return named + [Words.routeUnknownAsked] }
    if apart.count == scan.parts.count { return [Words.nothingAsked] }
    return empty.isEmpty ? [Words.everything] : named
  }

  /// The parts that a respondent was not asked, a line per reason.
  package static func notAsked(of respondent: Int, in result: ScanResult) -> [String] {
    let found = result.notAsked(of: respondent)
    return ScanState.Reason.allCases.compactMap { reason in
      let parts = found.filter { $0.reason == reason }.map { result.answers.scan.parts[$0.part].id }
      return parts.isEmpty ? nil : "\(Words.reason(reason)): \(parts.joined(separator: ", "))"
    }
  }

  static func held(in answers: ScanAnswers) -> PageSection {
    PageSection(
      id: "apart", heading: Words.heldHeading,
      blocks: [
        .paragraph(Words.heldText),
        .table(
          PageTable(
            caption: Words.heldCaption, columns: Words.heldColumns.map { .init($0) },
            rows: answers.held.map { held in
              let written = held.written
              return PageTable.Row([
                .init(written.position.description), .init(Words.reason(held.reason)), .init(held.respondent),
                .init(written.row), .init(written.field), .init(written.text.lines),
              ])
            })),
      ])
  }

  static func origin(of scan: SelfScan) -> PageSection {
    let rows = scan.parts.enumerated().map { number, part in
      PageTable.Row([
        .init(part.id), .init(Words.place(part.provenance)), .init(Words.place(part.introductionProvenance)),
        .init(places(scan.rows(of: number).map { scan.rows[$0].provenance })),
      ])
    }
    return PageSection(
      heading: Words.originHeading,
      blocks: [
        .paragraph(Words.originText),
        .table(
          PageTable(caption: Words.originCaption, columns: Words.originColumns.map { .init($0) }, rows: rows)),
      ])
  }

  /// Places, those under one heading together.
  private static func places(_ all: [Provenance]) -> [String] {
    var found: [(document: String, heading: String, lines: [Int])] = []
    for case .source(let document, let heading, let line) in all {
      if let place = found.firstIndex(where: { $0.document == document && $0.heading == heading }) {
        found[place].lines.append(line)
      } else {
        found.append((document, heading, [line]))
      }
    }
    let own = all.count { $0 == .own }
    return found.map { place in
      "“\(place.heading)”: \(Words.lines(place.lines.min() ?? 0, place.lines.max() ?? 0, place.document))"
    } + (own == 0 ? [] : [Words.own(own)])
  }
}

extension ScanResult {
  /// The rows that a respondent was asked and left empty, open rows aside.
  public func unanswered(by respondent: Int) -> [Int] {
    answers.scan.rows.indices.filter { answers.state(of: $0, for: respondent) == .notAnswered }
  }

  /// The parts that a respondent was not asked, and why.
  public func notAsked(of respondent: Int) -> [(part: Int, reason: ScanState.Reason)] {
    answers.scan.parts.enumerated().compactMap { number, part in
      answers.respondents[respondent].notAsked(part).map { (number, $0) }
    }
  }
}
