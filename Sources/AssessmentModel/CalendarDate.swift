/// A day of the Gregorian calendar ("kalenderdatum"), from 0001-01-01 up to 9999-12-31, without time or zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The days since 0001-01-01.
  public let dayNumber: Int

  /// The largest ``dayNumber``.
  public static let lastDayNumber = 3_652_058

  /// Makes the date that many days after 0001-01-01.
  public init(dayNumber: Int) {
    precondition((0...Self.lastDayNumber).contains(dayNumber))
    self.dayNumber = dayNumber
  }

  /// Makes a date, or nothing where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    let before = year - 1
    dayNumber =
      before * 365 + before / 4 - before / 100 + before / 400
      + (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) } + day - 1
  }

  /// Earlier.
  public static func < (early: CalendarDate, late: CalendarDate) -> Bool { early.dayNumber < late.dayNumber }

  /// Year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    var year = dayNumber / 366 + 1
    while let next = CalendarDate(year: year + 1, month: 1, day: 1), next.dayNumber <= dayNumber { year += 1 }
    var rest = dayNumber - (CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? 0)
    var month = 1
    while rest >= Self.days(inMonth: month, of: year) {
      rest -= Self.days(inMonth: month, of: year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  /// The date that many months later, on the same day or the last one of that month; `nil` past the year 9999.
  public func adding(months: Int) -> CalendarDate? {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    guard (1...9999).contains(newYear) else { return nil }
    return CalendarDate(year: newYear, month: newMonth, day: min(day, Self.days(inMonth: newMonth, of: newYear)))
  }

  /// The number of whole months up to another date, by ``adding(months:)``; zero where that is earlier.
  public func wholeMonths(until other: CalendarDate) -> Int {
    guard other > self else { return 0 }
    let (first, last) = (components, other.components)
    let months = (last.year - first.year) * 12 + last.month - first.month
    return adding(months: months).map { $0 <= other } == true ? months : months - 1
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// Reads `2019-04-10`, exactly: four, two and two digits. Nothing else, so that no other order is guessed.
  public init?(iso bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 10, bytes[4] == Self.hyphen, bytes[7] == Self.hyphen,
      let year = Self.number(bytes, 0..<4), let month = Self.number(bytes, 5..<7), let day = Self.number(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `2019-04-10`, exactly.
  public init?(iso text: String) {
    var text = text
    guard let date = text.withUTF8({ CalendarDate(iso: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = date
  }

  /// Reads `10-04-2019` and `1-4-2019`, as Dutch spreadsheets write it.
  public init?(dayFirst bytes: UnsafeRawBufferPointer) {
    guard (8...10).contains(bytes.count), let first = bytes.firstIndex(of: Self.hyphen),
      let last = bytes.lastIndex(of: Self.hyphen), (1...2).contains(first), (1...2).contains(last - first - 1),
      bytes.count - last - 1 == 4,
      let day = Self.number(bytes, 0..<first), let month = Self.number(bytes, (first + 1)..<last),
      let year = Self.number(bytes, (last + 1)..<bytes.count)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func number(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return value
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, such as `2019-04-10`.
  public var description: String {
    let (year, month, day) = components
    let padded = String(repeating: "0", count: 4 - String(year).count) + String(year)
    return "\(padded)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
