import Foundation

/// The converter of documents pandoc ("pandoc"): its own tree of a document in, an office document out.
///
/// It gets no shell and no folder but one of its own that is gone afterwards, and works within a time. Its functions wait
/// for it: call them from a thread that runs no tasks, as a command does.
public struct Pandoc: Sendable {
  /// The forms it makes.
  public enum Format: String, CaseIterable, Sendable {
    /// A Word document.
    case docx
    /// An OpenDocument text, the open form of the same.
    case odt
  }

  /// Why there is no document.
  public enum Failure: Error, Hashable {
    /// It is not installed.
    case missing
    /// It took too long and was stopped.
    case tooSlow
    /// It could not make the document; its exit status, where it had one.
    case failed(Int32?)
    /// There is no room for its temporary folder.
    case noPlace
  }

  /// The line that installs it on Debian and Ubuntu.
  public static let installation = "apt-get install pandoc"

  /// The seconds that one conversion may take.
  private static let seconds = 60
  private static let mostBytes = 64 << 20

  /// The version of its tree that the installed one speaks, such as `[1, 22, 2, 1]`: a document must name it.
  public let treeVersion: [Int]

  /// Asks the installed pandoc for the version of its tree.
  public init() throws(Failure) {
    let bytes = try Self.inOwnFolder { folder throws(Failure) in
      try Self.run(["--from=markdown", "--to=json"], input: [], in: folder)
    }
    treeVersion = try Self.version(in: bytes)
  }

  /// Makes a document; the same tree and model give the same bytes.
  ///
  /// - Parameters:
  ///   - tree: the document as the JSON of pandoc's tree.
  ///   - reference: the bytes of a document of the same form, whose looks it gets.
  public func document(of tree: String, as format: Format, reference: [UInt8]) throws(Failure) -> [UInt8] {
    try Self.inOwnFolder { folder throws(Failure) in
      let model = "model.\(format.rawValue)"
      guard FileManager.default.createFile(atPath: "\(folder)/\(model)", contents: Data(reference)) else {
        throw .noPlace
      }
      // The tree has no images and nothing to include. Debian's pandoc finds no parts of .docx in its sandbox.
      let sandbox = format == .docx ? [] : ["--sandbox"]
      let arguments = ["--from=json", "--to=\(format.rawValue)", "--standalone", "--reference-doc=\(model)"]
      return try Self.run(arguments + sandbox + ["--output=-"], input: Array(tree.utf8), in: folder)
    }
  }

  private static func run(_ arguments: [String], input: [UInt8], in folder: String) throws(Failure) -> [UInt8] {
    do {
      return try ToolRun(
        program: "pandoc", arguments: arguments, input: input, folder: folder, seconds: seconds, mostBytes: mostBytes
      ).output()
    } catch {
      switch error {
      case .missing: throw .missing
      case .tooSlow: throw .tooSlow
      case .failed(let status): throw .failed(status)
      }
    }
  }

  /// Gives a folder that is there for as long as the body runs.
  private static func inOwnFolder<Result>(_ body: (String) throws(Failure) -> Result) throws(Failure) -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "netwerktoets-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .noPlace
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  /// The version in a tree: numbers between brackets after its key.
  private static func version(in bytes: [UInt8]) throws(Failure) -> [Int] {
    let tree = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    guard let match = tree.firstMatch(of: #/"pandoc-api-version"\s*:\s*\[([0-9, ]+)\]/#) else { throw .failed(nil) }
    let numbers = match.1.split(separator: ",").compactMap { Int($0.filter(\.isNumber)) }
    guard !numbers.isEmpty else { throw .failed(nil) }
    return numbers
  }
}
