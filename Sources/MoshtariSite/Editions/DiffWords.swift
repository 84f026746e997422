import MoshtariCore
import MoshtariText

/// A comparison in English words, for a terminal and for Markdown.
///
/// Both begin with the figures that a reader asks for first; what is long is cut, with how much there is more. The
/// JSON has everything.
struct DiffWords {
  private let comparison: EditionComparison
  private let names: (old: String, new: String)
  private let format: FigureFormat

  /// Figures that are named one by one, in this order.
  private static let headline = [
    "customers.total", "customers.active", "orders.count", "orders.revenue", "orders.averageValue",
    "repeat.rate", "growth.latest.retention", "growth.latest.active", "nps.overall", "nps.latest",
    "csat.overall", "csat.latest", "effort.overall", "loyalty.index", "value.expectedOrders90",
    "cutoffs.active", "cutoffs.churned",
  ]
  /// Rows of one table at most.
  private static let most = 20

  /// - Parameters:
  ///   - names: as they were asked for, for reports that are no editions.
  ///   - meta: of the newer report; nil: amounts are written as dollars.
  init(_ comparison: EditionComparison, names: (String, String), meta: Meta?) {
    self.comparison = comparison
    self.names = (comparison.older.id ?? names.0, comparison.newer.id ?? names.1)
    format = FigureFormat(
      language: .en, calendar: meta?.calendar ?? .gregorian,
      currency: meta?.currency ?? Currency(code: "USD", minorDigits: 2))
  }

  // MARK: Terminal

  var plain: String {
    let head = "\(names.old) → \(names.new), as of \(days)."
    let sections = parts.map { part in
      let rows = part.rows.isEmpty ? [] : Self.columns([part.columns] + part.rows)
      return ([part.title] + (rows + part.lines).map { "  " + $0 }).joined(separator: "\n")
    }
    return Self.shown(([head + "\n" + summary] + sections).joined(separator: "\n\n"))
  }

  /// Rows as columns of equal width, without spaces at their ends.
  private static func columns(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  // MARK: Markdown

  var markdown: String {
    let head =
      "**\(Self.escaped(names.old)) → \(Self.escaped(names.new))**, as of \(days). \(summary)"
    let blocks = parts.enumerated().map { index, part in
      let table = part.rows.isEmpty ? [] : [Self.table(part.columns, part.rows)]
      let code = part.lines.isEmpty ? [] : [Self.fenced(part.lines)]
      let body = (table + code).joined(separator: "\n\n")
      if index == 0, part.isFirst { return body }
      return "<details>\n<summary>\(Self.escaped(part.title))</summary>\n\n\(body)\n\n</details>"
    }
    return Self.shown(([head] + blocks).joined(separator: "\n\n"))
  }

  private static func table(_ columns: [String], _ rows: [[String]]) -> String {
    let lines = [columns, columns.map { _ in "---" }] + rows
    return lines.enumerated().map { index, cells in
      "| " + cells.map { index == 1 ? $0 : escaped($0) }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// A block of changed lines, in a fence that is longer than any inside.
  private static func fenced(_ lines: [String]) -> String {
    var fence = "```"
    while lines.contains(where: { $0.contains(fence) }) { fence += "`" }
    return "\(fence)diff\n\(lines.joined(separator: "\n"))\n\(fence)"
  }

  /// A text in which nothing is taken for Markdown or HTML.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\n": result += " "
      case "|", "*", "_", "[", "]", "`", "\\", "#", "~": result += "\\\(character)"
      default: result.append(character)
      }
    }
  }

  /// Without what a terminal or a page would obey: controls, and marks that turn the direction of lines.
  private static func shown(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x0A: scalar
          case 0xA0: " "
          case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: "·"
          default: scalar
          }
        }))
  }

  // MARK: Parts

  /// One part of the comparison: a table, and lines that follow it.
  private struct Part {
    var title: String
    var columns: [String] = []
    var rows: [[String]] = []
    var lines: [String] = []
    /// Whether it stands open.
    var isFirst = false
  }

  private var parts: [Part] {
    [
      figures, restated, segments, flows, edits, inputs,
      list(of: comparison.added, "Only in the newer"),
      list(of: comparison.removed, "Only in the older"),
    ]
    .compactMap { $0 }
  }

  private var days: String {
    "\(format.day(comparison.older.asOf)) → \(format.day(comparison.newer.asOf))"
  }

  private var summary: String {
    let edited = comparison.edits.filter { $0.kind != .program }.count
    let parts = [
      count(comparison.figures.count, "figure differs", "figures differ"),
      count(comparison.restated.count, "past number restated", "past numbers restated"),
      count(edited, "text edited", "texts edited"),
      count(comparison.inputs.count, "file changed", "files changed"),
    ].compactMap { $0 }
    return parts.isEmpty ? "Nothing differs." : parts.joined(separator: ", ") + "."
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String? {
    number == 0 ? nil : "\(format.count(number)) \(number == 1 ? one : many)"
  }

  private var figures: Part? {
    let rows = Self.headline.compactMap { address in
      comparison.figures.first { $0.address == address }
    }.map { figure in
      [
        figure.address, text(figure.old, figure.unit, figure.oldPeriod),
        text(figure.new, figure.unit, figure.newPeriod), change(figure),
      ]
    }
    guard !comparison.figures.isEmpty else { return nil }
    let others = comparison.figures.count - rows.count
    let more =
      others == 0 ? [] : [["… and \(format.count(others)) more (--format json)", "", "", ""]]
    return Part(
      title: "Figures", columns: ["figure", names.old, names.new, "change"], rows: rows + more,
      isFirst: true)
  }

  /// The change; a direction only where the interval supports one.
  private func change(_ figure: FigureChange) -> String {
    guard let change = figure.change else { return "" }
    let unit = figure.unit == .share ? FigureUnit.shareChange : figure.unit
    let size = signed(change, unit)
    guard let low = figure.low, let high = figure.high else { return size }
    let word =
      switch figure.verdict {
      case .rise: "rise"
      case .fall: "fall"
      case .unclear, nil: "unclear"
      }
    return "\(size), \(word) (\(signed(low, unit)) to \(signed(high, unit)))"
  }

  private func signed(_ number: Double, _ unit: FigureUnit) -> String {
    switch unit {
    case .money: (number > 0 ? "+" : "") + format.compactMoney(number)
    case .ratio: format.signed(number, digits: 2)
    // A decimal more than the scores themselves, which are rounded: +37 and +36 may be a tenth apart.
    case .points: format.signed(number, digits: 1)
    case .count, .days: format.signed(number)
    default: format.text(number, unit: unit)
    }
  }

  private func text(_ figure: Estimate, _ unit: FigureUnit, _ period: String? = nil) -> String {
    guard let value = figure.value else {
      return figure.reason.map { format.text($0) } ?? "none or hidden"
    }
    var text = unit == .money ? format.compactMoney(value) : format.text(value, unit: unit)
    if let low = figure.low, let high = figure.high {
      text += " (\(format.range(low, high, unit: unit)))"
    }
    let of = period.map { Day(iso: $0) == nil ? format.text($0, unit: .month) : "week of \($0)" }
    return text + (of.map { ", \($0)" } ?? "")
  }

  private var restated: Part? {
    guard !comparison.restated.isEmpty else { return nil }
    let rows = comparison.restated.map { number in
      [
        number.address, text(number.old, number.unit), text(number.new, number.unit),
        cause(number.causes),
      ]
    }
    return Part(
      title: count(rows.count, "past number restated", "past numbers restated") ?? "",
      columns: ["number", "then", "now", "why"], rows: cut(rows))
  }

  private func cause(_ causes: [RestatementCause]) -> String {
    let words = causes.map { cause in
      switch cause {
      case .data: "late or corrected rows"
      case .settings: "the settings were edited"
      case .rule: "the segment’s rule was edited"
      case .definition: "the definition was edited"
      case .program: "another version of the program"
      case .cutoffs: "the cut-offs followed the data"
      case .priceBase: "in prices of another month"
      case .unknown: "not known"
      }
    }
    return words.count == 1 ? words[0] : "one or more of: " + words.joined(separator: "; ")
  }

  private var segments: Part? {
    let changed = comparison.segments.filter {
      $0.oldCount != $0.newCount || $0.oldRevenue != $0.newRevenue || $0.hasNewRule
    }
    guard !changed.isEmpty else { return nil }
    let rows = changed.map { segment in
      [
        segment.id, segment.oldCount.map(format.count) ?? "–",
        segment.newCount.map(format.count) ?? "–", money(segment.oldRevenue),
        money(segment.newRevenue), segment.hasNewRule ? "rule edited" : "",
      ]
    }
    return Part(
      title: count(rows.count, "segment differs", "segments differ") ?? "",
      columns: ["segment", "members then", "now", "revenue then", "now", ""],
      rows: cut(rows, at: 60))
  }

  private func money(_ amount: Int64?) -> String {
    amount.map { format.compactMoney(Double($0)) } ?? "–"
  }

  private var flows: Part? {
    guard let flows = comparison.flows else { return nil }
    let moves =
      rows(of: flows.lifecycle.byBehaviour, "orders and time")
      + (flows.lifecycle.byRules.map { rows(of: $0, "rules and cut-offs") } ?? [])
    let turnovers = flows.segments.flatMap { segment in
      rows(of: segment.segment, segment.byBehaviour, "orders and time")
        + (segment.byRules.map { rows(of: segment.segment, $0, "rules and cut-offs") } ?? [])
    }
    guard !(moves + turnovers).isEmpty else { return nil }
    return Part(
      title: "Who moved", columns: ["from", "to", "people", "their revenue", "moved by"],
      rows: cut(moves + turnovers, at: 60))
  }

  /// The moves of at least one customer that may be shown; who stayed is left out.
  private func rows(of flow: MoneyFlow, _ cause: String) -> [[String]] {
    flow.from.indices.flatMap { row in
      flow.to.indices.compactMap { column in
        guard flow.from[row] != flow.to[column], let people = flow.matrix[row][column], people > 0
        else { return nil }
        return [
          flow.from[row], flow.to[column], format.count(people), money(flow.revenue[row][column]),
          cause,
        ]
      }
    }
  }

  private func rows(
    of segment: String, _ turnover: SegmentTurnover, _ cause: String
  ) -> [[String]] {
    let joined = turnover.joined.flatMap { $0 > 0 ? $0 : nil }.map {
      ["", segment, format.count($0), money(turnover.joinedRevenue), cause]
    }
    let left = turnover.left.flatMap { $0 > 0 ? $0 : nil }.map {
      [segment, "", format.count($0), money(turnover.leftRevenue), cause]
    }
    return [joined, left].compactMap { $0 }
  }

  private var edits: Part? {
    guard !comparison.edits.isEmpty else { return nil }
    let lines = comparison.edits.flatMap { edit in
      ["@@ \(edit.kind.rawValue) \(edit.name) @@"]
        + changedLines(from: edit.old?[.en] ?? "", to: edit.new?[.en] ?? "")
    }
    return Part(
      title: count(comparison.edits.count, "text edited", "texts edited") ?? "",
      lines: cut(lines, at: 80))
  }

  private var inputs: Part? {
    guard !comparison.inputs.isEmpty else { return nil }
    let rows = comparison.inputs.map { input in
      [
        input.file, input.old.map { format.count($0.bytes) } ?? "–",
        input.new.map { format.count($0.bytes) } ?? "–",
      ]
    }
    return Part(
      title: count(rows.count, "file changed", "files changed") ?? "",
      columns: ["file", "bytes then", "now"], rows: cut(rows))
  }

  private func list(of addresses: [String], _ title: String) -> Part? {
    addresses.isEmpty
      ? nil : Part(title: title, columns: ["address"], rows: cut(addresses.map { [$0] }))
  }

  private func cut(_ rows: [[String]], at most: Int = Self.most) -> [[String]] {
    guard rows.count > most, let first = rows.first else { return rows }
    let more = "… and \(format.count(rows.count - most)) more (--format json)"
    return rows.prefix(most) + [[more] + first.dropFirst().map { _ in "" }]
  }

  private func cut(_ lines: [String], at most: Int) -> [String] {
    guard lines.count > most else { return lines }
    return lines.prefix(most) + ["… and \(format.count(lines.count - most)) more (--format json)"]
  }
}

/// The lines that are only in `old`, marked `-`, and those only in `new`, marked `+`, in the order of the texts.
func changedLines(from old: String, to new: String) -> [String] {
  let before = old.split(separator: "\n", omittingEmptySubsequences: false)
  let now = new.split(separator: "\n", omittingEmptySubsequences: false)
  let difference = now.difference(from: before)
  var removed: Set<Int> = [], inserted: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var lines: [String] = [], row = 0
  for (offset, line) in now.enumerated() {
    while row < before.count, removed.contains(row) {
      lines.append("- " + before[row])
      row += 1
    }
    if inserted.contains(offset) { lines.append("+ " + line) } else { row += 1 }
  }
  while row < before.count {
    if removed.contains(row) { lines.append("- " + before[row]) }
    row += 1
  }
  return lines
}
