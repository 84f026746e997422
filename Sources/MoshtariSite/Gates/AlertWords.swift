import MoshtariCore

/// What the site says of gates and what became of them.
enum AlertWords: String, Phrase {
  case alert, fires, below, atMost, above, atLeast, equals, differs, clearRise, clearFall, noValue
  case lowEnd, highEnd, owner, stops, none, unmeasured, undefined, moved
  case title, titleNone, titleOnly, titleOnlyNone, sub, gate, condition, now, result
  case fired, firedStop, passed, notMeasured
  case more, oneUnmeasured, someUnmeasured, rejectedShare, allTables

  var text: LocalizedText {
    switch self {
    case .alert: LocalizedText(en: "Alert:", fa: "هشدار:")
    case .fires:
      LocalizedText(en: "{1}: {2}; the gate fires {3}.", fa: "{1}: {2}؛ آستانهٔ هشدار: {3}.")
    case .below: LocalizedText(en: "below {1}", fa: "کمتر از {1}")
    case .atMost: LocalizedText(en: "at {1} or below", fa: "{1} یا کمتر")
    case .above: LocalizedText(en: "above {1}", fa: "بیشتر از {1}")
    case .atLeast: LocalizedText(en: "at {1} or above", fa: "{1} یا بیشتر")
    case .equals: LocalizedText(en: "at {1}", fa: "برابر با {1}")
    case .differs: LocalizedText(en: "at anything but {1}", fa: "هر عددی جز {1}")
    case .clearRise: LocalizedText(en: "at a clear rise", fa: "افزایش آشکار")
    case .clearFall: LocalizedText(en: "at a clear fall", fa: "کاهش آشکار")
    case .noValue: LocalizedText(en: "where there is no value", fa: "نبود مقدار")
    case .lowEnd: LocalizedText(en: "{1}, low end of the range", fa: "{1}، کران پایین بازه")
    case .highEnd: LocalizedText(en: "{1}, high end of the range", fa: "{1}، کران بالای بازه")
    case .owner: LocalizedText(en: "Owner: {1}.", fa: "مسئول: {1}.")
    case .stops:
      LocalizedText(
        en: "This gate stops publication; the report was published in spite of it.",
        fa: "این آستانه جلوی انتشار را می‌گیرد؛ گزارش با وجود آن منتشر شده است.")
    case .none: LocalizedText(en: "no value ({1})", fa: "بدون مقدار ({1})")
    case .unmeasured: LocalizedText(en: "not measured ({1})", fa: "سنجیده نشد ({1})")
    case .undefined:
      LocalizedText(
        en: "undefined, or too few people to show", fa: "تعریف‌نشده، یا افراد کمتر از حد نمایش")
    case .moved: LocalizedText(en: "{1}, {2}", fa: "{1}، {2}")
    case .title:
      LocalizedText(en: "{1} of {2} gates fired", fa: "از {2} آستانه، {1} مورد هشدار داده است")
    case .titleNone:
      LocalizedText(
        en: "None of {1} gates fired", fa: "هیچ‌یک از {1} آستانه هشدار نداده است")
    case .titleOnly: LocalizedText(en: "The gate fired", fa: "آستانه هشدار داده است")
    case .titleOnlyNone: LocalizedText(en: "The gate did not fire", fa: "آستانه هشدار نداده است")
    case .sub:
      LocalizedText(
        en:
          "Conditions that the settings put on figures; one that fires is on the overview and in the digest too",
        fa:
          "شرط‌هایی که در تنظیمات برای رقم‌ها گذاشته شده است؛ هر هشدار در نمای کلی و چکیده هم می‌آید")
    case .gate: LocalizedText(en: "Gate", fa: "آستانه")
    case .condition: LocalizedText(en: "Fires", fa: "شرط هشدار")
    case .now: LocalizedText(en: "Now", fa: "اکنون")
    case .result: LocalizedText(en: "Result", fa: "نتیجه")
    case .fired: LocalizedText(en: "fired", fa: "هشدار داده")
    case .firedStop:
      LocalizedText(en: "fired, stops publication", fa: "هشدار داده و مانع انتشار است")
    case .passed: LocalizedText(en: "not fired", fa: "هشدار نداده")
    case .notMeasured: LocalizedText(en: "not measured", fa: "سنجیده نشد")
    case .more: LocalizedText(en: "All gates", fa: "همهٔ آستانه‌ها")
    case .oneUnmeasured:
      LocalizedText(
        en: "One gate could not be measured.", fa: "یک آستانه سنجیده نشد، چون رقمش در دست نیست.")
    case .someUnmeasured:
      LocalizedText(
        en: "{1} gates could not be measured.", fa: "{1} آستانه سنجیده نشد، چون رقمشان در دست نیست."
      )
    case .rejectedShare:
      LocalizedText(
        en: "Rejected, of all rows read: {1}", fa: "سهم ردیف‌های ردشده از خوانده‌شده‌ها: {1}")
    case .allTables: LocalizedText(en: "all tables", fa: "همهٔ جدول‌ها")
    }
  }

  init(result: Alert.Verdict) {
    switch result {
    case .fired: self = .fired
    case .passed: self = .passed
    case .unmeasured: self = .notMeasured
    }
  }

  /// When a gate with the condition of an alert fires; the threshold is its argument.
  init(condition: String) {
    switch condition {
    case "<": self = .below
    case "<=": self = .atMost
    case ">": self = .above
    case ">=": self = .atLeast
    case "=": self = .equals
    case "!=": self = .differs
    case "missing": self = .noValue
    default:
      self = Gate.Direction(rawValue: condition)?.verdict == .rise ? .clearRise : .clearFall
    }
  }
}
