import Foundation
import TestSupport
import Testing

/// Where a line of code lives: every import of every source file, and every dependency of the package, held against the
/// layers of `docs/architecture.md`.
@Suite struct LayeringTests {
  /// A module and what it may import beside the Swift standard library.
  ///
  /// The order is that of the layers, from the ground up. A module that comes into being gets a line here and in
  /// `docs/architecture.md`.
  static let layers: KeyValuePairs<String, Set<String>> = [
    // values: no input or output, no clock, no Foundation
    "Diagnostics": [],
    "AssessmentModel": ["Diagnostics"],
    // rules: the same
    "Scoring": ["AssessmentModel", "Diagnostics"],
    "Reporting": ["AssessmentModel", "Diagnostics", "Scoring"],
    "Disclosure": ["AssessmentModel"],
    "FeedbackRound": ["AssessmentModel", "Diagnostics", "Disclosure", "Reporting", "Scoring"],
    "Instruments": ["AssessmentModel", "Diagnostics", "Disclosure", "FeedbackRound", "Reporting", "Scoring"],
    // formats: one C library or large package each, and headers of our own that search bytes
    "CByteSearch": [],
    "CLibXML2": [],
    "XMLReading": ["CByteSearch", "CLibXML2", "Diagnostics", "Darwin", "Glibc", "Musl"],
    "Tabular": ["CByteSearch", "Diagnostics"],
    "Digests": ["Crypto", "Foundation"],
    "CZip": [],
    "CXLSXWriter": [],
    "OfficeFiles": ["CXLSXWriter", "CZip", "Diagnostics", "Darwin", "Glibc", "Musl", "XMLReading"],
    "ExternalTools": ["Dispatch", "Foundation", "Subprocess", "Synchronization", "SystemPackage"],
    // edges: they do not know each other
    "FrameworkFiles": [
      "AssessmentModel", "Diagnostics", "Disclosure", "FeedbackRound", "Foundation", "Instruments", "Yams",
    ],
    "DossierFiles": [
      "AssessmentModel", "Diagnostics", "Darwin", "Digests", "Glibc", "Musl", "OfficeFiles", "Scoring", "Tabular",
      "XMLReading",
    ],
    "FeedbackFiles": [
      "AssessmentModel", "Diagnostics", "Digests", "FeedbackRound", "Foundation", "Instruments", "OfficeFiles",
      "Tabular",
    ],
    "Rendering": [
      "AssessmentModel", "Diagnostics", "Digests", "FeedbackRound", "Foundation", "Instruments", "Mustache",
      "OfficeFiles", "Reporting", "Scoring",
    ],
    "PartialResults": ["AssessmentModel", "Digests", "Foundation", "Scoring"],
    // use: all above, no C and no large package
    "Workflows": [
      "AssessmentModel", "Diagnostics", "Digests", "Disclosure", "Dispatch", "DossierFiles", "ExternalTools",
      "FeedbackFiles", "FeedbackRound", "Foundation", "FrameworkFiles", "Instruments", "OfficeFiles", "PartialResults",
      "Rendering", "Reporting", "Scoring", "Synchronization",
    ],
    // program
    "netwerktoets": [
      "ArgumentParser", "AssessmentModel", "Diagnostics", "Disclosure", "ExternalTools", "FeedbackRound", "Foundation",
      "FrameworkFiles", "Instruments", "PartialResults", "Rendering", "Reporting", "Scoring", "Workflows",
    ],
  ]

  static let valuesAndRules: Set = [
    "Diagnostics", "AssessmentModel", "Scoring", "Reporting", "Disclosure", "FeedbackRound", "Instruments",
  ]
  static let edges: Set = ["FrameworkFiles", "DossierFiles", "FeedbackFiles", "PartialResults", "Rendering"]
  /// C libraries and large packages: one module imports each.
  static let foreign: Set = [
    "CLibXML2", "CXLSXWriter", "CZip", "Crypto", "Yams", "Mustache", "ArgumentParser", "Subprocess",
    "SystemPackage",
  ]
  /// Modules of the system that read files, clocks, locales or random numbers.
  static let system: Set = [
    "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization",
  ]

  /// What is wrong with the imports of these files, one line each.
  static func faults(in files: [SourceFile]) -> [String] {
    let allowed = Dictionary(uniqueKeysWithValues: layers.map { ($0.key, $0.value) })
    return files.flatMap { file -> [String] in
      guard let may = allowed[file.module] else { return ["\(file.path): module \(file.module) is in no layer"] }
      return file.imports.filter { !may.contains($0) }.map { "\(file.path): imports \($0)" }
    }
  }

  @Test func `no source file imports what its layer may not`() throws {
    let faults = Self.faults(in: try SourceFile.all(in: "Sources"))
    #expect(faults == [], "\(faults)")
  }

  @Test(arguments: [
    ("Scoring", "import Foundation"), ("Scoring", "internal import Foundation"), ("AssessmentModel", "import Glibc"),
    ("Diagnostics", "import AssessmentModel"), ("Reporting", "public import Rendering"),
    ("Rendering", "import struct DossierFiles.ExtractReader"), ("FrameworkFiles", "@testable import Rendering"),
    ("Workflows", "import CLibXML2"), ("Tabular", "import XMLReading"), ("DossierFiles", "@_exported import Yams"),
    ("netwerktoets", "import Mustache"), ("Core", "import Diagnostics"), ("Scoring", "  import FoundationEssentials"),
    ("DossierFiles", "package import func CLibXML2.xmlReadFile"),
  ])
  func `a planted import is found`(module: String, line: String) {
    let planted = SourceFile(path: "Sources/\(module)/Planted.swift", text: "/// A file.\n\(line)\n\nlet a = 1\n")
    #expect(Self.faults(in: [planted]).count == 1)
  }

  @Test func `what stands in a comment or a text is no import`() {
    let text = "// import Foundation\nlet a = \"import Foundation\"\n"
    let file = SourceFile(path: "Sources/Scoring/A.swift", text: text)
    #expect(Self.faults(in: [file]) == [])
  }

  @Test func `layers only look down, edges not aside, and values and rules not at the system`() {
    var below: Set<String> = Self.foreign.union(Self.system)
    for (module, may) in Self.layers {
      #expect(may.isSubset(of: below), "\(module)")
      below.insert(module)
      if Self.valuesAndRules.contains(module) {
        #expect(may.isDisjoint(with: Self.system.union(Self.foreign)), "\(module)")
      }
      if Self.edges.contains(module) { #expect(may.isDisjoint(with: Self.edges), "\(module)") }
    }
  }

  @Test func `each C library and large package is imported by one module`() throws {
    let files = try SourceFile.all(in: "Sources")
    for name in Self.foreign {
      #expect(Set(files.filter { $0.imports.contains(name) }.map(\.module)).count == 1, "\(name)")
    }
  }
}

/// The dependencies of the package, as the package manager reads them.
@Suite struct PackageTests {
  struct Target {
    let name: String
    let type: String
    let dependencies: Set<String>

    /// Takes what the package manager says: a dependency is a list whose first part is its name.
    init?(_ json: [String: Any]) {
      guard let name = json["name"] as? String, let type = json["type"] as? String else { return nil }
      let dependencies = (json["dependencies"] as? [[String: Any]] ?? []).flatMap(\.values)
      (self.name, self.type) = (name, type)
      self.dependencies = Set(dependencies.compactMap { ($0 as? [Any])?.first as? String })
    }
  }

  /// What `swift package dump-package` says, with a scratch folder of its own so that it waits for no build.
  static func targets() throws -> [Target] {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "dump-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let run = try Subprocess.run(
      "swift", ["package", "--package-path", ProjectFiles.root, "--scratch-path", scratch, "dump-package"])
    #expect(run.status == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let targets = json?["targets"] as? [[String: Any]] ?? []
    #expect(targets.count > LayeringTests.layers.count)
    return targets.compactMap(Target.init)
  }

  @Test func `the targets of the package depend on what their layer may import, and on nothing unused`() throws {
    let allowed = Dictionary(uniqueKeysWithValues: LayeringTests.layers.map { ($0.key, $0.value) })
    let files = try SourceFile.all(in: "Sources")
    let targets = try Self.targets().filter { ["regular", "executable", "system"].contains($0.type) }
    for target in targets where !["TestSupport", "EmbedTextsTool"].contains(target.name) {
      let declared = target.dependencies
      let may = try #require(allowed[target.name], "\(target.name) is in no layer")
      #expect(declared.isSubset(of: may), "\(target.name): \(declared.subtracting(may).sorted())")
      let imported = Set(files.filter { $0.module == target.name }.flatMap(\.imports)).subtracting(LayeringTests.system)
      #expect(imported.isSubset(of: declared), "\(target.name) imports \(imported.subtracting(declared).sorted())")
    }
    #expect(Set(targets.map(\.name)).isSuperset(of: allowed.keys))
  }

  @Test func `a test target imports only what it declares, or what that stands on`() throws {
    let files = try SourceFile.all(in: "Tests")
    let targets = try Self.targets()
    for target in targets where target.type == "test" {
      let below = targets.filter { target.dependencies.contains($0.name) }.map(\.dependencies)
      let declared = below.reduce(target.dependencies) { $0.union($1) }
      let known = LayeringTests.system.union(["Testing", "FoundationNetworking"])
      let imported = Set(files.filter { $0.module == target.name }.flatMap(\.imports)).subtracting(known)
      #expect(imported.isSubset(of: declared), "\(target.name) imports \(imported.subtracting(declared).sorted())")
    }
  }
}
