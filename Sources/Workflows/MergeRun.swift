package import AssessmentModel
package import Diagnostics
package import FrameworkFiles
package import PartialResults
import Reporting
import Scoring

/// Joins parts that parties made of their extracts: what `merge` begins with.
package struct MergeRun {
  /// The parts joined, and the framework they were made under; `nil` where nothing could be joined.
  package let joined: (part: PartialResult, framework: Framework)?
  /// What there is to say about the files.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The paths that were given.
  let files: [String]
  /// Where the parts stand that were joined, by werkgebied.
  let filesOfArea: [AreaKey: [String]]

  /// Reads and joins parts; one that cannot be used makes that nothing is joined, as a result without it would look
  /// complete.
  ///
  /// - Parameter pseudonyms: of the key that the parts must have been made with, where it is known.
  package init(_ paths: [String], library: FrameworkLibrary, pseudonyms: Pseudonyms?) {
    files = paths
    var joined: (part: PartialResult, framework: Framework)?
    var filesOfArea: [AreaKey: [String]] = [:]
    var seen: [[UInt8]: String] = [:]
    var isUsable = true
    for path in paths {
      let position = FilePosition(file: path)
      do throws(PartialFailure) {
        let bytes = try PartialFile.read(path)
        let head = try PartialHead(bytes)
        if let first = seen[Array(bytes.suffix(PartialFile.digestLength))] {
          diagnostics.append(.samePart(first, at: position))
          continue
        }
        guard let framework = library.framework(head.framework.id)?.value,
          library.stamp(of: framework.id) == head.framework
        else {
          diagnostics.append(.unknownFramework(head.framework, at: position))
          isUsable = false
          continue
        }
        let part = try head.read(under: framework)
        if let pseudonyms, pseudonyms.keyCheck != part.keyCheck { throw .otherKey }
        seen[Array(bytes.suffix(PartialFile.digestLength))] = path
        for area in part.collected.areas { filesOfArea[area.key, default: []].append(path) }
        if part.hadErrors { diagnostics.append(.leftOutBefore(at: position)) }
        if var whole = joined {
          if let failure = whole.part.merge(part) { throw failure }
          joined = whole
        } else {
          joined = (part, framework)
        }
      } catch {
        diagnostics.append(.unusable(error, at: position))
        isUsable = false
      }
    }
    self.joined = isUsable ? joined : nil
    self.filesOfArea = filesOfArea
  }
}

extension MergeRun {
  /// Says of each duplicate which parts have it; there are no lines to name.
  func say(_ duplicates: [Duplicate], in framework: Framework, log: inout DiagnosticLog) {
    for duplicate in duplicates {
      let parts = filesOfArea[duplicate.area] ?? []
      let severity = duplicate.isContradiction ? Diagnostic.Severity.error : .warning
      if log.hasRoom(for: severity, in: parts.first ?? "") {
        log.append(diagnostic(of: duplicate, in: parts, framework))
      } else {
        log.count(severity, 1, in: parts.first ?? "")
      }
    }
  }

  private func diagnostic(of duplicate: Duplicate, in parts: [String], _ framework: Framework) -> Diagnostic {
    let arguments = [
      "werkgebied": duplicate.area.werkgebied.description, "criterium": framework.criteria[duplicate.criterion].id,
      "bron": framework.sources[duplicate.source].id, "regels": String(duplicate.rows),
      "delen": parts.joined(separator: ", "),
    ]
    let position = FilePosition(file: parts.first ?? "")
    if !duplicate.isContradiction { return Diagnostic(.warning, "P110", arguments, at: position) }
    if duplicate.isLatest { return Diagnostic(.error, "P111", arguments, at: position) }
    return Diagnostic(.error, "P113", arguments, at: position)
  }
}

extension RunState {
  /// Takes the parts in the place of extracts, and what folders tell of the werkgebieden.
  mutating func assess(_ parts: MergeRun) -> AssessedInput? {
    let tree = request.inputs.isEmpty ? nil : InputTree(request.inputs, isOfParts: true)
    log.append(contentsOf: parts.diagnostics + (tree?.diagnostics ?? []))
    inputFiles = parts.files + (tree?.folders.flatMap(\.files) ?? [])
    guard let (part, framework) = parts.joined else { return nil }
    for folder in tree?.folders ?? [] {
      _ = readAreaFile(folder, framework)
      readInspection(folder, framework)
    }
    collected = part.collected
    filesOfArea = parts.filesOfArea
    return score(framework)
  }
}

extension Diagnostic {
  fileprivate static func unusable(_ failure: PartialFailure, at position: FilePosition) -> Diagnostic {
    switch failure {
    case .unreadable: Diagnostic(.error, "P101", at: position)
    case .noPart: Diagnostic(.error, "P102", at: position)
    case .newerVersion: Diagnostic(.error, "P103", at: position)
    case .damaged: Diagnostic(.error, "P104", at: position)
    case .otherFramework: Diagnostic(.error, "P105", at: position)
    case .otherKey: Diagnostic(.error, "P106", at: position)
    case .tooManyInspectors: Diagnostic(.error, "I117", at: position)
    case .tooManyAreas: Diagnostic(.error, "I119", ["grens": String(CollectedRatings.mostAreas)], at: position)
    }
  }

  fileprivate static func leftOutBefore(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "P107", at: position)
  }

  fileprivate static func unknownFramework(_ stamp: PartialResult.FrameworkStamp, at position: FilePosition)
    -> Diagnostic
  {
    Diagnostic(.error, "P108", ["kader": stamp.id, "versie": stamp.version], at: position)
  }

  fileprivate static func samePart(_ first: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "P109", ["eerste": first], at: position)
  }
}
