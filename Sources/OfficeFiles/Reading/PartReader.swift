internal import XMLReading

/// What is taken from a part of a file: the names it knows, and what it makes of elements.
protocol PartContent {
  /// The names of elements and attributes that matter, with their prefixes.
  associatedtype Name: RawRepresentable<String>, CaseIterable, Hashable

  /// The addresses of the namespaces, by prefix.
  static var namespaces: [(prefix: String, addresses: [String])] { get }
  /// An element that is known begins, within another that may be known.
  mutating func begin(_ name: Name, _ attributes: PartAttributes<Name>, in parent: Name?) throws(OfficeFailure)
  /// A piece of text, in an element that may be known.
  mutating func text(_ bytes: UnsafeRawBufferPointer, in name: Name?)
  /// An element that is known ends.
  mutating func end(_ name: Name, in parent: Name?) throws(OfficeFailure)
}

/// The attributes of an element.
struct PartAttributes<Name: RawRepresentable<String> & CaseIterable & Hashable> {
  fileprivate let start: XMLStart
  fileprivate let numbers: [Name: Int]

  /// The value of an attribute, where there is one.
  subscript(name: Name) -> String? { numbers[name].flatMap { start.value(of: $0) } }
}

/// Reads a part of a file.
enum PartReader {
  /// Reads a part to its end, and gives what was taken from it.
  static func read<Content: PartContent>(
    _ part: String, of archive: ZipArchive, into content: Content
  ) throws(OfficeFailure) -> Content {
    let walk = PartWalk(content)
    let reader = XMLElementReader(handler: walk)
    try archive.read(part) { bytes throws(OfficeFailure) in
      let isWanted: Bool
      do throws(XMLFailure) { isWanted = try reader.feed(bytes) } catch { throw .illFormed(part: part, error) }
      if let failure = walk.failure { throw failure }
      return isWanted
    }
    do throws(XMLFailure) { try reader.finish() } catch { throw .illFormed(part: part, error) }
    if let failure = walk.failure { throw failure }
    return walk.content
  }
}

/// Hands elements to the content of a part, with the element that each lies in.
private final class PartWalk<Content: PartContent>: XMLElementHandler {
  let vocabulary: XMLVocabulary
  private(set) var content: Content
  private(set) var failure: OfficeFailure?
  private let names: [Content.Name]
  private let numbers: [Content.Name: Int]
  /// The elements that have begun and not ended, those that are not known as `nil`.
  private var open: [Content.Name?] = []

  init(_ content: Content) {
    self.content = content
    names = Array(Content.Name.allCases)
    numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    vocabulary = XMLVocabulary(namespaces: Content.namespaces, names: names.map(\.rawValue))
  }

  func start(_ element: XMLStart) -> Bool {
    let parent = open.last ?? nil
    let name = element.name.map { names[$0] }
    open.append(name)
    guard let name else { return true }
    do throws(OfficeFailure) {
      try content.begin(name, PartAttributes(start: element, numbers: numbers), in: parent)
    } catch {
      failure = error
    }
    return failure == nil
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    content.text(bytes, in: open.last ?? nil)
  }

  func end() -> Bool {
    guard let name = open.removeLast() else { return true }
    do throws(OfficeFailure) { try content.end(name, in: open.last ?? nil) } catch { failure = error }
    return failure == nil
  }
}
