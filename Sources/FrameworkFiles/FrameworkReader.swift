public import AssessmentModel
public import Diagnostics

extension Framework {
  /// Reads a `kader.yaml`, or says everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - text: the content of the file.
  ///   - file: its name, for the diagnostics.
  public static func read(_ text: String, file: String) -> Checked<Framework> {
    let yaml = YAMLFile(name: file)
    guard let top = yaml.top(of: text) else { return Checked(nil, diagnostics: yaml.diagnostics) }
    var reader = FrameworkReader(top, in: yaml)
    let framework = reader.framework()
    return Checked(framework, diagnostics: yaml.diagnostics)
  }
}

/// Reads the parts of a framework in the order in which they refer to each other.
struct FrameworkReader {
  let file: YAMLFile
  private let fields: YAMLFields
  var documents: IdentifierTable
  var parties: IdentifierTable
  var sources: IdentifierTable
  var voices: IdentifierTable
  var levels: IdentifierTable
  var norms: IdentifierTable
  var criteria: IdentifierTable
  var facts: IdentifierTable
  var addressees: IdentifierTable

  init(_ top: YAMLNode, in file: YAMLFile) {
    self.file = file
    fields = YAMLFields(
      top, in: file,
      required: [
        "kader", "versie", "titel", "beoordeelt", "geldig_vanaf", "documenten", "niveaus", "geen_oordeel", "partijen",
        "zijden", "bronnen", "organisaties_van", "stemmen", "themas", "rekenregels",
      ],
      optional: [
        "geldig_tot", "toelichting", "feiten", "feitentoetsen", "selectie", "steekproefplan", "geadresseerden",
        "aanbevelingen",
      ])
    documents = IdentifierTable("document", in: file)
    parties = IdentifierTable("partij", in: file)
    sources = IdentifierTable("bron", in: file)
    voices = IdentifierTable("stem", in: file)
    levels = IdentifierTable("niveau", in: file)
    norms = IdentifierTable("norm", in: file)
    criteria = IdentifierTable("criterium", in: file)
    facts = IdentifierTable("feit", in: file)
    addressees = IdentifierTable("geadresseerde", in: file)
  }

  /// The framework; `nil` only where something was reported.
  mutating func framework() -> Framework? {
    let id = fields.identifier("kader")
    let version = fields.text("versie")
    let title = fields.text("titel")
    _ = fields.text("toelichting")
    let subject = fields.choice("beoordeelt", Framework.Subject.self)
    let validFrom = fields.date("geldig_vanaf")
    let validUntil = fields.date("geldig_tot")
    if let validFrom, let validUntil, validUntil < validFrom {
      file.report(.endsBeforeItBegins(at: fields.scalar("geldig_tot")?.position ?? fields.position))
    }
    let sourceDocuments = fields.sourceDocuments(into: &documents)
    let scale = readScale()
    let readParties = readParties()
    let sides = parties.numbers(of: fields.scalars("zijden"))
    let readSources = readSources()
    let organisationSources = sources.numbers(of: fields.scalars("organisaties_van"))
    let readVoices = readVoices()
    let content = readThemes()
    let rules = readRules()
    let readFacts = readFacts()
    let factChecks = readFactChecks(of: readFacts)
    let selection = readSelection()
    let samplePlan = readSamplePlan(sources: readSources, canNameOrganisations: !organisationSources.isEmpty)
    let readAddressees = readAddressees()
    let recommendations = readRecommendations()
    documents.reportUnused()
    parties.reportUnused()
    sources.reportUnused()
    voices.reportUnused()
    reportSidesWithoutSource(sides, readSources)

    guard !file.diagnostics.contains(where: { $0.severity == .error }),
      let id, let version, let title, let subject, let validFrom, let scale, let rules
    else { return nil }
    return Framework(
      id: id.text, version: version, title: title, subject: subject, validFrom: validFrom, validUntil: validUntil,
      documents: sourceDocuments, scale: scale, parties: readParties, sides: sides, sources: readSources,
      organisationSources: Set(organisationSources), voices: readVoices, themes: content.themes, norms: content.norms,
      criteria: content.criteria, rules: rules, facts: readFacts, factChecks: factChecks, selection: selection,
      addressees: readAddressees, recommendations: recommendations, samplePlan: samplePlan)
  }

  private mutating func readScale() -> Scale? {
    let keys = ["id", "label", "kort", "herkomst"]
    let optional = ["synoniemen", "vindplaats"]
    var spellings: [String: Placed] = [:]
    let items = fields.mappings("niveaus", required: keys, optional: optional)
    let scaleLevels = items.compactMap { level($0, spellings: &spellings) }
    if !(2...Scale.mostLevels).contains(items.count), let node = fields["niveaus"] {
      file.report(.wrongNumber(of: "niveaus", from: 2, to: Scale.mostLevels, at: file.position(of: node)))
    }
    let nonRatings = fields.mappings("geen_oordeel", required: keys, optional: optional)
      .compactMap { level($0, spellings: &spellings, isNonRating: true) }
    let notApplicable = nonRatings.first { $0.id == NonRating.notApplicable.rawValue }
    let notAssessed = nonRatings.first { $0.id == NonRating.notAssessed.rawValue }
    if let node = fields["geen_oordeel"] {
      for (wanted, found) in zip(NonRating.allCases, [notApplicable, notAssessed]) where found == nil {
        file.report(.missingNonRating(wanted.rawValue, at: file.position(of: node)))
      }
    }
    guard let notApplicable, let notAssessed, (2...Scale.mostLevels).contains(scaleLevels.count) else { return nil }
    return Scale(levels: scaleLevels, notApplicable: notApplicable, notAssessed: notAssessed)
  }

  /// The two non-ratings that extracts and results know.
  private enum NonRating: String, CaseIterable {
    case notApplicable = "niet_van_toepassing"
    case notAssessed = "niet_beoordeeld"
  }

  private mutating func level(
    _ fields: YAMLFields, spellings: inout [String: Placed], isNonRating: Bool = false
  ) -> Level? {
    let id = fields.identifier("id")
    let label = fields.scalar("label")
    let short = fields.scalar("kort")
    let synonyms = fields.scalars("synoniemen")
    readProvenance(of: fields)
    if let id {
      if isNonRating {
        if NonRating(rawValue: id.text) == nil {
          file.report(.notAChoice(key: "id", among: NonRating.allCases.map(\.rawValue), written: id))
        }
      } else {
        levels.add(id)
      }
    }
    // What one level is called may not mean another.
    for spelling in [id, label].compactMap({ $0 }) + synonyms {
      let folded = spelling.text.lowercased()
      if let other = spellings[folded], other.position != id?.position, other.position != label?.position {
        file.report(.ambiguousSpelling(spelling, first: other))
      }
      spellings[folded] = spelling
    }
    guard let id, let label, let short else { return nil }
    return Level(id: id.text, label: label.text, short: short.text, synonyms: synonyms.map(\.text))
  }

  private mutating func readParties() -> [Party] {
    fields.mappings("partijen", required: ["id", "label", "herkomst"], optional: ["vindplaats"]).compactMap {
      readProvenance(of: $0)
      let (id, label) = ($0.identifier("id"), $0.text("label"))
      if let id { parties.add(id) }
      guard let id, let label else { return nil }
      return Party(id: id.text, label: label)
    }
  }

  private mutating func readSources() -> [InformationSource] {
    let items = fields.mappings(
      "bronnen", required: ["id", "label", "soort", "partij", "herkomst"], optional: ["vindplaats"])
    if !(1...InformationSource.most).contains(items.count), let node = fields["bronnen"] {
      file.report(.wrongNumber(of: "bronnen", from: 1, to: InformationSource.most, at: file.position(of: node)))
    }
    return items.compactMap {
      readProvenance(of: $0)
      let id = $0.identifier("id")
      let label = $0.text("label")
      let kind = $0.choice("soort", InformationSource.Kind.self)
      let party = $0.scalar("partij").flatMap { parties.number(of: $0) }
      if let id { sources.add(id) }
      guard let id, let label, let kind, let party else { return nil }
      return InformationSource(id: id.text, label: label, kind: kind, party: party)
    }
  }

  private mutating func readVoices() -> [Voice] {
    fields.mappings(
      "stemmen", required: ["id", "label", "neemt", "bronnen", "herkomst"], optional: ["vindplaats"]
    ).compactMap {
      readProvenance(of: $0)
      let id = $0.identifier("id")
      let label = $0.text("label")
      let selection = $0.choice("neemt", Voice.Selection.self)
      let voiceSources = sources.numbers(of: $0.scalars("bronnen"))
      if $0.isEmptyList("bronnen") { file.report(.emptyList(key: "bronnen", at: $0.position(of: "bronnen"))) }
      if let id { voices.add(id) }
      guard let id, let label, let selection else { return nil }
      return Voice(id: id.text, label: label, selection: selection, sources: voiceSources)
    }
  }

  private mutating func readAddressees() -> [Addressee] {
    fields.mappings("geadresseerden", required: ["id", "label", "herkomst"], optional: ["vindplaats"]).compactMap {
      readProvenance(of: $0)
      let (id, label) = ($0.identifier("id"), $0.text("label"))
      if let id { addressees.add(id) }
      guard let id, let label else { return nil }
      return Addressee(id: id.text, label: label)
    }
  }

  private func reportSidesWithoutSource(_ sides: [Int], _ sources: [InformationSource]) {
    guard let node = fields["zijden"] else { return }
    for side in sides where !sources.contains(where: { $0.party == side }) {
      file.report(.sideWithoutSource(parties.entries[side].text, at: file.position(of: node)))
    }
  }

  /// Where an element comes from; said where that is missing or does not fit.
  @discardableResult mutating func readProvenance(of fields: YAMLFields) -> Provenance? {
    fields.provenance(of: &documents)
  }

  var themesField: [YAMLFields] {
    fields.mappings("themas", required: ["id", "naam", "normen", "herkomst"], optional: ["vindplaats"])
  }

  var rulesField: YAMLNode? { fields["rekenregels"] }

  func optionalMappings(_ key: String, required: [String], optional: [String]) -> [YAMLFields] {
    fields.mappings(key, required: required, optional: optional)
  }

  func position(of key: String) -> FilePosition { fields[key].map(file.position(of:)) ?? fields.position }
}

extension Diagnostic {
  fileprivate static func endsBeforeItBegins(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K030", at: position)
  }

  static func wrongNumber(of key: String, from least: Int, to most: Int, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K031", ["sleutel": key, "van": String(least), "tot": String(most)], at: position)
  }

  fileprivate static func missingNonRating(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K032", ["id": id], at: position)
  }

  fileprivate static func ambiguousSpelling(_ spelling: Placed, first: Placed) -> Diagnostic {
    Diagnostic(
      .error, "K033", ["naam": spelling.text, "regel": String(first.position.line ?? 0)], at: spelling.position)
  }

  static func emptyList(key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K034", ["sleutel": key], at: position)
  }

  fileprivate static func sideWithoutSource(_ side: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K035", ["id": side], at: position)
  }
}
