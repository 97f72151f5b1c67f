public import AssessmentModel

/// What one source said about one criterion for one client, all its lines taken together ("uitspraak van een bron").
public enum SourceSaying: String, CaseIterable, Sendable {
  /// A level of the scale ("niveau").
  case level = "niveau"
  /// That it does not concern the client.
  case notApplicable = "niet_van_toepassing"
  /// That it was not or could not be rated.
  case notAssessed = "niet_beoordeeld"
  /// Nothing that counts ("niets").
  case nothing = "niets"
}

extension SourceStatement {
  /// A level goes first, as in scoring; "niet beoordeeld" goes before "niet van toepassing".
  var saying: SourceSaying {
    if rating != nil { return .level }
    if saidNotAssessed { return .notAssessed }
    return saidNotApplicable ? .notApplicable : .nothing
  }
}

/// How many criteria of a norm one source spoke to for one client ("dekking van een bron").
public struct SourceCoverage: Hashable, Sendable {
  /// The source: index into ``Framework/sources``.
  public let source: Int
  /// The norm: index into ``Framework/norms``.
  public let norm: Int
  /// The criteria of the norm in which the source has a voice.
  public let criteria: Int
  /// Those that it gave a level.
  public let rated: Int
  /// Those of which it said that they do not concern the client.
  public let notApplicable: Int
  /// Those of which it said that they were not rated.
  public let notAssessed: Int
  /// Those of which it said nothing that counts.
  public let silent: Int
  /// The criteria of the norm in which it has no voice, and to which it spoke all the same: context, which does not count.
  public let context: Int
  /// The criteria that a visit could still fill: see ``OpenCriterion``.
  public let open: Int
}

/// A criterion without a level for a client, and who could still give one ("open criterium").
///
/// A source can where it has a voice in the criterion, the criterion does concern the client, the source gave neither a
/// level nor "niet van toepassing" on it, its inspectors did not agree on a consensus about it, and not all that it said
/// about the client is "niet van toepassing": who cannot be asked is not asked again.
public struct OpenCriterion: Hashable, Sendable {
  /// The criterion: index into ``Framework/criteria``.
  public let criterion: Int
  /// The sources: indices into ``Framework/sources``; empty where none can.
  public let sources: [Int]
}

/// A side that gave no level on a core criterion of a norm for a client, and who of it could ("open zijde").
public struct OpenSide: Hashable, Sendable {
  /// The party: index into ``Framework/parties``.
  public let party: Int
  /// The core criteria on which a source of it could still give a level; empty where none can.
  public let criteria: [OpenCriterion]
}

/// What is missing for one norm to become a rating for one client, and to become two-sided ("dekking van een norm").
public struct NormCoverage: Hashable, Sendable {
  /// The rating as it is, with the reason where there is none.
  public let rating: ClientRating
  /// The applicable core criteria without a level, each of which must get one; empty where there is a rating or the norm
  /// does not apply.
  public let missingCore: [OpenCriterion]
  /// How many criteria must at least get a level, those of ``missingCore`` included; zero where there is a rating.
  public let missingCriteria: Int
  /// The other applicable criteria without a level, from which the rest may come.
  public let otherOpen: [OpenCriterion]
  /// Whether visits to all sources that can still say something would give a rating; also true where there is one.
  public let canBeRated: Bool
  /// The sides that gave no level on a core criterion; empty without sides, or where the norm does not apply.
  public let missingSides: [OpenSide]
  /// Whether those visits would make it two-sided; `nil` where the framework has no sides.
  public let canBeTwoSided: Bool?
}

/// What of one client was looked at, source by source and norm by norm ("dekking van een cliënt").
public struct ClientCoverage: Hashable, Sendable {
  /// The code of the client.
  public let client: ExactName
  /// The organisations named for the client.
  public let organisations: [ExactName]
  /// The sources with any row about the client: indices into ``Framework/sources``.
  public let seenSources: [Int]
  /// The sources of which all that was said is "niet van toepassing", so that they are not proposed again.
  public let closedSources: [Int]
  /// Per norm, in the order of the framework, what is missing.
  public let norms: [NormCoverage]
  /// Per norm and source that has a voice in it or spoke to it, in the order of the framework.
  public let sources: [SourceCoverage]
}
