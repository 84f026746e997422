import MoshtariCore
import MoshtariText

extension PageContext {
  /// What may be said over the page of changes: the first clear change of a headline figure, else who moved; then
  /// whether rules were edited or past numbers restated, since then not all that differs is news of customers.
  func changesHeading(_ changes: EditionComparison) -> SafeHTML {
    guard !changes.isEmpty else {
      return say(ChangeWords.headingSame, day(changes.older.asOf))
    }
    let lead =
      clearChange(changes) ?? moved(changes)
      ?? say(ChangeWords.headingUnclear, day(changes.older.asOf))
    return [editClause(changes), restatedClause(changes)].compactMap { $0 }.prefix(1)
      .reduce(lead) { say(HeadingFindingWords.clauses, $0, $1) }
  }

  /// `Monthly retention: 71.0% after 75.0%, a clear fall`, of the first headline figure that has a verdict.
  private func clearChange(_ changes: EditionComparison) -> SafeHTML? {
    let headlines = settings.overviewFigures.compactMap { written in
      changes.figures.first { $0.address == written }
    }
    guard let figure = headlines.first(where: { $0.isClear }), let old = figure.old.value,
      let new = figure.new.value
    else { return nil }
    return say(
      figure.verdict == .rise ? ChangeWords.figureRise : .figureFall, figureName(figure.address),
      number(new, figure.unit), number(old, figure.unit))
  }

  /// Those who moved by what they did.
  private func moved(_ changes: EditionComparison) -> SafeHTML? {
    guard let people = changes.flows?.lifecycle.byBehaviour.moved?.people, people > 0 else {
      return nil
    }
    return say(ChangeWords.moved, count(people), day(changes.older.asOf))
  }

  private func editClause(_ changes: EditionComparison) -> SafeHTML? {
    if let people = changes.flows?.lifecycle.byRules?.moved?.people, people > 0 {
      return say(ChangeWords.movedByRules, count(people))
    }
    let edits = changes.edits.count { $0.kind == .rule || $0.kind == .definition }
    guard edits > 0 else { return nil }
    return edits == 1 ? say(ChangeWords.editedOne) : say(ChangeWords.edited, count(edits))
  }

  private func restatedClause(_ changes: EditionComparison) -> SafeHTML? {
    guard !changes.restated.isEmpty else { return nil }
    return changes.restated.count == 1
      ? say(ChangeWords.restatedOne) : say(ChangeWords.restatedMany, count(changes.restated.count))
  }
}

extension FigureChange {
  /// Whether its interval says which way it went.
  var isClear: Bool { verdict.map { $0 != .unclear } ?? false }
}

extension EditionComparison {
  /// Whether the two say the same. Files that differ without a trace in any figure do not count.
  var isEmpty: Bool {
    figures.isEmpty && restated.isEmpty && edits.isEmpty && added.isEmpty && removed.isEmpty
      && moves.isEmpty && segments.allSatisfy { !$0.differs }
  }

  /// Everybody who moved in the lifecycle, by both causes.
  private var moves: [MoneyFlow.Move] {
    guard let lifecycle = flows?.lifecycle else { return [] }
    return lifecycle.byBehaviour.moves + (lifecycle.byRules?.moves ?? [])
  }
}

extension SegmentChange {
  var differs: Bool {
    oldCount != newCount || oldRevenue != newRevenue || hasNewRule
  }
}

extension MoneyFlow {
  /// Customers who went from one place to another.
  struct Move: Equatable, Sendable {
    var from: String
    var to: String
    var people: Int
    /// Nil where suppressed.
    var revenue: Int64?
  }

  /// Those that are not hidden, the largest first; equal ones in the order of the matrix.
  var moves: [Move] {
    let all = from.indices.flatMap { row in
      to.indices.compactMap { column -> Move? in
        guard from[row] != to[column], let people = matrix[row][column], people > 0 else {
          return nil
        }
        return Move(
          from: from[row], to: to[column], people: people, revenue: revenue[row][column])
      }
    }
    return all.enumerated().sorted { a, b in
      a.element.people != b.element.people
        ? a.element.people > b.element.people : a.offset < b.offset
    }.map(\.element)
  }

  /// Everybody who was somewhere and is elsewhere, and what they have brought; nil where a part of them is
  /// hidden, the money alone nil where that of a part is.
  var moved: (people: Int, revenue: Int64?)? {
    var people = 0
    var money: Int64? = 0
    for row in from.indices where to.contains(from[row]) {
      for column in to.indices where to[column] != from[row] {
        guard let count = matrix[row][column] else { return nil }
        people += count
        if count > 0 { money = money.flatMap { sum in revenue[row][column].map { sum + $0 } } }
      }
    }
    return (people, money)
  }

  /// Whether a part of it is hidden.
  var hasHidden: Bool { matrix.contains { $0.contains { $0 == nil } } }
}
