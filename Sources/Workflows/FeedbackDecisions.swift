import AssessmentModel
package import Diagnostics
import Digests
package import Disclosure
package import FeedbackRound
package import Foundation
package import FrameworkFiles
package import Reporting
import Scoring

/// Why nothing can be decided about a round.
package enum DecisionRefusal: Error {
  /// The input has no werkgebied that the round is about.
  case otherInput(round: String)
  /// The input is of another framework than the round.
  case otherFramework(round: String, input: String)
  /// The file of decisions is no text in UTF-8.
  case unreadable(String)
  /// The file of decisions cannot be completed.
  case notCompleted(String)
  /// The werkgebied has no file to write in.
  case noAreaFile
  /// One file describes several rounds of the werkgebied.
  case severalRounds(String)
  /// The file of the werkgebied is left alone.
  case edit(AreaFileEdit.Failure, String)
}

/// The decisions about a round, held against the answers and the werkgebied: what `feedback decide` does.
package struct FeedbackDecisions {
  /// The name of the file with the decisions, beside the round.
  package static let fileName = "besluiten.yaml"

  /// A file to be written, before and after.
  package struct FileChange {
    /// Where it is.
    package let path: String
    /// What it holds; `nil` where it is not there yet.
    package let old: Data?
    /// What it will hold.
    package let text: String
  }

  /// The answers.
  package let answers: CollectedAnswers
  /// All there is to say about the decisions.
  package let diagnostics: [Diagnostic]
  /// The decisions, held against all; `nil` where there is no file yet, or it could not be read.
  package let review: DecisionReview?
  /// The file with decisions, where it is new or did not name everything yet.
  package let file: FileChange?
  /// The statements and responses that the file did not name.
  package let missing: (statements: [String], responses: [String])
  /// What may not be shown without a decision.
  package let search: PersonalDataSearch

  let area: AssessedArea
  let framework: Framework
  let run: ScoringRun
  let input: AssessedInput

  /// Reads the decisions in the folder of a round and holds them against everything.
  ///
  /// - Parameter run: what was read and scored.
  package init(
    in folder: String, _ answers: CollectedAnswers, _ input: AssessedInput, _ run: ScoringRun
  ) throws(DecisionRefusal) {
    let round = answers.round
    guard round.framework == input.framework.id else {
      throw .otherFramework(round: round.framework, input: input.framework.id)
    }
    guard let area = Self.area(of: round, input) else { throw .otherInput(round: round.id) }
    self.answers = answers
    (self.area, self.framework, self.run, self.input) = (area, input.framework, run, input)
    search = PersonalDataSearch(names: KnownNames.of(area, run), countsBelow: ChangeLogPage.least)
    let path = "\(folder)/\(Self.fileName)"
    let decisionFile = DecisionFile(answers: answers, search: search)
    guard let old = FileManager.default.contents(atPath: path) else {
      (review, diagnostics, missing) = (nil, [], ([], []))
      file = FileChange(path: path, old: nil, text: decisionFile.draft)
      return
    }
    guard let text = String(validating: old, as: UTF8.self) else { throw .unreadable(path) }
    let read = Decisions.read(text, file: path)
    guard let decisions = read.value else {
      (review, diagnostics, missing, file) = (nil, read.diagnostics, ([], []), nil)
      return
    }
    let review = DecisionReview(
      decisions, answers: answers, area: area, framework: framework, search: search,
      otherFindings: Self.otherFindings(beside: area, input))
    self.review = review
    diagnostics = read.diagnostics + review.diagnostics
    // What could not be read may be about what seems to be missing.
    guard !read.diagnostics.contains(where: { $0.severity == .error }), decisions.round == round.id else {
      (missing, file) = (([], []), nil)
      return
    }
    do {
      let completed = try decisionFile.completed(text, decisions)
      missing = (completed?.statements ?? [], completed?.responses ?? [])
      file = completed.map { FileChange(path: path, old: old, text: $0.text) }
    } catch {
      throw .notCompleted(path)
    }
  }

  /// Whether all was decided and nothing is wrong.
  package var isComplete: Bool {
    review?.isComplete == true && missing.responses.isEmpty && !diagnostics.contains { $0.severity == .error }
  }

  /// The identifiers of findings about other organisations of the same werkgebied.
  private static func otherFindings(beside area: AssessedArea, _ input: AssessedInput) -> Set<String> {
    let others = input.areas.filter { $0.key.withoutOrganisation == area.key.withoutOrganisation }
    let own = Set((area.werkgebied?.findings ?? []).map(\.id))
    return Set(others.flatMap { $0.werkgebied?.findings ?? [] }.map(\.id)).subtracting(own)
  }

  /// The werkgebied that a round is about: the one that the same round would be made of.
  private static func area(of round: Round, _ input: AssessedInput) -> AssessedArea? {
    input.areas.first { area in
      area.key.werkgebied == round.werkgebied
        && Round(
          about: area, in: input, RoundRequest(kind: round.kind), digest: { SHA256Digest(of: $0).hexadecimal }
        ).id == round.id
    }
  }
}
