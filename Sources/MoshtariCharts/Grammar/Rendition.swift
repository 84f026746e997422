import MoshtariCore
import MoshtariText

/// A drawing made for one range of widths, so that its text keeps its size.
///
/// A figure is drawn in all of them and the stylesheet shows one, by the width of the figure's own
/// box: never scaled below 0.88 or above 1.25.
struct Rendition: Sendable {
  /// Ends the ids of its elements; also its class.
  let name: String
  let width: Double
  let height: Double
  /// The widths of the box for which it is shown, in pixels.
  let boxes: ClosedRange<Double>

  /// For boxes of 290 to 1160 px; wider ones do not widen a drawing.
  static let all = [
    Rendition(name: "full", width: 928, height: 290, boxes: 820...1160),
    Rendition(name: "wide", width: 656, height: 272, boxes: 580...820),
    Rendition(name: "mid", width: 464, height: 262, boxes: 410...580),
    Rendition(name: "narrow", width: 328, height: 266, boxes: 290...410),
  ]

  /// The size of the smallest text in drawing units where the drawing is scaled down most; the stylesheet lowers it
  /// as the scale grows, so that it is some 12.5 px at every width.
  var textSize: Double { 14.2 }
  var lineHeight: Double { 17 }
  /// How much larger the value at the end of a line is.
  static let valueScale = 1.3
  var bounds: Box { Box(left: 0, top: 0, right: width, bottom: height) }

  func label(
    _ text: String, x: Double, y: Double, anchor: ChartLabel.Anchor = .middle,
    weight: ChartLabel.Weight = .quiet
  ) -> ChartLabel {
    let size = weight == .value ? textSize * Self.valueScale : textSize
    return ChartLabel(text: text, x: x, y: y, anchor: anchor, weight: weight, size: size)
  }
}

/// What a drawing is called and says to those who do not see it.
struct Caption {
  var title: String
  var description: String
}

/// A drawing in one rendition.
struct Drawing {
  let rendition: Rendition
  /// Where its marks are.
  let area: Box
  let content: SafeHTML
}

extension SafeHTML {
  /// A drawing in each rendition, under the columns that the pointer finds.
  static func plot(
    _ drawings: [Drawing], hints: HintColumns, caption: Caption, in frame: FigureFrame
  ) -> SafeHTML {
    let shown = drawings.map { svg($0, caption: caption, in: frame) }.joined()
    return "<div class=\"plot\">\(shown)\(hints.html(over: drawings))</div>"
  }

  private static func svg(
    _ drawing: Drawing, caption: Caption, in frame: FigureFrame
  ) -> SafeHTML {
    let rendition = drawing.rendition
    let id = "\(frame.id)-\(rendition.name)"
    return """
      <svg class="ch \(rendition.name)" \
      viewBox="0 0 \(px: rendition.width) \(px: rendition.height)" role="img" \
      aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(caption.title)</title>\
      <desc id="\(id)-d">\(caption.description)</desc>\(drawing.content)</svg>
      """
  }

  /// The pattern that marks a time not yet over, and its id.
  static func hatch(_ rendition: Rendition, in frame: FigureFrame) -> (id: String, defs: SafeHTML) {
    let id = "\(frame.id)-\(rendition.name)-h"
    let defs: SafeHTML = """
      <defs><pattern id="\(id)" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect class="hg" width="6" height="6"/>\
      <path class="hl" d="M0 0v6"/></pattern></defs>
      """
    return (id, defs)
  }
}
