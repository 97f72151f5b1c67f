/// Why a file could not be read as XML to its end. Cases carry places, never contents.
public enum XMLFailure: Error, Hashable, Sendable {
  /// A line and a column in characters, both from one.
  public struct Place: Hashable, Sendable {
    /// The line.
    public let line: Int
    /// The column.
    public let column: Int
  }

  /// What is wrong with the form of the XML.
  public enum Form: String, CaseIterable, Sendable {
    /// An element is closed by another name than it was opened with.
    case mismatchedTag
    /// The file ends before the root element does.
    case truncated
    /// There is more after the root element.
    case contentAfterRoot
    /// An attribute stands twice in one element.
    case doubledAttribute
    /// An attribute has no value, or a value without quotation marks.
    case malformedAttribute
    /// An entity that XML does not know itself.
    case unknownEntity
    /// A character that XML does not allow, or an ampersand or less-than sign that should have been written out.
    case forbiddenCharacter
    /// Bytes that are no characters in the encoding of the file.
    case undecodableBytes
    /// An encoding that is not known.
    case unknownEncoding
    /// A prefix without a namespace.
    case unknownPrefix
    /// There is no XML in the file.
    case noXML
    /// Anything else.
    case other
  }

  /// The file holds a document type declaration, which is refused as it is met.
  case documentType(Place)
  /// The file is compressed.
  case compressed
  /// An element lies deeper, or has more attributes or a longer tag, or there are more names, than any extract has.
  case tooComplex(Place)
  /// The file is not well-formed.
  case illFormed(Form, Place)
}
