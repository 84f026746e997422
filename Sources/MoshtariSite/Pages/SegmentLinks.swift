import MoshtariCore
import MoshtariText

extension PageContext {
  /// The page of a segment by its id, to link to from pages of the same language; nil where the report
  /// has no such segment.
  var segmentAddress: @Sendable (String) -> String? {
    let known = Set(report.segments.keys)
    return { known.contains($0) ? "segment-\($0).html" : nil }
  }

  /// The page of the segment that a key of a dimension is: of kinds of customers; nil for others, and
  /// where there is none.
  func keyAddress(_ dimension: DimensionWords) -> @Sendable (String) -> String? {
    let address = segmentAddress
    guard dimension == .kind else { return { _ in nil } }
    return { address("class-\($0)") }
  }

  /// The name of a segment, leading to its page where it has one.
  func segmentLink(_ id: String, _ name: SafeHTML) -> SafeHTML {
    segmentAddress(id).map { "<a href=\"\($0)\">\(name)</a>" } ?? name
  }
}
