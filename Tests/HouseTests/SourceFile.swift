import Foundation
import TestSupport

/// A Swift file of the project, read as text.
struct SourceFile: Sendable, CustomStringConvertible {
  /// The path in the project.
  let path: String
  let text: String

  var description: String { path }

  /// The module it belongs to: the folder below `Sources`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The modules that it imports, also those of which it imports one declaration.
  var imports: [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")
      while let first = words.first, first.hasPrefix("@") || Self.accessLevels.contains(String(first)) {
        words.removeFirst()
      }
      guard words.first == "import", words.count > 1 else { return nil }
      let name = words.count > 2 && Self.kinds.contains(String(words[1])) ? words[2] : words[1]
      return name.split { $0 == "." || $0 == ";" }.first.map(String.init)
    }
  }

  private static let accessLevels = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor"]

  /// The lines of code, without comments.
  var code: [(number: Int, text: String)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      let code = line.drop { $0 == " " }
      return code.hasPrefix("//") ? nil : (number + 1, String(line))
    }
  }

  /// The string literals on one line that hold nothing but text.
  var literals: [(number: Int, text: String)] {
    code.flatMap { number, line in
      line.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map { (number, String($0.1)) }
    }
  }

  /// Every Swift file below a folder of the project.
  static func all(in folder: String) throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: ProjectFiles.path(folder))
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map {
      SourceFile(path: "\(folder)/\($0)", text: try ProjectFiles.text("\(folder)/\($0)"))
    }
  }
}
