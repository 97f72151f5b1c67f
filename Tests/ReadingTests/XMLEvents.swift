import XMLReading

/// What an XML reader hands on of a text, written down; or how it fails.
struct XMLEvents: Equatable {
  private(set) var events: [String] = []
  private(set) var failure: XMLFailure?

  /// What is looked at of the letters in texts.
  enum Letters {
    /// What they are.
    case exact
    /// Whether they are plain, while they come as they are.
    case plainness
    /// Whether they are plain, and so they may come as others.
    case none
  }

  /// Feeds the bytes in pieces of this size.
  init(_ bytes: [UInt8], piece: Int = .max, letters: Letters = .exact) {
    let handler = Handler(letters)
    let reader = XMLPushReader(handler: handler)
    var rest = bytes[...]
    do throws(XMLFailure) {
      var wantsMore = true
      while wantsMore, !rest.isEmpty {
        let part = Array(rest.prefix(piece))
        rest = rest.dropFirst(piece)
        wantsMore = try part.withUnsafeBytes { bytes in
          Result { () throws(XMLFailure) in try reader.feed(bytes) }
        }.get()
      }
      try reader.finish()
    } catch {
      failure = error
    }
    events = handler.events
  }

  init(_ text: String, piece: Int = .max) { self.init(Array(text.utf8), piece: piece) }

  /// The form that is wrong, where that is the failure.
  var form: XMLFailure.Form? {
    if case .illFormed(let form, _) = failure { form } else { nil }
  }

  /// Where the file is too complex, where that is the failure.
  var tooComplexAt: String? {
    if case .tooComplex(let place) = failure { "\(place.line):\(place.column)" } else { nil }
  }

  /// The text of each element in turn, and the values of attributes.
  var texts: [String] { events.filter { $0.hasPrefix("\"") }.map { String($0.dropFirst().dropLast()) } }

  private final class Handler: XMLHandler {
    let namespace = "urn:test"
    let vocabulary = ["a", "b", "x", "y"]
    let looksAtLetters: Bool
    private let letters: Letters
    private(set) var events: [String] = []
    private var text: [UInt8] = []

    init(_ letters: Letters) {
      self.letters = letters
      looksAtLetters = letters != .none
    }

    func start(_ tag: StartTag) -> Bool {
      endText()
      let name = tag.name.map { vocabulary[$0] } ?? "?"
      events.append("<\(name) \(tag.place.line):\(tag.place.column)")
      for index in 0..<tag.attributeCount {
        let attribute = tag.attribute(at: index)
        let name = attribute.name.map { vocabulary[$0] } ?? "?"
        let place = tag.place(ofAttribute: index)
        events.append("\(name)=\(tag.writtenName(ofAttribute: index)) \(place.line):\(place.column)")
        events.append("\"" + String(decoding: attribute.value, as: UTF8.self) + "\"")
      }
      return true
    }

    func text(_ bytes: UnsafeRawBufferPointer) { text.append(contentsOf: bytes) }

    func end() {
      endText()
      events.append("/")
    }

    private func endText() {
      let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
      let plain = scalars.map { $0.isASCII || $0 == "\u{A0}" || letters == .exact ? $0 : "x" }
      if !text.isEmpty { events.append("\"" + String(String.UnicodeScalarView(plain)) + "\"") }
      text = []
    }
  }
}
