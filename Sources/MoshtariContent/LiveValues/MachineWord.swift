import MoshtariCore

/// What the report's own words mean to a reader: `persian` of `meta.calendar`, `rise` of a verdict.
enum MachineWord {
  /// The word in both languages; nil for what is no word of the report but a name or a text.
  ///
  /// - Parameter field: the last field of the word's address.
  static func text(_ word: String, of field: String) -> LocalizedText? {
    if word.isEmpty { return field == "survey" ? notStated : unknown }
    if field == "verdict" { return Verdict(rawValue: word)?.name ?? words[field]?[word] }
    if ["segment", "from", "to"].contains(field) { return segments[word] }
    return words[field]?[word]
  }

  private static let unknown = LocalizedText(en: "unknown", fa: "نامشخص")
  private static let notStated = LocalizedText(en: "not stated", fa: "نوشته نشده")

  /// By the field that says them.
  private static let words: [String: [String: LocalizedText]] = [
    "calendar": [
      "gregorian": LocalizedText(en: "Gregorian", fa: "میلادی"),
      "persian": LocalizedText(en: "Persian", fa: "خورشیدی"),
    ],
    "week": [
      "monday": LocalizedText(en: "Monday", fa: "دوشنبه"),
      "saturday": LocalizedText(en: "Saturday", fa: "شنبه"),
      "sunday": LocalizedText(en: "Sunday", fa: "یکشنبه"),
    ],
    "prices": [
      "nominal": LocalizedText(en: "nominal", fa: "اسمی"),
      "deflated": LocalizedText(en: "deflated", fa: "تورم‌زدوده"),
    ],
    "source": [
      "data": LocalizedText(en: "from the data", fa: "برآمده از داده‌ها"),
      "settings": LocalizedText(en: "from the settings", fa: "تعیین‌شده در تنظیمات"),
      "default": LocalizedText(en: "the default", fa: "مقدار پیش‌فرض"),
    ],
    "family": [
      "lifecycle": LocalizedText(en: "lifecycle", fa: "چرخهٔ عمر"),
      "rfm": LocalizedText(en: "RFM", fa: "RFM"),
      "satisfaction-loyalty": LocalizedText(
        en: "satisfaction and loyalty", fa: "رضایت و وفاداری"),
    ],
    "kind": [
      "wants": LocalizedText(en: "wants", fa: "می‌خواهد"),
      "frustrated-by": LocalizedText(en: "is frustrated by", fa: "می‌رنجد از"),
      "leaves-if": LocalizedText(en: "would leave if", fa: "می‌رود اگر"),
      "price": LocalizedText(en: "price", fa: "قیمت"),
      "campaign": LocalizedText(en: "campaign", fa: "کارزار"),
      "incident": LocalizedText(en: "incident", fa: "رخداد"),
      "release": LocalizedText(en: "release", fa: "عرضه"),
      "other": LocalizedText(en: "other", fa: "دیگر"),
    ],
    "sign": [
      "rise": LocalizedText(en: "rise", fa: "افزایش"),
      "cut": LocalizedText(en: "cut", fa: "کاهش"),
    ],
    "baseline": [
      "year-before": LocalizedText(en: "a year before", fa: "یک سال پیش از آن"),
      "days-before": LocalizedText(en: "the days before", fa: "روزهای پیش از آن"),
    ],
    "verdict": [
      "fired": LocalizedText(en: "fired", fa: "هشدار داده"),
      "passed": LocalizedText(en: "passed", fa: "هشدار نداده"),
      "unmeasured": LocalizedText(en: "not measured", fa: "سنجیده نشده"),
    ],
    "severity": [
      "warning": LocalizedText(en: "warning", fa: "هشدار"),
      "error": LocalizedText(en: "error", fa: "خطا"),
    ],
    "survey": surveys,
    "key": surveys.merging(classes) { first, _ in first },
    "table": [
      "customers": LocalizedText(en: "customers", fa: "مشتریان"),
      "orders": LocalizedText(en: "orders", fa: "سفارش‌ها"),
      "feedback": LocalizedText(en: "feedback", fa: "بازخوردها"),
      "visits": LocalizedText(en: "visits", fa: "بازدیدها"),
      "spend": LocalizedText(en: "spend", fa: "هزینه‌ها"),
      "events": LocalizedText(en: "events", fa: "رویدادها"),
    ],
  ]

  private static let surveys = [
    "relational": LocalizedText(en: "relational", fa: "رابطه‌ای"),
    "transactional": LocalizedText(en: "transactional", fa: "پس از هر خرید"),
  ]

  private static let classes = [
    "individual": LocalizedText(en: "individual", fa: "فردی"),
    "business": LocalizedText(en: "business", fa: "تجاری"),
    "government": LocalizedText(en: "government", fa: "دولتی"),
    "institutional": LocalizedText(en: "institutional", fa: "نهادی"),
  ]

  private static let segments: [String: LocalizedText] = {
    let lifecycle = LifecycleState.allCases.map { ($0.id, $0.name) }
    let rfm = RFMSegment.allCases.map { ($0.id, $0.name) }
    let quadrant = QuadrantSegment.allCases.map { ($0.id, $0.name) }
    let others = [
      ("not-yet-known", LocalizedText(en: "Not known yet", fa: "هنوز ناشناخته")),
      ("no-order", LocalizedText(en: "No order yet", fa: "هنوز بی‌سفارش")),
      ("none", LocalizedText(en: "In none of the four", fa: "در هیچ‌یک از چهار بخش")),
    ]
    return Dictionary(uniqueKeysWithValues: lifecycle + rfm + quadrant + others)
  }()
}

extension Verdict {
  /// In the middle of a sentence.
  var name: LocalizedText {
    switch self {
    case .rise: LocalizedText(en: "clear rise", fa: "افزایش آشکار")
    case .fall: LocalizedText(en: "clear fall", fa: "کاهش آشکار")
    case .unclear: LocalizedText(en: "no clear change", fa: "بدون تغییر آشکار")
    }
  }
}
