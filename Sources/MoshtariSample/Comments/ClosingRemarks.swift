extension Remarks {
  static let delighted = Remarks(
    [
      "به همهٔ دوستانم گفته‌ام", "همین‌طور ادامه بدهید", "دستتان درد نکند", "خیلی ممنونم",
      "مشتری همیشگی‌تان می‌مانم", "خواهرم هم مشتری شد", "کارتان حرف ندارد",
    ],
    english: ["Keep it up", "I tell everybody", "Thank you"])

  static let content = Remarks(
    [
      "ممنون", "باز هم سفارش می‌دهم", "راضی بودم", "خسته نباشید", "همه‌چیز مرتب بود",
    ],
    english: ["Thanks", "Will order again"])

  static let lukewarmEnds = Remarks(
    [
      "شاید باز هم بخرم", "جا برای بهتر شدن دارد", "بقیه‌اش خوب بود", "تا ببینیم بار بعد چه می‌شود",
      "نه خوب، نه بد", "ممنون از زحمتتان",
    ],
    english: ["Maybe again", "Could be better"])

  static let disappointed = Remarks(
    [
      "از شما انتظار نداشتم", "لطفاً رسیدگی کنید", "دفعهٔ پیش بهتر بود", "حیف شد",
      "بار دوم است که این‌طور می‌شود", "قبلاً این‌طور نبودید", "کاش دست‌کم خبر می‌دادید",
    ],
    english: ["I expected better", "It used to be better"])

  static let angry = Remarks(
    [
      "دیگر سفارش نمی‌دهم", "به هیچ‌کس توصیه نمی‌کنم", "آخرین خریدم بود", "واقعاً متأسفم",
      "از خریدم پشیمانم", "پولم را پس بدهید",
    ],
    english: ["Never again", "I want my money back"])

  static let demands = Remarks(
    [
      "لطفاً پیگیری کنید", "منتظر جوابتان هستم", "بستهٔ دیگری بفرستید", "هزینه را برگردانید",
      "چند بار باید زنگ بزنم", "تا امروز کسی جواب نداده است", "خواهش می‌کنم زودتر",
    ],
    english: ["Please look into it", "Still waiting for an answer"])

  static let politeness = Remarks(
    ["پیشاپیش ممنون", "سپاسگزارم", "لطفاً زودتر", "منتظر خبرتان هستم"],
    english: ["Thanks in advance"])

  /// Made up: a number range that is not in use, the example domains, a card that no bank gave out.
  static let personal: Remarks = {
    var remarks = Remarks(
      [
        "شماره‌ام ۰۹۱۲۰۰۰۴۵۶۷ است", "لطفاً با ۰۹۱۲۰۰۰۱۲۳۴ تماس بگیرید",
        "تلفن من: 0912 000 7788", "به mina@example.com خبر بدهید",
        "ایمیلم kaveh.tea@example.org است", "به کارت 6037-9900-0000-1236 واریز کنید",
        "شمارهٔ کارتم ۶۲۱۹۸۶۰۰۰۰۰۰۱۲۳۱ است", "از +989120005566 پیام بدهید",
      ],
      english: [
        "Call me on 0912-000-3344", "Write to sara@example.net",
      ])
    remarks.holdsAddresses = true
    return remarks
  }()
}
