import XMLReading

/// What an XML reader hands on of a text, written down; or how it fails.
struct XMLEvents: Equatable {
  private(set) var events: [String] = []
  private(set) var failure: XMLFailure?

  /// Feeds the bytes in pieces of this size.
  init(_ bytes: [UInt8], piece: Int = .max) {
    let handler = Handler()
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
    private(set) var events: [String] = []
    private var text: [UInt8] = []

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
      if !text.isEmpty { events.append("\"" + String(decoding: text, as: UTF8.self) + "\"") }
      text = []
    }
  }
}
