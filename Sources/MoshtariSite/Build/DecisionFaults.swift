import MoshtariContent
import MoshtariCore

extension PageContext {
  /// How many months ahead a decision may be judged.
  private static let longest = 60

  /// An error for a decision that expects something of a figure that the report does not have, or until a
  /// month that cannot tell.
  func decisionFault(of note: Note) -> Diagnostic? {
    guard let expects = note.decision?.expects?.value, let decision = note.decisionReference else {
      return nil
    }
    return figureFault(expects) ?? untilFault(expects, decision)
  }

  private func figureFault(_ expects: Expectation) -> Diagnostic? {
    guard let address = ReportAddress(expects.figure.value) else { return nil }
    do {
      _ = try tree.node(at: address)
      return nil
    } catch {
      var fault = unknownAddress(error)
      fault.location = expects.figure.location
      return fault
    }
  }

  /// The first month that lies wholly under the decision, and five years from it.
  private func untilFault(_ expects: Expectation, _ decision: DecisionReference) -> Diagnostic? {
    let calendar = report.meta.calendar
    let first = decision.firstMonth(in: calendar)
    let months = first...(first + Self.longest)
    guard !months.contains(expects.until.value) else { return nil }
    return Diagnostic(
      .error, "until-outside",
      .mismatch(
        expected:
          "a month from `\(first)`, the first whole one of the decision, to `\(months.upperBound)`",
        found: "`\(expects.until.value)`"),
      at: expects.until.location, help: meaning(of: expects.until.value, within: months))
  }
}
