/// Who or what a rating comes from ("bron"), such as the dossier of one discipline or a conversation.
public struct InformationSource: Hashable, Sendable {
  /// The largest number of sources that a framework may have; the sources of a client are a set of bits.
  public static let most = 62

  /// What kind of source it is ("soort").
  public enum Kind: String, CaseIterable, Sendable {
    /// A dossier that was read.
    case dossier
    /// A conversation that was held ("gesprek").
    case conversation = "gesprek"
  }

  /// The identifier in extracts.
  public let id: String
  /// The word for people.
  public let label: String
  /// A dossier or a conversation.
  public let kind: Kind
  /// The party it belongs to: index into ``Framework/parties``.
  public let party: Int

  /// Makes a source.
  public init(id: String, label: String, kind: Kind, party: Int) {
    self.id = id
    self.label = label
    self.kind = kind
    self.party = party
  }
}

/// An organisation or person that sources belong to ("partij"); two of its sources count as one dossier.
public struct Party: Hashable, Sendable {
  /// The identifier in the framework.
  public let id: String
  /// The word for people.
  public let label: String

  /// Makes a party.
  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}

/// One or more sources that speak as one ("stem"), so that no organisation has two votes.
public struct Voice: Hashable, Sendable {
  /// Which of the levels of its sources a voice gives ("neemt").
  public enum Selection: String, CaseIterable, Sendable {
    /// The lowest ("laagste").
    case lowest = "laagste"
    /// The highest ("hoogste").
    case highest = "hoogste"
  }

  /// The identifier in the framework.
  public let id: String
  /// The words for people.
  public let label: String
  /// Which level it gives.
  public let selection: Selection
  /// Its sources: indices into ``Framework/sources``.
  public let sources: [Int]

  /// Makes a voice.
  public init(id: String, label: String, selection: Selection, sources: [Int]) {
    self.id = id
    self.label = label
    self.selection = selection
    self.sources = sources
  }
}
