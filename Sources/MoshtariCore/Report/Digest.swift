/// The last complete week, as a short report tells of it. Nil in a report where no week is over.
package struct Digest: Codable, Equatable, Sendable {
  /// Its first and last day.
  package var week: Day
  package var lastDay: Day
  /// The last order's day, where orders stop before the week's end for longer than they ever paused in the
  /// 13 weeks before: then the week may be half there, and nothing is said of it. Nil else.
  package var late: Day?
  /// Counted in full, orders without a customer included; nil where no week of orders is complete.
  package var orders: WeekFigure?
  /// Minor units.
  package var revenue: WeekFigure?
  /// Distinct customers with an order in the week, and those whose first order it was.
  package var customers: WeekFigure?
  package var newcomers: WeekFigure?
  /// What a forecast made before the week says of its orders; nil below 60 complete weeks before it.
  package var expected: ForecastWeek?
  /// Where the week's orders lie beside the 95 % range of `expected`; nil without that.
  package var expectation: Verdict?
  /// The four weeks that end with this one, beside the four before them; nil where nobody was asked.
  package var nps: WindowChange?
  package var csat: WindowChange?
  /// Nil without a complaint in the whole table.
  package var complaints: ComplaintChange?
  /// Customers by lifecycle state at the end of the week and of the week before; empty without orders.
  package var segments: [SegmentWeek] = []

  package init(week: Day) { (self.week, lastDay) = (week, week + 6) }
}

/// One figure of a week beside other weeks.
package struct WeekFigure: Codable, Equatable, Sendable {
  /// Null where fewer than k customers are behind it; so for the others.
  @OrNull package var now: Int?
  /// The week before, and 52 weeks before; null also where that week is not complete.
  @OrNull package var before: Int?
  @OrNull package var yearBefore: Int?
  /// The mean of the 13 weeks before, with the natural limits of these; null for `reason`.
  @OrNull package var usual: Double?
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  /// Weeks behind `usual`: 13, or 0.
  package var weeks = 0
  /// What the chart of these weeks says of this one; nil for nothing.
  package var signal: ProcessSignal?
  /// The side of `usual` on which the week lies where there is a signal; else unclear.
  package var verdict = Verdict.unclear
  /// The direction since the week before, where the step is longer than the limit of moving ranges.
  package var sinceBefore = Verdict.unclear
  /// Why there is no `usual`: `short-history`, `small-group`, `not-identified` (all weeks equal), or
  /// `no-data` (the orders are late).
  package var reason: AbsenceReason?

  package init(now: Int?, before: Int?, yearBefore: Int?, reason: AbsenceReason?) {
    (usual, low, high) = (nil, nil, nil)
    self.now = now
    self.before = before
    self.yearBefore = yearBefore
    self.reason = reason
  }
}

/// A rating of 28 days beside that of the 28 days before.
package struct WindowChange: Codable, Equatable, Sendable {
  /// The later window; the other one ends the day before.
  package var fromDay: Day
  package var toDay: Day
  package var now: Estimate
  /// `short-history` where answers begin within it.
  package var before: Estimate
  /// now − before with its 95 % interval; null where either is absent.
  @OrNull package var value: Double?
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  package var verdict = Verdict.unclear

  package init(fromDay: Day, toDay: Day, now: Estimate, before: Estimate) {
    (self.fromDay, self.toDay, self.now, self.before) = (fromDay, toDay, now, before)
    (value, low, high) = (nil, nil, nil)
  }
}

/// Complaints of 28 days beside those of the 28 days before.
package struct ComplaintChange: Codable, Equatable, Sendable {
  package var fromDay: Day
  package var toDay: Day
  /// Null where 1 to k − 1 people complained in either window.
  @OrNull package var now: Int?
  @OrNull package var before: Int?
  /// Orders of the two windows.
  package var ordersNow: Int
  package var ordersBefore: Int
  /// Complaints an order ÷ those of the window before; n is all complaints. `small-group` where hidden,
  /// `short-history` where feedback begins within the windows, `no-data` without complaints before or
  /// without orders.
  package var ratio: Estimate
  package var verdict = Verdict.unclear

  package init(
    fromDay: Day, toDay: Day, now: Int?, before: Int?, ordersNow: Int, ordersBefore: Int,
    ratio: Estimate
  ) {
    (self.fromDay, self.toDay, self.ratio) = (fromDay, toDay, ratio)
    (self.ordersNow, self.ordersBefore) = (ordersNow, ordersBefore)
    self.now = now
    self.before = before
  }
}

/// Members of a segment at the ends of two weeks.
package struct SegmentWeek: Codable, Equatable, Sendable {
  /// The segment's id.
  package var segment: String
  package var now: Int
  package var before: Int
  /// now − before.
  package var change: Int

  package init(segment: String, now: Int, before: Int) {
    (self.segment, self.now, self.before, change) = (segment, now, before, now - before)
  }
}
