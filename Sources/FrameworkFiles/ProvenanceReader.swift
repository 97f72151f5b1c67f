import AssessmentModel
import Diagnostics

extension YAMLFields {
  /// The documents that a file rests on; their identifiers are added to the table.
  ///
  /// - Parameter needsYear: whether a document without a year is an error; not every source has one.
  func sourceDocuments(into documents: inout IdentifierTable, needsYear: Bool = true) -> [SourceDocument] {
    let keys = ["id", "titel", "uitgever"]
    var read: [SourceDocument] = []
    let items = mappings(
      "documenten", required: keys + (needsYear ? ["jaar"] : []), optional: (needsYear ? [] : ["jaar"]) + ["bestand"])
    for item in items {
      let id = item.identifier("id")
      let title = item.text("titel")
      let publisher = item.text("uitgever")
      let year = item.number("jaar", in: 1900...2200)
      _ = item.text("bestand")
      if let id { documents.add(id) }
      guard let id, let title, let publisher, year != nil || !needsYear else { continue }
      read.append(SourceDocument(id: id.text, title: title, publisher: publisher, year: year))
    }
    return read
  }

  /// Where an element comes from, by its keys `herkomst` and `vindplaats`; said where that is missing or does not fit.
  func provenance(of documents: inout IdentifierTable) -> Provenance? {
    let place = YAMLFields(self["vindplaats"], key: "vindplaats", in: file, required: ["document", "kop", "regel"])
    let document = place?.scalar("document").flatMap { documents.number(of: $0) }
    let heading = place?.text("kop")
    let line = place?.number("regel", in: 1...10_000_000)
    guard let scalar = scalar("herkomst") else { return nil }
    switch scalar.text {
    case "eigen":
      if let place { file.report(.placeOfOwn(at: place.position)) }
      return .own
    case "bron":
      guard self["vindplaats"] != nil else {
        file.report(.sourceWithoutPlace(at: scalar.position))
        return nil
      }
      guard let document, let heading, let line else { return nil }
      return .source(document: documents.entries[document].text, heading: heading, line: line)
    default:
      file.report(.notAChoice(key: "herkomst", among: ["bron", "eigen"], written: scalar))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func placeOfOwn(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K036", at: position)
  }

  fileprivate static func sourceWithoutPlace(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "K037", at: position)
  }
}
