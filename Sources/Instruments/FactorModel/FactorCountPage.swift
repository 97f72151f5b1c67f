public import AssessmentModel
public import Reporting

/// Which factors were recognised in which werkgebieden, and in what ("telling van factoren"): counts of findings and
/// remarks, never added up or ranked.
public struct FactorCount: Sendable {
  /// The model.
  public let model: FactorModel
  /// The framework.
  public let framework: Framework
  /// The werkgebieden, in their order.
  public let areas: [CodedArea]

  /// Counts in werkgebieden.
  public init(of areas: [CodedArea], framework: Framework, model: FactorModel) {
    self.areas = areas
    self.framework = framework
    self.model = model
  }

  /// The factors that were recognised anywhere: indices into ``FactorModel/factors``.
  public var seen: [Int] { model.factors.indices.filter { factor in areas.contains { $0.has(factor) } } }

  /// The roles that were noted in a werkgebied, in the order of findings and remarks; `nil` stands last, where a role was
  /// not noted.
  public func roles(in area: CodedArea) -> [String?] {
    let noted: [String?] = area.sightings.reduce(into: []) { roles, sighting in
      if let role = sighting.role, !roles.contains(role) { roles.append(role) }
    }
    return noted + (area.sightings.contains { $0.role == nil } ? [nil] : [])
  }
}

extension CodedArea {
  /// Whether a factor was recognised, whatever it does.
  func has(_ factor: Int) -> Bool { sightings.contains { $0.factor == factor } }
}

/// A count of factors as a page ("bladzijde van een telling").
public enum FactorCountPage {
  /// The page about one or more werkgebieden.
  ///
  /// - Parameter mark: a line for every sheet, such as that the dossiers are invented.
  public static func page(of count: FactorCount, mark: String?) -> Page {
    let content = Content(count: count)
    let only = count.areas.count == 1 ? count.areas.first : nil
    return Page(
      title: only.map { Words.countTitle($0.area.name) } ?? Words.countTitle, subtitle: Words.countSubtitle,
      mark: mark, header: FactorModelPage.head(of: count.model), notices: content.notices,
      sections: [content.coded, content.table].compactMap(\.self) + content.perRole + content.passages
        + [FactorModelPage.account(of: count.model)])
  }

  /// The part of a comparison: factors by werkgebieden; `nil` where nothing was coded.
  public static func comparison(of count: FactorCount) -> FigureTable? {
    let content = Content(count: count)
    let coded = count.areas.filter(\.isCoded)
    let rows = count.seen.map { factor in
      FigureTable.Row(
        name: count.model.factors[factor].name,
        cells: coded.map { area in
          FigureTable.Cell(text: content.lines(factor, in: area, Words.short).joined(separator: "; "), mark: nil)
        })
    }
    guard !rows.isEmpty else { return nil }
    return FigureTable(
      heading: Words.comparisonHeading, caption: Words.comparisonCaption(count.model.head), firstColumn: Words.factor,
      columns: coded.map(\.area.name), hasClosingColumn: false, rows: rows, notes: content.comparisonNotes)
  }

  private typealias Words = DutchFactorWords
}

private struct Content {
  let count: FactorCount
  private typealias Words = DutchFactorWords
  private typealias Cell = PageTable.Cell
  private var model: FactorModel { count.model }
  private var areas: [CodedArea] { count.areas }

  var notices: [Notice] {
    var notices = areas.map { coded in
      let input = coded.area.inputNotice(under: count.framework)
      return Notice(
        label: areas.count == 1 ? input.label : "\(coded.area.name), \(input.label.inSentence)", text: input.text,
        isWarning: input.isWarning)
    }
    let lost = areas.filter { $0.unknownCodes > 0 }.map { Words.unknownCodes($0.unknownCodes, in: $0.area.name) }
    if !lost.isEmpty {
      notices.append(Notice(label: Words.omittedLabel, text: lost.joined(separator: " "), isWarning: true))
    }
    if !model.isTied(to: count.framework) {
      notices.append(
        Notice(
          label: Words.otherFrameworkLabel, text: Words.otherFramework(model.head, count.framework), isWarning: true))
    }
    let open = areas.filter { !$0.isCoded }.map(\.area.name)
    if !open.isEmpty {
      notices.append(Notice(label: Words.nothingCodedLabel, text: Words.nothingCoded(open), isWarning: true))
    }
    return notices
  }

  var coded: PageSection {
    let rows = areas.map { coded in
      PageTable.Row([
        Cell(coded.area.name), Cell(String(coded.findings.count)),
        Cell(Words.coded(coded.codedFindings, of: coded.findings.count)), Cell(String(coded.remarks)),
        Cell(Words.coded(coded.codedRemarks, of: coded.remarks)),
      ])
    }
    let table = PageTable(
      caption: Words.codedCaption,
      columns: [
        .init(Words.area), .init(Words.findingsColumn, isNumber: true), .init(Words.codedColumn),
        .init(Words.remarksColumn, isNumber: true), .init(Words.codedColumn),
      ], rows: rows)
    return PageSection(
      id: "gecodeerd", heading: Words.codedHeading,
      blocks: [.paragraph(Words.ownCoding)] + notes + [.table(table)])
  }

  /// How the werkgebieden were coded, as they say it themselves.
  private var notes: [PageBlock] {
    let notes = areas.compactMap { coded in coded.area.werkgebied?.codingNote.map { (coded.area.name, $0.closed) } }
    let distinct = notes.map(\.1).once
    if distinct.count == 1, notes.count == areas.filter(\.isCoded).count { return [.paragraph(distinct[0])] }
    return notes.map { .paragraph("\($0): \($1)") }
  }

  /// Factors by werkgebieden.
  var table: PageSection? {
    let seen = count.seen
    guard !seen.isEmpty else { return nil }
    let rows = seen.map { factor in
      PageTable.Row([Cell(model.factors[factor].name)] + areas.map { Cell(lines(factor, in: $0, Words.sighting)) })
    }
    let absent = model.factors.indices.filter { !seen.contains($0) }.map { model.factors[$0].name }
    return PageSection(
      id: "factoren", heading: Words.tableHeading,
      blocks: [
        .table(
          PageTable(
            caption: Words.tableCaption,
            columns: [.init(Words.factor)] + areas.map { .init($0.area.name) }, rows: rows)),
        .paragraph(Words.notCoded),
      ] + (absent.isEmpty ? [] : [.paragraph(Words.absent(absent))]))
  }

  /// What was seen of a factor in a werkgebied; that nothing was coded there is something else than that it was not seen.
  func lines(
    _ factor: Int, in area: CodedArea, _ words: (_ label: String, _ findings: [String], _ remarks: Int) -> String
  ) -> [String] {
    guard area.isCoded else { return [Words.none] }
    let seen = lines(factor, area.sightings, words)
    return seen.isEmpty ? [Words.notSeen] : seen
  }

  /// What was seen of a factor, a line for each polarity.
  private func lines(
    _ factor: Int, _ sightings: [FactorSighting], _ words: (String, [String], Int) -> String
  ) -> [String] {
    FactorPolarity.allCases.compactMap { polarity in
      let own = sightings.filter { $0.factor == factor && $0.polarity == polarity }
      guard !own.isEmpty else { return nil }
      return words(model.label(of: polarity), own.compactMap(\.finding).once, own.compactMap(\.remark).once.count)
    }
  }

  /// What must be known of the table in a comparison.
  var comparisonNotes: [LabelledText] {
    let open = areas.filter { !$0.isCoded }.map(\.area.name)
    return (open.isEmpty ? [] : [LabelledText(label: Words.nothingCodedLabel, text: Words.noColumn(open))])
      + [LabelledText(label: "\(Words.notSeen.asSentence):", text: Words.notSeenMeaning)]
      + areas.compactMap { coded in
        coded.area.werkgebied?.codingNote.map { LabelledText(label: "\(coded.area.name):", text: $0.closed) }
      }
      + areas.filter { $0.unknownCodes > 0 }.map {
        LabelledText(label: Words.omittedLabel, text: Words.unknownCodes($0.unknownCodes, in: $0.area.name))
      }
  }

  /// Factors by roles, werkgebied by werkgebied; only where a role was noted.
  var perRole: [PageSection] {
    areas.enumerated().compactMap { number, coded in
      let roles = count.roles(in: coded)
      guard roles.contains(where: { $0 != nil }) else { return nil }
      let rows = model.factors.indices.filter(coded.has).map { factor in
        PageTable.Row(
          [Cell(model.factors[factor].name)]
            + roles.map { role in
              let seen = lines(factor, coded.sightings.filter { $0.role == role }, Words.sighting)
              return Cell(seen.isEmpty ? [Words.none] : seen)
            })
      }
      return PageSection(
        id: "rollen-\(number + 1)", heading: areas.count == 1 ? Words.roleHeading : Words.roleHeading(coded.area.name),
        blocks: [
          .table(
            PageTable(
              caption: Words.roleCaption,
              columns: [.init(Words.factor)] + roles.map { .init($0 ?? Words.noRole) }, rows: rows))
        ])
    }
  }

  /// The findings that the counts rest on.
  var passages: [PageSection] {
    areas.enumerated().compactMap { number, coded in
      let rows = coded.findings.compactMap { finding -> PageTable.Row? in
        let own = coded.sightings.filter { $0.finding == finding.id }
        guard !own.isEmpty else { return nil }
        let norm = count.framework.norms[finding.norm]
        return PageTable.Row([
          Cell(finding.id), Cell(norm.name), Cell(finding.text.closed),
          Cell(own.map { Words.code(model.factors[$0.factor].name, model.label(of: $0.polarity), role: $0.role) }),
        ])
      }
      guard !rows.isEmpty else { return nil }
      return PageSection(
        id: "bevindingen-\(number + 1)",
        heading: areas.count == 1 ? Words.passagesHeading : Words.passages(coded.area.name),
        blocks: [
          .table(
            PageTable(
              caption: Words.passagesCaption,
              columns: [Words.found, Words.norm, Words.text, Words.factors].map { .init($0) }, rows: rows))
        ])
    }
  }
}

extension [String] {
  /// Each once, in order.
  var once: [String] { reduce(into: []) { known, item in if !known.contains(item) { known.append(item) } } }
}
