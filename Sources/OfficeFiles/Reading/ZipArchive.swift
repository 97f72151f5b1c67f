internal import CZip

/// The parts of a zip, unpacked one at a time as they are read (libzip).
///
/// What the zip says of itself is judged before anything is unpacked, and what comes out is held against it.
final class ZipArchive {
  /// A part as the zip describes it.
  private struct Entry {
    let index: UInt64
    let name: String
    let size: Int
  }

  private static let windowLength = 64 << 10

  private let archive: OpaquePointer
  /// By name in small letters, as names of parts differ in more than that.
  private var entries: [String: Entry] = [:]
  /// The name of the first part.
  private(set) var firstName: String?

  /// Opens a zip; its bytes must stay where they are as long as this exists.
  init(_ bytes: UnsafeRawBufferPointer) throws(OfficeFailure) {
    guard bytes.count <= OfficeLimits.file else { throw .tooLarge(.file, part: nil) }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notOffice }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw .damaged(part: nil)
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(part: nil)
    }
    self.archive = archive
    try look(fileLength: bytes.count)
  }

  deinit { zip_discard(archive) }

  private func look(fileLength: Int) throws(OfficeFailure) {
    let count = zip_get_num_entries(archive, 0)
    guard count > 0 else { throw .damaged(part: nil) }
    guard count <= OfficeLimits.parts else { throw .tooLarge(.parts, part: nil) }
    var packed = 0
    var unpacked = 0
    for index in 0..<UInt64(count) {
      var stat = zip_stat_t()
      zip_stat_init(&stat)
      let needed = UInt64(ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD)
      guard zip_stat_index(archive, index, UInt32(ZIP_FL_ENC_RAW), &stat) == 0, stat.valid & needed == needed,
        let name = stat.name.flatMap({ String(validatingCString: $0) }), Self.isHarmless(name)
      else { throw .damaged(part: nil) }
      if index == 0 { firstName = name }
      guard stat.encryption_method == UInt16(ZIP_EM_NONE) else { throw .passwordProtected }
      guard stat.size <= OfficeLimits.part, stat.comp_size <= fileLength else {
        throw stat.size > OfficeLimits.part ? .tooLarge(.unpacked, part: name) : .damaged(part: name)
      }
      let entry = Entry(index: index, name: name, size: Int(stat.size))
      packed += Int(stat.comp_size)
      unpacked += entry.size
      if entry.size > OfficeLimits.ratioFrom, entry.size / OfficeLimits.ratio > stat.comp_size {
        throw .tooLarge(.ratio, part: name)
      }
      guard entries.updateValue(entry, forKey: name.lowercased()) == nil else { throw .damaged(part: name) }
    }
    guard unpacked <= OfficeLimits.total else { throw .tooLarge(.unpacked, part: nil) }
    // Parts that lie over each other are together more than the file.
    guard packed <= fileLength else { throw .damaged(part: nil) }
  }

  /// Whether a name is that of a part within the file.
  private static func isHarmless(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" }
      && !name.split(separator: "/").contains { $0 == ".." || $0 == "." }
  }

  /// Whether there is a part with a name.
  func has(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// Unpacks a part into a function that says whether it wants more.
  func read(
    _ name: String, into take: (UnsafeRawBufferPointer) throws(OfficeFailure) -> Bool
  ) throws(OfficeFailure) {
    guard let entry = entries[name.lowercased()] else { throw .missing(part: name) }
    guard let file = zip_fopen_index(archive, entry.index, 0) else { throw .damaged(part: entry.name) }
    defer { zip_fclose(file) }
    let window = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.windowLength, alignment: 16)
    defer { window.deallocate() }
    var total = 0
    while true {
      let count = zip_fread(file, window.baseAddress, UInt64(window.count))
      guard count >= 0 else { throw .damaged(part: entry.name) }
      total += Int(count)
      guard total <= entry.size else { throw .damaged(part: entry.name) }
      if count == 0 { break }
      if try !take(UnsafeRawBufferPointer(rebasing: window[..<Int(count)])) { return }
    }
    guard total == entry.size else { throw .damaged(part: entry.name) }
  }

  /// The bytes of a small part.
  func bytes(of name: String, most: Int) throws(OfficeFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(name) { piece throws(OfficeFailure) in
      bytes.append(contentsOf: piece.prefix(most - bytes.count))
      return bytes.count < most
    }
    return bytes
  }
}
