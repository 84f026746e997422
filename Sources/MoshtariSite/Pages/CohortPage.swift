import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  private typealias Words = CohortWords

  /// Whether there is a cohort to show in detail.
  var hasCohortDetails: Bool {
    guard report.growth != nil, report.repeatPurchase != nil else { return false }
    return report.retention?.monthly.cohorts.contains { $0.active.count > 1 } ?? false
  }

  /// Cohorts by quarter, revenue, week, 30 days and group; nil where no cohort has a second month.
  func cohortPage(notes: [PageSection]) -> Page? {
    guard hasCohortDetails, let retention = report.retention else { return nil }
    return Page(
      path: path("cohorts"), language: language, entry: "more", title: plain(Words.page),
      eyebrow: eyebrow(plain(Words.page), format.day(report.meta.asOf)),
      above: PageLink(label: plain(FrameWords.retention), path: path("retention")),
      heading: say(Words.heading), dek: say(Words.dek),
      sections: [quarterCurves, quarterSection].compactMap { $0 } + notes
        + [
          weekSection(retention.weekly),
          groupSection(.kinds, "kinds", retention.by.kind),
          groupSection(.channels, "channels", retention.by.channel),
          groupSection(.regions, "regions", retention.by.region),
        ].compactMap { $0 })
  }

  // MARK: Quarters

  private var quarterCurves: PageSection? {
    guard let survival = report.survival, let groups = survival.by.cohort?.groups else {
      return nil
    }
    let watched = groups.filter { ($0.steps.last?.day ?? 0) >= 180 }.suffix(3).reversed()
      .map { ReorderGroups.Group(quarterName($0.key), $0.steps) }
    guard watched.count > 1 else { return nil }
    return PageSection(
      id: "quarter-curves", figure: "survival.by", title: say(Words.curves),
      subtitle: say(Words.curvesSub, orderPeriod),
      body: draw("quarter-curves", ReorderGroups(watched, all: survival)))
  }

  private var quarterSection: PageSection? {
    guard let cohorts = report.survival?.by.cohort, !cohorts.groups.isEmpty else { return nil }
    let body = foldedTable(cohorts.groups.reversed(), shown: 6) { groups in
      HTMLTable(
        caption: plain(Words.quarters),
        columns: [
          .text(say(Words.quarter)), .number(say(ChurnWords.customers)),
          .number(say(Words.seconds), isSecondary: true),
          .number(say(RetentionSectionWords.within90)),
          .number(say(RetentionSectionWords.within180)),
          .number(say(Words.median), isSecondary: true),
        ], rows: groups.map(quarterRow))
    }
    let oldest: SafeHTML =
      report.meta.firstOrderDay.map { "<p class=\"note\">\(say(Words.oldest, day($0)))</p>" }
      ?? .empty
    return PageSection(
      id: "quarters", figure: "survival.by", title: say(Words.quarters),
      subtitle: say(Words.quartersSub, orderPeriod),
      body: body + test(cohorts.test) + oldest)
  }

  private func quarterRow(_ group: SurvivalGroup) -> [SafeHTML] {
    [
      .number(quarterName(group.key)), count(group.customers), count(group.events),
      watchedShare(group.within90, atRisk: group.atRisk(at: 90)),
      watchedShare(group.within180, atRisk: group.atRisk(at: 180)), medianDays(group.median),
    ]
  }

  /// `Q1 1405` of `1405-Q1`; the season in Persian where the months are Persian.
  func quarterName(_ key: String) -> String {
    Quarter(key).map(format.quarter) ?? format.localDigits(key)
  }

  /// The averages over all cohorts; nil where there are none.
  func averageRow(
    _ averages: [CohortAverage], _ periods: [Int], named name: some Phrase
  ) -> CohortGrid.Row? {
    guard !averages.isEmpty else { return nil }
    return CohortGrid.Row(
      say(name), size: nil,
      cells: periods.map { k in
        averages.first { $0.k == k }.map { cell($0.estimate) } ?? .absent(.notReached)
      })
  }

  /// A share with how many and its range behind it.
  private func cell(_ estimate: Estimate) -> CohortGrid.Cell {
    guard let value = estimate.value, let n = estimate.n else {
      return .absent(estimate.reason ?? .noData)
    }
    let people = plain(n == 1 ? FigureWords.person : .people, format.count(n))
    let range = estimate.low.flatMap { low in
      estimate.high.map { format.range(low, $0, unit: .share) }
    }
    let hint = range.map { plain(Words.hint, people, $0) } ?? people
    return n < lowBase ? .low(value, hint: hint) : .share(value, hint: hint, isOver: true)
  }

  // MARK: Weeks and 30 days

  /// The newest thirteen weeks, the older ones folded away, weeks 1 to 12.
  private func weekSection(_ weekly: WeeklyRetention) -> PageSection? {
    let cohorts = weekly.cohorts.filter { $0.active.count > 1 }.reversed()
    let most = min(12, (cohorts.map(\.active.count).max() ?? 0) - 1)
    guard most > 0 else { return nil }
    let weeks = Array(1...most)
    let average = averageRow(weekly.overall, weeks, named: Words.allWeeks)
    let body = folded("weeks", Array(cohorts), shown: 13) { shown in
      CohortGrid(
        caption: plain(Words.weeks), head: plain(Words.week), columns: weeks,
        rows: shown.map { cohort in
          CohortGrid.Row(
            day(cohort.week), size: cohort.size, cells: weeks.map { weekCell(cohort, $0) })
        }, average: shown.first == cohorts.first ? average : nil)
    }
    return PageSection(
      id: "weeks", figure: "retention.weekly", title: say(Words.weeks),
      subtitle: say(Words.weeksSub, orderPeriod), body: body)
  }

  private func weekCell(_ cohort: WeekCohort, _ week: Int) -> CohortGrid.Cell {
    guard week < cohort.active.count, cohort.size > 0 else { return .none }
    guard let active = cohort.active[week] else { return .absent(.smallGroup) }
    let hint = plain(Words.countHint, format.count(active), format.count(cohort.size))
    return .share(
      Double(active) / Double(cohort.size), hint: hint, isOver: week <= cohort.lastComplete)
  }

  /// Periods of 30 days, with how many came back in each and in it or later.
  func periodSection(_ retention: Retention) -> PageSection? {
    guard retention.relative.count > 1 else { return nil }
    let periods = Array(zip(retention.relative, retention.onOrAfter).dropFirst())
    let body = foldedTable(periods, shown: 12) { shown in
      HTMLTable(
        caption: plain(Words.periods),
        columns: [
          .text(say(RetentionSectionWords.period)), .number(say(RetentionSectionWords.inPeriod)),
          .number(say(RetentionSectionWords.orLater)), .number(say(ChurnWords.customers)),
        ],
        rows: shown.map { own, later in
          [
            count(own.k), shareWithRange(own.estimate), shareWithRange(later.estimate),
            people(in: own.estimate),
          ]
        })
    }
    return PageSection(
      id: "periods", figure: "retention.onOrAfter", title: say(Words.periods),
      subtitle: say(Words.periodsSub, orderPeriod),
      body: body + "<p class=\"note\">\(say(RetentionSectionWords.laterNote))</p>"
    ).showing("retention.relative")
  }

  // MARK: Groups

  private func groupSection(
    _ title: CohortWords, _ id: String, _ groups: [Keyed<GroupRetention>]?
  ) -> PageSection? {
    guard let groups, !groups.isEmpty else { return nil }
    let most = groups.compactMap { $0.figure.overall.map(\.k).max() }.max() ?? 0
    guard most > 0 else { return nil }
    let months = Array(1...most)
    let named = groups.filter { $0.key != "" } + groups.filter { $0.key == "" }
    let grid = CohortGrid(
      caption: plain(title), head: plain(Words.group), columns: months,
      rows: named.map { group in
        CohortGrid.Row(
          group.key == "" ? say(FigureWords.unknown) : "<bdi>\(keyName(group.key))</bdi>",
          size: group.figure.customers,
          cells: months.map { k in
            group.figure.overall.first { $0.k == k }.map { cell($0.estimate) }
              ?? .absent(.notReached)
          })
      },
      average: averageRow(report.retention?.monthly.overall ?? [], months, named: Words.everybody))
    return PageSection(
      id: id, figure: "retention.by", title: say(title),
      subtitle: say(Words.groupsSub, orderPeriod), body: draw(id, grid))
  }
}
