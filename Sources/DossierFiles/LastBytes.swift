#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A copy of the bytes that a column had last: rows mostly repeat those of the row before.
struct LastBytes {
  private var bytes: [UInt8] = []

  mutating func take(_ other: UnsafeRawBufferPointer?) {
    bytes.removeAll(keepingCapacity: true)
    if let other { bytes.append(contentsOf: other) }
  }

  /// Whether they are the same; nothing is the same as no bytes.
  static func == (last: LastBytes, other: UnsafeRawBufferPointer?) -> Bool {
    guard let other, let start = other.baseAddress else { return last.bytes.isEmpty }
    return last.bytes.withUnsafeBytes { own in
      guard own.count == other.count else { return false }
      guard let ownStart = own.baseAddress else { return true }
      return memcmp(ownStart, start, own.count) == 0
    }
  }
}

/// The ten bytes of a date as written in full.
struct LastDate: Equatable {
  private let first: UInt64
  private let last: UInt16

  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 10 else { return nil }
    first = bytes.loadUnaligned(as: UInt64.self)
    last = bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
  }
}
