#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files as a whole.
enum OfficeFile {
  /// The bytes of an ordinary file that is not too large.
  static func bytes(at path: String) throws(OfficeFailure) -> [UInt8] {
    // Without waiting, as a pipe has an end that nobody may open.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unreadable }
    guard status.st_size <= OfficeLimits.file else { throw .tooLarge(.file, part: nil) }
    let length = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      while count < length {
        let done = read(descriptor, buffer.baseAddress.map { $0 + count }, length - count)
        guard done > 0 else { return }
        count += done
      }
    }
    guard bytes.count == length else { throw .unreadable }
    return bytes
  }
}
