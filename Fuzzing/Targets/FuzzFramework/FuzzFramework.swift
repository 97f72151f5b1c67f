import AssessmentModel
import Diagnostics
import FrameworkFiles
import FuzzDriver

/// The framework that the other files are read under.
private let framework: Framework = {
  guard let entry = FrameworkLibrary(folders: ["Frameworks"]).entries.first,
    let framework = FrameworkLibrary.read(entry).value
  else {
    fatalError("run it where Frameworks is")
  }
  return framework
}()

/// Reads an input as `kader.yaml`, `werkgebied.yaml` and `toetsing.yaml`; no message may carry a control character.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let said =
    Framework.read(text, file: "kader.yaml").diagnostics
    + Werkgebied.read(text, file: "werkgebied.yaml", framework: framework).diagnostics
    + Inspection.read(text, file: "toetsing.yaml", framework: framework).diagnostics
  for diagnostic in said {
    let text = DiagnosticCatalogue.dutch.text(of: diagnostic)
    precondition(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
  return 0
}

@main enum Main {
  static func main() { FuzzDriver.run { fuzz($0, $1) } }
}
