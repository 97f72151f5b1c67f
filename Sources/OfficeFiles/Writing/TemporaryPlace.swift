#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file in a folder of its own that only its owner can see, as the library can write nowhere but to files.
struct TemporaryPlace {
  /// The folder, for temporary files of the library too.
  let folder: String
  /// The file.
  var file: String { folder + "/werkmap.xlsx" }

  /// Makes the folder, and in it the file.
  init() throws(WorkbookWritingFailure) {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(root.isEmpty ? "/tmp" : root)/netwerktoets-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .notMade }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      rmdir(folder)
      throw .notMade
    }
    close(descriptor)
  }

  /// What stands in the file.
  func contents() throws(WorkbookWritingFailure) -> [UInt8] {
    guard let stream = fopen(file, "rb") else { throw .notMade }
    defer { fclose(stream) }
    guard fseek(stream, 0, SEEK_END) == 0 else { throw .notMade }
    let length = ftell(stream)
    guard length > 0, fseek(stream, 0, SEEK_SET) == 0 else { throw .notMade }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = fread(buffer.baseAddress, 1, length, stream)
    }
    guard bytes.count == length else { throw .notMade }
    return bytes
  }

  /// Removes the file and the folder.
  func remove() {
    unlink(file)
    rmdir(folder)
  }
}
