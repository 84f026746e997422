import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  /// Whether loyal customers bore changes of prices; nil where there was none.
  var priceSection: PageSection? {
    guard let prices = report.prices, let first = prices.first else { return nil }
    let table = HTMLTable(
      caption: plain(PriceWords.title),
      columns: [
        .text(say(PriceWords.event)), .number(say(PriceWords.loyal)),
        .number(say(PriceWords.others)), .number(say(PriceWords.effect)),
      ], rows: prices.map(row))
    let ahead = prices.map { price in
      say(
        PriceWords.ahead, text(price.title), count(price.ordersBefore),
        count(price.ordersEarlier))
    }
    let notes = ahead + [say(PriceWords.explained)]
    return PageSection(
      id: "prices", figure: "prices", title: headline(finding(prices), or: PriceWords.title),
      subtitle: say(PriceWords.sub, days(first.horizon), day(report.meta.asOf)),
      body: table.scrolling + "<p class=\"note\">\(notes.joined(separator: " "))</p>")
  }

  /// The last rise that is clear.
  private func finding(_ prices: [PriceEffect]) -> Finding? {
    guard
      let price = prices.last(where: {
        $0.verdict != .unclear && $0.sign == "rise" && isSound($0)
      })
    else { return nil }
    return Finding(
      price.verdict == .rise ? PriceWords.loyalBetter : .loyalWorse, .name(price.title))
  }

  private func isSound(_ price: PriceEffect) -> Bool {
    [price.loyal, price.others, price.loyalBefore, price.othersBefore].allSatisfy {
      $0.isSound(lowBase: lowBase)
    }
  }

  private func row(_ price: PriceEffect) -> [SafeHTML] {
    let sign: PriceWords =
      switch price.sign {
      case "rise": .rise
      case "cut": .cut
      default: .change
      }
    let base: SafeHTML? =
      switch price.baseline {
      case "year-before": say(PriceWords.yearBefore)
      case "days-before": say(PriceWords.daysBefore)
      default: nil
      }
    let line = day(price.day) + separator + say(sign)
    return [
      text(price.title) + under(line, base), pair(price.loyal, price.loyalBefore),
      pair(price.others, price.othersBefore), effect(price),
    ]
  }

  /// Smaller lines under the main one of a cell, each short enough for a phone.
  private func under(_ lines: SafeHTML?...) -> SafeHTML {
    lines.compactMap { $0 }.map { "<span class=\"why\">\($0)</span>" as SafeHTML }.joined()
  }

  /// A share after the event, and under it the one it is compared with.
  private func pair(_ now: Estimate, _ before: Estimate) -> SafeHTML {
    guard let n = now.n, now.value != nil else { return absent(now.reason ?? .noData) }
    let earlier = say(PriceWords.before, value(before, unit: .share))
    return value(now, unit: .share) + under(say(FigureWords.ofMany, count(n)), earlier)
  }

  /// The gain with its range; why there is none.
  private func effect(_ price: PriceEffect) -> SafeHTML {
    guard let value = price.estimate.value,
      let range = interval(price.estimate, unit: .shareChange)
    else {
      let reason = format.text(price.estimate.reason ?? .noData)
      return SafeHTML(text: FigureFormat.none) + under(SafeHTML(text: reason))
    }
    let verdict: SafeHTML? = price.verdict == .unclear ? say(PriceWords.noEffect) : nil
    let number = SafeHTML.number(format.text(value, unit: .shareChange))
    return "<b>\(number)</b>" + under(range, verdict)
  }
}
