import MoshtariCore
import MoshtariText

/// Step lines over days or months since a beginning, in one rendition: shares of 0 to at most 1, with their bands and a
/// label at each line's end.
struct StepDrawing {
  /// A share that holds from a day or month on.
  struct Level {
    var x: Double
    var share: Double
    var low: Double?
    var high: Double?
  }

  struct Line {
    /// Ascending; there is one.
    var levels: [Level]
    /// Up to where the last level holds.
    var end: Double
    var label: EndLabel
  }

  /// Drawn in this order, so that the last lies over the others.
  let lines: [Line]
  /// The axis reaches from 0 to at least this.
  let highest: Double
  /// The labelled numbers of the axis, and its name.
  let numbers: [Int]
  let axis: String
  let frame: FigureFrame
  let rendition: Rendition

  var drawing: Drawing {
    let grid = ValueGrid(
      ticks: Ticks(covering: [0, highest], unit: .share), unit: .share, frame: frame,
      rendition: rendition)
    let axis = NumberAxis(numbers: numbers, name: axis, frame: frame, rendition: rendition)
    let room = EndLabels(labels: lines.map(\.label), rendition: rendition).room
    let area = Box(
      left: grid.labelWidth, top: 14, right: rendition.width - room,
      bottom: rendition.height - axis.room)
    let x = LinearScale(0...(lines.map(\.end).max() ?? 1), from: area.left, to: area.right)
    let y = grid.scale(in: area)
    let content =
      grid.svg(in: area) + lines.map { steps($0, x, y) }.joined()
      + EndLabels(labels: labels(x, y), rendition: rendition).svg(beside: area, frame.language)
      + axis.svg(under: area, x)
    return Drawing(rendition: rendition, area: area, content: content)
  }

  private func steps(_ line: Line, _ x: LinearScale, _ y: LinearScale) -> SafeHTML {
    let levels = line.levels.map { level in
      PlotPoint(
        x: x(level.x), y: y(level.share), low: level.low.map { y($0) },
        high: level.high.map { y($0) })
    }
    return label(of: line).colour(StepMark(levels: levels, end: x(line.end)).svg)
  }

  private func label(of line: Line) -> EndLabel {
    var label = line.label
    label.isChoice = lines.count > 1
    return label
  }

  private func labels(_ x: LinearScale, _ y: LinearScale) -> [EndLabel] {
    lines.map { line in
      var label = label(of: line)
      label.x = x(line.end)
      label.y = y(line.levels.last?.share ?? 0)
      label.foot = line.levels.last?.low.map { y($0) }
      return label
    }
  }
}
