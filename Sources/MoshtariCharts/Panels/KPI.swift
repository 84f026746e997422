package import MoshtariCore
package import MoshtariText

/// One figure of the strip: its name, its value, its last months, its change and what stands behind
/// it.
package struct KPI: Figure {
  /// What is shown.
  package enum Reading: Sendable {
    /// Measured on a sample: shown with its 95 % range and the number of people or answers.
    case estimate(Estimate, FigureUnit, Subject)
    /// Counted in full; nil where suppressed or not defined.
    case number(Double?, FigureUnit)
  }

  /// How the figure differs from before.
  package struct Change: Sendable {
    /// The difference in words: `+6 vs September`.
    package var text: String
    /// What may be said of it; nil for full counts, which are only compared.
    package var verdict: Verdict?
    /// Whether more is better; nil where neither is.
    package var moreIsBetter: Bool?
    package init(text: String, verdict: Verdict? = nil, moreIsBetter: Bool? = nil) {
      (self.text, self.verdict, self.moreIsBetter) = (text, verdict, moreIsBetter)
    }
  }

  package var label: String
  /// What time it is of: `Mehr 1405`, `whole period`; `""` where that goes without saying.
  package var period: String
  package var reading: Reading
  /// Its last months; nil for no sparkline.
  package var trend: TrendSeries?
  package var change: Change?

  package init(
    label: String, period: String = "", reading: Reading, trend: TrendSeries? = nil,
    change: Change? = nil
  ) {
    (self.label, self.period, self.reading) = (label, period, reading)
    (self.trend, self.change) = (trend, change)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    """
    <div class="kpi"><p class="lab">\(.name(label))</p><div class="row"><p class="val">\
    \(value(frame))</p>\(spark)</div>\(delta(frame))\(meta(frame))</div>
    """
  }

  private func value(_ frame: FigureFrame) -> SafeHTML {
    switch reading {
    case .estimate(let estimate, let unit, _): text(estimate.value, unit, frame)
    case .number(let number, let unit): text(number, unit, frame)
    }
  }

  /// A value; an amount with its unit smaller.
  private func text(_ number: Double?, _ unit: FigureUnit, _ frame: FigureFrame) -> SafeHTML {
    guard let number, number.isFinite else { return .number(FigureFormat.none) }
    guard unit == .money else { return .number(frame.format.text(number, unit: unit)) }
    let parts = frame.format.compactMoney(number).split(separator: " ", maxSplits: 1)
    return "\(.number(String(parts[0]))) <small>\(parts.dropFirst().joined())</small>"
  }

  private var spark: SafeHTML {
    guard let trend = trend?.suffix(13) else { return .empty }
    return Sparkline(
      values: trend.points.map(\.value), lastIsRunning: trend.points.last?.complete == false
    ).html
  }

  // MARK: The lines under the value

  private func delta(_ frame: FigureFrame) -> SafeHTML {
    guard let change else { return .empty }
    let tag = change.verdict.map { self.tag($0, change.moreIsBetter, frame) } ?? .empty
    return "<p class=\"delta\">\(tag)<span class=\"vs\">\(.number(change.text))</span></p>"
  }

  /// Word, sign and colour: direction and goodness are separate.
  private func tag(_ verdict: Verdict, _ moreIsBetter: Bool?, _ frame: FigureFrame) -> SafeHTML {
    let sign =
      switch verdict {
      case .rise: "▲"
      case .fall: "▼"
      case .unclear: "="
      }
    let isGood = moreIsBetter.map { $0 == (verdict == .rise) }
    let tone = verdict == .unclear || isGood == nil ? "flat" : isGood == true ? "good" : "bad"
    return """
      <span class="tag \(tone)"><span aria-hidden="true">\(sign)</span> \
      \(frame.words.verdict(verdict))</span>
      """
  }

  private func meta(_ frame: FigureFrame) -> SafeHTML {
    let lines = ([period] + basis(frame)).filter { !$0.isEmpty }.map(SafeHTML.number).joined(
      separator: " · ")
    return "<p class=\"meta\">\(lines)</p>"
  }

  private func basis(_ frame: FigureFrame) -> [String] {
    let words = frame.words
    switch reading {
    case .number(let number, _): return [number == nil ? words.notShown : words.countedInFull]
    case .estimate(let estimate, let unit, let subject):
      guard let n = estimate.n, estimate.value != nil else {
        return [frame.format.text(estimate.reason ?? .noData)]
      }
      let range = estimate.low.flatMap { low in
        estimate.high.map { "\(words.range95): \(frame.format.range(low, $0, unit: unit))" }
      }
      let low = n < frame.lowBase ? words.fewer(than: frame.lowBase, of: subject) : nil
      return [words.count(n, of: subject), range, low].compactMap { $0 }
    }
  }
}
