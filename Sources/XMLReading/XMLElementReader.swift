internal import CLibXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Names of elements and attributes in several namespaces, each by a number.
public struct XMLVocabulary: Sendable {
  /// The addresses of the namespaces, by prefix; one that has changed its address has several.
  public let namespaces: [(prefix: String, addresses: [String])]
  /// The names, with a prefix where they are in a namespace: `table:table-row`, `id`.
  public let names: [String]

  /// Makes a vocabulary; every prefix of a name is that of a namespace.
  public init(namespaces: [(prefix: String, addresses: [String])], names: [String]) {
    self.namespaces = namespaces
    self.names = names
  }
}

/// Takes what is in an XML file of several namespaces, in the order of the file.
public protocol XMLElementHandler: AnyObject {
  /// The names that it knows.
  var vocabulary: XMLVocabulary { get }
  /// An element begins.
  ///
  /// - Returns: whether the rest of the file is wanted.
  func start(_ element: XMLStart) -> Bool
  /// A piece of text; a text may come in any number of pieces.
  func text(_ bytes: UnsafeRawBufferPointer)
  /// The element that began last and has not ended ends.
  ///
  /// - Returns: whether the rest of the file is wanted.
  func end() -> Bool
}

/// The beginning of an element, valid only while it is handed over.
public struct XMLStart {
  /// The number of its name in the vocabulary; `nil` for one that is not in it.
  public let name: Int?

  /// The number of its attributes.
  public let attributeCount: Int

  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let names: NamespacedNames

  /// The number of the name of an attribute in the vocabulary; `nil` for one that is not in it.
  public func attributeName(at index: Int) -> Int? {
    guard let attributes else { return nil }
    return names.number(attributes[index * 5 + 2], attributes[index * 5])
  }

  /// The value of an attribute.
  public func attributeValue(at index: Int) -> String {
    guard let field = attributes.map({ $0 + index * 5 }), let start = field[3], let end = field[4] else { return "" }
    return Self.resolved(String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self))
  }

  /// Makes `&` of the `&#38;` by which libxml2 hands on an ampersand in an attribute, as entities are not expanded.
  private static func resolved(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
    let pieces = Array(value.utf8).split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    let rest = pieces.dropFirst().map { piece in
      piece.starts(with: "#38;".utf8) ? piece.dropFirst(4) : piece
    }
    return String(
      decoding: [pieces.first ?? []].joined() + rest.flatMap { [UInt8(ascii: "&")] + $0 }, as: UTF8.self)
  }
}

/// Reads XML of several namespaces from bytes as they come, under the same rules as ``XMLPushReader``.
public final class XMLElementReader {
  /// The first bytes of a file tell its encoding, and whether it is compressed.
  private static let headLength = 4
  /// The number of bytes that libxml2 gets at a time: no more than the longest start tag.
  private static let pieceLength = 64 << 10

  private let callbacks: ElementCallbacks
  /// The first bytes, as long as there are too few of them to begin with.
  private var head: [UInt8]? = []

  /// Makes a reader that hands what it reads to a handler.
  public init(handler: any XMLElementHandler) { callbacks = ElementCallbacks(handler: handler) }

  /// Reads the next bytes of the file.
  ///
  /// - Returns: whether more bytes are wanted.
  public func feed(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) -> Bool {
    var rest = bytes[...]
    if head != nil {
      let missing = Self.headLength - (head?.count ?? 0)
      head?.append(contentsOf: rest.prefix(missing))
      rest = rest.dropFirst(missing)
      if head?.count == Self.headLength { try begin() }
    }
    while head == nil, !callbacks.isDone, !rest.isEmpty {
      try callbacks.parse(UnsafeRawBufferPointer(rebasing: rest.prefix(Self.pieceLength)), isLast: false)
      rest = rest.dropFirst(Self.pieceLength)
    }
    return !callbacks.isDone
  }

  /// Says that the file has ended.
  public func finish() throws(XMLFailure) {
    if head != nil { try begin() }
    if !callbacks.isDone { try callbacks.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }
  }

  private func begin() throws(XMLFailure) {
    let first = head ?? []
    head = nil
    if first.starts(with: [0x1F, 0x8B]) { throw .compressed }
    callbacks.begin(first)
  }
}

/// What libxml2 calls while it parses XML of several namespaces.
private final class ElementCallbacks {
  /// How deep elements may lie, and how many attributes one may have.
  private static let mostLevels = 128
  private static let mostAttributes = 64
  /// How long a start tag may be.
  private static let mostBytesInTag = 64 << 10

  private let handler: any XMLElementHandler
  private var context: xmlParserCtxtPtr?
  private var names: NamespacedNames?
  private var depth = 0
  private var failure: XMLFailure?
  private(set) var isDone = false

  init(handler: any XMLElementHandler) { self.handler = handler }

  deinit {
    if let context { xmlFreeParserCtxt(context) }
  }

  /// libxml2 is to be initialised once, before several threads use it.
  private static let initialised: Void = xmlInitParser()

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> ElementCallbacks? {
    pointer.map { Unmanaged<ElementCallbacks>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Makes the parser of a file that begins with these bytes.
  func begin(_ head: [UInt8]) {
    Self.initialised
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = { ElementCallbacks.of($0)?.start($1, $3, $6, $8) }
    sax.endElementNs = { box, _, _, _ in ElementCallbacks.of(box)?.end() }
    sax.characters = { ElementCallbacks.of($0)?.text(UnsafeRawBufferPointer(start: $1, count: Int($2))) }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { box, _, _, _ in
      guard let callbacks = ElementCallbacks.of(box), let context = callbacks.context else { return }
      callbacks.stop(.documentType(context.place))
    }
    sax.serror = { box, error in if let error { ElementCallbacks.of(box)?.failed(error.pointee) } }
    let context = head.map(CChar.init(bitPattern:)).withUnsafeBufferPointer { head in
      xmlCreatePushParserCtxt(
        &sax, Unmanaged.passUnretained(self).toOpaque(), head.baseAddress, Int32(head.count), nil)
    }
    guard let context else { return }
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    names = NamespacedNames(handler.vocabulary, in: context)
    self.context = context
  }

  func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(XMLFailure) {
    guard let context else { throw .illFormed(.noXML, XMLFailure.Place(line: 1, column: 1)) }
    netwerktoets_silence()
    let code = xmlParseChunk(
      context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    if let failure { throw failure }
    guard !isDone else { return }
    // Bytes that cannot be decoded stop libxml2 without a word to its handlers.
    if code == XML_ERR_INVALID_ENCODING.rawValue || code < 0 { throw .illFormed(.undecodableBytes, context.place) }
    if let refusal = refusalOfUnfinished { throw refusal }
    if isLast, context.pointee.wellFormed == 0 || depth > 0 { throw .illFormed(.other, context.place) }
  }

  /// What is refused before its end is known: a DOCTYPE as it is met, and a start tag that is too long.
  private var refusalOfUnfinished: XMLFailure? {
    guard let context, let input = context.pointee.input, let cursor = input.pointee.cur else { return nil }
    let left = input.pointee.end - cursor
    if context.pointee.instate == XML_PARSER_START_TAG, left > Self.mostBytesInTag { return .tooComplex(context.place) }
    let doctype: StaticString = "<!DOCTYPE"
    if depth == 0, left >= doctype.utf8CodeUnitCount,
      memcmp(cursor, doctype.utf8Start, doctype.utf8CodeUnitCount) == 0
    {
      return .documentType(context.place)
    }
    return nil
  }

  private func stop(_ reason: XMLFailure?) {
    if failure == nil, !isDone { failure = reason }
    isDone = true
    xmlStopParser(context)
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !isDone, let context, let names else { return }
    depth += 1
    guard depth <= Self.mostLevels, count <= Self.mostAttributes else { return stop(.tooComplex(context.place)) }
    let element = XMLStart(
      name: names.number(uri, name), attributeCount: Int(count), attributes: attributes, names: names)
    if !handler.start(element) { stop(nil) }
  }

  private func text(_ bytes: UnsafeRawBufferPointer) {
    if !isDone { handler.text(bytes) }
  }

  private func end() {
    guard !isDone else { return }
    depth -= 1
    if !handler.end() { stop(nil) }
  }

  private func failed(_ error: xmlError) {
    guard failure == nil, !isDone, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let place = XMLFailure.Place(line: max(Int(error.line), 1), column: max(Int(error.int2), 1))
    failure = .illFormed(XMLFailure.Form(code: error.code), place)
    isDone = true
    // libxml2 is in the middle of its buffer, which stopping it would take away.
    context?.pointee.disableSAX = 1
  }
}

/// The names of a vocabulary as libxml2 keeps them: one address per name and per namespace, so that addresses are compared.
private final class NamespacedNames {
  private struct Entry {
    var name: UInt
    var namespace: Int
    var number: Int
  }

  private static let bits = 8

  /// Open addressing by the address of the name; zero for a free place.
  private let entries: UnsafeMutablePointer<Entry>
  /// The numbers of the namespaces by their addresses; zero for what is in none.
  private var namespaces: [(address: UInt, number: Int)] = [(0, 0)]
  private var lastNamespace = (address: UInt(0), number: 0)

  init(_ vocabulary: XMLVocabulary, in context: xmlParserCtxtPtr) {
    precondition(vocabulary.names.count <= 1 << (Self.bits - 2))
    entries = .allocate(capacity: 1 << Self.bits)
    entries.initialize(repeating: Entry(name: 0, namespace: 0, number: 0), count: 1 << Self.bits)
    var numbers = ["": 0]
    for (number, namespace) in vocabulary.namespaces.enumerated() {
      numbers[namespace.prefix] = number + 1
      for address in namespace.addresses {
        namespaces.append((UInt(bitPattern: xmlDictLookup(context.pointee.dict, address, -1)), number + 1))
      }
    }
    for (number, written) in vocabulary.names.enumerated() {
      let parts = written.split(separator: ":")
      guard let namespace = numbers[parts.count == 2 ? String(parts[0]) : ""], let local = parts.last else {
        preconditionFailure("a name of a vocabulary has a prefix without namespace")
      }
      let address = UInt(bitPattern: xmlDictLookup(context.pointee.dict, String(local), -1))
      var place = Self.place(of: address)
      while entries[place].name != 0 { place = (place + 1) & (1 << Self.bits - 1) }
      entries[place] = Entry(name: address, namespace: namespace, number: number)
    }
  }

  deinit { entries.deallocate() }

  /// The number of a name in a namespace; `nil` for one that is not in the vocabulary.
  func number(_ uri: UnsafePointer<xmlChar>?, _ name: UnsafePointer<xmlChar>?) -> Int? {
    let address = UInt(bitPattern: name)
    var place = Self.place(of: address)
    while entries[place].name != 0 {
      if entries[place].name == address, entries[place].namespace == namespace(UInt(bitPattern: uri)) {
        return entries[place].number
      }
      place = (place + 1) & (1 << Self.bits - 1)
    }
    return nil
  }

  private func namespace(_ address: UInt) -> Int {
    if address == lastNamespace.address { return lastNamespace.number }
    lastNamespace = (address, namespaces.first { $0.address == address }?.number ?? -1)
    return lastNamespace.number
  }

  /// Addresses differ in their low bits; the product spreads them over the high ones.
  private static func place(of address: UInt) -> Int {
    Int(truncatingIfNeeded: (UInt64(address) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}
