package import AssessmentModel
import Reporting

/// The Dutch words of the agenda of a werkgebied ("woorden van een agenda").
package enum DutchAreaAgendaWords {
  package static let subtitle = "Agenda na de toetsing"
  package static let round = "Toetsing"
  package static let referenceDate = "Peildatum"
  package static let framework = "Kader"
  package static let notGiven = "niet opgegeven"
  package static let checkedOn = "Termijnen bekeken op"
  package static let input = "Invoer:"
  package static let basisHeading = "Waar deze agenda op rust"
  package static let basisColumns = ["Norm", "Oordeel bij de toetsing", "Komt tekort", "Punten"]
  package static let basisCaption = "Oordelen bij de toetsing waarna deze agenda is gemaakt"
  package static let openHeading = "Wat nog is af te spreken"
  package static let openColumns = ["Punt", "Wat ontbreekt"]
  package static let openCaption = "Punten waarover niet alles is afgesproken, of met een termijn die voorbij is"
  package static let nothingOpen = "Van elk punt dat open is of loopt, is afgesproken wat de agenda vraagt."
  package static let pointsHeading = "Punten"
  package static let pointColumns = ["Punt", "Van wie", "Wat", "Eigenaar", "Termijn", "Maat", "Status"]
  package static let ownPoints = "Eigen punten"
  package static let otherPoints = "Punten waarvan de doelstelling niet bekend is"
  package static let noPoints = "Er zijn geen punten."
  package static let noActor = "niet genoemd"
  package static let late = "termijn voorbij"
  package static let ownNotice =
    "Welke doelstelling bij welke norm past, en vanaf welk niveau een norm niet tekortkomt, is een voorstel en niet van de bron. "
    + "Eigenaar, termijn, maat en status zijn van het werkgebied."
  package static let yes = "ja"
  package static let no = "nee"
  package static let noRating = "geen oordeel; hier rust niets op"
  package static let demandHeading = "Wat de bron hierover zegt"

  package static func title(_ agenda: AreaAgenda) -> String { "Agenda \(agenda.title)" }
  package static func framework(_ id: String, from level: String) -> String { "\(id); tekort is lager dan ‘\(level)’" }

  package static func allCount(_ points: Int) -> String {
    points == 0
      ? "Deze agenda heeft geen punten."
      : points == 1 ? "Het enige punt telt mee." : "Alle \(points) punten tellen mee."
  }

  package static func leftOut(_ problems: Int, codes: [String]) -> String {
    "\(DutchNumbers.count(problems, "fout", "fouten")) in agenda.yaml (\(DutchNumbers.list(codes))); wat fout is, is weggelaten."
  }

  package static func caption(_ heading: String) -> String { "Punten: \(heading)" }
  package static func status(_ status: Recommendation.Status) -> String { status.rawValue }

  package static func field(_ field: AgreementDemand.Field) -> String {
    switch field {
    case .owner: "eigenaar (wie)"
    case .due: "termijn (wanneer)"
    case .measure: "maat (waaraan te zien)"
    }
  }

  // Text in the terminal

  package static func missing(_ flaw: AgendaReview.Flaw) -> String {
    let isBare = flaw.missing.count > 1 && AgreementDemand.Field.allCases.allSatisfy { flaw.point[$0] == nil }
    let asked =
      flaw.missing.isEmpty
      ? []
      : isBare ? ["nog niets afgesproken"] : ["nog niet afgesproken: \(DutchNumbers.list(flaw.missing.map(field)))"]
    let past = flaw.isLate ? [flaw.point.due.map { "de termijn \($0) is voorbij" } ?? late] : []
    return (asked + past).joined(separator: "; ")
  }

  package static func summary(_ review: AgendaReview) -> String {
    let pending = review.agenda.points.count(where: \.isPending)
    let vague = review.flaws.count { !$0.missing.isEmpty && $0.point.isTouched }
    let bare = review.flaws.count { !$0.point.isTouched }
    let late = review.flaws.count(where: \.isLate)
    let day = review.day.map { " op \(DutchNumbers.date($0))" } ?? ""
    return "\(DutchNumbers.count(review.agenda.points.count, "punt", "punten")), waarvan \(pending) open of lopend; "
      + "over \(bare) is nog niets afgesproken, over \(vague) nog niet alles, \(late) met een termijn die voorbij is\(day)."
  }

  // What a file says above its parts

  package static func introduction(_ agenda: AreaAgenda, demand: AgreementDemand) -> [String] {
    [
      "Agenda van \(agenda.title)" + (agenda.inspection.map { ", na toetsing \($0)" } ?? "") + ".",
      "",
      "Elk punt is wat een doelstelling van \(agenda.instrument) van één partij vraagt. De bron laat aan de regio over: "
        + demand.fields.map(\.rawValue).joined(separator: ", ") + ".",
      "Vul die per punt in. status is open, loopt, gereed of vervallen; bij toelichting kan wat u erbij wilt zeggen.",
      "tekst mag u in eigen woorden zetten. Een eigen punt heeft een nieuwe id en een tekst, en geen doelstelling.",
      "Staat er mogelijk in plaats van actor, dan laat de bron niet zien van wie de taak is.",
    ]
  }

  package static let standingsNote = "Het oordeel bij deze toetsing. Zonder oordeel rust er niets op een norm."
  package static let noPointsNote = "Er is geen norm die tekortkomt en waar een doelstelling bij past."

  package static func objective(_ objective: Objective) -> String { "\(objective.number). \(objective.text)" }
}
