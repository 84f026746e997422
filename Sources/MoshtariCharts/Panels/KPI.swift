package import MoshtariCore
package import MoshtariText

/// One figure of the strip: its name, its value, its last months, its change and what stands behind
/// it.
///
/// Always five lines one under the other, so that those of neighbours are level: name, value, what
/// may be said of the change, the change, its basis. A line may be empty.
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
    /// What may be said of a difference.
    package enum Finding: Sendable {
      /// Of two estimates: what the interval of the difference allows.
      case estimated(Verdict)
      /// Of two full counts: the difference itself.
      case counted(Int)

      /// `unclear` also for equal counts.
      var direction: Verdict {
        switch self {
        case .estimated(let verdict): verdict
        case .counted(let difference): difference > 0 ? .rise : difference < 0 ? .fall : .unclear
        }
      }
    }

    /// The difference in words: `+6 vs September`.
    package var text: String
    /// Nil where there is nothing to compare with, or it is hidden.
    package var finding: Finding?
    /// Whether more is better; nil where neither is.
    package var moreIsBetter: Bool?
    package init(text: String, finding: Finding? = nil, moreIsBetter: Bool? = nil) {
      (self.text, self.finding, self.moreIsBetter) = (text, finding, moreIsBetter)
    }

    /// `good`, `bad` or `flat`: direction and goodness are separate. Nil without a finding.
    var tone: String? {
      guard let direction = finding?.direction else { return nil }
      guard direction != .unclear, let moreIsBetter else { return "flat" }
      return moreIsBetter == (direction == .rise) ? "good" : "bad"
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
    <div class="kpi"><p class="lab">\(.name(label))\(time)</p><div class="row"><p class="val">\
    \(value(frame))</p>\(spark)</div><p>\(tag(frame))</p><p class="vs">\(comparison(frame))</p>\
    <p class="meta">\(basis(frame).map(SafeHTML.number).joined(separator: SafeHTML(text: frame.format.separator)))</p></div>
    """
  }

  private var time: SafeHTML {
    period.isEmpty ? .empty : " <small>\(.number(period))</small>"
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
      values: trend.points.map(\.value), lastIsRunning: endsInRunningMonth(trend),
      status: change?.tone.flatMap { $0 == "flat" ? nil : $0 }
    ).html
  }

  /// A count is of a day, so that it is whole in the middle of a month too.
  private func endsInRunningMonth(_ trend: TrendSeries) -> Bool {
    if case .number = reading { return false }
    return trend.points.last?.complete == false
  }

  // MARK: The lines under the value

  /// Word, sign and colour of the change.
  private func tag(_ frame: FigureFrame) -> SafeHTML {
    guard let finding = change?.finding, let tone = change?.tone else { return .empty }
    let sign =
      switch finding.direction {
      case .rise: "▲"
      case .fall: "▼"
      case .unclear: "="
      }
    return """
      <span class="tag \(tone)"><span aria-hidden="true">\(sign)</span> \
      \(words(of: finding, frame))</span>
      """
  }

  private func words(of finding: Change.Finding, _ frame: FigureFrame) -> String {
    switch finding {
    case .estimated(let verdict): frame.words.verdict(verdict)
    case .counted: frame.words.counted(finding.direction)
    }
  }

  /// The change in words, or that there is nothing to compare with yet.
  private func comparison(_ frame: FigureFrame) -> SafeHTML {
    if let change { return .number(change.text) }
    guard let trend, trend.measured.count == 1 else { return .empty }
    return SafeHTML(text: frame.words.firstMeasured(by: trend.step))
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
