import AssessmentModel
import Scoring

/// Where werkgebieden cannot simply be compared ("niet vergelijkbaar"): other method, round, framework, age class or
/// year, or clients of whom clearly more were seen from each side.
struct ComparabilityNotes {
  private let areas: [AssessedArea]
  private let framework: Framework

  init(_ areas: [AssessedArea], framework: Framework) {
    self.areas = areas
    self.framework = framework
  }

  /// A sentence per kind of difference.
  var sentences: [String] {
    guard areas.count > 1 else { return [] }
    return [
      note(Words.methodsDiffer) { Words.method($0.werkgebied?.method) },
      note(Words.roundsDiffer) {
        $0.isInventory ? nil : AreaFacts(area: $0, framework: framework).round ?? Words.notGiven
      },
      note(Words.frameworksDiffer) { $0.werkgebied?.framework ?? framework.id },
      note(Words.ageClassesDiffer, among: measured, ageClasses),
    ].compactMap(\.self) + years + [twoSidedness].compactMap(\.self)
  }

  /// Says which werkgebieden have which value, where these differ; a werkgebied without a value is passed over.
  private func note(
    _ words: (String) -> String, among some: [AssessedArea]? = nil, _ value: (AssessedArea) -> String?
  ) -> String? {
    var groups: [(value: String, names: [String])] = []
    for area in some ?? areas {
      guard let value = value(area) else { continue }
      if let known = groups.firstIndex(where: { $0.value == value }) {
        groups[known].names.append(area.name)
      } else {
        groups.append((value, [area.name]))
      }
    }
    guard groups.count > 1 else { return nil }
    return words(groups.map { "\(DutchNumbers.list($0.names)) \($0.value)" }.joined(separator: "; "))
  }

  /// Whose figures can stand beside each other: those inspected, where there are more of them than one.
  private var measured: [AssessedArea] {
    let inspected = areas.filter { !$0.isInventory }
    return inspected.count > 1 ? inspected : areas
  }

  private func ageClasses(_ area: AssessedArea) -> String? {
    let classes = area.figures.compactMap(\.ageClass).withoutRepeats
    return classes.isEmpty ? nil : DutchNumbers.list(classes)
  }

  /// The figures that werkgebieden share by name, but not by year.
  private var years: [String] {
    measured.flatMap(\.figures).map(\.splitLabel.measure).withoutRepeats.compactMap { measure in
      note({ Words.yearsDiffer(measure, $0) }, among: measured) { area in
        let own = area.figures.filter { $0.splitLabel.measure == measure }
        let years = own.map { $0.year.map(String.init) ?? Words.noYear }.withoutRepeats
        return years.isEmpty ? nil : DutchNumbers.list(years)
      }
    }
  }

  /// The norms on which the share of two-sided clients differs by more than a quarter.
  private var twoSidedness: String? {
    guard !framework.sides.isEmpty else { return nil }
    let norms = framework.norms.indices.compactMap { norm -> String? in
      let shares = areas.compactMap { area -> (name: String, part: Int, whole: Int)? in
        let result = area.result.ratings[norm]
        guard !area.isInventory, let part = result.twoSided, result.counts.rated > 0 else { return nil }
        return (area.name, part, result.counts.rated)
      }
      guard let low = shares.min(by: { $0.part * $1.whole < $1.part * $0.whole }),
        let high = shares.max(by: { $0.part * $1.whole < $1.part * $0.whole }),
        4 * (high.part * low.whole - low.part * high.whole) > high.whole * low.whole
      else { return nil }
      return Words.twoSidedShares(framework.norms[norm].name, low: low, high: high)
    }
    return norms.isEmpty ? nil : Words.twoSidedDiffers(norms)
  }
}

extension AssessedArea {
  /// The population figures to compare; those of the werkgebied say nothing about one of its organisations.
  var figures: [PopulationFigure] { key.organisation == nil ? werkgebied?.population ?? [] : [] }
}
