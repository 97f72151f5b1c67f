import AssessmentModel

extension Coefficient {
  /// Krippendorff's alpha with the ordinal metric, over units that any number of raters rated.
  ///
  /// The disagreement within units is a part of that between all values; a unit with one value says nothing and drops
  /// out. The distance of two levels is the number of values between them, half of their own included, squared; here
  /// twice that distance, so that it is whole. The units of each number of raters are summed in whole numbers and divided
  /// once, so that the order of units does not matter.
  ///
  /// - Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
  /// - Parameters:
  ///   - units: the levels given per unit.
  ///   - levels: the length of the scale.
  static func ordinalAlpha(of units: [[Rating]], levels: Int) -> Coefficient {
    var perLevel = Array(repeating: 0, count: levels)
    for unit in units where unit.count > 1 {
      for rating in unit { perLevel[rating.rank] += 1 }
    }
    /// Per number of raters, how often each two different levels meet in a unit.
    var meetings: [Int: [[Int]]] = [:]
    for unit in units where unit.count > 1 {
      var own = Array(repeating: 0, count: levels)
      for rating in unit { own[rating.rank] += 1 }
      let present = own.indices.filter { own[$0] > 0 }
      for (place, low) in present.enumerated() {
        for high in present[(place + 1)...] {
          meetings[unit.count, default: CrossTable(levels: levels).counts][low][high] += own[low] * own[high]
        }
      }
    }
    let distances = squaredDistances(perLevel)
    let within = meetings.sorted { $0.key < $1.key }.reduce(0.0) { sum, part in
      sum + Double.sum(of: part.value, times: distances) / Double(part.key - 1)
    }
    let chance = perLevel.indices.map { low in perLevel.indices.map { low < $0 ? perLevel[low] * perLevel[$0] : 0 } }
    let values = perLevel.reduce(0, +)
    return Coefficient(observed: Double(values - 1) * within, expected: .sum(of: chance, times: distances))
  }

  /// Four times the squared ordinal distance of each lower level to each higher one.
  private static func squaredDistances(_ perLevel: [Int]) -> [[Int]] {
    perLevel.indices.map { low in
      perLevel.indices.map { high in
        guard low < high else { return 0 }
        let twice = 2 * perLevel[low...high].reduce(0, +) - perLevel[low] - perLevel[high]
        return twice * twice
      }
    }
  }
}

extension Double {
  /// The sum of products of two tables; the products are rounded only where they are beyond 2^53.
  fileprivate static func sum(of counts: [[Int]], times distances: [[Int]]) -> Double {
    zip(counts.joined(), distances.joined()).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }
}
