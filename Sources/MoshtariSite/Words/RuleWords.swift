import MoshtariCore
import MoshtariText

/// The words that conditions are made of; {1} is the fact, {2} and {3} what it is compared with.
enum RuleWords: String, Phrase {
  case all, any, notAll, notAny, not
  case inSegment, notInSegment
  case oneOf, atLeast, atMost, above, below, between, exactly, none, topFraction, quintile, known,
    notKnown
  case shop, shopPlus, shopMinus, percentagePoints, times, cutoffUnknown
  case quoted, listComma, listOr, and, sentenceEnd

  var text: LocalizedText {
    switch self {
    case .all: LocalizedText(en: "all of these:", fa: "همهٔ این‌ها:")
    case .any: LocalizedText(en: "at least one of these:", fa: "دست‌کم یکی از این‌ها:")
    case .notAll: LocalizedText(en: "not all of these:", fa: "نه همهٔ این‌ها با هم:")
    case .notAny: LocalizedText(en: "none of these:", fa: "هیچ‌یک از این‌ها:")
    case .not: LocalizedText(en: "not so: {1}", fa: "چنین نباشد: {1}")
    case .inSegment: LocalizedText(en: "in the segment {1}", fa: "عضو بخش {1}")
    case .notInSegment: LocalizedText(en: "not in the segment {1}", fa: "بیرون از بخش {1}")
    case .oneOf: LocalizedText(en: "{1}: {2}", fa: "{1}: {2}")
    case .atLeast: LocalizedText(en: "{1}: at least {2}", fa: "{1}: دست‌کم {2}")
    case .atMost: LocalizedText(en: "{1}: at most {2}", fa: "{1}: حداکثر {2}")
    case .above: LocalizedText(en: "{1}: more than {2}", fa: "{1}: بیش از {2}")
    case .below: LocalizedText(en: "{1}: less than {2}", fa: "{1}: کمتر از {2}")
    case .between: LocalizedText(en: "{1}: from {2} to {3}", fa: "{1}: از {2} تا {3}")
    case .exactly: LocalizedText(en: "{1}: exactly {2}", fa: "{1}: دقیقاً {2}")
    case .none: LocalizedText(en: "{1}: none", fa: "{1}: صفر")
    case .topFraction:
      LocalizedText(en: "{1}: among the top {2} of customers", fa: "{1}: جزو {2} بالای مشتریان")
    case .quintile:
      LocalizedText(
        en: "{1}: in fifth {2} of customers (5 is the highest)",
        fa: "{1}: در پنجک {2} مشتریان (۵ بالاترین است)")
    case .known: LocalizedText(en: "{1}: known", fa: "{1}: مشخص")
    case .notKnown: LocalizedText(en: "{1}: unknown", fa: "{1}: نامشخص")
    case .shop: LocalizedText(en: "what the whole shop has", fa: "رقم کل فروشگاه")
    case .shopPlus:
      LocalizedText(en: "{1} above the whole shop’s", fa: "{1} بالاتر از کل فروشگاه")
    case .shopMinus:
      LocalizedText(
        en: "what the whole shop has, less {1}", fa: "رقم کل فروشگاه منهای {1}")
    case .percentagePoints: LocalizedText(en: "{1} percentage points", fa: "{1} واحد درصد")
    case .times: LocalizedText(en: "{1} times", fa: "{1} برابر")
    case .cutoffUnknown:
      LocalizedText(en: "a limit that the data do not give", fa: "مرزی که از داده‌ها به دست نمی‌آید")
    case .quoted: LocalizedText(en: "“{1}”", fa: "«{1}»")
    case .listComma: LocalizedText(en: ", ", fa: "، ")
    case .listOr: LocalizedText(en: " or ", fa: " یا ")
    case .and: LocalizedText(en: "; ", fa: "؛ ")
    case .sentenceEnd: LocalizedText(en: ".", fa: ".")
    }
  }
}

/// A condition in words; with parts, its words introduce them.
struct RuleLine {
  var text: SafeHTML
  var parts: [RuleLine] = []
}

extension PageContext {
  /// A rule as one sentence; nil where it has more than three conditions or conditions inside
  /// conditions.
  ///
  /// - Parameter segment: the name of a segment, perhaps as a link.
  func ruleSentence(_ rule: SegmentRule, segment: (String) -> SafeHTML) -> SafeHTML? {
    let line = ruleLine(rule, segment: segment)
    let isPlainList = line.parts.count <= 3 && line.parts.allSatisfy(\.parts.isEmpty)
    if line.parts.isEmpty { return capitalized(line.text) + say(RuleWords.sentenceEnd) }
    guard isPlainList, let separator = separator(of: rule) else { return nil }
    return capitalized(line.parts.map(\.text).joined(separator: separator))
      + say(RuleWords.sentenceEnd)
  }

  /// A rule as a list, conditions inside conditions as lists inside lists.
  func ruleList(_ rule: SegmentRule, segment: (String) -> SafeHTML) -> SafeHTML {
    let line = ruleLine(rule, segment: segment)
    return "<p>\(capitalized(line.text))</p>" + list(line.parts)
  }

  /// A rule as a tree of conditions.
  ///
  /// Left out is the condition that a fact is known beside another one on the same fact, which says
  /// so already of every member.
  func ruleLine(_ rule: SegmentRule, segment: (String) -> SafeHTML) -> RuleLine {
    switch rule.condition {
    case .all(let rules):
      let lines = withoutGuards(rules).map { ruleLine($0, segment: segment) }
      return lines.count == 1 ? lines[0] : RuleLine(text: say(RuleWords.all), parts: lines)
    case .any(let rules):
      let lines = rules.map { ruleLine($0, segment: segment) }
      return lines.count == 1 ? lines[0] : RuleLine(text: say(RuleWords.any), parts: lines)
    case .not(let inner): return negation(inner, segment: segment)
    case .segment(let id): return RuleLine(text: say(RuleWords.inSegment, segment(id)))
    case .test(let fact, let comparison): return RuleLine(text: test(fact, comparison))
    }
  }

  private func separator(of rule: SegmentRule) -> SafeHTML? {
    switch rule.condition {
    case .all: say(RuleWords.and)
    case .any: say(RuleWords.listOr)
    default: nil
    }
  }

  private func negation(_ inner: SegmentRule, segment: (String) -> SafeHTML) -> RuleLine {
    if case .segment(let id) = inner.condition {
      return RuleLine(text: say(RuleWords.notInSegment, segment(id)))
    }
    if case .test(let fact, .isFlag(let value)) = inner.condition {
      return RuleLine(text: test(fact, .isFlag(!value)))
    }
    let line = ruleLine(inner, segment: segment)
    guard !line.parts.isEmpty else { return RuleLine(text: say(RuleWords.not, line.text)) }
    switch inner.condition {
    case .any: return RuleLine(text: say(RuleWords.notAny), parts: line.parts)
    case .all: return RuleLine(text: say(RuleWords.notAll), parts: line.parts)
    default: return RuleLine(text: say(RuleWords.not, line.text), parts: line.parts)
    }
  }

  private func withoutGuards(_ rules: [SegmentRule]) -> [SegmentRule] {
    rules.filter { rule in
      guard case .test(let fact, .known(true)) = rule.condition else { return true }
      return !rules.contains { other in
        if case .test(fact, let comparison) = other.condition {
          comparison != .known(true)
        } else {
          false
        }
      }
    }
  }

  private func list(_ lines: [RuleLine]) -> SafeHTML {
    guard !lines.isEmpty else { return .empty }
    let items = lines.map { "<li>\(capitalized($0.text))\(list($0.parts))</li>" as SafeHTML }
    return "<ul>\(items.joined())</ul>"
  }

  /// The first letter large; markup at the start is left as it is.
  private func capitalized(_ html: SafeHTML) -> SafeHTML {
    SafeHTML(raw: html.markup.prefix(1).uppercased() + html.markup.dropFirst())
  }
}

// MARK: Comparisons

extension PageContext {
  private func test(_ fact: Fact, _ comparison: SegmentRule.Comparison) -> SafeHTML {
    let name = say(fact)
    switch comparison {
    case .isOneOf(let words):
      return say(RuleWords.oneOf, name, alternatives(words.map { word($0, of: fact) }))
    case .isFlag(let value): return FlagWords(fact, is: value).map { say($0) } ?? name
    case .atLeast(let bound): return say(RuleWords.atLeast, name, self.bound(bound, of: fact))
    case .atMost(.number(0)) where fact.unit == .count: return say(RuleWords.none, name)
    case .atMost(let bound): return say(RuleWords.atMost, name, self.bound(bound, of: fact))
    case .above(let bound): return say(RuleWords.above, name, self.bound(bound, of: fact))
    case .below(let bound): return say(RuleWords.below, name, self.bound(bound, of: fact))
    case .between(let low, let high) where low == high:
      return say(RuleWords.exactly, name, bound(low, of: fact))
    case .between(let low, let high):
      return say(RuleWords.between, name, bound(low, of: fact), bound(high, of: fact))
    case .topFraction(let fraction):
      return say(RuleWords.topFraction, name, .number(shortPercent(fraction)))
    case .quintile(let fifths):
      return say(RuleWords.quintile, name, alternatives(fifths.sorted().map { count($0) }))
    case .known(let isKnown): return say(isKnown ? RuleWords.known : .notKnown, name)
    }
  }

  /// One of a fact's words: our own for closed ones, the data's in quotation marks.
  private func word(_ word: String, of fact: Fact) -> SafeHTML {
    if fact.closedWords != nil, let known = FactValueWords(rawValue: word) { return say(known) }
    return say(RuleWords.quoted, "<bdi>\(word)</bdi>")
  }

  /// `a, b or c`.
  private func alternatives(_ words: [SafeHTML]) -> SafeHTML {
    guard let last = words.last, words.count > 1 else { return words.first ?? .empty }
    return words.dropLast().joined(separator: say(RuleWords.listComma)) + say(RuleWords.listOr)
      + last
  }

  private func bound(_ bound: SegmentRule.Bound, of fact: Fact) -> SafeHTML {
    switch bound {
    case .number(let number): return quantity(number, of: fact)
    case .setting("cutoffs.active") where report.cutoffs != nil:
      return report.cutoffs.map { limit($0, \.active, \.active) } ?? .empty
    case .setting("cutoffs.churned") where report.cutoffs != nil:
      return report.cutoffs.map { limit($0, \.churned, \.churned) } ?? .empty
    case .setting(let path):
      return settings.bound(path, cutoffs: report.cutoffs).map { quantity($0, of: fact) }
        ?? say(RuleWords.cutoffUnknown)
    case .shop(let plus): return shop(plus: plus, of: fact)
    case .shopPlusSetting(let path):
      return settings.bound(path, cutoffs: report.cutoffs).map { shop(plus: $0, of: fact) }
        ?? say(RuleWords.cutoffUnknown)
    }
  }

  private func shop(plus: Double, of fact: Fact) -> SafeHTML {
    if plus == 0 { return say(RuleWords.shop) }
    let size = abs(plus)
    let amount =
      fact.unit == .share
      ? say(RuleWords.percentagePoints, .number(shortDecimal(size * 100)))
      : quantity(size, of: fact)
    return say(plus > 0 ? RuleWords.shopPlus : .shopMinus, amount)
  }

  /// A number of a rule in the fact's unit, with no more decimals than it has; money is in whole
  /// units of the currency.
  private func quantity(_ number: Double, of fact: Fact) -> SafeHTML {
    switch fact.unit {
    case .days:
      Int(exactly: number).map { days($0) }
        ?? say(FigureWords.days, .number(shortDecimal(number)))
    case .share: .number(shortPercent(number))
    case .money: .number(format.money(number * settings.currency.minorUnitsInOne))
    case .ratio where fact.isMultiple: say(RuleWords.times, .number(shortDecimal(number)))
    default: .number(shortDecimal(number))
    }
  }

  private func shortPercent(_ share: Double) -> String {
    format.percent(share, digits: decimals(of: share * 100))
  }

  private func shortDecimal(_ number: Double) -> String {
    format.decimal(number, digits: decimals(of: number))
  }

  /// The decimals that a written number has, at most four.
  private func decimals(of number: Double) -> Int {
    var scaled = number
    for digits in 0..<4 {
      if abs(scaled - scaled.rounded()) < 1e-9 * max(1, abs(scaled)) { return digits }
      scaled *= 10
    }
    return 4
  }
}
