import AssessmentModel
import Testing

@testable import Scoring

/// Kappa and alpha against published values and other implementations.
///
/// - Source: vcd is the R package vcd 1.4 (documentation of `Kappa`, with the table of Agresti 1990); K2011 is
///   Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, the example with missing data, given there as
///   0.815; the others were computed with scikit-learn 1.9.1 and statsmodels 0.15.0 (kappa, equal to all digits) and
///   krippendorff 0.9.0 (alpha). R's `irr::kappa2` drops unused levels and `irr::kripp.alpha` differs for complete data
///   of three or more raters; they are no reference.
@Suite struct AgreementReferenceTests {
  struct KappaCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let table: [[Int]]
    let linear: Double?
    let quadratic: Double?

    static let all: [KappaCase] = [
      .init(
        testDescription: "vcd SexualFun", table: [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]],
        linear: 0.23738062755798095, quadratic: 0.3320455862468611),
      .init(
        testDescription: "four levels", table: [[11, 3, 1, 0], [4, 9, 2, 1], [0, 5, 14, 6], [1, 0, 3, 21]],
        linear: 0.6985859588191516, quadratic: 0.7991071428571428),
      .init(
        testDescription: "a level that nobody used",
        table: [[5, 0, 2, 0], [0, 0, 0, 0], [1, 0, 8, 3], [0, 0, 4, 9]],
        linear: 0.6388888888888888, quadratic: 0.7532467532467533),
      .init(
        testDescription: "one disagreement", table: [[0, 0, 0, 0], [0, 6, 0, 0], [0, 1, 9, 0], [0, 0, 0, 4]],
        linear: 0.9342105263157895, quadratic: 0.9509803921568627),
      .init(
        testDescription: "one disagreement over the whole scale",
        table: [[3, 0, 0, 1], [0, 6, 0, 0], [0, 0, 9, 0], [0, 0, 0, 4]],
        linear: 0.8770053475935828, quadratic: 0.790273556231003),
      .init(testDescription: "two levels", table: [[20, 5], [10, 15]], linear: 0.4, quadratic: 0.4),
      .init(
        testDescription: "one level only of one of the two", table: [[0, 0, 0], [4, 6, 5], [0, 0, 0]],
        linear: 0, quadratic: 0),
      .init(
        testDescription: "each at a level of their own", table: [[0, 0, 12], [0, 0, 0], [0, 0, 0]], linear: 0,
        quadratic: 0),
      .init(
        testDescription: "never the same", table: [[0, 0, 6], [0, 0, 0], [6, 0, 0]], linear: -1, quadratic: -1),
      .init(
        testDescription: "no variation", table: [[0, 0, 0], [0, 12, 0], [0, 0, 0]], linear: nil, quadratic: nil),
      .init(testDescription: "nothing", table: [[0, 0], [0, 0]], linear: nil, quadratic: nil),
    ]
  }

  @Test(arguments: KappaCase.all)
  func `kappa is that of the reference`(reference: KappaCase) {
    let table = CrossTable(reference.table)
    expect(table.kappa(.linear), reference.linear)
    expect(table.kappa(.quadratic), reference.quadratic)
    let turned = CrossTable(reference.table.indices.map { column in reference.table.map { $0[column] } })
    expect(turned.kappa(.linear), reference.linear)
  }

  struct AlphaCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let levels: Int
    /// A line per rater; a full stop where there is no rating.
    let raters: [String]
    let alpha: Double?

    static let all: [AlphaCase] = [
      .init(
        testDescription: "K2011", levels: 5,
        raters: ["012210301...", "0122113014.2", ".2221231140.", "01221330140."],
        alpha: 0.8153875037548814),
      .init(
        testDescription: "one disagreement", levels: 4, raters: ["11111122222222233332", "11111122222222233331"],
        alpha: 0.944973544973545),
      .init(
        testDescription: "three raters of everything", levels: 4, raters: ["0123321022", "0123221123", "0223311002"],
        alpha: 0.7255402908331325),
      .init(
        testDescription: "missing ratings", levels: 4, raters: ["01.332.0221", "01232.1123.", ".22.31100.."],
        alpha: 0.6696637085474078),
      .init(
        testDescription: "two levels", levels: 2, raters: ["0101000010", "1110010000"], alpha: -0.0439560439560438),
      .init(
        testDescription: "a level that nobody used", levels: 4, raters: ["0023322022", "0223222023"],
        alpha: 0.6894907407407407),
      .init(
        testDescription: "one level only of one of the two", levels: 3, raters: ["111111111111", "012012012012"],
        alpha: 0.04166666666666663),
      .init(testDescription: "never the same", levels: 3, raters: ["0000022222", "2222200000"], alpha: -0.9),
      .init(
        testDescription: "five raters", levels: 4, raters: ["012332", "012322", "022331", "112232", "0133.2"],
        alpha: 0.7709140579265743),
      .init(testDescription: "no variation", levels: 3, raters: ["1111111111", "1111111111"], alpha: nil),
      .init(testDescription: "variation in units of one rater only", levels: 3, raters: ["11.0", "11."], alpha: nil),
    ]

    var units: [[Rating]] {
      let columns = raters.map { $0.map { $0.wholeNumberValue } }
      return (0..<(columns.map(\.count).max() ?? 0)).map { unit in
        columns.compactMap { $0.count > unit ? $0[unit] : nil }.map(Rating.init(rank:))
      }
    }
  }

  @Test(arguments: AlphaCase.all)
  func `alpha is that of the reference`(reference: AlphaCase) {
    expect(.ordinalAlpha(of: reference.units, levels: reference.levels), reference.alpha)
    let turned = reference.units.reversed().map { Array($0.reversed()) }
    #expect(
      Coefficient.ordinalAlpha(of: turned, levels: reference.levels)
        == .ordinalAlpha(of: reference.units, levels: reference.levels))
  }

  private func expect(_ found: Coefficient, _ reference: Double?) {
    guard let reference else { return #expect(found == .notComputable) }
    guard case .value(let value) = found else {
      Issue.record("\(found) instead of \(reference)")
      return
    }
    #expect(abs(value - reference) < 1e-12)
  }

  @Test func `a thousand million pairs are no problem`() {
    let table = CrossTable([[400_000_000, 100_000_000], [100_000_000, 400_000_000]])
    expect(table.kappa(.quadratic), 0.6)
  }
}
