import MoshtariCharts
import MoshtariCore
import MoshtariText

enum ServiceWords: String, Phrase {
  case heading, headingNone, dek, figures, caption, contacts, complaints, ofOrders, reply, settle,
    nine
  case followUp, followUpUnder, trend, trendSub, times, timesSub, what, half, nineOf, cases
  case open, noTimes, after, afterSub, afterNote, line, hours, hour, complaintsApart

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        en: "Customers contact support {1} times per 100 orders",
        fa: "مشتریان در هر ۱۰۰ سفارش {1} بار با پشتیبانی تماس می‌گیرند")
    case .headingNone:
      LocalizedText(en: "Contacts and complaints", fa: "تماس‌ها و شکایت‌ها")
    case .dek:
      LocalizedText(
        en: "{1} contacts and {2} complaints, {3}. Complaints are counted apart from contacts.",
        fa: "{1} تماس و {2} شکایت، {3}. شکایت‌ها جدا از تماس‌ها شمرده شده‌اند.")
    case .figures: LocalizedText(en: "Service figures", fa: "رقم‌های خدمت")
    case .caption:
      LocalizedText(
        en: "Rates: {1}; times and follow-up: all cases up to {2}; ranges at 95%",
        fa: "نرخ‌ها: {1}؛ زمان‌ها و پیگیری: همهٔ موارد تا {2}؛ بازه‌ها ۹۵٪")
    case .contacts:
      LocalizedText(en: "Contacts per 100 orders", fa: "تماس در هر ۱۰۰ سفارش")
    case .complaints:
      LocalizedText(en: "Complaints per 100 orders", fa: "شکایت در هر ۱۰۰ سفارش")
    case .ofOrders: LocalizedText(en: "{1} orders", fa: "{1} سفارش")
    case .reply: LocalizedText(en: "First reply", fa: "نخستین پاسخ")
    case .settle: LocalizedText(en: "Settled", fa: "حل‌شدن")
    case .nine: LocalizedText(en: "nine of ten: {1}", fa: "نُه‌دهم: {1}")
    case .followUp: LocalizedText(en: "Complaints followed up", fa: "شکایت‌های پیگیری‌شده")
    case .followUpUnder:
      LocalizedText(en: "within 7 days, {1} complaints", fa: "تا ۷ روز، از {1} شکایت")
    case .trend: LocalizedText(en: "Contacts by month", fa: "تماس‌ها به تفکیک ماه")
    case .trendSub:
      LocalizedText(
        en: "Contacts per 100 orders of the month, with 95% range",
        fa: "تماس در هر ۱۰۰ سفارشِ ماه، با بازهٔ ۹۵٪")
    case .times: LocalizedText(en: "How long it takes", fa: "چقدر طول می‌کشد")
    case .timesSub:
      LocalizedText(
        en: "Hours until the first reply and until settled, with 95% range; up to {1}",
        fa: "ساعت تا نخستین پاسخ و تا حل‌شدن، با بازهٔ ۹۵٪؛ تا {1}")
    case .what: LocalizedText(en: "Hours until", fa: "ساعت تا")
    case .half: LocalizedText(en: "Half of cases", fa: "نیمی از موارد")
    case .nineOf: LocalizedText(en: "Nine of ten", fa: "نُه‌دهم موارد")
    case .cases: LocalizedText(en: "{1} cases", fa: "{1} مورد")
    case .open:
      LocalizedText(
        en:
          "{1} open complaints count as taking at least as long as they are old.",
        fa: "{1} شکایت باز دست‌کم به اندازهٔ عمرشان به حساب آمده‌اند.")
    case .noTimes:
      LocalizedText(
        en: "Times need the columns first_reply_at and resolved_at of feedback.",
        fa: "زمان‌ها به ستون‌های first_reply_at و resolved_at جدول بازخوردها نیاز دارند.")
    case .after:
      LocalizedText(
        en: "{1} are satisfied after a contact, {2} of all others",
        fa: "پس از تماس {1} راضی‌اند و در بقیهٔ پاسخ‌ها {2}")
    case .afterSub:
      LocalizedText(
        en: "Satisfied (CSAT) within 14 days after a contact or complaint, {1}; all others {2}",
        fa: "راضی (CSAT) تا ۱۴ روز پس از تماس یا شکایت، {1}؛ بقیهٔ پاسخ‌ها {2}")
    case .afterNote:
      LocalizedText(
        en:
          "Who turns to support has had trouble already: the difference is not the work of support alone.",
        fa:
          "کسی که با پشتیبانی تماس می‌گیرد پیشاپیش مشکلی داشته است: این تفاوت تنها کارِ پشتیبانی نیست."
      )
    case .line:
      LocalizedText(
        en: "How many customers must ask, how long they wait, and what they say after it.",
        fa: "چند مشتری ناچار به تماس‌اند، چقدر منتظر می‌مانند و پس از آن چه می‌گویند.")
    case .hours: LocalizedText(en: "{1} hours", fa: "{1} ساعت")
    case .hour: LocalizedText(en: "{1} hour", fa: "{1} ساعت")
    case .complaintsApart:
      LocalizedText(
        en: "Complaints: {1} per 100 orders, {2}.", fa: "شکایت: {1} در هر ۱۰۰ سفارش، {2}.")
    }
  }
}

extension PageContext {
  /// What support has to do; nil without contacts and complaints.
  func servicePage(notes: [PageSection]) -> Page? {
    guard let service = report.service else { return nil }
    return Page(
      path: path("service"), language: language, entry: "more", title: plain(FrameWords.service),
      eyebrow: eyebrow(plain(FrameWords.service), format.day(report.meta.asOf)),
      heading: service.contactRate.value == nil
        ? say(ServiceWords.headingNone) : say(ServiceWords.heading, rate(service.contactRate)),
      dek: say(
        ServiceWords.dek, count(service.contacts), count(service.complaints),
        period(service.fromDay, service.toDay)),
      sections: [serviceStrip(service)]
        + [contactTrend(service), timesSection(service), afterSection(service)].compactMap { $0 }
        + notes)
  }

  /// A number per 100 orders, with one decimal.
  private func rate(_ estimate: Estimate) -> SafeHTML {
    estimate.value.map { .number(format.decimal($0)) } ?? absent(estimate.reason ?? .noData)
  }

  private func rateRange(_ estimate: Estimate) -> SafeHTML? {
    guard let low = estimate.low, let high = estimate.high else { return nil }
    return say(
      FigureWords.range95,
      .number(format.range(from: format.decimal(low), to: format.decimal(high))))
  }

  private func serviceStrip(_ service: Service) -> PageSection {
    let orders = say(ServiceWords.ofOrders, count(service.orders))
    let rates = [
      (ServiceWords.contacts, service.contactRate), (.complaints, service.complaintRate),
    ].map { name, estimate in
      fact(
        say(name), rate(estimate),
        [orders, rateRange(estimate)].compactMap { $0 }.joined(separator: separator))
    }
    let settled = (service.resolution ?? service.firstResponse).map { time in
      fact(
        say(service.resolution == nil ? ServiceWords.reply : .settle), hours(time.median),
        [say(ServiceWords.nine, hours(time.p90)), cases(time.cases)].joined(separator: separator))
    }
    let follow = service.followUpRate
    let followed = follow.value.map { _ in
      fact(
        say(ServiceWords.followUp), value(follow, unit: .share),
        [
          say(ServiceWords.followUpUnder, count(follow.n ?? 0)),
          interval(follow, unit: .share).map { say(FigureWords.range95, $0) },
        ].compactMap { $0 }.joined(separator: separator))
    }
    return strip(
      figure: "service.contactRate", ["service.resolution", "service.followUpRate"],
      title: say(ServiceWords.figures),
      rates + [settled, followed].compactMap { $0 },
      caption: say(
        ServiceWords.caption, period(service.fromDay, service.toDay), day(service.toDay)))
  }

  /// Whole hours from ten on, one decimal below.
  private func hours(_ estimate: Estimate) -> SafeHTML {
    guard let value = estimate.value else { return absent(estimate.reason ?? .noData) }
    return say(value == 1 ? ServiceWords.hour : .hours, .number(hourText(value)))
  }

  private func hourText(_ value: Double) -> String {
    value >= 10 || value == value.rounded()
      ? format.count(Int(value.rounded())) : format.decimal(value)
  }

  private func contactTrend(_ service: Service) -> PageSection? {
    guard service.orders > 0 else { return nil }
    return PageSection(
      id: "contacts", figure: "service.byMonth", title: say(ServiceWords.trend),
      subtitle: say(ServiceWords.trendSub),
      body: draw(
        "contacts", TrendChart(TrendSeries(contacts: service), events: events(on: .contacts))))
  }

  private func timesSection(_ service: Service) -> PageSection? {
    let times = [
      (ServiceWords.reply, service.firstResponse), (.settle, service.resolution),
    ].compactMap { name, time in time.map { (name, $0) } }
    guard !times.isEmpty else {
      return PageSection(
        id: "times", title: say(ServiceWords.times),
        body: "<div class=\"empty\"><p>\(say(ServiceWords.noTimes))</p></div>", width: .half)
    }
    let table = HTMLTable(
      caption: plain(ServiceWords.times),
      columns: [
        .text(say(ServiceWords.what)), .number(say(ServiceWords.half)),
        .number(say(ServiceWords.nineOf)),
      ],
      rows: times.map { name, time in
        [
          "\(say(name)) <span class=\"why\">\(cases(time.cases))</span>", hourCell(time.median),
          hourCell(time.p90),
        ]
      })
    let open = times.map(\.1.open).max() ?? 0
    let note: SafeHTML =
      open > 0 ? "<p class=\"note\">\(say(ServiceWords.open, count(open)))</p>" : .empty
    return PageSection(
      id: "times", figure: "service.firstResponse", title: say(ServiceWords.times),
      subtitle: say(ServiceWords.timesSub, day(report.meta.asOf)), body: table.scrolling + note,
      width: .half
    ).showing("service.resolution")
  }

  private func cases(_ number: Int) -> SafeHTML { say(ServiceWords.cases, count(number)) }

  private func hourCell(_ estimate: Estimate) -> SafeHTML {
    guard let value = estimate.value else { return absent(estimate.reason ?? .noData) }
    let range = estimate.low.map { low in
      SafeHTML.number(format.range(from: hourText(low), to: estimate.high.map(hourText) ?? "…"))
    }
    return "\(SafeHTML.number(hourText(value))) <span class=\"why\">\(range ?? .empty)</span>"
  }

  private func afterSection(_ service: Service) -> PageSection? {
    guard let after = service.satisfaction, after.overall.value != nil,
      after.others.value != nil
    else { return nil }
    return PageSection(
      id: "after-contact", figure: "service.satisfaction",
      title: say(
        ServiceWords.after, value(after.overall, unit: .share), value(after.others, unit: .share)),
      subtitle: say(
        ServiceWords.afterSub, basis(after.overall, unit: .share, counted: answers),
        basis(after.others, unit: .share, counted: answers)),
      body: draw(
        "after-contact",
        CSATBars(
          after.byTouchpoint, overall: report.csat?.overall.estimate,
          dimension: plain(DimensionWords.touchpoint),
          name: keyName)) + "<p class=\"note\">\(say(ServiceWords.afterNote))</p>", width: .half)
  }
}
