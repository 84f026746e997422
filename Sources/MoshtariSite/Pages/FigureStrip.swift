import MoshtariCore
import MoshtariText

/// Words under the figures of a strip.
enum StripWords: String, Phrase {
  case ofAll, ofBuyers, ofPlaced, fromShare, all, allAfter, since, unchanged, marginExplained

  var text: LocalizedText {
    switch self {
    case .ofAll: LocalizedText(en: "{1} of all customers", fa: "{1} از همهٔ مشتریان")
    case .ofBuyers:
      LocalizedText(en: "{1} of buyers", fa: "{1} از خریداران")
    case .ofPlaced:
      LocalizedText(en: "{1} of those placed", fa: "{1} از کسانی که جایشان معلوم است")
    case .fromShare: LocalizedText(en: "From {1} of customers", fa: "از {1} مشتریان")
    case .all: LocalizedText(en: "All customers {1}", fa: "همهٔ مشتریان {1}")
    case .allAfter: LocalizedText(en: "all {1}", fa: "همه {1}")
    case .since: LocalizedText(en: "{1} since {2}", fa: "{1} از پایان {2}")
    case .unchanged:
      LocalizedText(en: "unchanged since {1}", fa: "بی‌تغییر از پایان {1}")
    case .marginExplained:
      LocalizedText(
        en: "± is the wider side of the 95% range.", fa: "± سوی پهن‌تر بازهٔ ۹۵٪ است.")
    }
  }
}

extension PageContext {
  /// Up to four figures, joined, right under the head of a page.
  ///
  /// - Parameters:
  ///   - figure: the address of the first of them, as the table of definitions writes it.
  ///   - others: those of the others that have a definition of their own.
  ///   - title: read to those who do not see the strip.
  ///   - caption: what the figures are of and from when, in a quiet line under them.
  func strip(
    figure: String, _ others: [String] = [], title: SafeHTML, _ figures: [SafeHTML],
    caption: SafeHTML
  ) -> PageSection {
    PageSection(
      id: "facts", title: .empty,
      body: """
        <div><h2 class="vh">\(title)</h2><dl class="dl">\(figures.joined())</dl>\
        <p class="note">\(line(caption, leadingTo: [figure] + others))</p></div>
        """,
      isCard: false)
  }

  /// One figure: its name, its number, and what it is set beside.
  func fact(_ name: SafeHTML, _ number: SafeHTML, _ under: SafeHTML) -> SafeHTML {
    "<div><dt>\(name)</dt><dd>\(number) <small>\(under)</small></dd></div>"
  }

  /// The net promoter score of some beside that of all: `661 answers · ±6 · all +36`; the reason
  /// where it has no value. Nil where the report has no scores.
  func npsFact(_ estimate: Estimate) -> SafeHTML? {
    guard let all = report.nps?.overall.group.estimate else { return nil }
    let name = say(FigureWords.npsLong), number = value(estimate, unit: .points)
    guard let n = estimate.n, estimate.value != nil else {
      return fact(name, number, SafeHTML(text: format.text(estimate.reason ?? .noData)))
    }
    let besideAll = all.value == nil ? nil : say(StripWords.allAfter, value(all, unit: .points))
    let parts = [basis(of: estimate, answers(n)), besideAll]
    return fact(name, number, parts.compactMap { $0 }.joined(separator: separator))
  }

  /// Who is behind an estimate, whether they are few, and its margin: `661 answers · ±6`.
  ///
  /// - Parameter scale: 100 for a share, whose margin is in percent.
  func basis(of estimate: Estimate, _ people: SafeHTML, scale: Double = 1) -> SafeHTML {
    let isLow = estimate.n.map { $0 < settings.lowBase } ?? false
    let parts = [
      people, isLow ? say(FigureWords.lowBase) : nil, margin(of: estimate, scale: scale),
    ]
    return parts.compactMap { $0 }.joined(separator: separator)
  }

  /// The share of revenue beside the share of people that it comes from; nil without orders.
  func revenueFact(_ revenueShare: Double?, from people: Double?) -> SafeHTML? {
    guard report.orders != nil else { return nil }
    return fact(
      say(FigureWords.revenueShare), roundShare(revenueShare),
      say(StripWords.fromShare, roundShare(people)))
  }

  /// A share in whole percents; with one decimal where it is below 1 %.
  func roundShare(_ share: Double?) -> SafeHTML {
    self.share(share, digits: share.map { $0 > 0 && $0 < 0.01 } == true ? 1 : 0)
  }

  /// Whether `npsFact` shows a margin of the estimate.
  func hasMargin(_ nps: Estimate) -> Bool { report.nps != nil && margin(of: nps) != nil }

  /// `±6`: the wider side of the interval, in whole points; nil without one.
  private func margin(of estimate: Estimate, scale: Double = 1) -> SafeHTML? {
    guard let value = estimate.value, let low = estimate.low, let high = estimate.high else {
      return nil
    }
    return .number(format.margin(max(value - low, high - value) * scale))
  }
}
