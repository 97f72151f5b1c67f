import AssessmentModel
public import FeedbackRound
import Foundation

extension Round {
  /// Reads a round from `ronde.json`; nothing where it is something else.
  public init?(json bytes: [UInt8]) {
    guard let file = try? JSONDecoder().decode(RoundFile.self, from: Data(bytes)),
      let kind = RoundKind(rawValue: file.soort), !file.rollen.isEmpty
    else { return nil }
    var statements: [Statement] = []
    for statement in file.stellingen {
      guard let read = statement.statement else { return nil }
      statements.append(read)
    }
    let dates = [file.sluit, file.peildatum].map { text in text.map { CalendarDate(iso: $0) } }
    guard Set(statements.map(\.id)).count == statements.count, !dates.contains(.some(nil)) else { return nil }
    self.init(
      id: file.ronde, version: file.versie, kind: kind, addressees: file.adressaten, deadline: dates[0] ?? nil,
      werkgebied: ExactName(file.werkgebied), inspection: file.toetsing.map { ExactName($0) }, name: file.naam,
      framework: file.kader.id, frameworkVersion: file.kader.versie, frameworkTitle: file.kader.titel,
      status: file.status.flatMap(Werkgebied.Status.init), referenceDate: dates[1] ?? nil, mark: file.vermelding,
      roles: file.rollen.map { Role(id: $0.id, label: $0.label) },
      norms: file.normen.map { RoundNorm(id: $0.id, name: $0.naam, text: $0.tekst) }, statements: statements)
  }
}

/// A round as `ronde.json` has it.
private struct RoundFile: Decodable {
  struct Kader: Decodable {
    let id: String
    let versie: String
    let titel: String
  }

  struct Rol: Decodable {
    let id: String
    let label: String
  }

  struct Norm: Decodable {
    let id: String
    let naam: String
    let tekst: String
  }

  struct Stelling: Decodable {
    let nummer: Int
    let id: String
    let norm: String
    let bevinding: String?
    let soort: String
    let voorstel: String?
    let tekst: String
    let kenmerk: String

    var statement: Statement? {
      let subject: Statement.Subject
      if let bevinding {
        guard let kind = Finding.Kind(rawValue: soort) else { return nil }
        subject = .finding(id: bevinding, kind: kind)
      } else {
        subject = .rating(voorstel)
      }
      return Statement(number: nummer, id: id, norm: norm, subject: subject, text: tekst, digest: kenmerk)
    }
  }

  let ronde: String
  let versie: String
  let soort: String
  let adressaten: [String]
  let sluit: String?
  let werkgebied: String
  let toetsing: String?
  let naam: String
  let kader: Kader
  let status: String?
  let peildatum: String?
  let vermelding: String?
  let rollen: [Rol]
  let normen: [Norm]
  let stellingen: [Stelling]
}
