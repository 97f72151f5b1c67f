public import Diagnostics
import Digests
public import FeedbackRound
import OfficeFiles

/// Reads the files that participants send back, whatever their format.
public enum AnswerFile {
  /// The largest file that is read, in bytes.
  public static let mostBytes = 16 << 20
  /// The largest file of text that is read, JSON or CSV, in bytes: there are no pictures in it.
  public static let mostTextBytes = 2 << 20
  /// The most answers in a file, and the most rows: those of a hundred participants.
  static let mostRows = 2_000

  /// The forms in a file, and what there is to say about it; what a file is, its bytes say and not its name.
  ///
  /// - Parameter round: the round whose own paragraphs a document may have.
  public static func read(
    _ bytes: [UInt8], file: String, of round: Round
  ) -> (sheets: [AnswerSheet], diagnostics: [Diagnostic]) {
    let place = FilePosition(file: file)
    guard bytes.count <= mostBytes else { return ([], [.tooLarge(at: place)]) }
    var digest = SHA256Digest()
    bytes.withUnsafeBytes { digest.append($0) }
    if OfficeAnswers.isOffice(bytes) {
      return grids(OfficeAnswers.grids(in: bytes, file: file, of: round), file, digest)
    }
    guard bytes.count <= mostTextBytes else { return ([], [.tooLarge(at: place)]) }
    if JSONAnswers.isJSON(bytes) { return JSONAnswers.read(bytes, file: file, digest: digest.hexadecimal) }
    return grids(CSVAnswers.grids(in: bytes, file: file).map { ($0, []) }, file, digest)
  }

  private static func grids(
    _ read: Result<(grids: [AnswerGrid], strays: [FilePosition]), Diagnostic.Refusal>, _ file: String,
    _ digest: SHA256Digest
  ) -> (sheets: [AnswerSheet], diagnostics: [Diagnostic]) {
    switch read {
    case .failure(let refusal): return ([], [refusal.diagnostic])
    case .success(let content):
      guard content.grids.allSatisfy({ $0.rows.count <= mostRows }) else {
        return ([], [.tooLarge(at: FilePosition(file: file))])
      }
      let form = GridForm(content.grids)
      guard form.isForm else { return ([], [.notAForm(at: FilePosition(file: file))]) }
      return (
        form.sheets(file: file, digest: digest.hexadecimal),
        (form.strays + content.strays).map { .outsideTheForm(at: $0) }
      )
    }
  }
}

extension Diagnostic {
  /// Why a file cannot be read.
  struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  static func notAForm(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "T102", at: position) }

  fileprivate static func outsideTheForm(at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "T119", at: position)
  }

  static func tooLarge(at position: FilePosition) -> Diagnostic {
    let most = [AnswerFile.mostBytes >> 20, AnswerFile.mostTextBytes >> 20, AnswerFile.mostRows].map(String.init)
    return Diagnostic(.error, "T120", ["grens": most[0], "tekst": most[1], "regels": most[2]], at: position)
  }
}
