extension FigureUnit {
  /// Of the fields of an address in `Digest`.
  static func ofDigest(_ fields: [String]) -> FigureUnit {
    switch fields.last ?? "" {
    case "week", "lastDay", "late", "fromDay", "toDay": return .date
    case "signal", "verdict", "sinceBefore", "expectation", "reason", "segment": return .text
    case "n", "weeks", "ordersNow", "ordersBefore": return .count
    default: break
    }
    if fields.contains("revenue") { return .money }
    if fields.contains("nps") { return .points }
    if fields.contains("ratio") { return .ratio }
    guard fields.contains("csat") else { return .count }
    return fields.contains("now") || fields.contains("before") ? .share : .shareChange
  }
}
