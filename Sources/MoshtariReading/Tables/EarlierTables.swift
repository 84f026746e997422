package import MoshtariCore

extension Tables {
  /// The tables as far as they were known on `day`: rows of later days left out, customers with their numbers.
  ///
  /// Customers that only later rows name are still counted, without any row. What customers are (kind, region,
  /// tier, points, who referred whom) stays as it is said now, and so do the counts of rows read. O(rows).
  package func upTo(_ day: Day) -> Tables {
    var earlier = self
    earlier.asOf = day
    earlier.signupDay = signupDay.map { upTo(day, $0) }
    earlier.memberSince = memberSince.map { upTo(day, $0) }
    earlier.autoRenewStopped = autoRenewStopped.map { upTo(day, $0) }
    earlier.orders = orders.upTo(day)
    earlier.feedback = feedback.upTo(day)
    earlier.visits = visits?.upTo(day)
    earlier.spend = spend?.upTo(day)
    earlier.events = events.filter { $0.day <= day }
    return earlier
  }

  private func upTo(_ day: Day, _ days: [Day?]) -> [Day?] { days.map { known($0, on: day) } }
}

/// A day that has come by `today`.
private func known(_ day: Day?, on today: Day) -> Day? { day.flatMap { $0 > today ? nil : $0 } }

/// The numbers of the rows that are not after `day`.
private func rows(upTo day: Day, of days: [Day]) -> [Int32] {
  days.indices.filter { days[$0] <= day }.map { Int32($0) }
}

extension Array {
  fileprivate func gathered(at rows: [Int32]) -> [Element] { rows.map { self[Int($0)] } }
}

extension OrderColumns {
  fileprivate func upTo(_ today: Day) -> OrderColumns {
    let rows = rows(upTo: today, of: day)
    var earlier = self
    earlier.customer = customer.gathered(at: rows)
    earlier.day = day.gathered(at: rows)
    earlier.revenue = revenue.gathered(at: rows)
    earlier.flags = flags.gathered(at: rows)
    earlier.refundDay = refundDay.map { refundDays($0, upTo: today) }
    earlier.hour = hour?.gathered(at: rows)
    earlier.attributes = attributes.mapValues { $0.gathered(at: rows) }
    earlier.channel = channel?.gathered(at: rows)
    earlier.unitPrice = unitPrice?.gathered(at: rows)
    return earlier
  }

  /// Those of the orders that stay, one element for each with a refund.
  private func refundDays(_ days: [Day], upTo today: Day) -> [Day] {
    var kept: [Day] = [], next = 0
    for row in day.indices where flags[row] & Self.refunded != 0 {
      if day[row] <= today { kept.append(days[next] > today ? .none : days[next]) }
      next += 1
    }
    return kept
  }
}

extension Feedback {
  fileprivate func upTo(_ today: Day) -> Feedback {
    let rows = rows(upTo: today, of: day)
    var earlier = self
    earlier.count = rows.count
    earlier.customer = customer.gathered(at: rows)
    earlier.day = day.gathered(at: rows)
    earlier.kind = kind.gathered(at: rows)
    earlier.score = score.gathered(at: rows)
    earlier.survey = survey?.gathered(at: rows)
    earlier.touchpoint = touchpoint?.gathered(at: rows)
    earlier.product = product?.gathered(at: rows)
    earlier.channel = channel?.gathered(at: rows)
    earlier.weight = weight?.gathered(at: rows)
    earlier.comment = comment?.gathered(at: rows)
    earlier.resolved = resolved?.gathered(at: rows).map { known($0, on: today) }
    earlier.invited = invited?.gathered(at: rows).map { known($0, on: today) }
    // Of a first reply only the minutes are kept: one is left out once a whole day of them is behind the day.
    earlier.firstReplyMinutes = firstReplyMinutes.map {
      zip($0.gathered(at: rows), earlier.day).map { minutes, asked in
        asked + Int(max(0, minutes)) / 1440 > today ? -1 : minutes
      }
    }
    if let resolutionMinutes, let resolved = earlier.resolved {
      // A minute that lies behind the day is not known yet, as the day of the resolution is not.
      earlier.resolutionMinutes = zip(resolutionMinutes.gathered(at: rows), resolved).map {
        $1 == nil ? -1 : $0
      }
    }
    return earlier
  }
}

extension VisitColumns {
  fileprivate func upTo(_ today: Day) -> VisitColumns {
    let rows = rows(upTo: today, of: day)
    var earlier = self
    earlier.visitor = visitor.gathered(at: rows)
    earlier.customer = customer.gathered(at: rows)
    earlier.day = day.gathered(at: rows)
    earlier.pages = pages.gathered(at: rows)
    earlier.comparisons = comparisons.gathered(at: rows)
    earlier.cartAdds = cartAdds.gathered(at: rows)
    earlier.couponViews = couponViews.gathered(at: rows)
    earlier.chats = chats.gathered(at: rows)
    return earlier
  }
}

extension Spend {
  fileprivate func upTo(_ today: Day) -> Spend {
    let rows = rows(upTo: today, of: day)
    var earlier = self
    earlier.day = day.gathered(at: rows)
    earlier.purpose = purpose.gathered(at: rows)
    earlier.amount = amount.gathered(at: rows)
    earlier.channel = channel?.gathered(at: rows)
    return earlier
  }
}
