package import AssessmentModel
import Reporting

/// A framework as text for a terminal.
package enum FrameworkText {
  /// One line per framework.
  package static func list(_ frameworks: [Framework]) -> String {
    var table = TextTable([.left, .left, .right, .right, .left])
    table.add(["kader", "versie", "normen", "criteria", "titel"])
    table.addRule()
    for framework in frameworks {
      table.add([
        framework.id, framework.version, String(framework.norms.count), String(framework.criteria.count),
        framework.title,
      ])
    }
    return table.text()
  }

  /// All of a framework that an inspector needs to read it.
  package static func text(of framework: Framework) -> String {
    var lines = [
      framework.title, "Kader \(framework.id), versie \(framework.version); beoordeelt: \(framework.subject.rawValue).",
      "Geldig vanaf \(framework.validFrom)\(framework.validUntil.map { " tot en met \($0)" } ?? "").", "",
      "Schaal, van laag naar hoog:",
    ]
    let scale = framework.scale
    lines += (scale.levels + [scale.notApplicable, scale.notAssessed]).map { "  \($0.short)  \($0.label) (\($0.id))" }
    lines += ["", "Bronnen:"]
    lines += framework.sources.map {
      "  \($0.id): \($0.label), \($0.kind.rawValue), partij \(framework.parties[$0.party].label)"
    }
    lines += ["", "Stemmen:"]
    lines += framework.voices.map { voice in
      let sources = voice.sources.map { framework.sources[$0].id }.joined(separator: ", ")
      return "  \(voice.id): \(voice.selection.rawValue) van \(sources)"
    }
    for theme in framework.themes { lines += [""] + self.lines(of: theme, framework) }
    lines += [""] + self.lines(of: framework.rules, framework)
    if !framework.factChecks.isEmpty { lines += ["", "Feitentoetsen:"] }
    lines += framework.factChecks.map { check in
      "  \(check.id): \(DutchFactWords.asked(check, in: framework)) [\(DutchFactWords.from(check, in: framework))]"
    }
    lines += ["", "Aanbevelingen:"]
    lines += framework.recommendations.map { recommendation in
      let receivers = recommendation.addressees.map { framework.addressees[$0].label }.joined(separator: ", ")
      return "  \(recommendation.id) (\(recommendation.level.rawValue), aan \(receivers)): \(recommendation.text)"
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(of theme: Theme, _ framework: Framework) -> [String] {
    ["Thema \(theme.name)\(place(theme.provenance))"]
      + theme.norms.flatMap { number -> [String] in
        let norm = framework.norms[number]
        return ["  \(norm.id) \(norm.name): \(norm.text)\(place(norm.provenance))"]
          + norm.criteria.map { index in
            let criterion = framework.criteria[index]
            let voices = criterion.voices.map { framework.voices[$0].id }.joined(separator: ", ")
            let core = criterion.isCore ? ", kerncriterium" : ""
            return "    \(criterion.id) \(criterion.question) [\(criterion.rule.rawValue): \(voices)\(core)]"
          }
      }
  }

  private static func lines(of rules: ScoringRules, _ framework: Framework) -> [String] {
    [
      "Rekenregels: \(rules.note).",
      "  Een norm wordt bij een cliënt beoordeeld als ten minste \(rules.leastCriteria) van de criteria die van toepassing "
        + "zijn beoordeeld is, en elk kerncriterium.",
    ] + rules.clientLimiters.map { "  \($0.text)" } + [
      "  Een \(DutchReportWords.noun(framework.subject, 1)) krijgt een oordeel bij ten minste \(rules.leastClients) beoordeelde cliënten en een dekking van "
        + "\(rules.leastCoverage); het hoogste niveau dat meer dan de helft haalt."
    ] + rules.areaLimiters.map { "  \($0.text)" } + [
      "  Indicatief onder \(rules.fewClients) cliënten, of als minder dan \(rules.leastTwoSided) tweezijdig is.",
      "  Verdeeld vanaf \(rules.divided) op het laagste én \(rules.divided) op het hoogste niveau.",
    ]
  }

  private static func place(_ provenance: Provenance) -> String {
    switch provenance {
    case .own: " (eigen)"
    case .source(let document, let heading, let line): " (\(document), \(heading), regel \(line))"
    }
  }
}
