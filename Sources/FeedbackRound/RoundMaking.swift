public import AssessmentModel
public import Reporting
import Scoring

/// What is asked for when a round is made ("aanvraag van een ronde").
public struct RoundRequest: Hashable, Sendable {
  /// How it is held.
  public var kind: RoundKind
  /// Whom it is for, in words.
  public var addressees: [String]
  /// The last day for answers.
  public var deadline: CalendarDate?
  /// What people can say they are; empty for those of the framework.
  public var roles: [String]

  /// Asks for a round.
  public init(
    kind: RoundKind, addressees: [String] = [], deadline: CalendarDate? = nil, roles: [String] = []
  ) {
    self.kind = kind
    self.addressees = addressees
    self.deadline = deadline
    self.roles = roles
  }
}

extension Round {
  /// The number of digits of a short digest.
  static let digits = 12

  /// Makes a round of what is known of a werkgebied: per norm the rating that is proposed, then its findings.
  ///
  /// A norm without a rating has no statement about it: nobody can recognise what was not said.
  ///
  /// - Parameter digest: the hexadecimal digest of a text.
  public init(
    about area: AssessedArea, in input: AssessedInput, _ request: RoundRequest, digest: (String) -> String
  ) {
    let framework = input.framework
    let drafts = Self.drafts(area, framework)
    let statements = drafts.enumerated().map { number, draft in
      var statement = draft
      statement.number = number + 1
      statement.digest = String(digest("\(draft.id)\n\(draft.text)").prefix(Self.digits))
      return statement
    }
    let used = Set(statements.map(\.norm))
    let inspection = area.key.inspection ?? area.werkgebied?.inspection
    // The code of an organisation is not for forms; a digest of it tells rounds apart.
    let organisation = area.key.organisation.map { String(digest($0.description).prefix(6)) }
    let parts = [area.key.werkgebied.description, inspection?.description, organisation, request.kind.rawValue]
    self.init(
      id: Self.plain(parts.compactMap(\.self).joined(separator: "-")),
      version: String(digest(statements.map { "\($0.id) \($0.digest)" }.joined(separator: "\n")).prefix(Self.digits)),
      kind: request.kind, addressees: request.addressees, deadline: request.deadline,
      werkgebied: area.key.werkgebied, inspection: inspection, name: area.placeName, framework: framework.id,
      frameworkVersion: framework.version, frameworkTitle: framework.title, status: area.werkgebied?.status,
      referenceDate: area.referenceDate?.date, mark: input.mark(of: area),
      roles: Self.roles(request.roles, framework),
      norms: framework.norms.filter { used.contains($0.id) }.map {
        RoundNorm(id: $0.id, name: $0.name, text: $0.text)
      },
      statements: statements)
  }

  private static func drafts(_ area: AssessedArea, _ framework: Framework) -> [Statement] {
    let findings = area.werkgebied?.findings ?? []
    let taken = Set(findings.map(\.id))
    return framework.norms.indices.flatMap { norm -> [Statement] in
      let id = framework.norms[norm].id
      let own = findings.filter { $0.norm == norm }.map { finding in
        Statement(
          number: 0, id: finding.id, norm: id, subject: .finding(id: finding.id, kind: finding.kind),
          text: finding.text.closed, digest: "")
      }
      guard !area.isInventory, let rating = area.ratingInForce(ofNorm: norm) else { return own }
      let label = framework.scale[rating].label
      let rated = Statement(
        number: 0, id: taken.contains(id) ? "\(id)-\(DutchRoundWords.rating)" : id, norm: id, subject: .rating(label),
        text: DutchRoundWords.proposal(label), digest: "")
      return [rated] + own
    }
  }

  /// The roles that were asked for, else the sources whose dossiers are looked at; and always another one.
  private static func roles(_ asked: [String], _ framework: Framework) -> [Role] {
    let dossiers = framework.sources.filter { $0.kind == .dossier }
    let sources = dossiers.isEmpty ? framework.sources : dossiers
    let roles =
      asked.isEmpty
      ? sources.map { Role(id: $0.id, label: $0.label) }
      : asked.enumerated().map { number, label in
        let id = plain(label)
        return Role(id: id.isEmpty ? "\(DutchRoundWords.role)-\(number + 1)" : id, label: label)
      }
    var seen: Set<String> = [DutchRoundWords.otherRole.id]
    return roles.filter { seen.insert($0.id).inserted } + [DutchRoundWords.otherRole]
  }

  /// A name of small letters, digits and hyphens.
  static func plain(_ text: String) -> String {
    let letters = text.lowercased().unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isPlain ? Character(scalar) : "-"
    }
    return String(letters).split(separator: "-").joined(separator: "-")
  }
}
