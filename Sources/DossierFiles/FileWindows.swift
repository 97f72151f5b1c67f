#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be read.
public enum FileFailure: Error, Hashable, Sendable {
  /// There is no such file.
  case notFound
  /// It may not be read.
  case notAllowed
  /// It is no ordinary file.
  case notAFile
  /// Reading failed on the way.
  case broken
}

/// Reads a file in windows, so that memory does not grow with its length.
struct FileWindows {
  private static let windowSize = 256 << 10

  let path: String

  /// Hands on the windows in order until the file ends or no more is wanted.
  func readAll<Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Bool
  ) throws(FileFailure) -> Result<Void, Failure> {
    let (descriptor, length) = try open()
    defer { close(descriptor) }
    // A small file gets a small window, which costs less to make; the file may have grown since.
    let size = min(max(length + 1, 4096), Self.windowSize)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .broken
      }
      if count == 0 { return .success(()) }
      do {
        guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return .success(()) }
      } catch {
        return .failure(error)
      }
    }
  }

  /// The first bytes of the file.
  func head(_ length: Int = 4096) throws(FileFailure) -> [UInt8] {
    let (descriptor, _) = try open()
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: length)
    let count = read(descriptor, &bytes, length)
    guard count >= 0 else { throw .broken }
    return Array(bytes[..<count])
  }

  /// The length of the file in bytes.
  func length() throws(FileFailure) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw errno == EACCES ? .notAllowed : .notFound }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    return Int(status.st_size)
  }

  private func open() throws(FileFailure) -> (descriptor: Int32, length: Int) {
    let length = try length()
    #if canImport(Glibc)
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #elseif canImport(Musl)
      let descriptor = Musl.open(path, O_RDONLY | O_CLOEXEC)
    #else
      let descriptor = Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #endif
    guard descriptor >= 0 else { throw errno == EACCES ? .notAllowed : .notFound }
    return (descriptor, length)
  }
}
