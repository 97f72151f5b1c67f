/// A file of an office program: its parts, and what it is.
struct OfficePackage {
  /// The parts.
  let archive: ZipArchive
  /// What it is.
  let format: OfficeFormat
  /// The part that the others are found from.
  let mainPart: String

  /// Opens a file; its bytes must stay where they are as long as this exists.
  init(_ bytes: UnsafeRawBufferPointer) throws(OfficeFailure) {
    if let older = OldOfficeFile.failure(for: bytes) { throw older }
    archive = try ZipArchive(bytes)
    if archive.has(ContentTypes.part) {
      (format, mainPart) = try Self.ofOpenXML(archive)
    } else {
      (format, mainPart) = try Self.ofOpenDocument(archive)
    }
  }

  /// Does something with a file, of which the bytes are borrowed.
  static func with<Result: Sendable>(
    _ bytes: [UInt8], _ read: (OfficePackage) throws(OfficeFailure) -> Result
  ) throws(OfficeFailure) -> Result {
    let result = bytes.withUnsafeBytes { bytes -> Swift.Result<Result, OfficeFailure> in
      do throws(OfficeFailure) { return .success(try read(OfficePackage(bytes))) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private static func ofOpenXML(_ archive: ZipArchive) throws(OfficeFailure) -> (OfficeFormat, String) {
    let relationships = try Relationships.of("", in: archive)
    guard let main = relationships.first(ofKind: "officeDocument")?.part else { throw .notOffice }
    guard archive.has(main) else { throw .missing(part: main) }
    let types = try PartReader.read(ContentTypes.part, of: archive, into: ContentTypes())
    let type = types.type(of: main).lowercased()
    if type.contains("binary") { throw .binary }
    if type.contains("spreadsheetml") || type.contains("ms-excel") { return (.xlsx, main) }
    if type.contains("wordprocessingml") || type.contains("ms-word") { return (.docx, main) }
    throw .notOffice
  }

  private static func ofOpenDocument(_ archive: ZipArchive) throws(OfficeFailure) -> (OfficeFormat, String) {
    guard archive.has("mimetype") else { throw .notOffice }
    let type = String(decoding: try archive.bytes(of: "mimetype", most: 200), as: UTF8.self)
    let start = "application/vnd.oasis.opendocument."
    guard type.hasPrefix(start) else { throw .notOffice }
    let manifest = "META-INF/manifest.xml"
    if archive.has(manifest), try PartReader.read(manifest, of: archive, into: Manifest()).isEncrypted {
      throw .passwordProtected
    }
    guard archive.has("content.xml") else { throw .missing(part: "content.xml") }
    let kind = type.dropFirst(start.count)
    if kind.hasPrefix("spreadsheet") { return (.ods, "content.xml") }
    if kind.hasPrefix("text") { return (.odt, "content.xml") }
    throw .notOffice
  }
}

extension OfficeFormat {
  /// What a file is, by its bytes.
  public static func of(_ bytes: [UInt8]) throws(OfficeFailure) -> OfficeFormat {
    try OfficePackage.with(bytes) { package in package.format }
  }
}

/// Files of before 2007, and files locked by a password, which have the same form.
enum OldOfficeFile {
  private static let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// How much of the file is searched for the names of its streams.
  private static let searched = 8 << 20

  /// What is said of a file of this form; `nil` for one of another.
  static func failure(for bytes: UnsafeRawBufferPointer) -> OfficeFailure? {
    guard bytes.starts(with: head) else { return nil }
    let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let text = UnsafeRawBufferPointer(rebasing: bytes.prefix(searched))
    // Names stand in entries of 128 bytes.
    let places = stride(from: 0, to: max(0, text.count - name.count), by: 128)
    let isLocked = places.contains { text[$0] == name[0] && text[$0..<($0 + name.count)].elementsEqual(name) }
    return isLocked ? .passwordProtected : .before2007
  }
}

/// The types of the parts of a file of Office Open XML.
struct ContentTypes: PartContent {
  enum Name: String, CaseIterable {
    case ofEnding = "ct:Default"
    case ofPart = "ct:Override"
    case ending = "Extension"
    case part = "PartName"
    case type = "ContentType"
  }

  static let part = "[Content_Types].xml"
  static let namespaces = [
    (prefix: "ct", addresses: ["http://schemas.openxmlformats.org/package/2006/content-types"])
  ]

  private var byPart: [String: String] = [:]
  private var byEnding: [String: String] = [:]

  init() {}

  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) {
    guard let type = attributes[.type] else { return }
    if name == .ofPart, let part = attributes[.part] { byPart[part.lowercased()] = type }
    if name == .ofEnding, let ending = attributes[.ending] { byEnding[ending.lowercased()] = type }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?) {}

  mutating func end(_ name: Name, in parent: Name?) {}

  /// The type of a part.
  func type(of part: String) -> String {
    let ending = part.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return byPart["/" + part.lowercased()] ?? byEnding[ending] ?? ""
  }
}

/// What a file of OpenDocument says of its parts: here, whether one is locked.
struct Manifest: PartContent {
  enum Name: String, CaseIterable {
    case encryption = "manifest:encryption-data"
  }

  static let namespaces = [
    (prefix: "manifest", addresses: ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"])
  ]

  private(set) var isEncrypted = false

  init() {}

  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) { isEncrypted = true }

  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?) {}

  mutating func end(_ name: Name, in parent: Name?) {}
}
