extension Workbook {
  /// Reads a workbook from the bytes of its file, whatever its name: .xlsx or .ods.
  ///
  /// Of a formula it takes the result that was saved with it; of macros, pictures, remarks and links nothing. Sheets of
  /// charts are left out.
  public init(reading bytes: [UInt8]) throws(OfficeFailure) {
    self = try OfficePackage.with(bytes) { package throws(OfficeFailure) in
      switch package.format {
      case .xlsx: return try OpenXMLWorkbook.read(package)
      case .ods: return try OpenDocumentWorkbook.read(package)
      case .docx, .odt: throw .otherFormat(package.format)
      }
    }
  }

  /// Reads a workbook from a file.
  public init(path: String) throws(OfficeFailure) { try self.init(reading: OfficeFile.bytes(at: path)) }
}

/// Reads workbooks of Office Open XML.
enum OpenXMLWorkbook {
  static func read(_ package: OfficePackage) throws(OfficeFailure) -> Workbook {
    let archive = package.archive
    let budget = ReadingBudget()
    let workbook = try PartReader.read(package.mainPart, of: archive, into: WorkbookPart())
    let relationships = try Relationships.of(package.mainPart, in: archive)
    var surroundings = SheetPart.Surroundings(is1904: workbook.is1904)
    if let part = relationships.first(ofKind: "styles")?.part {
      surroundings.areDays = try PartReader.read(part, of: archive, into: StylesPart()).areDays
    }
    if let part = relationships.first(ofKind: "sharedStrings")?.part {
      let empty = SharedTextsPart(part: part, budget: budget)
      surroundings.texts = try PartReader.read(part, of: archive, into: empty).texts
    }
    var sheets: [WorkbookSheet] = []
    for sheet in workbook.sheets {
      guard let relationship = relationships.byID[sheet.id] else { throw .missing(part: sheet.name) }
      guard relationship.kind == "worksheet" else { continue }
      var content = SheetPart(
        sheet: sheet.name, part: relationship.part, surroundings: surroundings, budget: budget)
      content = try PartReader.read(relationship.part, of: archive, into: content)
      let rows = try content.finished()
      sheets.append(WorkbookSheet(name: sheet.name, isHidden: sheet.isHidden, rows: rows))
    }
    return Workbook(sheets: sheets)
  }
}
