import MoshtariContent
import MoshtariCore
import MoshtariMetrics

/// Compares two reports, address by address.
struct EditionComparer {
  private let older: ReportSource
  private let newer: ReportSource
  private let old: ReportFigures
  private let new: ReportFigures
  private let oldTree: ReportTree
  private let newTree: ReportTree
  private let calendar: CalendarSystem

  init(older: ReportSource, newer: ReportSource) {
    (self.older, self.newer) = (older, newer)
    (oldTree, newTree) = (older.report.tree(), newer.report.tree())
    (old, new) = (ReportFigures(oldTree), ReportFigures(newTree))
    calendar = older.report.meta?.calendar ?? .gregorian
  }

  func comparison() -> EditionComparison {
    let edits = EditionEdits(from: older.edition, to: newer.edition)
    let causes = RestatementCauses(
      from: (older, old), to: (newer, new), edits: edits, inputs: inputs)
    return EditionComparison(
      older: older.name, newer: newer.name, edits: edits.texts, inputs: inputs, figures: figures,
      restated: restated(causes), segments: segments(edits.rules), flows: flows,
      added: names(of: new, notIn: old), removed: names(of: old, notIn: new))
  }

  // MARK: Figures of the present

  private var figures: [FigureChange] {
    new.figures.compactMap { figure in
      guard figure.past == nil, let before = old[figure.address.description] else { return nil }
      return change(of: figure.address, from: before.estimate, to: figure.estimate)
    }
  }

  /// Nil where the two are equal, and where both are of the same period, which is then in the list of periods.
  private func change(
    of address: ReportAddress, from before: Estimate, to now: Estimate
  ) -> FigureChange? {
    let periods = (old: old.period(of: address), new: new.period(of: address))
    let isLatest = address.steps.contains { $0.name == "latest" || $0.name == "latestQuarter" }
    if isLatest, periods.old == periods.new { return nil }
    guard !before.isAlike(now) else { return nil }
    var change = FigureChange(
      address: address.description, unit: FigureUnit(of: address), old: before, new: now,
      oldPeriod: periods.old, newPeriod: periods.new)
    if let a = before.value, let b = now.value { change.change = b - a }
    if isLatest { judge(&change, at: address) }
    return change
  }

  /// Adds what the interval of the change supports: the newer report's own, where it is of these two periods;
  /// else the one of two shares of different periods, as the report itself takes them for independent.
  private func judge(_ change: inout FigureChange, at address: ReportAddress) {
    let isQuarter = address.steps.contains(.field("latestQuarter"))
    let shares = ["growth.latest.retention", "growth.latestQuarter.retention", "csat.latest"]
    let judged = shares + ["csat.latestQuarter", "nps.latest", "nps.latestQuarter"]
    guard judged.contains(change.address) else { return }
    let own = "\(address.steps[0].name).\(isQuarter ? "quarterChange" : "change")"
    if let from = change.oldPeriod, new.text(at: own + ".from") == from,
      new.text(at: own + ".to") == change.newPeriod, let low = new.number(at: own + ".low"),
      let high = new.number(at: own + ".high")
    {
      (change.low, change.high, change.measuredAt) = (low, high, own)
      change.verdict = new.text(at: own + ".verdict").flatMap(Verdict.init)
      return
    }
    guard change.unit == .share, let between = ShareDifference(from: change.old, to: change.new)
    else { return }
    (change.low, change.high) = (between.low, between.high)
    change.verdict = Verdict(low: between.low, high: between.high)
  }

  // MARK: Periods that were over

  private func restated(_ causes: RestatementCauses) -> [Restatement] {
    new.figures.compactMap { figure in
      guard let past = figure.past, let before = old[figure.address.description],
        !before.estimate.isSaidAlike(figure.estimate), wasOver(past, figure.address),
        !old.isBeforeReach(before), !new.isBeforeReach(figure)
      else { return nil }
      return Restatement(
        address: figure.address.description, unit: FigureUnit(of: figure.address),
        period: past.period, old: before.estimate, new: figure.estimate,
        causes: causes.causes(of: figure.address, in: past.path))
    }
  }

  /// Whether the figure was settled on the older as-of day.
  private func wasOver(_ past: ReportFigures.PastPlace, _ address: ReportAddress) -> Bool {
    let element = past.element.description
    if old.flag(at: element + ".complete") == false { return false }
    guard let last = lastDay(of: past), last <= older.name.asOf else { return false }
    // Of a day that is the as-of day, rows may still be missing.
    if past.path == "demand.daily", last == older.name.asOf { return false }
    guard past.path.hasSuffix(".cohorts"), case .key(let written)? = address.steps.last,
      address.steps.count > past.element.steps.count
    else { return true }
    let reached = cohortEnd(element)
    return Int(written).map { Double($0) <= reached } ?? true
  }

  /// The last k that was fully observed of a cohort.
  private func cohortEnd(_ element: String) -> Double {
    old.number(at: element + ".lastComplete") ?? -1
  }

  private func lastDay(of past: ReportFigures.PastPlace) -> Day? {
    if let month = Month(past.period) { return calendar.lastDay(of: month) }
    if let quarter = Quarter(past.period) { return calendar.lastDay(of: quarter.lastMonth) }
    guard let day = Day(iso: past.period) else { return nil }
    return past.path == "demand.daily" ? day : day + 6
  }

  // MARK: Segments and files

  private func segments(_ rules: Set<String>) -> [SegmentChange] {
    let before = fields(of: oldTree), now = fields(of: newTree)
    return Set(before.keys).union(now.keys).sorted(by: isBeforeInBytes).map { id in
      func number(_ fields: [String: ReportTree.Node]?, _ name: String) -> Double? {
        if case .number(let number)? = fields?[name] { number } else { nil }
      }
      var family = ""
      if case .text(let name)? = (now[id] ?? before[id])?["family"] { family = name }
      return SegmentChange(
        id: id, family: family, oldCount: number(before[id], "count").map { Int($0) },
        newCount: number(now[id], "count").map { Int($0) },
        oldRevenue: number(before[id], "revenue").map { Int64($0) },
        newRevenue: number(now[id], "revenue").map { Int64($0) }, hasNewRule: rules.contains(id))
    }
  }

  private func fields(of tree: ReportTree) -> [String: [String: ReportTree.Node]] {
    guard case .object(let report) = tree.root, case .object(let segments)? = report["segments"]
    else { return [:] }
    return segments.compactMapValues { if case .object(let fields) = $0 { fields } else { nil } }
  }

  private var flows: EditionFlows? {
    guard let id = older.name.id,
      let flows = newer.report.part(Flows.self, at: "flows")?.sinceEdition, flows.edition == id
    else { return nil }
    return flows
  }

  private var inputs: [ChangedInput] { Self.inputs(from: older, to: newer) }

  /// The files in which two reports differ.
  static func inputs(from older: ReportSource, to newer: ReportSource) -> [ChangedInput] {
    func files(_ source: ReportSource) -> [String: Input] {
      let texts = older.edition != nil && newer.edition != nil ? source.edition?.texts ?? [] : []
      let all = (source.report.meta?.inputs ?? []) + texts
      return Dictionary(all.map { ($0.file, $0) }) { first, _ in first }
    }
    let before = files(older), now = files(newer)
    return Set(before.keys).union(now.keys).sorted(by: isBeforeInBytes).compactMap { file in
      before[file] == now[file]
        ? nil : ChangedInput(file: file, old: before[file], new: now[file])
    }
  }

  /// What only one of the two has: the shortest addresses that the other has nothing at.
  private func names(of figures: ReportFigures, notIn others: ReportFigures) -> [String] {
    var known: Set<String> = []
    for figure in others.figures where !figure.address.steps.contains(where: \.isKey) {
      for count in 1...figure.address.steps.count {
        known.insert(ReportAddress(steps: Array(figure.address.steps[..<count])).description)
      }
    }
    var found: [String] = []
    for figure in figures.figures where !figure.address.steps.contains(where: \.isKey) {
      let prefixes = (1...figure.address.steps.count).map {
        ReportAddress(steps: Array(figure.address.steps[..<$0])).description
      }
      if let name = prefixes.first(where: { !known.contains($0) }), found.last != name {
        found.append(name)
      }
    }
    return found
  }
}

extension Estimate {
  /// Whether a reader is told the same, range and n included. Numbers that differ by less than a billionth are
  /// taken for the same: a sum made in another order.
  fileprivate func isAlike(_ other: Estimate) -> Bool {
    isSaidAlike(other) && same(low, other.low) && same(high, other.high)
  }

  /// Whether value and n are the same.
  fileprivate func isSaidAlike(_ other: Estimate) -> Bool {
    same(value, other.value) && n == other.n
  }

  private func same(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b))
  }
}
