import AssessmentModel
import Diagnostics
import DossierFiles
import FrameworkFiles
import FuzzDriver

/// The framework that inputs are read under.
private let framework: Framework = {
  guard let entry = FrameworkLibrary(folders: ["Frameworks"]).entries.first,
    let framework = FrameworkLibrary.read(entry).value
  else {
    fatalError("run it where Frameworks is")
  }
  return framework
}()

/// Reads an input as an extract in CSV, and again as the lines of it are read; no message may carry a control character.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let isXML = UnsafeBufferPointer(start: bytes, count: min(count, 3)).contains(UInt8(ascii: "<"))
  guard isXML == false else { return -1 }
  guard FuzzFile.hold(bytes, count) else { return -1 }
  let read = ExtractReader(framework: framework).read(FuzzFile.path, name: "extract")
  for diagnostic in read.log.perFile.flatMap(\.diagnostics) {
    let text = DiagnosticCatalogue.dutch.text(of: diagnostic)
    precondition(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
  if read.collected != nil {
    _ = LineReader(framework: framework).lines(in: [(path: FuzzFile.path, name: "extract")])
  }
  return 0
}

@main enum Main {
  static func main() { FuzzDriver.run { fuzz($0, $1) } }
}
