package import AssessmentModel
import Foundation
package import FrameworkFiles

extension ScoringRun {
  /// What is asked for.
  package struct Request {
    /// Files and folders.
    package var inputs: [String]
    /// The frameworks that are known.
    package var library: FrameworkLibrary
    /// The instruments that are known, of which agendas of earlier rounds speak.
    package var instruments: @Sendable () -> InstrumentLibrary = { InstrumentLibrary(folders: []) }
    /// The framework asked for by the user.
    package var framework: String?
    /// The reference date for areas that have none themselves.
    package var referenceDate: CalendarDate?
    /// Whether the ratings of each client are kept.
    package var keepsClients = false
    /// Whether an area of which lines were left out gets no rating.
    package var isStrict = false

    /// Whether what a rating rests on can be asked for afterwards, so that the packed ratings are kept.
    package var keepsBasis = false
    /// How many files are read at the same time; the result does not depend on it.
    package var jobs = ProcessInfo.processInfo.activeProcessorCount
    /// How long a file may be, in bytes; `nil` where it may be as long as it is.
    package var mostBytes: Int?
    /// Whether what was collected is kept, to make a part of.
    package var keepsCollected = false
    /// Parts of parties, which stand in the place of extracts; the inputs then only describe werkgebieden.
    package var parts: MergeRun?

    /// Asks for an input.
    package init(inputs: [String], library: FrameworkLibrary) {
      self.inputs = inputs
      self.library = library
    }
  }
}
