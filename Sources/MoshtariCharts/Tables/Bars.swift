import MoshtariText

extension SafeHTML {
  /// A number with a bar before it, `share` 0...1 of the room for bars.
  ///
  /// No bar for 0.
  static func bar(_ share: Double, _ text: String) -> SafeHTML { bar(share, .number(text)) }

  static func bar(_ share: Double, _ number: SafeHTML) -> SafeHTML {
    let length = percentage(share) * 0.62
    let bar: SafeHTML = length > 0 ? "<i style=\"--v:\(px: length)\"></i>" : ""
    return "<div class=\"bar\">\(bar)\(number)</div>"
  }

  /// `share` as a number 0...100 for a stylesheet; 0 for what is not finite.
  static func percentage(_ share: Double) -> Double {
    share.isFinite ? min(max(share, 0), 1) * 100 : 0
  }
}
