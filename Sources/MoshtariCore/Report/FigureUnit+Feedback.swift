extension FigureUnit {
  /// Fields of what is told of feedback; nil for all others. `fields` are all of the address.
  static func ofFeedback(_ name: String, in fields: [String]) -> FigureUnit? {
    switch fields.first {
    case "nps": ofScores(name, in: fields)
    case "csat": ofWeeks(name, in: fields)
    case "effort": ofEffort(name)
    case "voice":
      ["z", "value", "low", "high"].contains(name) ? .ratio : name == "term" ? .text : nil
    case "service": ofService(name)
    default: nil
    }
  }

  private static func ofScores(_ name: String, in fields: [String]) -> FigureUnit? {
    switch name {
    case "rate": fields.contains("decomposition") ? .points : .share
    case "mix", "raw", "responseWeighted": .points
    case "items", "comments": .share
    case "byMonth": fields.contains("response") ? .share : nil
    case "effective", "representativeness", "weight": .ratio
    case "population": .text
    case "kind" where fields.contains("cells"): .text
    case "decomposition", "rolling": .points
    default: nil
    }
  }

  private static func ofWeeks(_ name: String, in fields: [String]) -> FigureUnit? {
    switch name {
    case "limits", "weekly", "weeklyBy": .share
    case "points", "spanWeeks": .count
    case "signal": .text
    default: nil
    }
  }

  private static func ofEffort(_ name: String) -> FigureUnit? {
    switch name {
    case "easy": .share
    case "better": .text
    case "overall", "by": .ratio
    case "region", "kind", "channel", "touchpoint", "product": .ratio
    default: nil
    }
  }

  private static func ofService(_ name: String) -> FigureUnit? {
    switch name {
    case "contactRate", "complaintRate", "byMonth", "median", "p90": .ratio
    case "followUpRate", "satisfaction": .share
    default: nil
    }
  }
}
