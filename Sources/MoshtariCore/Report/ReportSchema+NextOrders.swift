/// The shapes of the time from each order to the next.
extension ReportSchema {
  static let nextOrder = Shape.object(
    nextOrderFigures.merging(["orders": .integer]) { $1 }, optional: ["by": nextOrderByDimension])

  private static let nextOrderFigures: [String: Shape] = [
    "customers": .integer, "events": .integerOrNull, "median": .estimate,
    "within": .array(watchedShare),
  ]

  private static let groupedNextOrder = Shape.object(
    ["groups": .array(.object(nextOrderFigures.merging(["key": .string]) { $1 }))],
    optional: ["test": groupTest])

  private static let nextOrderByDimension = Shape.object(
    [:],
    optional: [
      "kind": groupedNextOrder, "channel": groupedNextOrder, "region": groupedNextOrder,
      "cohort": groupedNextOrder,
    ])
}
