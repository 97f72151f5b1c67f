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
struct PartAttributes<Name: Equatable> {
  fileprivate let start: XMLStart
  fileprivate let names: [Name]

  /// The value of an attribute, where there is one.
  subscript(name: Name) -> String? {
    for index in 0..<start.attributeCount {
      if let number = start.attributeName(at: index), names[number] == name { return start.attributeValue(at: index) }
    }
    return nil
  }
}

/// Reads a part of a file.
enum PartReader {
  /// Reads a part to its end, and gives what was taken from it.
  static func read<Content: PartContent>(
    _ part: String, of archive: ZipArchive, into empty: Content
  ) throws(OfficeFailure) -> Content {
    let names = Array(Content.Name.allCases)
    // Behind a pointer, as the checks of every access to variables of closures take as long as the work.
    let state = UnsafeMutablePointer<PartState<Content>>.allocate(capacity: 1)
    state.initialize(to: PartState(content: empty))
    defer {
      state.deinitialize(count: 1)
      state.deallocate()
    }
    let walk = PartWalk(
      vocabulary: XMLVocabulary(namespaces: Content.namespaces, names: names.map(\.rawValue)),
      start: { state.pointee.start($0, names: names) }, text: { state.pointee.text($0) }, end: { state.pointee.end() })
    let reader = XMLElementReader(handler: walk)
    try archive.read(part) { bytes throws(OfficeFailure) in
      let isWanted: Bool
      do throws(XMLFailure) { isWanted = try reader.feed(bytes) } catch { throw .illFormed(part: part, error) }
      if let failure = state.pointee.failure { throw failure }
      return isWanted
    }
    do throws(XMLFailure) { try reader.finish() } catch { throw .illFormed(part: part, error) }
    if let failure = state.pointee.failure { throw failure }
    return state.pointee.content
  }
}

/// How far the reading of a part is.
private struct PartState<Content: PartContent> {
  var content: Content
  var failure: OfficeFailure?
  /// The elements that have begun and not ended, those that are not known as `nil`.
  private var open: [Content.Name?] = []

  init(content: Content) { self.content = content }

  mutating func start(_ element: XMLStart, names: [Content.Name]) -> Bool {
    let parent = open.last ?? nil
    let name = element.name.map { names[$0] }
    open.append(name)
    guard let name else { return true }
    do throws(OfficeFailure) {
      try content.begin(name, PartAttributes(start: element, names: names), in: parent)
    } catch {
      failure = error
    }
    return failure == nil
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) { content.text(bytes, in: open.last ?? nil) }

  mutating func end() -> Bool {
    guard let name = open.removeLast() else { return true }
    do throws(OfficeFailure) { try content.end(name, in: open.last ?? nil) } catch { failure = error }
    return failure == nil
  }
}

/// Hands on what is read by closures, which the compiler makes for each kind of part, as it does not a generic class.
private final class PartWalk: XMLElementHandler {
  let vocabulary: XMLVocabulary
  private let onStart: (XMLStart) -> Bool
  private let onText: (UnsafeRawBufferPointer) -> Void
  private let onEnd: () -> Bool

  init(
    vocabulary: XMLVocabulary, start: @escaping (XMLStart) -> Bool, text: @escaping (UnsafeRawBufferPointer) -> Void,
    end: @escaping () -> Bool
  ) {
    self.vocabulary = vocabulary
    (onStart, onText, onEnd) = (start, text, end)
  }

  func start(_ element: XMLStart) -> Bool { onStart(element) }

  func text(_ bytes: UnsafeRawBufferPointer) { onText(bytes) }

  func end() -> Bool { onEnd() }
}
