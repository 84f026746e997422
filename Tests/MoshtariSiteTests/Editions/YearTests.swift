import Foundation
import MoshtariContent
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

/// A year of weekly editions: every page of changes agrees with what was changed in the data.
@Suite struct YearTests {
  /// One week: its report, its edition and its page.
  private struct Week {
    var number: Int
    var archive: EditionArchive
    var edition: Edition
    var page: Page
  }

  private static let shop = YearShop()

  @Test func `each of 52 weekly editions says what changed since the one before, and nothing else`()
    throws
  {
    let folder = try TemporaryFolder()
    var kept: [Edition] = []
    var files: [String: String] = [:]
    for number in 1...YearShop.weeks {
      let week = try build(number, in: folder)
      let now = Self.shop.files(in: number)
      if number == 1 {
        #expect(week.archive.changes == nil)
        #expect(ArchiveSamples.words(week.page.heading) == "This is the first edition")
      } else {
        let changes = try #require(week.archive.changes, "week \(number)")
        expectFiles(changes, from: files, to: now, number)
        expectCounts(changes, number)
        expectEdits(changes, number)
        expectRestated(changes, number)
        expectFlows(changes, number)
        expectPage(week.page, says: changes, number)
      }
      files = now
      kept.append(week.edition)
      try keepOnly(week.edition, in: folder)
    }
    try expectArchive(of: kept)
  }

  // MARK: Building a week

  /// Measured by the steps of a build, the edition kept as a build keeps it; of its pages only the one of changes.
  private func build(_ number: Int, in folder: TemporaryFolder) throws -> Week {
    for (path, text) in Self.shop.files(in: number) { try folder.write(text, to: path) }
    let asOf = YearShop.asOf(number)
    let request = BuildRequest(
      folder: folder.path, output: nil, asOf: asOf, now: Int64(asOf.number + 1) * 86_400,
      edition: YearShop.id(number))
    var findings = Findings()
    let measured = try measureFolder(request, &findings) { _, _ in }
    #expect(!findings.hasFault, "week \(number): \(findings.diagnostics)")
    _ = try keepEdition(of: measured, request) { [] }
    let archive = measured.archive
    let edition = try #require(measured.present)
    #expect(archive.editions.first?.id == YearShop.id(number))
    var context = PageContext(
      report: measured.report, tree: measured.tree, settings: measured.settings,
      rules: measured.content.segments, language: .en)
    context.archive = archive
    let page = try #require(context.changesPage(notes: []))
    return Week(number: number, archive: archive, edition: edition, page: page)
  }

  /// Leaves the newest edition in the folder, which is all that the next week is compared with.
  private func keepOnly(_ edition: Edition, in folder: TemporaryFolder) throws {
    for name in folder.names(in: "editions") where name != "\(edition.id).json" {
      try FileSystem.remove(folder["editions/\(name)"])
    }
  }

  // MARK: What each week must say

  /// The files that differ are those whose bytes were changed.
  private func expectFiles(
    _ changes: EditionComparison, from old: [String: String], to new: [String: String],
    _ week: Int
  ) {
    let differing = new.keys.filter { old[$0] != new[$0] && $0 != "moshtari.yaml" }.sorted()
    #expect(changes.inputs.map(\.file) == differing, "week \(week)")
  }

  /// Counts of the day are those of the rows.
  private func expectCounts(_ changes: EditionComparison, _ week: Int) {
    let shop = Self.shop
    func expect(_ address: String, _ before: Int, _ now: Int) {
      let figure = changes.figures.first { $0.address == address }
      guard before != now else {
        #expect(figure == nil, "week \(week): \(address)")
        return
      }
      #expect(figure?.old.value == Double(before), "week \(week): \(address)")
      #expect(figure?.new.value == Double(now), "week \(week): \(address)")
      #expect(figure?.verdict == nil, "week \(week): a count has no verdict")
    }
    expect(
      "orders.count", shop.orders(in: week - 1).count, shop.orders(in: week).count)
    expect("customers.total", shop.knownCustomers(in: week - 1), shop.knownCustomers(in: week))
    expect(
      "customers.active",
      shop.activeCustomers(in: week - 1, days: YearShop.activeDays(week - 1)),
      shop.activeCustomers(in: week, days: YearShop.activeDays(week)))
    let frequent = changes.segments.first { $0.id == "frequent" }
    #expect(
      frequent?.oldCount
        == shop.frequent(in: week - 1, atLeast: YearShop.frequentOrders(week - 1)), "week \(week)")
    #expect(
      frequent?.newCount == shop.frequent(in: week, atLeast: YearShop.frequentOrders(week)),
      "week \(week)")
    #expect(frequent?.hasNewRule == (week == YearShop.ruleWeek), "week \(week)")
  }

  /// A rule was edited once, the settings once, and nothing else ever.
  private func expectEdits(_ changes: EditionComparison, _ week: Int) {
    switch week {
    case YearShop.ruleWeek:
      #expect(changes.edits.map(\.kind) == [.rule])
      #expect(changes.edits.map(\.name) == ["frequent"])
      #expect(changes.edits.first?.old?[.en].contains("3") == true)
      #expect(changes.edits.first?.new?[.en].contains("4") == true)
    case YearShop.settingsWeek:
      #expect(changes.edits.map(\.kind) == [.settings])
    default: #expect(changes.edits.isEmpty, "week \(week): \(changes.edits)")
    }
  }

  /// Past numbers are told otherwise when rows of the past arrive and when a limit is moved, and in no other week.
  private func expectRestated(_ changes: EditionComparison, _ week: Int) {
    switch week {
    case YearShop.lateWeek:
      let month = YearShop.lateMonth
      let buyers = changes.restated.first { $0.address == "growth.monthly[\(month)].active" }
      #expect(buyers?.old.value == Double(Self.shop.buyers(of: month, in: week - 1)))
      #expect(buyers?.new.value == Double(Self.shop.buyers(of: month, in: week)))
      #expect((buyers?.new.value ?? 0) > (buyers?.old.value ?? 0))
      #expect(changes.restated.allSatisfy { $0.causes == [.data] })
    case YearShop.settingsWeek:
      let active = changes.restated.filter { $0.address.hasPrefix("customers.monthly") }
      #expect(!active.isEmpty)
      #expect(changes.restated.allSatisfy { $0.causes.contains(.settings) })
    case YearShop.ruleWeek:
      #expect(
        changes.restated.allSatisfy { $0.address.hasPrefix("segments.frequent.monthly") },
        "\(changes.restated.map(\.address))")
      #expect(changes.restated.allSatisfy { $0.causes.contains(.rule) })
    default:
      #expect(
        changes.restated.isEmpty, "week \(week): \(changes.restated.prefix(5).map(\.address))")
    }
  }

  /// Who moved by an edited rule and who by what they did is told apart.
  private func expectFlows(_ changes: EditionComparison, _ week: Int) {
    let shop = Self.shop
    let flow = changes.flows?.segments.first { $0.segment == "frequent" }
    let before = YearShop.asOf(week - 1), least = YearShop.frequentOrders(week)
    let then = shop.orderCounts(in: week, upTo: before), now = shop.orderCounts(in: week)
    let joined = now.count { $0.value >= least && then[$0.key] ?? 0 < least }
    #expect(flow?.byBehaviour.joined == joined, "week \(week)")
    #expect(flow?.byBehaviour.left == 0, "week \(week): nobody’s orders become fewer")
    let ruled = then.values.count { $0 >= YearShop.frequentOrders(week - 1) && $0 < least }
    #expect(flow?.byRules?.left ?? 0 == ruled, "week \(week)")
    #expect((flow?.byRules != nil) == (week == YearShop.ruleWeek), "week \(week)")
    #expect(
      (changes.flows?.lifecycle.byRules != nil) == (week == YearShop.settingsWeek), "week \(week)")
    if week == YearShop.settingsWeek {
      let moved = changes.flows?.lifecycle.byRules?.moves ?? []
      let more =
        shop.activeCustomers(in: week, upTo: before, days: 75)
        - shop.activeCustomers(in: week, upTo: before, days: 60)
      #expect(more > 0 && moved.reduce(0) { $0 + $1.people } >= more)
    }
  }

  /// The page says what the comparison holds.
  private func expectPage(_ page: Page, says changes: EditionComparison, _ week: Int) {
    let strip = ArchiveSamples.section("facts", of: page)
    #expect(strip.contains("Edits \(changes.edits.count) "), "week \(week): \(strip)")
    #expect(strip.contains("Restated numbers \(changes.restated.count) "), "week \(week)")
    let ids = Set(page.sections.map(\.id))
    #expect(ids.contains("restated") == !changes.restated.isEmpty, "week \(week)")
    #expect(ids.contains("edit-rule-frequent") == (week == YearShop.ruleWeek), "week \(week)")
    #expect(ids.contains("edit-settings") == (week == YearShop.settingsWeek), "week \(week)")
    let heading = ArchiveSamples.words(page.heading)
    let told = ["were restated", "was edited", "by other rules or limits"].filter(heading.contains)
    switch week {
    case YearShop.lateWeek: #expect(told == ["were restated"], "\(heading)")
    case YearShop.ruleWeek: #expect(told == ["was edited"], "\(heading)")
    case YearShop.settingsWeek: #expect(told == ["by other rules or limits"], "\(heading)")
    default: #expect(told == [], "week \(week): \(heading)")
    }
    let files = ArchiveSamples.section("files", of: page)
    #expect(files.contains("data/events.csv") == (week == YearShop.priceWeek), "week \(week)")
    let orders = Self.shop.orders(in: week).count - Self.shop.orders(in: week - 1).count
    let figures = ArchiveSamples.section("figures", of: page)
    #expect(figures.contains("orders.count") == (orders > 0), "week \(week)")
    if orders > 0 { #expect(figures.contains(" +\(orders) "), "week \(week): \(figures)") }
    if week == YearShop.settingsWeek {
      let section = page.sections.first { $0.id == "edit-settings" }?.body.markup ?? ""
      #expect(section.contains("<del>− cutoffs: { active: 60, churned: 150 }</del>"))
      #expect(section.contains("<ins>+ cutoffs: { active: 75, churned: 150 }</ins>"))
      #expect(ArchiveSamples.section("moves", of: page).contains("75 days, was 60"))
    }
    let size = page.sections.reduce(0) { $0 + $1.body.markup.utf8.count }
    #expect(size < 90_000, "week \(week): \(size) bytes")
  }

  /// The year’s archive has every edition, and marks what was restated since.
  private func expectArchive(of kept: [Edition]) throws {
    let newest = try #require(kept.last)
    let report = try #require(newest.report.whole)
    var settings = Settings(title: LocalizedText("Year"))
    settings.overviewFigures = [
      "customers.total", "orders.count", "customers.active", "growth.latest.retention",
    ]
    var context = PageContext(
      report: report, tree: try ReportTree(report), settings: settings, rules: [], language: .en)
    context.archive = EditionArchive(
      kept: kept, current: newest.id, figures: settings.overviewFigures, changes: nil)
    let pages = context.editionPages(notes: [])
    #expect(pages.count == 1 + YearShop.weeks)
    #expect(pages[0].sections[0].body.markup.matches(of: /scope="row"/).count == YearShop.weeks)
    for (week, edition) in zip(1..., kept) {
      let page = try #require(pages.first { $0.path == "en/editions/\(edition.id).html" })
      let text = ArchiveSamples.section("figures", of: page)
      // As it was said, not as it would be counted now.
      #expect(text.contains(" \(Self.shop.orders(in: week).count) "), "week \(week): \(text)")
      let archived = try #require(context.archive.editions.first { $0.id == edition.id })
      let month = HeadlineFigure("growth.latest.retention", in: archived.tree)?.period
      let late = YearShop.lateMonth
      let isTouched = month == late.description || month == (late + 1).description
      #expect(
        text.contains("Restated since") == (week < YearShop.lateWeek && isTouched),
        "week \(week), \(month ?? "no month"): \(text)")
    }
  }
}

extension KeptReport {
  /// The whole report; nil where this program cannot read it.
  fileprivate var whole: Report? { try? Report(json: Data(json)) }
}
