import MoshtariCore
import MoshtariText

/// Holds the words of direction of a sentence against the verdicts of its figures.
struct ClaimCheck {
  let context: RenderingContext

  private enum Outcome { case supported, unsupported, contradicted }

  /// What is wrong with the claims of a sentence, with the place that `locate` gives for each word.
  func diagnostics(
    of sentence: ClaimSentence, locate: (ClaimPlace) -> SourceLocation?
  ) -> [Diagnostic] {
    let claims = sentence.claims
    guard !claims.isEmpty else { return [] }
    return claims.compactMap { claim in
      let all = sentence.values
      let near = all.filter { $0.clause == claim.clause }
      let evidence = ClaimWitness(context).evidence(of: (near.isEmpty ? all : near).map(\.value))
      guard let first = evidence.first else { return nil }
      let outcome = outcome(of: claim, evidence)
      guard outcome != .supported else { return nil }
      let said = evidence.first { $0.verdict != nil } ?? first
      return diagnostic(claim, outcome, said, at: locate(claim.place))
    }
  }

  private func outcome(of claim: Claim, _ evidence: [ClaimEvidence]) -> Outcome {
    let outcomes = evidence.compactMap { outcome(of: claim, $0) }
    if outcomes.contains(.supported) { return .supported }
    let isContradicted = !outcomes.isEmpty && outcomes.allSatisfy { $0 == .contradicted }
    return isContradicted ? .contradicted : .unsupported
  }

  /// Nil where the figure says nothing of the claim.
  private func outcome(of claim: Claim, _ evidence: ClaimEvidence) -> Outcome? {
    guard let verdict = evidence.verdict else { return nil }
    if claim.direction == .steady { return steadiness(claim, verdict, evidence) }
    guard let claimed = claimed(claim.direction, of: evidence.address) else { return nil }
    if claim.isNegated { return verdict == claimed ? .contradicted : .supported }
    if verdict == .unclear { return evidence.isCounted ? .contradicted : .unsupported }
    guard verdict == claimed else { return .contradicted }
    return isLarge(claim.factor, evidence.ratio) ? .supported : .contradicted
  }

  private func steadiness(_ claim: Claim, _ verdict: Verdict, _ evidence: ClaimEvidence) -> Outcome
  {
    let isNear = evidence.isCounted && (0.95...1.05).contains(evidence.ratio ?? 1)
    let isSteady = verdict == .unclear || isNear
    if claim.isNegated { return isSteady ? .unsupported : .supported }
    return isSteady ? .supported : .contradicted
  }

  /// Whether a change is as large as `doubled` or `halved` says: nearer to that than to none, on the
  /// scale of ratios.
  private func isLarge(_ factor: Double?, _ ratio: Double?) -> Bool {
    guard let factor, let ratio else { return true }
    return factor > 1 ? ratio * ratio >= factor : ratio * ratio <= factor
  }

  private func claimed(_ direction: Claim.Direction, of address: ReportAddress) -> Verdict? {
    switch direction {
    case .rise: return .rise
    case .fall: return .fall
    case .steady: return .unclear
    case .better, .worse:
      guard let isMoreBetter = FigureGoodness.isMoreBetter(address, in: context.report) else {
        return nil
      }
      return (direction == .better) == isMoreBetter ? .rise : .fall
    }
  }

  private func diagnostic(
    _ claim: Claim, _ outcome: Outcome, _ said: ClaimEvidence, at place: SourceLocation?
  ) -> Diagnostic {
    let words = claim.isNegated ? "not `\(claim.written)`" : "`\(claim.written)`"
    let meant = "begin the sentence with `{{ unchecked WHY }}`"
    if outcome == .contradicted {
      return Diagnostic(
        .error, "contradicted-claim", .fact("this says \(words), and \(said.sentence)"), at: place,
        help: "say what the figure says; if something else is meant, \(meant)")
    }
    let mend =
      said.verdict == .unclear
      ? "say that there is no clear change"
      : "take the word out, or name a figure whose change is known"
    return Diagnostic(
      .warning, "unsupported-claim", .fact("this says \(words), and \(said.sentence)"), at: place,
      help: "\(mend); if something else is meant, \(meant)")
  }
}
