internal import CLibXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Takes what is in an XML file, in the order of the file.
public protocol XMLHandler: AnyObject {
  /// The namespace of its elements.
  var namespace: String { get }
  /// The names that it knows, of elements and attributes together, at most 64; tags name them by their number.
  var vocabulary: [String] { get }
  /// Whether it looks at the letters of texts; else any that is outside ASCII may come as another.
  var looksAtLetters: Bool { get }
  /// An element begins.
  ///
  /// - Returns: whether the rest of the file is wanted.
  func start(_ tag: StartTag) -> Bool
  /// A piece of text; a text may come in any number of pieces.
  func text(_ bytes: UnsafeRawBufferPointer)
  /// The element that began last and has not ended ends.
  func end()
}

extension XMLHandler {
  /// It does.
  public var looksAtLetters: Bool { true }
}

/// Reads XML from bytes as they come (libxml2, SAX2 push): no tree, no entity, no network, no document type.
public final class XMLPushReader {
  /// The first bytes of a file tell its encoding, and whether it is compressed.
  private static let headLength = 4

  /// The number of bytes that libxml2 gets at a time: no more than the longest start tag.
  private static let pieceLength = 64 << 10

  private let callbacks: Callbacks
  /// The first bytes, as long as there are too few of them to begin with.
  private var head: [UInt8]? = []
  private var thinner: TextThinner?
  private let mayThin: Bool

  /// Makes a reader that hands what it reads to a handler.
  public init(handler: any XMLHandler) {
    callbacks = Callbacks(handler: handler)
    mayThin = !handler.looksAtLetters
  }

  /// Reads the next bytes of the file.
  ///
  /// - Returns: whether more bytes are wanted.
  public func feed(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) -> Bool {
    var rest = bytes[...]
    if head != nil {
      let missing = Self.headLength - (head?.count ?? 0)
      head?.append(contentsOf: rest.prefix(missing))
      rest = rest.dropFirst(missing)
      if head?.count == Self.headLength { try begin(before: UnsafeRawBufferPointer(rebasing: rest)) }
    }
    // In pieces, so that what has no end is seen before it is long.
    while head == nil, !callbacks.isDone, !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.pieceLength))
      try callbacks.parse(thinner?.thin(piece) ?? piece, isLast: false)
      rest = rest.dropFirst(Self.pieceLength)
    }
    return !callbacks.isDone
  }

  /// Says that the file has ended.
  public func finish() throws(XMLFailure) {
    if head != nil { try begin(before: UnsafeRawBufferPointer(start: nil, count: 0)) }
    if !callbacks.isDone, let held = thinner?.finish(), !held.isEmpty { try callbacks.parse(held, isLast: false) }
    if !callbacks.isDone { try callbacks.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }
  }

  private func begin(before next: UnsafeRawBufferPointer) throws(XMLFailure) {
    let first = head ?? []
    head = nil
    if first.starts(with: [0x1F, 0x8B]) { throw .compressed }
    callbacks.begin(first)
    if mayThin { thinner = TextThinner(head: first, next: next, most: Self.pieceLength) }
  }
}

/// What libxml2 calls while it parses.
private final class Callbacks {
  /// How deep elements may lie, and how many attributes one may have.
  private static let mostLevels = 64
  private static let mostAttributes = 64
  /// How many names of elements, attributes and namespaces there may be: libxml2 keeps each of them, and takes long to find
  /// one of very many.
  private static let mostNames: Int32 = 4096
  /// How long a start tag may be.
  private static let mostBytesInTag = 64 << 10

  /// The names of the encodings that extracts may have.
  private static let encodings: Set = [
    "UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "ISO_8859-1", "ISO-LATIN-1", "LATIN1",
    "WINDOWS-1252",
    "CP1252", "US-ASCII", "ASCII",
  ]

  private let handler: any XMLHandler
  private var context: xmlParserCtxtPtr?
  private let names = UnsafeMutablePointer<InternedNames>.allocate(capacity: 1)
  /// Per name of the vocabulary which attribute of the tag at hand has it; only read where the tag has one.
  private let indices = UnsafeMutablePointer<UInt8>.allocate(capacity: InternedNames.most)
  private var namespace: UnsafePointer<xmlChar>?
  @exclusivity(unchecked) private var depth = 0
  @exclusivity(unchecked) private var hasRoot = false
  /// Whether libxml2 was told that the file ends.
  private var isEnding = false
  /// Whether a start tag was not read to its end when the last bytes came.
  @exclusivity(unchecked) private var isInStartTag = false
  @exclusivity(unchecked) private var failure: XMLFailure?
  @exclusivity(unchecked) private(set) var isDone = false

  init(handler: any XMLHandler) {
    self.handler = handler
    indices.initialize(repeating: 0, count: InternedNames.most)
  }

  deinit {
    if let context {
      names.pointee.deallocate()
      xmlFreeParserCtxt(context)
    }
    names.deallocate()
    indices.deallocate()
  }

  /// libxml2 is to be initialised once, before several threads use it.
  private static let initialised: Void = xmlInitParser()

  /// Calls what libxml2 was told to call with; it lives as long as the parser.
  @inline(__always) private static func on(_ pointer: UnsafeMutableRawPointer?, _ body: (Callbacks) -> Void) {
    guard let pointer else { return }
    Unmanaged<Callbacks>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
  }

  func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(XMLFailure) {
    guard let context else { throw .illFormed(.noXML, XMLFailure.Place(line: 1, column: 1)) }
    isEnding = isLast
    isInStartTag = context.pointee.instate == XML_PARSER_START_TAG
    netwerktoets_silence()
    let code = xmlParseChunk(
      context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    if let failure { throw failure }
    // Bytes that cannot be decoded stop libxml2 without a word to its handlers.
    if !isDone, code == XML_ERR_INVALID_ENCODING.rawValue || code < 0 {
      throw .illFormed(.undecodableBytes, context.place)
    }
    if !isDone, let refusal = refusalOfUnfinished { throw refusal }
    if !isDone, xmlDictSize(context.pointee.dict) > Self.mostNames { throw .tooComplex(context.place) }
    if !isDone, isLast, hasUndecodedBytes { throw .illFormed(.undecodableBytes, context.place) }
    if !isDone, isLast, context.pointee.wellFormed == 0 { throw .illFormed(.other, context.place) }
  }

  /// Whether bytes are left that are no whole character.
  private var hasUndecodedBytes: Bool {
    guard let raw = context?.pointee.input?.pointee.buf?.pointee.raw else { return false }
    return xmlBufUse(raw) > 0
  }

  /// Whether the file declares an encoding that extracts may have; libxml2 knows many more.
  private var hasKnownEncoding: Bool {
    guard let declared = context?.pointee.encoding else { return true }
    return Self.encodings.contains(String(cString: declared).uppercased())
  }

  /// What is refused before its end is known: a DOCTYPE as it is met, and a start tag that is too long.
  ///
  /// libxml2 reads both only when it has them whole, and attributes in a time that grows with the square of their number.
  private var refusalOfUnfinished: XMLFailure? {
    guard let context, let input = context.pointee.input, let cursor = input.pointee.cur else { return nil }
    let left = input.pointee.end - cursor
    if context.pointee.instate == XML_PARSER_START_TAG, left > Self.mostBytesInTag { return .tooComplex(context.place) }
    let doctype: StaticString = "<!DOCTYPE"
    if !hasRoot, left >= doctype.utf8CodeUnitCount,
      memcmp(cursor, doctype.utf8Start, doctype.utf8CodeUnitCount) == 0
    {
      return .documentType(context.place)
    }
    return nil
  }

  /// Makes the parser of a file that begins with these bytes.
  func begin(_ head: [UInt8]) {
    Self.initialised
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = { box, name, _, uri, _, _, count, _, attributes in
      Callbacks.on(box) { $0.start(name, uri, count, attributes) }
    }
    sax.endElementNs = { box, _, _, _ in Callbacks.on(box) { $0.end() } }
    sax.characters = { box, bytes, count in
      Callbacks.on(box) { $0.text(UnsafeRawBufferPointer(start: bytes, count: Int(count))) }
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { box, _, _, _ in Callbacks.on(box) { $0.documentType() } }
    sax.serror = { box, error in
      guard let error else { return }
      Callbacks.on(box) { $0.failed(error.pointee) }
    }
    let context = head.map(CChar.init(bitPattern:)).withUnsafeBufferPointer { head in
      xmlCreatePushParserCtxt(
        &sax, Unmanaged.passUnretained(self).toOpaque(), head.baseAddress, Int32(head.count), nil)
    }
    guard let context else { return }
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    names.initialize(to: InternedNames(handler.vocabulary, in: context))
    namespace = xmlDictLookup(context.pointee.dict, handler.namespace, -1)
    self.context = context
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
    guard !isDone, let context, let name else { return }
    if !hasRoot, !hasKnownEncoding {
      return stop(.illFormed(.unknownEncoding, XMLFailure.Place(line: 1, column: 1)))
    }
    depth += 1
    hasRoot = true
    let count = Int(count)
    let known = uri == namespace ? names.pointee[name] : nil
    var tag = StartTag(
      name: known, attributeCount: count, known: 0, hasUnknown: false, attributes: attributes, indices: indices,
      names: names, context: context)
    guard depth <= Self.mostLevels, count <= Self.mostAttributes,
      !isInStartTag || !tag.isLonger(than: Self.mostBytesInTag)
    else { return stop(.tooComplex(tag.place)) }
    isInStartTag = false
    if let attributes, count > 0 {
      let found = look(through: attributes, count: count, in: context)
      tag = StartTag(
        name: known, attributeCount: count, known: found.known, hasUnknown: found.hasUnknown, attributes: attributes,
        indices: indices, names: names, context: context)
    }
    if !handler.start(tag) { stop(nil) }
  }

  /// Notes which attribute has which name of the vocabulary, and resolves what libxml2 left in their values.
  private func look(
    through attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int, in context: xmlParserCtxtPtr
  ) -> (known: UInt64, hasUnknown: Bool) {
    // A value without reference is a piece of the buffer that was read; one with a reference is a copy.
    let bufferStart = UInt(bitPattern: context.pointee.input?.pointee.base)
    let bufferEnd = UInt(bitPattern: context.pointee.input?.pointee.end)
    var known: UInt64 = 0
    var hasUnknown = false
    for index in 0..<count {
      let field = attributes + index * 5
      if field[2] == nil, let number = names.pointee[field[0]] {
        known |= 1 << UInt64(number)
        indices[number] = UInt8(index)
      } else {
        hasUnknown = true
      }
      let start = UInt(bitPattern: field[3])
      if start < bufferStart || start >= bufferEnd { Self.resolveAmpersands(in: field) }
    }
    return (known, hasUnknown)
  }

  /// Makes `&` of the `&#38;` by which libxml2 hands on an ampersand in an attribute.
  ///
  /// It does so where entities are not expanded, which would open the door to entities of others. A value with a
  /// reference is a copy that libxml2 made and frees by its start, so that it can be shortened where it stands.
  private static func resolveAmpersands(in field: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    let reference: StaticString = "&#38;"
    guard let start = field[3], let end = field[4], memchr(start, Int32(UInt8(ascii: "&")), end - start) != nil else {
      return
    }
    var target = UnsafeMutablePointer(mutating: start)
    var source = start
    while source < end {
      target.pointee = source.pointee
      let isReference =
        end - source >= reference.utf8CodeUnitCount
        && memcmp(source, reference.utf8Start, reference.utf8CodeUnitCount) == 0
      source += isReference ? reference.utf8CodeUnitCount : 1
      target += 1
    }
    field[4] = UnsafePointer(target)
  }

  private func text(_ bytes: UnsafeRawBufferPointer) {
    if !isDone { handler.text(bytes) }
  }

  private func end() {
    guard !isDone else { return }
    depth -= 1
    handler.end()
  }

  private func documentType() {
    guard let context else { return }
    stop(.documentType(context.place))
  }

  private func failed(_ error: xmlError) {
    guard failure == nil, !isDone, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let place = XMLFailure.Place(line: max(Int(error.line), 1), column: max(Int(error.int2), 1))
    failure = .illFormed(form(ofCode: error.code), place)
    isDone = true
    // libxml2 is in the middle of its buffer, which stopping it would take away: it only hands on nothing more, and
    // gets no further bytes.
    context?.pointee.disableSAX = 1
  }

  /// What is wrong, where the code of libxml2 alone does not tell it.
  private func form(ofCode code: Int32) -> XMLFailure.Form {
    let form = XMLFailure.Form(code: code)
    let input = context?.pointee.input?.pointee
    let left = input.map { $0.end - $0.cur } ?? 0
    if hasRoot, depth == 0, form == .truncated { return .contentAfterRoot }
    // Whatever was complete was read before the file was said to end.
    if isEnding, left <= 2 || form == .truncated || form == .other {
      return hasRoot || isInStartTag ? .truncated : .noXML
    }
    // Bytes that are no UTF-8 come under the code of characters that XML does not allow, or under none of their own.
    if form == .forbiddenCharacter || form == .other, left > 0, let next = input?.cur.pointee, next >= 0x80 {
      return .undecodableBytes
    }
    return form
  }
}
