import MoshtariCore

/// A moment of Tehran time.
struct Moment: Comparable {
  let day: Day
  /// Minutes after midnight, 0...1439.
  let minute: Int

  init(_ day: Day, minute: Int) { (self.day, self.minute) = (day, minute) }

  static func < (a: Moment, b: Moment) -> Bool { (a.day, a.minute) < (b.day, b.minute) }

  /// `minutes`, at least 0, later.
  func adding(minutes: Int) -> Moment {
    let sum = minute + minutes
    return Moment(day + sum / 1440, minute: sum % 1440)
  }
}

/// When a complaint or a question came, got its first reply and was settled.
struct Casework {
  let received: Moment
  /// Nil where nobody has replied.
  let firstReply: Moment?
  /// Nil where it is open.
  let resolved: Moment?

  /// Questions get their first reply in an hour or two, complaints in hours, since the courier
  /// change in a day. Nothing is settled before it was replied to.
  init(of answer: Answer, in story: Story, _ random: inout SampleRandom) {
    let received = Moment(answer.day, minute: random.within(9 * 60...20 * 60))
    let hours = answer.kind == .contact ? 2 : answer.day >= story.courierChange ? 20 : 7
    let reply = received.adding(minutes: random.wait(mean: hours * 60))
    let settled = answer.resolved.map { day in
      let earliest = day == received.day ? received.minute + 10 : 9 * 60
      return Moment(day, minute: random.within(earliest...21 * 60 + 30))
    }
    let isReplied = random.chance(720) && reply.day <= story.lastDay
    firstReply = settled.map { min(reply, $0) } ?? (isReplied ? reply : nil)
    (self.received, resolved) = (received, settled)
  }
}
