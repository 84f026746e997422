import MoshtariCore
import MoshtariText

/// What the report says of a figure's direction.
struct ClaimEvidence {
  var address: ReportAddress
  /// Nil where the report has none.
  var verdict: Verdict?
  /// What there is now ÷ what was before; nil where that is not known.
  var ratio: Double?
  /// Whether it is by how much one count, which is no sample, differs from another.
  var isCounted: Bool
  /// What a diagnostic says of it, in English.
  var sentence: String
}

/// Finds the evidence for a sentence's live values.
struct ClaimWitness {
  /// English, for diagnostics.
  let context: RenderingContext

  init(_ context: RenderingContext) { self.context = context.speaking(.en) }

  /// The evidence of each value that shows a figure. Two figures of one series stand for their
  /// change in place of each one's own.
  func evidence(of values: [LiveValue]) -> [ClaimEvidence] {
    let addresses = values.compactMap { value -> ReportAddress? in
      guard let expression = LiveValueExpression(value),
        [nil, "signed", "percent", "compact", "interval"].contains(expression.format?.text)
      else { return nil }
      return ReportAddress(expression.address.text)
    }
    if let pair = pair(addresses) { return [pair] }
    return values.compactMap(evidence)
  }

  private func evidence(of value: LiveValue) -> ClaimEvidence? {
    guard let expression = LiveValueExpression(value),
      let address = ReportAddress(expression.address.text)
    else { return nil }
    switch expression.format?.text {
    case "versus":
      return (try? LiveValueReader(context: context).comparison(expression)).map(evidence)
    case "change":
      let change = try? LiveFigure.change(expression.address, in: context.report, for: .en)
      return change.map { own($0, at: address) }
    case "count": return plain(expression.address, address, isBasis: true)
    default: return plain(expression.address, address, isBasis: false)
    }
  }

  private func plain(
    _ word: LiveValueExpression.Word, _ address: ReportAddress, isBasis: Bool
  ) -> ClaimEvidence? {
    guard let figure = try? LiveFigure(word, in: context.report, for: .en), figure.isNumeric else {
      return nil
    }
    if isBasis, figure.isEstimate { return none(figure, at: address) }
    if figure.verdict != nil { return own(figure, at: address) }
    guard let comparison = LiveComparison(previousOf: address, in: context.report, for: .en),
      comparison.verdict != nil
    else { return none(figure, at: address) }
    return evidence(comparison)
  }

  /// The first and the last of the figures of one series, as one change.
  private func pair(_ addresses: [ReportAddress]) -> ClaimEvidence? {
    let places = addresses.compactMap { SeriesPlace($0, in: context.report) }
    guard let first = places.first else { return nil }
    let series = places.filter { $0.list == first.list && $0.field == first.field }
    if let newest = series.max(by: { $0.position < $1.position }),
      let oldest = series.min(by: { $0.position < $1.position }), newest.position > oldest.position,
      let comparison = LiveComparison(
        newest.address, oldest.address, in: context.report, for: .en)
    {
      return evidence(comparison)
    }
    return nil
  }

  private func evidence(_ comparison: LiveComparison) -> ClaimEvidence {
    let name = comparison.now.address.description
    let sentence: String
    if let difference = comparison.difference {
      sentence = "`\(name)` has \(words(difference.figure))\(times(comparison))"
    } else if comparison.isOfCounts, let before = comparison.before {
      sentence =
        "`\(name)` went from \(number(before.figure)) to \(number(comparison.now.figure))"
    } else {
      sentence = Self.noVerdict(on: name, number(comparison.now.figure))
    }
    return ClaimEvidence(
      address: comparison.now.address, verdict: comparison.verdict,
      ratio: comparison.ratio, isCounted: comparison.difference == nil, sentence: sentence)
  }

  private func own(_ figure: LiveFigure, at address: ReportAddress) -> ClaimEvidence {
    ClaimEvidence(
      address: address,
      verdict: figure.number == nil ? nil : figure.verdict, isCounted: false,
      sentence: figure.number == nil
        ? Self.noVerdict(on: address.description, number(figure))
        : "`\(address)` has \(words(figure))")
  }

  private func none(_ figure: LiveFigure, at address: ReportAddress) -> ClaimEvidence {
    ClaimEvidence(
      address: address, isCounted: false,
      sentence: Self.noVerdict(on: address.description, number(figure)))
  }

  private static func noVerdict(on name: String, _ number: String) -> String {
    "the report has no verdict on `\(name)`, \(number)"
  }

  /// ` from Shahrivar 1405 to Mehr 1405`, where both are of periods.
  private func times(_ comparison: LiveComparison) -> String {
    guard case .within(let to)? = comparison.now.period,
      case .within(let from)? = comparison.before?.period
    else { return "" }
    return " from \(context.format.period(from)) to \(context.format.period(to))"
  }

  /// `a clear fall: −4.6 points (95% range −8.7 to −0.4 points)`.
  private func words(_ difference: LiveFigure) -> String {
    let verdict = (difference.verdict ?? .unclear).name[.en]
    return
      "\(difference.verdict == .unclear ? "" : "a ")\(verdict): \(number(difference, isSigned: true))"
  }

  /// The number and its range where it has one.
  private func number(_ figure: LiveFigure, isSigned: Bool = false) -> String {
    let text = LiveFigureText(figure: figure, format: context.format)
    let parts = text.parts(as: isSigned ? .signed : nil) ?? []
    let range =
      figure.low == nil || figure.high == nil || figure.number == nil
      ? [] : isSigned ? text.signedInterval : text.parts(as: .interval) ?? []
    let basis = range.isEmpty ? "" : " (95% range \(range.map(\.text).joined()))"
    return (parts.map(\.text).joined() + basis).replacing("\u{A0}", with: " ")
  }
}

/// Whether more of a figure is better for the business.
enum FigureGoodness {
  /// Nil where that cannot be said of it.
  static func isMoreBetter(_ address: ReportAddress, in report: ReportTree) -> Bool? {
    let fields = address.steps.filter { !$0.isKey }.map(\.name)
    let root = fields.first ?? ""
    if root == "effort" { return effort(report) }
    if fields.contains(where: bad.contains) || root == "churn" { return false }
    let unit = FigureUnit(of: address)
    if root == "segments", fields.count > 1, ["count", "share"].contains(fields.last) {
      return badSegments.contains(fields[1]) ? false : goodSegments.contains(fields[1]) ? true : nil
    }
    if root == "service", unit == .ratio { return false }
    if [.share, .points, .money, .shareChange].contains(unit) { return true }
    return fields.contains(where: good.contains) ? true : nil
  }

  private static func effort(_ report: ReportTree) -> Bool? {
    let address = ReportAddress(steps: [.field("effort"), .field("better")])
    guard case .text(let better)? = try? report.node(at: address) else { return nil }
    return better == "higher"
  }

  private static let bad: Set<String> = [
    "churned", "churnedRevenue", "contraction", "detractors", "rejected", "unanswered", "invalid",
    "refunded", "refundShare", "contactRate", "complaintRate", "complaints", "contacts",
    "firstResponse", "resolution", "earlyLoss", "oneAndGone", "medianRecency", "abandoned",
    "downShare", "cost", "carts", "refunds", "gini", "followUpRate",
  ]
  private static let good: Set<String> = [
    "active", "new", "retained", "resurrected", "promoters", "orders", "customers", "quickRatio",
    "loyalty", "ordersPerCustomer", "members", "previousActive",
  ]
  private static let badSegments: Set<String> = [
    "dissatisfied", "at-risk", "inactive", "churned", "defector", "hostage", "rfm-lost",
    "rfm-hibernating", "rfm-at-risk", "rfm-about-to-sleep", "rfm-cant-lose", "lost",
  ]
  private static let goodSegments: Set<String> = [
    "loyal", "active", "new", "returned", "potential", "rfm-champions", "rfm-loyal", "apostle",
    "behaviour-loyal", "referred",
  ]
}
