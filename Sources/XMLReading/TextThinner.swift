internal import CByteSearch

/// Makes plain letters of all others in the texts of XML that nobody looks at, which libxml2 passes over many times as
/// fast; tags, lines and columns stay as they are. The parser still judges every byte that matters to the form.
struct TextThinner: ~Copyable {
  private var state = nt_thinner()
  private var output: UnsafeMutableRawBufferPointer

  /// Makes the thinner of a file; nothing where it is not certain that the file is in UTF-8.
  ///
  /// - Parameters:
  ///   - head: the first bytes of the file, which are not thinned.
  ///   - next: the bytes after them, as far as they are there.
  ///   - most: the largest number of bytes that are thinned at a time.
  init?(head: [UInt8], next: UnsafeRawBufferPointer, most: Int) {
    guard Self.isUTF8(head, next) else { return nil }
    output = .allocate(byteCount: most + 64, alignment: 16)
    head.withUnsafeBytes { _ = thin($0) }
  }

  deinit { output.deallocate() }

  /// The bytes in place of the next ones, for as long as no others are thinned.
  mutating func thin(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let text = bytes.baseAddress, let out = output.baseAddress else { return bytes }
    let count = nt_thin(
      &state, text.assumingMemoryBound(to: UInt8.self), bytes.count, out.assumingMemoryBound(to: UInt8.self))
    return UnsafeRawBufferPointer(rebasing: output[..<count])
  }

  /// The bytes of a character that the file ends within.
  mutating func finish() -> UnsafeRawBufferPointer {
    let count = withUnsafeBytes(of: state.held) { held in
      output.copyMemory(from: UnsafeRawBufferPointer(rebasing: held[..<Int(state.held_count)]))
      return Int(state.held_count)
    }
    state.held_count = 0
    return UnsafeRawBufferPointer(rebasing: output[..<count])
  }

  private static func isUTF8(_ head: [UInt8], _ next: UnsafeRawBufferPointer) -> Bool {
    let first = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    guard first.first == UInt8(ascii: "<"), first.allSatisfy({ $0 > 0 && $0 < 0x80 }) else { return false }
    let start = String(decoding: first + next.prefix(200), as: UTF8.self)
    guard start.hasPrefix("<?") else { return true }
    return declaresUTF8(start)
  }

  /// Whether a file that begins with a declaration is in UTF-8: it says so, or nothing.
  private static func declaresUTF8(_ start: String) -> Bool {
    let declaration = start.utf8.prefix { $0 != UInt8(ascii: ">") }
    guard declaration.count < start.utf8.count else { return false }
    let parts = String(decoding: declaration, as: UTF8.self).lowercased().split(
      separator: "encoding", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return parts.count == 1 }
    let value = parts[1].drop { $0.isWhitespace || $0 == "=" }
    return value.hasPrefix("\"utf-8\"") || value.hasPrefix("'utf-8'")
  }
}
