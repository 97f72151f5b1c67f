package import AssessmentModel
package import Diagnostics
import DossierFiles
package import Reporting
import Scoring

/// Makes dossier forms of clients: with all that an input says of them, or with nothing on them.
package struct FormRun {
  /// Which forms are asked for.
  package struct Request {
    /// The codes of the clients; all of the input where it is empty.
    package var clients: [String] = []
    /// The inspector who gets a row for each criterion.
    package var inspector: String?

    /// Asks for a form of each client.
    package init() {}
  }

  /// Why there are no forms.
  package enum Failure: Error, Hashable {
    /// A client is not in the input, and it is not clear in which of these he would belong.
    case severalAreas([String])
    /// There is nobody to make a form of.
    case noClients
    /// A text of the input is longer than a cell can hold.
    case textTooLong(FilePosition)
    /// A form could not be made, such as where there is no space for it.
    case notMade
  }

  /// A form.
  package struct Made {
    /// The werkgebied and round, with the organisation where those are rated.
    package let area: AreaKey
    /// The client.
    package let client: ExactName
    /// Whether the input says nothing of the client.
    package let isBlank: Bool
    fileprivate let form: DossierForm

    /// The bytes of the workbook.
    package func bytes() throws -> [UInt8] {
      if let origin = form.textTooLong { throw Failure.textTooLong(origin.position) }
      do {
        return try form.bytes()
      } catch {
        throw Failure.notMade
      }
    }
  }

  /// The forms, werkgebied by werkgebied, in the order of the codes.
  package let forms: [Made]

  /// Makes forms without an input.
  package init(_ request: Request, framework: Framework, area: AreaKey, referenceDate: CalendarDate?) {
    var clients: [ExactName] = []
    for client in request.clients.map({ ExactName($0) }) where !clients.contains(client) { clients.append(client) }
    forms = clients.map { client in
      Self.made(DossierForm(framework: framework, area: area, client: client), request, referenceDate, isBlank: true)
    }
  }

  /// Makes forms of what was read.
  ///
  /// - Parameter isSelected: whether a werkgebied is asked for.
  package init(
    _ request: Request, of run: ScoringRun, where isSelected: (AssessedArea) -> Bool
  ) throws {
    guard let input = run.assessed else {
      forms = []
      return
    }
    let wanted = Set(request.clients.map { ExactName($0) })
    var forms: [Made] = []
    var met: Set<ExactName> = []
    run.forEachArea { area, lines in
      guard isSelected(area) else { return }
      let perClient = lines.perClient
      for client in perClient.keys.sorted() where wanted.isEmpty || wanted.contains(client) {
        met.insert(client)
        var form = DossierForm(framework: input.framework, area: area.key, client: client)
        form.lines = perClient[client] ?? ExtractLines()
        forms.append(Self.made(form, request, Self.referenceDate(of: area), isBlank: false))
      }
    }
    let missing = request.clients.map { ExactName($0) }.filter { !met.contains($0) }
    if !missing.isEmpty {
      let selected = input.areas.filter { isSelected($0) && !$0.isInventory }
      guard selected.count == 1, let area = selected.first else {
        throw Failure.severalAreas(selected.map(\.name))
      }
      for client in missing where met.insert(client).inserted {
        let form = DossierForm(framework: input.framework, area: area.key, client: client)
        forms.append(Self.made(form, request, Self.referenceDate(of: area), isBlank: true))
      }
    }
    if forms.isEmpty { throw Failure.noClients }
    self.forms = forms
  }

  private static func made(
    _ form: DossierForm, _ request: Request, _ referenceDate: CalendarDate?, isBlank: Bool
  ) -> Made {
    var form = form
    form.referenceDate = referenceDate
    form.inspector = request.inspector
    return Made(area: form.area, client: form.client, isBlank: isBlank, form: form)
  }

  /// The day that extracts or the user gave; another one is found anew when the form is read.
  private static func referenceDate(of area: AssessedArea) -> CalendarDate? {
    area.referenceDate.flatMap { [.extract, .option].contains($0.origin) ? $0.date : nil }
  }
}

extension ExtractLines {
  /// The lines of each client, in the same order.
  fileprivate var perClient: [ExactName: ExtractLines] {
    var parts: [ExactName: ExtractLines] = [:]
    for client in clients { parts[client.client, default: .init()].clients.append(client) }
    for assessment in assessments { parts[assessment.origin.client, default: .init()].assessments.append(assessment) }
    for fact in facts { parts[fact.origin.client, default: .init()].facts.append(fact) }
    for dossier in dossiers { parts[dossier.origin.client, default: .init()].dossiers.append(dossier) }
    return parts
  }
}
