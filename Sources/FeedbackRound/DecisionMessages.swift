import AssessmentModel
import Diagnostics
import Disclosure

// What is said about decisions.
extension Diagnostic {
  static func otherRound(_ round: String, _ expected: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B101", ["ronde": round, "verwacht": expected], at: position)
  }

  static func otherVersion(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "B102", at: position)
  }

  static func tooLate(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "B103", at: position) }

  static func unknownStatement(
    _ id: String, _ candidate: String?, at position: FilePosition
  ) -> Diagnostic {
    guard let candidate else { return Diagnostic(.error, "B104", ["stelling": id], at: position) }
    return Diagnostic(.error, "B105", ["stelling": id, "bedoeld": candidate], at: position)
  }

  static func doubled(_ id: String, first: FilePosition, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B106", ["stelling": id, "regel": String(first.line ?? 0)], at: position)
  }

  static func otherText(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B107", ["stelling": id], at: position)
  }

  static func missing(_ key: String, of decision: Decision) -> Diagnostic {
    Diagnostic(
      .error, "B108", ["stelling": decision.statement, "sleutel": key, "besluit": decision.kind.rawValue],
      at: decision.position)
  }

  static func needless(_ decision: Decision) -> Diagnostic {
    Diagnostic(
      .error, "B109", ["stelling": decision.statement, "besluit": decision.kind.rawValue],
      at: decision.place(of: "nieuw"))
  }

  static func nothingChanges(_ decision: Decision) -> Diagnostic {
    Diagnostic(.error, "B110", ["stelling": decision.statement], at: decision.place(of: "nieuw"))
  }

  static func mayNotBeShown(
    _ id: String, _ kinds: [PersonalDataHit.Kind], at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(.error, "B111", ["stelling": id, "soorten": DutchDecisionWords.kinds(kinds)], at: position)
  }

  static func ratingCannotGo(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B112", ["stelling": id], at: position)
  }

  static func noLevel(_ id: String, _ framework: Framework, at position: FilePosition) -> Diagnostic {
    let levels = framework.scale.levels.map(\.id) + [Determination.noRating]
    return Diagnostic(
      .error, "B113", ["stelling": id, "keuzes": levels.joined(separator: ", ")], at: position)
  }

  static func notDetermined(norm: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B114", ["norm": norm], at: position)
  }

  static func ratingChanged(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B115", ["stelling": id], at: position)
  }

  static func gone(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B116", ["bevinding": id], at: position)
  }

  static func changedSince(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B117", ["bevinding": id], at: position)
  }

  static func stillReferredTo(
    _ id: String, by resting: [String], at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(.error, "B118", ["bevinding": id, "rusten": resting.joined(separator: ", ")], at: position)
  }

  static func evidenceGoes(_ id: String, norms: [String], at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "B119", ["bevinding": id, "normen": norms.joined(separator: ", ")], at: position)
  }

  static func unknownFinding(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "B120", ["bevinding": id], at: position)
  }

  static func identifierInUse(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B121", ["bevinding": id], at: position)
  }

  static func unknownNorm(_ id: String, _ framework: Framework, at position: FilePosition) -> Diagnostic {
    let known = framework.norms.map(\.id).joined(separator: ", ")
    return Diagnostic(.error, "B122", ["norm": id, "bekend": known], at: position)
  }

  static func unknownResponse(_ key: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "B123", ["reactie": key], at: position)
  }

  static func releasedTwice(_ key: String, first: FilePosition, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B124", ["reactie": key, "regel": String(first.line ?? 0)], at: position)
  }

  static func releasedWithoutReason(
    _ key: String, _ kinds: [PersonalDataHit.Kind], at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(.error, "B125", ["reactie": key, "soorten": DutchDecisionWords.kinds(kinds)], at: position)
  }

  static func misplacedFactors(_ decision: Decision, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "B126", ["stelling": decision.statement, "besluit": decision.kind.rawValue], at: position)
  }

  static func unknownRole(_ role: String, known: [String], at position: FilePosition) -> Diagnostic {
    if let meant = NearMiss.candidate(for: role, among: known) {
      return Diagnostic(.error, "B127", ["rol": role, "bedoeld": meant], at: position)
    }
    return Diagnostic(.error, "B128", ["rol": role, "bekend": known.joined(separator: ", ")], at: position)
  }
}
