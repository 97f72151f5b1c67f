public import AssessmentModel
public import Diagnostics

extension Werkgebied {
  /// Reads a `werkgebied.yaml` and says everything that is wrong with it; what is wrong is left out, the rest counts.
  ///
  /// - Parameters:
  ///   - text: the content of the file.
  ///   - file: its name, for the diagnostics.
  ///   - framework: what its norms, ratings and addressees refer to.
  public static func read(_ text: String, file: String, framework: Framework) -> Checked<Werkgebied> {
    let yaml = YAMLFile(name: file)
    guard let top = yaml.top(of: text) else { return Checked(nil, diagnostics: yaml.diagnostics) }
    var reader = WerkgebiedReader(top, in: yaml, framework: framework)
    let werkgebied = reader.werkgebied()
    return Checked(goodOf: werkgebied, diagnostics: yaml.diagnostics)
  }
}

/// What is looked at in an area folder before its framework is known: the identifiers at the top of the file.
public struct WerkgebiedHead: Sendable {
  /// The identifier of the werkgebied.
  public let id: ExactName?
  /// The framework it names.
  public let framework: String?
  /// Where it names it.
  public let frameworkPosition: FilePosition

  /// Reads the head; what is wrong is said when the whole is read.
  public init(_ text: String, file: String) {
    let yaml = YAMLFile(name: file)
    let top = yaml.top(of: text)
    id = top?["werkgebied"]?.scalar.map { ExactName($0) }
    framework = top?["kader"]?.scalar
    frameworkPosition = top?["kader"].map(yaml.position(of:)) ?? FilePosition(file: file)
  }
}

struct WerkgebiedReader {
  private let file: YAMLFile
  private let fields: YAMLFields
  private let framework: Framework
  /// The key by which an element is about one organisation, where the framework rates those.
  private let organisationKey: [String]
  private var norms: IdentifierTable
  private var levels: IdentifierTable
  private var addressees: IdentifierTable
  private var catalogue: IdentifierTable
  private var findings: IdentifierTable
  private var organisations: IdentifierTable

  /// The keys beside the identifier, in their usual order.
  static let keys = [
    "toetsing", "naam", "gemeente", "regio", "wijken", "kader", "peildatum", "werkwijze", "status", "statusdatum",
    "kenmerk", "bevolking", "zorgnetwerk", "activiteiten", "methode", "algemene_informatie", "bevindingen", "codering",
    "vaststellingen", "aanvaard", "algemene_conclusie", "conclusies", "aanbevelingen", "opmerkingen",
  ]

  init(_ top: YAMLNode, in file: YAMLFile, framework: Framework) {
    self.file = file
    self.framework = framework
    let ratesOrganisations = framework.subject == .organisation
    fields = YAMLFields(
      top, in: file, required: ["werkgebied"], optional: Self.keys + (ratesOrganisations ? ["organisaties"] : []))
    organisationKey = ratesOrganisations ? ["organisatie"] : []
    norms = Self.table("norm", framework.norms.map(\.id), file)
    levels = Self.table("niveau", framework.scale.levels.map(\.id), file)
    addressees = Self.table("geadresseerde", framework.addressees.map(\.id), file)
    catalogue = Self.table("aanbeveling", framework.recommendations.map(\.id), file)
    findings = IdentifierTable("bevinding", in: file)
    organisations = IdentifierTable("organisatie", in: file)
  }

  private static func table(_ kind: String, _ ids: [String], _ file: YAMLFile) -> IdentifierTable {
    var table = IdentifierTable(kind, in: file)
    for id in ids { table.add(Placed(text: id, position: FilePosition(file: file.name))) }
    return table
  }

  mutating func werkgebied() -> Werkgebied? {
    guard let id = fields.text("werkgebied") else { return nil }
    var area = Werkgebied(id: ExactName(id))
    area.inspection = fields.text("toetsing").map { ExactName($0) }
    area.name = fields.text("naam")
    area.municipality = fields.text("gemeente")
    area.region = fields.text("regio")
    area.neighbourhoods = fields.scalars("wijken").map(\.text)
    area.framework = fields.text("kader")
    area.referenceDate = fields.date("peildatum")
    area.method = fields.choice("werkwijze", Werkgebied.Method.self)
    area.status = fields.choice("status", Werkgebied.Status.self)
    area.statusDate = fields.date("statusdatum")
    area.mark = fields.text("kenmerk")
    area.population = readPopulation()
    area.careNetwork = fields.mappings("zorgnetwerk", required: ["rol"], optional: ["kenmerken"]).compactMap { role in
      role.text("rol").map { CareNetworkRole(name: $0, features: role.scalars("kenmerken").map(\.text)) }
    }
    area.organisations = readOrganisations()
    area.activities = readActivities(of: fields)
    area.methodNotes = fields.scalars("methode").map(\.text)
    area.generalInformation = readGeneralInformation()
    area.findings = readFindings()
    area.codingNote = fields.text("codering")
    area.placesOfFindings = Dictionary(findings.entries.map { ($0.text, $0.position) }) { first, _ in first }
    area.determinations = readDeterminations()
    var acceptances = AcceptanceReader(fields, levels: levels, in: file, framework: framework)
    area.acceptances = acceptances.acceptances()
    area.generalConclusion = fields.text("algemene_conclusie")
    area.conclusions = readConclusions()
    area.recommendations = readRecommendations()
    area.remarks = readRemarks()
    return area
  }

  private func readPopulation() -> [PopulationFigure] {
    fields.mappings(
      "bevolking", required: ["label", "eenheid", "waarde"],
      optional: ["leeftijdsklasse", "jaar", "nederland", "bron", "opmerking"]
    ).compactMap {
      let label = $0.text("label")
      let unit = $0.choice("eenheid", PopulationFigure.Unit.self)
      let value = thousandths("waarde", of: $0)
      let year = $0.number("jaar", in: 1900...2200)
      let netherlands = thousandths("nederland", of: $0)
      guard let label, let unit, let value else { return nil }
      return PopulationFigure(
        label: label, ageClass: $0.text("leeftijdsklasse"), year: year, unit: unit, thousandths: value,
        netherlandsThousandths: netherlands, source: $0.text("bron"), remark: $0.text("opmerking"))
    }
  }

  /// A number with at most three decimals, after a comma or a full stop.
  private func thousandths(_ key: String, of fields: YAMLFields) -> Int? {
    guard let scalar = fields.scalar(key) else { return nil }
    let parts = scalar.text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if isNumber, (1...2).contains(parts.count), parts[0].count <= 12, parts.count == 1 || parts[1].count <= 3,
      let whole = Int(parts[0])
    {
      let decimals = parts.count == 1 ? "" : String(parts[1])
      return whole * 1000 + (Int(decimals + String(repeating: "0", count: 3 - decimals.count)) ?? 0)
    }
    file.report(.notADecimal(key: key, at: scalar.position))
    return nil
  }

  private func readActivities(of fields: YAMLFields) -> [Activity] {
    fields.mappings("activiteiten", required: ["naam"], optional: ["aantal", "noot"]).compactMap {
      let number = $0.number("aantal", in: 0...1_000_000)
      let note = $0.text("noot")
      return $0.text("naam").map { Activity(name: $0, number: number, note: note) }
    }
  }

  private mutating func readOrganisations() -> [Organisation] {
    guard !organisationKey.isEmpty else { return [] }
    return fields.mappings(
      "organisaties", required: ["id"], optional: ["naam", "kenmerken", "activiteiten", "algemene_conclusie"]
    ).compactMap { item in
      let id = item.scalar("id")
      if let id { organisations.add(id) }
      let organisation = Organisation(
        id: ExactName(id?.text ?? ""), name: item.text("naam"), features: item.scalars("kenmerken").map(\.text),
        activities: readActivities(of: item), generalConclusion: item.text("algemene_conclusie"))
      return id == nil ? nil : organisation
    }
  }

  /// What an element is about.
  private enum Scope {
    /// All that is rated.
    case all
    case organisation(ExactName)
    /// An organisation that is not in the list, which was said.
    case unknown

    var organisation: ExactName? { if case .organisation(let name) = self { name } else { nil } }
    var isKnown: Bool { if case .unknown = self { false } else { true } }
  }

  /// What an element is about; without a list of organisations every name may be one.
  private mutating func scope(of item: YAMLFields) -> Scope {
    guard !organisationKey.isEmpty, let name = item.scalar("organisatie") else { return .all }
    guard !organisations.entries.isEmpty else { return .organisation(ExactName(name.text)) }
    return organisations.number(of: name) == nil ? .unknown : .organisation(ExactName(name.text))
  }

  private func readGeneralInformation() -> [GeneralInformation] {
    var table = IdentifierTable("algemene informatie", in: file)
    return fields.mappings("algemene_informatie", required: ["id", "tekst"]).compactMap {
      let (id, text) = ($0.identifier("id"), $0.text("tekst"))
      if let id { table.add(id) }
      guard let id, let text else { return nil }
      return GeneralInformation(id: id.text, text: text)
    }
  }

  private mutating func readFindings() -> [Finding] {
    var codes = FactorCodeReader(roles: framework.roles.map(\.id), in: file)
    return fields.mappings(
      "bevindingen", required: ["id", "norm", "soort", "tekst"], optional: ["rust_op", "factoren"] + organisationKey
    ).compactMap {
      let id = $0.identifier("id")
      let scope = scope(of: $0)
      let norm = $0.scalar("norm").flatMap { norms.number(of: $0) }
      let kind = $0.choice("soort", Finding.Kind.self)
      let text = $0.text("tekst")
      let evidence = $0.scalars("rust_op").map(\.text)
      let factors = codes.codes(of: $0)
      if let id { findings.add(id) }
      guard let id, let norm, let kind, let text, scope.isKnown else { return nil }
      return Finding(
        id: id.text, norm: norm, kind: kind, text: text, evidence: evidence, organisation: scope.organisation,
        factors: factors)
    }
  }

  private mutating func readDeterminations() -> [Determination] {
    var tables: [ExactName?: IdentifierTable] = [:]
    return fields.mappings(
      "vaststellingen", required: ["norm", "oordeel", "datum", "door"],
      optional: ["tweede", "reden", "onderbouwing", "basis"] + organisationKey
    ).compactMap {
      let name = $0.scalar("norm")
      let norm = name.flatMap { norms.number(of: $0) }
      let scope = scope(of: $0)
      if let name, norm != nil {
        tables[scope.organisation, default: IdentifierTable("vaststelling voor norm", in: file)].add(name)
      }
      let written = $0.scalar("oordeel")
      let isNone = written?.text == Determination.noRating
      let level = isNone ? nil : written.flatMap { levels.number(of: $0) }
      let date = $0.date("datum")
      let inspector = $0.text("door")
      let evidence = $0.scalars("onderbouwing").map(\.text)
      let basis = readBasis($0)
      guard let norm, isNone || level != nil, let date, let inspector, scope.isKnown else { return nil }
      return Determination(
        norm: norm, rating: level.map(Rating.init(rank:)), date: date, inspector: inspector, second: $0.text("tweede"),
        reason: $0.text("reden"), evidence: evidence, basis: basis, position: $0.position,
        organisation: scope.organisation)
    }
  }

  private func readBasis(_ fields: YAMLFields) -> BasisDigest? {
    guard let scalar = fields.scalar("basis") else { return nil }
    if let basis = BasisDigest(scalar.text) { return basis }
    file.report(.notABasis(at: scalar.position))
    return nil
  }

  private mutating func readConclusions() -> [Conclusion] {
    var table = IdentifierTable("conclusie", in: file)
    return fields.mappings("conclusies", required: ["id", "tekst"], optional: ["normen", "rust_op"] + organisationKey)
      .compactMap {
        let (id, text) = ($0.identifier("id"), $0.text("tekst"))
        let scope = scope(of: $0)
        if let id { table.add(id) }
        let about = norms.numbers(of: $0.scalars("normen"))
        let basis = $0.scalars("rust_op")
        _ = findings.numbers(of: basis)
        guard let id, let text, scope.isKnown else { return nil }
        return Conclusion(
          id: id.text, text: text, norms: about, findings: basis.map(\.text), organisation: scope.organisation)
      }
  }

  private mutating func readRecommendations() -> [Recommendation] {
    var table = IdentifierTable("aanbeveling", in: file)
    return fields.mappings(
      "aanbevelingen", required: ["id", "soort", "niveau", "aan", "tekst"],
      optional: ["normen", "rust_op", "catalogus", "eigenaar", "gereed", "status"] + organisationKey
    ).compactMap {
      let id = $0.identifier("id")
      let scope = scope(of: $0)
      let kind = $0.choice("soort", Recommendation.Kind.self)
      let level = $0.choice("niveau", ActionLevel.self)
      let receivers = addressees.numbers(of: $0.scalars("aan"))
      if $0.isEmptyList("aan") { file.report(.emptyList(key: "aan", at: $0.position(of: "aan"))) }
      let text = $0.text("tekst")
      let served = norms.numbers(of: $0.scalars("normen"))
      let basis = $0.scalars("rust_op")
      _ = findings.numbers(of: basis)
      let worksOut = catalogue.numbers(of: $0.scalars("catalogus"))
      let due = $0.date("gereed")
      let status = $0.choice("status", Recommendation.Status.self)
      if let id { table.add(id) }
      guard let id, let kind, let level, let text, scope.isKnown else { return nil }
      return Recommendation(
        id: id.text, kind: kind, level: level, addressees: receivers, text: text, norms: served,
        findings: basis.map(\.text), catalogue: worksOut, owner: $0.text("eigenaar"), due: due, status: status,
        organisation: scope.organisation)
    }
  }

  private func readRemarks() -> [Remark] {
    fields.mappings("opmerkingen", required: ["tekst"], optional: ["over"]).compactMap {
      guard let text = $0.text("tekst") else { return nil }
      return Remark(about: $0.text("over"), text: text, in: framework)
    }
  }
}

extension Diagnostic {
  fileprivate static func notADecimal(key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K050", ["sleutel": key], at: position)
  }

  fileprivate static func notABasis(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K053", at: position)
  }
}
