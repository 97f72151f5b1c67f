import AssessmentModel
import Reporting
import Testing

@Suite struct DutchNumberTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (29_822, "29.822"), (17_285_137, "17.285.137"),
    (-1234, "-1.234"),
  ])
  func `whole numbers have a full stop per three digits`(number: Int, text: String) {
    #expect(DutchNumbers.whole(number) == text)
  }

  @Test(arguments: [
    (14_200, "14,2%"), (4000, "4%"), (4050, "4,05%"), (125, "0,125%"), (0, "0%"), (29_822_500, "29.822,5%"),
    (-500, "-0,5%"),
  ])
  func `percentages have a comma and no empty decimals`(thousandths: Int, text: String) {
    #expect(DutchNumbers.percentage(thousandths: thousandths) == text)
  }

  @Test(arguments: [
    (1, 3, "33%"), (2, 3, "67%"), (1, 200, "1%"), (1, 1000, "1%"), (999, 1000, "99%"), (0, 30, "0%"), (30, 30, "100%"),
    (1, 8, "13%"), (0, 0, "0%"),
  ])
  func `a share is rounded, and never to nothing or all`(part: Int, whole: Int, text: String) {
    #expect(DutchNumbers.percentage(part, of: whole) == text)
  }

  @Test(arguments: [
    (2019, 5, 31, "31 mei 2019"), (2020, 2, 29, "29 februari 2020"), (2000, 12, 1, "1 december 2000"),
    (1999, 1, 9, "9 januari 1999"),
  ])
  func `dates are written in full`(year: Int, month: Int, day: Int, text: String) throws {
    #expect(DutchNumbers.date(try #require(CalendarDate(year: year, month: month, day: day))) == text)
  }

  @Test(arguments: [
    (1, 3, "een derde"), (2, 3, "twee derde"), (1, 2, "de helft"), (3, 4, "drie kwart"), (1, 10, "een tiende"),
    (4, 5, "vier vijfde"), (3, 7, "3/7"), (1, 1, "alle"),
  ])
  func `fractions are words where Dutch has one`(numerator: Int, denominator: Int, text: String) throws {
    #expect(DutchNumbers.share(try #require(Share(numerator, of: denominator))) == text)
  }

  @Test func `lists end with a word`() {
    #expect(DutchNumbers.list([]).isEmpty)
    #expect(DutchNumbers.list(["a"]) == "a")
    #expect(DutchNumbers.list(["a", "b"]) == "a en b")
    #expect(DutchNumbers.list(["a", "b", "c"], last: "of") == "a, b of c")
  }

  @Test(arguments: [
    ("Voldoet", "voldoet"), ("AO-team", "AO-team"), ("B4", "B4"), ("é", "é"), ("", ""), ("Eén keer", "één keer"),
  ])
  func `a label begins small inside a sentence, unless it is an abbreviation`(label: String, text: String) {
    #expect(label.inSentence == text)
  }

  @Test(arguments: [
    ("één van twee", "Eén van twee"), ("eén", "Eén"), ("voldoet", "Voldoet"), ("écht", "Écht"), ("", ""),
  ])
  func `a sentence begins with a capital, and that of "één" has no accent`(text: String, sentence: String) {
    #expect(text.asSentence == sentence)
  }
}
