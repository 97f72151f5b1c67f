import AssessmentModel
package import Diagnostics
import FeedbackRound
import Foundation
package import FrameworkFiles
package import Instruments
package import Reporting
import Scoring

/// Holds the codes of findings and remarks against a factor model: what `factors`, `report` and `compare` begin with.
package struct FactorRun {
  /// The count.
  package let count: FactorCount
  /// What there is to say about codes and model, with file and line.
  package let diagnostics: [Diagnostic]
  /// What asks for another look, which is no fault.
  package let questions: [Diagnostic]
  /// The files of rounds that were read, so that no output takes their place.
  package let inputFiles: [String]

  /// Why the remarks of a round cannot be used.
  package enum Failure: Error {
    /// The folder has no round, or none with decisions.
    case noRound(String)
    /// The input has no werkgebied that the round is about.
    case otherInput(String)
  }

  /// Codes werkgebieden of a run.
  ///
  /// - Parameters:
  ///   - areas: the werkgebieden; all of the input, or some.
  ///   - rounds: folders of rounds of feedback, of which the coded remarks count too.
  package init(
    _ areas: [AssessedArea], in input: AssessedInput, model: FactorModel, rounds: [String] = []
  ) throws(Failure) {
    var remarks: [AreaKey: [CodedRemark]] = [:]
    var diagnostics = model.diagnostics(against: input.framework)
    var files: [String] = []
    for folder in rounds {
      let read = try Self.remarks(in: folder)
      diagnostics += read.diagnostics
      files += read.files
      let about = areas.filter { area in
        area.key.werkgebied == read.round.werkgebied
          && (read.round.inspection == nil
            || read.round.inspection == area.key.inspection ?? area.werkgebied?.inspection)
      }
      guard let area = about.first else { throw .otherInput(folder) }
      remarks[area.key, default: []] += read.remarks
    }
    let coded = areas.map { area in
      CodedArea(area, remarks: remarks[area.key] ?? [], framework: input.framework, model: model)
    }
    count = FactorCount(of: coded, framework: input.framework, model: model)
    // What is said of a finding about all organisations is said once.
    self.diagnostics = (diagnostics + coded.flatMap(\.diagnostics)).once
    questions = coded.filter(\.isCoded).flatMap(\.questions).once
    inputFiles = files
  }

  private static func remarks(
    in folder: String
  ) throws(Failure) -> (round: Round, remarks: [CodedRemark], diagnostics: [Diagnostic], files: [String]) {
    let read = FeedbackFolder(folder)
    let path = "\(folder)/\(FeedbackDecisions.fileName)"
    guard let answers = read.answers, let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .noRound(folder)
    }
    let decisions = Decisions.read(text, file: path)
    guard let value = decisions.value else {
      return (answers.round, [], decisions.diagnostics, read.inputFiles + [path])
    }
    let found = CodedRemark.all(of: answers, value)
    return (answers.round, found.remarks, decisions.diagnostics + found.diagnostics, read.inputFiles + [path])
  }
}

extension FactorRun {
  /// The model of a library that fits a framework: the only one that is tied to it; `nil` where there is none or more
  /// than one.
  package static func model(for framework: String, in library: InstrumentLibrary) -> FactorModel? {
    only(library.entries(of: .factorModel).compactMap { InstrumentLibrary.read($0, as: FactorModel.self).value }) {
      $0.head.tie?.framework == framework
    }
  }

  /// The agenda of which a model names objectives; `nil` where it names none, or one that is not known or does not hold.
  package static func agenda(of model: FactorModel, in library: InstrumentLibrary) -> ActionAgenda? {
    library.entries(of: .actionAgenda).first { $0.id == model.agenda?.id }
      .flatMap { InstrumentLibrary.read($0, as: ActionAgenda.self).value }
  }

  private static func only<Instrument>(_ all: [Instrument], where fits: (Instrument) -> Bool) -> Instrument? {
    let fitting = all.filter(fits)
    return fitting.count == 1 ? fitting[0] : nil
  }
}

extension [Diagnostic] {
  fileprivate var once: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
