import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  /// What the members of a segment are like beside everybody else; nil where the data tell nothing.
  func traitSection(_ segment: SegmentName) -> PageSection? {
    guard let traits = report.traits[segment.id] else { return nil }
    let shown = CustomerTrait.allCases.compactMap { trait in
      traits[trait].map { (trait: trait, comparison: $0) }
    }.filter { $0.comparison.members.value != nil }
    guard !shown.isEmpty else { return nil }
    let table = HTMLTable(
      caption: plain(TraitWords.title),
      columns: [
        .text(say(TraitWords.trait)), .number(say(TraitWords.members)),
        .number(say(TraitWords.others)), .number(say(TraitWords.difference)),
      ],
      rows: shown.map { trait, comparison in
        [
          say(trait.words), number(comparison.members, trait), number(comparison.others, trait),
          difference(comparison.difference, trait),
        ]
      })
    let notes = [say(TraitWords.note), recipientNote(segment)].compactMap { $0 }
    let section = PageSection(
      id: "traits", figure: "traits", title: say(TraitWords.title),
      subtitle: say(TraitWords.sub, day(report.meta.asOf)),
      body: table.scrolling + "<p class=\"note\">\(notes.joined(separator: " "))</p>")
    return notes.count > 1 ? section.showing("recipients.bySegment") : section
  }

  private func number(_ estimate: Estimate, _ trait: CustomerTrait) -> SafeHTML {
    guard let value = estimate.value, let n = estimate.n else {
      return absent(estimate.reason ?? .noData)
    }
    let text =
      trait.unit == .share ? format.percent(value) : format.decimal(value, digits: 1)
    let number: SafeHTML =
      n < lowBase ? "<span class=\"lown\">\(.number(text))</span>" : .number(text)
    return "\(number)<span class=\"why\">\(say(FigureWords.ofMany, count(n)))</span>"
  }

  /// Which way the members differ, with the range of the difference under it.
  private func difference(_ difference: ComparisonDifference?, _ trait: CustomerTrait) -> SafeHTML {
    guard let difference, let low = difference.low, let high = difference.high else {
      return absent(.smallGroup)
    }
    let words: TraitWords =
      switch difference.verdict {
      case .higher: .higher
      case .lower: .lower
      case .same: .same
      }
    let range =
      trait.unit == .share
      ? format.range(low, high, unit: .shareChange)
      : format.range(from: format.signed(low, digits: 1), to: format.signed(high, digits: 1))
    return "\(say(words))<span class=\"why\">\(.number(range))</span>"
  }

  private func recipientNote(_ segment: SegmentName) -> SafeHTML? {
    guard let recipients = report.recipients,
      let own = recipients.bySegment.first(where: { $0.key == segment.id })?.figure,
      own.value != nil, let range = interval(own, unit: .share)
    else { return nil }
    return say(
      TraitWords.recipients, value(own, unit: .share), range,
      value(recipients.share, unit: .share))
  }
}

extension CustomerTrait {
  fileprivate var words: TraitWords {
    switch self {
    case .aware: .aware
    case .solutionSeeking: .solutionSeeking
    case .social: .social
    case .connected: .connected
    case .opinionated: .opinionated
    case .commenting: .commenting
    }
  }
}
