import MoshtariCore

extension Opinions {
  /// Days in which an invitation is answered. Later answers count too, but a month of invitations is
  /// complete when its last one is this old.
  static let surveyDays = 30

  /// How many invitations to the survey that is spoken of were answered.
  ///
  /// An invitation is a row with the day of its asking; an answer belongs to the month of its
  /// invitation. The interval allows for several invitations of one customer. Nil without
  /// invitations.
  func response() -> SurveyResponse? {
    let invited = invitations.filter { asked($0) != nil }
    guard !invited.isEmpty else { return nil }
    let closed = invited.filter { isClosed($0) }
    let feedback = rollup.feedback
    let forms = invitations.filter { feedback.score[$0] >= 0 || feedback.hasComment($0) }
    let answers = forms.filter { feedback.score[$0] >= 0 }
    return SurveyResponse(
      invitations: closed.count, open: invited.count - closed.count,
      rate: share(of: closed) { feedback.score[$0] >= 0 },
      items: share(of: forms) { feedback.score[$0] >= 0 },
      comments: feedback.comment == nil
        ? Estimate(absent: .noData) : share(of: answers) { feedback.hasComment($0) },
      byMonth: responseByMonth(invited))
  }

  /// Rows of the survey that is spoken of, by customer; of equal rows in any order.
  private var invitations: [Int] {
    let feedback = rollup.feedback
    return (0..<feedback.count).filter {
      feedback.kind[$0] == .nps && feedback.survey(of: $0) == survey
    }.sorted { feedback.customer[$0] < feedback.customer[$1] }
  }

  private func asked(_ row: Int) -> Day? { rollup.feedback.invited?[row] }

  private func isClosed(_ row: Int) -> Bool {
    asked(row).map { $0 + Self.surveyDays <= rollup.asOf } ?? false
  }

  private func responseByMonth(_ rows: [Int]) -> [OfMonth<Estimate>] {
    let calendar = rollup.calendar
    let months = rows.compactMap { asked($0).map(calendar.month) }
    guard let first = months.min(), let last = months.max() else { return [] }
    var groups = Array(repeating: [Int](), count: last - first + 1)
    for (row, month) in zip(rows, months) { groups[month - first].append(row) }
    return groups.enumerated().map { offset, rows in
      OfMonth(
        period: first + offset, figure: share(of: rows) { rollup.feedback.score[$0] >= 0 },
        complete: calendar.lastDay(of: first + offset) + Self.surveyDays <= rollup.asOf)
    }
  }

  /// The share of `rows`, neighbours by customer, that `holds`; the sample is one of customers, each
  /// row without one being a person of its own. `n` counts rows.
  private func share(of rows: [Int], _ holds: (Int) -> Bool) -> Estimate {
    guard !rows.isEmpty else { return Estimate(absent: .noData) }
    var sums = RatioSums(), rest = rows[...], people = 0
    while let row = rest.first {
      let customer = rollup.feedback.customer[row]
      let end = rest.firstIndex { customer < 0 || rollup.feedback.customer[$0] != customer }
      let own = customer < 0 ? rest.prefix(1) : rest[..<(end ?? rest.endIndex)]
      sums.add(Int64(own.count(where: holds)), per: Int64(own.count))
      rest = rest.dropFirst(own.count)
      people += 1
    }
    guard people >= k else { return Estimate(absent: .smallGroup) }
    var share = sums.shareEstimate
    share.n = rows.count
    return share
  }
}

extension Feedback {
  /// Whether something was written in the row.
  func hasComment(_ row: Int) -> Bool { comment.map { $0.codes[row] != 0 } ?? false }
}

extension Opinions {
  /// NPS as if all cells of customers had answered alike, and how it was weighted.
  ///
  /// The population is everybody who was asked at least 30 days ago; where no row says when somebody
  /// was asked, the active customers. Its cells are today's lifecycle state × kind: kinds with fewer
  /// than 10 answering people join the unknown kind of their state, states with fewer join the rest,
  /// and a rest with fewer joins the smallest cell. An answer weighs (N_c ÷ N) ÷ (n_c ÷ n), N people
  /// asked and n people who answered, at least 0.2 and at most 5. Nil where nobody's cell is known.
  ///
  /// Source: own choice of the cells; L. Kish, "Survey Sampling", 1965 (effective number); B. Schouten,
  /// F. Cobben, J. Bethlehem, "Indicators for the Representativeness of Survey Response", Survey
  /// Methodology 35 (2009), 101–113 (R).
  func weighted(toResponse states: [LifecycleState?]?) -> (
    nps: Estimate, weighting: ResponseWeighting
  )? {
    guard let population = population(states) else { return nil }
    let rows = npsAnswers.rows.filter {
      let customer = Int(rollup.feedback.customer[$0])
      return customer >= 0 && population.isIn[customer]
    }
    guard !rows.isEmpty else { return nil }
    let raw = tally(of: rows, grade: gradeNPS)
    var cells = ResponseCells(population.isIn, rows: rows, states: states, in: rollup, k: k)
    let rawScore = raw.nps(k: k).estimate
    guard rawScore.value != nil, cells.answering >= cells.least else {
      return nil
    }
    let weights = cells.weights(of: rows, rollup.feedback)
    let sums = [Grade.best, .middle, .worst].map { grade in
      WeightSum(
        of: zip(rows, weights).filter {
          Grade(nps: Int(rollup.feedback.score[$0.0])) == grade
        }.map(\.1))
    }
    let all = sums.reduce(0) { $0 + $1.weight }, squares = sums.reduce(0) { $0 + $1.squares }
    let effective = all * all / squares
    return (
      Estimate(weightedNPS: sums[0], sums[1], sums[2], n: raw.n),
      ResponseWeighting(
        population: population.name, raw: rawScore, effective: effective,
        isUneven: effective < Double(raw.n) / 2, representativeness: cells.representativeness,
        cells: cells.shown)
    )
  }

  /// Nil where neither invitations nor states tell who might have answered.
  private func population(_ states: [LifecycleState?]?) -> (name: String, isIn: [Bool])? {
    var isIn = Array(repeating: false, count: rollup.customers.count)
    for row in invitations where isClosed(row) && rollup.feedback.customer[row] >= 0 {
      isIn[Int(rollup.feedback.customer[row])] = true
    }
    if isIn.contains(true) { return ("invited", isIn) }
    guard let states else { return nil }
    let active: Set<LifecycleState> = [.new, .loyal, .active, .returned]
    let members = states.map { $0.map(active.contains) ?? false }
    return members.contains(true) ? ("active", members) : nil
  }
}

/// The people of a population by state and kind, joined so that each cell has enough answers.
private struct ResponseCells {
  /// Answering people that a cell must have.
  let least: Int
  private let kinds: [String]
  private var asked: [Int]
  private var answered: [Int]
  /// The cell that each one joined.
  private var joined: [Int]
  private let cellOf: [Int]

  var answering: Int { answered.reduce(0, +) }
  private var people: Int { asked.reduce(0, +) }

  init(
    _ population: [Bool], rows: [Int], states: [LifecycleState?]?, in rollup: Rollup, k: Int
  ) {
    let kinds = rollup.customers.kind?.values ?? [""]
    let codes = rollup.customers.kind?.codes
    cellOf = population.indices.map { customer in
      let state = states?[customer]?.position ?? LifecycleState.allCases.count
      return state * kinds.count + (codes.map { Int($0[customer]) } ?? 0)
    }
    (self.kinds, least) = (kinds, max(10, k))
    let count = (LifecycleState.allCases.count + 1) * kinds.count
    (asked, answered) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    joined = Array(0..<count)
    for customer in population.indices where population[customer] { asked[cellOf[customer]] += 1 }
    for customer in Set(rows.map { Int(rollup.feedback.customer[$0]) }) {
      answered[cellOf[customer]] += 1
    }
    join()
  }

  private mutating func join() {
    let rest = LifecycleState.allCases.count * kinds.count
    for cell in asked.indices where cell % kinds.count > 0 && isSmall(cell) {
      move(cell, to: cell - cell % kinds.count)
    }
    for cell in asked.indices where cell % kinds.count == 0 && cell != rest && isSmall(cell) {
      move(cell, to: rest)
    }
    guard isSmall(rest) else { return }
    let others = asked.indices.filter { $0 != rest && asked[$0] > 0 }
    if let smallest = others.min(by: { asked[$0] < asked[$1] }) { move(rest, to: smallest) }
  }

  private func isSmall(_ cell: Int) -> Bool { asked[cell] > 0 && answered[cell] < least }

  private mutating func move(_ cell: Int, to other: Int) {
    asked[other] += asked[cell]
    answered[other] += answered[cell]
    (asked[cell], answered[cell]) = (0, 0)
    for index in joined.indices where joined[index] == cell { joined[index] = other }
  }

  private func weight(of cell: Int) -> Double {
    let shareAsked = Double(asked[cell]) / Double(people)
    let shareAnswered = Double(answered[cell]) / Double(answering)
    return min(5, max(0.2, shareAsked / shareAnswered))
  }

  /// The weights of answers, rescaled to their number.
  mutating func weights(of rows: [Int], _ feedback: Feedback) -> [Double] {
    let byCell = asked.indices.map { answered[$0] > 0 ? weight(of: $0) : 0 }
    let weights = rows.map { byCell[joined[cellOf[Int(feedback.customer[$0])]]] }
    let total = WeightSum(of: weights).weight
    return weights.map { $0 * Double(rows.count) / total }
  }

  private var used: [Int] { asked.indices.filter { asked[$0] > 0 } }

  var shown: [ResponseCell] {
    used.map { cell in
      let state = cell / kinds.count
      return ResponseCell(
        state: state < LifecycleState.allCases.count ? LifecycleState.allCases[state].id : "",
        kind: kinds[cell % kinds.count], asked: asked[cell],
        rate: Estimate(share: answered[cell], of: asked[cell]), weight: weight(of: cell))
    }
  }

  /// R = 1 − 2 S, S² the variance of the shares of the cells among people; without an interval for one cell,
  /// and where everybody answers.
  ///
  /// N S² ÷ v, v the mean of r (1 − r), is a noncentral chi-square of cells − 1 degrees round λ = N σ² ÷ v, σ
  /// what S would be if all of each cell's probability were known: cells differ by chance, too, so R is
  /// rather too low, which the limits of λ leave out. The interval is widened to hold R.
  ///
  /// Source: M. Sankaran, Biometrika 50 (1963), 199–204 (distribution); own use.
  var representativeness: Estimate {
    let all = Double(people), mean = Double(answering) / all
    func share(_ cell: Int) -> Double { Double(answered[cell]) / Double(asked[cell]) }
    func average(_ value: (Int) -> Double) -> Double {
      used.reduce(0) { $0 + Double(asked[$1]) / all * value($1) }
    }
    let square = average { (share($0) - mean) * (share($0) - mean) }
    let chance = average { share($0) * (1 - share($0)) }
    let value = 1 - 2 * square.squareRoot()
    guard used.count > 1, chance > 0 else {
      return Estimate(value: value, low: nil, high: nil, n: people)
    }
    let limits = noncentralityLimits(of: all * square / chance, degrees: used.count - 1)
    func score(_ centre: Double) -> Double { 1 - 2 * (centre * chance / all).squareRoot() }
    return Estimate(
      value: value, low: max(0, min(value, score(limits.high))), high: score(limits.low), n: people)
  }
}
