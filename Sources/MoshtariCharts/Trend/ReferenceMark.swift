import MoshtariCore
import MoshtariText

/// A level that a trend is set beside: a dashed line across the area, named on it where there is room, and always in
/// the line under the drawing.
struct ReferenceMark {
  private let y: Double
  private let area: Box
  private let label: ChartLabel?

  /// Finds the name a place over or under the line, the first free one from the left end on.
  init(text: String, y: Double, area: Box, rendition: Rendition, _ placer: inout LabelPlacer) {
    (self.y, self.area) = (y, area)
    let labels = stride(from: area.left + 6, to: area.right, by: 12).flatMap { x in
      [y - 6, y + rendition.textSize].map { baseline in
        var label = rendition.label(text, x: x, y: baseline, anchor: .left)
        label.hasHalo = true
        return label
      }
    }
    let candidates = labels.map { LabelPlacer.Candidate(boxes: [$0.box]) }
    let place = placer.place(candidates) ?? placer.place(candidates, overLines: true)
    label = place.map { labels[$0] }
  }

  func svg(_ language: Language) -> SafeHTML {
    Path.horizontal(from: area.left, to: area.right, y: y).svg("ref")
      + [label].compactMap { $0 }.svg(language)
  }
}
