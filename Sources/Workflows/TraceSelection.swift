package import AssessmentModel
import Diagnostics
package import Reporting
import Scoring

/// What of an input is to be explained: werkgebieden, norms and a client, as the user names them.
package struct TraceSelection {
  /// Why a name leads to nothing: what was written, what was probably meant, and what there is.
  package enum Failure: Error, Hashable {
    /// There is no such werkgebied.
    case unknownArea(String, candidate: String?, known: [String])
    /// There is no such round of inspection of the werkgebied.
    case unknownRound(String, candidate: String?, known: [String])
    /// There are several werkgebieden, and none was named.
    case severalAreas([String])
    /// There are several rounds of the werkgebied, and none was named.
    case severalRounds([String])
    /// There is no such organisation in the werkgebied.
    case unknownOrganisation(String, candidate: String?, known: [String])
    /// Several organisations are rated, and none was named.
    case severalOrganisations([String])
    /// The framework has no such norm.
    case unknownNorm(String, candidate: String?, known: [String])
    /// The werkgebied has no such client.
    case unknownClient(String, candidate: String?)
  }

  /// The werkgebied.
  package let area: AssessedArea
  /// The norms: indices into ``Framework/norms``.
  package let norms: [Int]

  /// Finds what is named.
  ///
  /// - Parameters:
  ///   - area: the identifier or the name of a werkgebied; without it there must be one.
  ///   - round: the round of inspection; without it there must be one of the werkgebied.
  ///   - organisation: the organisation, where the framework rates those; without it there must be one.
  ///   - norms: the identifiers of norms, or of criteria of theirs; all norms without.
  package init(
    in input: AssessedInput, area: String?, round: String?, organisation: String?, norms: [String]
  ) throws(Failure) {
    let ofName = try Self.areas(in: input, named: area)
    let ofRound = try Self.areas(ofName, round: round)
    let ofOrganisation = try Self.areas(ofRound, organisation: organisation)
    guard let found = ofOrganisation.first else { throw .unknownArea(area ?? "", candidate: nil, known: []) }
    self.area = found
    self.norms = try Self.norms(norms, of: input.framework)
  }

  private static func areas(in input: AssessedInput, named name: String?) throws(Failure) -> [AssessedArea] {
    let known = Set(input.areas.map(\.key.werkgebied)).sorted()
    guard let name else {
      guard known.count == 1 else { throw .severalAreas(known.map(\.description)) }
      return input.areas
    }
    let exact = input.areas.filter { $0.key.werkgebied == ExactName(name) }
    if !exact.isEmpty { return exact }
    let folded = name.lowercased()
    let ofName = input.areas.filter {
      $0.name.lowercased() == folded || $0.key.werkgebied.description.lowercased() == folded
    }
    if Set(ofName.map(\.key.werkgebied)).count == 1 { return ofName }
    let words = known.map(\.description)
    throw .unknownArea(name, candidate: NearMiss.candidate(for: name, among: words), known: words)
  }

  private static func areas(_ areas: [AssessedArea], round: String?) throws(Failure) -> [AssessedArea] {
    let known = Set(areas.map { $0.key.inspection?.description ?? "" }).sorted()
    guard let round else {
      guard known.count < 2 else { throw .severalRounds(known) }
      return areas
    }
    let found = areas.filter {
      $0.key.inspection == ExactName(round)
        || ($0.key.inspection == nil && ($0.werkgebied?.inspection == ExactName(round) || round.isEmpty))
    }
    guard !found.isEmpty else {
      throw .unknownRound(round, candidate: NearMiss.candidate(for: round, among: known), known: known)
    }
    return found
  }

  private static func areas(_ areas: [AssessedArea], organisation: String?) throws(Failure) -> [AssessedArea] {
    let known = areas.compactMap { $0.key.organisation?.description }
    guard let organisation else {
      guard areas.count < 2 else { throw .severalOrganisations(known) }
      return areas
    }
    let found = areas.filter { $0.key.organisation == ExactName(organisation) }
    guard !found.isEmpty else {
      throw .unknownOrganisation(
        organisation, candidate: NearMiss.candidate(for: organisation, among: known), known: known)
    }
    return found
  }

  private static func norms(_ names: [String], of framework: Framework) throws(Failure) -> [Int] {
    guard !names.isEmpty else { return Array(framework.norms.indices) }
    var found: Set<Int> = []
    for name in names {
      let folded = name.lowercased()
      if let norm = framework.norms.firstIndex(where: { $0.id.lowercased() == folded }) {
        found.insert(norm)
      } else if let criterion = framework.criteria.firstIndex(where: { $0.id.lowercased() == folded }) {
        found.insert(framework.norm(ofCriterion: criterion))
      } else {
        let known = framework.norms.map(\.id)
        throw .unknownNorm(name, candidate: NearMiss.candidate(for: name, among: known), known: known)
      }
    }
    return found.sorted()
  }

  /// The client with a code, among those of the lines.
  package static func client(_ code: String?, in lines: ExtractLines) throws(Failure) -> ExactName? {
    guard let code else { return nil }
    let known = lines.clients.map(\.client)
    if known.contains(ExactName(code)) { return ExactName(code) }
    let folded = known.filter { $0.description.lowercased() == code.lowercased() }
    throw .unknownClient(
      code,
      candidate: folded.first?.description ?? NearMiss.candidate(for: code, among: known.map(\.description)))
  }
}
