import MoshtariCore

/// The events ascending as `Rollup.events` says; events that differ in anything shown have one
/// order.
func inCalendarOrder(_ events: [Event]) -> [Event] {
  events.sorted { a, b in
    if a.day != b.day { return a.day < b.day }
    let (wordsOfA, wordsOfB) = (words(of: a), words(of: b))
    for (a, b) in zip(wordsOfA, wordsOfB) where a != b { return isBeforeInBytes(a, b) }
    let (endOfA, endOfB) = (a.end ?? a.day, b.end ?? b.day)
    return endOfA == endOfB ? isBeforeInBytes(a.sign, b.sign) : endOfA < endOfB
  }
}

private func words(of event: Event) -> [String] {
  [event.title[.en], event.title[.fa], event.kind]
}
