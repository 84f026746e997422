import Foundation
import MoshtariContent
import MoshtariCore
import MoshtariMetrics
import MoshtariReading

/// Everything that is known before the first page: the settings, the figures and the texts.
struct Measured {
  var settings: Settings
  var report: Report
  var tree: ReportTree
  var content: Content
  /// What is wrong with the gates of the settings.
  var gateFaults: [Diagnostic] = []
  /// The editions of the report folder in their order (`Edition.isBefore`), the one being made included.
  var editions: [Edition] = []
  /// This build as an edition: the one that is being made, else the kept one of the same as-of day and report, so that
  /// the site does not change when it is built again; else one of the empty id, which is in no list. Nil where there
  /// is no edition and none is being made.
  var present: Edition?
}

/// What the steps of a build found. A step that has nothing to work on ends it at once; other faults
/// wait until all has been looked at, so that they are said together, but nothing is written then.
struct Findings {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func add(_ found: [Diagnostic]) { diagnostics += found }

  /// Adds what a step found and gives what it made; stops where it found a fault or made nothing.
  mutating func take<Value>(_ value: Value?, _ found: [Diagnostic]) throws(Stopped) -> Value {
    add(found)
    guard let value, !found.contains(where: \.isFault) else { throw Stopped() }
    return value
  }

  /// Stops where any step has found a fault.
  func stopAtFaults() throws(Stopped) {
    if hasFault { throw Stopped() }
  }

  var hasFault: Bool { diagnostics.contains(where: \.isFault) }

  struct Stopped: Error {}
}

/// From a report folder to a site: settings, tables, rollup, report, texts, pages, links, exchange.
package func buildSite(_ request: BuildRequest, progress: @escaping BuildProgress) -> BuildOutcome {
  var findings = Findings()
  var summary: BuildSummary?
  do {
    // Asked first, so that a wrong output folder is known before the data are read.
    let publisher = try request.output.map { output throws(Diagnostic) in
      try SitePublisher(output: output, apartFrom: inputs(of: request), program: programVersion)
    }
    if let fault = request.edition.flatMap(EditionID.fault) { throw fault }
    let measured = try measureFolder(request, &findings, progress)
    // Beside a fault, what a gate is about may be missing for it.
    if !findings.hasFault {
      findings.add(measured.gateDiagnostics(publishesAnyway: request.publishesAnyway))
    }
    progress(.pages, 0)
    let site = try renderSite(measured, folder: request.folder, &findings)
    summary = BuildSummary(measured.report, pageCount: site.pageCount, tree: site.tree)
    progress(.writing, 0)
    if let publisher {
      findings.add(
        try keepEdition(of: measured, request) { () throws(Diagnostic) in
          try publisher.publish(site.tree)
        })
    }
  } catch let diagnostic as Diagnostic {
    findings.add([diagnostic])
  } catch {
    // `Findings.Stopped`: what stopped the build is among the findings.
  }
  return BuildOutcome(
    diagnostics: findings.diagnostics, summary: findings.hasFault ? nil : summary)
}

/// A site as it would be published; nothing is written. Nil where there was a fault.
///
/// - Parameter kept: what the build before has left; what this one leaves.
func makeSite(
  _ request: BuildRequest, _ kept: inout KeptSteps, progress: @escaping BuildProgress
) -> (site: RenderedSite?, diagnostics: [Diagnostic]) {
  var findings = Findings()
  var site: RenderedSite?
  kept.work = BuildWork()
  do {
    let measured = try measureFolder(request, &kept, &findings, progress)
    if !findings.hasFault {
      findings.add(measured.gateDiagnostics(publishesAnyway: request.publishesAnyway))
    }
    progress(.pages, 0)
    site = try renderSite(measured, folder: request.folder, &kept, &findings)
  } catch let diagnostic as Diagnostic {
    findings.add([diagnostic])
  } catch {
    // `Findings.Stopped`: what stopped the build is among the findings.
  }
  return (findings.hasFault ? nil : site, findings.diagnostics)
}

/// What the output may not overwrite: the texts and data, and a theme of the folder's own.
private func inputs(of request: BuildRequest) -> [String] {
  [
    "moshtari.yaml", "data", "notes", "personas", "pages", "segments", "images", "themes",
    "editions",
  ]
  .map { request.folder + "/" + $0 }
}

/// What one figure is, computed anew from the folder.
package func explainFigure(_ address: String, request: BuildRequest) -> ExplainOutcome {
  var findings = Findings()
  guard let measured = try? measureFolder(request, &findings, { _, _ in }), !findings.hasFault
  else {
    return ExplainOutcome(diagnostics: findings.diagnostics, explanation: nil)
  }
  let explained = explain(
    address, report: measured.report, tree: measured.tree, settings: measured.settings)
  let faults = findings.diagnostics.filter(\.isFault)
  switch explained {
  case .success(let explanation):
    return ExplainOutcome(diagnostics: faults, explanation: explanation)
  case .failure(let fault): return ExplainOutcome(diagnostics: faults + [fault], explanation: nil)
  }
}

/// What a report folder holds, before any figure: settings, texts, and the data reduced.
private struct FolderContents {
  var settings: Settings
  var content: Content
  /// What the rollup was read from.
  var source: ReadingSource
  var rollup: Rollup
  var editions: EditionsRead
}

private func readFolder(
  _ request: BuildRequest, _ kept: inout KeptSteps, _ findings: inout Findings,
  _ progress: @escaping BuildProgress
) throws(Findings.Stopped) -> FolderContents {
  progress(.settings, 0)
  let read =
    request.measuredAgain.map { readSettings(text: $0.settings.text) }
    ?? readSettings(folder: request.folder)
  let settings = try findings.take(read.settings, read.diagnostics)
  let texts = readContent(folder: request.folder, languages: settings.languages)
  findings.add(texts.diagnostics)
  findings.add(texts.content.futureReviews(today: today(request.now, settings.timezone)))
  let needs = RollupNeeds(of: texts.content)
  let source = ReadingSource(request, settings, needs, today: today(request.now, settings.timezone))
  let data = try readRollup(request, source, &kept, &findings, progress)
  return FolderContents(
    settings: settings, content: texts.content, source: source, rollup: data.rollup,
    editions: data.editions)
}

/// The data reduced, and the editions before them; not anew where they are those of the build before.
private func readRollup(
  _ request: BuildRequest, _ source: ReadingSource, _ kept: inout KeptSteps,
  _ findings: inout Findings, _ progress: @escaping BuildProgress
) throws(Findings.Stopped) -> KeptReading {
  // Whoever wants the rejected rows has them written in every build.
  if let old = kept.reading, old.source == source, request.rejectedFile == nil {
    findings.add(old.diagnostics)
    return old
  }
  let said = findings.diagnostics.count
  kept.work.readsData = true
  var editions = EditionsRead(of: request)
  findings.add(editions.diagnostics)
  let tables = try readData(request, source, &findings, progress)
  progress(.measuring, 0)
  editions.measure(tables, settings: source.settings, needs: source.needs)
  let rollup = makeRollup(
    of: tables, calendar: source.settings.calendar, week: source.settings.week,
    needs: source.needs)
  let reading = KeptReading(
    source: source, rollup: rollup, editions: editions,
    diagnostics: Array(findings.diagnostics[said...]))
  // The editions of one that is measured again are others than the folder's.
  kept.reading = request.measuredAgain == nil ? reading : nil
  return reading
}

/// A report folder read, and every figure computed.
func measureFolder(
  _ request: BuildRequest, _ findings: inout Findings, _ progress: @escaping BuildProgress
) throws(Findings.Stopped) -> Measured {
  var kept = KeptSteps()
  return try measureFolder(request, &kept, &findings, progress)
}

/// The same with what the build before has left, which becomes what this one leaves.
func measureFolder(
  _ request: BuildRequest, _ kept: inout KeptSteps, _ findings: inout Findings,
  _ progress: @escaping BuildProgress
) throws(Findings.Stopped) -> Measured {
  let read = try readFolder(request, &kept, &findings, progress)
  let segments = read.content.segments
  let personas = read.content.personas.map(\.reference)
  let decisions = read.content.notes.compactMap(\.decisionReference)
  let inputs = MeasuringInputs(
    source: read.source, personas: personas, segments: segments, decisions: decisions)
  let old = kept.measuring.flatMap { $0.inputs == inputs ? $0 : nil }
  kept.work.measures = old == nil
  var report =
    old?.report
    ?? measure(
      read.rollup, settings: read.settings, personas: personas, segments: segments,
      decisions: decisions, since: read.editions.earlier)
  // Beside a fault, an empty segment may be its consequence.
  if !findings.hasFault { findings.add(segmentWarnings(of: segments, in: report)) }
  report.quality.warnings = warningCounts(findings.diagnostics)
  let oldTree = old?.report.quality.warnings == report.quality.warnings ? old?.tree : nil
  guard var tree = oldTree ?? (try? ReportTree(report)) else { throw Findings.Stopped() }
  kept.measuring = KeptMeasuring(inputs: inputs, report: report, tree: tree)
  let judging = GateJudging(read.settings.gates, in: tree, currency: read.settings.currency)
  if !judging.alerts.isEmpty, (try? tree.add(judging.alerts)) != nil {
    report.alerts = judging.alerts
  }
  var measured = Measured(
    settings: read.settings, report: report, tree: tree, content: read.content,
    gateFaults: judging.faults)
  if !findings.hasFault {
    let made = today(request.now, read.settings.timezone)
    findings.add(measured.addEditions(read.editions, request, made: made, &kept))
  }
  return measured
}

/// The report of an edition, measured anew from the data in the folder; nil, with the faults, where that fails.
func measureAgain(
  _ edition: Edition, in folder: String, _ progress: @escaping BuildProgress
) -> (report: Report?, diagnostics: [Diagnostic]) {
  var findings = Findings()
  let zone = edition.report.meta?.timezone ?? "UTC"
  var request = BuildRequest(
    folder: folder, output: nil, asOf: edition.asOf, now: noon(of: edition.made, zone))
  request.measuredAgain = edition
  let measured = try? measureFolder(request, &findings, progress)
  return (
    findings.hasFault ? nil : measured?.report, findings.diagnostics.filter(\.isFault)
  )
}

/// What every line of the segments' rules lets through, for those who write rules.
package func explainSegmentRules(of request: BuildRequest) -> SegmentRulesOutcome {
  var findings = Findings()
  var kept = KeptSteps()
  guard let read = try? readFolder(request, &kept, &findings, { _, _ in }), !findings.hasFault
  else {
    return SegmentRulesOutcome(diagnostics: findings.diagnostics, text: nil)
  }
  let explained = explainSegments(
    read.content.segments, in: read.rollup, settings: read.settings)
  return SegmentRulesOutcome(
    diagnostics: findings.diagnostics.filter(\.isFault),
    text: segmentRulesText(explained, segments: read.content.segments))
}

private func readData(
  _ request: BuildRequest, _ source: ReadingSource, _ findings: inout Findings,
  _ progress: @escaping BuildProgress
) throws(Findings.Stopped) -> Tables {
  try findings.take((), requestFaults(request, source.settings, today: source.today))
  let result = readTables(
    settings: source.settings, folder: request.folder, today: source.today,
    asOf: request.asOf, needs: source.needs, progress: { progress(.reading($0), $1) })
  if let file = request.rejectedFile {
    do { try result.rejectedRows.write(to: file) } catch { findings.add([error]) }
  }
  findings.add(result.rejections.compactMap(\.first))
  let tables = try findings.take(result.tables, result.diagnostics)
  return try findings.take(tables, tables.emptyFaults)
}

/// What is wrong with the day and the file that were asked for.
private func requestFaults(_ request: BuildRequest, _ settings: Settings, today: Day)
  -> [Diagnostic]
{
  var faults: [Diagnostic] = []
  if let asOf = request.asOf ?? settings.asOf, asOf > today {
    faults.append(
      Diagnostic(
        .error, "as-of-in-future",
        .mismatch(expected: "an as-of day up to today, \(today)", found: "`\(asOf)`"),
        help: "leave it out for the newest order, answer or visit"))
  }
  if let file = request.rejectedFile {
    let tables = settings.data.tables.values.map { request.folder + "/" + $0.file }.sorted()
    let taken = inputs(of: request) + tables + [request.output].compactMap { $0 }
    if let place = taken.first(where: { OutputFolder.lies(file, inOrIs: $0) }) {
      faults.append(
        Diagnostic(
          .fatal, "rejected-file",
          .fact("writing the rejected rows to `\(file)` would destroy `\(place)` or be lost in it"),
          help: "choose a file beside the report folder"))
    }
  }
  return faults
}

extension Tables {
  /// An error where everything is dated after the as-of day.
  fileprivate var emptyFaults: [Diagnostic] {
    guard orders.count == 0, feedback.count == 0 else { return [] }
    return [
      Diagnostic(
        .error, "nothing-as-of", .fact("no order and no answer counts up to the as-of day \(asOf)"),
        help: "choose a later day, or look at the rows that were left out")
    ]
  }
}

extension Rejection {
  /// The first row, and how many more there are of the same reason.
  fileprivate var first: Diagnostic? {
    guard var first = examples.first else { return nil }
    if count > 1 {
      let more = "and \(count - 1) more like this; `--rejected FILE` writes them all"
      first.help = first.help.map { "\($0)\n     \(more)" } ?? more
    }
    return first
  }
}

extension Content {
  /// An error for each persona that was reviewed on a day to come.
  fileprivate func futureReviews(today: Day) -> [Diagnostic] {
    personas.filter { $0.reviewed > today }.map { persona in
      Diagnostic(
        .error, "reviewed-in-future",
        .mismatch(expected: "a day up to today, \(today)", found: "`\(persona.reviewed)`"),
        at: persona.reviewedPlace, help: "write the day on which somebody last read the persona")
    }
  }
}

/// The day that `now` is in the report's zone.
private func today(_ now: Int64, _ zone: String) -> Day {
  Day(Int32(floorDivide(Int(now) + offset(at: now, zone), 86_400)))
}

/// A moment of `day` in the report's zone: noon, but for a change of clocks.
private func noon(of day: Day, _ zone: String) -> Int64 {
  let noon = Int64(day.number) * 86_400 + 43_200
  return noon - Int64(offset(at: noon, zone))
}

/// Seconds that the clocks of `zone` are ahead of UTC.
private func offset(at moment: Int64, _ zone: String) -> Int {
  TimeZone(identifier: zone)?
    .secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))) ?? 0
}

private func warningCounts(_ diagnostics: [Diagnostic]) -> [String: Int] {
  diagnostics.filter { $0.severity == .warning }.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
}
