import Diagnostics

extension Diagnostic {
  static func otherScan(_ id: String, expected: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N110", ["id": id.asIdentifier, "verwacht": expected], at: position)
  }

  static func otherScanVersion(_ version: String, expected: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N111", ["versie": version.asIdentifier, "verwacht": expected], at: position)
  }

  static func sameScanForm(as file: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "N112", ["eerste": file], at: position)
  }

  static func scanSavedAgain(_ file: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "N113", ["later": file], at: position)
  }

  static func doubledRespondent(other: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N114", ["ander": other], at: position)
  }

  static func noRoute(isBlank: Bool, _ scan: SelfScan, at position: FilePosition) -> Diagnostic {
    let choices = scan.routes.map(\.term.label).joined(separator: ", ")
    if isBlank { return Diagnostic(.error, "N115", ["keuzes": choices], at: position) }
    return Diagnostic(.error, "N116", ["keuzes": choices], at: position)
  }

  static func noScanRole(isBlank: Bool, _ scan: SelfScan, at position: FilePosition) -> Diagnostic {
    let choices = scan.respondents.map(\.label).joined(separator: ", ")
    if isBlank { return Diagnostic(.warning, "N117", ["keuzes": choices], at: position) }
    return Diagnostic(.warning, "N118", ["keuzes": choices], at: position)
  }

  static func unknownLevel(_ scan: SelfScan, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "N119", ["keuzes": scan.levels.map(\.label).joined(separator: ", ")], at: position)
  }

  static func emptyScan(at position: FilePosition) -> Diagnostic { Diagnostic(.warning, "N120", at: position) }

  static func unknownScanRow(_ id: String, candidate: String?, at position: FilePosition) -> Diagnostic {
    guard let candidate else { return Diagnostic(.error, "N121", ["aspect": id.asIdentifier], at: position) }
    return Diagnostic(.error, "N122", ["aspect": id.asIdentifier, "kandidaat": candidate], at: position)
  }

  static func rowOfOtherRoute(
    _ id: String, own: String, needed: String, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(.error, "N123", ["aspect": id, "eigen": own, "nodig": needed], at: position)
  }

  static func unknownScanField(_ id: String, known: [String], at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N124", ["aspect": id, "velden": known.joined(separator: ", ")], at: position)
  }

  static func unknownLine(_ id: String, isOpen: Bool, at position: FilePosition) -> Diagnostic {
    if isOpen { return Diagnostic(.error, "N125", ["aspect": id], at: position) }
    return Diagnostic(.error, "N126", ["aspect": id], at: position)
  }

  static func brokenCell(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N127", ["aspect": id], at: position)
  }

  static func doubledPlace(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N128", ["aspect": id], at: position)
  }

  static func doubledAlike(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "N129", ["aspect": id], at: position)
  }

  static func forOthers(_ part: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "N130", ["deel": part], at: position)
  }

  static func mayBePersonal(_ place: String, kinds: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "N131", ["plaats": place, "soorten": kinds], at: position)
  }
}

extension String {
  /// The text where it may be an identifier; what somebody wrote in the place of one stays out of messages.
  var asIdentifier: String { count <= 40 && !contains(where: \.isWhitespace) ? self : "…" }
}
