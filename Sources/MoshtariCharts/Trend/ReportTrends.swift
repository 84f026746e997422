package import MoshtariCore

/// The trends that the report holds.
extension TrendSeries {
  /// NPS by month.
  package init(_ nps: NPS) { self.init(nps: nps.byMonth) }

  /// NPS by period.
  package init(nps periods: [OfPeriod<some Period, NPSGroup>]) {
    self.init(
      measure: .npsName, unit: .points, subject: .answers,
      points: periods.map {
        TrendPoint(.calendar($0.period.named), $0.figure.estimate, complete: $0.complete)
      })
  }

  /// The share satisfied, by month.
  package init(_ csat: CSAT) { self.init(satisfied: csat.byMonth) }

  /// The share satisfied, by period.
  package init(satisfied periods: [OfPeriod<some Period, Estimate>]) {
    self.init(
      measure: .satisfiedName, unit: .share, subject: .answers,
      points: periods.map {
        TrendPoint(.calendar($0.period.named), $0.figure, complete: $0.complete)
      })
  }

  /// The share of a month's customers who also order in the next.
  package init(retention growth: Growth) {
    self.init(retention: growth.monthly, named: .monthlyRetentionName)
  }

  /// The share of a quarter's customers who also order in the next.
  package init(quarterlyRetention growth: Growth) {
    self.init(retention: growth.quarterly, named: .quarterlyRetentionName)
  }

  private init(retention periods: [GrowthPeriod<some Period>], named name: LocalizedText) {
    self.init(
      measure: name, unit: .share, subject: .customers,
      points: periods.map {
        TrendPoint(.calendar($0.period.named), $0.retention, complete: $0.complete)
      })
    // The first period has none before it, and the second is told when it is over.
    if periods.count < 3 { absence = .shortHistory }
  }

  /// Customers active at the end of each month.
  package init(active customers: CustomerCounts) {
    self.init(
      measure: .activeCustomersName, unit: .count, subject: .customers,
      points: customers.monthly.map {
        TrendPoint(.month($0.period), count: $0.active, complete: $0.complete)
      })
  }

  /// Customers active at the end of each quarter.
  package init(quarterlyActive customers: CustomerCounts) {
    self.init(
      measure: .activeCustomersName, unit: .count, subject: .customers,
      points: customers.quarterly.map {
        TrendPoint(.calendar(.quarter($0.period)), count: $0.active, complete: $0.complete)
      })
  }

  /// A segment's members at the end of each month.
  package init(members segment: SegmentFigures) {
    self.init(
      measure: .membersName, unit: .count, subject: .customers,
      points: segment.monthly.map {
        TrendPoint(.month($0.period), count: $0.count, complete: $0.complete)
      })
  }

  /// Orders of the last 53 complete weeks, and what is expected of the weeks after them; the running week
  /// is one of these.
  package init(forecast demand: Demand) {
    let known = demand.weekly.filter(\.complete).suffix(53).map {
      TrendPoint(.week($0.week), count: $0.orders, complete: true)
    }
    let expected = demand.forecast.map {
      TrendPoint(.week($0.week), expected: $0.orders, low: $0.low, high: $0.high)
    }
    self.init(
      measure: .ordersName, unit: .count, subject: .orders, points: known + expected)
  }

  /// Orders by week.
  package init(_ demand: Demand) {
    self.init(
      measure: .ordersName, unit: .count, subject: .orders,
      points: demand.weekly.map {
        TrendPoint(.week($0.week), count: $0.orders, complete: $0.complete)
      })
  }

  /// NPS of the 90 days up to each month's end.
  package init(rolling nps: NPS) {
    self.init(
      measure: .npsName, unit: .points, subject: .answers,
      points: nps.rolling.map {
        TrendPoint(.month($0.period), $0.figure.estimate, complete: $0.complete)
      })
    windowDays = 90
  }

  /// The share of invitations that were answered, by month of the invitation.
  package init(_ response: SurveyResponse) {
    self.init(
      measure: .responseName, unit: .share, subject: .invitations,
      points: response.byMonth.map {
        TrendPoint(.month($0.period), $0.figure, complete: $0.complete)
      })
  }

  /// The share satisfied by week, without ranges: the limits of the whole tell signal from noise.
  package init(_ weekly: WeeklySatisfaction) {
    self.init(
      measure: .satisfiedName, unit: .share, subject: .answers,
      points: weekly.weeks.drop { $0.share.value == nil }.map { week in
        var point = TrendPoint(.week(week.week), week.share, complete: week.complete)
        (point.low, point.high, point.isSignal) = (nil, nil, week.signal != nil)
        return point
      })
  }

  /// Contacts for 100 orders, by month.
  package init(contacts service: Service) {
    self.init(
      measure: .contactsName, unit: .ratio, subject: .orders,
      points: service.byMonth.map {
        TrendPoint(.month($0.period), $0.figure, complete: $0.complete)
      })
  }
}
