import MoshtariText

extension SafeHTML {
  /// A number with a bar before it, `share` 0...1 of the room for bars.
  static func bar(_ share: Double, _ text: String) -> SafeHTML {
    """
    <div class="bar"><i style="--v:\(px: Self.percentage(share) * 0.62)"></i>\(.number(text))</div>
    """
  }

  /// `share` as a number 0...100 for a stylesheet; 0 for what is not finite.
  static func percentage(_ share: Double) -> Double {
    share.isFinite ? min(max(share, 0), 1) * 100 : 0
  }
}
