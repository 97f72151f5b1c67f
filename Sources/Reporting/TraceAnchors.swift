package import AssessmentModel

/// What links to parts of a trace refer to ("ankers"): `#norm` and `#norm-client`, in letters, digits, full stops and
/// hyphens, no two the same.
package struct TraceAnchors: Sendable {
  /// Per norm of the framework.
  package let norms: [String]
  /// The table of clients and norms.
  let summary: String
  /// What the lines tell of a client beside ratings.
  let facts: String
  private let clients: [[ExactName: String]]

  /// - Parameter clients: the clients of the werkgebied; the anchors of norms do not depend on them.
  package init(_ framework: Framework, clients: [ExactName] = []) {
    var used: Set<String> = []
    func unique(_ text: String) -> String {
      let base = Self.plain(text)
      var candidate = base
      var number = 2
      // What has no name of its own on a page is called after its number.
      while candidate.hasPrefix("deel-") || !used.insert(candidate).inserted {
        candidate = "\(base.hasPrefix("deel-") ? "a-" : "")\(base)-\(number)"
        number += 1
      }
      return candidate
    }
    let norms = framework.norms.map { unique($0.id) }
    self.norms = norms
    summary = unique("overzicht")
    facts = unique("feiten")
    let sorted = clients.sorted()
    self.clients = norms.map { norm in
      Dictionary(sorted.map { ($0, unique("\(norm)-\($0)")) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The anchor of a client under a norm; that of the norm where the client is not known.
  package func client(_ client: ExactName, norm: Int) -> String { clients[norm][client] ?? norms[norm] }

  private static func plain(_ text: String) -> String {
    let characters = text.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isPlain || scalar == "." ? Character(scalar) : "-"
    }
    let name = String(characters.prefix(80)).split(separator: "-").joined(separator: "-")
    return name.isEmpty ? "x" : name
  }
}
