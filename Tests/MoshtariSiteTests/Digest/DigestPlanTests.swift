import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct DigestPlanTests {
  // MARK: A week

  private static let week = Day(20_696)  // 31 August 2026, a Monday

  private func figure(_ now: Int, _ verdict: Verdict, signal: ProcessSignal?) -> WeekFigure {
    var figure = WeekFigure(now: now, before: 310, yearBefore: 250, reason: nil)
    (figure.usual, figure.low, figure.high, figure.weeks) = (300, 250, 350, 13)
    (figure.verdict, figure.signal) = (verdict, signal)
    return figure
  }

  private func digest() -> Digest {
    var digest = Digest(week: Self.week)
    digest.orders = figure(320, .unclear, signal: nil)
    digest.revenue = figure(64_000_00, .unclear, signal: nil)
    digest.customers = figure(280, .unclear, signal: nil)
    digest.newcomers = figure(240, .fall, signal: .outside)
    digest.expected = ForecastWeek(week: Self.week, orders: 305, low: 260, high: 350)
    digest.expectation = .unclear
    var nps = WindowChange(
      fromDay: digest.lastDay - 27, toDay: digest.lastDay,
      now: Estimate(value: 50, low: 41, high: 58, n: 200),
      before: Estimate(value: 20, low: 10, high: 30, n: 180))
    (nps.value, nps.low, nps.high, nps.verdict) = (30, 16, 43, .rise)
    digest.nps = nps
    digest.complaints = ComplaintChange(
      fromDay: nps.fromDay, toDay: nps.toDay, now: 24, before: 20, ordersNow: 1200,
      ordersBefore: 1150, ratio: Estimate(value: 1.15, low: 0.64, high: 2.07, n: 44))
    digest.segments = LifecycleState.allCases.map {
      SegmentWeek(segment: $0.id, now: $0 == .atRisk ? 130 : 90, before: 100)
    }
    return digest
  }

  private func context(
    _ language: Language = .en, change: (inout Digest) -> Void = { _ in }
  ) throws -> PageContext {
    var meta = Meta(
      title: LocalizedText(en: "Shop", fa: "فروشگاه"), asOf: Self.week + 8, calendar: .gregorian,
      week: .monday, timezone: "UTC", currency: Currency(code: "USD", minorDigits: 2),
      privacyK: 10, lowBase: 30)
    (meta.firstOrderDay, meta.lastOrderDay) = (Self.week - 700, Self.week + 8)
    (meta.firstFeedbackDay, meta.lastFeedbackDay) = (Self.week - 600, Self.week + 7)
    var report = Report(meta: meta, customers: CustomerCounts(total: 900, ordering: 900))
    var digest = digest()
    change(&digest)
    report.digest = digest
    return PageContext(
      report: report, tree: try ReportTree(report), settings: Settings(title: meta.title),
      rules: [], language: language)
  }

  private let texts = DigestTexts(
    owner: { $0 == "at-risk" ? "Care" : nil },
    actions: { $0 == "new" ? ["Welcome them in the first week."] : [] }, notes: [],
    pageNames: ["overview", "demand", "nps", "segment-at-risk"])

  private func plan(
    _ language: Language = .en, change: (inout Digest) -> Void = { _ in }
  ) throws -> DigestPlan {
    try #require(context(language, change: change).digestPlan(texts))
  }

  private func mail(_ plan: DigestPlan, _ language: Language, site: String? = nil) -> String {
    DigestMail(
      plan: plan, language: language, siteTitle: language == .en ? "Shop" : "فروشگاه",
      decision: DigestWords.decision.html(in: language), site: site
    ).html
  }

  private func text(_ plan: DigestPlan, _ language: Language, site: String? = nil) -> String {
    DigestText(
      plan: plan, language: language, siteTitle: language == .en ? "Shop" : "فروشگاه",
      decision: DigestWords.decision.html(in: language), site: site
    ).text
  }

  // MARK: What is told

  @Test func `the clearest comes first, one of each subject, three at most`() throws {
    let context = try context()
    let chosen = context.digestFindings(try #require(context.report.digest)).chosen
    // NPS is 30 with 14 to the near end of its range; newcomers are 60 below a mean with limits 50 away.
    // Of what is only counted, 15 orders of 45 to the end of the range come before 30 customers of 100.
    #expect(chosen.map(\.subject) == [.nps, .newcomers, .volume])
    #expect(abs(chosen[0].strength - 30.0 / 14) < 1e-12 && abs(chosen[1].strength - 1.2) < 1e-12)
    #expect(chosen[1].isRisk && !chosen[0].isRisk)
  }

  @Test func `where nothing clear is a risk, the counted risk stands last`() throws {
    let context = try context {
      $0.newcomers = figure(400, .rise, signal: .outside)
      $0.orders = figure(400, .rise, signal: .outside)
    }
    let chosen = context.digestFindings(try #require(context.report.digest)).chosen
    #expect(chosen.count == 3 && chosen.last?.subject == .segments)
    #expect(chosen.filter(\.isRisk).count == 1)
  }

  @Test func `two findings of one segment are given a decision each, none of them twice`() throws {
    let context = try context {
      ($0.newcomers, $0.nps) = (nil, nil)
      ($0.expected, $0.expectation) = (nil, nil)
      $0.orders = figure(20, .fall, signal: .outside)
    }
    func decisions(_ actions: [SafeHTML]) throws -> [String] {
      var texts = texts
      texts.actions = { $0 == "at-risk" ? actions : [] }
      let plan = try #require(context.digestPlan(texts))
      return plan.blocks.filter { $0.id.hasPrefix("finding-") }.flatMap(\.parts).compactMap {
        if case .decision(let html) = $0 { html.markup.replacing(/<[^>]+>/, with: "") } else { nil }
      }
    }
    let told = context.digestFindings(try #require(context.report.digest)).chosen
    #expect(told.map(\.segment).suffix(2) == ["at-risk", "at-risk"])
    #expect(
      try decisions(["Ask why.", "Write to them."]).suffix(2) == [
        "Ask why. Owner: Care.", "Write to them. Owner: Care.",
      ])
    #expect(
      try decisions(["Ask why."]).suffix(2) == [
        "Ask why. Owner: Care.", "the same as for finding 1.",
      ])
  }

  @Test func `a rating of few answers is no finding`() throws {
    let plan = try plan {
      $0.nps?.now = Estimate(value: 50, low: 20, high: 70, n: 29)
    }
    #expect(!plan.blocks.contains { $0.title.markup.contains("rose from") })
  }

  @Test func `the heading says what was expected and what else clearly changed`() throws {
    let heading = DigestText.plain(try plan().heading)
    #expect(heading == "320 orders in the week, within what was expected; NPS rose")
    let quiet = try plan { $0.nps?.verdict = .unclear }
    #expect(
      DigestText.plain(quiet.heading)
        == "320 orders in the week, within what was expected; no clear change in NPS or complaints")
    let few = try plan {
      $0.expectation = .fall
      $0.nps = nil
      $0.complaints = nil
    }
    #expect(DigestText.plain(few.heading) == "320 orders in the week, below what was expected")
  }

  @Test func `late orders are said in the heading, and nothing is said of the week`() throws {
    let plan = try plan { digest in
      digest.late = Self.week + 2
      for path in [\Digest.orders, \Digest.revenue, \Digest.customers, \Digest.newcomers] {
        digest[keyPath: path] = WeekFigure(now: 80, before: 310, yearBefore: nil, reason: .noData)
      }
      (digest.expected, digest.expectation) = (nil, nil)
    }
    #expect(DigestText.plain(plan.heading).hasPrefix("Orders reach to 2 Sep 2026 only"))
    #expect(text(plan, .en).contains("orders are late"))
    #expect(!text(plan, .en).contains("below the usual"))
  }

  @Test
  func `each finding names a decision: the first thing done, its owner, or that there is none`()
    throws
  {
    let said = text(try plan(), .en).replacing(/\s+/, with: " ")
    #expect(said.contains("Decision: Welcome them in the first week."))
    #expect(said.contains("Decision: none is written yet; a note with “kind: decision”"))
  }

  @Test func `the first week has figures and says what is missing`() throws {
    let said = text(
      try plan { digest in
        let first = WeekFigure(now: 12, before: nil, yearBefore: nil, reason: .shortHistory)
        (digest.orders, digest.revenue) = (first, first)
        (digest.customers, digest.newcomers) = (first, first)
        (digest.expected, digest.expectation, digest.nps) = (nil, nil, nil)
        (digest.complaints, digest.segments) = (nil, [])
      }, .en)
    #expect(said.contains("12 orders in the week"))
    #expect(said.contains("usual: history too short"))
    #expect(said.contains("Nobody was asked yet"))
  }

  // MARK: The three forms

  @Test(arguments: Language.allCases)
  func `every number of the e-mail and of the text stands on the page`(language: Language) throws {
    let plan = try plan(language), context = try context(language)
    let page = context.digestPage(plan, notes: [])
    let parts = page.sections.map { $0.title + " " + $0.subtitle + " " + $0.body }
    let markup = ([page.heading, page.dek] + parts).map(\.markup).joined(separator: " ")
    let spoken = DigestText.plain(SafeHTML(raw: markup.replacing(/<[^>]*>/, with: " ")))
    let shown = numbers(spoken + " " + page.eyebrow)
    let body = mail(plan, language).replacing(/<[^>]*>/, with: " ")
    let mailed = numbers(DigestText.plain(SafeHTML(raw: String(body))))
    let written = numbers(text(plan, language))
    #expect(shown.count > 35)
    #expect(shown.symmetricDifference(mailed) == [])
    #expect(shown.symmetricDifference(written) == [])
  }

  /// Runs of digits of both languages.
  private func numbers(_ text: String) -> Set<String> {
    Set(text.matches(of: /[0-9۰-۹]+(?:[,.٬٫][0-9۰-۹]+)*/).map { String($0.output) })
  }

  @Test(arguments: Language.allCases)
  func `the e-mail needs no stylesheet, class, script, picture or file`(language: Language) throws {
    let html = mail(try plan(language), language, site: "https://example.org/shop")
    for word in ["<style", "class=", "<script", "<svg", "<img", "<link", "url(", "src="] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.utf8.count < 90_000 && html.contains("color-scheme"))
    #expect(html.contains("dir=\"\(language == .fa ? "rtl" : "ltr")\""))
    let links = html.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
    #expect(!links.isEmpty)
    #expect(
      links.allSatisfy { $0.hasPrefix("https://example.org/shop/\(language.rawValue)/") })
    #expect(!mail(try plan(language), language).contains("href="), "no address, no link")
  }

  @Test(arguments: Language.allCases)
  func `the text has 72 columns and says where to read on`(language: Language) throws {
    let said = text(try plan(language), language, site: "https://example.org/shop")
    let lines = said.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 30)
    for line in lines where !line.contains("https://") {
      let width = line.unicodeScalars.count {
        ![.format, .nonspacingMark].contains($0.properties.generalCategory)
      }
      #expect(width <= 72, "\(line)")
    }
    #expect(said.contains("https://example.org/shop/\(language.rawValue)/demand.html"))
    #expect(!said.contains("<") && !said.contains("&amp;"))
  }

  @Test func `the Persian digest has no Latin digit, and each of its lines its direction`() throws {
    let plan = try plan(.fa)
    let said = text(plan, .fa)
    #expect(said.contains(/[0-9]/) == false)
    for line in said.split(separator: "\n") { #expect(line.unicodeScalars.first == "\u{200F}") }
    let body = mail(plan, .fa).replacing(/<[^>]*>/, with: " ").replacing("&nbsp;", with: " ")
    #expect(body.contains(/[0-9]/) == false)
  }

  @Test func `without a digest in the report there is no plan`() throws {
    var context = try context()
    context.report.digest = nil
    #expect(context.digestPlan(texts) == nil)
  }
}
