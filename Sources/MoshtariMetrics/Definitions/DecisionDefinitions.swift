import MoshtariCore

extension Definition {
  static let decisions = Definition(
    addresses: ["decisions"],
    name: LocalizedText(en: "What came of decisions", fa: "سرانجام تصمیم‌ها"),
    meaning: LocalizedText(
      en: """
        The figure that a decision is judged by, in the last month that was over before it held and in the \
        last complete month since, at most the one until which it is judged; a month in which it began is \
        neither. It went as expected where the range of the difference leaves out zero on the expected side \
        and does not rule out the size that was expected, and against it where the range leaves out zero on \
        the other side. It is less than expected where the whole range is below that size, not clear where the range \
        holds zero or a month has too few answers or customers, and not over before the last month is. Counts \
        and contacts have no range of a difference here, so no verdict. The difference is not the \
        decision’s effect: whatever else changed is in it too.
        """,
      fa: """
        شاخصی که تصمیم با آن سنجیده می‌شود، در آخرین ماهی که پیش از آغاز آن پایان یافته بود و در آخرین ماه \
        کاملِ پس از آن، دست‌بالا تا ماه داوری؛ ماهی که تصمیم در میانهٔ آن آغاز شده در هیچ‌یک نیست. «چنان‌که \
        انتظار می‌رفت» یعنی بازهٔ تفاوت در سوی مورد انتظار صفر را در بر ندارد و اندازهٔ مورد انتظار را رد نمی‌کند؛ \
        «خلاف انتظار» یعنی بازه در سوی دیگر صفر را در بر ندارد. «کمتر از انتظار» یعنی همهٔ بازه کمتر از آن \
        اندازه است؛ «هنوز روشن نیست» یعنی بازه صفر را در بر دارد یا یکی از دو ماه پاسخ یا مشتری کافی ندارد؛ و تا \
        پایان ماه داوری، «هنوز تمام نشده» است. شمارش‌ها و تماس‌ها اینجا بازهٔ تفاوت ندارند و درباره‌شان داوری \
        نمی‌شود. این تفاوت اثر تصمیم نیست: هر چیز دیگری هم که عوض شده، در آن هست.
        """),
    formula: LocalizedText(
      en: """
        change = now − before; NPS: difference of adjusted scores, twice the covariance of those who answered \
        in both taken off; shares: hybrid score interval of independent shares
        """,
      fa: """
        تغییر = اکنون − پیش‌تر؛ NPS: تفاوت امتیازهای تعدیل‌شده با کسر دو برابر هم‌پراشیِ کسانی که در هر دو ماه \
        پاسخ داده‌اند؛ سهم‌ها: بازهٔ امتیازیِ ترکیبی برای دو سهم مستقل
        """),
    source: """
      J. Sauro, J. Lewis, How to Compare Net Promoter Scores, measuringu.com; R. G. Newcombe, Statistics in \
      Medicine 17, 1998
      """, isOwn: true, tables: [.orders, .feedback])
}
