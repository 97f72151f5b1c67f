import Foundation
import Tabular
import TestSupport
import Testing

/// The reader of CSV reads good files as Python's does, in whatever pieces they come.
@Suite struct CSVDifferentialTests {
  private struct Expected: Decodable {
    let delimiter: String
    let rows: [[String]]
  }

  @Test(arguments: [1, 2, 3, 4])
  func `thousands of good files are read as Python reads them`(seed: Int) throws {
    let folder = try TemporaryFolder()
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    python.arguments = [ProjectFiles.path("Tests/Support/good-csv.py"), folder.path, String(seed), "1000"]
    try python.run()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
    var cells = 0
    for number in 0..<1000 {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(number).csv")))
      let json = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(number).json"))
      let expected = try JSONDecoder().decode(Expected.self, from: json)
      let delimiter = try #require(expected.delimiter.utf8.first)
      for piece in [Int.max, 1 + number % 7] {
        let rows = try Self.rows(of: bytes, delimiter: delimiter, piece: piece)
        #expect(rows == expected.rows.map { $0.map { Array($0.utf8) } }, "seed \(seed), file \(number), piece \(piece)")
      }
      cells += expected.rows.reduce(0) { $0 + $1.count }
    }
    #expect(cells > 10_000)
  }

  /// The cells of all records that are not blank, by their bytes; no record may have a flaw.
  private static func rows(of bytes: [UInt8], delimiter: UInt8, piece: Int) throws -> [[[UInt8]]] {
    var reader = CSVPushReader(delimiter: delimiter, encoding: .utf8)
    var rows: [[[UInt8]]] = []
    func take(_ record: CSVRecord) {
      #expect(record.flaw == nil)
      let cells = (0..<record.count).map { Array(record[$0]) }
      if !cells.allSatisfy(\.isEmpty) { rows.append(cells) }
    }
    var start = 0
    while start < bytes.count {
      let end = piece >= bytes.count - start ? bytes.count : start + piece
      try bytes[start..<end].withUnsafeBytes { try reader.feed($0, record: take) }
      start = end
    }
    try reader.finish(record: take)
    return rows
  }
}
