import AssessmentModel
import Diagnostics
import Foundation
import FrameworkFiles
import Instruments
import TestSupport
import Testing

/// Matrices that tests look at: the one that is shipped, and an invented one with other names and numbers.
enum SampleMatrix {
  static func shipped() throws -> ResponsibilityMatrix {
    let entry = try #require(InstrumentLibrary(folders: []).entries(of: .responsibilityMatrix).first)
    return try #require(InstrumentLibrary.read(entry, as: ResponsibilityMatrix.self).value)
  }

  static let folder = "Fixtures/instrumenten/proef-matrix"

  static func checked(_ path: String) throws -> Checked<ResponsibilityMatrix> {
    ResponsibilityMatrix.read(try ProjectFiles.text(path), file: String(path.split(separator: "/").last ?? ""))
  }

  static func second() throws -> ResponsibilityMatrix {
    let checked = try checked("\(folder)/instrument.yaml")
    #expect(checked.diagnostics == [])
    return try #require(checked.value)
  }
}

extension ResponsibilityMatrix {
  /// A cell by the identifiers of its situation and indication.
  func cell(_ situation: String, _ indication: String) throws -> MatrixCell {
    MatrixCell(
      situation: try #require(axes.situations.firstIndex { $0.id == situation }),
      indication: try #require(axes.indications.firstIndex { $0.term.id == indication }))
  }

  func name(_ cell: MatrixCell) -> String {
    axes.situations[cell.situation].id + " × " + axes.indications[cell.indication].term.id
  }

  func doctors(_ division: CareDivision) -> String {
    division.doctors.map { axes.doctors[$0].id }.joined(separator: " of ")
  }
}

/// Every element of the shipped matrix, held against the list that was made from its source.
@Suite struct MatrixCountTests {
  /// Kind, mark, heading and line of each element, as `telling.csv` has them.
  static func elements(of matrix: ResponsibilityMatrix) -> [String] {
    var rows: [String] = []
    func add(_ kind: String, _ provenance: Provenance, number: String = "", mark: String = "") {
      guard case .source(let document, let heading, let line) = provenance else { return }
      rows.append([kind, number, mark, document, heading, String(line)].joined(separator: ";"))
    }
    for row in matrix.rows { add("rij", row.term.provenance) }
    for pair in matrix.pairs {
      add("paar", pair.provenance, mark: matrix.doctors(pair.general) + "/" + matrix.doctors(pair.specific))
    }
    for exception in matrix.exceptions {
      add("uitzondering", exception.provenance, mark: exception.pairs.isEmpty ? "in geen rij" : "")
    }
    for condition in matrix.conditions { add("voorwaarde", condition.provenance) }
    for product in matrix.products { add("product", product.provenance) }
    for funding in matrix.funding { add("bekostiging", funding.provenance) }
    for (number, chapter) in matrix.outline.chapters.enumerated() {
      add("hoofdstuk", chapter.term.provenance, number: String(number + 1))
    }
    return rows
  }

  @Test func `every element stands in the list, and every line of the list is an element`() throws {
    let matrix = try SampleMatrix.shipped()
    let lines = try ProjectFiles.text("Fixtures/instrumenten/\(matrix.head.id)/telling.csv")
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    #expect(lines.count == 60)
    #expect(Self.elements(of: matrix).sorted() == lines.sorted())
    #expect(matrix.rows.count == 9)
    #expect(matrix.pairs.count == 10)
    #expect(matrix.head.tie == nil)
    #expect(matrix.referenceYear == 2016)
  }
}

/// What the matrix answers, and what it does not.
@Suite struct MatrixAnswerTests {
  @Test func `the source answers twice in one cell and not at all in two, and one exception stands in no row`() throws {
    let matrix = try SampleMatrix.shipped()
    let findings = MatrixFindings(matrix)
    #expect(findings.overlaps.map { matrix.name($0.cell) } == ["logeeropvang × wlz"])
    #expect(findings.gaps.map { matrix.name($0.cell) } == ["wlz_instelling × geen_wlz", "crisisbed × geen_wlz"])
    #expect(findings.rowlessExceptions.map { matrix.exceptions[$0].id } == ["pakket_zonder_behandeling"])
    let overlap = try #require(findings.overlaps.first)
    #expect(
      overlap.pairs.map { matrix.doctors(matrix.pairs[$0].general) } == [
        "huisarts", "specialist_ouderengeneeskunde",
      ])
    #expect(overlap.disagrees(matrix))
    #expect(!overlap.disagrees(matrix, about: [.specific]))
  }

  @Test func `each cell has one outcome, and the outcomes add up to the table`() throws {
    for matrix in [try SampleMatrix.shipped(), try SampleMatrix.second()] {
      let answers = matrix.cells.map { matrix.answer($0) }
      #expect(answers.count == matrix.axes.situations.count * matrix.axes.singleIndications.count)
      let covered = matrix.pairs.map { $0.situations.count * matrix.axes.singles(of: $0.indication).count }
      #expect(answers.map(\.pairs.count).reduce(0, +) == covered.reduce(0, +))
      for answer in answers where answer.outcome == .absent { #expect(answer.pairs.isEmpty) }
    }
  }

  @Test func `an answer brings exceptions, conditions, tasks and funding of its pairs, and no others`() throws {
    let matrix = try SampleMatrix.shipped()
    let answer = matrix.answer(try matrix.cell("wlz_instelling", "wlz"))
    #expect(answer.outcome == .answered)
    #expect(
      answer.exceptions.map { matrix.exceptions[$0].id } == [
        "huisarts_ingehuurd", "huisarts_in_anw", "pakket_zonder_behandeling",
      ])
    #expect(answer.rowlessExceptions.map { matrix.exceptions[$0].id } == ["pakket_zonder_behandeling"])
    // Three of another pair come along because an exception here asks for them.
    #expect(
      answer.conditions.map { matrix.conditions[$0].id } == [
        "instemming_huisartsen", "specialist_24_7", "bekwaam_personeel", "contract_wlz_instelling",
        "regie_bij_specialist", "uitschrijven", "instemming_anw", "informatie_delen", "verantwoordelijkheid_vastleggen",
      ])
    #expect(answer.tasks.map { matrix.tasks[$0].id } == ["regie_specialist"])
    #expect(
      answer.funding.map { matrix.funding[$0].id } == [
        "wlz_instelling_huisarts", "wlz_instelling_specialist", "wlz_instelling_zonder_behandeling",
      ])
    let specific = matrix.answer(answer.cell, about: [.specific])
    #expect(specific.exceptions == [])
    #expect(specific.funding.map { matrix.funding[$0].id } == ["wlz_instelling_specialist"])
  }

  @Test func `an indication that covers others answers for each of them`() throws {
    let matrix = try SampleMatrix.shipped()
    for indication in ["wlz", "geen_wlz"] {
      let answer = matrix.answer(try matrix.cell("geriatrische_revalidatiezorg", indication))
      #expect(answer.pairs.map { matrix.pairs[$0].id } == ["geriatrische_revalidatiezorg"])
    }
    let absent = matrix.answer(try matrix.cell("respijtzorg", "wlz"))
    #expect(absent.outcome == .absent)
    #expect(
      absent.absences.flatMap { matrix.absences[$0].instead }.map { matrix.pairs[$0].id } == [
        "logeeropvang_met_wlz"
      ])
  }

  @Test func `a second matrix needs data only`() throws {
    let matrix = try SampleMatrix.second()
    let findings = MatrixFindings(matrix)
    #expect(findings.overlaps.map { matrix.name($0.cell) } == ["kliniek × basis"])
    #expect(findings.overlaps.allSatisfy { !$0.disagrees(matrix) })
    #expect(findings.gaps.map { matrix.name($0.cell) } == ["aan_huis × aanvullend", "kliniek × geen"])
    #expect(findings.rowlessExceptions == [])
    #expect(matrix.answer(try matrix.cell("aan_huis", "geen")).outcome == .absent)
  }
}

/// Which term a word leads to.
@Suite struct MatrixQuestionTests {
  @Test(arguments: [
    ("logeeropvang", "logeeropvang"), ("Logeeropvang", "logeeropvang"),
    ("thuis", "thuis_of_instelling_zonder_toelating"),
    ("palliatief", "elv_palliatief"), ("geriatrische revalidatiezorg", "geriatrische_revalidatiezorg"),
  ])
  func `a name, or the start of a word in one, leads to a situation`(written: String, id: String) throws {
    let axes = try SampleMatrix.shipped().axes
    let number = try #require(axes.situations.firstIndex { $0.id == id })
    #expect(MatrixQuestion(axes).situation(written) == .found(number))
  }

  @Test func `what fits several is not chosen from, and what is unknown has near misses`() throws {
    let axes = try SampleMatrix.shipped().axes
    let question = MatrixQuestion(axes)
    let ids = { (numbers: [Int]) in numbers.map { axes.situations[$0].id } }
    guard case .several(let several) = question.situation("elv") else { return #expect(Bool(false)) }
    #expect(ids(several) == ["elv_laag_complex", "elv_hoog_complex", "elv_palliatief"])
    guard case .unknown(let close) = question.situation("logeropvang") else { return #expect(Bool(false)) }
    #expect(ids(close) == ["logeeropvang"])
    #expect(question.situation("ziekenhuis") == .unknown([]))
    #expect(question.situation("  ") == .unknown([]))
  }

  @Test func `a form in which an indication is used leads to it`() throws {
    let axes = try SampleMatrix.shipped().axes
    let question = MatrixQuestion(axes)
    for written in ["VPT", "wlz", "Wlz-indicatie", "pgb"] {
      guard case .found(let number) = question.indication(written) else {
        Issue.record("\(written)")
        continue
      }
      #expect(axes.indications[number].term.id == "wlz")
    }
    #expect(question.care("algemeen") == .found(0))
    #expect(question.care("Specifieke geneeskundige zorg") == .found(1))
    #expect(MatrixQuestion(try SampleMatrix.second().axes).care("ingrepen") == .found(1))
  }
}

/// Good and bad files side by side: what is said about each bad one stands beside it as people read it.
///
/// `UPDATE_GOLDEN=1 swift test --filter MatrixMessageTests` writes the messages anew.
@Suite struct MatrixMessageTests {
  static func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path("\(SampleMatrix.folder)/fout"))
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  @Test func `each bad file says what stands beside it`() throws {
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    for name in try Self.files() {
      let said = try SampleMatrix.checked("\(SampleMatrix.folder)/fout/\(name)").diagnostics
      let text = said.map { DiagnosticCatalogue.dutch.text(of: $0) + "\n" }.joined()
      let golden = "\(SampleMatrix.folder)/fout/\(name.dropLast(5)).meldingen.txt"
      if isUpdating { try text.write(toFile: ProjectFiles.path(golden), atomically: true, encoding: .utf8) }
      #expect((try? ProjectFiles.text(golden)) == text, "\(name): UPDATE_GOLDEN=1 writes it anew")
      #expect(said.contains { $0.code == name.prefix(4) }, "\(name)")
    }
  }

  @Test func `every code of this kind is shown by a bad file`() throws {
    let shown = try Set(
      Self.files().flatMap { try SampleMatrix.checked("\(SampleMatrix.folder)/fout/\($0)").diagnostics.map(\.code) })
    let known = Set(DiagnosticCatalogue.dutch.words.keys.filter { $0.hasPrefix("N2") })
    #expect(known.count == 8)
    #expect(shown.isSuperset(of: known))
  }

  @Test func `a file of which any line is missing gives messages or a matrix, and never stops the program`() throws {
    let lines = try ProjectFiles.text("\(SampleMatrix.folder)/instrument.yaml")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for number in lines.indices {
      var less = lines
      less.remove(at: number)
      let checked = ResponsibilityMatrix.read(less.joined(separator: "\n"), file: "minder.yaml")
      let isWrong = checked.diagnostics.contains { $0.severity == .error }
      #expect(isWrong == (checked.value == nil), "line \(number + 1)")
      if let matrix = checked.value { _ = matrix.cells.map { matrix.answer($0) } }
    }
  }
}
