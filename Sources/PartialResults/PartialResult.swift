public import Scoring

/// What scoring needs of the extracts of one party, or of several together ("deelresultaat"): no text of a dossier, and
/// pseudonyms for clients and inspectors.
///
/// Parts under one framework and one key are merged in any order and grouping. Werkgebieden and organisations keep their
/// names: the result is about them.
public struct PartialResult: Sendable {
  /// The framework that a part was made under ("kader"): two are the same where all three are.
  public struct FrameworkStamp: Hashable, Sendable {
    /// Its identifier.
    public let id: String
    /// Its version.
    public let version: String
    /// The SHA-256 of its file: 32 bytes.
    public let hash: [UInt8]

    /// Makes a stamp.
    public init(id: String, version: String, hash: [UInt8]) {
      self.id = id
      self.version = version
      self.hash = hash
    }
  }

  /// The framework it was made under.
  public let framework: FrameworkStamp
  /// What tells keys apart without telling anything of them: 32 bytes.
  public let keyCheck: [UInt8]
  /// Whether something was left out of the input it was made of.
  public var hadErrors: Bool
  /// What was collected, under pseudonyms.
  public private(set) var collected: CollectedRatings

  init(framework: FrameworkStamp, keyCheck: [UInt8], hadErrors: Bool, collected: CollectedRatings) {
    self.framework = framework
    self.keyCheck = keyCheck
    self.hadErrors = hadErrors
    self.collected = collected
  }

  /// Makes a part of what was collected, and takes the names of clients and inspectors out of it.
  public init(
    of collected: CollectedRatings, framework: FrameworkStamp, hadErrors: Bool, pseudonyms: Pseudonyms
  ) {
    var own = collected
    own.rename(clients: pseudonyms.client, inspectors: pseudonyms.inspector)
    self.init(framework: framework, keyCheck: pseudonyms.keyCheck, hadErrors: hadErrors, collected: own)
  }

  /// Adds another part.
  ///
  /// - Returns: why it cannot be added; then nothing was.
  public mutating func merge(_ other: PartialResult) -> PartialFailure? {
    if other.framework != framework { return .otherFramework }
    if other.keyCheck != keyCheck { return .otherKey }
    if !collected.canMerge(other.collected) { return .tooManyInspectors }
    if !collected.canMergeAreas(of: other.collected) { return .tooManyAreas }
    collected.merge(other.collected)
    hadErrors = hadErrors || other.hadErrors
    return nil
  }
}

/// Why a file cannot be used as a part. Cases carry no contents.
public enum PartialFailure: Error, Hashable, Sendable {
  /// There is no such file, or it may not be read.
  case unreadable
  /// It is something else.
  case noPart
  /// It was made by a newer version of the program.
  case newerVersion
  /// It is not as it was written: changed, or cut short.
  case damaged
  /// It was made under another framework, another version of it, or another text of it.
  case otherFramework
  /// It was made with another key.
  case otherKey
  /// There are more names of inspectors than fit together.
  case tooManyInspectors
  /// There are more werkgebieden than fit together.
  case tooManyAreas
}
