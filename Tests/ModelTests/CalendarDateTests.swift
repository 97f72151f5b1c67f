import AssessmentModel
import Testing

@Suite struct CalendarDateTests {
  static func dayFirst(_ written: String) -> CalendarDate? {
    Array(written.utf8).withUnsafeBytes { CalendarDate(dayFirst: $0) }
  }

  @Test(arguments: [
    (2019, 4, 10), (2000, 2, 29), (2004, 2, 29), (1, 1, 1), (9999, 12, 31), (1600, 2, 29), (2019, 12, 31),
    (2100, 2, 28),
  ])
  func `a day of the calendar exists and gives itself back`(year: Int, month: Int, day: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.components == (year, month, day))
    #expect(CalendarDate(iso: date.description) == date)
    #expect(CalendarDate(dayNumber: date.dayNumber) == date)
  }

  @Test(arguments: [
    (2019, 2, 29), (1900, 2, 29), (2100, 2, 29), (2019, 4, 31), (2019, 13, 1), (2019, 0, 1), (2019, 1, 0),
    (2019, 1, 32),
    (0, 1, 1), (10_000, 1, 1), (2019, -1, 1), (2000, 2, 30),
  ])
  func `a day that the calendar has not is no date`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func `the bounds are the first and the last day`() throws {
    let first = try #require(CalendarDate(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
    #expect(first.dayNumber == 0)
    #expect(last.dayNumber == CalendarDate.lastDayNumber)
    #expect("\(first) \(last)" == "0001-01-01 9999-12-31")
  }

  @Test func `days follow each other over three centuries and the turn of the first and the last year`() {
    let spans = [0...1500, 584_388...694_000, 3_651_000...CalendarDate.lastDayNumber]
    for span in spans {
      var previous = CalendarDate(dayNumber: span.lowerBound).components
      for number in span.dropFirst() {
        let date = CalendarDate(dayNumber: number)
        let (year, month, day) = date.components
        let isNext =
          (year, month, day) == (previous.year, previous.month, previous.day + 1)
          || (year, month, day) == (previous.year, previous.month + 1, 1)
          || (year, month, day) == (previous.year + 1, 1, 1) && previous.month == 12 && previous.day == 31
        guard isNext, CalendarDate(year: year, month: month, day: day) == date else {
          Issue.record("day \(number) does not follow \(previous)")
          return
        }
        previous = (year, month, day)
      }
    }
  }

  @Test func `earlier comes before later`() throws {
    let dates = try ["0001-01-01", "2018-12-31", "2019-01-01", "2019-01-02", "9999-12-31"].map {
      try #require(CalendarDate(iso: $0))
    }
    #expect(dates == dates.reversed().sorted())
  }

  @Test(arguments: [
    "2019-4-10", "2019-04-1", "19-04-10", "2019/04/10", "20190410", "2019-04-10 ", " 2019-04-10", "2019-04-10T00:00",
    "10-04-2019", "2019-02-30", "0000-01-01", "2019-04", "-2019-04-10", "2019-04-", "", "2019-04-1a", "٢٠١٩-٠٤-١٠",
    "+019-04-10", "2019--4-10",
  ])
  func `ISO is exactly four, two and two digits`(written: String) {
    #expect(CalendarDate(iso: written) == nil)
  }

  @Test(arguments: [
    ("10-04-2019", "2019-04-10"), ("1-4-2019", "2019-04-01"), ("1-04-2019", "2019-04-01"), ("29-2-2000", "2000-02-29"),
  ])
  func `day first is understood as spreadsheets write it`(written: String, expected: String) {
    #expect(Self.dayFirst(written)?.description == expected)
  }

  @Test(arguments: [
    "2019-04-10", "1-4-19", "001-4-2019", "31-4-2019", "1/4/2019", "1-4-2019 ", "1-4", "--2019", "29-2-2019",
  ])
  func `nothing else is taken for a day first`(written: String) {
    #expect(Self.dayFirst(written) == nil)
  }

  @Test(arguments: [
    ("2019-01-31", 1, "2019-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2019-12-15", 1, "2020-01-15"),
    ("2019-05-31", 18, "2020-11-30"), ("2020-02-29", 12, "2021-02-28"), ("2019-03-10", 0, "2019-03-10"),
    ("2019-03-31", -1, "2019-02-28"), ("2019-01-15", -1, "2018-12-15"), ("2019-01-15", -13, "2017-12-15"),
    ("0001-01-31", 1, "0001-02-28"), ("9999-11-30", 1, "9999-12-30"),
  ])
  func `adding months keeps the day, or takes the last of the month`(start: String, months: Int, expected: String) {
    #expect(CalendarDate(iso: start)?.adding(months: months)?.description == expected)
  }

  @Test(arguments: [("9999-12-01", 1), ("9999-01-01", 12), ("0001-01-01", -1), ("2019-01-01", -30_000)])
  func `there is nothing beyond the calendar`(start: String, months: Int) throws {
    #expect(try #require(CalendarDate(iso: start)).adding(months: months) == nil)
  }
}
