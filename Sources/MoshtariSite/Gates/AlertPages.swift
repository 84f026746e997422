import MoshtariCore

extension PageContext {
  /// The page that tells most of the figure at `address`, without folder and ending; nil for what is on none.
  static func page(of address: ReportAddress) -> String? {
    let fields = address.steps.filter { !$0.isKey }.map(\.name)
    guard let root = fields.first else { return nil }
    let part = fields.dropFirst().first ?? ""
    switch root {
    case "segments", "traits": return part.isEmpty ? "segments" : "segment-\(part)"
    case "personas": return part.isEmpty ? "personas" : "persona-\(part)"
    case "growth": return growthPage(fields)
    case "retention": return retentionPage(part)
    case "survival": return survivalPage(part)
    case "nps": return npsPage(part)
    case "csat": return satisfactionPage(part)
    default: return pages[root]
    }
  }

  private static func growthPage(_ fields: [String]) -> String {
    let part = fields.dropFirst().first ?? ""
    if ["quarterly", "latestQuarter", "quarterChange"].contains(part) { return "overview-quarter" }
    let ofRetention = ["retention", "change", "year"]
    return fields.contains { ofRetention.contains($0) } ? "retention" : "growth"
  }

  private static func retentionPage(_ part: String) -> String {
    switch part {
    case "revenue": "growth"
    case "by", "weekly", "spread": "cohorts"
    default: "retention"
    }
  }

  private static func survivalPage(_ part: String) -> String {
    switch part {
    case "silence", "tenure": "churn"
    case "orders": "loyalty"
    case "by": "cohorts"
    default: "retention"
    }
  }

  private static func npsPage(_ part: String) -> String {
    switch part {
    case "response", "rolling", "weighting", "responseWeighted": "voice"
    case "byQuarter", "latestQuarter", "quarterChange": "overview-quarter"
    default: "nps"
    }
  }

  private static func satisfactionPage(_ part: String) -> String {
    switch part {
    case "weekly", "weeklyBy", "by", "spread": "satisfaction"
    case "byQuarter", "latestQuarter", "quarterChange": "overview-quarter"
    default: "nps"
    }
  }

  /// By the first name of an address, those parts that are on one page.
  private static let pages: [String: String] = [
    "customers": "overview", "events": "overview", "orders": "demand", "demand": "demand",
    "categories": "demand", "cutoffs": "segments", "rfm": "segments", "overlaps": "segments",
    "segmentsWithoutData": "segments", "flows": "flows", "visitors": "visitors",
    "repeat": "retention", "churn": "churn", "onboarding": "onboarding",
    "concentration": "growth", "value": "value", "digest": "digest",
    "experience": "experience", "refunds": "experience", "programme": "programme",
    "carts": "programme", "acquisition": "acquisition", "warning": "warning", "year": "year",
    "realPrices": "prices", "loyalty": "loyalty", "baskets": "loyalty", "prices": "loyalty",
    "renewal": "loyalty", "referral": "loyalty", "recipients": "loyalty", "upsell": "loyalty",
    "effort": "satisfaction", "voice": "voice", "topics": "voice", "service": "service",
    "quality": "data-quality", "meta": "data-quality", "alerts": "data-quality",
    "decisions": "notes",
  ]
}
