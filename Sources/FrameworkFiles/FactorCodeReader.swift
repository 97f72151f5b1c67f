import AssessmentModel
import Diagnostics

/// Reads the factors that were recognised in a finding or a remark; whether a factor model has them is looked at where
/// one is known.
struct FactorCodeReader {
  private let file: YAMLFile
  private var roles: IdentifierTable?
  private let optional: [String]

  /// - Parameter roles: who can say something; `nil` where that is not known here, empty where nobody is named.
  init(roles: [String]?, in file: YAMLFile) {
    self.file = file
    optional = roles?.isEmpty == true ? [] : ["rol"]
    self.roles = roles.map { ids in
      var table = IdentifierTable("rol", in: file)
      for id in ids { table.add(Placed(text: id, position: FilePosition(file: file.name))) }
      return table
    }
  }

  /// The codes of an element, each once; what is wrong with one is said, and the others count.
  mutating func codes(of fields: YAMLFields) -> [FactorCode] {
    var codes: [FactorCode] = []
    for item in fields.mappings("factoren", required: ["factor", "polariteit"], optional: optional) {
      let factor = item.identifier("factor")
      let polarity = item.choice("polariteit", FactorPolarity.self)
      let role = item.identifier("rol")
      let isKnown = role.map { roles?.number(of: $0) != nil || roles == nil } ?? true
      guard let factor, let polarity, isKnown else { continue }
      let code = FactorCode(factor: factor.text, polarity: polarity, role: role?.text, position: factor.position)
      if codes.contains(code) {
        file.report(.doubledCode(factor))
      } else {
        codes.append(code)
      }
    }
    return codes
  }
}

extension Diagnostic {
  fileprivate static func doubledCode(_ factor: Placed) -> Diagnostic {
    Diagnostic(.warning, "K054", ["factor": factor.text], at: factor.position)
  }
}
