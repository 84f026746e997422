import MoshtariContent
import MoshtariCore
import MoshtariText

/// What the teams wrote that a digest draws on.
struct DigestTexts {
  /// Who has a segment in care; nil where nobody is named.
  var owner: (_ segment: String) -> SafeHTML?
  /// What is done for a segment, in its order; empty where it is not written in the page's language.
  var actions: (_ segment: String) -> [SafeHTML]
  /// Every note, the newest first.
  var notes: [RenderedNote]
  /// The pages that there are.
  var pageNames: Set<String>
}

extension PageContext {
  func digestTexts(_ texts: RenderedTexts) -> DigestTexts {
    DigestTexts(
      owner: { texts.owner(of: $0).map(text) }, actions: texts.actions, notes: texts.notes,
      pageNames: pageNames(texts.content))
  }

  /// What the digest of the last complete week says; nil where no week is over.
  func digestPlan(_ texts: DigestTexts) -> DigestPlan? {
    guard let digest = report.digest else { return nil }
    let chosen = digestFindings(digest).chosen
    let decisions = decisions(on: chosen, digest, texts)
    let findings = zip(chosen, decisions).enumerated().map { index, told in
      let (finding, decision) = told
      return DigestBlock(
        id: "finding-\(index + 1)", title: finding.title, figures: finding.subject.figures,
        parts: [
          .bars(caption: DigestText.plain(finding.title), finding.bars),
          .paragraph(finding.what + " " + finding.sure), decision,
        ])
    }
    return DigestPlan(
      title: plain(DigestWords.title), eyebrow: digestEyebrow(digest),
      heading: digestHeading(digest, chosen),
      dek: say(DigestWords.dek, day(digest.week), day(digest.lastDay)),
      blocks: [alertBlock(pages: texts.pageNames), factBlock(digest)].compactMap { $0 } + findings
        + [weekBlock(digest), voiceBlock(digest), segmentBlock(digest, texts)].compactMap { $0 }
        + [decisionBlock(texts)].compactMap { $0 }
        + [noteBlock(digest, texts), ageBlock(digest), linkBlock(texts)])
  }

  private func digestEyebrow(_ digest: Digest) -> String {
    eyebrow(
      plain(DigestWords.title),
      plain(DigestWords.week, format.day(digest.week), format.day(digest.lastDay)))
  }

  // MARK: Figures

  private func factBlock(_ digest: Digest) -> DigestBlock? {
    let figures: [(DigestWords, WeekFigure?, FigureUnit)] = [
      (.orders, digest.orders, .count), (.revenue, digest.revenue, .money),
      (.customers, digest.customers, .count), (.newcomers, digest.newcomers, .count),
    ]
    let facts = figures.compactMap { name, figure, unit in
      figure.map { figure in
        DigestFact(
          name: say(name), number: weekly(figure.now.map(Double.init), unit),
          under: under(figure, digest, unit))
      }
    }
    guard !facts.isEmpty else { return nil }
    return DigestBlock(
      id: "facts", title: say(DigestWords.figures),
      parts: [.facts(facts), .note(say(DigestWords.caption))])
  }

  /// The week before, and what is usual.
  private func under(_ figure: WeekFigure, _ digest: Digest, _ unit: FigureUnit) -> SafeHTML {
    if let late = digest.late { return say(DigestWords.lateUnder, day(late)) }
    let before = figure.before.map { say(DigestWords.weekBefore, weekly(Double($0), unit)) }
    let usual =
      if let low = figure.low, let high = figure.high {
        say(
          DigestWords.usualUnder,
          .number(
            unit == .money
              ? format.compactMoneyRange(low, high) : format.range(low, high, unit: unit)))
      } else {
        say(DigestWords.noUsual, SafeHTML(text: format.text(figure.reason ?? .noData)))
      }
    return [before, usual].compactMap { $0 }.joined(separator: separator)
  }

  /// A number of a week, or the dash.
  private func weekly(_ value: Double?, _ unit: FigureUnit) -> SafeHTML {
    value.map {
      .number(unit == .money ? format.compactMoney($0) : format.text($0, unit: unit))
    } ?? suppressed
  }

  private func weekBlock(_ digest: Digest) -> DigestBlock? {
    let figures: [(DigestWords, WeekFigure?, FigureUnit)] = [
      (.orders, digest.orders, .count), (.revenue, digest.revenue, .money),
      (.customers, digest.customers, .count), (.newcomers, digest.newcomers, .count),
    ]
    let rows = figures.compactMap { name, figure, unit in
      figure.map { weekRow(name, $0, unit, digest) }
    }
    guard !rows.isEmpty else { return nil }
    return DigestBlock(
      id: "week", title: say(DigestWords.weekTable),
      subtitle: say(DigestWords.weekTableSub, day(digest.week), day(digest.lastDay)),
      figures: ["digest.orders", "digest.week"]
        + (digest.expected == nil ? [] : ["digest.expected"]),
      parts: [
        .table(
          caption: plain(DigestWords.weekTable),
          columns: [
            say(FigureWords.figure), say(DigestWords.thisWeek), say(DigestWords.previousWeek),
            say(DigestWords.yearBefore), say(DigestWords.usual), say(DigestWords.verdict),
          ], rows: rows)
      ])
  }

  private func weekRow(
    _ name: DigestWords, _ figure: WeekFigure, _ unit: FigureUnit, _ digest: Digest
  ) -> [SafeHTML] {
    func past(_ value: Int?) -> SafeHTML {
      value.map { weekly(Double($0), unit) } ?? absent(.shortHistory)
    }
    let verdict: SafeHTML =
      digest.late != nil
      ? say(DigestWords.late)
      : figure.usual == nil
        ? SafeHTML(text: format.text(figure.reason ?? .noData))
        : say(
          figure.verdict == .rise ? DigestWords.above : figure.verdict == .fall ? .below : .within)
    return [
      say(name), weekly(figure.now.map(Double.init), unit), past(figure.before),
      past(figure.yearBefore),
      figure.usual.map { weekly($0, unit) } ?? absent(figure.reason ?? .noData), verdict,
    ]
  }

  // MARK: What customers say

  private func voiceBlock(_ digest: Digest) -> DigestBlock? {
    let rows = [
      digest.nps.map { ratingRow(say(FigureWords.npsLong), $0, unit: .points) },
      digest.csat.map { ratingRow(say(FigureWords.csat), $0, unit: .share) },
      digest.complaints.map(complaintRow),
    ].compactMap { $0 }
    guard !rows.isEmpty else {
      return DigestBlock(
        id: "voice", title: say(DigestWords.voice), parts: [.paragraph(say(DigestWords.noVoice))])
    }
    return DigestBlock(
      id: "voice", title: say(DigestWords.voice),
      subtitle: say(DigestWords.voiceSub, day(digest.lastDay - 27), day(digest.lastDay)),
      figures: digest.complaints == nil ? ["digest.nps"] : ["digest.nps", "digest.complaints"],
      parts: [
        .table(
          caption: plain(DigestWords.voice),
          columns: [
            say(FigureWords.figure), say(DigestWords.fourWeeks), say(DigestWords.fourBefore),
            say(DigestWords.difference), say(DigestWords.verdict),
          ], rows: rows)
      ])
  }

  private func ratingRow(_ name: SafeHTML, _ change: WindowChange, unit: FigureUnit) -> [SafeHTML] {
    func cell(_ estimate: Estimate) -> SafeHTML {
      guard let n = estimate.n else {
        return SafeHTML(text: format.text(estimate.reason ?? .noData))
      }
      return value(estimate, unit: unit) + " <span class=\"num\">(\(answers(n)))</span>"
    }
    let ofDifference: FigureUnit = unit == .points ? .points : .shareChange
    var difference = absent(change.before.reason ?? change.now.reason ?? .noData)
    if let value = change.value, let low = change.low, let high = change.high {
      difference =
        SafeHTML.number(format.text(value, unit: ofDifference)) + separator
        + SafeHTML.number(format.range(low, high, unit: ofDifference))
    }
    return [name, cell(change.now), cell(change.before), difference, verdictCell(change)]
  }

  /// No verdict of few answers, nor without a difference.
  private func verdictCell(_ change: WindowChange) -> SafeHTML {
    guard change.value != nil else { return absent(change.before.reason ?? .noData) }
    guard change.now.isSound(lowBase: lowBase), change.before.isSound(lowBase: lowBase) else {
      return say(FigureWords.lowBase)
    }
    return verdictInSentence(change.verdict)
  }

  private func complaintRow(_ change: ComplaintChange) -> [SafeHTML] {
    func cell(_ complaints: Int?, _ orders: Int) -> SafeHTML {
      "\(count(complaints)) <span class=\"num\">\(say(DigestWords.ofOrders, count(orders)))</span>"
    }
    let ratio = change.ratio.value.map { SafeHTML.number(format.decimal($0, digits: 2)) }
    let difference =
      ratio.flatMap { ratio in
        interval(change.ratio, unit: .ratio).map { say(DigestWords.timesRange, ratio, $0) }
      } ?? absent(change.ratio.reason ?? .noData)
    let isFew = (change.now ?? 0) + (change.before ?? 0) < lowBase
    let verdict =
      change.ratio.value == nil && change.verdict == .unclear
      ? absent(change.ratio.reason ?? .noData)
      : isFew ? say(FigureWords.lowBase) : verdictInSentence(change.verdict)
    return [
      say(DigestWords.complaints), cell(change.now, change.ordersNow),
      cell(change.before, change.ordersBefore), difference, verdict,
    ]
  }

  // MARK: Segments

  private func segmentBlock(_ digest: Digest, _ texts: DigestTexts) -> DigestBlock? {
    guard !digest.segments.isEmpty else { return nil }
    let rows = digest.segments.map { segment in
      let name = text(segmentName(of: segment.segment)), page = "segment-\(segment.segment)"
      return [
        texts.pageNames.contains(page) ? link(page, name) : name, count(segment.now),
        count(segment.before), .number(format.signed(Double(segment.change))),
        texts.owner(segment.segment) ?? say(DigestWords.noOwner),
      ]
    }
    return DigestBlock(
      id: "segments", title: say(DigestWords.segments),
      subtitle: say(DigestWords.segmentsSub, day(digest.lastDay)),
      figures: ["digest.segments"],
      parts: [
        .table(
          caption: plain(DigestWords.segments),
          columns: [
            say(DigestWords.state), say(DigestWords.thisWeek), say(DigestWords.weekAgo),
            say(DigestWords.change), say(DigestWords.owner),
          ], rows: rows),
        .note(say(DigestWords.segmentsNote)),
      ])
  }

  // MARK: What the teams wrote

  /// Notes dated from the week's first day on.
  private func recent(_ digest: Digest, _ texts: DigestTexts) -> [RenderedNote] {
    texts.notes.filter { $0.note.date >= digest.week && $0.note.date <= report.meta.asOf }
  }

  /// Of each finding a decision noted since the week began on one of its pages, else the next thing that is done
  /// for its segment, else that none is written. None is given twice: where a segment has no further one, the
  /// finding leads to the one that has it.
  private func decisions(
    on findings: [DigestFinding], _ digest: Digest, _ texts: DigestTexts
  ) -> [DigestPart] {
    var notes: Set<String> = []
    var answered: [String: [Int]] = [:]
    return findings.enumerated().map { index, finding in
      let noted = recent(digest, texts).map(\.note).first {
        $0.isDecision && finding.pages.contains($0.page.value) && !notes.contains($0.id)
      }
      if let note = noted {
        notes.insert(note.id)
        return .decision(
          say(
            DigestWords.decidedBy,
            link("notes", fragment: "note-\(note.id)", title(note.title)),
            "<bdi>\(text(note.author))</bdi>", day(note.date)))
      }
      let before = answered[finding.segment] ?? []
      answered[finding.segment] = before + [index]
      return .decision(action(on: finding, after: before, texts))
    }
  }

  /// - Parameter before: the findings of the same segment that an action was given to.
  private func action(
    on finding: DigestFinding, after before: [Int], _ texts: DigestTexts
  ) -> SafeHTML {
    let actions = texts.actions(finding.segment)
    if before.count < actions.count {
      let action = actions[before.count]
      return texts.owner(finding.segment).map { say(DigestWords.doneBy, action, $0) } ?? action
    }
    if let last = before.last, !actions.isEmpty {
      return say(DigestWords.sameDecision, count(last + 1))
    }
    let page = finding.pages.first { texts.pageNames.contains($0) } ?? "overview"
    return say(DigestWords.noDecision, "<bdi>\(page)</bdi>")
  }

  /// What came of the decisions that say what they expect; nil where none does.
  private func decisionBlock(_ texts: DigestTexts) -> DigestBlock? {
    let lines = decisionLines(texts.notes)
    guard !lines.isEmpty else { return nil }
    return DigestBlock(
      id: "decisions", title: say(DecisionWords.title), subtitle: say(DecisionWords.subtitle),
      figures: ["decisions"], parts: [.list(lines), .note(say(DecisionWords.caveat))])
  }

  private func noteBlock(_ digest: Digest, _ texts: DigestTexts) -> DigestBlock {
    let notes = recent(digest, texts)
    guard !notes.isEmpty else {
      return DigestBlock(
        id: "notes", title: say(DigestWords.notes),
        parts: [.paragraph(say(DigestWords.noNotes, day(digest.week)))])
    }
    let lines = notes.map { rendered in
      let note = rendered.note
      return say(
        DigestWords.noteLine, link("notes", fragment: "note-\(note.id)", title(note.title)),
        "<bdi>\(text(note.author))</bdi>", day(note.date))
    }
    return DigestBlock(
      id: "notes", title: say(DigestWords.notes),
      subtitle: say(DigestWords.notesSub, day(digest.week)), parts: [.list(lines)])
  }

  // MARK: The data

  private func ageBlock(_ digest: Digest) -> DigestBlock {
    let meta = report.meta
    let orders = meta.lastOrderDay.map { say(DigestWords.ordersTo, day($0)) }
    let answers = meta.lastFeedbackDay.map { say(DigestWords.answersTo, day($0)) }
    let lines = [
      say(DigestWords.reportOf, day(meta.asOf)), orders ?? say(DigestWords.noOrders),
      answers ?? say(DigestWords.noAnswers),
    ]
    return DigestBlock(
      id: "age", title: say(DigestWords.age), parts: [.paragraph(lines.joined(separator: " "))])
  }

  private func linkBlock(_ texts: DigestTexts) -> DigestBlock {
    let pages: [(String, FrameWords)] = [
      ("overview", .overview), ("demand", .demand), ("segments", .segments),
      ("retention", .retention), ("nps", .nps), ("notes", .notes),
    ]
    let links = pages.filter { texts.pageNames.contains($0.0) }.map {
      DigestLink(label: say($0.1), page: $0.0)
    }
    return DigestBlock(id: "links", title: say(DigestWords.links), parts: [.links(links)])
  }
}
