import ArgumentParser
import AssessmentModel
import Instruments
import Rendering
import Reporting
import Workflows

/// Writes a report per werkgebied.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Schrijft per werkgebied een rapport: één HTML-bestand dat op twee A4'tjes past.",
    discussion: """
      Voorbeelden:
        netwerktoets report extracten/ -o rapporten
        netwerktoets report extracten/best -o best.html

      In een map komen naast de rapporten ook oordelen.json en verslag.txt, en een bladzijde over wat in de weg staat en wie
      wat kan doen van elk gebied waarvan bevindingen factoren hebben.

      Einde: 0 alles geschreven; 1 geschreven, maar er zaten fouten in de invoer; 2 verkeerd gebruik; 3 er was niets te
      beoordelen.
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Map voor de rapporten, of bij één werkgebied een bestand.", valueName: "uit"))
  var output: String?

  @Flag(help: "Geen oordeel over een werkgebied waarvan regels zijn weggelaten.")
  var strict = false

  func validate() throws {
    guard let output = OutputFiles.place(output), !OutputFiles.isFolder(output) else { return }
    guard ["html", "htm"].contains(output.split(separator: ".").last?.lowercased() ?? "") else {
      throw ValidationError("een rapport is HTML; geef een naam die eindigt op .html, of een map.")
    }
  }

  func run() throws {
    let assessment = input.assess(keepsClients: true, isStrict: strict)
    guard let assessed = assessment.assessed else { return try Ending.nothingDone.end() }
    let checks = FactCheckRun(assessment)
    Messages(format: input.messageFormat).write(checks.diagnostics)
    let files = OutputFiles(sparing: assessment.inputFiles)
    let place = OutputFiles.place(output)
    if let place, OutputFiles.isFolder(place) {
      try files.makeFolder(place)
      let actions = actions(assessed)
      for (key, page) in actions.pages {
        if let name = actions.names[key] { try files.write(HTMLPage.render(page), to: "\(place)/\(name)") }
      }
      try write(assessment, assessed, checks, actions: actions.names, to: place, files)
      try BatchFiles(
        assessed: assessed, log: assessment.log, folder: place, files: files, actions: actions.names
      ).write(withClients: false)
      StandardOutput.write(Self.account(of: assessed, actions: actions.names, in: place))
    } else {
      guard let area = assessed.areas.first, assessed.areas.count == 1 else {
        throw ValidationError(
          "de invoer heeft \(DutchReportWords.number(assessed.areas.count, of: assessed.framework.subject)); geef met -o een map op voor de rapporten."
        )
      }
      let text = page(of: area, assessed, checks)
      if let place {
        try files.write(text, to: place)
        if !area.isInventory { StandardOutput.write(Self.hint(beside: place)) }
      } else {
        StandardOutput.write(text)
      }
    }
    try (assessment.hasErrors ? Ending.inputHadErrors : .done).end()
  }

  /// Writes each report, and beside it what its ratings rest on.
  private func write(
    _ run: ScoringRun, _ assessed: AssessedInput, _ checks: FactCheckRun, actions: [AreaKey: String],
    to folder: String, _ files: OutputFiles
  ) throws {
    let names = FileNames.unique(for: assessed.areas.map(\.key))
    for (name, area) in zip(names, assessed.areas) {
      let basis = area.isInventory ? nil : FileNames.basis(of: name) + ".html"
      try files.write(
        page(of: area, assessed, checks, basis: basis, actions: actions[area.key]), to: "\(folder)/\(name).html")
    }
    var rest = zip(names, assessed.areas).filter { !$0.1.isInventory }.map(\.0)[...]
    try run.forEachArea { area, lines in
      guard let name = rest.popFirst() else { return }
      let trace = AreaTrace(area, in: assessed, lines: lines)
      guard trace.agreesWithRatings else {
        Complaint.write(TraceComplaints.changed)
        return try Ending.nothingDone.end()
      }
      let page = BasisPage.page(of: trace, area, lines, in: assessed, factChecks: checks.result(of: area.key))
      try files.write(HTMLPage.render(page), to: "\(folder)/\(FileNames.basis(of: name)).html")
    }
  }

  /// What stands in the way and who can do what, as a page for beside each report of which findings have factors, and
  /// the names of the files.
  private func actions(_ assessed: AssessedInput) -> (pages: [(AreaKey, Page)], names: [AreaKey: String]) {
    let library = FrameworkFolders.instruments(folder: input.reading.frameworks)
    guard assessed.areas.contains(where: \.hasFactors) else { return ([], [:]) }
    guard let model = FactorRun.model(for: assessed.framework.id, in: library) else {
      Complaint.write(DutchFactorAccount.noModel(assessed.framework.id))
      return ([], [:])
    }
    let agenda = FactorRun.agenda(of: model, in: library)
    var pages: [(AreaKey, Page)] = []
    var names: [AreaKey: String] = [:]
    for (name, area) in zip(FileNames.unique(for: assessed.areas.map(\.key)), assessed.areas) where area.hasFactors {
      let coded = CodedArea(area, framework: assessed.framework, model: model)
      Messages(format: input.messageFormat).write(coded.diagnostics)
      let chapter = ActionChapter(of: coded, framework: assessed.framework, model: model, agenda: agenda)
      pages.append((area.key, ActionChapterPage.page(of: chapter, mark: assessed.mark(of: area))))
      names[area.key] = "\(FileNames.actions(of: name)).html"
    }
    return (pages, names)
  }

  /// What was written, in one line.
  private static func account(
    of assessed: AssessedInput, actions: [AreaKey: String], in folder: String
  ) -> String {
    let number = DutchNumbers.count(assessed.areas.count, "rapport", "rapporten")
    let basis = assessed.areas.contains { !$0.isInventory } ? " met onderbouwing" : ""
    let pages = assessed.areas.compactMap { actions[$0.key] }
    let further = pages.isEmpty ? "" : "; wat in de weg staat en wie wat kan doen: \(DutchNumbers.list(pages))"
    return "\(number)\(basis), oordelen.json en verslag.txt in \(folder)\(further)\n"
  }

  private func page(
    of area: AssessedArea, _ assessed: AssessedInput, _ checks: FactCheckRun, basis: String? = nil,
    actions: String? = nil
  ) -> String {
    HTMLReport.render(
      AreaReport(
        area, framework: assessed.framework, inspection: assessed.inspection, basis: basis,
        actions: actions, factChecks: checks.result(of: area.key)))
  }

  /// How to get what the ratings of a single report rest on: nothing is written that was not asked for.
  private static func hint(beside place: String) -> String {
    let stem = place.split(separator: "/").last.map { $0.split(separator: ".").first ?? $0 } ?? "rapport"
    return "\(place); waar de oordelen op rusten: netwerktoets trace, met -o \(stem)-onderbouwing.html\n"
  }
}
