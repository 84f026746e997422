package import MoshtariCore
package import MoshtariText

/// How many of each month's new customers order again in the months after, as lines: one of each cohort in grey, the
/// newest that has been seen for a quarter in colour, and all cohorts together with their 95 % range.
///
/// Months that are not over, suppressed ones, and cohorts below `lowBase` are left out.
package struct CohortCurves: Figure {
  package var retention: MonthlyRetention
  /// How many of the newest cohorts are shown, and how many months of each.
  package var cohortLimit: Int
  package var monthLimit: Int

  package init(_ retention: MonthlyRetention, cohortLimit: Int = 13, monthLimit: Int = 12) {
    self.retention = retention
    (self.cohortLimit, self.monthLimit) = (cohortLimit, monthLimit)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let curves = CohortLines(self, frame)
    guard curves.last > 1 else {
      return .figure(.emptyBox(retention.cohorts.isEmpty ? .noData : .shortHistory, in: frame))
    }
    let words = frame.words
    let caption = Caption(
      title: words.cohortTitle, description: words.list(curves.ends) + ". " + words.bandExplained)
    let plot = SafeHTML.plot(
      Rendition.all.map { curves.drawing($0) },
      hints: HintColumns(hints: curves.hints, before: 0, after: 0), caption: caption, in: frame)
    let notes = [
      words.eachCohort(curves.cohorts.count), words.until(frame.format.day(frame.asOf)),
    ]
    return .figure(
      plot + .note(notes, in: frame)
        + .numbers([curves.table(caption: words.cohortTitle)], in: frame))
  }
}

/// The lines of cohort curves.
struct CohortLines {
  /// One of them.
  struct Line {
    var name: String
    var colour: String
    /// By month 1, 2 …; nil where suppressed.
    var shares: [Double?]
    var ranges: [(low: Double, high: Double)?] = []
  }

  let cohorts: [Line]
  /// The newest cohort with three months, and all together; nil where there is none.
  let newest: Line?
  let all: Line?
  /// The last month of the longest line.
  let last: Int
  private let frame: FigureFrame

  init(_ chart: CohortCurves, _ frame: FigureFrame) {
    self.frame = frame
    let shown = chart.retention.cohorts
      .filter { $0.size >= frame.lowBase && $0.lastComplete > 0 }.suffix(chart.cohortLimit)
    cohorts = shown.map { cohort in
      let shares = cohort.active.prefix(cohort.lastComplete + 1).dropFirst().prefix(
        chart.monthLimit)
      return Line(
        name: frame.format.month(cohort.cohort), colour: "c5",
        shares: shares.map { $0.map { Double($0) / Double(cohort.size) } })
    }
    var newest = cohorts.last { $0.shares.count >= 3 }
    newest?.colour = "c2"
    self.newest = newest
    let averages = chart.retention.overall.filter { (1...chart.monthLimit).contains($0.k) }
    let known = averages.prefix { $0.estimate.value != nil }
    all =
      known.isEmpty
      ? nil
      : Line(
        name: frame.words.allCohorts, colour: "c1", shares: known.map(\.estimate.value),
        ranges: known.map { average in
          average.estimate.low.flatMap { low in average.estimate.high.map { (low, $0) } }
        })
    last = (cohorts + [all].compactMap { $0 }).map(\.shares.count).max() ?? 0
  }

  private var named: [Line] { [all, newest].compactMap { $0 } }

  /// Where the named lines end.
  var ends: [String] {
    named.map { line in
      "\(line.name): \(frame.words.afterMonths(line.shares.count)) \(endValue(line))"
    }
  }

  private func endValue(_ line: Line) -> String {
    line.shares.last.flatMap { $0 }.map { frame.format.percent($0) } ?? FigureFormat.none
  }

  /// Every month with what is known of the named lines, and how far the cohorts are apart.
  var hints: [String] {
    (1...last).map { month in
      let values = named.compactMap { line in
        share(of: line, month).map { "\(line.name) \(frame.format.percent($0))" }
      }
      let others = cohorts.compactMap { share(of: $0, month) }
      let spread = others.min().flatMap { low in
        others.max().map {
          frame.words.cohortsBetween(frame.format.percent(low), frame.format.percent($0))
        }
      }
      return frame.words.afterMonths(month) + ": "
        + frame.words.list(values + [spread].compactMap { $0 })
    }
  }

  /// The named lines, and the cohorts that were the furthest apart.
  func table(caption: String) -> HTMLTable {
    let words = frame.words
    return HTMLTable(
      caption: caption,
      columns: [.text(words.asHead(words.monthsSinceFirst))]
        + (named.map(\.name) + [words.lowestCohort, words.highestCohort]).map {
          .number($0)
        },
      rows: (1...last).map { month in
        let others = cohorts.compactMap { share(of: $0, month) }
        let shares = named.map { share(of: $0, month) } + [others.min(), others.max()]
        return HTMLTable.Row(
          head: .number(frame.format.count(month)),
          cells: shares.map { .number($0.map { frame.format.percent($0) } ?? FigureFormat.none) })
      })
  }

  private func share(of line: Line, _ month: Int) -> Double? {
    month <= line.shares.count ? line.shares[month - 1] : nil
  }

  func drawing(_ rendition: Rendition) -> Drawing {
    let values = (cohorts + named).flatMap { $0.shares.compactMap { $0 } }
    let grid = ValueGrid(
      ticks: Ticks(covering: [0] + values, unit: .share), unit: .share, frame: frame,
      rendition: rendition)
    let axis = NumberAxis(
      numbers: (1...last).filter { last <= 6 || $0 % 3 == 0 || $0 == 1 },
      name: frame.words.monthsSinceFirst, frame: frame, rendition: rendition)
    let labels = named.map { line in
      EndLabel(
        value: endValue(line),
        name: TextWidth.fitted(line.name, to: rendition.width * 0.3, size: rendition.textSize),
        colour: line.colour)
    }
    let area = Box(
      left: grid.labelWidth, top: 14,
      right: rendition.width - EndLabels(labels: labels, rendition: rendition).room,
      bottom: rendition.height - axis.room)
    // A column of half a month on both sides, as wide as those that the pointer finds.
    let x = LinearScale(0.5...(Double(last) + 0.5), from: area.left, to: area.right)
    let y = grid.scale(in: area)
    let placed = zip(labels, named).map { label, line in
      var label = label
      label.x = line.shares.count < last ? x(Double(line.shares.count)) : nil
      label.y = y(line.shares.last.flatMap { $0 } ?? 0)
      return label
    }
    let grey = cohorts.map { thin(points($0, x, y)) }.reduce(Path(), +).svg("lead past")
    let lines = named.reversed().map { line in
      let places = points(line, x, y)
      let label = EndLabel(value: "", name: "", colour: line.colour)
      return label.colour(BandMark(points: places).svg + LineMark(points: places).svg)
    }
    let content =
      grid.svg(in: area) + grey + lines.joined()
      + EndLabels(labels: placed, rendition: rendition).svg(beside: area, frame.language)
      + axis.svg(under: area, x)
    return Drawing(rendition: rendition, area: area, content: content)
  }

  private func points(_ line: Line, _ x: LinearScale, _ y: LinearScale) -> [PlotPoint] {
    line.shares.enumerated().map { index, share in
      let range = index < line.ranges.count ? line.ranges[index] : nil
      return PlotPoint(
        x: x(Double(index + 1)), y: share.map { y($0) }, low: range.map { y($0.low) },
        high: range.map { y($0.high) })
    }
  }

  private func thin(_ points: [PlotPoint]) -> Path {
    points.runs { $0.y != nil }.map { run in
      Path.polyline(run.compactMap { point in point.y.map { (point.x, $0) } })
    }.reduce(Path(), +)
  }
}
