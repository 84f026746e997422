import MoshtariCore

extension SampleTables {
  /// The things of the story that happened on a day of the sample, ascending.
  mutating func writeEvents(of story: Story) {
    var happenings = story.seasons.map(Happening.init)
    happenings.append(Happening(.deliveryCut, on: story.deliveryCut))
    happenings.append(Happening(.priceRise, on: story.priceRise))
    happenings.append(Happening(.courierChange, on: story.courierChange))
    happenings.sort { $0.day < $1.day }
    for happening in happenings where story.days.contains(happening.day) { write(happening) }
  }

  private mutating func write(_ happening: Happening) {
    let words = happening.words
    events.cell(happening.day)
    events.cell(happening.end)
    events.cell(words.english)
    events.cell(words.kind)
    events.cell(words.sign)
    events.cell(words.english)
    events.cell(words.persian)
    events.endRow()
  }
}

/// Something that charts of the sample point to.
private struct Happening {
  enum What { case yalda, nowruz, deliveryCut, priceRise, courierChange }

  typealias Words = (
    kind: StaticString, sign: StaticString, english: StaticString, persian: StaticString
  )

  let what: What
  let day: Day
  let end: Day?

  init(_ what: What, on day: Day) { (self.what, self.day, end) = (what, day, nil) }

  init(_ season: Season) {
    what =
      switch season.kind {
      case .yalda: .yalda
      case .nowruz: .nowruz
      }
    (day, end) = (season.days.lowerBound, season.days.upperBound)
  }

  var words: Words {
    switch what {
    case .yalda: ("campaign", "", "Yalda campaign", "کمپین یلدا")
    case .nowruz: ("campaign", "", "Nowruz gift boxes", "جعبه‌های نوروزی")
    case .deliveryCut: ("price", "cut", "Cheaper delivery", "ارزان شدن ارسال")
    case .priceRise: ("price", "rise", "Price rise", "افزایش قیمت")
    case .courierChange: ("other", "", "New courier", "تغییر پیک")
    }
  }
}
