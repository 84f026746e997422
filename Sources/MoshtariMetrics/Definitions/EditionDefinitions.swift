import MoshtariCore

extension Definition {
  /// Who moved between two editions.
  static let ofEditions: [Definition] = [
    Definition(
      addresses: ["flows.sinceEdition"],
      name: LocalizedText(
        en: "Moves since the last edition", fa: "جابه‌جایی از نسخهٔ پیشین گزارش تا امروز"),
      meaning: LocalizedText(
        en: """
          Customers by their lifecycle state, and customers who came to a segment or left it, between the \
          as-of day of the edition before and now. Everybody is placed three times: on the earlier day by \
          the rules, settings and cut-offs of that edition; on the same day by today’s; and now. The \
          first two differ by what people edited, or by cut-offs that follow the data (moved by rules); the \
          last two by what customers did, and by time (moved by behaviour). The earlier day is measured anew \
          from today’s data, so rows that came late count on both days. The money is what those customers \
          have brought in all, up to now. Small counts are hidden together with their money.
          """,
        fa: """
          مشتریان بر پایهٔ وضعیت چرخهٔ عمر، و کسانی که به هر بخش پیوسته یا از آن رفته‌اند، میان روز مبنای \
          نسخهٔ پیشین و امروز. جای هر مشتری سه بار سنجیده می‌شود: در روز پیشین با قاعده‌ها، تنظیم‌ها و مرزهای \
          همان نسخه؛ در همان روز با قاعده‌های امروز؛ و امروز. تفاوت دو سنجش نخست از ویرایش قاعده‌ها یا از \
          مرزهایی است که پابه‌پای داده جابه‌جا می‌شوند (جابه‌جایی با قاعده)؛ تفاوت دو سنجش آخر از کار خود مشتریان \
          و گذر زمان است (جابه‌جایی با رفتار). روز پیشین از نو با دادهٔ امروز سنجیده می‌شود، پس ردیف‌هایی که \
          دیر رسیده‌اند در هر دو روز شمرده می‌شوند. مبلغ، همهٔ درآمدی است که آن مشتریان تا امروز آورده‌اند. \
          شمارهای کوچک همراه مبلغشان پنهان می‌مانند.
          """),
      formula: LocalizedText(
        en: """
          byRules[from][to] = |then by old rules = from and then by today’s = to|; byBehaviour[from][to] \
          = |then by today’s rules = from and now = to|
          """,
        fa: """
          جابه‌جایی با قاعده = شمار کسانی که آن روز با قاعدهٔ پیشین در بخش نخست و با قاعدهٔ امروز در بخش دوم \
          بودند؛ جابه‌جایی با رفتار = شمار کسانی که آن روز با قاعدهٔ امروز در بخش نخست بودند و اکنون در بخش دوم‌اند
          """),
      isOwn: true, tables: [.customers, .orders, .feedback, .visits])
  ]
}
