import Foundation
package import MoshtariCore

/// The gates of the settings beside the report: what became of each, and what is wrong with the others.
///
/// A bare address is the figure's value, which differs from the truth by chance: a gate on it fires now and then though
/// nothing has changed. `.low` and `.high` are the limits of its 95 % range: `x.low > 5` fires only where the
/// whole range is above 5. A gate on a direction fires with a clear change alone. A figure without a value is unmeasured,
/// but for `missing`, which then fires.
package struct GateJudging: Sendable {
  /// In the order of the gates, those at fault left out.
  package private(set) var alerts: [Alert] = []
  /// Gates that name no figure of any report, or compare it in another unit; at their places in the settings.
  package private(set) var faults: [Diagnostic] = []

  package init(_ gates: [Gate], in tree: ReportTree, currency: Currency) {
    for gate in gates {
      do {
        alerts.append(try GateJudge(gate: gate, tree: tree, currency: currency).alert())
      } catch {
        faults.append(error)
      }
    }
  }
}

/// One gate beside the report.
private struct GateJudge {
  let gate: Gate
  let tree: ReportTree
  let currency: Currency

  private var address: ReportAddress { gate.address.judged }

  func alert() throws(Diagnostic) -> Alert {
    switch gate.condition {
    case .compares(let comparison, let threshold):
      // A figure that is none comes before its unit.
      let figure = try figure(at: address)
      let bound = try bound(threshold)
      let verdict = figure.value.map { comparison.holds($0, bound) ? Alert.Verdict.fired : .passed }
      return alert(figure, verdict ?? .unmeasured, threshold: bound)
    case .missing:
      let figure = try figure(at: address)
      return alert(figure, figure.isPresent ? .passed : .fired)
    case .moves(let direction):
      let place = try change()
      var figure = try figure(at: place, asksDirection: true)
      // A change does not say how many it is of: of the later period, the figure itself does.
      if figure.n == nil, place != address { figure.n = try? self.figure(at: address).n }
      let isMeasured = figure.direction != nil && figure.reason == nil
      let verdict =
        isMeasured
        ? figure.direction == direction.verdict ? Alert.Verdict.fired : .passed : .unmeasured
      return alert(figure, verdict, change: place)
    }
  }

  private func alert(
    _ figure: JudgedFigure, _ verdict: Alert.Verdict, threshold: Double? = nil,
    change: ReportAddress? = nil
  ) -> Alert {
    Alert(
      gate, change: change?.description, threshold: threshold, value: figure.value,
      low: figure.low, high: figure.high, n: figure.n, verdict: verdict, reason: figure.reason)
  }

  // MARK: The figure

  /// The figure at `address`, absent where the data do not allow it.
  private func figure(at address: ReportAddress, asksDirection: Bool = false) throws(Diagnostic)
    -> JudgedFigure
  {
    let node: ReportTree.Node
    do {
      node = try tree.node(at: address)
    } catch {
      return JudgedFigure(absent: try reason(for: error, at: address))
    }
    switch node {
    case .object(let fields):
      let isFigure = fields.keys.contains("value") || asksDirection && fields["verdict"] != nil
      guard isFigure else { throw group(fields) }
      return JudgedFigure(fields["value"], in: fields)
    case .list: throw list()
    default: return JudgedFigure(node, in: estimate(around: address))
    }
  }

  /// The fields of the estimate that `address` is a limit or the value of; none for a plain number.
  private func estimate(around address: ReportAddress) -> [String: ReportTree.Node] {
    let above = ReportAddress(steps: Array(address.steps.dropLast()))
    guard ["value", "low", "high"].contains(address.steps.last?.name),
      case .object(let fields)? = try? tree.node(at: above), fields.keys.contains("value")
    else { return [:] }
    return fields
  }

  /// Where the report keeps the change that the gate asks for.
  private func change() throws(Diagnostic) -> ReportAddress {
    let name = address.description
    let figure = name.hasSuffix(".value") ? String(name.dropLast(6)) : name
    let known = ReportTree.changes.first { $0.key == figure }.flatMap { ReportAddress($0.value) }
    if let known { return known }
    let whole = ReportAddress(figure) ?? address
    guard let place = ReportSchema.place(of: whole) else {
      _ = try self.figure(at: address)
      return address
    }
    if place.hasDirection { return whole }
    throw Diagnostic(
      .error, "gate-without-change", .fact("the report has no change of `\(gate.address)`"),
      at: gate.addressLocation, help: changeHelp)
  }

  /// The change of the same part of the report, or all that there are.
  private var changeHelp: String {
    let root = address.steps.first?.name ?? ""
    let near = ReportTree.changes.first { $0.key.hasPrefix("\(root).") }
    if let near, case .moves(let direction) = gate.condition {
      return "`\(near.key) \(direction.rawValue)` asks for the change of the last month"
    }
    let names = ReportTree.changes.map { "`\($0.key)`" }.joined(separator: ", ")
    return
      "a direction is known of \(names) and of what has a `verdict`; other figures are compared with a number"
  }

  // MARK: The threshold

  /// The threshold in the figure's unit.
  private func bound(_ threshold: Gate.Threshold) throws(Diagnostic) -> Double {
    let unit = FigureUnit(of: address)
    let written = threshold.number
    func scaled(_ exponent: Int) -> Double { Double("\(written)e\(exponent)") ?? 0 }
    let number = scaled(0)
    switch (unit, threshold.unit) {
    case (.date, _), (.month, _), (.text, _):
      throw Diagnostic(
        .error, "not-a-figure",
        .mismatch(expected: "the address of a number", found: "`\(gate.address)`"),
        at: gate.addressLocation, help: "a text or a day cannot be compared; `missing` works for it"
      )
    case (.share, .percent): return scaled(-2)
    case (.share, .none) where abs(number) < 1, (.shareChange, .none) where abs(number) < 1:
      return number
    case (.shareChange, .points): return scaled(-2)
    case (.points, .none), (.points, .points), (.days, .none), (.days, .days), (.count, .none),
      (.ratio, .none):
      return number
    case (.money, .none), (.money, .displayed):
      let minor = scaled(currency.minorDigits) * Double(max(1, currency.displayDivisor))
      return minor.rounded()
    case (.money, .currency): return scaled(currency.minorDigits).rounded()
    default: throw mismatch(unit, threshold)
    }
  }

  private func mismatch(_ unit: FigureUnit, _ threshold: Gate.Threshold) -> Diagnostic {
    let words: (expected: String, help: String) =
      switch unit {
      case .share:
        (
          "a share",
          "write `\(threshold.number) %` if percent is meant, or a fraction below 1 such as `0.2`"
        )
      case .shareChange:
        (
          "a change of a share",
          "write `\(threshold.number) points` if percentage points are meant, or a fraction such as `-0.02`"
        )
      case .points: ("points of a score", "write the number alone, from −100 to 100")
      case .days: ("a number of days", "write `\(threshold.number) days`, or the number alone")
      case .money:
        (
          "an amount of money",
          "write `\(threshold.number) \(currency.displayUnit ?? currency.code)`, or the number alone"
        )
      default: ("a number without a unit", "write `\(threshold.number)` alone")
      }
    let found = [threshold.number, threshold.unitWord].filter { !$0.isEmpty }
    return Diagnostic(
      .error, "gate-unit",
      .mismatch(
        expected: "\(words.expected) for `\(gate.address)`",
        found: "`\(found.joined(separator: " "))`"),
      at: threshold.location, help: words.help)
  }
}

// MARK: What is not there

extension GateJudge {
  /// Why a figure that a report may have is not in this one; throws where no report has it.
  private func reason(for error: AddressError, at address: ReportAddress) throws(Diagnostic)
    -> AbsenceReason
  {
    guard ReportSchema.place(of: address) != nil else { throw unknown(firstUnknown ?? error) }
    if error.below.description == "quality.rejected", address.steps.count == 3 {
      throw unknown(rejectedTable(error))
    }
    if error.step.isKey {
      if error.nearest != nil { throw unknown(error) }
      return .noData
    }
    let isMap = ReportSchema.place(of: error.below)?.isMap ?? false
    if isMap, !isAbsent(error.step.name, from: error.below) { throw unknown(error) }
    let ofTime = ["latest", "latestQuarter", "change", "quarterChange", "year"]
    return ofTime.contains(error.step.name) && !error.below.steps.isEmpty ? .shortHistory : .noData
  }

  /// The first step that no report has, where the ones before it may be absent from this report.
  private var firstUnknown: AddressError? {
    for (position, step) in address.steps.enumerated() {
      let below = ReportAddress(steps: Array(address.steps[..<position]))
      guard let place = ReportSchema.place(of: below) else { return nil }
      if ReportSchema.place(of: ReportAddress(steps: below.steps + [step])) != nil { continue }
      // What is there says its own names.
      if let node = try? tree.node(at: below), node != .null { return nil }
      let near = nearestName(to: step.name, in: place.names)
      return AddressError(
        step: step, below: below,
        nearest: near.map { ReportAddress(steps: below.steps + [.field($0)]) },
        among: Array(place.names.prefix(8)))
    }
    return nil
  }

  /// The same error with names of tables, which are not the keys of the list.
  private func rejectedTable(_ error: AddressError) -> AddressError {
    var error = error
    let names = Table.allCases.map(\.rawValue)
    error.nearest = nearestName(to: error.step.name, in: names).map {
      ReportAddress(steps: error.below.steps + [.key($0)])
    }
    error.among = names
    return error
  }

  /// Whether an id that is not in a map is one that the data lack: a built-in segment, a table.
  private func isAbsent(_ id: String, from map: ReportAddress) -> Bool {
    if map.description == "quality.rejectedShare" { return Table(rawValue: id) != nil }
    guard
      case .list(let segments)? = try? tree.node(
        at: ReportAddress(steps: [.field("segmentsWithoutData")]))
    else { return false }
    return segments.contains { $0.id == id }
  }

  /// Underlines the step that is wrong, and offers the nearest address that is right as a whole.
  private func unknown(_ error: AddressError) -> Diagnostic {
    let above = error.below.description
    var place = gate.addressLocation
    if gate.address == address, let column = place.column, place.length == gate.address.length {
      let skipped = above.unicodeScalars.count + (above.isEmpty ? 0 : 1)
      (place.column, place.length) = (column + skipped, error.step.name.unicodeScalars.count)
    }
    let owner = above.isEmpty ? "the report" : "`\(above)`"
    let names = error.among.map { "`\($0)`" }.joined(separator: ", ")
    let near = error.nearest.map { nearest in
      let whole = ReportAddress(
        steps: nearest.steps + gate.address.steps.dropFirst(nearest.steps.count))
      let exists = (try? tree.node(at: whole)) != nil
      return "did you mean `\(exists ? whole : nearest)`?"
    }
    return Diagnostic(
      .error, "unknown-address", .fact("\(owner) has no `\(error.step.name)`"), at: place,
      help: near ?? (names.isEmpty ? "\(owner) has no parts" : "\(owner) has \(names)"))
  }

  private func group(_ fields: [String: ReportTree.Node]) -> Diagnostic {
    let figures = fields.filter { $0.value.isFigure }
    let names = (figures.isEmpty ? fields : figures).keys.sorted(by: isBeforeInBytes).prefix(4)
      .map { "`\(gate.address).\($0)`" }
    return Diagnostic(
      .error, "not-a-figure",
      .mismatch(expected: "the address of a figure", found: "a group of figures"),
      at: gate.addressLocation, help: "name one of them: \(names.joined(separator: ", "))")
  }

  private func list() -> Diagnostic {
    let last = tree.leaves.last { $0.address.steps.starts(with: address.steps) }
    let element = last.map { ReportAddress(steps: Array($0.address.steps[...address.steps.count])) }
    return Diagnostic(
      .error, "not-a-figure", .mismatch(expected: "the address of a figure", found: "a list"),
      at: gate.addressLocation,
      help: element.map { "name one of its elements, such as `\($0)`" })
  }
}

/// What the report has for a gate.
private struct JudgedFigure {
  var value: Double?
  var low: Double?
  var high: Double?
  var n: Int?
  /// Of a change.
  var direction: Verdict?
  /// Why there is no value, where the report says so.
  var reason: AbsenceReason?
  /// Whether anything but null is there.
  var isPresent: Bool

  /// - Parameter fields: of the estimate or change that it is of; empty for a plain number.
  init(_ node: ReportTree.Node?, in fields: [String: ReportTree.Node]) {
    isPresent = node.map { $0 != .null } ?? (fields["verdict"] != nil)
    func number(_ name: String) -> Double? {
      if case .number(let number)? = fields[name] { number } else { nil }
    }
    if case .number(let number)? = node { value = number }
    (low, high) = (number("low"), number("high"))
    n = number("n").flatMap { Int(exactly: $0) }
    if case .text(let word)? = fields["verdict"] { direction = Verdict(rawValue: word) }
    if case .text(let word)? = fields["reason"] { reason = AbsenceReason(rawValue: word) }
  }

  init(absent reason: AbsenceReason) {
    (isPresent, self.reason) = (false, reason)
  }
}

extension ReportAddress {
  fileprivate var length: Int { description.unicodeScalars.count }
}

extension ReportTree.Node {
  /// Whether it is a number, or has a value that is one or absent.
  fileprivate var isFigure: Bool {
    switch self {
    case .number: true
    case .object(let fields): fields.keys.contains("value")
    default: false
    }
  }

  /// The text under `id` of an object.
  fileprivate var id: String? {
    if case .object(let fields) = self, case .text(let id)? = fields["id"] { id } else { nil }
  }
}
