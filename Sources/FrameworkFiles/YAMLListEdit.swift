import Yams

/// Sets one element of a list in a YAML file and leaves every other sign of the file as it is: comments, order, quotation
/// marks, line ends, byte-order mark.
///
/// Comments inside an element that is replaced come to stand above the new one. What is written is read again and held
/// against what was there: where anything else would change, nothing is done.
public struct YAMLListEdit: Sendable {
  /// Why a file is left alone.
  public enum Failure: Error, Hashable, Sendable {
    /// It is no YAML with keys at the top.
    case notReadable
    /// Under the key stands something else than a list.
    case notAList
    /// The way in which it is written makes a change unsafe, such as an anchor inside the element.
    case notSafe
  }

  /// The key of the list, at the top of the file.
  public let list: String
  /// The keys by which an element is known, with their values; with `nil` an element that does not have the key.
  public let identity: [(key: String, value: String?)]
  /// The keys at the top of the file in their usual order, for where the list is not there yet.
  public let usualOrder: [String]

  /// Makes an edit.
  public init(list: String, identity: [(key: String, value: String?)], usualOrder: [String]) {
    self.list = list
    self.identity = identity
    self.usualOrder = usualOrder
  }

  /// The text with the element in the list: in the place of the one with the same identity, else at the end.
  public func setting(_ item: YAMLItem, in text: String) throws(Failure) -> (text: String, isReplacement: Bool) {
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let body = hasMark ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
    guard let root = Self.compose(body), case .mapping(let top) = root else { throw .notReadable }
    let source = YAMLSource(body, root: root)
    let old = try content(of: top)
    let index = old.elements.firstIndex { element in identity.allSatisfy { element.text(of: $0.key) == $0.value } }
    let layout = YAMLListLayout(source: source, top: top, list: list, usualOrder: usualOrder)
    let expected = old.setting(YAMLContent(item), at: index)
    for change in layout.changes(setting: item, at: index) {
      let new = change.applied(to: source)
      if isAsExpected(new, expected, comments: source) { return ((hasMark ? "\u{FEFF}" : "") + new, index != nil) }
    }
    throw .notSafe
  }

  static func compose(_ text: String) -> Node? { (try? Yams.compose(yaml: text, .basic)) ?? nil }

  /// What stands under all other keys, and the elements of the list.
  struct TopContent: Equatable {
    var others: [YAMLContent]
    var elements: [YAMLContent]

    func setting(_ element: YAMLContent, at index: Int?) -> TopContent {
      var copy = self
      if let index { copy.elements[index] = element } else { copy.elements.append(element) }
      return copy
    }
  }

  func content(of top: Node.Mapping) throws(Failure) -> TopContent {
    var content = TopContent(others: [], elements: [])
    for (key, value) in top {
      guard key.scalar?.string == list else {
        content.others += [YAMLContent(key), YAMLContent(value)]
        continue
      }
      switch value {
      case .sequence(let sequence): content.elements = sequence.map(YAMLContent.init)
      case .scalar(let scalar) where scalar.string.isEmpty && scalar.style == .plain: break
      default: throw .notAList
      }
    }
    return content
  }

  func isAsExpected(_ text: String, _ expected: TopContent, comments before: YAMLSource) -> Bool {
    guard let root = Self.compose(text), case .mapping(let top) = root, let now = try? content(of: top),
      now == expected
    else { return false }
    let after = YAMLSource(text, root: root)
    return after.allComments == before.allComments
  }
}

extension YAMLSource {
  fileprivate var allComments: [String] { comments(in: 0..<scalars.count).sorted() }
}

/// What a node says, without its form.
indirect enum YAMLContent: Equatable {
  case text(String)
  case list([YAMLContent])
  case mapping([YAMLContent])

  init(_ node: Node) {
    switch node {
    case .scalar(let scalar): self = .text(scalar.string)
    case .sequence(let sequence): self = .list(sequence.map(YAMLContent.init))
    case .mapping(let mapping): self = .mapping(mapping.flatMap { [YAMLContent($0.key), YAMLContent($0.value)] })
    case .alias(let alias): self = .text("*\(alias.anchor.rawValue)")
    }
  }

  init(_ item: YAMLItem) {
    self = .mapping(
      item.fields.flatMap { key, value -> [YAMLContent] in
        switch value {
        case .text(let text), .quoted(let text): [.text(key), .text(text)]
        case .list(let texts): [.text(key), .list(texts.map(YAMLContent.text))]
        case .items(let items): [.text(key), .list(items.map { YAMLContent($0) })]
        }
      })
  }

  /// The text under a key of a mapping.
  func text(of key: String) -> String? {
    guard case .mapping(let parts) = self else { return nil }
    for place in stride(from: 0, to: parts.count - 1, by: 2) where parts[place] == .text(key) {
      if case .text(let text) = parts[place + 1] { return text }
    }
    return nil
  }

  /// By code points: Swift's own comparison would take "é" in one and in two for the same.
  static func == (first: YAMLContent, second: YAMLContent) -> Bool {
    switch (first, second) {
    case (.text(let one), .text(let other)): one.utf8.elementsEqual(other.utf8)
    case (.list(let one), .list(let other)), (.mapping(let one), .mapping(let other)): one == other
    default: false
    }
  }
}
