import MoshtariCore
import MoshtariText

/// Days or months since a beginning, or parts of a whole, with what they count under them.
struct NumberAxis {
  /// The numbers that are labelled, ascending.
  let numbers: [Int]
  let name: String
  /// Whether the numbers are per cent.
  var isPercent = false
  let frame: FigureFrame
  let rendition: Rendition

  /// The room under the drawing's area.
  var room: Double { rendition.lineHeight * 2 + 10 }

  func svg(under area: Box, _ x: LinearScale) -> SafeHTML {
    let marks = numbers.map { number in
      rendition.label(
        isPercent ? frame.format.percent(Double(number) / 100) : frame.format.count(number),
        x: x(Double(number)), y: area.bottom + rendition.lineHeight + 4,
        weight: .plain
      ).within(rendition.bounds)
    }
    let name = rendition.label(
      self.name, x: (area.left + area.right) / 2, y: area.bottom + rendition.lineHeight * 2 + 4
    ).within(rendition.bounds)
    return (marks + [name]).svg(frame.language)
  }
}

/// Round numbers of days for an axis.
enum DayTicks {
  /// From 0 in even steps of whole weeks, months of 30 days, or years; at most `most` after the 0.
  static func days(to end: Int, most: Int) -> [Int] {
    let usual = [1, 2, 7, 14, 30, 60, 90, 180, 365, 730, 1_825, 3_650]
    let step = usual.first { end / $0 <= most } ?? max(1, end / most)
    return Array(stride(from: 0, through: max(0, end), by: step))
  }
}
