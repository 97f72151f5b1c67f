import AssessmentModel
import Diagnostics
import Digests
import FrameworkFiles
import FuzzDriver
import PartialResults
import Scoring

/// The framework that parts are read under.
private let framework: Framework = {
  guard let entry = FrameworkLibrary(folders: ["Frameworks"]).entries.first,
    let framework = FrameworkLibrary.read(entry).value
  else {
    fatalError("run it where Frameworks is")
  }
  return framework
}()

/// Reads an input as a part, after putting the digest right, and scores it; what is read is written as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let body = Array(UnsafeBufferPointer(start: bytes, count: count))
  var digest = SHA256Digest()
  body.withUnsafeBytes { digest.append($0) }
  guard let part = try? PartialHead(body + digest.bytes).read(under: framework) else { return 0 }
  _ = Scorer(framework: framework, options: .init(keepsClients: true)).score(part.collected)
  _ = part.bytes
  return 0
}

@main enum Main {
  static func main() { FuzzDriver.run { fuzz($0, $1) } }
}
