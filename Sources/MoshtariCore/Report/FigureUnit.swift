/// What a number at an address counts, and so how it is written for people.
package enum FigureUnit: String, CaseIterable, Codable, Sendable {
  /// People, orders, answers: whole numbers.
  case count
  /// A fraction 0...1, shown as a percentage.
  case share
  /// A difference of two shares, −1...1, shown in percentage points with its sign.
  case shareChange
  /// Minor units of the report's currency.
  case money
  /// Net promoter score, −100...100, always with its sign.
  case points
  /// A number of days.
  case days
  /// A calendar day, a month or quarter of the report's calendar.
  case date, month
  /// A plain ratio or index (quick ratio, Gini, p).
  case ratio
  case text

  /// The unit of the number at `address`: decided by the last field that says one.
  package init(of address: ReportAddress) {
    let fields = address.steps.filter { !$0.isKey }.map(\.name)
    let root = fields.first ?? ""
    if root == "digest" {
      self = Self.ofDigest(fields)
      return
    }
    if root == "alerts" {
      self = Self.ofAlert(address)
      return
    }
    if root == "decisions" {
      self = Self.ofDecisions(fields)
      return
    }
    for name in fields.reversed() {
      let parent = fields.dropLast().last ?? ""
      if let unit = Self.ofFeedback(name, in: fields) ?? Self.ofRealPrices(name, in: fields)
        ?? Self.ofTopics(name, in: fields)
        ?? Self.ofField(name, root: root, parent: parent)
      {
        self = unit
        return
      }
    }
    self = .count
  }

  private static func ofField(_ name: String, root: String, parent: String) -> FigureUnit? {
    // The fields below are names of tables, `orders` among them.
    if parent == "rejectedShare" { return .share }
    if root == "value", let unit = ofValue(name, parent: parent) { return unit }
    if let unit = ofLoyalty(name, root: root, parent: parent) { return unit }
    if let unit = ofRetention(name, root: root) { return unit }
    if let unit = ofEffects(name, root: root) { return unit }
    if root == "demand", let unit = ofDemand(name) { return unit }
    if root == "categories", let unit = ofCategories(name) { return unit }
    if root == "year", let unit = ofYear(name) { return unit }
    return switch name {
    case "n", "count", "size", "customers", "orders", "promoters", "passives", "detractors",
      "atRisk",
      "invalid", "unanswered", "cohorts", "customersFor80", "previousCount", "unknown", "k",
      "lastComplete", "bytes", "stayed", "joined", "left", "both", "moved",
      "interviews", "met", "score", "month", "months", "groups", "percent", "scores":
      .count
    case "joinedRevenue", "leftRevenue",
      "revenue", "averageValue", "averageOrderValue", "expansion", "contraction", "newRevenue",
      "resurrectedRevenue",
      "churnedRevenue", "spendPerOrder":
      .money
    case "share", "revenueShare", "retention", "rate", "next", "survival", "top20Share",
      "top10Share", "top1Share", "csat", "discountShare", "refundShare", "shares",
      "discountedShare", "beforeNineShare", "cohortRetention", "newer", "older",
      "rejectedShare":
      .share
    case "npsDifference": .points
    case "returnDifference": .shareChange
    case "now", "before": root == "nps" ? .points : .share
    case "year", "spread": root == "nps" ? .points : .shareChange
    case "overall": root == "retention" ? .share : nil
    case "nps": .points
    case "p", "gini", "quickRatio", "mean", "ordersPerCustomer", "ordersPerMonth": .ratio
    case "median": root == "survival" ? .days : nil
    case "active", "churned": root == "cutoffs" ? .days : .count
    case "medianRecency", "lastDay": .days
    case "asOf", "firstOrderDay", "lastOrderDay", "firstFeedbackDay", "lastFeedbackDay",
      "fromDay", "toDay", "reviewed":
      .date
    case "day": root == "survival" ? .days : .date
    case "period", "cohort": .month
    case "week": root == "meta" ? .text : .date
    case "from", "to": ["change", "quarterChange"].contains(parent) ? .month : .text
    case "change", "quarterChange":
      ["growth", "csat", "retention", "visitors"].contains(root) ? .shareChange : nil
    case "touchpoint", "product":
      root == "segments" ? .points : ["nps", "csat"].contains(root) ? nil : .text
    // A dimension's own name says nothing of the unit.
    case "kind": ["nps", "csat"].contains(root) ? nil : .text
    case "segments", "columns": root == "overlaps" ? .text : nil
    case "facts": root == "segmentsWithoutData" ? .text : nil
    case "verdict", "source", "reason", "key", "title", "text", "calendar", "timezone",
      "code", "file", "sha256", "prices", "segment", "family", "state", "id", "survey", "table",
      "displayUnit", "edition", "tone", "strength", "days", "parts", "highest", "lowest":
      .text
    default: nil
    }
  }

  /// Fields of `CustomerValue`.
  private static func ofValue(_ name: String, parent: String) -> FigureUnit? {
    switch name {
    case "alive": parent == "byOrders" ? .share : .count
    case "predictedValue", "v": .money
    case "mean": parent == "gammaGamma" ? .money : nil
    case "expectedOrders90", "expected", "otherExpected", "happened", "excluded": .count
    case "r", "alpha", "a", "b", "p", "q", "logLikelihood", "correlation", "standardErrors": .ratio
    case "bias": .shareChange
    case "name": .text
    default: nil
    }
  }

  /// Fields of `Experience`, `RefundFigures`, `Programme`, `Carts`, `Acquisition` and `EarlyWarning`.
  private static func ofEffects(_ name: String, root: String) -> FigureUnit? {
    switch (root, name) {
    case ("programme", "orders"): .ratio
    case ("experience", "difference"), ("experience", "placebo"): .shareChange
    case ("experience", "returned"), ("experience", "matched"), ("refunds", "returned"),
      ("refunds", "standardised"), ("refunds", "all"), ("programme", "nonMemberRetention"),
      ("acquisition", "discounted"), ("warning", "absent"), ("warning", "unsignalled"):
      .share
    case ("refunds", "z"), ("refunds", "p"), ("warning", "ratio"), ("acquisition", "ratio"): .ratio
    case ("acquisition", "spend"), ("acquisition", "cost"), ("acquisition", "revenuePerCustomer"):
      .money
    case ("experience", "horizon"), ("refunds", "horizon"), ("programme", "horizon"),
      ("warning", "horizon"), ("warning", "window"):
      .days
    case ("warning", "since"), ("warning", "judgedOn"), ("warning", "latest"): .date
    case ("warning", "signal"): .text
    case ("warning", "now"), ("warning", "new"): .count
    default: nil
    }
  }

  /// Fields of `Demand`.
  private static func ofDemand(_ name: String) -> FigureUnit? {
    switch name {
    case "relativeError", "alpha": .ratio
    case "coverage": .share
    case "weekday", "name", "chosen": .text
    default: nil
    }
  }

  /// Fields of `Categories`, also of the categories of a year.
  private static func ofCategories(_ name: String) -> FigureUnit? {
    switch name {
    case "changes", "risers": .shareChange
    case "now", "before": .share
    case "nowFrom", "nowTo", "beforeFrom", "beforeTo": .month
    case "nowOrders", "beforeOrders": .count
    case "category", "basis": .text
    default: nil
    }
  }

  /// Fields of `YearReview`.
  private static func ofYear(_ name: String) -> FigureUnit? {
    switch name {
    case "customers", "new", "returned", "kept", "lost", "orders", "compared": .count
    case "npsChange": .points
    case "perDay", "perDayOfAll": .ratio
    case "weeks", "days": .date
    case "months": .month
    case "name", "weekdays", "category": .text
    case "risers": .shareChange
    case "year", "running", "complete": .count
    default: nil
    }
  }
}
