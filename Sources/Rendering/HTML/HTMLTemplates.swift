import Mustache

/// The templates and the style sheet that were built in.
package enum HTMLTemplates {
  /// The texts of the templates, by name.
  package static let texts: [String: String] = Dictionary(
    uniqueKeysWithValues: EmbeddedTexts.all.compactMap { file in
      guard file.path.hasSuffix(suffix) else { return nil }
      // A template ends where its last element does; the line break of its file is no part of it.
      return (
        String(file.path.dropLast(suffix.count)), file.text.hasSuffix("\n") ? String(file.text.dropLast()) : file.text
      )
    })

  /// The style sheet of reports and comparisons.
  static let styleSheet = EmbeddedTexts.all.first { $0.path == "report.css" }?.text ?? ""

  private static let suffix = ".mustache"

  private static let library: MustacheLibrary = {
    var library = MustacheLibrary()
    for (name, text) in texts {
      do {
        try library.register(text, named: name)
      } catch {
        preconditionFailure("the template \(name) cannot be read: \(error)")
      }
    }
    return library
  }()

  /// Fills a template.
  static func render(_ fields: HTMLFields, with name: String) -> String {
    guard let text = library.render(fields, withTemplate: name) else {
      preconditionFailure("there is no template \(name)")
    }
    return text
  }
}
