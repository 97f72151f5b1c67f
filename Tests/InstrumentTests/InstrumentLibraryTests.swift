import Diagnostics
import FrameworkFiles
import Instruments
import TestSupport
import Testing

/// Which instruments there are, and where they are found.
@Suite struct InstrumentLibraryTests {
  @Test func `one instrument of each kind is built in, with its title`() {
    let entries = InstrumentLibrary(folders: []).entries
    #expect(Set(entries.compactMap(\.kind)) == Set(InstrumentKind.allCases))
    #expect(entries.allSatisfy { $0.title != nil && $0.text != nil })
  }

  @Test func `a folder of the user goes before what is built in`() throws {
    let folder = try TemporaryFolder()
    let shipped = try #require(InstrumentLibrary(folders: []).entries.first)
    let own = "instrument: \(shipped.id)\nsoort: actieagenda\ntitel: \"Eigen: agenda\"\n"
    try folder.write(Array(own.utf8), to: "\(shipped.id)/instrument.yaml")
    let found = try #require(InstrumentLibrary(folders: [folder.path]).entries.first { $0.id == shipped.id })
    #expect(found.kind == .actionAgenda)
    #expect(found.title == "Eigen: agenda")
  }
}
