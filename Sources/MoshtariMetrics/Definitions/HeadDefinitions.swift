import MoshtariCore

extension Definition {
  static let ofReportHead = [events, decisions, quality, head]

  private static let events = Definition(
    addresses: ["events"],
    name: LocalizedText(en: "Events", fa: "رویدادها"),
    meaning: LocalizedText(
      en:
        """
        What happened on which day, as the events file says; shown beside the figures, not \
        measured.
        """,
      fa:
        """
        اینکه در هر روز چه رخ داده، چنان‌که در فهرست رویدادها آمده است؛ کنار رقم‌ها نشان داده \
        می‌شود و سنجه نیست.
        """
    ),
    formula: LocalizedText(
      en: "as written in the events file",
      fa: "محاسبه‌ای در کار نیست: روز، عنوان و نوع همان است که در فهرست رویدادها آمده"), isOwn: true,
    tables: [.events])

  private static let quality = Definition(
    addresses: ["quality"],
    name: LocalizedText(en: "Data quality", fa: "کیفیت داده‌ها"),
    meaning: LocalizedText(
      en: """
        Rows that were left out and why, columns that were not used, and customers that only \
        orders or answers name. Places are given, never the text of a cell.
        """,
      fa: """
        ردیف‌هایی که کنار گذاشته شده‌اند و دلیل آن، ستون‌هایی که به کار نرفته‌اند و مشتریانی که تنها \
        در سفارش‌ها یا نظرها نامشان آمده است. جای هر مورد گفته می‌شود، نه متن خانه.
        """),
    formula: LocalizedText(
      en: "read = accepted + rejected + duplicates + after asOf + not orders",
      fa: "خوانده = پذیرفته + ردشده + تکراری + پس از روز گزارش + آنچه سفارش نیست"),
    isOwn: true, tables: Table.allCases)

  private static let head = Definition(
    addresses: ["schema", "meta"],
    name: LocalizedText(en: "About this report", fa: "دربارهٔ این گزارش"),
    meaning: LocalizedText(
      en: """
        The as-of day, calendar, currency and time zone, the first and last day of the data, how \
        many rows each file gave, and the digests of the files: what is needed to read the figures \
        and to compute them again.
        """,
      fa: """
        روز گزارش، تقویم، واحد پول و منطقهٔ زمانی، نخستین و آخرین روز داده‌ها، شمار ردیف‌های هر \
        فایل و چکیدهٔ رمزنگاشتی فایل‌ها: هر آنچه برای خواندن رقم‌ها و محاسبهٔ دوباره‌شان لازم است.
        """),
    formula: LocalizedText(
      en: "counts of rows; SHA-256 of each file",
      fa: "محاسبه‌ای جز شمارش ردیف‌ها و چکیدهٔ رمزنگاشتی هر فایل در کار نیست"), isOwn: true,
    tables: Table.allCases)
}
