public import AssessmentModel
public import Reporting

extension AreaAgenda {
  /// Whether this agenda was made after an earlier round of inspection of a werkgebied than the one that is assessed.
  ///
  /// Rounds are told apart by their names. Where one of both has none, by their reference dates. A later reference date
  /// is never earlier.
  public func isEarlier(than area: AssessedArea) -> Bool {
    guard area.key.organisation == nil, werkgebied == area.key.werkgebied else { return false }
    let round = area.key.inspection ?? area.werkgebied?.inspection
    let dates = referenceDate.flatMap { then in area.referenceDate.map { (then, $0.date) } }
    if let dates, dates.0 > dates.1 { return false }
    if let inspection, let round { return inspection != round }
    return dates.map { $0.0 < $0.1 } ?? false
  }

  /// What became of its points, beside the ratings that a werkgebied has now.
  ///
  /// - Parameter leftOut: the number of things that were left out of the file.
  public func followUp(_ area: AssessedArea, in framework: Framework, leftOut: Int) -> MeasureFollowUp {
    func number(_ id: String) -> Int? { framework.norms.firstIndex { $0.id == id } }
    let isSame = self.framework == framework.id
    let items = points.map { point in
      MeasureFollowUp.Item(
        id: point.id, text: point.text, norms: isSame ? point.norms.compactMap(number).sorted() : [],
        owner: point.owner, due: point.due, status: point.status,
        isLate: area.referenceDate.map { point.isLate(on: $0.date) } ?? false, isTouched: point.isTouched)
    }
    let served = Set(items.flatMap(\.norms))
    let norms = framework.norms.indices.filter(served.contains).map { norm in
      let then = standings.first { $0.norm == framework.norms[norm].id }
      return MeasureFollowUp.Norm(
        norm: norm, before: then.map { before($0, framework) } ?? .unknown,
        now: area.isInventory ? nil : area.ratingInForce(ofNorm: norm))
    }
    return MeasureFollowUp(
      round: inspection?.description, date: referenceDate, items: items, norms: norms, leftOut: leftOut)
  }

  private func before(_ standing: Standing, _ framework: Framework) -> MeasureFollowUp.Norm.Before {
    guard let level = standing.level else { return .unrated }
    return framework.scale.levels.firstIndex { $0.id == level }.map { .rated(Rating(rank: $0)) } ?? .unknown
  }
}
