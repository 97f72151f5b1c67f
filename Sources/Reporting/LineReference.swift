public import AssessmentModel

/// Lines of extracts as an inspector refers to them beside other evidence ("verwijzing naar regels"): `client BE-03`,
/// `BE-03 wijkverpleging`, or a client, a source and a norm or criterion.
public struct LineReference: Hashable, Sendable {
  /// The client.
  public let client: ExactName
  /// The source, where one is named: index into ``Framework/sources``.
  public let source: Int?
  /// The norm, where one is named: index into ``Framework/norms``.
  public let norm: Int?
  /// The criterion, where one is named: index into ``Framework/criteria``.
  public let criterion: Int?

  /// Understands a text; nothing where it is not wholly a reference, and so evidence of another kind.
  ///
  /// - Parameters:
  ///   - clients: the clients of the werkgebied.
  ///   - others: what else may be named, such as findings; a text that names one of those is no reference.
  public init?(_ text: String, clients: [ExactName], besides others: Set<String>, in framework: Framework) {
    var rest = Self.trimmed(text[...])
    guard !others.contains(String(rest)) else { return nil }
    if let named = Self.dropping(["client", "cli\u{EB}nt"], from: rest) { rest = named.rest }
    let codes = clients.sorted { $0.description.utf8.count > $1.description.utf8.count }
    guard let found = codes.first(where: { Self.begins(rest, with: $0.description) }) else { return nil }
    client = found
    rest = Self.trimmed(rest.dropFirst(found.description.count))

    let sources = framework.sources.indices.flatMap { index in
      [(framework.sources[index].id, index), (framework.sources[index].label, index)]
    }
    (source, rest) = Self.taking(sources, from: rest)
    (criterion, rest) = Self.taking(framework.criteria.indices.map { (framework.criteria[$0].id, $0) }, from: rest)
    let norms = framework.norms.indices.map { (framework.norms[$0].id, $0) }
    if let criterion {
      norm = framework.norm(ofCriterion: criterion)
    } else {
      (norm, rest) = Self.taking(norms, from: rest)
    }
    guard rest.isEmpty else { return nil }
  }

  /// Whether it means a line.
  ///
  /// - Parameters:
  ///   - criterion: the criterion of the line; `nil` where it holds no rating.
  ///   - subject: the norm that the statement with the reference is about; it narrows a reference that names none.
  func means(_ origin: LineOrigin, criterion own: Int?, about subject: Int, in framework: Framework) -> Bool {
    guard origin.client == client, source == nil || source == origin.source else { return false }
    guard let own else { return norm == nil }
    if let criterion { return criterion == own }
    return framework.norm(ofCriterion: own) == (norm ?? subject)
  }

  private static func taking(_ words: [(String, Int)], from text: Substring) -> (Int?, Substring) {
    let found = words.compactMap { word, index in dropping([word], from: text).map { ($0.rest, index) } }
    guard let longest = found.min(by: { $0.0.count < $1.0.count }) else { return (nil, text) }
    return (longest.1, longest.0)
  }

  /// What follows one of some words, whatever its case.
  private static func dropping(_ words: [String], from text: Substring) -> (word: String, rest: Substring)? {
    for word in words where begins(text.lowercased()[...], with: word.lowercased()) {
      return (word, trimmed(text.dropFirst(word.count)))
    }
    return nil
  }

  private static func begins(_ text: Substring, with word: String) -> Bool {
    guard text.utf8.starts(with: word.utf8) else { return false }
    return text.utf8.count == word.utf8.count || text.dropFirst(word.count).first.map(isBlank) == true
  }

  private static func isBlank(_ character: Character) -> Bool { character.isWhitespace || character == "," }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: isBlank)
    while text.last.map(isBlank) == true { text.removeLast() }
    return text
  }
}
