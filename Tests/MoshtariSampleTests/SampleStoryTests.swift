import Foundation
import MoshtariCore
import MoshtariSample
import Testing

/// What the metrics are to find in the demonstration's data, computed plainly from the text of its
/// files.
@Suite struct SampleStoryTests {
  private static let files = makeSample(SampleOptions())
  private static let customers = Sheet(files.customers).rows
  /// Paid orders that can be read, each once.
  private static let orders = Set(Sheet(files.orders).rows)
    .filter { $0.text("status") == "paid" && $0.number("amount") != nil }
    .filter { Day(iso: $0.date) != nil }
  private static let feedback = Sheet(files.feedback).rows
  /// Answers to the relational NPS survey with a score on its scale.
  private static let recommendations = feedback.filter {
    $0.text("kind") == "nps" && $0.text("survey") == "relational"
      && ($0.number("score") ?? 11) < 11
  }
  /// 1 Mordad 1405.
  private static let courierChange = "2026-07-23"

  @Test func `the demonstration has the size that was told`() {
    #expect(Self.customers.count == 3_000)
    #expect((19_500...21_500).contains(Self.orders.count), "\(Self.orders.count)")
    let answers = Self.feedback.count { $0.number("score") != nil }
    #expect((4_900...5_700).contains(answers), "\(answers)")
  }

  @Test func `the net promoter score lies between 30 and 45, and every month has answers`() {
    let answers = Self.recommendations
    let overall = Promotion(answers).score
    #expect((30...45).contains(overall), "\(overall)")
    let latest = Dictionary(grouping: answers) { $0.text("customer_id") }
      .compactMap { $0.value.max { $0.date < $1.date } }
    let ofPeople = Promotion(latest).score
    #expect((30...45).contains(ofPeople), "each customer's latest answer: \(ofPeople)")
    let byMonth = Dictionary(grouping: answers) { Self.month(of: $0) }
    #expect(byMonth.count == 24)
    #expect(byMonth.values.allSatisfy { (45...180).contains($0.count) })
  }

  @Test func `people who come for a gift are the most, and come back the least`() {
    let byCustomer = Dictionary(grouping: Self.orders) { $0.text("customer_id") }
      .filter { !$0.key.isEmpty }.mapValues { $0.sorted { $0.date < $1.date } }
    let gift = byCustomer.values.filter { $0[0].text("category") == "هدیه" }
    let other = byCustomer.values.filter { $0[0].text("category") != "هدیه" }
    #expect(gift.count > byCustomer.count * 3 / 10)
    func share(_ lives: [[[String: String]]]) -> Double {
      Double(lives.count { $0.count > 1 }) / Double(lives.count)
    }
    #expect(share(gift) < 0.4, "\(share(gift))")
    #expect(share(other) > 0.6, "\(share(other))")
  }

  private static func month(of row: [String: String]) -> Month? {
    Day(iso: row.date).map(CalendarSystem.persian.month)
  }

  @Test func `few customers order every two to three weeks, and make two orders in five`() {
    let byCustomer = Dictionary(grouping: Self.orders) { $0.text("customer_id") }
    let regulars = byCustomer.filter { id, orders in
      let days = orders.compactMap { Day(iso: $0.date) }.sorted()
      guard !id.isEmpty, days.count >= 8, let first = days.first, let last = days.last else {
        return false
      }
      return (13.0...22.0).contains(Double(last - first) / Double(days.count - 1))
    }
    #expect(regulars.count < Self.customers.count / 5, "\(regulars.count)")
    let theirs = regulars.values.reduce(0) { $0 + $1.count }
    #expect(theirs * 5 > Self.orders.count * 2, "\(theirs)")
    func count(_ month: String) -> Int {
      regulars.values.count { orders in orders.contains { $0.date.hasPrefix(month) } }
    }
    #expect(count("2026-10") > count("2025-10") * 5 / 4, "\(count("2026-10"))")
    let answers = Self.recommendations.filter { regulars[$0.text("customer_id")] != nil }
    #expect(Promotion(answers).score > 50)
  }

  @Test func `satisfaction with delivery falls after the courier change, beyond chance`() {
    let answers = Self.feedback.filter {
      $0.text("kind") == "csat" && $0.text("touchpoint") == "delivery" && $0.number("score") != nil
    }
    let before = Satisfaction(answers.filter { $0.date < Self.courierChange })
    let after = Satisfaction(answers.filter { $0.date >= "2026-07-28" })
    let spread = (before.variance + after.variance).squareRoot()
    #expect(after.share - before.share + 2.6 * spread < -0.05)
    #expect((0.85...0.92).contains(before.share), "\(before.share)")
  }

  @Test func `gift buyers recommend us less after the courier change, the others do as before`() {
    func change(_ isOurs: (String) -> Bool) -> (value: Double, spread: Double) {
      let ours = Self.recommendations.filter { isOurs($0.text("product")) }
      let before = Promotion(ours.filter { $0.date < Self.courierChange })
      let after = Promotion(ours.filter { $0.date >= "2026-07-28" })
      return (after.score - before.score, (before.variance + after.variance).squareRoot())
    }
    let gift = change { $0.hasPrefix("جعبهٔ") }
    #expect(gift.value + 1.96 * gift.spread < 0, "\(gift)")
    let others = change { !$0.hasPrefix("جعبهٔ") }
    #expect(abs(others.value) < 10, "\(others)")
  }

  @Test func `complaints about delivery more than double after the courier change`() {
    func rate(_ isThen: (String) -> Bool) -> Double {
      let complaints = Self.feedback.count {
        $0.text("kind") == "complaint" && $0.text("touchpoint") == "delivery" && isThen($0.date)
      }
      return Double(complaints) / Double(Self.orders.count { isThen($0.date) })
    }
    #expect(rate { $0 >= Self.courierChange } > 2 * rate { $0 < Self.courierChange })
  }

  @Test func `gifts are bought before Yalda and Nowruz, and least is packed on Fridays`() {
    let gifts = Self.orders.filter { $0.text("category") == "هدیه" }
    let byMonth = Dictionary(grouping: gifts) { Self.month(of: $0) }.mapValues(\.count)
    func count(_ year: Int, _ month: Int) -> Int { byMonth[Month(year: year, month: month)] ?? 0 }
    #expect(count(1404, 9) > 2 * count(1404, 8))
    #expect(count(1404, 12) > 2 * count(1404, 11))
    let weekdays = Dictionary(grouping: Self.orders) { row in
      Day(iso: row.date).map { $0 - WeekStart.saturday.firstDay(of: $0) }
    }.mapValues(\.count)
    #expect(weekdays.min { $0.value < $1.value }?.key == 6)
  }

  @Test func `prices are higher from 1 Khordad 1405 on`() {
    func prices(_ isThen: (String) -> Bool) -> Set<Int> {
      let tea = Self.orders.filter { $0.text("product") == "چای سیاه" && isThen($0.date) }
      return Set(
        tea.compactMap { row in
          row.number("amount").flatMap { amount in row.number("quantity").map { amount / $0 } }
        })
    }
    #expect(prices { $0 < "2026-05-22" } == [2_200_000])
    #expect(prices { $0 >= "2026-05-22" } == [2_590_000])
  }

  @Test func `some things are missing, cancelled or paid back, as in real exports`() {
    func share(_ count: Int, of all: Int) -> Double { Double(count) / Double(all) }
    let rows = Sheet(Self.files.orders).rows
    let blank = share(Self.customers.count { $0.text("region").isEmpty }, of: Self.customers.count)
    let anonymous = share(rows.count { $0.text("customer_id").isEmpty }, of: rows.count)
    let cancelled = share(rows.count { $0.text("status") == "cancelled" }, of: rows.count)
    let refunded = share(Self.orders.count { !$0.text("refund").isEmpty }, of: Self.orders.count)
    #expect((0.03...0.09).contains(blank) && (0.01...0.03).contains(anonymous))
    #expect((0.015...0.035).contains(cancelled) && (0.015...0.025).contains(refunded))
    #expect(rows.contains { $0.text("status") == "pending" })
    #expect(Self.feedback.count { $0.text("kind") == "nps" && $0.text("score").isEmpty } > 500)
  }
}

/// Net promoter score of rows with scores, and its variance.
private struct Promotion {
  let score: Double
  let variance: Double

  init(_ rows: [[String: String]]) {
    let scores = rows.compactMap { $0.number("score") }
    let n = Double(scores.count)
    let p = Double(scores.count { $0 >= 9 }) / n
    let q = Double(scores.count { $0 <= 6 }) / n
    score = 100 * (p - q)
    variance = 10_000 * (p + q - (p - q) * (p - q)) / n
  }
}

/// The share of scores 4 and 5, and its variance.
private struct Satisfaction {
  let share: Double
  let variance: Double

  init(_ rows: [[String: String]]) {
    let n = Double(rows.count)
    share = Double(rows.count { ($0.number("score") ?? 0) >= 4 }) / n
    variance = share * (1 - share) / n
  }
}
