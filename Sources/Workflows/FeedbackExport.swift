import AssessmentModel
import Digests
package import Disclosure
package import FeedbackRound
import Foundation
import OfficeFiles
import Rendering
package import Reporting
import Scoring

/// Makes a round of feedback of a werkgebied, with its forms: what `feedback export` writes.
package struct FeedbackExport {
  /// A text that may say who somebody is, and that nobody released yet.
  package struct Held: Hashable {
    /// The statement, or the part of the round.
    package let place: String
    /// The digest of the text.
    package let digest: String
    /// What it looks like.
    package let kind: PersonalDataHit.Kind
  }

  /// The round.
  package let round: Round
  /// What keeps the forms from going out.
  package let held: [Held]

  /// Makes the round.
  ///
  /// - Parameter releases: what was released before, in the words of the file for it.
  package init(
    _ area: AssessedArea, of run: ScoringRun, _ input: AssessedInput, _ request: RoundRequest,
    releases: ReleaseList
  ) {
    round = Round(about: area, in: input, request, digest: { SHA256Digest(of: $0).hexadecimal })
    let search = PersonalDataSearch(names: KnownNames.of(area, run), countsBelow: Self.leastPeople)
    held = Self.texts(of: round).flatMap { place, digest, text in
      Set(search.hits(in: text).map(\.kind)).sorted { $0.rawValue < $1.rawValue }
        .filter { !releases.contains(place: place, digest: digest, kind: $0) }
        .map { Held(place: place, digest: digest, kind: $0) }
    }
  }

  /// Fewer people than this are not named outside the team.
  private static let leastPeople = 5

  /// Everything in a form that does not come from the framework or from this program.
  private static func texts(of round: Round) -> [(place: String, digest: String, text: String)] {
    func part(_ name: String, _ texts: [String]) -> [(place: String, digest: String, text: String)] {
      texts.map { (name, String(SHA256Digest(of: $0).hexadecimal.prefix(12)), $0) }
    }
    return round.statements.map { ($0.id, $0.digest, $0.text) } + part("adressaten", round.addressees)
      + part("rollen", round.roles.map(\.label))
  }

  /// The name of the file that holds the round itself.
  package static let roundFile = "ronde.json"
  /// The name of the folder in which answers are laid.
  package static let answerFolder = "antwoorden"

  /// The round and its forms, by the names of their files.
  package func files() throws -> [(name: String, bytes: [UInt8])] {
    [
      ("terugkoppeling.html", Array(FormHTML.render(round).utf8)),
      ("terugkoppeling.xlsx", try WorkbookBytes.of(FormWorkbook.draft(of: round))),
      ("terugkoppeling.docx", WordWriter.bytes(of: FormDocument.draft(of: round))),
      ("terugkoppeling.csv", Array(FormCSV.text(of: round).utf8)),
      (Self.roundFile, Array(RoundJSON.value(of: round).indented.utf8)),
    ]
  }
}

/// The codes and names of an input that may not go outside.
enum KnownNames {
  /// Those of a werkgebied: its clients, organisations and inspectors.
  static func of(_ area: AssessedArea, _ run: ScoringRun) -> [KnownName] {
    let lines = run.lines(of: area)
    let origins =
      lines.assessments.map(\.origin) + lines.facts.map(\.origin) + lines.dossiers.map(\.origin) + lines.clients
    var organisations = Set(origins.compactMap { $0.organisation?.description })
    for organisation in area.werkgebied?.organisations ?? [] {
      organisations.insert(organisation.id.description)
      if let name = organisation.name { organisations.insert(name) }
    }
    if let own = area.key.organisation { organisations.insert(own.description) }
    var people = Set(lines.assessments.map(\.inspector.description))
    for determination in area.werkgebied?.determinations ?? [] {
      people.insert(determination.inspector)
      if let second = determination.second { people.insert(second) }
    }
    people.remove("")
    let clients = Set(origins.map(\.client.description))
    let names = [(clients, KnownName.Bearer.client), (organisations, .organisation), (people, .person)]
    return names.flatMap { names, bearer in names.sorted().map { KnownName($0, of: bearer) } }
  }
}
