package import AssessmentModel
import Scoring

/// What the head of a report says: which werkgebied, which round, how far it is, and what is missing.
struct AreaFacts {
  let area: AssessedArea
  let framework: Framework

  private var werkgebied: Werkgebied? { area.werkgebied }

  /// The round, as the extract or `werkgebied.yaml` names it.
  var round: String? { (area.result.key.inspection ?? werkgebied?.inspection)?.description }

  var documentName: String {
    Words.documentName(area.name, round: round, isInventory: area.isInventory, of: framework.subject)
  }

  /// Whether it is not yet determined and published; what was only inventoried has nothing to determine.
  var isDraft: Bool {
    guard werkgebied?.status == .published else { return true }
    return !area.isInventory && !isDetermined
  }

  /// Whether each norm was determined.
  var isDetermined: Bool { framework.norms.indices.allSatisfy { area.determination(ofNorm: $0) != nil } }

  var header: [LabelledText] {
    [
      area.isInventory
        ? LabelledText(label: Words.method, text: Words.inventory)
        : LabelledText(label: Words.round, text: round ?? Words.notGiven),
      LabelledText(label: Words.referenceDate, text: referenceDate),
      LabelledText(label: Words.framework, text: Words.version(framework.version, of: framework.id)),
      LabelledText(label: Words.status, text: status),
    ]
  }

  private var referenceDate: String {
    guard let known = area.referenceDate else { return Words.notGiven }
    return DutchNumbers.date(known.date) + (known.origin == .latestDate ? " " + Words.latestDateMark : "")
  }

  var status: String {
    let status = werkgebied?.status ?? .proposal
    let isIncomplete = (status == .determined || status == .published) && !area.isInventory && !isDetermined
    let date = werkgebied?.statusDate.map { Words.statusDate($0, of: status) } ?? ""
    return Words.status(status) + date + (isIncomplete ? ", " + Words.notAllDetermined : "")
  }

  var input: Notice {
    let omissions = area.result.omissions
    let text =
      if !omissions.isEmpty {
        Words.linesLeftOut(omissions.lines, codes: omissions.codes.sorted())
      } else if area.rows == 0 {
        Words.nothingRead
      } else {
        Words.allLinesCount(area.rows)
      }
    let result = area.result
    let basis =
      result.clients == 0
      ? "" : Words.basis(dossiers: result.dossiers, conversations: result.conversations, clients: result.clients) + " "
    let unused = area.isInventory ? " " + Words.notRatedInInventory : ""
    let flaws = area.leftOutOfAreaFile
    let beside = flaws.isEmpty ? "" : " " + Words.leftOutOfAreaFile(flaws.lines, codes: flaws.codes.sorted())
    return Notice(
      label: Words.input, text: basis + text + beside + unused, isWarning: !omissions.isEmpty || !flaws.isEmpty)
  }

  /// Names what is not known; an inspector can fill it in.
  var unknown: Notice? {
    let missing = Words.Part.allCases.filter(isMissing).map { Words.part($0, of: framework.subject) }
    guard !missing.isEmpty else { return nil }
    return Notice(
      label: Words.unknown,
      text: DutchNumbers.list(missing).closed + (werkgebied == nil ? " " + Words.fillIn : ""), isWarning: true)
  }

  /// What surrounds an organisation is not asked for: it belongs to the report of its werkgebied.
  private func isMissing(_ part: Words.Part) -> Bool {
    if framework.subject == .organisation, [.population, .nationalFigures, .careNetwork].contains(part) {
      return false
    }
    return switch part {
    case .ratings: area.isInventory
    case .name: area.ownName == nil
    case .round: !area.isInventory && round == nil
    case .referenceDate: area.referenceDate == nil
    case .population: werkgebied?.population.isEmpty ?? true
    case .nationalFigures:
      werkgebied?.population.contains { $0.netherlandsThousandths != nil } == false
        && werkgebied?.population.isEmpty == false
    case .careNetwork: werkgebied?.careNetwork.isEmpty ?? true
    case .activities: werkgebied?.activities.isEmpty ?? true
    case .method: werkgebied?.methodNotes.isEmpty ?? true
    case .findings: werkgebied?.findings.isEmpty ?? true
    case .generalConclusion: werkgebied?.generalConclusion == nil
    case .conclusions: werkgebied?.conclusions.isEmpty ?? true
    case .recommendations: werkgebied?.recommendations.isEmpty ?? true
    }
  }
}

extension AssessedArea {
  /// Round, reference date, framework and status, as the head of a page has them.
  package func head(under framework: Framework) -> [LabelledText] {
    AreaFacts(area: self, framework: framework).header
  }

  /// What its ratings rest on, and what was left out of the input.
  package func inputNotice(under framework: Framework) -> Notice {
    AreaFacts(area: self, framework: framework).input
  }

  /// The word that a page about it carries until it is determined and published.
  package func draftMark(under framework: Framework) -> String? {
    AreaFacts(area: self, framework: framework).isDraft ? Words.draftMark : nil
  }
}
