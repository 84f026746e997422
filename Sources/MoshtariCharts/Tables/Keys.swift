import MoshtariCore
import MoshtariText

extension FigureFrame {
  /// A group's name; the empty key is unknown.
  func keyName(
    _ key: String, _ name: (String) -> String, link: (String) -> String? = { _ in nil }
  ) -> SafeHTML {
    key.isEmpty ? SafeHTML(text: words.unknown) : .name(name(key), link: link(key))
  }

  /// `±7`: the wider side of the interval, in whole points; nil without one.
  ///
  /// - Parameter scale: how many points one is: 100 for a share.
  func margin(of estimate: Estimate, scale: Double = 1) -> String? {
    guard let value = estimate.value, let low = estimate.low, let high = estimate.high else {
      return nil
    }
    return format.margin(max(value - low, high - value) * scale)
  }
}

extension Array {
  /// The same order, with the element of the empty key at the end.
  func unknownLast(by key: (Element) -> String) -> [Element] {
    filter { !key($0).isEmpty } + filter { key($0).isEmpty }
  }
}
