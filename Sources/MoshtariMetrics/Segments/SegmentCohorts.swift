import MoshtariCore

extension Report {
  /// Adds to each segment how many of today's members ordered again k months after their first order.
  ///
  /// A month is hidden where it stands on fewer than `k` members, or on all buyers but so few; and
  /// where one segment of a family is hidden in a month, the smallest other one of it too.
  ///
  /// - Parameter members: who is in a segment, by its id.
  mutating func addSegmentCohorts(
    in rollup: Rollup, settings: Settings, members: (String) -> [Bool]?
  ) {
    let all = retention?.monthly.overall ?? []
    for family in Set(segments.values.map(\.family)).sorted(by: isBeforeInBytes) {
      let ids = segments.keys.filter { segments[$0]?.family == family }.sorted(by: isBeforeInBytes)
      var curves = ids.map { id in
        members(id).map {
          cohortRetention(
            of: $0, in: rollup, includingIncomplete: settings.retention.includeIncomplete)
        } ?? []
      }
      for k in 1...12 { hide(month: k, in: &curves, all: all, below: settings.privacy.k) }
      for (id, curve) in zip(ids, curves) { segments[id]?.cohortRetention = curve }
    }
  }

  /// Hides one month of the segments of a family.
  private func hide(
    month k: Int, in curves: inout [[CohortAverage]], all: [CohortAverage], below least: Int
  ) {
    let people = curves.map { curve in curve.first { $0.k == k }?.estimate.n ?? 0 }
    let buyers = all.first { $0.k == k }?.estimate.n ?? 0
    let few = people.map { (1..<least).contains($0) || (1..<least).contains(buyers - $0) }
    let hiding = Hiding(hiding: few, of: people)
    for position in curves.indices where hiding[position] {
      for index in curves[position].indices where curves[position][index].k == k {
        curves[position][index].estimate = Estimate(absent: .smallGroup)
      }
    }
  }
}
