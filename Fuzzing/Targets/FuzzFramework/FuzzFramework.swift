import AssessmentModel
import Diagnostics
import FeedbackRound
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

/// Sets an element in a list of the file; where it went in, it is found there again.
private func edit(_ text: String) {
  let norm = framework.norms[0].id
  let edit = YAMLListEdit(list: "vaststellingen", identity: [("norm", norm)], usualOrder: [])
  let item = YAMLItem([("norm", .text(norm)), ("reden", .text("een: #twee"))])
  guard let edited = try? edit.setting(item, in: text), let again = try? edit.setting(item, in: edited.text) else { return }
  precondition(again.isReplacement)
}

/// Reads an input as `kader.yaml`, `werkgebied.yaml`, `toetsing.yaml` and `besluiten.yaml`; no message may carry a control
/// character.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let said =
    Framework.read(text, file: "kader.yaml").diagnostics
    + Werkgebied.read(text, file: "werkgebied.yaml", framework: framework).diagnostics
    + Inspection.read(text, file: "toetsing.yaml", framework: framework).diagnostics
    + Decisions.read(text, file: "besluiten.yaml").diagnostics
  edit(text)
  for diagnostic in said {
    let text = DiagnosticCatalogue.dutch.text(of: diagnostic)
    precondition(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
  return 0
}

@main enum Main {
  static func main() { FuzzDriver.run { fuzz($0, $1) } }
}
