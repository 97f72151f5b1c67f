import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import TestSupport
import Testing

/// Good and bad files side by side: what is said about each bad one stands beside it as people read it.
///
/// `UPDATE_GOLDEN=1 swift test --filter FrameworkMessageTests` writes the messages anew.
@Suite struct FrameworkMessageTests {
  static let folder = "Fixtures/kaders"

  /// The codes of these files that no bad file there shows, with where they are shown.
  static let elsewhere = [
    "K051": "a file that cannot be read: FrameworkLibraryTests",
    "K052": "a folder with another name: FrameworkLibraryTests",
  ]

  static func files(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path("\(folder)/\(name)"))
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  /// What is said about a file, by the kind that its name begins with.
  static func diagnostics(of name: String, in sub: String) throws -> [Diagnostic] {
    let text = try ProjectFiles.text("\(folder)/\(sub)/\(name)")
    let small = "\(folder)/goed/kader-klein.yaml"
    let framework = try #require(Framework.read(try ProjectFiles.text(small), file: small).value)
    if name.hasPrefix("werkgebied") { return Werkgebied.read(text, file: name, framework: framework).diagnostics }
    if name.hasPrefix("toetsing") { return Inspection.read(text, file: name, framework: framework).diagnostics }
    return Framework.read(text, file: name).diagnostics
  }

  @Test func `good files have nothing wrong`() throws {
    for name in try Self.files(in: "goed") { #expect(try Self.diagnostics(of: name, in: "goed") == [], "\(name)") }
  }

  @Test func `each bad file says what stands beside it`() throws {
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    for name in try Self.files(in: "fout") {
      let said = try Self.diagnostics(of: name, in: "fout")
      let text = said.map { DiagnosticCatalogue.dutch.text(of: $0) + "\n" }.joined()
      let golden = "\(Self.folder)/fout/\(name.dropLast(5)).meldingen.txt"
      if isUpdating { try text.write(toFile: ProjectFiles.path(golden), atomically: true, encoding: .utf8) }
      #expect((try? ProjectFiles.text(golden)) == text, "\(name): UPDATE_GOLDEN=1 writes it anew")
      #expect(!said.isEmpty, "\(name)")
      if name.hasPrefix("K") { #expect(said.contains { $0.code == name.prefix(4) }, "\(name)") }
    }
  }

  @Test func `every code is shown by a bad file, or listed with where else`() throws {
    let shown = try Set(Self.files(in: "fout").flatMap { try Self.diagnostics(of: $0, in: "fout").map(\.code) })
    let known = Set(DiagnosticCatalogue.dutch.words.keys.filter { $0.hasPrefix("K") })
    #expect(shown.union(Self.elsewhere.keys) == known)
    #expect(shown.isDisjoint(with: Self.elsewhere.keys))
  }

  @Test func `no message repeats more of a file than a name`() throws {
    for name in try Self.files(in: "fout") {
      for diagnostic in try Self.diagnostics(of: name, in: "fout") {
        for (key, value) in diagnostic.arguments where key != "bekend" && key != "keuzes" {
          #expect(value.count <= 60, "\(diagnostic.code) \(key)")
        }
      }
    }
  }
}

/// Folders of frameworks.
@Suite struct FrameworkLibraryTests {
  /// A folder that is there while the test runs.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kaders-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  static func put(_ data: Data, as id: String, in folder: URL) throws {
    let place = folder.appending(path: id)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try data.write(to: place.appending(path: "kader.yaml"))
  }

  @Test func `a folder and the framework in it have one name`() throws {
    let small = Data(try ProjectFiles.text("Fixtures/kaders/goed/kader-klein.yaml").utf8)
    try Self.withFolder { folder in
      try Self.put(small, as: "verzonnen", in: folder)
      try Self.put(small, as: "anders", in: folder)
      let library = FrameworkLibrary(folders: [folder.path])
      #expect(library.framework("verzonnen")?.value?.id == "verzonnen")
      let other = try #require(library.framework("anders"))
      #expect(other.value == nil)
      #expect(other.diagnostics.map(\.code) == ["K052"])
    }
  }

  @Test func `a file that is no text is said, and the others are read`() throws {
    try Self.withFolder { folder in
      try Self.put(Data([0x6B, 0x3A, 0x20, 0xFF, 0xFE, 0x80]), as: "kapot", in: folder)
      let library = FrameworkLibrary(folders: [folder.path, "/bestaat/niet"])
      #expect(library.framework("kapot")?.diagnostics.map(\.code) == ["K051"])
      #expect(library.entries.count == FrameworkLibrary.builtIn.count + 1)
    }
  }

  @Test func `the shipped framework is built in, and a folder goes before it`() throws {
    let shipped = "igj-zorgnetwerken-2017"
    #expect(FrameworkLibrary(folders: []).framework(shipped)?.value?.norms.count == 6)
    let small = try ProjectFiles.text("Fixtures/kaders/goed/kader-klein.yaml")
      .replacing("kader: verzonnen", with: "kader: \(shipped)")
    try Self.withFolder { folder in
      try Self.put(Data(small.utf8), as: shipped, in: folder)
      #expect(FrameworkLibrary(folders: [folder.path]).framework(shipped)?.value?.norms.count == 2)
    }
  }
}
