/// Days as numbers, as spreadsheets keep them.
enum DaySerial {
  /// The first day of which all programs have the same number: before it, some think that 1900 was a leap year.
  static let firstCommonDay = 61
  /// The number of 31 December 9999, the last day there is.
  static let lastDay = 2_958_465
  /// The number in the system of 1900 of the day that the system of 1904 has as 0.
  private static let offsetOf1904 = 1462
  /// The number, from 1 January of the year 0, of 30 December 1899, which is 0.
  private static let epoch = dayNumber(year: 1899, month: 12, day: 30)

  /// The number of a day of the calendar from 1 March 1900 on; `nil` for any other.
  static func serial(of day: WorkbookDay) -> Int? {
    guard (1900...9999).contains(day.year), (1...12).contains(day.month), (1...31).contains(day.day) else { return nil }
    let serial = dayNumber(year: day.year, month: day.month, day: day.day) - epoch
    guard serial >= firstCommonDay, serial <= lastDay, self.day(of: serial, is1904: false) == day else { return nil }
    return serial
  }

  /// The day with a number; `nil` where there is none.
  static func day(of serial: Int, is1904: Bool) -> WorkbookDay? {
    guard serial >= (is1904 ? 0 : 1), serial <= lastDay else { return nil }
    if !is1904, serial < firstCommonDay {
      // 29 February 1900, which was no day, is 60.
      return serial == 60 ? WorkbookDay(year: 1900, month: 2, day: 29) : civil(epoch + serial + 1)
    }
    let counted = is1904 ? serial + offsetOf1904 : serial
    return counted <= lastDay ? civil(epoch + counted) : nil
  }

  /// The number of a day of the Gregorian calendar from 1 March of the year 0.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (monthFromMarch * 153 + 2) / 5 + day - 1
  }

  private static func civil(_ number: Int) -> WorkbookDay {
    let era = number / 146_097
    let ofEra = number % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * ofYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return WorkbookDay(year: year, month: month, day: ofYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
