import MoshtariText

/// The shape of a trend beside its number: no axis, no text, only the last point marked.
///
/// Hidden from those who do not see it: the numbers are elsewhere. Empty for fewer than two values.
struct Sparkline {
  /// In order; nil leaves a gap.
  var values: [Double?]
  /// Whether the last value is of a time not over: its point is hollow.
  var lastIsRunning = false
  /// The colour of the last point: `good`, `bad` or `flat` as the status beside it; nil for none.
  var status: String?

  private static let (width, height, margin) = (108.0, 36.0, 6.0)

  var html: SafeHTML {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard known.count > 1, let low = known.min(), let high = known.max() else { return .empty }
    let y = LinearScale(low...high, from: Self.height - Self.margin, to: Self.margin)
    let x = LinearScale(
      0...Double(values.count - 1), from: Self.margin, to: Self.width - Self.margin)
    let colour: SafeHTML = status.map { " style=\"--k:var(--\($0))\"" } ?? ""
    return """
      <svg class="ch spark" viewBox="0 0 \(px: Self.width) \(px: Self.height)"\(colour) \
      aria-hidden="true">\(line(x, y).svg("ln"))\(point(x, y))</svg>
      """
  }

  private func line(_ x: LinearScale, _ y: LinearScale) -> Path {
    var path = Path()
    var isDrawing = false
    for (index, value) in values.enumerated() {
      guard let value, value.isFinite else {
        isDrawing = false
        continue
      }
      let place = (x(Double(index)), y(value))
      isDrawing ? path.line(place.0, place.1) : path.move(place.0, place.1)
      isDrawing = true
    }
    return path
  }

  private func point(_ x: LinearScale, _ y: LinearScale) -> SafeHTML {
    guard let last = values.lastIndex(where: { $0?.isFinite == true }), let value = values[last]
    else { return .empty }
    let look = lastIsRunning && last == values.count - 1 ? "pt open" : "pt"
    return
      "<circle class=\"\(look)\" cx=\"\(px: x(Double(last)))\" cy=\"\(px: y(value))\" r=\"4\"/>"
  }
}
