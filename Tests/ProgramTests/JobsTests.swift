import Foundation
import TestSupport
import Testing

/// How many files are read at the same time changes nothing of what is written.
@Suite struct JobsTests {
  /// Everything that a run writes over a folder of good and bad files, in XML and CSV.
  private static func written(_ command: String, jobs: Int, _ folder: String) throws -> String {
    let run = try Program.run([command, folder, "--framework", "igj-zorgnetwerken-2017", "--jobs", "\(jobs)"])
    #expect(!run.isCrash)
    return "\(run.status)\n\(run.output)\n\(run.errors)"
  }

  @Test(arguments: ["check", "score"])
  func `any number of threads writes the same bytes`(command: String) throws {
    let folder = ProjectFiles.path("Fixtures/extracten")
    let one = try Self.written(command, jobs: 1, folder)
    #expect(one.contains("[D105]") && one.contains("[X105]"))
    for jobs in [2, 3, 16] { #expect(try Self.written(command, jobs: jobs, folder) == one) }
  }

  @Test func `many small files about one werkgebied are put together the same`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<300 {
      // Inspectors and clients are met in another order in every file, and a few files are broken.
      let rows = (0..<4).map { row in
        let client = (number * 7 + row * 13) % 90
        let inspector = (number + row * 5) % 11
        return "dorp;c\(client);huisarts;CC\(1 + row % 3).1;VG;i\(inspector);2019-0\(1 + number % 9)-01"
      }
      let end = number.isMultiple(of: 97) ? "\n\"" : ""
      let text = "werkgebied;client;bron;criterium;oordeel;inspecteur;datum\n" + rows.joined(separator: "\n") + end
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/\(number).csv"))
    }
    let one = try Self.written("score", jobs: 1, folder.path)
    #expect(one.contains("[C113]"))
    for jobs in [2, 5] { #expect(try Self.written("score", jobs: jobs, folder.path) == one) }
  }
}
