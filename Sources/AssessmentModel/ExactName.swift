/// The code or name of something in an extract (a client, a werkgebied, an organisation), taken exactly ("naam").
///
/// Two names are the same where their UTF-8 bytes are; they are ordered by code point, which is the order of the
/// bytes. Swift's own comparison of strings would take "é" in one and in two code points for the same.
public struct ExactName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name as text.
  public let description: String

  /// Makes a name of a text.
  public init(_ text: some StringProtocol) { description = String(text) }

  /// Makes a name of UTF-8 bytes.
  public init(utf8 bytes: some Collection<UInt8>) { description = String(decoding: bytes, as: UTF8.self) }

  /// The same bytes.
  public static func == (first: ExactName, second: ExactName) -> Bool {
    first.description.utf8.elementsEqual(second.description.utf8)
  }

  /// The bytes.
  public func hash(into hasher: inout Hasher) {
    var text = description
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// In the order of code points.
  public static func < (first: ExactName, second: ExactName) -> Bool {
    first.description.utf8.lexicographicallyPrecedes(second.description.utf8)
  }
}

/// What is rated: which werkgebied in which round of inspection, or which organisation there ("werkgebied en toetsing").
public struct AreaKey: Hashable, Comparable, Sendable {
  /// The identifier of the werkgebied.
  public let werkgebied: ExactName
  /// The round ("toetsing"), where the extract names one.
  public let inspection: ExactName?
  /// The organisation, where the framework rates organisations; else `nil`.
  public let organisation: ExactName?

  /// Makes a key.
  public init(werkgebied: ExactName, inspection: ExactName?, organisation: ExactName? = nil) {
    self.werkgebied = werkgebied
    self.inspection = inspection
    self.organisation = organisation
  }

  /// The werkgebied and round in which an organisation is rated.
  public var withoutOrganisation: AreaKey { AreaKey(werkgebied: werkgebied, inspection: inspection) }

  /// By werkgebied, then by round, then by organisation, none first.
  public static func < (first: AreaKey, second: AreaKey) -> Bool {
    if first.werkgebied != second.werkgebied { return first.werkgebied < second.werkgebied }
    if first.inspection != second.inspection { return precedes(first.inspection, second.inspection) }
    return precedes(first.organisation, second.organisation)
  }

  private static func precedes(_ first: ExactName?, _ second: ExactName?) -> Bool {
    switch (first, second) {
    case (nil, nil), (.some, nil): false
    case (nil, .some): true
    case (.some(let one), .some(let other)): one < other
    }
  }
}
