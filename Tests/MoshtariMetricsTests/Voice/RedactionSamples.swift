import MoshtariTestSupport

/// Texts as customers write them, with one thing in each that must go or that must stay; made from a
/// seed.
enum RedactionSamples {
  enum Class: String, CaseIterable, Sendable {
    case mobile = "mobile phone"
    case landline = "landline with area code"
    case local = "landline, 8 digits"
    case email = "e-mail"
    case card = "bank card (Luhn)"
    case national = "national number (check digit)"
    case iban = "IBAN, sheba"
    case handle = "name after @"
    case spelled = "e-mail in words"
    case words = "phone in words"
    case price = "price with marks"
    case plainPrice = "price without marks"
    case size = "size and number of order"
    case date = "date"
    case years = "years"
    case percentage = "percentage"
    case time = "time of day"
    case scores = "list of scores"

    /// Whether it must go.
    var isPersonal: Bool {
      switch self {
      case .mobile, .landline, .local, .email, .card, .national, .iban, .handle, .spelled, .words:
        true
      default: false
      }
    }
  }

  /// One of a class.
  static func sample(_ kind: Class, using random: inout SplitMix64) -> String {
    switch kind {
    case .mobile: script(mobile(&random), &random)
    case .landline: script(landline(&random), &random)
    case .local: script(local(&random), &random)
    case .email: email(&random)
    case .card: script(grouped(card(&random), [4, 4, 4, 4], &random), &random)
    case .national: script(national(&random), &random)
    case .iban: script("IR" + grouped(iban(&random), [2, 4, 4, 4, 4, 4, 2], &random), &random)
    case .handle: "@" + name(&random) + pick(["", "_", ".shop", "1402"], &random)
    case .spelled:
      pick(
        [
          "\(name(&random)) at gmail dot com", "\(name(&random)) [at] yahoo [dot] com",
          "\(name(&random)) ات جیمیل",
        ], &random)
    case .words:
      (0..<4).map { _ in pick(["صفر", "نهصد و دوازده", "سی و پنج", "oh nine", "twelve"], &random) }
        .joined(separator: " ")
    default: innocent(kind, using: &random)
    }
  }

  private static func innocent(_ kind: Class, using random: inout SplitMix64) -> String {
    func number(_ range: ClosedRange<Int>) -> String {
      String(Int.random(in: range, using: &random))
    }
    let unit = pick(["تومان", "ریال", "toman", "USD"], &random)
    switch kind {
    case .price:
      let marks = pick([",", "٬", "،"], &random)
      return script(thousands(number(1_000...999_999_999), marks), &random) + " " + unit
    case .plainPrice: return script(number(1_000...99_999_999), &random) + " " + unit
    case .size:
      return script(
        pick(
          [
            number(1...500) + " عدد", "order " + number(1_000...9_999_999),
            number(50...900) + " g x "
              + number(1...40),
            "سفارش " + number(100_000...999_999) + "، " + number(1...12) + " بسته",
          ],
          &random), &random)
    case .date:
      let (y, m, d) = (number(1400...1410), two(1...12, &random), two(1...29, &random))
      let g = number(2020...2030)
      return script(
        pick(
          [
            "\(y)/\(m)/\(d)", "\(g)-\(m)-\(d)", "\(d).\(m).\(g)", "\(d) آبان \(y)",
            "\(g)-\(m)-\(d) \(two(0...23, &random)):\(two(0...59, &random))",
            "\(y)/\(m)/\(d) - \(y)/\(m)/\(d)",
          ], &random), &random)
    case .years:
      let (a, b) = (number(1380...1410), number(1990...2030))
      return script(
        pick([a, b, "\(a)-\(a)", "از \(a) تا \(a)", "\(b)–\(b)", "\(b)/\(b)"], &random), &random)
    case .percentage: return script(number(1...100), &random) + pick(["%", "٪", " درصد"], &random)
    case .time:
      let (h, m) = (two(0...23, &random), two(0...59, &random))
      return script(
        pick(["\(h):\(m)", "\(h):\(m):\(m)", "\(h):\(m) - \(h):\(m)", "ساعت \(h)"], &random),
        &random)
    default:
      let scores = (0..<Int.random(in: 3...8, using: &random)).map { _ in number(1...10) }
      return script(scores.joined(separator: pick([" ", ", ", "، "], &random)), &random)
    }
  }

  // MARK: Parts

  private static func pick(_ all: [String], _ random: inout SplitMix64) -> String {
    all.randomElement(using: &random) ?? ""
  }

  private static func digits(_ count: Int, _ random: inout SplitMix64) -> [Int] {
    (0..<count).map { _ in Int.random(in: 0...9, using: &random) }
  }

  private static func text(_ digits: [Int]) -> String { digits.map(String.init).joined() }

  private static func two(_ range: ClosedRange<Int>, _ random: inout SplitMix64) -> String {
    let number = Int.random(in: range, using: &random)
    return (number < 10 ? "0" : "") + String(number)
  }

  /// In Latin, Persian or Arabic digits.
  private static func script(_ text: String, _ random: inout SplitMix64) -> String {
    let base = ([0x30, 0x6F0, 0x660] as [UInt32]).randomElement(using: &random) ?? 0x30
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ("0"..."9").contains(scalar)
            ? Unicode.Scalar(scalar.value - 0x30 + base) ?? scalar : scalar
        }))
  }

  /// Groups of such lengths with blanks, dashes, dots or nothing between.
  private static func grouped(_ digits: [Int], _ lengths: [Int], _ random: inout SplitMix64)
    -> String
  {
    let mark = pick([" ", "-", "", ".", " - ", " . ", "\u{200C}", "–", "_"], &random)
    var rest = digits[...]
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return text(Array(rest.prefix(length)))
    }.joined(separator: mark)
  }

  private static func mobile(_ random: inout SplitMix64) -> String {
    let head = pick(["0", "+98", "0098", "98", "+98 ", "(+98) ", "+98-"], &random)
    let lengths = [[3, 3, 4], [3, 3, 2, 2], [3, 7], [10]].randomElement(using: &random) ?? [10]
    return head + grouped([9] + digits(9, &random), lengths, &random)
  }

  private static func landline(_ random: inout SplitMix64) -> String {
    let city = pick(["21", "71", "31", "51", "41"], &random)
    let head = pick(["0\(city)", "(0\(city))", "+98 \(city)", "+98-\(city)", "0\(city)-"], &random)
    return head + pick([" ", "", "-"], &random) + local(&random)
  }

  private static func local(_ random: inout SplitMix64) -> String {
    grouped([Int.random(in: 2...8, using: &random)] + digits(7, &random), [4, 4], &random)
  }

  /// With a last digit that makes Luhn's sum a multiple of ten.
  private static func card(_ random: inout SplitMix64) -> [Int] {
    let body = [6, 0, 3, 7] + digits(11, &random)
    let sum = body.enumerated().reduce(0) { sum, digit in
      let doubled = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return body + [(10 - sum % 10) % 10]
  }

  /// Ten digits, the last one the check digit of the first nine.
  private static func national(_ random: inout SplitMix64) -> String {
    let body = digits(9, &random)
    let rest = body.enumerated().reduce(0) { $0 + (10 - $1.offset) * $1.element } % 11
    return grouped(body + [rest < 2 ? rest : 11 - rest], [3, 6, 1], &random)
  }

  /// Two check digits (ISO 7064, mod 97) and 22 of the account.
  private static func iban(_ random: inout SplitMix64) -> [Int] {
    let account = digits(22, &random)
    // I = 18, R = 27, and 00 for the check digits.
    let rest = (account + [1, 8, 2, 7, 0, 0]).reduce(0) { ($0 * 10 + $1) % 97 }
    return [(98 - rest) / 10, (98 - rest) % 10] + account
  }

  private static func thousands(_ number: String, _ mark: String) -> String {
    var text = "", left = number.count
    for digit in number {
      text.append(digit)
      left -= 1
      if left > 0, left % 3 == 0 { text += mark }
    }
    return text
  }

  private static func name(_ random: inout SplitMix64) -> String {
    pick(["mina.kamali", "reza_m", "s-ahmadi", "Ali", "parisa.tea", "مینا"], &random)
  }

  private static func email(_ random: inout SplitMix64) -> String {
    let sign = pick(["@", "@", "@", " @ ", "@ ", " @", "＠"], &random)
    return pick(["mina.kamali", "reza_m", "s-ahmadi", "ali+shop", "parisa%tea"], &random) + sign
      + pick(["gmail.com", "example.co.uk", "shop.ir", "mail-box.org"], &random)
  }
}
