package import MoshtariCore

extension FigureFormat {
  /// A day in the language's own calendar: `18 Nov 2026`, `۲۷ آبان ۱۴۰۵`.
  package func day(_ day: Day) -> String { self.day(day, in: languageCalendar) }

  /// A day without its year: `18 Nov`, `۲۷ آبان`.
  package func dayOfYear(_ day: Day) -> String {
    let date = languageCalendar.date(of: day)
    return "\(plain(date.day)) \(monthName(date.month, in: languageCalendar, short: true))"
  }

  /// A day of `calendar`.
  package func day(_ day: Day, in calendar: CalendarSystem) -> String {
    let date = calendar.date(of: day)
    let month = monthName(date.month, in: calendar, short: true)
    return "\(plain(date.day)) \(month) \(plain(date.year))"
  }

  /// A day in both calendars, the language's own first: `18 Nov 2026 (27 Aban 1405)`.
  package func dayInBothCalendars(_ day: Day) -> String {
    let other: CalendarSystem = languageCalendar == .persian ? .gregorian : .persian
    return "\(self.day(day)) (\(self.day(day, in: other)))"
  }

  /// A month of the report: `October 2026`, `مهر ۱۴۰۵`; in the other language's letters where the report's
  /// calendar is not the reader's: `Mehr 1405`, `اکتبر ۲۰۲۶`.
  package func month(_ month: Month) -> String {
    "\(monthName(month.number, in: calendar, short: false)) \(plain(month.year))"
  }

  /// A month without its year: `October`, `Mehr`.
  package func monthName(_ month: Month) -> String {
    monthName(month.number, in: calendar, short: false)
  }

  /// A month's name of three letters where the language has such: `Oct`, `Mehr`, `مهر`.
  package func shortMonthName(_ month: Month) -> String {
    monthName(month.number, in: calendar, short: true)
  }

  /// A quarter of the report: `Q3 2026`, `پاییز ۱۴۰۵`; one of the Gregorian calendar in Persian
  /// `سه‌ماههٔ سوم ۲۰۲۶`.
  package func quarter(_ quarter: Quarter) -> String {
    "\(quarterName(quarter)) \(plain(quarter.year))"
  }

  /// A quarter without its year: `Q3`, `پاییز`.
  package func quarterName(_ quarter: Quarter) -> String {
    switch (calendar, language) {
    case (_, .en): "Q\(quarter.number)"
    case (.persian, .fa): Self.seasons[quarter.number - 1]
    case (.gregorian, .fa): "سه‌ماههٔ \(Self.ordinals[quarter.number - 1])"
    }
  }

  /// A month or quarter of the report.
  package func period(_ period: CalendarPeriod) -> String {
    switch period {
    case .month(let month): self.month(month)
    case .quarter(let quarter): self.quarter(quarter)
    }
  }

  /// A month or quarter without its year.
  package func name(_ period: CalendarPeriod) -> String {
    switch period {
    case .month(let month): monthName(month)
    case .quarter(let quarter): quarterName(quarter)
    }
  }

  /// The days of a month or quarter in the reader's calendar, where that is not the report's:
  /// `23 Sep – 22 Oct`; else nil.
  package func dayRange(of period: CalendarPeriod) -> String? {
    guard calendar != languageCalendar else { return nil }
    let first = dayOfYear(calendar.firstDay(of: period.firstMonth))
    return "\(first) – \(dayOfYear(calendar.lastDay(of: period.lastMonth)))"
  }

  /// A year of the report's calendar: `1405`, without separators.
  package func year(_ year: Int) -> String { plain(year) }

  /// A number without separators between thousands, for years and days of the month.
  private func plain(_ number: Int) -> String { localDigits(String(number)) }

  private var languageCalendar: CalendarSystem { language == .fa ? .persian : .gregorian }

  private func monthName(_ number: Int, in calendar: CalendarSystem, short: Bool) -> String {
    let names =
      switch (calendar, language) {
      case (.gregorian, .en): Self.englishMonths
      case (.gregorian, .fa): Self.gregorianMonthsInPersian
      case (.persian, .en): Self.persianMonthsInEnglish
      case (.persian, .fa): Self.persianMonths
      }
    let name = names[number - 1]
    return short && calendar == .gregorian && language == .en ? String(name.prefix(3)) : name
  }

  private static let seasons = ["بهار", "تابستان", "پاییز", "زمستان"]
  private static let ordinals = ["اول", "دوم", "سوم", "چهارم"]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let gregorianMonthsInPersian = [
    "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر",
    "دسامبر",
  ]
  private static let persianMonthsInEnglish = [
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar",
    "Dey", "Bahman", "Esfand",
  ]
  private static let persianMonths = [
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن",
    "اسفند",
  ]
}
