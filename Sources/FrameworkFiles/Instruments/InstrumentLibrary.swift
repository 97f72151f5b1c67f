public import Diagnostics
public import Instruments

/// The instruments that are known ("bibliotheek van instrumenten"): those of the user's folders, and those built in.
public struct InstrumentLibrary: Sendable {
  /// An instrument and where it is.
  public struct Entry: Sendable {
    /// The name of its folder, which is the identifier of the instrument.
    public let id: String
    /// How messages call the file.
    public let name: String
    /// Which kind it says it is; `nil` where it does not say so, or says something unknown.
    public let kind: InstrumentKind?
    /// Its title, as far as it stands on one line.
    public let title: String?
    /// Its text; `nil` where it cannot be read.
    public let text: String?
  }

  /// The instruments, in the order of their identifiers; of two with the same one that of the first folder.
  public let entries: [Entry]

  /// Looks for instruments in folders, in this order, and then among those built in.
  ///
  /// - Parameter folders: folders that have a folder with `instrument.yaml` per instrument; those that do not exist are
  ///   passed over.
  public init(folders: [String]) {
    entries = FrameworkLibrary.Entry.all(named: "instrument.yaml", in: folders).map { found in
      let text = try? found.text()
      return Entry(
        id: found.id, name: found.name,
        kind: text.flatMap { Self.value(of: "soort", in: $0) }.flatMap(InstrumentKind.init),
        title: text.flatMap { Self.value(of: "titel", in: $0) }, text: text)
    }
  }

  /// The instruments of a kind.
  public func entries(of kind: InstrumentKind) -> [Entry] { entries.filter { $0.kind == kind } }

  /// Reads an instrument, or says everything that is wrong with it.
  ///
  /// - Parameter read: how the text of an instrument of this kind is read, given the name for its messages.
  public static func read<Instrument: ReadableInstrument>(
    _ entry: Entry, as type: Instrument.Type = Instrument.self
  ) -> Checked<Instrument> {
    guard let text = entry.text else {
      return Checked(nil, diagnostics: [.unreadableInstrument(at: FilePosition(file: entry.name))])
    }
    let checked = Instrument.read(text, file: entry.name)
    guard let instrument = checked.value, instrument.head.id != entry.id else { return checked }
    return Checked(
      nil,
      diagnostics: checked.diagnostics + [.otherInstrument(entry.id, at: FilePosition(file: entry.name, line: 1))])
  }

  /// The value of a key that stands at the start of a line: enough to list instruments without reading them whole.
  private static func value(of key: String, in text: String) -> String? {
    for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("\(key):") {
      let value = line.dropFirst(key.count + 1).drop { $0 == " " }
      let isQuoted = value.count > 1 && value.first == "\"" && value.last == "\""
      return value.isEmpty || value.first == ">" || value.first == "|"
        ? nil : String(isQuoted ? value.dropFirst().dropLast() : value)
    }
    return nil
  }
}

/// A kind of instrument that can be read from an `instrument.yaml` ("leesbaar instrument").
public protocol ReadableInstrument: Sendable {
  /// What it shares with instruments of other kinds.
  var head: InstrumentHead { get }

  /// Reads the text of an `instrument.yaml`, or says everything that is wrong with it.
  static func read(_ text: String, file: String) -> Checked<Self>
}

extension Diagnostic {
  fileprivate static func unreadableInstrument(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N002", at: position)
  }

  fileprivate static func otherInstrument(_ id: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "N003", ["id": id], at: position)
  }
}
