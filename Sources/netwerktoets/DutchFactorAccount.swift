import Instruments
import Reporting

/// The Dutch words of what the commands about factors say on a terminal.
enum DutchFactorAccount {
  /// Why there is no page about what to do.
  static func noModel(_ framework: String) -> String {
    "bevindingen hebben factoren, maar er is geen factormodel, of meer dan een, dat aansluit op \(framework); wat in de weg "
      + "staat is niet geschreven. Kies met netwerktoets factors actions en --instrument."
  }

  /// What a check looked at, and what it found.
  static func checked(_ count: FactorCount, questions: Int) -> String {
    let areas = count.areas.map { coded in
      "\(coded.area.name): \(coded.codedFindings) van \(DutchNumbers.count(coded.findings.count, "bevinding", "bevindingen"))"
        + (coded.remarks == 0
          ? "" : " en \(coded.codedRemarks) van \(DutchNumbers.count(coded.remarks, "reactie", "reacties"))")
        + " met een factor\n"
    }
    let found = questions == 0 ? "Niets om na te kijken." : "Na te kijken: \(questions)."
    return areas.joined() + found + "\n"
  }
}
