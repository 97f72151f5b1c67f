import AssessmentModel
import Diagnostics
import DossierFiles
import Foundation
import FrameworkFiles

/// Finds out under which framework the input is scored, and which folders are of another one.
struct FrameworkChoice {
  let framework: Framework?
  /// The folders that are left out, by number, with the code under which that was said.
  private(set) var leftOut: [Int: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether it was chosen by the first rows of files alone: it stands where all of them hold no other criteria.
  private(set) var isByFirstRows = false

  /// How many rows of a file are looked at first where the criteria tell the framework.
  private static let firstRows = 1000

  /// Chooses: what the user asked for, else what the extracts name, else what `werkgebied.yaml` names, else the only
  /// known framework that has all criteria used.
  ///
  /// - Parameter looksAtAll: whether all rows are looked at where the criteria used are to tell.
  init(for folders: [InputFolder], asked: String?, library: FrameworkLibrary, jobs: Int, looksAtAll: Bool = false) {
    var named: [Int: (id: String, position: FilePosition)] = [:]
    if let asked {
      framework = Self.load(asked, library, at: FilePosition(file: "--framework"), &diagnostics)
      return
    }
    let extracts = folders.enumerated().flatMap { number, folder in folder.extracts.map { (number, $0) } }
    var namedInExtracts = folders.map { _ in [(id: String, position: FilePosition)]() }
    OrderedWork(extracts.count, jobs: jobs) {
      ExtractReader.framework(namedIn: extracts[$0].1.path, name: extracts[$0].1.name)
    }
    .forEachResult { number, name in if let name { namedInExtracts[extracts[number].0].append(name) } }
    for (number, folder) in folders.enumerated() {
      let names = namedInExtracts[number]
      if let first = names.first, let other = names.first(where: { $0.id != first.id }) {
        leftOut[number] = "I110"
        diagnostics.append(.twoFrameworks(first, other))
      } else if let first = names.first {
        named[number] = first
      } else if let name = Self.framework(namedIn: folder.areaFile) {
        named[number] = name
      }
    }
    guard let id = Self.mostNamed(named.values.map(\.id)) else {
      if let first = named.values.min(by: { $0.position < $1.position }) {
        let other = named.values.filter { $0.id != first.id }.min { $0.position < $1.position } ?? first
        diagnostics.append(.undecidedFrameworks(first, other))
        framework = nil
      } else if !leftOut.isEmpty {
        framework = nil
      } else {
        let known = Self.known(in: library, &diagnostics)
        let files = folders.flatMap(\.extracts)
        let early = looksAtAll ? nil : Self.only(known, withAllCriteriaOf: files, mostRows: Self.firstRows)
        isByFirstRows = early != nil
        framework = early ?? Self.byCriteria(files, known, folder: folders.first?.name, &diagnostics)
      }
      return
    }
    for (number, name) in named.sorted(by: { $0.key < $1.key }) where name.id != id {
      leftOut[number] = "I111"
      diagnostics.append(.otherFramework(name, chosen: id))
    }
    let position = named.values.filter { $0.id == id }.map(\.position).min() ?? FilePosition(file: "")
    framework = Self.load(id, library, at: position, &diagnostics)
  }

  /// The identifier that more name than any other; nothing where none does, or several do equally.
  private static func mostNamed(_ ids: [String]) -> String? {
    let counts = Dictionary(grouping: ids) { $0 }.mapValues(\.count)
    guard let most = counts.values.max() else { return nil }
    let leaders = counts.filter { $0.value == most }
    return leaders.count == 1 ? leaders.first?.key : nil
  }

  private static func framework(namedIn file: InputFolder.File?) -> (id: String, position: FilePosition)? {
    guard let file, let text = try? String(contentsOfFile: file.path, encoding: .utf8) else { return nil }
    let head = WerkgebiedHead(text, file: file.name)
    return head.framework.map { ($0, head.frameworkPosition) }
  }

  private static func load(
    _ id: String, _ library: FrameworkLibrary, at position: FilePosition, _ diagnostics: inout [Diagnostic]
  ) -> Framework? {
    guard let checked = library.framework(id) else {
      diagnostics.append(.unknownFramework(known: library.entries.map(\.id), id, at: position))
      return nil
    }
    // What may be better about a framework that holds is said by `frameworks check`, not with every run.
    if checked.value == nil { diagnostics += checked.diagnostics }
    return checked.value
  }

  private static func known(in library: FrameworkLibrary, _ diagnostics: inout [Diagnostic]) -> [Framework] {
    let read = library.entries.map { FrameworkLibrary.read($0) }
    diagnostics += read.filter { $0.value == nil }.flatMap(\.diagnostics)
    return read.compactMap(\.value)
  }

  /// The names that extracts may use as criteria, folded.
  private static func criteria(of framework: Framework) -> Set<String> {
    Set((framework.criteria.map(\.id) + framework.norms.map(\.id)).map { $0.lowercased() })
  }

  /// The only framework that has all criteria in the first rows; further rows can leave it or none.
  private static func only(
    _ known: [Framework], withAllCriteriaOf files: [InputFolder.File], mostRows: Int
  ) -> Framework? {
    let used = ExtractReader.criteria(usedIn: files.map(\.path), mostRows: mostRows)
    let complete = known.filter { used.isSubset(of: criteria(of: $0)) }
    return used.isEmpty || complete.count != 1 ? nil : complete.first
  }

  private static func byCriteria(
    _ files: [InputFolder.File], _ known: [Framework], folder: String?, _ diagnostics: inout [Diagnostic]
  ) -> Framework? {
    let used = ExtractReader.criteria(usedIn: files.map(\.path))
    let criteria = known.map(criteria(of:))
    let position = FilePosition(file: files.first?.name ?? folder ?? "")
    let complete = known.indices.filter { used.isSubset(of: criteria[$0]) }
    if complete.count == 1 { return known[complete[0]] }
    // Where nothing is rated no criterion tells; what is wrong with the files can be said under the only one for a
    // werkgebied, which asks no more of a row.
    let general = known.filter { $0.subject == .werkgebied }
    if used.isEmpty, general.count == 1 { return general[0] }
    let candidates = (complete.isEmpty ? Array(known.indices) : complete).map { known[$0].id }
    // With a criterion misspelt no framework has all; where only one has any, its other rows still count.
    let partial = known.indices.filter { !used.isDisjoint(with: criteria[$0]) }
    if complete.isEmpty, partial.count == 1 {
      let framework = known[partial[0]]
      diagnostics.append(.frameworkByMostCriteria(framework.id, at: position))
      return framework
    }
    diagnostics.append(.noFramework(candidates, at: position))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func twoFrameworks(
    _ first: (id: String, position: FilePosition), _ other: (id: String, position: FilePosition)
  ) -> Diagnostic {
    Diagnostic(
      .error, "I110", ["kader": other.id, "eerste": first.id, "plaats": first.position.description],
      at: other.position)
  }

  fileprivate static func otherFramework(_ name: (id: String, position: FilePosition), chosen: String) -> Diagnostic {
    Diagnostic(.error, "I111", ["kader": name.id, "gekozen": chosen], at: name.position)
  }

  fileprivate static func undecidedFrameworks(
    _ first: (id: String, position: FilePosition), _ other: (id: String, position: FilePosition)
  ) -> Diagnostic {
    Diagnostic(
      .error, "I112", ["kader": other.id, "eerste": first.id, "plaats": first.position.description],
      at: other.position)
  }

  fileprivate static func unknownFramework(known: [String], _ id: String, at position: FilePosition) -> Diagnostic {
    let meant = NearMiss.candidate(for: id, among: known)
    let wayOut = meant.map { "Bedoelde u “\($0)”?" } ?? "Bekend zijn: \(known.joined(separator: ", "))."
    return Diagnostic(.error, "I113", ["kader": id, "uitweg": wayOut], at: position)
  }

  fileprivate static func noFramework(_ candidates: [String], at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "I114", ["kandidaten": candidates.joined(separator: ", ")], at: position)
  }

  fileprivate static func frameworkByMostCriteria(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "I115", ["kader": id], at: position)
  }
}
