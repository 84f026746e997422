package import MoshtariCore

/// Warnings about segments of the author's own: `segment-empty` where nobody meets the rule,
/// `segment-everybody` where every known customer does; at the rule. In the order of `segments`.
/// Segments that are not in the report, and a shop without customers, have none.
package func segmentWarnings(of segments: [RuleSegment], in report: Report) -> [Diagnostic] {
  segments.compactMap { segment in
    guard !segment.isBuiltIn, report.customers.total > 0,
      let figures = report.segments[segment.id]
    else { return nil }
    if figures.count == 0 {
      return Diagnostic(
        .warning, "segment-empty", .fact("nobody meets the rule of `\(segment.id)`"),
        at: segment.rule.location,
        help: "`moshtari check --explain-segments` counts customers line by line")
    }
    guard figures.count == report.customers.total else { return nil }
    return Diagnostic(
      .warning, "segment-everybody", .fact("every customer meets the rule of `\(segment.id)`"),
      at: segment.rule.location, help: "a segment of everybody divides nobody; narrow the rule")
  }
}
