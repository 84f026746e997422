import Foundation
import MoshtariText

@testable import MoshtariCharts

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A figure's markup as a tree, read by an XML parser: figures are well-formed as XML too.
final class Element {
  let name: String
  let attributes: [String: String]
  var children: [Element] = []
  private(set) weak var parent: Element?
  /// All text inside, descendants' included.
  var text = ""

  init(name: String, attributes: [String: String]) {
    (self.name, self.attributes) = (name, attributes)
  }

  /// This element and all below it, in document order.
  var all: [Element] { [self] + children.flatMap(\.all) }
  func all(named name: String) -> [Element] { all.filter { $0.name == name } }
  /// An attribute of the element or of the nearest one around it that has it.
  func inherited(_ attribute: String) -> String? {
    attributes[attribute] ?? parent?.inherited(attribute)
  }
  func add(_ child: Element) {
    child.parent = self
    children.append(child)
  }
  var classes: [String] {
    (attributes["class"] ?? "").split(separator: " ").map(String.init)
  }
  func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }
}

/// Why a markup is not well-formed.
struct MalformedMarkup: Error, CustomStringConvertible {
  var description: String
}

extension SafeHTML {
  /// The markup under a root of its own; radio buttons, which HTML does not close, are closed.
  func parsed() throws -> Element {
    let reader = ElementReader()
    let closed = markup.replacing(/<input [^>]*>/) { "\($0.output)</input>" }
    let parser = XMLParser(data: Data("<root>\(closed)</root>".utf8))
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      let reason = parser.parserError.map { "\($0)" } ?? "no element"
      throw MalformedMarkup(description: "line \(parser.lineNumber): \(reason)")
    }
    return root
  }
}

private final class ElementReader: NSObject, XMLParserDelegate {
  var root: Element?
  private var open: [Element] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = Element(name: name, attributes: attributes)
    if let parent = open.last { parent.add(element) } else { root = element }
    open.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open.forEach { $0.text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}

extension Element {
  /// The boxes of a drawing's texts as they were estimated, with the texts.
  func textBoxes(_ rendition: Rendition) -> [(text: String, box: Box)] {
    all(named: "text").map { element in
      let isRightToLeft = element.inherited("direction") == "rtl"
      let anchor: ChartLabel.Anchor =
        switch (element.inherited("text-anchor") ?? "start", isRightToLeft) {
        case ("middle", _): .middle
        case ("start", false), ("end", true): .left
        default: .right
        }
      let look = (element.parent?.classes ?? []).compactMap(ChartLabel.Weight.init).first
      let label = rendition.label(
        element.text, x: element.number("x") ?? .nan, y: element.number("y") ?? .nan,
        anchor: anchor, weight: look ?? .quiet)
      return (element.text, label.box)
    }
  }

  /// The drawings under it with the rendition of each, as high as the drawing is; sparklines are none.
  var drawings: [(rendition: Rendition, svg: Element)] {
    all(named: "svg").compactMap { svg in
      Rendition.all.first { svg.classes.contains($0.name) }.map { usual in
        let height = svg.attributes["viewBox"]?.split(separator: " ").last.flatMap { Double($0) }
        return (
          Rendition(
            name: usual.name, width: usual.width, height: height ?? usual.height,
            boxes: usual.boxes), svg
        )
      }
    }
  }
}
