import AssessmentModel
import Diagnostics
import Scoring

/// What is said about an input as a whole.
extension Diagnostic {
  static func doubledWerkgebied(_ first: FilePosition, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "W101", ["eerste": first.description], at: position)
  }

  static func noRows(at position: FilePosition) -> Diagnostic { Diagnostic(.error, "I118", at: position) }

  static func sharedArea(_ key: AreaKey, first: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "I123", ["werkgebied": key.werkgebied.description, "eerste": first], at: position)
  }

  static func copiedForm(first: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.warning, "F125", ["eerste": first], at: position)
  }

  static func tooManyInspectors(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "I117", at: position)
  }

  static func tooManyAreas(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "I119", ["grens": String(CollectedRatings.mostAreas)], at: position)
  }

  static func ratingsOfInventory(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "W105", at: position)
  }

  static func unreadableText(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "I102", at: position)
  }

  static func longPeriod(_ dates: ClosedRange<CalendarDate>, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .warning, "D135", ["van": dates.lowerBound.description, "tot": dates.upperBound.description], at: position)
  }
}
