import AssessmentModel
import Diagnostics
import DossierFiles
import FrameworkFiles
import FuzzDriver
import OfficeFiles

/// The framework that inputs are read under.
private let framework: Framework = {
  guard let entry = FrameworkLibrary(folders: ["Frameworks"]).entries.first,
    let framework = FrameworkLibrary.read(entry).value
  else {
    fatalError("run it where Frameworks is")
  }
  return framework
}()

/// Reads an input as the parts of a workbook or text document, and as an extract; no message may carry a control character.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let archive = FuzzArchive.bytes(UnsafeBufferPointer(start: bytes, count: count))
  _ = try? WordDocument(reading: archive)
  guard (try? Workbook(reading: archive)) != nil else { return 0 }
  guard FuzzFile.hold(archive, archive.count) else { return -1 }
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
