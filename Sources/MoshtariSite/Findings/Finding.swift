import MoshtariCore
import MoshtariText

/// What the figures allow to be said in one sentence, for the head of a panel or a page.
///
/// The rules are in this folder, a file for each family of figures. Each is a function of a part of
/// the report and gives nil where there is nothing to say; the panel then keeps a neutral title. What
/// the rules have in common:
///
/// - Words of direction and rank stand only where the interval of the difference leaves out zero, as a
///   verdict of the report says, or where two 95 % intervals do not touch, which asks for more. Without
///   that the sentence says "no clear change": a lack of evidence is no steadiness.
/// - Figures that are counted in full are compared as counted.
/// - Hidden figures, figures of fewer than `meta.lowBase`, and periods that still run are in no
///   finding.
struct Finding: Sendable {
  /// What stands in one place of the words.
  enum Part: Hashable, Sendable {
    case count(Int)
    case decimal(Double)
    /// A period of so many days.
    case days(Int)
    case points(Double)
    /// A share measured on a sample: a fraction in words where that is honest, else the number.
    case share(Estimate)
    /// A share counted in full, so written too.
    case counted(Double)
    case percent(Double, digits: Int = 0)
    case period(CalendarPeriod)
    case day(Day)
    /// Words of ours, written small; they get a capital where they begin the sentence.
    case word(LocalizedText)
    /// A name that the data or a text gave.
    case name(LocalizedText)

    static func month(_ month: Month) -> Part { .period(.month(month)) }
  }

  var words: any Phrase
  /// For `{1}`, `{2}` …
  var parts: [Part]
  /// What follows after semicolons, each begun with a small letter.
  var clauses: [Finding] = []

  init(_ words: any Phrase, _ parts: Part...) { (self.words, self.parts) = (words, parts) }

  /// The same with `clause` after it; without one, unchanged.
  func followed(by clause: Finding?) -> Finding {
    var whole = self
    if let clause { whole.clauses.append(clause) }
    return whole
  }
}

extension PageContext {
  /// The finding as a title; where there is none, the neutral one.
  func headline(_ finding: Finding?, or title: some Phrase) -> SafeHTML {
    finding.map(say) ?? say(title)
  }

  /// Fewer answers or customers than this are in no finding.
  var lowBase: Int { report.meta.lowBase }

  func say(_ finding: Finding) -> SafeHTML { sentence(finding, begins: true) }

  /// - Parameter begins: whether nothing of the sentence stands before it.
  private func sentence(_ finding: Finding, begins: Bool) -> SafeHTML {
    let words = finding.words.text[language]
    let parts = finding.parts.enumerated().map { position, part in
      html(part, begins: begins && words.hasPrefix("{\(position + 1)}"))
    }
    let clauses = finding.clauses.map { sentence($0, begins: false) }
    return clauses.reduce(finding.words.html(in: language, parts)) {
      say(HeadingFindingWords.clauses, $0, $1)
    }
  }

  /// - Parameter begins: whether it is the first of the sentence.
  private func html(_ part: Finding.Part, begins: Bool) -> SafeHTML {
    switch part {
    case .count(let number): count(number)
    case .decimal(let number): .number(format.decimal(number))
    case .days(let number): days(number)
    case .points(let score): .number(format.signed(score))
    case .percent(let share, let digits): .number(format.percent(share, digits: digits))
    case .period(let period): .number(name(of: period))
    case .day(let day): self.day(day)
    case .name(let name): "<bdi>\(text(name))</bdi>"
    case .word(let word): SafeHTML(text: begins ? word[language].capitalizedFirst : word[language])
    case .share(let share): fraction(Fraction(share), or: share.value ?? 0, begins)
    case .counted(let share): fraction(Fraction(counted: share), or: share, begins)
    }
  }

  private func fraction(_ fraction: Fraction?, or share: Double, _ begins: Bool) -> SafeHTML {
    guard let words = fraction?.text[language] else { return .number(format.percent(share)) }
    return SafeHTML(text: begins ? words.capitalizedFirst : words)
  }

  /// A month of this year without its year, which goes without saying; `Q2` alone would not say of which
  /// calendar it is.
  private func name(of period: CalendarPeriod) -> String {
    guard case .month(let month) = period, isOfThisYear(month) else { return format.period(period) }
    return format.monthName(month)
  }

  /// Whether the month's name alone tells which it is.
  private func isOfThisYear(_ month: Month) -> Bool {
    report.meta.calendar.month(of: report.meta.asOf) - month < 12
  }
}

extension String {
  /// With a capital; scripts without capitals stay.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Estimate {
  /// Whether it has a value and an interval, of at least `lowBase` people or answers.
  func isSound(lowBase: Int) -> Bool {
    value != nil && low != nil && high != nil && n ?? 0 >= max(1, lowBase)
  }

  /// Whether its whole 95 % interval is above the other's. Then the interval of the difference leaves
  /// out zero, also where the one group is a part of the other.
  func isClearlyAbove(_ other: Estimate) -> Bool {
    guard let low, let high = other.high, value != nil, other.value != nil else { return false }
    return low > high
  }
}

extension Finding.Part {
  /// Two shares side by side, with a decimal where they would read the same.
  static func percents(_ a: Double, _ b: Double) -> [Finding.Part] {
    let digits = (a * 100).rounded() == (b * 100).rounded() ? 1 : 0
    return [.percent(a, digits: digits), .percent(b, digits: digits)]
  }
}
