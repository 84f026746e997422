import MoshtariCharts
import MoshtariCore
import MoshtariMetrics
import MoshtariText

extension PageContext {
  private var alerts: [Alert] { report.alerts ?? [] }

  /// What fired, in the order of the gates.
  private var fired: [Alert] { alerts.filter { $0.verdict == .fired } }

  /// Under the headline of the overview: at most three alerts, a line each, then what could not be measured; empty where
  /// every gate is measured and none has fired.
  ///
  /// - Parameter pages: the names of the pages that there are.
  func alertNotice(pages: Set<String>) -> SafeHTML {
    let lines =
      fired.prefix(3).map { "<b>\(say(AlertWords.alert))</b> \(line($0, pages: pages))" }
      as [SafeHTML]
    let rest = fired.count > 3 ? link("data-quality", fragment: "gates", say(AlertWords.more)) : nil
    return (lines + [rest, unmeasuredLine].compactMap { $0 }).joined(separator: "<br>")
  }

  /// The same for the digest, all that fired; nil where there is nothing to say.
  func alertBlock(pages: Set<String>) -> DigestBlock? {
    let lines = fired.map { line($0, pages: pages) } + [unmeasuredLine].compactMap { $0 }
    guard !lines.isEmpty else { return nil }
    return DigestBlock(
      id: "gates", title: alertTitle, figures: ["alerts"], parts: [.list(lines)])
  }

  /// How many gates could not be measured, with the way to them; nil where all were.
  private var unmeasuredLine: SafeHTML? {
    let number = alerts.count { $0.verdict == .unmeasured }
    guard number > 0 else { return nil }
    let words =
      number == 1 ? say(AlertWords.oneUnmeasured) : say(AlertWords.someUnmeasured, count(number))
    return link("data-quality", fragment: "gates", words)
  }

  /// Every gate of the settings and what became of it; nil without gates.
  func gateSection(pages: Set<String>) -> PageSection? {
    guard !alerts.isEmpty else { return nil }
    let hasOwners = alerts.contains { $0.owner != nil }
    let table = HTMLTable(
      caption: plain(AlertWords.gate),
      columns: [
        .text(say(AlertWords.gate)), .text(say(AlertWords.condition)), .text(say(AlertWords.now)),
        .text(say(AlertWords.result)),
      ] + (hasOwners ? [.text(say(DigestWords.owner), isSecondary: true)] : []),
      rows: alerts.map { alert in
        [
          name(alert, pages: pages) + " <span class=\"m-hide\">\(code(alert.address))</span>",
          condition(alert), reading(alert),
          result(alert),
        ] + (hasOwners ? [alert.owner.map(text) ?? .empty] : [])
      })
    return PageSection(
      id: "gates", figure: "alerts", title: alertTitle, subtitle: say(AlertWords.sub),
      body: table.scrolling)
  }

  private var alertTitle: SafeHTML {
    switch (fired.count, alerts.count) {
    case (0, 1): say(AlertWords.titleOnlyNone)
    case (_, 1): say(AlertWords.titleOnly)
    case (0, let all): say(AlertWords.titleNone, count(all))
    case (let number, let all): say(AlertWords.title, count(number), count(all))
    }
  }

  // MARK: One alert

  /// What it is about, leading to its page: what is there now, and when the gate fires.
  private func line(_ alert: Alert, pages: Set<String>) -> SafeHTML {
    let sentence = say(
      AlertWords.fires, name(alert, pages: pages), reading(alert), condition(alert))
    let owner = alert.owner.map { say(AlertWords.owner, "<bdi>\(text($0))</bdi>") }
    let stops = alert.severity == .error ? say(AlertWords.stops) : nil
    return [sentence, owner, stops].compactMap { $0 }.joined(separator: " ")
  }

  /// The name of the gate or its figure, a link where there is a page of it.
  private func name(_ alert: Alert, pages: Set<String>) -> SafeHTML {
    let words = alert.title.map(text) ?? SafeHTML(text: figureName(alert))
    guard let address = ReportAddress(alert.address), let page = Self.page(of: address),
      pages.contains(page)
    else { return words }
    return link(page, words)
  }

  /// `Net Promoter Score, low end of the range` where the gate has no title.
  private func figureName(_ alert: Alert) -> String {
    guard let written = ReportAddress(alert.address) else { return alert.address }
    let address = written.judged, end = address.steps.last?.name
    let isPart = ["value", "low", "high"].contains(end ?? "") && address.steps.count > 1
    let figure = isPart ? ReportAddress(steps: Array(address.steps.dropLast())) : address
    let name =
      KeyFigureWords(rawValue: figure.description).map { plain($0) }
      ?? definition(of: address)?.name[language] ?? figure.description
    let keys = written.steps.filter(\.isKey).map(\.name).map { key in
      Table(rawValue: key).map { plain(QualityWords($0)) } ?? key
    }
    let groups = keys + segment(in: figure)
    let comma = language == .fa ? "، " : ", "
    let whole = groups.isEmpty ? name : "\(name) (\(groups.joined(separator: comma)))"
    return switch end {
    case "low" where isPart: plain(AlertWords.lowEnd, whole)
    case "high" where isPart: plain(AlertWords.highEnd, whole)
    default: whole
    }
  }

  /// The segment that a figure is of.
  private func segment(in address: ReportAddress) -> [String] {
    guard address.steps.first == .field("segments"), address.steps.count > 1 else { return [] }
    return [segmentName(of: address.steps[1].name)[language]]
  }

  /// `below +20`.
  private func condition(_ alert: Alert) -> SafeHTML {
    let bound = alert.threshold.map { format.threshold($0, unit: alert.unit) }
    return say(AlertWords(condition: alert.condition), .number(bound ?? ""))
  }

  /// The number and what it rests on, or why there is none.
  private func reading(_ alert: Alert) -> SafeHTML {
    let reason = alert.reason.map { SafeHTML(text: format.text($0)) } ?? say(AlertWords.undefined)
    if alert.verdict == .unmeasured { return say(AlertWords.unmeasured, reason) }
    if alert.condition == "missing", alert.verdict == .fired { return say(AlertWords.none, reason) }
    let number = alert.value.map { value in
      SafeHTML.number(
        alert.threshold.map { format.text(value, unit: alert.unit, apartFrom: $0) }
          ?? format.text(value, unit: alert.unit))
    }
    let basis = basis(alert)
    let whole = [number, basis.isEmpty ? nil : "(\(basis))"].compactMap { $0 }
      .joined(separator: " ")
    guard let verdict = direction(alert) else { return whole }
    let words = verdictInSentence(verdict)
    return whole.isEmpty ? words : say(AlertWords.moved, whole, words)
  }

  /// The verdict of the change that an alert is of; nil for others.
  private func direction(_ alert: Alert) -> Verdict? {
    guard let change = alert.change.flatMap({ ReportAddress($0) }),
      case .text(let word)? = try? tree.node(
        at: ReportAddress(steps: change.steps + [.field("verdict")]))
    else { return nil }
    return Verdict(rawValue: word)
  }

  /// The estimate that the number is a limit of, how many are behind it, its range and period.
  private func basis(_ alert: Alert) -> SafeHTML {
    guard let address = ReportAddress(alert.address) else { return .empty }
    let root = address.steps.first?.name ?? ""
    let ofAnswers = ["nps", "csat", "effort"].contains(root)
    var parts: [SafeHTML] = []
    if ["low", "high"].contains(address.steps.last?.name), let value = estimateValue(of: address) {
      parts.append(.number(format.text(value, unit: alert.unit)))
    }
    if let n = alert.n { parts.append(ofAnswers ? answers(n) : people(n)) }
    if let n = alert.n, n < lowBase { parts.append(say(FigureWords.lowBase)) }
    if let low = alert.low, let high = alert.high {
      parts.append(
        say(FigureWords.range95, .number(format.range(low, high, unit: alert.unit))))
    }
    if let period = latestPeriod(of: address) { parts.append(period) }
    return parts.joined(separator: separator)
  }

  /// The value of the estimate that `address` is a limit of.
  private func estimateValue(of address: ReportAddress) -> Double? {
    let steps = address.steps.dropLast() + [.field("value")]
    guard case .number(let value)? = try? tree.node(at: ReportAddress(steps: Array(steps))) else {
      return nil
    }
    return value
  }

  /// The month, quarter or week that a `latest` is of; nil for figures of other times.
  private func latestPeriod(of address: ReportAddress) -> SafeHTML? {
    let latest = address.steps.firstIndex { step in
      step == .field("latest") || step == .field("latestQuarter")
    }
    guard let latest else { return nil }
    let above = Array(address.steps[...latest])
    for (name, unit) in [("period", FigureUnit.month), ("week", .date)] {
      let place = ReportAddress(steps: above + [.field(name)])
      if case .text(let written)? = try? tree.node(at: place) {
        return .number(format.text(written, unit: unit))
      }
    }
    return nil
  }

  private func result(_ alert: Alert) -> SafeHTML {
    let words = AlertWords(result: alert.verdict)
    guard alert.verdict == .fired else { return say(words) }
    return "<b>\(say(alert.severity == .error ? .firedStop : words))</b>"
  }
}

extension PageContext {
  /// Rejected rows of those read, by table and together; empty where no row was read.
  var rejectedShares: SafeHTML {
    let names = Table.allCases.map { ($0.rawValue, say(QualityWords($0))) }
    let shares = ([(ReportQuality.allTables, say(AlertWords.allTables))] + names).compactMap {
      key, name in
      report.quality.rejectedShare[key].flatMap { $0 }.map { share in
        "\(name) \(.number(format.percent(share, digits: 3)))" as SafeHTML
      }
    }
    guard !shares.isEmpty else { return .empty }
    return
      "<p class=\"note\">\(say(AlertWords.rejectedShare, shares.joined(separator: separator)))</p>"
  }
}
