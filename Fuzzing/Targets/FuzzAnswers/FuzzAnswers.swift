import Diagnostics
import FeedbackFiles
import FeedbackRound
import Foundation
import FuzzDriver

/// The round that answers are held against.
private let round: Round = {
  guard let data = FileManager.default.contents(atPath: "Fixtures/fuzz/antwoorden/ronde.json"),
    let round = Round(json: Array(data))
  else {
    fatalError("run it where Fixtures is")
  }
  return round
}()

/// Reads an input as what a participant sends back, as a round and as a list of releases; no message may carry a control
/// character. An input of `=== ` is the parts of a workbook or text document.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: bytes, count: count)
  let body = input.starts(with: "=== ".utf8) ? FuzzArchive.bytes(input) : Array(input)
  _ = ReleaseRow.read(body)
  let read = AnswerFile.read(body, file: "antwoord", of: round)
  let collected = CollectedAnswers.collect(read.sheets, for: Round(json: body) ?? round) { String($0.count) }
  for diagnostic in read.diagnostics + collected.diagnostics {
    let text = DiagnosticCatalogue.dutch.text(of: diagnostic)
    precondition(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
  return 0
}

@main enum Main {
  static func main() { FuzzDriver.run { fuzz($0, $1) } }
}
