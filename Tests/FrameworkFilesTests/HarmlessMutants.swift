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
        ".label", ".kort", ".tekst", ".titel", ".uitgever", ".bestand", ".kop", ".vraag", ".*", "themas.naam",
        "themas.normen.naam", "versie", "titel", "toelichting", "rekenregels.toelichting",
      ],
      reason: "free text: any text is good"),
    HarmlessMutants(
      changes: [.misspelledValue],
      paths: [
        "feiten.id", "selectie.id", "aanbevelingen.id", "themas.id", "themas.normen.criteria.id",
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
        "geen_oordeel.synoniemen[]",
      ],
      reason: "a word that only extracts use"),
    HarmlessMutants(
      changes: [.misspelledValue], paths: ["kader"],
      reason: "said when the folder is read, which has the same name"),
    HarmlessMutants(
      changes: [.deletedKey],
      paths: [
        "geldig_tot", "toelichting", "documenten.bestand", "niveaus.synoniemen", "geen_oordeel.synoniemen", "feiten",
        "selectie", "selectie.voorbeelden", "geadresseerden", "aanbevelingen", "themas.normen.criteria.kerncriterium",
      ],
      reason: "may be left out; what refers to it is said there"),
    HarmlessMutants(
      changes: [.deletedValue],
      paths: [
        "aanbevelingen.aan[]", "aanbevelingen.normen[]", "feiten.keuzes[]", "geen_oordeel.synoniemen[]",
        "niveaus.synoniemen[]", "organisaties_van[]", "rekenregels.begrenzers_client.telt[]",
        "rekenregels.begrenzers_werkgebied.telt[]", "selectie.een_van[]", "selectie.voorbeelden[]",
        "stemmen.bronnen[]", "themas.normen.criteria.stemmen[]", "themas.normen.stemmen[]", "zijden[]",
      ],
      reason: "a shorter list is a list; said where it leaves the list empty or something unused"),
  ]
}
