import MoshtariCore
import MoshtariText

extension PageContext {
  /// The four of customer orientation: loyal buyers, renewal (or who bought again), up-sell and
  /// referral; nil without orders.
  ///
  /// - Parameter isExcerpt: whether it stands on another page and leads to the page of loyalty.
  func orientationStrip(isExcerpt: Bool) -> PageSection? {
    guard let loyalty = report.loyalty else { return nil }
    let facts = [
      shareFact(OrientationWords.loyal, loyalty.share),
      renewalFact,
      report.upsell.map { upsell in
        shareFact(
          OrientationWords.upsell, upsell.share,
          beside: upsell.downShare.value.map {
            say(OrientationWords.against, .number(format.percent($0)))
          })
      },
      report.referral.map { referral in
        shareFact(
          OrientationWords.referral, referral.rate,
          beside: referral.unknown == 0
            ? nil : say(OrientationWords.unknown, people(referral.unknown)))
      },
    ].compactMap { $0 }
    let caption =
      isExcerpt
      ? say(
        OrientationWords.captionOverview, day(report.meta.asOf),
        link("loyalty", say(OrientationWords.more)))
      : say(OrientationWords.caption, day(report.meta.asOf))
    var section = strip(
      figure: "loyalty.share", orientationFigures, title: say(OrientationWords.title), facts,
      caption: caption)
    section.id = "orientation"
    return section
  }

  /// The addresses of the facts after the first.
  private var orientationFigures: [String] {
    let renewal =
      (report.renewal?.contracts ?? 0) > 0
      ? "renewal.rate" : report.repeatPurchase.map { _ in "repeat.rate" }
    return [
      renewal, report.upsell.map { _ in "upsell.share" },
      report.referral.map { _ in "referral.rate" },
    ].compactMap(\.self)
  }

  /// Contracts renewed; where the data hold none, who bought again.
  private var renewalFact: SafeHTML? {
    if let renewal = report.renewal, renewal.contracts > 0 {
      return shareFact(OrientationWords.renewal, renewal.rate)
    }
    return report.repeatPurchase.map { shareFact(OrientationWords.repeatRate, $0.rate) }
  }

  /// A share with the customers behind it and its range.
  private func shareFact(
    _ name: OrientationWords, _ share: Estimate, beside: SafeHTML? = nil
  ) -> SafeHTML {
    guard let value = share.value, let n = share.n else {
      return fact(
        say(name), absent(share.reason ?? .noData),
        SafeHTML(text: format.text(share.reason ?? .noData)))
    }
    let number = SafeHTML.number(format.percent(value, digits: value < 0.1 ? 1 : 0))
    let range = share.low.flatMap { low in
      share.high.map { SafeHTML.number(format.range(low, $0, unit: .share)) }
    }
    let parts = [range, people(n), n < lowBase ? say(FigureWords.lowBase) : nil, beside]
    return fact(say(name), number, parts.compactMap { $0 }.joined(separator: separator))
  }
}
