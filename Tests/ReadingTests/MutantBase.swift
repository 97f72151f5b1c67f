import AssessmentModel
import Diagnostics
import DossierFiles
import Scoring
import Testing

/// What may be done to the value of a cell or an attribute.
enum MutantKind: CaseIterable {
  case missing, unknown, doubled, otherCase, trailingBlank, impossibleDate, levelOfAnotherFramework, noNumber

  /// The value after the change; nothing where the change is none.
  func mutant(of value: String) -> String? {
    let mutant =
      switch self {
      case .missing: ""
      case .unknown: "zomaar iets"
      case .doubled: "\(value)|\(value)"
      case .otherCase: value == value.uppercased() ? value.lowercased() : value.uppercased()
      case .trailingBlank: value + " "
      case .impossibleDate: "2026-02-30"
      case .levelOfAnotherFramework: "onvoldoende"
      case .noNumber: "twaalf"
      }
    return mutant == value || value.isEmpty ? nil : mutant
  }
}

/// What the tests with mutants share: a good extract, what is harmless in it, and what is expected of each mutant.
enum MutantBase {
  /// Rows of ratings of six clients, each seen from both sides; every field is filled.
  static func rows(withText: Bool) -> [[String]] {
    (1...6).flatMap { number in
      ["wijkverpleging", "huisarts"].flatMap { source in
        ["CC1.1", "CC1.2"].map { criterion in
          [
            "dorp", "ronde", "V-0\(number)", source, "thuiszorg-a", criterion, "voldoet_grotendeels_niet", "2026-04-10",
            "i1", "consensus", "dossier", "blz. \(number)",
          ] + (withText ? ["Staat er niet in."] : [])
        }
      }
    }
  }

  private static let isAName = "a name is taken as it is, whatever it is; the result shows it as one of its own"
  private static let isOptional = "it may be absent"
  private static let isFolded = "case and blanks around it do not matter"
  private static let isText = "what it says is for people only"

  private static let otherNames: [MutantKind: String] = [
    .unknown: isAName, .doubled: isAName, .impossibleDate: isAName, .levelOfAnotherFramework: isAName,
    .noNumber: isAName,
  ]

  static let anyName = otherNames
  static let anyNameOrNone = otherNames.merging([.missing: isOptional]) { $1 }
  static let foldedWord: [MutantKind: String] = [.otherCase: isFolded, .trailingBlank: isFolded]
  static let foldedOptionalWord = foldedWord.merging([.missing: isOptional]) { $1 }
  static let datesInOneCell = foldedOptionalWord.merging([.doubled: "a cell may hold several dates"]) { $1 }
  static let anyText = Dictionary(uniqueKeysWithValues: MutantKind.allCases.map { ($0, isText) })

  /// Expects that a change is named at its place, or said to be harmless; and that what was not changed counts.
  static func check(
    _ reading: Reading, place: String, rest: Reading, changed: [String], harmless: String?, _ comment: Comment
  ) throws {
    if reading.diagnostics.isEmpty {
      #expect(harmless != nil, comment)
    } else {
      #expect(reading.diagnostics.contains { names(place, $0) }, "\(comment): \(reading.messages)")
      #expect(reading.diagnostics.allSatisfy { !DiagnosticCatalogue.dutch.help(of: $0).isEmpty }, comment)
    }
    #expect(reading.files.first?.collected != nil, comment)

    // Clients that the row is not about have the same ratings; where it was left out, the client too.
    let isLeftOut = reading.diagnostics.contains { $0.severity == .error }
    let now = ratings(reading)
    for (who, before) in ratings(rest) where isLeftOut || who.last != changed[2] {
      #expect(now[who] == before, "\(comment): \(who)")
    }
  }

  private static func names(_ place: String, _ diagnostic: Diagnostic) -> Bool {
    diagnostic.position.description == place || diagnostic.arguments.values.contains(place)
  }

  private static func ratings(_ reading: Reading) -> [[String]: [ClientRating]] {
    var all: [[String]: [ClientRating]] = [:]
    for area in reading.areas {
      for client in area.clients {
        all[[area.key.werkgebied.description, client.client.description]] = client.ratings
      }
    }
    return all
  }
}
