/// Numbers as decimal text.
enum DecimalText {
  /// The most digits that every spreadsheet program keeps.
  static let keptDigits = 15

  /// The parts of a number as written: `-12.50E3`.
  private struct Parts {
    var isNegative = false
    var whole: [UInt8] = []
    var fraction: [UInt8] = []
    var exponent: Int?

    init?(_ text: some StringProtocol) {
      var rest = text.utf8[...]
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isNegative = sign == UInt8(ascii: "-")
        rest.removeFirst()
      }
      whole = Array(rest.prefix(while: Self.isDigit))
      rest = rest.dropFirst(whole.count)
      if rest.first == UInt8(ascii: ".") {
        fraction = Array(rest.dropFirst().prefix(while: Self.isDigit))
        rest = rest.dropFirst(fraction.count + 1)
      }
      guard !whole.isEmpty || !fraction.isEmpty else { return nil }
      if let mark = rest.first, mark == UInt8(ascii: "E") || mark == UInt8(ascii: "e") {
        let digits = rest.dropFirst()
        guard digits.count <= 5, let exponent = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        self.exponent = exponent
        rest = rest.suffix(0)
      }
      guard rest.isEmpty else { return nil }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Without zeros that say nothing.
    var written: String {
      let leading = whole.drop { $0 == UInt8(ascii: "0") }
      var trailing = fraction[...]
      while trailing.last == UInt8(ascii: "0") { trailing.removeLast() }
      if leading.isEmpty, trailing.isEmpty { return "0" }
      let digits = leading.isEmpty ? "0" : String(decoding: leading, as: UTF8.self)
      let decimals = trailing.isEmpty ? "" : "." + String(decoding: trailing, as: UTF8.self)
      return (isNegative ? "-" : "") + digits + decimals
    }

    /// The number of digits from the first that is no zero to the last that is none.
    var significantDigits: Int {
      var digits = (whole + fraction).drop { $0 == UInt8(ascii: "0") }
      while digits.last == UInt8(ascii: "0") { digits.removeLast() }
      return digits.count
    }

    /// Moves the point by the exponent.
    mutating func expand() {
      guard let exponent else { return }
      self.exponent = nil
      if exponent >= 0 {
        fraction += Array(repeating: UInt8(ascii: "0"), count: max(0, exponent - fraction.count))
        whole += fraction.prefix(exponent)
        fraction.removeFirst(exponent)
      } else {
        whole = Array(repeating: UInt8(ascii: "0"), count: max(0, -exponent - whole.count)) + whole
        fraction = whole.suffix(-exponent) + fraction
        whole.removeLast(-exponent)
      }
    }
  }

  /// A number in the shortest decimal form, with a point: `84`, `0.5`; `nil` for what is no number.
  ///
  /// A whole number, and one of few digits, stays what is written. Others are the binary number nearest to it, in the
  /// fewest digits that mean that number: programs write `0.28999999999999998` for `0.29`.
  static func normalised(_ text: some StringProtocol) -> String? {
    if isShort(text.utf8) { return String(text) }
    guard text.utf8.count <= 400, var parts = Parts(text) else { return nil }
    let isPlain = parts.exponent == nil
    if isPlain, parts.significantDigits <= keptDigits || parts.fraction.isEmpty { return parts.written }
    guard let number = Double(String(text)), number.isFinite, var shortest = Parts("\(number)") else { return nil }
    shortest.expand()
    parts = shortest
    return parts.written
  }

  /// Whether a number is in its shortest form and has few digits, as nearly all do.
  private static func isShort(_ text: some Collection<UInt8>) -> Bool {
    var digits = 0
    var point: Int?
    var first: UInt8 = 0
    var last: UInt8 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if digits == 0 { first = byte }
        digits += 1
        last = byte
      case UInt8(ascii: ".") where point == nil && digits > 0: point = digits
      default: return false
      }
    }
    guard digits > 0, digits <= keptDigits, point != digits else { return false }
    let whole = point ?? digits
    return (first != UInt8(ascii: "0") || whole == 1) && (point == nil || last != UInt8(ascii: "0"))
  }

  /// The binary number of a decimal text that is kept by all programs as it is; `nil` where they would change it.
  static func exactDouble(_ text: String) -> Double? {
    guard let normalised = normalised(text), let parts = Parts(normalised), parts.significantDigits <= keptDigits,
      let number = Double(normalised), number.isFinite
    else { return nil }
    return number
  }
}
