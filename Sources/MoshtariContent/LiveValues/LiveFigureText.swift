import MoshtariCore
import MoshtariText

/// Words a figure in one language.
struct LiveFigureText {
  let figure: LiveFigure
  let format: FigureFormat

  /// A run of the text; numbers keep their direction to themselves.
  enum Part: Equatable {
    case number(String)
    case words(String)

    var text: String {
      switch self {
      case .number(let text), .words(let text): text
      }
    }
  }

  private var isPersian: Bool { format.language == .fa }

  /// The text of the figure, or nil where the format does not fit it. A figure without a value is
  /// its reason.
  func parts(as asked: LiveFormat?) -> [Part]? {
    guard fits(asked) else { return nil }
    if case .null = figure.node { return [.words(absence)] }
    return switch asked {
    case nil: plain
    case .signed: [.number(signed(figure.number ?? 0))]
    case .change: change
    case .interval: [interval(sign: false)]
    case .count: [count]
    case .percent: [.number(format.percent(figure.number ?? 0))]
    case .compact: [.number(format.compactMoney(figure.number ?? 0))]
    case .versus, .unchecked: nil
    }
  }

  /// The interval of a difference, its ends with their signs.
  var signedInterval: [Part] { [interval(sign: true)] }

  /// What `asked` can be used for.
  func expectation(of asked: LiveFormat?) -> String {
    switch asked {
    case nil: "a figure"
    case .signed, .count: "a number"
    case .change: "a change with a verdict"
    case .interval: "an estimate"
    case .percent: "a share"
    case .compact: "an amount of money"
    case .versus: "a number"
    case .unchecked: "a reason"
    }
  }

  /// How many are behind an estimate, and its interval; nil for anything else.
  var note: String? {
    guard figure.isEstimate, figure.number != nil else { return nil }
    let n = figure.n.map { (isPersian ? "تعداد " : "n = ") + format.text($0, unit: .count) }
    let name = isPersian ? "بازهٔ ۹۵٪:" : "95% range"
    let range = hasInterval ? "\(name) \(interval(sign: false).text)" : nil
    let parts = [n, range].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: isPersian ? "، " : ", ")
  }

  private func fits(_ asked: LiveFormat?) -> Bool {
    switch asked {
    case nil: true
    case .signed: isNumeric
    case .change: figure.verdict != nil
    case .interval: figure.isEstimate
    case .count: isNumeric && [.count, .days].contains(figure.unit) || figure.isEstimate
    case .percent: figure.unit == .share && isNumeric
    case .compact: figure.unit == .money && isNumeric
    case .versus, .unchecked: false
    }
  }

  private var isNumeric: Bool { figure.isNumeric }

  /// Whether the unit is always written with its sign.
  private var isSigned: Bool { [.points, .shareChange].contains(figure.unit) }

  private var hasInterval: Bool { figure.low != nil && figure.high != nil }

  private var plain: [Part] {
    switch figure.node {
    case .number(let number): [.number(format.text(number, unit: figure.unit))]
    case .text(let text): [.words(words(text))]
    case .flag(let flag): [.words(flag ? isPersian ? "بله" : "yes" : isPersian ? "خیر" : "no")]
    case .null, .list, .object: [.words(absence)]
    }
  }

  /// `+6 (−2 to +14), no clear change`.
  private var change: [Part] {
    var parts: [Part] = [.number(signed(figure.number ?? 0))]
    if hasInterval {
      parts += [.words(isPersian ? " (بازهٔ ۹۵٪: " : " ("), interval(sign: true), .words(")")]
    }
    return parts + [.words(isPersian ? "، " : ", "), .words(verdict)]
  }

  /// A text of the report: a day or month in the reader's calendar, a word of ours in the reader's
  /// language, anything else as it is.
  private func words(_ text: String) -> String {
    guard figure.unit == .text else {
      return format.text(text, unit: figure.unit)
    }
    return MachineWord.text(text, of: figure.field)?[format.language] ?? text
  }

  private func interval(sign: Bool) -> Part {
    guard let low = figure.low, let high = figure.high else { return .words(absence) }
    guard sign, !isSigned else { return .number(format.range(low, high, unit: figure.unit)) }
    return .number(format.range(from: signed(low), to: signed(high)))
  }

  private var count: Part {
    let number =
      figure.isEstimate && ![.count, .days].contains(figure.unit) ? figure.n : figure.number
    return number.map { .number(format.text($0, unit: .count)) } ?? .words(absence)
  }

  /// The unit's own writing with a plus before what is above zero; what is rounded to zero has no
  /// sign.
  private func signed(_ number: Double) -> String {
    let text = format.text(number, unit: figure.unit)
    let zero = format.text(0, unit: figure.unit)
    let size = format.text(-number, unit: figure.unit)
    guard !isSigned, number > 0, text != zero else {
      return size == zero ? zero : text
    }
    return figure.unit == .share
      ? format.signedPercent(number) : (isPersian ? "\u{200E}+" : "+") + text
  }

  private var absence: String {
    figure.reason.map(format.text) ?? (isPersian ? "در دسترس نیست" : "not available")
  }

  private var verdict: String { (figure.verdict ?? .unclear).name[format.language] }
}
