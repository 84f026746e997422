import MoshtariCharts
import MoshtariCore
import MoshtariText

enum TotalsWords: String, Phrase {
  case title, sub, orders, known, average, discounted, refunded, anonymous, shareColumn

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "The whole period", fa: "کل دوره")
    case .sub:
      LocalizedText(
        en: "All orders of {1}; counted in full, nominal prices",
        fa: "همهٔ سفارش‌های {1}؛ شمارش کامل، به قیمت اسمی")
    case .orders: LocalizedText(en: "Orders", fa: "سفارش")
    case .known: LocalizedText(en: "Revenue of known customers", fa: "درآمد از مشتریان شناخته‌شده")
    case .average: LocalizedText(en: "Average order", fa: "میانگین هر سفارش")
    case .discounted: LocalizedText(en: "With a discount", fa: "با تخفیف")
    case .refunded: LocalizedText(en: "With a refund", fa: "با بازپرداخت")
    case .anonymous: LocalizedText(en: "Without a name", fa: "بی‌نام")
    case .shareColumn: LocalizedText(en: "Share of orders", fa: "سهم از سفارش‌ها")
    }
  }
}

extension PageContext {
  /// Orders and revenue of all days together; nil without orders.
  var totalsSection: PageSection? {
    guard let orders = report.orders, orders.count > 0 else { return nil }
    func part(_ name: TotalsWords, _ part: Int) -> [SafeHTML] {
      [say(name), count(part), share(Double(part) / Double(orders.count), digits: 1)]
    }
    let average: SafeHTML =
      orders.averageValue.map { .number(format.compactMoney($0)) } ?? suppressed
    let table = HTMLTable(
      caption: plain(TotalsWords.title),
      columns: [
        .text(say(FigureWords.figure)), .number(say(FigureWords.value)),
        .number(say(TotalsWords.shareColumn)),
      ],
      rows: [
        [say(TotalsWords.orders), count(orders.count), .empty],
        part(.discounted, orders.discounted), part(.refunded, orders.refunded),
        part(.anonymous, orders.anonymous),
        [say(FigureWords.revenue), money(orders.revenue), .empty],
        [say(TotalsWords.known), money(report.customers.revenue), .empty],
        [say(TotalsWords.average), average, .empty],
      ])
    return PageSection(
      id: "totals", figure: "orders.count", title: say(TotalsWords.title),
      subtitle: say(TotalsWords.sub, orderPeriod),
      body: table.scrolling, width: .third
    ).showing("orders.averageValue", "customers.revenue")
  }
}
