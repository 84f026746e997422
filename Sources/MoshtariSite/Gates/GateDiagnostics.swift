import MoshtariCore
import MoshtariText

extension Measured {
  /// What is wrong with the gates, and what became of the others, at their places in the settings: an error where a gate
  /// stops the publication, a warning where one fired or could not be measured; nothing of those that passed.
  ///
  /// - Parameter publishesAnyway: whether a gate that stops the publication only warns.
  func gateDiagnostics(publishesAnyway: Bool) -> [Diagnostic] {
    let places = Dictionary(settings.gates.map { ($0.key, $0.location) }) { first, _ in first }
    let format = FigureFormat(language: .en, settings: settings)
    return gateFaults
      + (report.alerts ?? []).compactMap { alert in
        GateDiagnostic(alert: alert, format: format, publishesAnyway: publishesAnyway)
          .diagnostic(at: places[alert.key])
      }
  }
}

/// An alert in the words of the terminal.
private struct GateDiagnostic {
  let alert: Alert
  let format: FigureFormat
  let publishesAnyway: Bool

  func diagnostic(at place: SourceLocation?) -> Diagnostic? {
    switch alert.verdict {
    case .passed: nil
    case .unmeasured:
      Diagnostic(
        .warning, "gate-not-measured", .fact("`\(alert.gate)` is not measured: \(reason)"),
        at: place,
        help:
          "Data quality says so; a gate `\(alert.address) missing` fires where the figure is absent"
      )
    case .fired:
      Diagnostic(
        stops ? .error : .warning, stops ? "gate-failed" : "gate-fired", .fact(statement),
        at: place, help: help)
    }
  }

  private var stops: Bool { alert.severity == .error && !publishesAnyway }

  private var statement: String {
    let fires = AlertWords(condition: alert.condition)
      .plain(in: .en, [alert.threshold.map { format.threshold($0, unit: alert.unit) } ?? ""])
    return "`\(alert.address)` \(finding): the gate fires \(fires)".replacing("\u{A0}", with: " ")
  }

  private var finding: String {
    guard let value = alert.value else {
      if alert.isOfChange { return "has moved clearly" }
      return alert.condition == "missing" ? "has no value (\(reason))" : "is known"
    }
    let number =
      alert.threshold.map { format.text(value, unit: alert.unit, apartFrom: $0) }
      ?? format.text(value, unit: alert.unit)
    let words = alert.isOfChange ? "has changed by \(number)" : "is \(number)"
    return basis.isEmpty ? words : "\(words) (\(basis))"
  }

  private var basis: String {
    var parts = alert.n.map { ["n = \(format.count($0))"] } ?? []
    if let low = alert.low, let high = alert.high {
      parts.append("95% range \(format.range(low, high, unit: alert.unit))")
    }
    return parts.joined(separator: ", ")
  }

  private var reason: String {
    alert.reason.map(format.text) ?? AlertWords.undefined.plain(in: .en)
  }

  private var help: String {
    let figure =
      ["low", "high", "value"].first { alert.address.hasSuffix(".\($0)") }
      .map { alert.address.dropLast($0.count + 1) } ?? alert.address[...]
    let explain = "`moshtari explain '\(figure)'` says what it is computed from"
    if stops {
      return
        "\(explain); `build --publish-anyway` publishes this once, `severity: warning` from now on"
    }
    return alert.severity == .error
      ? "published anyway, which the pages say; \(explain)"
      : "the overview and the digest say so; \(explain)"
  }
}
