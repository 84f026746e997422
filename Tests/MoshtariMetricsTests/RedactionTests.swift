import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct RedactionTests {
  @Test(arguments: [
    ("call 0912 345 6789 please", "call […] please"),
    ("با ۰۹۱۲۳۴۵۶۷۸۹ تماس بگیرید", "با […] تماس بگیرید"),
    ("٠٩١٢-٣٤٥-٦٧٨٩", "[…]"),
    ("+98 (912) 345-67-89.", "[…]."),
    ("my number is 0098 21 8812 3456", "my number is […]"),
    ("+44 20 7946 0958", "[…]"),
    ("کارت ۶۰۳۷-۹۹۷۱-۱۲۳۴-۵۶۷۸ بود", "کارت […] بود"),
    ("IR06 0170 0000 0001 2345 6780 01", "[…]"),
    ("national number 0013542419", "national number […]"),
    ("0\u{200C}9\u{200F}1\u{200E}2\u{61C}3 4 5 6 7 8 9", "[…]"),
    ("tracking 24873312", "tracking […]"),
    ("write to mina.k+tea@example.co.uk!", "write to […]!"),
    ("ایمیل: mina @ example.com", "ایمیل: […]"),
    ("I am @mina_kamali there", "I am […] there"),
    ("see https://shop.example/u/42?k=abc now", "see […] now"),
    ("عکس در t.me/mina", "عکس در […]"),
    ("0912.345.6789/0912.345.6780", "[…]"),
    ("912,345,6789", "[…]"),
  ])
  func `what could name or reach a person is taken out`(text: String, expected: String) {
    #expect(redact(text) == expected)
  }

  @Test(arguments: [
    "", "no digits at all", "ordered on 2026-11-18 at 14:30", "سفارش ۱۴۰۵/۰۸/۲۷ ساعت ۱۴:۳۰ رسید",
    "paid 12,500,000 for 3 boxes", "۱۲٬۵۰۰٬۰۰۰ تومان دادم", "order 482133 came late",
    "1404-1405 was better", "18/11/2026 – 20/11/2026", "2026-11-18 2026-11-20 10:00",
    "2 of 12, 15 and 18", "۵ بسته، ۱۲ روز، ۹۸۷۶۵۴ شمارهٔ سفارش", "and/or", "24/7 help", "a@",
    "@ home",
    "score 9.5/10", "۵۰٪ تخفیف",
  ])
  func `dates, prices and short numbers stay`(text: String) {
    #expect(redact(text) == text)
  }

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func `no planted secret survives in any digits and spacing`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let secret = Self.secret(using: &random)
    let written = Self.disguised(secret, using: &random)
    let words = ["parcel", "چای", "late", "again", "خیلی", "order", "سفارش", "۱۲", "تومان"]
    func some() -> String {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }
    let text = "\(some()) tea \(written) رسید \(some())"
    let left = redact(text)
    let digits = String(
      left.unicodeScalars.compactMap { $0.properties.numericValue }
        .map { Character(String(Int($0))) })
    #expect(!digits.contains(secret), "seed \(seed): \(text) → \(left)")
    #expect(left.contains(redactionMark) && left.contains("tea") && left.contains("رسید"))
    let oracle = #/[0-9۰-۹٠-٩](?:[^\p{L}0-9۰-۹٠-٩]{0,4}[0-9۰-۹٠-٩]){7}/#
    #expect(left.firstMatch(of: oracle) == nil, "seed \(seed): \(left)")
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `any text is scanned without fault, and a redacted text stays as it is`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks = Array("019۰۹٣ ـ-./:@,٬،+()IRa\u{200C}\u{200F}\u{301}é٪\u{1F600}½①\n".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...80, using: &random) {
      scalars.append(marks.randomElement(using: &random) ?? "0")
    }
    let once = redact(String(scalars))
    #expect(redact(once) == once, "seed \(seed)")
  }

  @Test func `a long text takes no longer than its length`() {
    let text = String(repeating: "0912 345 6789 a@b.c t.me/x ", count: 20_000)
    let clock = ContinuousClock()
    #expect(clock.measure { _ = redact(text) } < .seconds(10))
  }

  /// A phone, card, account or national number, or just a long one.
  private static func secret(using random: inout SplitMix64) -> String {
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }
    let heads = [
      ("09", 9), ("0098912", 7), ("98935", 7), ("021", 8), ("6037", 12), ("00", 8), ("", 24),
    ]
    let (head, rest) = heads.randomElement(using: &random) ?? ("", 8)
    return head + digits(rest)
  }

  /// The digits of some script, some of them apart.
  private static func disguised(_ secret: String, using random: inout SplitMix64) -> String {
    let base = ([0x30, 0x6F0, 0x660] as [UInt32]).randomElement(using: &random) ?? 0x30
    let marks = [
      " ", "-", "\u{200C}", "\u{200F}", ".", " - ", "\u{61C} ", "–", "(", "/", "\u{A0}", "_",
    ]
    let odds = Int.random(in: 1...5, using: &random)
    var text = ""
    for digit in secret.unicodeScalars {
      if !text.isEmpty, Int.random(in: 0..<6, using: &random) < odds - 1 {
        text += marks.randomElement(using: &random) ?? ""
      }
      text.unicodeScalars.append(Unicode.Scalar(digit.value - 0x30 + base) ?? digit)
    }
    return text
  }
}
