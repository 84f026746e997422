import MoshtariCore
import MoshtariText

/// What the page of changes since the last edition says.
enum ChangeWords: String, Phrase {
  case page, line, dek, dekFirst, headingFirst, headingSame, headingUnclear
  case figureRise, figureFall, moved, movedByRules, edited, editedOne, restatedMany, restatedOne
  case firstTitle, firstText, sameText, stamp, stampPlain, since
  case strip, clear, clearUnder, clearUnderNone, movedFact, movedUnder, movedHidden, movedNone
  case edits, editsUnder, restatedFact, restatedUnder, caption

  var text: LocalizedText {
    switch self {
    case .page: LocalizedText(en: "What changed", fa: "چه تغییر کرد")
    case .line:
      LocalizedText(
        en: "Since the edition before: figures, moves, edited rules and restated numbers.",
        fa: "از ویراست پیشین تاکنون: رقم‌ها، جابه‌جایی‌ها، قاعده‌های ویرایش‌شده و رقم‌های بازنگری‌شده.")
    case .dek:
      LocalizedText(
        en:
          "{1} (data to {2}) beside {3} (data to {4}). A rise or a fall is said only where the 95% range of the change leaves out zero; figures that share their customers have no such range, and only their difference is given.",
        fa:
          "{1} (داده‌ها تا {2}) در کنار {3} (داده‌ها تا {4}). از افزایش یا کاهش تنها زمانی سخن می‌گوییم که بازهٔ ۹۵٪ تغییر، صفر را در بر نگیرد؛ رقم‌هایی که از مشتریان یکسان برآمده‌اند چنین بازه‌ای ندارند و تنها تفاوتشان آمده است."
      )
    case .dekFirst:
      LocalizedText(
        en: "From the next edition on, this page tells what changed and why.",
        fa: "از ویراست بعدی، این صفحه می‌گوید چه تغییر کرده و چرا.")
    case .headingFirst:
      LocalizedText(en: "This is the first edition", fa: "این نخستین ویراست است")
    case .headingSame:
      LocalizedText(en: "Nothing has changed since {1}", fa: "از {1} هیچ‌چیز تغییر نکرده است")
    case .headingUnclear:
      LocalizedText(en: "No clear change since {1}", fa: "از {1} تغییر آشکاری دیده نمی‌شود")
    case .figureRise:
      LocalizedText(en: "{1}: {2} after {3}, a clear rise", fa: "{1}: {2} پس از {3}، افزایش آشکار")
    case .figureFall:
      LocalizedText(en: "{1}: {2} after {3}, a clear fall", fa: "{1}: {2} پس از {3}، کاهش آشکار")
    case .moved:
      LocalizedText(
        en: "{1} customers changed their lifecycle state since {2}",
        fa: "وضعیت {1} مشتری در چرخهٔ عمر از {2} تاکنون عوض شد")
    case .movedByRules:
      LocalizedText(
        en: "{1} customers were moved by other rules or limits",
        fa: "{1} مشتری را قاعده یا مرز تازه جابه‌جا کرد")
    case .edited:
      LocalizedText(
        en: "{1} rules or definitions were edited", fa: "{1} قاعده یا تعریف ویرایش شد")
    case .editedOne:
      LocalizedText(en: "one rule or definition was edited", fa: "یک قاعده یا تعریف ویرایش شد")
    case .restatedMany:
      LocalizedText(en: "{1} past numbers were restated", fa: "{1} رقم گذشته بازنگری شد")
    case .restatedOne:
      LocalizedText(en: "one past number was restated", fa: "یک رقم گذشته بازنگری شد")
    case .firstTitle:
      LocalizedText(en: "Nothing to compare with yet", fa: "هنوز چیزی برای مقایسه نیست")
    case .firstText:
      LocalizedText(
        en: "No edition of an earlier day is kept. {1} keeps the report of the day.",
        fa: "ویراستی از روزی پیش‌تر نگه داشته نشده است. {1} گزارش روز را نگه می‌دارد.")
    case .sameText:
      LocalizedText(
        en: "Every figure, rule and definition is as it was.",
        fa: "همهٔ رقم‌ها، قاعده‌ها و تعریف‌ها همان‌اند که بودند.")
    case .stamp:
      LocalizedText(en: "Edition {1}: {2}", fa: "ویراست {1}: {2}")
    case .stampPlain: LocalizedText(en: "Data to {1}", fa: "داده‌ها تا {1}")
    case .since: LocalizedText(en: "What changed since {1}", fa: "آنچه از {1} تغییر کرده است")
    case .strip: LocalizedText(en: "Changes in numbers", fa: "شمار تغییرها")
    case .clear: LocalizedText(en: "Clear changes", fa: "تغییرهای آشکار")
    case .clearUnder:
      LocalizedText(en: "of {1} that could be judged", fa: "از {1} رقم سنجیدنی")
    case .clearUnderNone:
      LocalizedText(en: "none could be judged", fa: "هیچ‌یک سنجیدنی نبود")
    case .movedFact:
      LocalizedText(en: "Changed their lifecycle state", fa: "جابه‌جایی در چرخهٔ عمر")
    case .movedUnder:
      LocalizedText(en: "customers, who have brought {1}", fa: "مشتری، با {1} درآمد تا امروز")
    case .movedHidden:
      LocalizedText(en: "small moves are hidden", fa: "جابه‌جایی‌های کوچک پنهان‌اند")
    case .movedNone:
      LocalizedText(
        en: "not measured against that edition", fa: "نسبت به آن ویراست سنجیده نشده")
    case .edits: LocalizedText(en: "Edits", fa: "ویرایش‌ها")
    case .editsUnder:
      LocalizedText(
        en: "of rules, definitions, settings, program",
        fa: "در قاعده‌ها، تعریف‌ها، تنظیمات و برنامه")
    case .restatedFact: LocalizedText(en: "Restated numbers", fa: "رقم‌های بازنگری‌شده")
    case .restatedUnder:
      LocalizedText(en: "of periods that were over", fa: "از دوره‌های پایان‌یافته")
    case .caption: LocalizedText(en: "From {1} to {2}", fa: "از {1} تا {2}")
    }
  }
}

/// The sections of that page.
enum ChangeSectionWords: String, Phrase {
  case figures, figuresSub, before, now, change, verdict, noVerdict, moreFigures, moreFiguresOne
  case restated, restatedSub, was, isNow, cause, possibly, moreRestated, moreRestatedOne
  case segments, segmentsSub, segment, revenueBefore, revenueNow, newRule
  case moves, movesSub, from, to, people, money, by, behaviour, limits, limit, movesNote
  case turnover, turnoverSub, turnoverHidden, came, left, cameByRule, leftByRule
  case editSettings, editRule, editDefinition, editProgram, oldText, newText
  case onlySource, added, removed, wasNot, isGone
  case files, filesSub, file, noFile
  case others, othersSub, newFigures, goneFigures, none

  var text: LocalizedText {
    switch self {
    case .figures: LocalizedText(en: "Figures then and now", fa: "رقم‌ها، آن روز و امروز")
    case .figuresSub:
      LocalizedText(
        en: "The headline figures that differ, then every other clear change; 95% ranges",
        fa: "رقم‌های اصلیِ متفاوت، سپس هر تغییر آشکار دیگر؛ با بازهٔ ۹۵٪")
    case .before: LocalizedText(en: "Before", fa: "پیش‌تر")
    case .now: LocalizedText(en: "Now", fa: "اکنون")
    case .change: LocalizedText(en: "Change", fa: "تغییر")
    case .verdict: LocalizedText(en: "Verdict", fa: "حکم")
    case .noVerdict: LocalizedText(en: "no verdict", fa: "بدون حکم")
    case .moreFigures:
      LocalizedText(
        en: "{1} more figures have another value; {2} names all of them.",
        fa: "{1} رقم دیگر هم مقدار دیگری دارند؛ {2} همه را نام می‌برد.")
    case .moreFiguresOne:
      LocalizedText(
        en: "One more figure has another value; {1} names it.",
        fa: "یک رقم دیگر هم مقدار دیگری دارد؛ {1} آن را نام می‌برد.")
    case .restated: LocalizedText(en: "Restated numbers", fa: "رقم‌های بازنگری‌شده")
    case .restatedSub:
      LocalizedText(
        en: "Numbers of periods that were over on {1} and are told otherwise now",
        fa: "رقم‌های دوره‌هایی که تا {1} پایان یافته بودند و اکنون به‌گونهٔ دیگری گفته می‌شوند")
    case .was: LocalizedText(en: "Was", fa: "پیش‌تر")
    case .isNow: LocalizedText(en: "Is", fa: "اکنون")
    case .cause: LocalizedText(en: "Cause: {1}", fa: "علت: {1}")
    case .possibly: LocalizedText(en: "one or more of: {1}", fa: "یکی یا چندتا از این‌ها: {1}")
    case .moreRestated:
      LocalizedText(
        en: "{1} more past numbers were restated; {2} names all of them.",
        fa: "{1} رقم گذشتهٔ دیگر هم بازنگری شده؛ {2} همه را نام می‌برد.")
    case .moreRestatedOne:
      LocalizedText(
        en: "One more past number was restated; {1} names it.",
        fa: "یک رقم گذشتهٔ دیگر هم بازنگری شده؛ {1} آن را نام می‌برد.")
    case .segments: LocalizedText(en: "Segments then and now", fa: "بخش‌ها، آن روز و امروز")
    case .segmentsSub:
      LocalizedText(
        en: "Members, and their net revenue of the whole period; segments that differ",
        fa: "شمار اعضا و درآمد خالصشان در کل دوره؛ بخش‌هایی که تفاوت دارند")
    case .segment: LocalizedText(en: "Segment", fa: "بخش")
    case .revenueBefore: LocalizedText(en: "Revenue before", fa: "درآمد پیش‌تر")
    case .revenueNow: LocalizedText(en: "Revenue now", fa: "درآمد اکنون")
    case .newRule: LocalizedText(en: "rule edited", fa: "قاعده ویرایش شده")
    case .moves:
      LocalizedText(en: "Moves in the lifecycle", fa: "جابه‌جایی در چرخهٔ عمر")
    case .movesSub:
      LocalizedText(
        en: "Customers and what they have brought up to {2}, by what moved them since {1}",
        fa: "شمار مشتریان و درآمدشان تا {2}، به تفکیک آنچه از {1} جابه‌جایشان کرده است")
    case .from: LocalizedText(en: "From", fa: "از")
    case .to: LocalizedText(en: "To", fa: "به")
    case .people: LocalizedText(en: "Customers", fa: "مشتریان")
    case .money: LocalizedText(en: "Their revenue", fa: "درآمدشان")
    case .by: LocalizedText(en: "Moved by", fa: "جابه‌جا شده با")
    case .behaviour: LocalizedText(en: "what they did", fa: "رفتار خودشان")
    case .limits: LocalizedText(en: "other limits: {1}", fa: "مرزهای تازه: {1}")
    case .limit: LocalizedText(en: "{1}: {2}, was {3}", fa: "{1}: {2} به‌جای {3}")
    case .movesNote:
      LocalizedText(
        en: "Moves of fewer than {1} people are hidden.",
        fa: "جابه‌جایی‌های کمتر از {1} نفر پنهان است.")
    case .turnover:
      LocalizedText(en: "Who came to segments and left them", fa: "آمدن به بخش‌ها و رفتن از آن‌ها")
    case .turnoverSub:
      LocalizedText(
        en:
          "Customers since {1}, with what they have brought up to {2}: by what they did, and by an edited rule",
        fa: "مشتریان از {1}، با درآمدشان تا {2}: بر اثر رفتار خودشان، و بر اثر قاعدهٔ ویرایش‌شده")
    case .turnoverHidden:
      LocalizedText(
        en: "Who came to {1} other segments and left them is hidden: fewer than {2} people.",
        fa: "آمدن به {1} بخش دیگر و رفتن از آن‌ها پنهان است: کمتر از {2} نفر.")
    case .came: LocalizedText(en: "Came", fa: "آمده")
    case .left: LocalizedText(en: "Left", fa: "رفته")
    case .cameByRule: LocalizedText(en: "Came by the rule", fa: "آمده با قاعده")
    case .leftByRule: LocalizedText(en: "Left by the rule", fa: "رفته با قاعده")
    case .editSettings: LocalizedText(en: "Settings: {1}", fa: "تنظیمات: {1}")
    case .editRule: LocalizedText(en: "Rule of “{1}”", fa: "قاعدهٔ «{1}»")
    case .editDefinition: LocalizedText(en: "Definition of “{1}”", fa: "تعریف «{1}»")
    case .editProgram: LocalizedText(en: "The program", fa: "برنامه")
    case .oldText: LocalizedText(en: "Before", fa: "پیش‌تر")
    case .newText: LocalizedText(en: "Now", fa: "اکنون")
    case .onlySource:
      LocalizedText(
        en: "Its words are the same; its source or its tables were edited.",
        fa: "متن آن همان است؛ منبع یا جدول‌هایش ویرایش شده.")
    case .added: LocalizedText(en: "New since the edition before.", fa: "از ویراست پیشین تازه است.")
    case .removed:
      LocalizedText(en: "No longer there.", fa: "دیگر وجود ندارد.")
    case .wasNot: LocalizedText(en: "was not there", fa: "نبود")
    case .isGone: LocalizedText(en: "is gone", fa: "دیگر نیست")
    case .files: LocalizedText(en: "Changed files", fa: "فایل‌های تغییرکرده")
    case .filesSub:
      LocalizedText(
        en: "Data, texts and theme files that are not what they were; sizes in bytes",
        fa: "داده‌ها، متن‌ها و فایل‌های پوسته که دیگر همان نیستند؛ اندازه به بایت")
    case .file: LocalizedText(en: "File", fa: "فایل")
    case .noFile: LocalizedText(en: "none", fa: "نبود")
    case .others: LocalizedText(en: "New and dropped figures", fa: "رقم‌های تازه و کنارگذاشته")
    case .othersSub:
      LocalizedText(
        en: "By their addresses in report.json", fa: "با نشانی‌شان در report.json")
    case .newFigures: LocalizedText(en: "New", fa: "تازه")
    case .goneFigures: LocalizedText(en: "Dropped", fa: "کنارگذاشته")
    case .none: LocalizedText(en: "none", fa: "هیچ")
    }
  }
}

/// Why a past number is told otherwise.
enum CauseWords: String, Phrase {
  case data, settings, rule, definition, program, cutoffs
  case priceBase = "price-base"
  case unknown

  init(_ cause: RestatementCause) { self = CauseWords(rawValue: cause.rawValue) ?? .unknown }

  var text: LocalizedText {
    switch self {
    case .data:
      LocalizedText(
        en: "rows that came late or were corrected", fa: "ردیف‌های دیررسیده یا تصحیح‌شده")
    case .settings: LocalizedText(en: "edited settings", fa: "ویرایش تنظیمات")
    case .rule: LocalizedText(en: "an edited rule", fa: "ویرایش قاعده")
    case .definition: LocalizedText(en: "an edited definition", fa: "ویرایش تعریف")
    case .program: LocalizedText(en: "another version of the program", fa: "نسخهٔ دیگر برنامه")
    case .cutoffs:
      LocalizedText(
        en: "limits of activity that follow the data", fa: "مرزهای فعال‌بودن که از داده‌ها می‌آیند")
    case .priceBase:
      LocalizedText(en: "prices of another month", fa: "قیمت‌های ماهی دیگر")
    case .unknown: LocalizedText(en: "not known", fa: "نامعلوم")
    }
  }
}
