/// Changes of a good framework that are no mistake, or that cannot be told from what was meant, with the reason.
struct HarmlessMutants: Sendable {
  let changes: Set<YAMLMutant.Change>
  /// The paths, or their last key where they begin with a full stop.
  let paths: Set<String>
  let reason: String
  /// Whether something is said after all, in another place: where the name is used.
  var isSaidElsewhere = false

  func covers(_ mutant: YAMLMutant) -> Bool {
    let last = "." + (mutant.path.split(separator: ".").last ?? "")
    return changes.contains(mutant.change) && (paths.contains(mutant.path) || paths.contains(last))
  }

  static let ofFrameworks: [HarmlessMutants] = [
    HarmlessMutants(
      changes: [.doubledValue, .misspelledValue],
      paths: [
        ".label", ".kort", ".tekst", ".titel", ".uitgever", ".bestand", ".kop", ".vraag", ".*", ".zin", "themas.naam",
        "themas.normen.naam", "versie", "titel", "toelichting", "rekenregels.toelichting",
      ],
      reason: "free text: any text is good"),
    HarmlessMutants(
      changes: [.misspelledValue],
      paths: [
        "feiten.id", "feitentoetsen.id", "selectie.id", "steekproefplan.id", "aanbevelingen.id", "themas.id",
        "themas.normen.criteria.id",
        "rekenregels.begrenzers_client.naam", "rekenregels.begrenzers_werkgebied.naam",
      ],
      reason: "a name of its own, that nothing else in the file refers to"),
    HarmlessMutants(
      changes: [.misspelledValue],
      paths: ["niveaus.id", "geadresseerden.id", "themas.normen.id"],
      reason: "a name of its own; said on every line that refers to it, with \"bedoelde u\"", isSaidElsewhere: true),
    HarmlessMutants(
      changes: [.misspelledValue, .doubledValue],
      paths: ["feiten.keuzes", "selectie.voorbeelden"],
      reason: "a word that only extracts use"),
    HarmlessMutants(
      changes: [.misspelledValue],
      paths: [
        "feiten.keuzes[]", "selectie.een_van[]", "selectie.voorbeelden[]", "niveaus.synoniemen[]",
        "geen_oordeel.synoniemen[]", "feitentoetsen.lijst[]",
      ],
      reason: "a word that only extracts use"),
    HarmlessMutants(
      changes: [.misspelledValue], paths: ["kader"],
      reason: "said when the folder is read, which has the same name"),
    HarmlessMutants(
      changes: [.deletedKey],
      paths: [
        "geldig_tot", "toelichting", "documenten.bestand", "niveaus.synoniemen", "geen_oordeel.synoniemen", "feiten",
        "feiten.overzicht", "feitentoetsen", "feitentoetsen.bronnen", "feitentoetsen.feit_van", "feitentoetsen.behalve",
        "feitentoetsen.van", "feitentoetsen.tot", "selectie", "selectie.voorbeelden", "selectie.bronnen",
        "steekproefplan", "steekproefplan.bronnen", "steekproefplan.hoogstens", "geadresseerden", "aanbevelingen",
        "themas.normen.criteria.kerncriterium",
      ],
      reason: "may be left out; what refers to it is said there"),
    HarmlessMutants(
      changes: [.deletedValue],
      paths: [
        "aanbevelingen.aan[]", "aanbevelingen.normen[]", "feiten.keuzes[]", "feitentoetsen.bronnen[]",
        "feitentoetsen.feit_van[]", "feitentoetsen.lijst[]", "feitentoetsen.behalve[]", "geen_oordeel.synoniemen[]",
        "niveaus.synoniemen[]", "organisaties_van[]", "rekenregels.begrenzers_client.telt[]",
        "rekenregels.begrenzers_werkgebied.telt[]", "selectie.een_van[]", "selectie.voorbeelden[]",
        "selectie.bronnen[]", "steekproefplan.bronnen[]", "stemmen.bronnen[]", "themas.normen.criteria.stemmen[]",
        "themas.normen.stemmen[]", "zijden[]",
      ],
      reason: "a shorter list is a list; said where it leaves the list empty or something unused"),
  ]
}

extension HarmlessMutants {
  static let ofAreas: [HarmlessMutants] = [
    HarmlessMutants(
      changes: [.deletedKey],
      paths: [
        "toetsing", "naam", "gemeente", "regio", "wijken", "kader", "peildatum", "werkwijze", "status", "statusdatum",
        "kenmerk", "bevolking", "bevolking.leeftijdsklasse", "bevolking.jaar", "bevolking.nederland", "bevolking.bron",
        "bevolking.opmerking", "zorgnetwerk", "zorgnetwerk.kenmerken", "activiteiten", "activiteiten.aantal",
        "activiteiten.noot", "methode", "algemene_informatie", "bevindingen", "bevindingen.rust_op", "vaststellingen",
        "vaststellingen.tweede", "vaststellingen.reden", "vaststellingen.onderbouwing", "vaststellingen.basis",
        "aanvaard",
        "algemene_conclusie",
        "conclusies", "conclusies.normen", "conclusies.rust_op", "aanbevelingen", "aanbevelingen.normen",
        "aanbevelingen.rust_op", "aanbevelingen.catalogus", "aanbevelingen.eigenaar", "aanbevelingen.gereed",
        "aanbevelingen.status", "opmerkingen", "opmerkingen.over",
      ],
      reason: "what is not known is left out; the report names it, and what refers to it is said there"),
    HarmlessMutants(
      changes: [.doubledValue, .misspelledValue],
      paths: [
        "aanbevelingen.eigenaar", "aanvaard.client", "aanvaard.door", "aanvaard.reden", ".tekst", "activiteiten.naam",
        "activiteiten.noot", "algemene_conclusie",
        "bevindingen.rust_op[]", "bevolking.bron", "bevolking.label", "bevolking.leeftijdsklasse",
        "bevolking.opmerking", "gemeente", "kader", "kenmerk", "methode", "naam", "opmerkingen.over", "regio",
        "toetsing", "vaststellingen.door", "vaststellingen.onderbouwing[]", "vaststellingen.reden",
        "vaststellingen.tweede", "werkgebied", "wijken[]", "zorgnetwerk.kenmerken[]", "zorgnetwerk.rol",
      ],
      reason: "free text, or a name taken exactly as it is written"),
    HarmlessMutants(
      changes: [.misspelledValue], paths: ["bevindingen.id"],
      reason: "a name of its own; said on every line that refers to it, with \"bedoelde u\"", isSaidElsewhere: true),
    HarmlessMutants(
      changes: [.misspelledValue], paths: ["algemene_informatie.id", "aanbevelingen.id", "conclusies.id"],
      reason: "a name of its own, that nothing else in the file refers to"),
    HarmlessMutants(
      changes: [.deletedValue],
      paths: [
        "wijken[]", "zorgnetwerk.kenmerken[]", "bevindingen.rust_op[]", "vaststellingen.onderbouwing[]",
        "conclusies.normen[]", "conclusies.rust_op[]", "aanbevelingen.normen[]", "aanbevelingen.rust_op[]",
        "aanbevelingen.catalogus[]",
      ],
      reason: "a shorter list is a list, also an empty one"),
  ]

  static let ofInspections: [HarmlessMutants] = [
    HarmlessMutants(
      changes: [.deletedKey],
      paths: [
        "kader", "kenmerk", "hoofdvraag", "deelvragen", "conclusies", "conclusies.deelvraag", "aanbevelingen",
        "opmerkingen", "opmerkingen.over",
      ],
      reason: "what is not known is left out"),
    HarmlessMutants(
      changes: [.doubledValue, .misspelledValue],
      paths: ["titel", "kader", "kenmerk", "hoofdvraag", "deelvragen", ".tekst", "opmerkingen.over"],
      reason: "free text: any text is good; a framework and the subject of a remark are looked up later"),
    HarmlessMutants(
      changes: [.misspelledValue], paths: ["conclusies.id"],
      reason: "a name of its own, that nothing else in the file refers to"),
    HarmlessMutants(changes: [.deletedValue], paths: ["aanbevelingen[]"], reason: "a shorter list is a list"),
  ]
}
