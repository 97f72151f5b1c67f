public import AssessmentModel

/// Numbers, dates and enumerations as Dutch writes them ("getallen en datums"), without locale data: published bytes
/// must not change with the system.
public enum DutchNumbers {
  private static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
  ]
  private static let smallNumbers = [
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
  ]

  /// A whole number with a full stop per three digits, such as "29.822".
  public static func whole(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "." }
      text.append(digit)
    }
    return text
  }

  /// A number of thousandths with a decimal comma and as many decimals as it has, such as "14,2" for 14200.
  public static func decimal(thousandths: Int) -> String {
    let rest = Int(thousandths.magnitude % 1000)
    let sign = thousandths < 0 && thousandths > -1000 ? "-" : ""
    var text = sign + whole(thousandths / 1000)
    guard rest > 0 else { return text }
    var decimals = String(String(rest + 1000).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    text += "," + decimals
    return text
  }

  /// A number of thousandths of a per cent, such as "14,2%".
  ///
  /// - Parameter asDecimal: whether it has a decimal in any case, such as "4,0%" beside "14,2%".
  public static func percentage(thousandths: Int, asDecimal: Bool = false) -> String {
    decimal(thousandths: thousandths) + (asDecimal && thousandths.isMultiple(of: 1000) ? ",0%" : "%")
  }

  /// A part of a whole in whole per cents, halves up; never "0%" or "100%" where that is not exact.
  public static func percentage(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let rounded = (200 * part + whole) / (2 * whole)
    if part > 0, rounded == 0 { return "1%" }
    if part < whole, rounded == 100 { return "99%" }
    return "\(rounded)%"
  }

  /// A number up to twelve as a word, such as "vier", else in digits.
  public static func word(_ number: Int) -> String {
    smallNumbers.indices.contains(number) ? smallNumbers[number] : whole(number)
  }

  /// A day, such as "31 mei 2019".
  public static func date(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    return "\(day) \(months[month - 1]) \(year)"
  }

  /// A fraction in words, such as "een derde" or "twee derde".
  public static func share(_ share: Share) -> String {
    let parts = [2: "helft", 3: "derde", 4: "kwart", 5: "vijfde", 6: "zesde", 8: "achtste", 9: "negende", 10: "tiende"]
    if share.numerator == share.denominator { return "alle" }
    guard let part = parts[share.denominator] else { return "\(share.numerator)/\(share.denominator)" }
    if share.denominator == 2 { return "de helft" }
    return (share.numerator == 1 ? "een" : word(share.numerator)) + " " + part
  }

  /// Several things with "en" before the last, such as "a, b en c".
  public static func list(_ items: [String], last: String = "en") -> String {
    guard items.count > 1, let end = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + last + " " + end
  }

  /// A number with its noun, such as "1 dossier" and "27 dossiers".
  public static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(whole(number)) \(number == 1 ? one : many)"
  }
}

extension String {
  /// A label in the middle of a sentence: its first letter small, unless it begins with capitals such as "AO".
  package var inSentence: String {
    guard let first, first.isUppercase else { return self }
    // "Eén" has its first accent back where it is no capital.
    if hasPrefix("Eé") { return "éé" + dropFirst(2) }
    let second = dropFirst().first
    return second?.isUppercase == true || second?.isNumber == true ? self : first.lowercased() + dropFirst()
  }

  /// A sentence that begins with a capital, which has no accent in "Eén".
  package var asSentence: String {
    if hasPrefix("éé") { return "Eé" + dropFirst(2) }
    return (first.map { $0.uppercased() } ?? "") + dropFirst()
  }

  /// The text with a full stop, unless it has one.
  package var closed: String {
    guard let last else { return self }
    return ".!?…".contains(last) ? self : self + "."
  }
}
