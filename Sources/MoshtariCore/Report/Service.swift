/// What support has to do, and how long it takes. Nil in a report without contacts and complaints.
package struct Service: Codable, Equatable, Sendable {
  /// The days that contacts and orders are counted over: the last 365, less where one of the two
  /// tables begins later.
  package var fromDay: Day
  package var toDay: Day
  package var orders: Int
  package var contacts: Int
  package var complaints: Int
  /// Contacts, and complaints apart from them, for each 100 orders of the same days. `n` counts
  /// orders.
  package var contactRate: Estimate
  package var complaintRate: Estimate
  /// The contact rate by month within these days.
  package var byMonth: [OfMonth<Estimate>]
  /// Hours to the first reply and to the settlement; nil where no table says them.
  package var firstResponse: ServiceTime?
  package var resolution: ServiceTime?
  /// The share of complaints, 7 days old or older, that were answered or settled within 7 days.
  package var followUpRate: Estimate
  /// Nil where no satisfaction was asked of customers who had been in contact.
  package var satisfaction: AfterContact?

  package init(
    fromDay: Day, toDay: Day, orders: Int, contacts: Int, complaints: Int, contactRate: Estimate,
    complaintRate: Estimate, byMonth: [OfMonth<Estimate>], firstResponse: ServiceTime?,
    resolution: ServiceTime?, followUpRate: Estimate, satisfaction: AfterContact?
  ) {
    (self.fromDay, self.toDay, self.orders) = (fromDay, toDay, orders)
    (self.contacts, self.complaints, self.contactRate) = (contacts, complaints, contactRate)
    (self.complaintRate, self.byMonth) = (complaintRate, byMonth)
    (self.firstResponse, self.resolution) = (firstResponse, resolution)
    (self.followUpRate, self.satisfaction) = (followUpRate, satisfaction)
  }
}

/// How long something takes, in hours.
package struct ServiceTime: Codable, Equatable, Sendable {
  package var median: Estimate
  /// Nine of ten take no longer.
  package var p90: Estimate
  /// Complaints and contacts in all, and the complaints among them that still wait.
  package var cases: Int
  package var open: Int

  package init(median: Estimate, p90: Estimate, cases: Int, open: Int) {
    (self.median, self.p90, self.cases, self.open) = (median, p90, cases, open)
  }
}

/// Satisfaction in the 14 days after a contact or complaint of the same customer.
package struct AfterContact: Codable, Equatable, Sendable {
  /// The share satisfied, and that of all other answers.
  package var overall: Estimate
  package var others: Estimate
  /// By touchpoint of the answer, key in UTF-8 byte order.
  package var byTouchpoint: [Keyed<Estimate>]

  package init(overall: Estimate, others: Estimate, byTouchpoint: [Keyed<Estimate>]) {
    (self.overall, self.others, self.byTouchpoint) = (overall, others, byTouchpoint)
  }
}
