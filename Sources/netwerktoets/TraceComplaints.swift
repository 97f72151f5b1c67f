import Diagnostics
import Foundation
import Reporting
import Workflows

/// What the program says where a name or place leads to nothing.
enum TraceComplaints {
  static func text(of failure: TraceSelection.Failure) -> String {
    switch failure {
    case .unknownArea(let name, let candidate, let known):
      "er is geen werkgebied “\(name.singleLine)”.\(meant(candidate, else: known))"
    case .unknownRound(let name, let candidate, let known):
      "er is geen toetsing “\(name.singleLine)” van dit werkgebied.\(meant(candidate, else: known))"
    case .severalAreas(let known):
      "de invoer heeft \(known.count) werkgebieden; kies er een met --area.\(meant(nil, else: known))"
    case .severalRounds(let known):
      "dit werkgebied heeft \(known.count) toetsingen; kies er een met --toetsing.\(meant(nil, else: known))"
    case .unknownOrganisation(let name, let candidate, let known):
      "er is hier geen organisatie “\(name.singleLine)” beoordeeld.\(meant(candidate, else: known))"
    case .severalOrganisations(let known):
      "hier zijn \(known.count) organisaties beoordeeld; kies er een met --organisatie.\(meant(nil, else: known))"
    case .unknownNorm(let name, let candidate, let known):
      "het kader heeft geen norm “\(name.singleLine)”.\(meant(candidate, else: known))"
    case .unknownClient(let name, let candidate):
      "er is in dit werkgebied geen cliënt “\(name.singleLine)”.\(meant(candidate, else: []))"
    }
  }

  static func text(of failure: LineSearch.Failure) -> String {
    switch failure {
    case .notAPlace(let written):
      "“\(written.singleLine)” is geen plaats; schrijf bestand:regel, zoals meldingen het doen: thuiszorg-a.xml:21, "
        + "of formulier.xlsx:Huisarts!D21."
    case .unknownFile(let written, let candidate):
      "de invoer heeft geen extract “\(written.singleLine)”.\(meant(candidate, else: []))"
    case .severalFiles(let written, let files):
      "“\(written.singleLine)” is niet één bestand.\(meant(nil, else: files))"
    }
  }

  static func nothing(at place: FilePosition) -> String {
    "fout: op \(place) staat niets dat ergens voor gebruikt wordt."
  }
  static func inventory(_ area: String) -> String {
    "fout: \(area.singleLine) is alleen geïnventariseerd; er zijn geen oordelen om te onderbouwen."
  }
  static let changed = "fout: de invoer is tijdens het lezen veranderd; begin opnieuw."

  /// The most names that are listed.
  private static let most = 20

  private static func meant(_ candidate: String?, else known: [String]) -> String {
    if let candidate { return " Bedoelde u “\(candidate.singleLine)”?" }
    let words = known.prefix(most).map { $0.isEmpty ? "\"\" (zonder)" : $0.singleLine }
    guard !words.isEmpty else { return "" }
    return " Kies uit: \(words.joined(separator: ", "))" + (known.count > most ? " …" : "") + "."
  }
}

/// Says on standard error why nothing could be done.
enum Complaint {
  static func write(_ text: String) { StandardOutput.write(text + "\n", to: STDERR_FILENO) }
}
