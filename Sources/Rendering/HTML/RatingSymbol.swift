import Foundation
import Reporting

/// The symbol and the colour of a level ("symbool"): they say the same as the word, for any length of scale.
///
/// A disc that is filled for the part of the scale that lies below the level, on a square in the colour of the level.
/// The order of the levels survives in grey, and the fill says it without any colour.
enum RatingSymbol {
  private static let stops: [[Int]] = [
    [0xF7, 0xD9, 0xAE], [0xDD, 0xA0, 0x50], [0x3F, 0x7F, 0x88], [0x0F, 0x3F, 0x4C],
  ]

  /// The colour of a level: in steps between four stops from light to dark, in integers, halves up.
  static func colour(ofLevel level: Int, of levels: Int) -> String {
    let steps = levels - 1
    let (segment, rest) = (3 * level).quotientAndRemainder(dividingBy: max(steps, 1))
    guard steps > 0, segment < 3 else { return hexadecimal(stops[3]) }
    return hexadecimal(
      zip(stops[segment], stops[segment + 1]).map { low, high in
        (2 * (low * (steps - rest) + high * rest) + steps) / (2 * steps)
      })
  }

  private static func hexadecimal(_ channels: [Int]) -> String {
    "#" + channels.map { String($0 + 0x100, radix: 16).dropFirst() }.joined()
  }

  /// The fields of the symbol of a rating.
  ///
  /// - Parameter name: what the symbol stands for, where no word stands beside it.
  static func fields(_ rating: RatingWords, name: String? = nil) -> HTMLFields {
    guard let rank = rating.rank else { return noRating(name: name) }
    let isFull = rank == rating.levels - 1
    return [
      "named": .flag(name != nil), "name": .text(name ?? ""),
      "square": .markup(colour(ofLevel: rank, of: rating.levels)), "isDashed": .flag(false), "isFull": .flag(isFull),
      "sectors": .optional(
        rank == 0 || isFull ? nil : ["path": .markup(sector(Double(rank) / Double(rating.levels - 1)))]),
    ]
  }

  /// The fields of the symbol for "no rating".
  static func noRating(name: String? = nil) -> HTMLFields {
    [
      "named": .flag(name != nil), "name": .text(name ?? ""), "square": .markup("#dfe6e9"), "isDashed": .flag(true),
      "isFull": .flag(false), "sectors": .list([]),
    ]
  }

  /// The path of a sector of a circle, clockwise from the top.
  private static func sector(_ part: Double) -> String {
    let angle = 2 * Double.pi * part
    let end = [10 + 6 * sin(angle), 10 - 6 * cos(angle)].map { SVGNumber.text(hundredths: Int(($0 * 100).rounded())) }
    return "M10 10V4A6 6 0 \(part > 0.5 ? 1 : 0) 1 \(end[0]) \(end[1])Z"
  }
}

/// The bar of the clients of a norm: a segment per level, those not assessed last and white ("verdeling").
enum ClientBar {
  static func segments(perLevel: [Int], notAssessed: Int) -> [HTMLFields] {
    let all = perLevel + [notAssessed]
    let whole = all.reduce(0, +)
    var before = 0
    var segments: [HTMLFields] = []
    for (level, number) in all.enumerated() where number > 0 {
      let colour = level < perLevel.count ? RatingSymbol.colour(ofLevel: level, of: perLevel.count) : "#ffffff"
      segments.append([
        "x": .markup(SVGNumber.percentage(before, of: whole)), "colour": .markup(colour),
        "width": .markup(SVGNumber.percentage(number, of: whole)),
      ])
      before += number
    }
    return segments
  }
}

/// Numbers in drawings: at most two decimals, after a full stop.
enum SVGNumber {
  static func text(hundredths: Int) -> String {
    let (whole, rest) = Int(hundredths.magnitude).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)." + (rest.isMultiple(of: 10) ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// A part of a whole on a scale of a hundred, halves up.
  static func percentage(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "0" : text(hundredths: (20_000 * part + whole) / (2 * whole))
  }
}
