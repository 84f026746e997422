import MoshtariCore

extension Definition {
  static let ofGates = [alerts, rejectedShare]

  private static let alerts = Definition(
    addresses: ["alerts"],
    name: LocalizedText(en: "Gates and alerts", fa: "آستانه‌ها و هشدارها"),
    meaning: LocalizedText(
      en: """
        A gate is a condition that the settings put on one figure. A bare address compares the \
        figure’s value, which differs from the truth by chance; its limits low and high compare \
        the whole 95% range. A direction is asked of the figure’s change, and only a clear one \
        counts. A figure without a value is not measured, which is said and never passed over.
        """,
      fa: """
        آستانه شرطی است که در تنظیمات برای یک رقم گذاشته می‌شود. اگر نشانی به‌تنهایی بیاید، مقدار رقم \
        سنجیده می‌شود که به‌سبب تصادف با واقعیت فرق دارد؛ با کران‌های low و high همهٔ بازهٔ ۹۵٪ سنجیده \
        می‌شود. افزایش و کاهش را از تغییر رقم می‌پرسند و تنها تغییر آشکار به شمار می‌آید. رقمی که \
        مقدار ندارد «سنجیده‌نشده» است؛ این همیشه گفته می‌شود و از آن چشم‌پوشی نمی‌شود.
        """),
    formula: LocalizedText(
      en: "fired = condition(figure); unmeasured = figure has no value",
      fa: "هشدار: شرط دربارهٔ رقم برقرار است؛ سنجیده‌نشده: رقم مقدار ندارد"),
    isOwn: true, tables: Table.allCases)

  private static let rejectedShare = Definition(
    addresses: ["quality.rejectedShare"],
    name: LocalizedText(en: "Share of rejected rows", fa: "سهم ردیف‌های ردشده"),
    meaning: LocalizedText(
      en: """
        Rows that could not be read, of all rows that stand in the file: of each table, and of all \
        tables together. Repeated rows, rows after the as-of day and cancelled orders are no \
        rejected ones. Without rows there is no share.
        """,
      fa: """
        سهم ردیف‌هایی که خواندنی نبودند از همهٔ ردیف‌های فایل، برای هر جدول و برای همهٔ جدول‌ها با هم. \
        ردیف تکراری، ردیفِ پس از روز گزارش و سفارش لغوشده، ردشده به شمار نمی‌آیند. جدول بی‌ردیف سهمی \
        ندارد.
        """),
    formula: LocalizedText(
      en: "rejected ÷ read", fa: "شمار ردیف‌های ردشده تقسیم بر شمار ردیف‌های خوانده‌شده"),
    isOwn: true, tables: Table.allCases)
}
