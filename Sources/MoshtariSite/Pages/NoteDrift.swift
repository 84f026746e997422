import MoshtariContent
import MoshtariCore
import MoshtariMetrics
import MoshtariText

/// What a note says of figures that have moved since it was written.
enum NoteDriftWords: String, Phrase {
  case one, several, part, named

  var text: LocalizedText {
    switch self {
    case .one:
      LocalizedText(
        en: "Written when “{1}” was {2}; it is {3} now.",
        fa: "هنگام نوشتن، «{1}» {2} بود؛ اکنون {3} است.")
    case .several:
      LocalizedText(
        en: "Figures have moved since this was written: {1}.",
        fa: "رقم‌ها از زمان نوشتن جابه‌جا شده‌اند: {1}.")
    case .part: LocalizedText(en: "“{1}” was {2}, now {3}", fa: "«{1}» {2} بود، اکنون {3}")
    case .named: LocalizedText(en: "{1} ({2})", fa: "{1} ({2})")
    }
  }
}

extension PageContext {
  /// A quiet line over a note whose figures have moved; nothing for any other.
  func drift(of note: RenderedNote) -> SafeHTML {
    let figures = note.drifted
    guard let first = figures.first else { return .empty }
    let line =
      figures.count == 1
      ? say(NoteDriftWords.one, name(of: first), .number(first.seen), now(first))
      : say(
        NoteDriftWords.several,
        figures.map { say(NoteDriftWords.part, name(of: $0), .number($0.seen), now($0)) }
          .joined(separator: language == .fa ? "؛ " : "; "))
    return "<p class=\"note\">\(line)</p>"
  }

  private func now(_ figure: DriftedFigure) -> SafeHTML {
    figure.now.contains(where: \.isNumber) ? .number(figure.now) : SafeHTML(text: figure.now)
  }

  /// The figure’s name on the overview, else in the definitions, and of which period, segment or group it is. The
  /// count of a segment has the segment’s.
  private func name(of figure: DriftedFigure) -> SafeHTML {
    let steps = figure.address.steps
    let fields = steps.last == .field("value") ? Array(steps.dropLast()) : steps
    if fields.first == .field("segments"), fields.count == 3, fields[2] == .field("count") {
      return SafeHTML(text: segmentName(of: fields[1].name)[language])
    }
    let known = KeyFigureWords(rawValue: ReportAddress(steps: fields).description)
    let name =
      known.map { say($0) }
      ?? definition(of: figure.address).map { SafeHTML(text: $0.name[language]) }
      ?? "<code dir=\"ltr\">\(figure.address.description)</code>"
    guard let part = figure.period ?? part(of: figure.address) else { return name }
    return say(NoteDriftWords.named, name, "<bdi>\(part)</bdi>")
  }

  private func part(of address: ReportAddress) -> String? {
    if address.steps.first == .field("segments"), address.steps.count > 1 {
      return segmentName(of: address.steps[1].name)[language]
    }
    return address.steps.last(where: \.isKey)?.name
  }
}
