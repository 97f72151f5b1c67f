import AssessmentModel

/// Names of files for what is rated: plain letters, digits and hyphens, whatever an extract calls them.
enum FileNames {
  /// A name for each key, no two the same.
  static func unique(for keys: [AreaKey]) -> [String] {
    let several = Dictionary(grouping: Set(keys.map(\.withoutOrganisation)), by: \.werkgebied)
      .filter { $0.value.count > 1 }.keys
    var used: Set<String> = []
    return keys.map { key in
      let round = several.contains(key.werkgebied) ? key.inspection.map { "-\($0)" } ?? "" : ""
      let organisation = key.organisation.map { "-\($0)" } ?? ""
      let name = plain(key.werkgebied.description + organisation + round)
      var candidate = name
      var number = 2
      while !used.insert(candidate).inserted {
        candidate = "\(name)-\(number)"
        number += 1
      }
      return candidate
    }
  }

  private static func plain(_ text: String) -> String {
    let letters = text.lowercased().unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isPlain ? Character(scalar) : "-"
    }
    let name = String(letters.prefix(80)).split(separator: "-").joined(separator: "-")
    return name.isEmpty ? "werkgebied" : name
  }
}
