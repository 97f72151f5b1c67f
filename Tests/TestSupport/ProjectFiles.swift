package import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles

/// The files of the project that tests read.
package enum ProjectFiles {
  /// The folder of the package.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The path of a file or folder, by its path in the project.
  package static func path(_ relative: String) -> String { root + "/" + relative }

  /// The text of a file, by its path in the project.
  package static func text(_ relative: String) throws -> String {
    try String(contentsOfFile: path(relative), encoding: .utf8)
  }

  /// The shipped framework with an identifier, or another in `Fixtures/kaders`.
  package static func framework(_ id: String, in folder: String = "Frameworks") throws -> Framework {
    let file = "\(folder)/\(id)/kader.yaml"
    guard let framework = Framework.read(try text(file), file: file).value else { throw BrokenFramework(file: file) }
    return framework
  }

  /// A framework of the project that does not hold.
  package struct BrokenFramework: Error {
    /// The file.
    package let file: String
  }
}
