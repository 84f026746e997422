import MoshtariCore
import Testing

@testable import MoshtariReading

/// Invitations, first replies and settlements.
@Suite struct ReplyTimeTests {
  private func feedback(
    _ rows: String, zone: String = "Asia/Tehran", asOf: String? = "2026-11-20",
    _ change: (inout TableSettings) -> Void = { _ in }
  ) throws -> Tables {
    let folder = try ReportFolder([
      .feedback: "kind,date,first_reply_at,resolved_at,invited,score\n" + rows
    ])
    folder.settings.timezone = zone
    try folder.edit(.feedback, change)
    return try folder.tables(asOf: asOf)
  }

  @Test(arguments: [
    ("2026-03-01T10:00", "2026-03-01T10:45", 45),
    // Without a time on one side, whole days.
    ("2026-03-01", "2026-03-03T10:45", 2880), ("2026-03-01T23:00", "2026-03-01", 0),
    ("2026-03-01", "2026-03-01", 0),
    // 10:00 in Tehran is 06:30Z.
    ("2026-03-01T10:00", "2026-03-01T07:00Z", 30), ("2026-03-01T06:30Z", "2026-03-01T10:05", 5),
    ("2026-03-01T23:50+03:30", "2026-03-02T00:10+03:30", 20),
    // Seconds do not round up, and do not make a reply in the same minute early.
    ("2026-03-01T10:00:00", "2026-03-01T10:01:59", 1),
    ("2026-03-01T10:00:30", "2026-03-01T10:00", 0),
    ("۲۰۲۶-۰۳-۰۱ ۱۰:۰۰", "2026-03-01 12:00", 120),
  ])
  func `a first reply came so many minutes after the row's date`(
    date: String, reply: String, minutes: Int32
  ) throws {
    let made = try feedback("complaint,\(date),\(reply),\(reply),,\ncontact,\(date),,,,").feedback
    #expect(made.firstReplyMinutes == [minutes, -1])
    #expect(made.resolutionMinutes == [minutes, -1])
    #expect(made.resolved?.map { $0 == nil } == [false, true])
  }

  @Test(arguments: [
    // Clocks of New York were put forward on 2026-03-08 at 2:00, and back on 2026-11-01.
    ("2026-03-08T01:30", "2026-03-08T03:30", Int32(60)),
    ("2026-11-01T00:30", "2026-11-01T03:30", 240), ("2026-03-07T12:00", "2026-03-08T12:00", 1380),
    ("2026-11-01T01:50-04:00", "2026-11-01T01:10-05:00", 20),
  ])
  func `minutes are those that passed, also where clocks change`(
    date: String, reply: String, minutes: Int32
  ) throws {
    let made = try feedback("complaint,\(date),\(reply),,,", zone: "America/New_York").feedback
    #expect(made.firstReplyMinutes == [minutes])
  }

  @Test(arguments: [
    (TableSettings.DateForm.jalali, "1404/12/10 10:00", "1404/12/11 09:00", Int32(1380)),
    (.pattern("d/M/yyyy H:mm"), "1/3/2026 10:00", "1/3/2026 10:25", 25),
    (.pattern("d/M/yyyy"), "1/3/2026", "3/3/2026", 2880),
  ])
  func `dates of other forms have their minutes`(
    form: TableSettings.DateForm, date: String, reply: String, minutes: Int32
  ) throws {
    let made = try feedback("complaint,\(date),\(reply),,,") { $0.dates = form }.feedback
    #expect(made.firstReplyMinutes == [minutes])
  }

  @Test func `what comes after the as-of day has not come yet`() throws {
    let rows = """
      complaint,2026-03-01T22:00,2026-03-02T09:00,2026-03-03T09:00,2026-03-02,
      complaint,2026-03-02T22:00,2026-03-03T09:00,2026-03-03T09:00,2026-03-03,
      """
    let given = try feedback(rows, asOf: "2026-03-02").feedback
    #expect(given.firstReplyMinutes == [660, -1])
    #expect(given.resolutionMinutes == [-1, -1])
    #expect(given.resolved == [nil, nil])
    #expect(given.invited == [try day("2026-03-02"), nil])
    // The newest row is of the same day where none is given.
    #expect(try feedback(rows, asOf: nil).feedback == given)
  }

  @Test func `an invitation without an answer is no invalid answer`() throws {
    let tables = try feedback(
      """
      nps,2026-03-03,,,2026-03-01,9
      nps,2026-03-01,,,2026-03-01,
      nps,2026-03-03,,,2026-03-01,11
      nps,2026-03-03,,,,
      """)
    #expect(tables.feedback.score == [9, -1, -1])
    let asked = try day("2026-03-01")
    #expect(tables.feedback.invited == [asked, asked, nil])
    #expect(tables.feedback.invalidScores == [.nps: 1])
    #expect(tables.quality.rows[.feedback]?.accepted == 3)
    #expect(tables.quality.unknownColumns.isEmpty)
  }

  @Test(arguments: [
    ("2026-02-28", "", "", "before-date"), ("", "2026-03-01T09:59", "", "before-date"),
    ("2026-12-01", "", "", "date-in-future"), ("", "2026-12-01", "", "date-in-future"),
    ("", "", "2026-12-01", "date-in-future"), ("soon", "", "", "not-a-date"),
    ("", "", "soon", "not-a-date"),
  ])
  func `a row whose moments cannot be is rejected`(
    reply: String, resolved: String, invited: String, code: String
  ) throws {
    let tables = try feedback(
      "complaint,2026-03-01T10:00,\(reply),\(resolved),\(invited),\ncomplaint,2026-03-01,,,,")
    #expect(tables.quality.rejected.map(\.code) == [code])
    #expect(tables.feedback.count == 1)
  }

  @Test func `without their columns there are no minutes`() throws {
    let folder = try ReportFolder([.feedback: "kind,date\ncomplaint,2026-03-01"])
    let made = try folder.tables().feedback
    #expect(made.firstReplyMinutes == nil && made.resolutionMinutes == nil)
    #expect(made.invited == nil && made.resolved == nil)
  }
}
