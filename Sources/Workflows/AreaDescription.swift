import AssessmentModel

extension Werkgebied {
  /// What it says is rated there: itself, or each organisation that it lists.
  var keys: [AreaKey] {
    organisations.isEmpty
      ? [AreaKey(werkgebied: id, inspection: inspection)]
      : organisations.map { AreaKey(werkgebied: id, inspection: inspection, organisation: $0.id) }
  }

  /// Whether this is about an area: the same werkgebied, and the same round where both name one.
  func describes(_ key: AreaKey) -> Bool {
    id == key.werkgebied && (inspection == nil || key.inspection == nil || inspection == key.inspection)
  }
}
