import AssessmentModel

/// Names of files for what is rated: plain letters, digits and hyphens, whatever an extract calls them.
enum FileNames {
  /// The name of the file beside a report in which its ratings are opened down to their lines.
  static func basis(of name: String) -> String { "\(name)-onderbouwing" }

  /// The name of the file beside a report that says what stands in the way and who can do what.
  static func actions(of name: String) -> String { "\(name)-wat-te-doen" }

  /// A name for each key; no two are the same, and none is that of a file beside a report.
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
      while !used.isDisjoint(with: [candidate, basis(of: candidate), actions(of: candidate)]) {
        candidate = "\(name)-\(number)"
        number += 1
      }
      used.formUnion([candidate, basis(of: candidate), actions(of: candidate)])
      return candidate
    }
  }

  /// A name for the form of each client; no two are the same.
  static func unique(forClients clients: [(area: AreaKey, client: ExactName)]) -> [String] {
    let ofAreas = Array(Set(clients.map(\.area))).sorted()
    let areas = Dictionary(uniqueKeysWithValues: zip(ofAreas, unique(for: ofAreas)))
    var used: Set<String> = []
    return clients.map { area, client in
      let name = "\(areas[area] ?? "")-\(plain(client.description))"
      var candidate = name
      var number = 2
      while !used.insert(candidate).inserted {
        candidate = "\(name)-\(number)"
        number += 1
      }
      return candidate
    }
  }

  /// A folder and a file for the extract of each key: a folder per werkgebied, no two files the same.
  static func ofExtracts(_ keys: [AreaKey]) -> [(folder: String, file: String)] {
    let werkgebieden = Array(Set(keys.map(\.werkgebied))).sorted()
    let folders = Dictionary(
      uniqueKeysWithValues: zip(
        werkgebieden, unique(for: werkgebieden.map { AreaKey(werkgebied: $0, inspection: nil) })))
    let perWerkgebied = Dictionary(grouping: keys, by: \.werkgebied).mapValues(\.count)
    var used: Set<String> = []
    return keys.map { key in
      let folder = folders[key.werkgebied] ?? plain(key.werkgebied.description)
      let isOnly = perWerkgebied[key.werkgebied] == 1
      let name = "extract" + (isOnly ? "" : key.inspection.map { "-" + plain($0.description) } ?? "")
      var (candidate, number) = (name, 2)
      while !used.insert("\(folder)/\(candidate)").inserted {
        candidate = "\(name)-\(number)"
        number += 1
      }
      return (folder, candidate)
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
