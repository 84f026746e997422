import Foundation
import MoshtariCore
import Testing

/// Where each part of report.json stands on the demonstration's pages.
@Suite struct FigurePlacesTests {
  @Test func `every part of report.json stands on a page, or is known to stand on none`() throws {
    let families = try Self.families()
    let shown = Set(FigurePlace.all.flatMap(\.families))
    #expect(shown.isDisjoint(with: FigurePlace.nowhere))
    let listed = shown.union(FigurePlace.nowhere)
    for family in families.keys.sorted() where !listed.contains(family) {
      Issue.record("\(family) stands on no page")
    }
    for family in listed.sorted() where families[family] == nil {
      Issue.record("\(family) is not in report.json")
    }
  }

  /// Of each part one number at least is read in its section, however it is rounded.
  @Test(arguments: FigurePlace.all)
  func `the parts that a section shows are read in it, in both languages`(place: FigurePlace) throws
  {
    let site = try Demonstration.site.get()
    let families = try Self.families()
    for language in ["en", "fa"] {
      let html = String(decoding: site["\(language)/\(place.page).html"] ?? Data(), as: UTF8.self)
      let after = html.components(separatedBy: "id=\"\(place.section)\"").dropFirst().first ?? ""
      let read = printedNumbers(in: after.components(separatedBy: "</section>")[0])
      #expect(!read.isEmpty, "\(language)/\(place.testDescription)")
      for family in place.families {
        let numbers = (families[family] ?? []).filter { $0 != 0 }
        let isRead =
          numbers.isEmpty || numbers.contains { number in read.contains { $0.shows(number) } }
        #expect(isRead, "\(language)/\(place.testDescription): \(family)")
      }
    }
  }

  @Test
  func `L11: the cheaper delivery is compared with the days before, the price rise cannot be`()
    throws
  {
    let bytes = try Demonstration.site.get()["report.json"] ?? Data()
    let prices = try #require(try JSONDecoder().decode(Report.self, from: bytes).prices)
    #expect(prices.map(\.sign) == ["cut", "rise"])
    #expect(prices[0].baseline == "days-before" && prices[0].estimate.n ?? 0 > 1_000)
    #expect(prices[1].estimate.reason == .overlapping)
  }

  @Test func `net and gross revenue retention are known of the demonstration's two years`() throws {
    let bytes = try Demonstration.site.get()["report.json"] ?? Data()
    let report = try JSONDecoder().decode(Report.self, from: bytes)
    let revenue = try #require(report.retention?.revenue)
    #expect(
      revenue.baseFromDay == Day(iso: "2024-10-22") && revenue.toDay == Day(iso: "2026-10-22"))
    for rate in [revenue.nrr, revenue.grr, revenue.tenuredNRR, revenue.tenuredGRR] {
      #expect(rate.value != nil && rate.n ?? 0 > 100)
    }
    #expect(revenue.tenuredGRR.value ?? 1 < revenue.tenuredNRR.value ?? 0)
  }

  /// The numbers of each part: of the first two names of an address, or the first where all below it are
  /// keys.
  private static func families() throws -> [String: [Double]] {
    let tree = try ReportTree(json: Demonstration.site.get()["report.json"] ?? Data())
    var families: [String: [Double]] = [:]
    for (address, node) in tree.leaves {
      let names = address.steps.prefix(2).filter { !$0.isKey }.map(\.name)
      guard let first = names.first else { continue }
      let isWhole = FigurePlace.whole.contains(first)
      let family = isWhole ? first : names.joined(separator: ".")
      if case .number(let number) = node {
        families[family, default: []].append(number)
      } else {
        families[family, default: []] += []
      }
    }
    return families
  }
}

/// A section of the demonstration and what it shows of report.json.
struct FigurePlace: Sendable, CustomTestStringConvertible {
  var page: String
  var section: String
  var families: [String]

  init(_ place: String, _ families: String) {
    let parts = place.split(separator: "#").map(String.init)
    (page, section) = (parts[0], parts[1])
    self.families = families.split(separator: " ").map(String.init)
  }

  var testDescription: String { "\(page)#\(section)" }

  /// Parts that are one list or one family of segments each.
  static let whole: Set<String> = [
    "alerts", "baskets", "events", "meta", "overlaps", "personas", "prices", "schema", "segments",
    "traits",
  ]

  /// Parts that are on no page of their own: what findings and titles are drawn from (changes, spreads,
  /// years), how a figure was counted, what a page gives by group instead, and lists that tables/ hold.
  static let nowhere: Set<String> = [
    "acquisition.observedMonths", "acquisition.revenuePerCustomer", "categories.monthly",
    "concentration.nonPositive", "csat.scaleHigh", "csat.scaleLow", "csat.spread", "csat.year",
    "customers.previousActive", "effort.unanswered", "growth.change", "growth.year", "nps.spread",
    "nps.survey", "nps.year", "onboarding.customers", "referral.new",
    "referral.referrers", "referral.unknown", "referral.unknownShare", "renewal.renewed",
    "retention.spread", "rfm.customers", "schema", "survival.events",
    "survival.lastDay", "visitors.previousTotal", "voice.tested",
    "service.complaints", "service.contacts", "topics.comments",
  ]

  static let all = [
    FigurePlace("notes#decisions", "decisions"),
    FigurePlace(
      "acquisition#channels",
      """
      acquisition.byChannel acquisition.discounted acquisition.fromDay \
      acquisition.newCustomers acquisition.paybackMonths acquisition.spend \
      acquisition.toDay
      """),
    FigurePlace("acquisition#facts", "acquisition.cost"),
    FigurePlace("acquisition#keeping", "acquisition.keeping"),
    FigurePlace(
      "churn#dialects",
      """
      churn.customerDays churn.cutoff churn.dialect churn.events churn.exposure churn.gap \
      churn.monthly churn.period
      """),
    FigurePlace("churn#facts", "churn.headline"),
    FigurePlace("churn#silence", "survival.silence"),
    FigurePlace("churn#tenure", "survival.tenure"),
    FigurePlace("churn#tenure-groups", "survival.tenure"),
    FigurePlace("growth#money", "growth.monthly"),
    FigurePlace("retention#periods", "retention.onOrAfter retention.relative"),
    FigurePlace("cohorts#quarters", "survival.by"),
    FigurePlace("cohorts#regions", "retention.by"),
    FigurePlace("cohorts#weeks", "retention.weekly"),
    FigurePlace("data-quality#columns", "quality.unknownColumns"),
    FigurePlace("data-quality#odd", "effort.invalid orders.anonymous quality.undeclaredCustomers"),
    FigurePlace("data-quality#rejected", "quality.rejected"),
    FigurePlace("data-quality#gates", "alerts"),
    FigurePlace("data-quality#tables", "meta quality.rejectedShare"),
    FigurePlace("demand#categories", "categories.changes categories.comparison"),
    FigurePlace("demand#days", "demand.daily"),
    FigurePlace("demand#facts", "demand.latest"),
    FigurePlace("demand#test", "demand.model demand.score"),
    FigurePlace(
      "demand#totals",
      """
      customers.revenue orders.averageValue orders.count orders.discounted orders.refunded \
      orders.revenue
      """),
    FigurePlace("demand#weekdays", "demand.weekdays"),
    FigurePlace("demand#weeks", "demand.forecast demand.weekly"),
    FigurePlace(
      "digest#week",
      """
      digest.customers digest.newcomers digest.orders digest.revenue \
      digest.week digest.lastDay digest.expectation
      """),
    FigurePlace("digest#finding-3", "digest.expected"),
    FigurePlace("digest#voice", "digest.complaints digest.csat digest.nps"),
    FigurePlace("digest#segments", "digest.segments"),
    FigurePlace(
      "experience#kinds",
      """
      experience.afterBad experience.byKind experience.fromDay experience.horizon \
      experience.toDay
      """),
    FigurePlace(
      "experience#refunds",
      """
      refunds.all refunds.bySpeed refunds.fromDay refunds.horizon refunds.open \
      refunds.repeated refunds.toDay refunds.trend refunds.unpaid
      """),
    FigurePlace("flows#flows-rfm", "flows.rfm"),
    FigurePlace("flows#flows-satisfaction-loyalty", "flows.satisfaction-loyalty"),
    FigurePlace("loyalty#baskets", "baskets"),
    FigurePlace("loyalty#classes", "loyalty.concentration"),
    FigurePlace("loyalty#index", "loyalty.index"),
    FigurePlace("loyalty#motives", "loyalty.motive"),
    FigurePlace("loyalty#next-orders", "survival.orders"),
    FigurePlace("loyalty#objects", "loyalty.object"),
    FigurePlace("loyalty#order-value", "upsell.downShare upsell.growth"),
    FigurePlace(
      "loyalty#orientation",
      """
      loyalty.share referral.rate renewal.contracts renewal.fromDay renewal.rate \
      renewal.toDay upsell.share
      """),
    FigurePlace("loyalty#prices", "prices"),
    FigurePlace("loyalty#quadrant", "loyalty.quadrant loyalty.unclassified"),
    FigurePlace(
      "loyalty#recipients", "recipients.byKind recipients.known recipients.orders recipients.share"),
    FigurePlace("nps#csat", "csat.byMonth csat.change csat.latest"),
    FigurePlace("satisfaction#csat-by-touchpoint", "csat.by csat.overall"),
    FigurePlace(
      "satisfaction#effort",
      """
      effort.better effort.by effort.easy effort.overall effort.scaleHigh effort.scaleLow
      """),
    FigurePlace("nps#nps-by-kind", "nps.by nps.overall"),
    FigurePlace("nps#nps-change", "nps.change"),
    FigurePlace("nps#nps-why", "nps.decomposition"),
    FigurePlace("nps#nps-trend", "nps.byMonth nps.latest"),
    FigurePlace("nps#nps-versions", "nps.bySurvey nps.weighted"),
    FigurePlace("onboarding#channels", "onboarding.byChannel"),
    FigurePlace(
      "onboarding#facts", "customers.ordering onboarding.earlyLoss onboarding.oneAndGone"),
    FigurePlace("onboarding#months", "onboarding.byMonth onboarding.tests"),
    FigurePlace("overview#segments", "customers.total"),
    FigurePlace("persona-mina#facts", "personas"),
    FigurePlace(
      "programme#carts",
      """
      carts.abandoned carts.anonymous carts.days carts.fromDay carts.open carts.rate \
      carts.toDay
      """),
    FigurePlace("programme#effect", "programme.effect"),
    FigurePlace("programme#facts", "programme.members programme.retention programme.share"),
    FigurePlace(
      "programme#tiers",
      """
      programme.horizon programme.nonMemberRetention programme.pointsEarned \
      programme.pointsRedeemed programme.tiers
      """),
    FigurePlace("growth#active", "customers.active customers.monthly"),
    FigurePlace("retention#cohorts", "retention.monthly"),
    FigurePlace(
      "growth#concentration",
      """
      concentration.customers concentration.customersFor80 concentration.gini \
      concentration.top10Share concentration.lorenz concentration.top1Share \
      concentration.top20Share
      """),
    FigurePlace("growth#growth", "growth.latest"),
    FigurePlace("retention#ladder", "repeat.ladder repeat.rate"),
    FigurePlace("retention#brackets", "retention.bracket"),
    FigurePlace("growth#revenue-retention", "retention.revenue"),
    FigurePlace(
      "retention#second-order", "survival.customers survival.median survival.secondOrder"),
    FigurePlace("retention#trend", "events"),
    FigurePlace("segment-discount-seeking#figures", "customers.discountShare"),
    FigurePlace(
      "segment-loyal#figures",
      """
      customers.averageOrderValue customers.medianRecency customers.ordersPerCustomer \
      customers.refundShare segments
      """),
    FigurePlace("segment-loyal#traits", "recipients.bySegment traits"),
    FigurePlace("segments#flows", "flows.lifecycle"),
    FigurePlace(
      "segments#lifecycle",
      """
      cutoffs.active cutoffs.byKind cutoffs.churned cutoffs.customers cutoffs.source
      """),
    FigurePlace("segments#overlaps", "overlaps"),
    FigurePlace("segments#rfm-grid", "rfm.cells"),
    FigurePlace("service#after-contact", "service.satisfaction"),
    FigurePlace("service#contacts", "service.byMonth"),
    FigurePlace(
      "service#facts",
      """
      service.complaintRate service.contactRate service.followUpRate service.fromDay \
      service.orders service.toDay
      """),
    FigurePlace("service#times", "service.firstResponse service.resolution"),
    FigurePlace("value#expected", "value.byOrders"),
    FigurePlace(
      "value#facts",
      """
      value.alive value.customers value.expectedOrders90 value.predictedValue
      """),
    FigurePlace("value#models", "value.model value.other"),
    FigurePlace("value#spend", "value.gammaGamma"),
    FigurePlace("value#test", "value.holdout"),
    FigurePlace("visitors#facts", "visitors.fromDay visitors.toDay visitors.total"),
    FigurePlace("visitors#families", "visitors.families visitors.inNone"),
    FigurePlace("satisfaction#csat-weekly", "csat.weekly"),
    FigurePlace("satisfaction#csat-touchpoints", "csat.weeklyBy"),
    FigurePlace(
      "overview-quarter#figures",
      "customers.quarterly growth.latestQuarter growth.quarterChange nps.latestQuarter nps.quarterChange csat.byQuarter csat.latestQuarter csat.quarterChange"
    ),
    FigurePlace("overview-quarter#nps-quarters", "nps.byQuarter"),
    FigurePlace("overview-quarter#growth-quarters", "growth.quarterly"),
    FigurePlace("voice#nps-cells", "nps.responseWeighted nps.weighting"),
    FigurePlace("voice#nps-response", "nps.response"),
    FigurePlace("voice#nps-rolling", "nps.rolling"),
    FigurePlace("voice#terms-detractors", "voice.detractors voice.promoters voice.terms"),
    FigurePlace(
      "voice#topics", "topics.changes topics.comparison topics.tested"),
    FigurePlace("voice#terms-products", "topics.products"),
    FigurePlace("voice#terms-touchpoints", "topics.touchpoints"),
    FigurePlace("warning#facts", "warning.any warning.anyNew warning.since"),
    FigurePlace("warning#segments", "warning.bySegment"),
    FigurePlace(
      "warning#signals",
      """
      warning.horizon warning.judgedOn warning.signals warning.unsignalled warning.window
      """),
    FigurePlace("year#complete", "year.complete"),
    FigurePlace("year#running", "year.running"),
  ]
}

/// A number as it is printed.
private struct PrintedNumber {
  var value: Double
  var decimals: Int

  /// Whether `number` reads like this as it is, as a percentage, or as money in short.
  func shows(_ number: Double) -> Bool {
    guard value > 0 else { return false }
    let half = 0.500_1 * pow(10, -Double(decimals))
    return [1, 100, 1e-1, 1e-4, 1e-7, 1e-10].contains { abs(abs(number) * $0 - value) <= half }
  }
}

/// Every number that is read in markup, hints included.
private func printedNumbers(in html: String) -> [PrintedNumber] {
  let hints = html.matches(of: /title="([^"]*)"/).map { String($0.output.1) }
  let text = ([html.replacing(/<[^>]*>/, with: " ")] + hints).joined(separator: " ")
  let latin = String(
    text.map { character in
      switch character {
      case "٬": ","
      case "٫": "."
      default:
        character.wholeNumberValue.flatMap { $0 < 10 ? Character("\($0)") : nil } ?? character
      }
    })
  return latin.matches(of: /[0-9][0-9,]*(\.[0-9]+)?/).compactMap { match in
    Double(match.output.0.replacing(",", with: "")).map {
      PrintedNumber(value: $0, decimals: max(0, (match.output.1?.count ?? 0) - 1))
    }
  }
}
