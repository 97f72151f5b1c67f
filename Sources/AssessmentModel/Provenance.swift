/// Where an element of a framework comes from ("herkomst").
public enum Provenance: Hashable, Sendable {
  /// From a source document, at a heading and line ("bron").
  case source(document: String, heading: String, line: Int)
  /// This project's own proposal ("eigen").
  case own
}

/// A document that a framework rests on ("brondocument").
public struct SourceDocument: Hashable, Sendable {
  /// The identifier that places in it refer to.
  public let id: String
  /// Its title.
  public let title: String
  /// Who published it.
  public let publisher: String
  /// The year of publication; `nil` where the document does not say it.
  public let year: Int?

  /// Makes a document.
  public init(id: String, title: String, publisher: String, year: Int? = nil) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.year = year
  }
}
