import MoshtariCore
import MoshtariText

/// What the digest says besides its findings.
enum DigestWords: String, Phrase {
  case title, week, dek, figures, caption, weekBefore, usualUnder, noUsual, lateUnder
  case orders, revenue, customers, newcomers
  case decision, decidedBy, doneBy, noDecision, sameDecision
  case weekTable, weekTableSub, thisWeek, previousWeek, yearBefore, usual, verdict
  case above, below, within, late, expected, expectedAbove, expectedBelow, expectedWithin
  case voice, voiceSub, fourWeeks, fourBefore, difference, noVoice, complaints, ofOrders, timesRange
  case segments, segmentsSub, state, weekAgo, change, owner, noOwner, segmentsNote
  case notes, notesSub, noNotes, noteLine
  case age, ordersTo, answersTo, noOrders, noAnswers, reportOf
  case links, asMail, asText, versions

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Digest", fa: "چکیده")
    case .week: LocalizedText(en: "week of {1} to {2}", fa: "هفتهٔ {1} تا {2}")
    case .dek:
      LocalizedText(
        en: "The week from {1} to {2}. What is clear comes first; each line says how sure it is.",
        fa: "هفتهٔ {1} تا {2}. آنچه آشکار است در آغاز آمده و هر خط می‌گوید چقدر مطمئن است.")
    case .figures: LocalizedText(en: "The week in figures", fa: "هفته در چند رقم")
    case .caption:
      LocalizedText(
        en:
          "Counted in full. Usual: the natural limits of the 13 weeks before. Money and orders without a named customer are in.",
        fa:
          "با شمارش کامل. معمول: حدهای طبیعی ۱۳ هفتهٔ پیش از آن. سفارش‌های بی‌نام و درآمدشان هم در آن هست."
      )
    case .weekBefore: LocalizedText(en: "week before {1}", fa: "هفتهٔ پیش {1}")
    case .usualUnder: LocalizedText(en: "usual {1}", fa: "معمول {1}")
    case .noUsual: LocalizedText(en: "usual: {1}", fa: "معمول: {1}")
    case .lateUnder: LocalizedText(en: "orders to {1} only", fa: "سفارش‌ها فقط تا {1}")
    case .orders: LocalizedText(en: "Orders", fa: "شمار سفارش‌ها")
    case .revenue: LocalizedText(en: "Revenue", fa: "درآمد")
    case .customers: LocalizedText(en: "Customers who ordered", fa: "مشتریان خریدار")
    case .newcomers: LocalizedText(en: "New customers", fa: "مشتریان تازه")
    case .decision: LocalizedText(en: "Decision", fa: "تصمیم")
    case .decidedBy: LocalizedText(en: "{1} ({2}, {3})", fa: "{1} ({2}، {3})")
    case .doneBy: LocalizedText(en: "{1} Owner: {2}.", fa: "{1} مسئول: {2}.")
    case .noDecision:
      LocalizedText(
        en: "none is written yet; a note with “kind: decision” on the page {1} stands here.",
        fa: "هنوز نوشته نشده است؛ یادداشتی با «kind: decision» برای صفحهٔ {1} اینجا می‌آید.")
    case .sameDecision:
      LocalizedText(en: "the same as for finding {1}.", fa: "همان تصمیمِ یافتهٔ {1}.")
    case .weekTable:
      LocalizedText(en: "The week beside other weeks", fa: "این هفته در کنار هفته‌های دیگر")
    case .weekTableSub:
      LocalizedText(
        en: "Counted in full, {1} to {2}", fa: "شمارش کامل، {1} تا {2}")
    case .thisWeek: LocalizedText(en: "This week", fa: "این هفته")
    case .previousWeek: LocalizedText(en: "Week before", fa: "هفتهٔ پیش")
    case .yearBefore: LocalizedText(en: "52 weeks before", fa: "۵۲ هفته پیش")
    case .usual: LocalizedText(en: "Mean of 13 weeks", fa: "میانگین ۱۳ هفته")
    case .verdict: LocalizedText(en: "Verdict", fa: "نتیجه")
    case .above: LocalizedText(en: "above the usual", fa: "بیش از معمول")
    case .below: LocalizedText(en: "below the usual", fa: "کمتر از معمول")
    case .within: LocalizedText(en: "within the usual", fa: "در حد معمول")
    case .late: LocalizedText(en: "orders are late", fa: "سفارش‌ها کامل نرسیده")
    case .expected: LocalizedText(en: "Expected", fa: "انتظار")
    case .expectedAbove: LocalizedText(en: "above what was expected", fa: "بیش از انتظار")
    case .expectedBelow: LocalizedText(en: "below what was expected", fa: "کمتر از انتظار")
    case .expectedWithin: LocalizedText(en: "within what was expected", fa: "در محدودهٔ انتظار")
    case .voice: LocalizedText(en: "What customers say", fa: "صدای مشتری")
    case .voiceSub:
      LocalizedText(
        en: "The four weeks {1} to {2} beside the four weeks before",
        fa: "چهار هفتهٔ {1} تا {2} در کنار چهار هفتهٔ پیش از آن")
    case .fourWeeks: LocalizedText(en: "Four weeks", fa: "چهار هفته")
    case .fourBefore: LocalizedText(en: "Four before", fa: "چهار هفتهٔ پیش")
    case .difference: LocalizedText(en: "Difference, 95% range", fa: "تفاوت، بازهٔ ۹۵٪")
    case .noVoice:
      LocalizedText(
        en: "Nobody was asked yet: the table feedback has no NPS or CSAT answer and no complaint.",
        fa: "هنوز از کسی نپرسیده‌اند: در جدول بازخوردها نه پاسخ NPS و CSAT هست و نه شکایتی.")
    case .complaints: LocalizedText(en: "Complaints", fa: "شکایت‌ها")
    case .ofOrders: LocalizedText(en: "on {1} orders", fa: "در {1} سفارش")
    case .timesRange:
      LocalizedText(
        en: "{1} times an order, {2}", fa: "به ازای هر سفارش {1} برابر، {2}")
    case .segments: LocalizedText(en: "What moved among segments", fa: "جابه‌جایی میان بخش‌ها")
    case .segmentsSub:
      LocalizedText(
        en: "Customers by lifecycle at the end of {1} and a week before, counted in full",
        fa: "مشتریان در چرخهٔ عمر در پایان {1} و یک هفته پیش از آن، شمارش کامل")
    case .state: LocalizedText(en: "Segment", fa: "بخش")
    case .weekAgo: LocalizedText(en: "A week before", fa: "یک هفته پیش")
    case .change: LocalizedText(en: "Change", fa: "تغییر")
    case .owner: LocalizedText(en: "Owner", fa: "مسئول")
    case .noOwner: LocalizedText(en: "nobody yet", fa: "هنوز کسی نیست")
    case .segmentsNote:
      LocalizedText(
        en: "By today’s cut-offs. Both weeks are counts of everybody, so there is no range.",
        fa: "با مرزهای امروز. هر دو هفته شمارش همهٔ مشتریان است و بازه ندارد.")
    case .notes: LocalizedText(en: "Notes of the week", fa: "یادداشت‌های هفته")
    case .notesSub: LocalizedText(en: "Written since {1}", fa: "نوشته‌شده از {1}")
    case .noNotes:
      LocalizedText(
        en: "Nobody has written a note since {1}.", fa: "از {1} یادداشتی نوشته نشده است.")
    case .noteLine: LocalizedText(en: "{1} ({2}, {3})", fa: "{1} ({2}، {3})")
    case .age: LocalizedText(en: "How old the data are", fa: "داده‌ها تا کی است")
    case .ordersTo: LocalizedText(en: "The last order is of {1}.", fa: "آخرین سفارش از {1} است.")
    case .answersTo: LocalizedText(en: "The last answer is of {1}.", fa: "آخرین پاسخ از {1} است.")
    case .noOrders: LocalizedText(en: "There are no orders.", fa: "سفارشی در داده‌ها نیست.")
    case .noAnswers: LocalizedText(en: "There is no feedback.", fa: "بازخوردی در داده‌ها نیست.")
    case .reportOf: LocalizedText(en: "The report is of {1}.", fa: "گزارش از {1} است.")
    case .links: LocalizedText(en: "Read on", fa: "ادامه در گزارش")
    case .asMail: LocalizedText(en: "This digest as an e-mail", fa: "این چکیده به شکل ایمیل")
    case .asText: LocalizedText(en: "as plain text", fa: "به شکل متن ساده")
    case .versions: LocalizedText(en: "To send on", fa: "برای فرستادن")
    }
  }
}

/// The findings of a week, how sure they are, and the heading.
enum DigestFindingWords: String, Phrase {
  case headAboveExpected, headBelowExpected, headWithinExpected, headAbove, headBelow, headWithin
  case headPlain, headLate, headNPS, headWeek
  case unclearOne, unclearTwo, unclearThree
  case above, below, weekWhat, weekWhatYear, outside, run, zone
  case aboveExpected, belowExpected, withinExpected, expectedWhat, expectedSure, expectedWithinSure
  case rose, fell, ratingWhat, ratingSure, pointsSure
  case complaints, complaintsWhat, complaintsSure, complaintsNone
  case retentionWhat, monthsBefore, retentionSure
  case sign, signWhat, signSure
  case riskMore, riskFewer, riskSame, riskWhat, riskSure
  case nps, csat, complaintRate, withSign, withoutSign

  var text: LocalizedText {
    switch self {
    case .headAboveExpected:
      LocalizedText(
        en: "{1} orders in the week, above what was expected",
        fa: "{1} سفارش در این هفته، بیش از انتظار")
    case .headBelowExpected:
      LocalizedText(
        en: "{1} orders in the week, below what was expected",
        fa: "{1} سفارش در این هفته، کمتر از انتظار")
    case .headWithinExpected:
      LocalizedText(
        en: "{1} orders in the week, within what was expected",
        fa: "{1} سفارش در این هفته، در محدودهٔ انتظار")
    case .headAbove:
      LocalizedText(
        en: "{1} orders in the week, above the usual", fa: "{1} سفارش در این هفته، بیش از معمول")
    case .headBelow:
      LocalizedText(
        en: "{1} orders in the week, below the usual", fa: "{1} سفارش در این هفته، کمتر از معمول")
    case .headWithin:
      LocalizedText(
        en: "{1} orders in the week, within the usual", fa: "{1} سفارش در این هفته، در حد معمول")
    case .headPlain: LocalizedText(en: "{1} orders in the week", fa: "{1} سفارش در این هفته")
    case .headLate:
      LocalizedText(
        en: "Orders reach to {1} only, so nothing is said of the week",
        fa: "سفارش‌ها فقط تا {1} رسیده‌اند، پس دربارهٔ هفته داوری نمی‌شود")
    case .headNPS:
      LocalizedText(en: "NPS {1} in the last four weeks", fa: "NPS در چهار هفتهٔ اخیر: {1}")
    case .headWeek: LocalizedText(en: "The week from {1}", fa: "هفتهٔ {1}")
    case .unclearOne: LocalizedText(en: "no clear change in {1}", fa: "{1} تغییر آشکاری نکرد")
    case .unclearTwo:
      LocalizedText(en: "no clear change in {1} or {2}", fa: "{1} و {2} تغییر آشکاری نکردند")
    case .unclearThree:
      LocalizedText(
        en: "no clear change in {1}, {2} or {3}", fa: "{1}، {2} و {3} تغییر آشکاری نکردند")
    case .above:
      LocalizedText(en: "{1} above the usual: {2}", fa: "{1} بیش از معمول: {2}")
    case .below:
      LocalizedText(en: "{1} below the usual: {2}", fa: "{1} کمتر از معمول: {2}")
    case .weekWhat:
      LocalizedText(
        en: "{1}: {2} this week, {3} in the week before, {4} in the mean of the 13 weeks before.",
        fa: "{1} این هفته {2}، هفتهٔ پیش {3} و به‌طور میانگین در ۱۳ هفتهٔ پیش از آن {4} بود.")
    case .weekWhatYear:
      LocalizedText(
        en:
          "{1}: {2} this week, {3} in the week before, {4} in the mean of the 13 weeks before and {5} in the week 52 weeks before.",
        fa:
          "{1} این هفته {2}، هفتهٔ پیش {3}، به‌طور میانگین در ۱۳ هفتهٔ پیش از آن {4} و در ۵۲ هفته پیش {5} بود."
      )
    case .outside:
      LocalizedText(
        en:
          "Usual weeks lie between {1} and {2}; this one is outside, more than the usual to and fro.",
        fa:
          "هفته‌های معمول میان {1} و {2} است؛ این هفته بیرون از آن افتاده و بیش از نوسان معمول است.")
    case .run:
      LocalizedText(
        en:
          "It is at least the eighth week in a row on this side of the mean {3}; each alone is within {1} to {2}.",
        fa:
          "دست‌کم هشتمین هفتهٔ پیاپی در این سوی میانگین {3} است؛ هر هفته به‌تنهایی میان {1} و {2} است."
      )
    case .zone:
      LocalizedText(
        en:
          "Three of the last four weeks are nearer to the limit than to the mean {3}; usual weeks lie between {1} and {2}.",
        fa:
          "سه هفته از چهار هفتهٔ اخیر به حد نزدیک‌تر است تا به میانگین {3}؛ هفته‌های معمول میان {1} و {2} است."
      )
    case .aboveExpected:
      LocalizedText(en: "More orders than expected: {1}", fa: "سفارش‌ها بیش از انتظار: {1}")
    case .belowExpected:
      LocalizedText(en: "Fewer orders than expected: {1}", fa: "سفارش‌ها کمتر از انتظار: {1}")
    case .withinExpected:
      LocalizedText(
        en: "Orders within what was expected: {1}", fa: "سفارش‌ها در محدودهٔ انتظار: {1}")
    case .expectedWhat:
      LocalizedText(
        en: "The week had {1} orders; the weeks before it let about {2} be expected.",
        fa: "این هفته {1} سفارش داشت؛ از هفته‌های پیش از آن حدود {2} سفارش انتظار می‌رفت.")
    case .expectedSure:
      LocalizedText(
        en: "The 95% range of what was expected is {1}; the week is outside of it.",
        fa: "بازهٔ ۹۵٪ انتظار {1} است و این هفته بیرون از آن افتاده است.")
    case .expectedWithinSure:
      LocalizedText(
        en:
          "The 95% range of what was expected is {1}; the week is inside, so nothing new can be told.",
        fa: "بازهٔ ۹۵٪ انتظار {1} است و این هفته درون آن است؛ پس چیز تازه‌ای نمی‌توان گفت.")
    case .rose:
      LocalizedText(
        en: "{1} rose from {2} to {3} in four weeks",
        fa: "{1} در چهار هفته از {2} به {3} افزایش\u{A0}یافت")
    case .fell:
      LocalizedText(
        en: "{1} fell from {2} to {3} in four weeks",
        fa: "{1} در چهار هفته از {2} به {3} کاهش\u{A0}یافت")
    case .ratingWhat:
      LocalizedText(
        en: "{1} was {2} from {4} to {5} ({6}), and {3} in the four weeks before ({7}).",
        fa: "{1} از {4} تا {5} {2} بود ({6}) و در چهار هفتهٔ پیش از آن {3} ({7}).")
    case .ratingSure:
      LocalizedText(
        en: "The difference is {1}, 95% range {2}: the range leaves out zero.",
        fa: "تفاوت {1} است، بازهٔ ۹۵٪: {2}؛ این بازه صفر را در بر نمی‌گیرد.")
    case .pointsSure:
      LocalizedText(
        en: "The difference is {1} points, 95% range {2}: the range leaves out zero.",
        fa: "تفاوت {1} واحد است، بازهٔ ۹۵٪: {2}؛ این بازه صفر را در بر نمی‌گیرد.")
    case .complaints:
      LocalizedText(
        en: "Complaints an order: {1} times those of the four weeks before",
        fa: "شکایت به ازای هر سفارش {1} برابرِ چهار هفتهٔ پیش است")
    case .complaintsWhat:
      LocalizedText(
        en: "{1} complaints on {2} orders in four weeks; in the four before, {3} on {4}.",
        fa: "{1} شکایت در {2} سفارشِ چهار هفته؛ در چهار هفتهٔ پیش از آن {3} شکایت در {4} سفارش.")
    case .complaintsSure:
      LocalizedText(
        en: "The 95% range of the ratio is {1}: it leaves out 1.",
        fa: "بازهٔ ۹۵٪ این نسبت {1} است و ۱ را در بر نمی‌گیرد.")
    case .complaintsNone:
      LocalizedText(
        en: "Complaints began: {1} in four weeks, none before",
        fa: "شکایت‌ها آغاز شد: {1} شکایت در چهار هفته، پیش‌تر هیچ")
    case .retentionWhat:
      LocalizedText(
        en: "Monthly retention was {1} in {2} and {3} in {4}.",
        fa: "نگهداشت ماهانه: {1} در {2} و {3} در {4}.")
    case .monthsBefore:
      LocalizedText(en: "the {1} months before", fa: "{1} ماه پیش از آن")
    case .retentionSure:
      LocalizedText(
        en:
          "It is the last complete month; the difference is {1}, 95% range {2}, which leaves out zero.",
        fa: "این آخرین ماه کامل است؛ تفاوت {1} است، بازهٔ ۹۵٪: {2}، که صفر را در بر نمی‌گیرد.")
    case .sign:
      LocalizedText(
        en: "{1} customers now give a sign to heed: {2}",
        fa: "{1} مشتری اکنون نشانه‌ای هشداردهنده دارند: {2}")
    case .signWhat:
      LocalizedText(
        en:
          "{1} of them are new since {2}; of those with the sign on {3}, {4} did not order in the {5} after.",
        fa:
          "{1} نفرشان از {2} به این سو اضافه شده‌اند؛ از کسانی که در {3} این نشانه را داشتند، {4} در {5} پس از آن سفارش ندادند."
      )
    case .signSure:
      LocalizedText(
        en: "That is {1} times the share of active customers without any sign, 95% range {2}.",
        fa: "این {1} برابرِ سهم مشتریان فعالِ بی‌نشانه است، بازهٔ ۹۵٪: {2}.")
    case .riskMore:
      LocalizedText(
        en: "{1} customers at risk, {2} more than a week before",
        fa: "{1} مشتری در معرض خطر، {2} نفر بیش از هفتهٔ پیش")
    case .riskFewer:
      LocalizedText(
        en: "{1} customers at risk, {2} fewer than a week before",
        fa: "{1} مشتری در معرض خطر، {2} نفر کمتر از هفتهٔ پیش")
    case .riskSame:
      LocalizedText(
        en: "{1} customers at risk, as many as a week before",
        fa: "{1} مشتری در معرض خطر، به شمار هفتهٔ پیش")
    case .riskWhat:
      LocalizedText(
        en:
          "At the end of the week {1} customers are at risk and {2} inactive; a week before, {3} and {4}.",
        fa: "در پایان هفته {1} مشتری در معرض خطر و {2} مشتری غیرفعال‌اند؛ یک هفته پیش {3} و {4}.")
    case .riskSure:
      LocalizedText(
        en:
          "Everybody is counted, so there is no range; whether the step is unusual is not tested.",
        fa: "همه شمرده شده‌اند و بازه‌ای نیست؛ غیرعادی بودن این تغییر آزموده نشده است.")
    case .nps: LocalizedText(en: "NPS", fa: "NPS")
    case .csat: LocalizedText(en: "satisfaction", fa: "رضایت")
    case .complaintRate: LocalizedText(en: "complaints", fa: "شکایت‌ها")
    case .withSign: LocalizedText(en: "With the sign", fa: "با این نشانه")
    case .withoutSign: LocalizedText(en: "Without any sign", fa: "بی هیچ نشانه")
    }
  }
}
