import AssessmentModel
import Diagnostics

extension FrameworkReader {
  /// What an inspection plans to look at.
  ///
  /// - Parameters:
  ///   - known: the sources, by number.
  ///   - canNameOrganisations: whether the framework says of which sources organisations are looked at.
  mutating func readSamplePlan(sources known: [InformationSource], canNameOrganisations: Bool) -> [SamplePlanItem] {
    var table = IdentifierTable("onderdeel", in: file)
    return optionalMappings(
      "steekproefplan", required: ["id", "tekst", "telt", "per", "minimaal", "herkomst"],
      optional: ["hoogstens", "bronnen", "vindplaats"]
    ).compactMap { fields in
      let provenance = readProvenance(of: fields)
      let id = fields.identifier("id")
      let text = fields.text("tekst")
      let counted = fields.choice("telt", SamplePlanItem.Counted.self)
      let unit = fields.choice("per", SamplePlanItem.Unit.self)
      let least = fields.number("minimaal", in: 0...999_999)
      let most = fields.number("hoogstens", in: 0...999_999)
      let numbers = planSources(fields, counted, known)
      if let id { table.add(id) }
      if let least, let most, most < least {
        file.report(.mostBelowLeast(at: fields.position(of: "hoogstens")))
      }
      if unit == .organisation || counted == .organisations, !canNameOrganisations {
        file.report(.noOrganisations(at: fields.position(of: unit == .organisation ? "per" : "telt")))
      } else if unit == .organisation, counted == .organisations {
        file.report(.organisationsPerOrganisation(at: fields.position(of: "per")))
      }
      guard let id, let text, let counted, let unit, let least, let provenance, most.map({ $0 >= least }) ?? true
      else { return nil }
      return SamplePlanItem(
        id: id.text, text: text, counted: counted, unit: unit, sources: numbers, least: least, most: most,
        provenance: provenance)
    }
  }

  /// The sources that are counted, which must be of the kind that is.
  private mutating func planSources(
    _ fields: YAMLFields, _ counted: SamplePlanItem.Counted?, _ known: [InformationSource]
  ) -> [Int] {
    let written = fields.scalars("bronnen")
    let numbers = sources.numbers(of: written)
    if fields.isEmptyList("bronnen") { file.report(.emptyList(key: "bronnen", at: fields.position(of: "bronnen"))) }
    if counted == .organisations, let node = fields["bronnen"] {
      file.report(.misplacedKey("bronnen", at: file.position(of: node)))
    }
    let wanted: InformationSource.Kind? =
      switch counted {
      case .dossiers: .dossier
      case .conversations: .conversation
      case .organisations, .clients, nil: nil
      }
    if let wanted {
      for source in written {
        guard let kind = known.first(where: { $0.id == source.text })?.kind, kind != wanted else { continue }
        file.report(.sourceOfOtherKind(source, kind: wanted.rawValue))
      }
    }
    return numbers
  }
}

extension Diagnostic {
  fileprivate static func sourceOfOtherKind(_ source: Placed, kind: String) -> Diagnostic {
    Diagnostic(.error, "K080", ["bron": source.text, "soort": kind], at: source.position)
  }

  fileprivate static func mostBelowLeast(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K081", at: position)
  }

  fileprivate static func noOrganisations(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K082", at: position)
  }

  fileprivate static func organisationsPerOrganisation(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K083", at: position)
  }
}
