import AssessmentModel
import Diagnostics
import DossierFiles
import Foundation
import FrameworkFiles
import Reporting
import Scoring

/// The state of one run.
struct RunState {
  let request: ScoringRun.Request
  var log = DiagnosticLog()
  var collected = CollectedRatings()
  /// All that was collected, before `werkgebied.yaml` left anything out; where it was asked for.
  private(set) var gathered: CollectedRatings?
  private(set) var files: [(path: String, name: String)] = []
  var inputFiles: [String] = []
  /// The number of rows that were read.
  private(set) var rows = 0
  var filesOfArea: [AreaKey: [String]] = [:]
  private var folderOfArea: [AreaKey: String] = [:]
  /// The `werkgebied.yaml` that each werkgebied was described by.
  private(set) var areaFileOfArea: [AreaKey: String] = [:]
  private(set) var searched: Set<String> = []
  private var areaFiles: [(werkgebied: Werkgebied, position: FilePosition)] = []
  /// The numbers of those of one werkgebied.
  private var areaFilesOf: [ExactName: [Int]] = [:]
  private var inspection: Inspection?
  /// The agendas that stand beside a `werkgebied.yaml`, and what was said of each.
  var agendas: [AgendaFolder.Found] = []
  /// What was left out of `werkgebied.yaml`, by werkgebied.
  private var lostOfAreaFile: [ExactName: Omissions] = [:]

  private var saidFlaws: Set<Diagnostic> = []
  /// The file in which each dossier form was first met.
  private var fileOfForm: [String: String] = [:]

  init(_ request: ScoringRun.Request) { self.request = request }

  mutating func assess(_ progress: (Int, Int, String) -> Void) -> AssessedInput? {
    let tree = InputTree(request.inputs)
    log.append(contentsOf: tree.diagnostics)
    inputFiles = tree.folders.flatMap(\.files)
    searched = Set(tree.folders.filter(\.isFolder).map(\.name))
    guard !tree.folders.isEmpty else { return nil }
    let total = tree.folders.reduce(0) { $0 + $1.extracts.count }
    let (choice, found) = readExtracts(of: tree, looksAtAll: false) { progress($0, total, $1) }
    guard let framework = choice.framework else { return nil }
    var read = found[...]
    var readAny = false
    for (number, folder) in tree.folders.enumerated() {
      let werkgebied = readAreaFile(folder, framework)
      readInspection(folder, framework)
      if let code = choice.leftOut[number] {
        leaveOut(code, of: werkgebied.map { AreaKey(werkgebied: $0.id, inspection: $0.inspection) })
        continue
      }
      let own = read.removeFirst()
      readAny = readAny || werkgebied != nil || own.readAny
      warnOfSharedAreas(own.areas, folder.name)
      attribute(own.lost, of: werkgebied, own.areas)
    }
    progress(total, total, "")
    guard readAny else { return nil }
    let assessed = score(framework)
    if assessed.areas.isEmpty {
      log.append(.noRows(at: FilePosition(file: request.inputs.first ?? "")))
      return nil
    }
    return assessed
  }

  /// What was read of the extracts of a folder.
  private struct ReadFolder {
    var areas: Set<AreaKey> = []
    /// What was left out without it being known of which area.
    var lost: [Omissions] = []
    /// Whether a file could be read to its end.
    var readAny = false
    /// Whether something may stand in the place of a criterion that the framework does not have.
    var mayHaveOtherCriteria = false
  }

  /// Chooses the framework and reads the extracts of the folders that are of it.
  ///
  /// Where the criteria tell the framework, few rows mostly do. When it turns out that all rows are to be looked at,
  /// what was read is forgotten.
  private mutating func readExtracts(
    of tree: InputTree, looksAtAll: Bool, _ progress: (Int, String) -> Void
  ) -> (choice: FrameworkChoice, read: [ReadFolder]) {
    let before = self
    let choice = FrameworkChoice(
      for: tree.folders, asked: request.framework, library: request.library, jobs: request.jobs, looksAtAll: looksAtAll)
    log.append(contentsOf: choice.diagnostics)
    guard let framework = choice.framework else { return (choice, []) }
    let kept = tree.folders.indices.filter { choice.leftOut[$0] == nil }.map { tree.folders[$0] }
    let read = readExtracts(of: kept, framework, progress)
    if choice.isByFirstRows, read.contains(where: \.mayHaveOtherCriteria) {
      self = before
      return readExtracts(of: tree, looksAtAll: true, progress)
    }
    return (choice, read)
  }

  /// Reads the extracts of folders, several at the same time, and adds them in their order.
  private mutating func readExtracts(
    of folders: [InputFolder], _ framework: Framework, _ progress: (Int, String) -> Void
  ) -> [ReadFolder] {
    let extracts = folders.enumerated().flatMap { number, folder in folder.extracts.map { (number, $0) } }
    let reader = ExtractReader(framework: framework, mostBytes: request.mostBytes)
    var found = folders.map { _ in ReadFolder() }
    reader.read(extracts.map(\.1), jobs: request.jobs, begin: progress) { number, read in
      let (folder, file) = extracts[number]
      log.append(contentsOf: read.log)
      if read.collected != nil { found[folder].readAny = true }
      if read.mayHaveOtherCriteria { found[folder].mayHaveOtherCriteria = true }
      take(read, path: file.path, into: &found[folder])
    }
    return found
  }

  /// Adds what was read of a file; what was left out of it without an area being known counts for each of its areas.
  private mutating func take(
    _ read: ExtractFile, path: String, into folder: inout ReadFolder
  ) {
    guard var own = read.collected else {
      folder.lost.append(read.unplaced)
      return
    }
    let fits = (inspectors: collected.canMerge(own), areas: collected.canMergeAreas(of: own))
    guard fits.inspectors, fits.areas else {
      let position = FilePosition(file: read.name)
      let diagnostic = fits.areas ? Diagnostic.tooManyInspectors(at: position) : .tooManyAreas(at: position)
      log.append(diagnostic)
      return folder.lost.append(Omissions(codes: [diagnostic.code], lines: 0))
    }
    files.append((path, read.name))
    warnOfCopy(read)
    if !read.unplaced.isEmpty {
      for area in own.areas.indices { own.omit(read.unplaced, area: area) }
      if own.areas.isEmpty { folder.lost.append(read.unplaced) }
    }
    for area in own.areas {
      folder.areas.insert(area.key)
      filesOfArea[area.key, default: []].append(read.name)
    }
    collected.merge(own)
  }

  /// A form that came back twice: a copy that stayed behind, or one that two filled in.
  private mutating func warnOfCopy(_ read: ExtractFile) {
    guard let form = read.form else { return }
    if let first = fileOfForm[form] {
      log.append(.copiedForm(first: first, at: FilePosition(file: read.name)))
    } else {
      fileOfForm[form] = read.name
    }
  }

  /// A werkgebied of two folders may be two that somebody gave the same code.
  private mutating func warnOfSharedAreas(_ areas: Set<AreaKey>, _ folder: String) {
    for key in Set(areas.map(\.withoutOrganisation)).sorted() {
      if let first = folderOfArea[key] {
        log.append(.sharedArea(key, first: first, at: FilePosition(file: folder)))
      } else {
        folderOfArea[key] = folder
      }
    }
  }

  /// Counts files that were left out whole with the areas of their folder.
  private mutating func attribute(_ lost: [Omissions], of werkgebied: Werkgebied?, _ areas: Set<AreaKey>) {
    guard !lost.isEmpty else { return }
    var keys = areas
    if let werkgebied {
      let own = areas.filter { $0.werkgebied == werkgebied.id }
      keys = own.isEmpty ? [AreaKey(werkgebied: werkgebied.id, inspection: werkgebied.inspection)] : own
    }
    for key in keys {
      let area = collected.area(key)
      for omissions in lost { collected.omit(omissions, area: area) }
    }
  }

  private mutating func leaveOut(_ code: String, of key: AreaKey?) {
    guard let key else { return }
    var omissions = Omissions()
    omissions.add(code, lines: 0)
    collected.omit(omissions, area: collected.area(key))
  }

  mutating func readAreaFile(_ folder: InputFolder, _ framework: Framework) -> Werkgebied? {
    guard let file = folder.areaFile, let text = readText(file) else { return nil }
    let checked = Werkgebied.read(text, file: file.name, framework: framework)
    log.append(contentsOf: checked.diagnostics)
    guard let werkgebied = checked.value else { return nil }
    readAgendas(folder, of: werkgebied.id)
    let errors = checked.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      let lines = Set(errors.map(\.position.line)).count
      lostOfAreaFile[werkgebied.id] = Omissions(codes: errors.map(\.code), lines: lines)
    }
    let position = FilePosition(file: file.name, line: 1)
    let others = areaFilesOf[werkgebied.id, default: []].map { areaFiles[$0] }
    if let other = others.first(where: { $0.werkgebied.inspection == werkgebied.inspection }) {
      log.append(.doubledWerkgebied(other.position, at: position))
      return nil
    }
    areaFilesOf[werkgebied.id, default: []].append(areaFiles.count)
    areaFiles.append((werkgebied, position))
    return werkgebied
  }

  mutating func readInspection(_ folder: InputFolder, _ framework: Framework) {
    guard let file = folder.inspectionFile, let text = readText(file) else { return }
    let checked = Inspection.read(text, file: file.name, framework: framework)
    log.append(contentsOf: checked.diagnostics)
    if inspection == nil { inspection = checked.value }
  }

  private mutating func readText(_ file: InputFolder.File) -> String? {
    if let text = try? String(contentsOfFile: file.path, encoding: .utf8) { return text }
    log.append(.unreadableText(at: FilePosition(file: file.name)))
    return nil
  }

  mutating func score(_ framework: Framework) -> AssessedInput {
    let scorer = Scorer(
      framework: framework,
      options: Scorer.Options(keepsClients: request.keepsClients, isStrict: request.isStrict))
    if request.keepsCollected { gathered = collected }
    leaveOutRatingsOfInventories()
    rows = collected.areas.reduce(0) { $0 + $1.rows }
    collected.shareOmissionsAmongOrganisations()
    let scored = scorer.score(collected)
    log.append(
      contentsOf: SecondReading(framework: framework).diagnostics(
        of: scored.duplicates, lookAlikes: LookAlikes.all(in: collected), in: files
      ) { filesOfArea[$0] ?? [] })
    if let parts = request.parts { parts.say(scored.duplicates, in: framework, log: &log) }
    warnOfLongPeriods()

    var results = scored.result.areas
    var known = Dictionary(grouping: results.map(\.key), by: \.werkgebied)
    for (werkgebied, _) in areaFiles {
      let own = known[werkgebied.id, default: []].filter(werkgebied.describes)
      for key in werkgebied.keys
      where !own.contains(where: { key.organisation == nil || $0.organisation == key.organisation }) {
        results.append(scorer.emptyResult(for: key))
        known[werkgebied.id, default: []].append(key)
      }
    }
    let rowsOfArea = Dictionary(uniqueKeysWithValues: collected.areas.map { ($0.key, $0.rows) })
    let areas = results.sorted { $0.key < $1.key }.map { result in
      let (werkgebied, flaws, standings) = werkgebied(for: result, framework)
      return AssessedArea(
        result: result, werkgebied: werkgebied, leftOutOfAreaFile: flaws, standings: standings,
        referenceDate: referenceDate(for: result, werkgebied), files: files(of: result.key),
        rows: rowsOfArea[result.key] ?? 0)
    }.map { withMeasures($0, framework) }
    return AssessedInput(framework: framework, areas: areas, inspection: inspection)
  }

  /// The files with rows about an area; of an organisation also those with rows that do not say which.
  private func files(of key: AreaKey) -> [String] {
    let own = filesOfArea[key] ?? []
    guard key.organisation != nil, request.parts == nil else { return own }
    guard let others = filesOfArea[key.withoutOrganisation] else { return own }
    return files.map(\.name).filter { own.contains($0) || others.contains($0) }
  }

  /// An area that was only inventoried has nothing to rate; ratings that an extract gives all the same do not count.
  private mutating func leaveOutRatingsOfInventories() {
    guard areaFiles.contains(where: { $0.werkgebied.method == .inventory }) else { return }
    let numbers = Dictionary(grouping: collected.areas.indices) { collected.areas[$0].key.werkgebied }
    for (werkgebied, position) in areaFiles where werkgebied.method == .inventory {
      var said: Set<AreaKey> = []
      for number in numbers[werkgebied.id, default: []]
      where werkgebied.describes(collected.areas[number].key) && collected.areas[number].rows > 0 {
        let diagnostic = Diagnostic.ratingsOfInventory(at: position)
        if said.insert(collected.areas[number].key.withoutOrganisation).inserted { log.append(diagnostic) }
        collected.leaveOutAll(under: diagnostic.code, area: number)
      }
    }
  }

  /// What is known of an area, with only those determinations that can stand beside the proposal.
  private mutating func werkgebied(
    for result: AreaResult, _ framework: Framework
  ) -> (werkgebied: Werkgebied?, leftOut: Omissions, standings: [Int: BasisStanding]) {
    var leftOut = Omissions()
    let candidates = areaFilesOf[result.key.werkgebied, default: []].map { areaFiles[$0] }
      .filter { $0.werkgebied.describes(result.key) }
    let exact = candidates.first { $0.werkgebied.inspection == result.key.inspection }
    guard let (found, position) = exact ?? candidates.first else { return (nil, leftOut, [:]) }
    var werkgebied = result.key.organisation.map(found.about) ?? found
    if let lost = lostOfAreaFile[werkgebied.id] { leftOut = lost }
    areaFileOfArea[result.key] = position.file
    let outcome = review(framework)
      .review(werkgebied.determinations, against: result, canCompare: request.parts == nil)
    // A determination about all organisations may be flawed beside several proposals.
    log.append(contentsOf: outcome.diagnostics.filter { saidFlaws.insert($0).inserted })
    leftOut.merge(outcome.omissions)
    werkgebied.determinations = outcome.kept
    return (werkgebied, leftOut, outcome.standings)
  }

  /// What holds determinations against all that was collected.
  func review(_ framework: Framework) -> DeterminationReview {
    DeterminationReview(framework: framework, basis: RatingBasis(of: collected, in: framework))
  }

  private func referenceDate(
    for result: AreaResult, _ werkgebied: Werkgebied?
  ) -> (date: CalendarDate, origin: AssessedArea.ReferenceDateOrigin)? {
    if let date = result.referenceDate { return (date, .extract) }
    if let date = werkgebied?.referenceDate { return (date, .areaFile) }
    if let date = request.referenceDate { return (date, .option) }
    return result.dates.map { ($0.upperBound, .latestDate) }
  }

  /// One area's ratings more than eighteen months apart, without a round being named.
  private mutating func warnOfLongPeriods() {
    for area in collected.areas.sorted(by: { $0.key < $1.key }) where area.key.inspection == nil {
      guard let dates = area.dates, let limit = dates.lowerBound.adding(months: 18), dates.upperBound > limit else {
        continue
      }
      log.append(.longPeriod(dates, at: FilePosition(file: filesOfArea[area.key]?.first ?? "")))
    }
  }
}
