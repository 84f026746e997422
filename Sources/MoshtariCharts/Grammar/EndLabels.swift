import MoshtariCore
import MoshtariText

/// What stands at the right end of a line: its value, what the value is of, and the name of its
/// band.
struct EndLabel {
  var value: String
  var name: String
  /// Nil where there is no band, or it is named elsewhere.
  var band: String?
  /// Where the line ends, and the lower edge of its band there; set by the drawing. `x` is nil for the area's right edge.
  var x: Double?
  var y = 0.0
  var foot: Double?
  /// The line's colour: `c1` … `c5`.
  var colour = "c1"

  /// Whether its line is one of several, of which a reader can pick one.
  var isChoice = false

  /// `marks` in the line's colour: those of `c1` have it anyway, its words only where they stand `amongOthers`.
  func colour(_ marks: SafeHTML, amongOthers: Bool = false) -> SafeHTML {
    let isPlain = colour == "c1" && !amongOthers
    let style: SafeHTML = isPlain ? "" : " style=\"--k:var(--\(colour))\""
    if isChoice { return "<g class=\"\(colour)\"\(style)>\(marks)</g>" }
    return isPlain ? marks : "<g\(style)>\(marks)</g>"
  }
}

/// The labels at the ends of all lines of a drawing, never closer than 30 px: they are pushed apart, and one that was
/// moved is tied to its line's end; that of a line that ends early by a dotted line from a point there.
///
/// One value is in the colour of words, several are each in the colour of their line.
struct EndLabels {
  let labels: [EndLabel]
  let rendition: Rendition

  /// The room beside the drawing's area.
  var room: Double {
    let widths = labels.map { label in
      max(
        width(label.value, .value), width(label.name, .plain),
        label.band.map { width($0, .quiet) } ?? 0)
    }
    return (widths.max() ?? 0) + gap + 2
  }

  /// Between the end of a line and its label.
  private var gap: Double { 9 }
  /// From one value's baseline to the next one's.
  private var pitch: Double { rendition.lineHeight * 2 + 12 }
  /// From the value's baseline to the name's, and from that to the band's: Persian letters are tall.
  private var line: Double { rendition.lineHeight + 5 }

  private func width(_ text: String, _ weight: ChartLabel.Weight) -> Double {
    rendition.label(text, x: 0, y: 0, weight: weight).box.width
  }

  func svg(beside area: Box, _ language: Language) -> SafeHTML {
    zip(labels, tops(in: area)).map { label, top in
      label.colour(
        leader(label, top, area) + texts(label, top, area).svg(language),
        amongOthers: labels.count > 1)
    }.joined()
  }

  /// The value, the name under it, and the band's name beside its foot where that is lower.
  func texts(_ label: EndLabel, _ top: Double, _ area: Box) -> [ChartLabel] {
    let x = area.right + gap
    func text(_ text: String, _ y: Double, _ weight: ChartLabel.Weight) -> ChartLabel {
      rendition.label(text, x: x, y: y, anchor: .left, weight: weight)
    }
    let name = top + line
    let both = [text(label.value, top, .value), text(label.name, name, .plain)]
    guard let band = label.band else { return both }
    let lowest = max((label.foot ?? 0) + rendition.lineHeight, name + line)
    return both + [text(band, min(lowest, area.bottom), .quiet)]
  }

  /// The baselines of the values: beside the lines' ends where they can be, inside the area and apart.
  func tops(in area: Box) -> [Double] {
    let order = labels.indices.sorted { (labels[$0].y, $0) < (labels[$1].y, $1) }
    let lowest = area.bottom - line * (labels.contains { $0.band != nil } ? 2 : 1)
    var tops = labels.map { min(max($0.y - 2, area.top + 12), lowest) }
    for (upper, lower) in zip(order, order.dropFirst()) {
      tops[lower] = max(tops[lower], tops[upper] + pitch)
    }
    if let last = order.last { tops[last] = min(tops[last], lowest) }
    for (upper, lower) in zip(order, order.dropFirst()).reversed() {
      tops[upper] = min(tops[upper], tops[lower] - pitch)
    }
    return tops
  }

  /// From the line's end to a label that had to leave it.
  private func leader(_ label: EndLabel, _ top: Double, _ area: Box) -> SafeHTML {
    let beside = top - rendition.textSize * 0.35
    let early = early(label, area)
    guard labels.count > 1, abs(beside - label.y) > 8 else { return early }
    return early
      + Path.polyline([(area.right + 1, label.y), (area.right + gap - 2, beside)]).svg("lead")
  }

  /// From the end of a line to the right edge, where it does not reach that.
  private func early(_ label: EndLabel, _ area: Box) -> SafeHTML {
    guard let x = label.x, area.right - x > 4 else { return .empty }
    return Path.horizontal(from: x + 4, to: area.right + 1, y: label.y).svg("ann")
      + "<circle class=\"pt\" cx=\"\(px: x)\" cy=\"\(px: label.y)\" r=\"4\"/>"
  }
}
