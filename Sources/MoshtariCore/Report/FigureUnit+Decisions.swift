extension FigureUnit {
  /// Of the fields of an address in `Report.decisions`.
  static func ofDecisions(_ fields: [String]) -> FigureUnit {
    switch fields.last ?? "" {
    case "since": return .date
    case "until", "period": return .month
    case "n": return .count
    case "id", "owner", "figure", "direction", "outcome", "reason": return .text
    default: break
    }
    let isChange = fields.contains("change") || fields.last == "by"
    if fields.contains("nps") { return .points }
    if fields.contains("contacts") { return .ratio }
    if fields.contains("csat") || fields.contains("retention") {
      return isChange ? .shareChange : .share
    }
    return .count
  }
}
