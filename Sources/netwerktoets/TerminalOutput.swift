import Diagnostics
import Foundation
import Rendering
import Reporting
import Workflows

/// Tells on a terminal how far a run is; silent in a pipe.
struct TerminalProgress {
  private let isTerminal = isatty(STDERR_FILENO) == 1

  func show(_ done: Int, of total: Int, _ name: String) {
    guard isTerminal, total > 1 else { return }
    let line = "\(done + 1) van \(total)  \(name.singleLine)"
    StandardOutput.write("\r\u{1B}[K" + String(line.prefix(78)), to: STDERR_FILENO)
  }

  func clear() {
    if isTerminal { StandardOutput.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}

/// Writes messages about the input to standard error.
struct Messages {
  let format: InputOptions.MessageFormat

  func write(_ log: DiagnosticLog) {
    let said = log.perFile
    if said.isEmpty { return }
    let catalogue = DiagnosticCatalogue.dutch
    var text = ""
    for file in said {
      for diagnostic in file.diagnostics {
        switch format {
        case .text: text += catalogue.text(of: diagnostic) + "\n"
        case .json: text += DiagnosticJSON.line(diagnostic, in: catalogue) + "\n"
        }
      }
      guard file.further > 0 else { continue }
      switch format {
      case .text: text += "\(file.file.singleLine): nog \(DutchNumbers.count(file.further, "melding", "meldingen"))\n"
      case .json: text += DiagnosticJSON.line(further: file.further, in: file.file) + "\n"
      }
    }
    StandardOutput.write(text, to: STDERR_FILENO)
  }

  func write(_ diagnostics: [Diagnostic]) {
    var log = DiagnosticLog()
    log.append(contentsOf: diagnostics)
    write(log)
  }
}

/// Writes text whole; a reader that went away is no fault.
enum StandardOutput {
  /// On a terminal nothing but blanks and line ends may steer it, whatever an extract holds; a file gets every sign.
  static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) {
    var text = descriptor == STDOUT_FILENO && isatty(descriptor) == 1 ? text.withoutControls : text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          // A reader that went away is no fault; a result that is cut short without a word is one.
          if errno != EPIPE, descriptor == STDOUT_FILENO { fail() }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}

extension StandardOutput {
  private static func fail() -> Never {
    write("netwerktoets: de uitvoer kan niet worden geschreven; kies een andere plaats met -o.\n", to: STDERR_FILENO)
    exit(Ending.wrongUse.rawValue)
  }
}

extension String {
  /// The text in which control characters other than tabs and line ends are replaced.
  var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isLayout = scalar == "\n" || scalar == "\r" || scalar == "\t"
          return scalar.properties.generalCategory == .control && !isLayout ? "\u{FFFD}" : scalar
        }))
  }
}
