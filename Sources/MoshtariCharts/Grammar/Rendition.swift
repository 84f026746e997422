import MoshtariCore
import MoshtariText

/// A drawing made for one range of widths, so that its text never shrinks below 11 px.
///
/// A figure is drawn in all of them and the stylesheet shows one, by the width of the figure's own
/// box.
struct Rendition: Sendable {
  /// Ends the ids of its elements; also its class.
  let name: String
  let width: Double
  let height: Double
  /// The largest size of its text in the stylesheet, in drawing units.
  let textSize: Double

  /// For boxes of 661 px and more, 431 to 660, and up to 430.
  static let all = [
    Rendition(name: "wide", width: 840, height: 320, textSize: 14),
    Rendition(name: "mid", width: 540, height: 290, textSize: 14),
    Rendition(name: "narrow", width: 326, height: 270, textSize: 13),
  ]

  var lineHeight: Double { (textSize * 1.28).rounded() }
  var bounds: Box { Box(left: 0, top: 0, right: width, bottom: height) }

  func label(
    _ text: String, x: Double, y: Double, anchor: ChartLabel.Anchor = .middle,
    weight: ChartLabel.Weight = .quiet
  ) -> ChartLabel {
    ChartLabel(text: text, x: x, y: y, anchor: anchor, weight: weight, size: textSize)
  }
}

/// What a drawing is called and says to those who do not see it.
struct Caption {
  var title: String
  var description: String
}

extension SafeHTML {
  /// A drawing in each rendition, in the box that chooses between them.
  static func renditions(
    in frame: FigureFrame, caption: Caption, _ content: (Rendition) -> SafeHTML
  ) -> SafeHTML {
    let drawings = Rendition.all.map { drawing($0, in: frame, caption: caption, content($0)) }
    return "<div class=\"plot\">\(drawings.joined())</div>"
  }

  private static func drawing(
    _ rendition: Rendition, in frame: FigureFrame, caption: Caption, _ content: SafeHTML
  ) -> SafeHTML {
    let id = "\(frame.id)-\(rendition.name)"
    return """
      <svg class="ch \(rendition.name)" \
      viewBox="0 0 \(px: rendition.width) \(px: rendition.height)" role="img" \
      aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(caption.title)</title>\
      <desc id="\(id)-d">\(caption.description)</desc>\(content)</svg>
      """
  }

  /// The pattern that marks a time not yet over, and its id.
  static func hatch(_ rendition: Rendition, in frame: FigureFrame) -> (id: String, defs: SafeHTML) {
    let id = "\(frame.id)-\(rendition.name)-h"
    let defs: SafeHTML = """
      <defs><pattern id="\(id)" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect class="hg" width="6" height="6"/>\
      <path class="hl" d="M0 0V6"/></pattern></defs>
      """
    return (id, defs)
  }
}
