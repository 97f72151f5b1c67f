import ArgumentParser
import Foundation
import Workflows

/// The program: words in, text or files out.
@main struct Netwerktoets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "netwerktoets",
    abstract: "Beoordeelt zorgnetwerken rond kwetsbare ouderen, van dossierextract tot gebiedsrapport.",
    discussion: """
      Voorbeelden:
        netwerktoets check extracten/            wat is er mis met de invoer?
        netwerktoets score extracten/            het oordeel per werkgebied en norm
        netwerktoets report extracten/ -o uit    een rapport per werkgebied
        netwerktoets compare extracten/ -o vergelijking.html
        netwerktoets merge a.part b.part         samen scoren, elk met eigen dossiers
        netwerktoets consensus extracten/        waar verschillen inspecteurs nog?
        netwerktoets trace extracten/best --norm IZ1
        netwerktoets determine extracten/best CC1 voldoet_grotendeels --by i1
        netwerktoets diff oud/ nieuw/            wat er veranderde, en waardoor
        netwerktoets form extracten/best -o uit  formulieren om in te vullen
        netwerktoets coverage extracten/best     wat is bekeken, wat ontbreekt?
        netwerktoets feedback export extracten/best -o ronde
        netwerktoets agenda make extracten/best   wie wordt wat gevraagd?
        netwerktoets convert extracten/ --to csv -o uit
        netwerktoets factors count extracten/    wat helpt, wat staat in de weg?
        netwerktoets scan form -o formulieren    zelfscan, om in te vullen
        netwerktoets matrix ask crisisbed wlz    wie geeft hier welke zorg?

      Een invoer is een bestand (.xml, .csv, .xlsx of .ods) of een map met een map per werkgebied.
      """,
    version: "0.1.0",
    subcommands: [
      Check.self, Score.self, Report.self, Compare.self, Merge.self, Trace.self, Coverage.self, Agreement.self,
      Consensus.self, Determine.self, Diff.self, Form.self, Feedback.self, Convert.self, Frameworks.self,
      InstrumentsCommand.self, Factors.self, AgendaCommand.self, Scan.self, Matrix.self,
    ])

  /// Runs the command and ends with the exit code that belongs to what happened.
  static func main() {
    ProcessRules.set()
    do {
      if let score = PlainCommandLine.score(CommandLine.arguments.dropFirst()) { return try score.run() }
      var command = try parsed()
      try command.run()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch let failure as WorkbookNotMade {
      Complaint.write(failure.text)
      Foundation.exit(Ending.nothingDone.rawValue)
    } catch {
      let isHelp = exitCode(for: error).isSuccess
      let text = DutchUsage.translated(fullMessage(for: error))
      if !text.isEmpty {
        FileHandle(fileDescriptor: isHelp ? STDOUT_FILENO : STDERR_FILENO).write(Data((text + "\n").utf8))
      }
      let ending: Ending =
        if isHelp { .done } else if exitCode(for: error) == .validationFailure { .wrongUse } else { .fault }
      Foundation.exit(ending.rawValue)
    }
  }
}

extension Netwerktoets {
  /// The command with what it was told.
  ///
  /// Most runs are about one command and are written rightly: those take the short way. Whatever else it is, from help to
  /// a word that is wrong, is read again in full.
  private static func parsed() throws -> any ParsableCommand {
    if let command = try? ShortWay.parseAsRoot(), configuration.subcommands.contains(where: { $0 == type(of: command) })
    {
      return command
    }
    return try parseAsRoot()
  }

  /// The same commands, without looking for a request to write completions, which costs a sixth of a small run.
  private struct ShortWay: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "netwerktoets", _superCommandName: "netwerktoets",
      subcommands: Netwerktoets.configuration.subcommands)
  }
}

/// How a run ended: the exit codes of the program, as `docs/formats.md` lists them.
enum Ending: Int32 {
  case done = 0
  case inputHadErrors = 1
  case wrongUse = 2
  case nothingDone = 3
  /// All was done, and there is something to look at.
  case somethingFound = 4
  /// The program met an error that it does not know.
  case fault = 70

  /// Ends the run, unless all went well.
  func end() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
