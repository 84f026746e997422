import MoshtariCore

/// What a build leaves for the next one of the same folder: a step is not done again where all that
/// it was made from is the same.
///
/// What a step keeps stands beside what it was made from, compared by value, so that an old result
/// never stands for a new one, whatever changed in between and whoever noticed it. Texts, settings and
/// the theme are read in every build; data files are read again where their stamps differ.
struct KeptSteps: Sendable {
  var reading: KeptReading?
  var measuring: KeptMeasuring?
  var plans: [Language: KeptPlan] = [:]
  var rendering: PageRendering?
  var digests: [Language: KeptDigest] = [:]
  var json: KeptJSON?
  var archive: KeptArchive?
  var figures: KeptFigureFiles?
  var scans = PageScans()
  /// What the last build did anew.
  var work = BuildWork()
}

/// The steps of a build that were not left out.
struct BuildWork: Hashable, Sendable {
  var readsData = false
  var measures = false
  /// The paths of the pages that the theme rendered.
  var rendered: [String] = []
}

/// All that reading the data depends on.
struct ReadingSource: Hashable, Sendable {
  var folder: String
  var settings: Settings
  var needs: RollupNeeds
  var asOf: Day?
  var today: Day
  /// The edition that is being made, which nothing is measured against.
  var edition: String?
  /// Of each file that the settings name, by their table; the index of prices last. Nil: there is none.
  var stamps: [FileStamp?]
  /// Of the kept editions.
  var editions: [NamedStamp]

  init(_ request: BuildRequest, _ settings: Settings, _ needs: RollupNeeds, today: Day) {
    (folder, asOf, edition) = (request.folder, request.asOf, request.edition)
    (self.settings, self.needs, self.today) = (settings, needs, today)
    editions = EditionFolder(report: request.folder).stamps
    let files = Table.allCases.map { settings.data.tables[$0] } + [settings.deflator]
    stamps = files.map { table in
      table.flatMap { FileSystem.stamp(of: "\(request.folder)/\($0.file)") }
    }
  }
}

/// A file of a folder.
struct NamedStamp: Hashable, Sendable {
  var name: String
  var stamp: FileStamp?
}

extension EditionFolder {
  /// Of all that lies in it, in the order of its names.
  fileprivate var stamps: [NamedStamp] {
    ((try? FileSystem.names(in: path)) ?? []).map { name in
      NamedStamp(name: name, stamp: FileSystem.stamp(of: "\(path)/\(name)"))
    }
  }
}

/// The data reduced, the editions that were made of earlier ones, and what was said of both.
struct KeptReading: Sendable {
  var source: ReadingSource
  var rollup: Rollup
  var editions: EditionsRead
  var diagnostics: [Diagnostic]
}

/// All that the figures depend on.
struct MeasuringInputs: Hashable, Sendable {
  /// Of the data, and of the editions that they are measured against.
  var source: ReadingSource
  var personas: [PersonaReference]
  var segments: [RuleSegment]
  var decisions: [DecisionReference]
}

/// The report of a rollup, before the gates are asked.
struct KeptMeasuring: Sendable {
  var inputs: MeasuringInputs
  /// With the counts of warnings that the build before had.
  var report: Report
  var tree: ReportTree
}

/// `report.json`, its schema and the tables, as a report made them.
struct KeptFigureFiles: Sendable {
  var report: Report
  var files: [SiteTree.File]
}

/// A report as an edition holds it.
struct KeptJSON: Sendable {
  var report: Report
  var json: KeptReport
}

/// The editions as pages show them, beside what they were made from.
struct KeptArchive: Sendable {
  var editions: [Edition]
  /// Without the digests of its texts.
  var present: Edition?
  var asOf: Day
  var figures: [String]
  var archive: EditionArchive
}

extension KeptSteps {
  /// The JSON of a report; nil where it has none.
  mutating func json(of report: Report) -> KeptReport? {
    if let json, json.report == report { return json.json }
    json = (try? KeptReport(report)).map { KeptJSON(report: report, json: $0) }
    return json?.json
  }

  /// The editions of a build; where only texts are others than in the build before, nothing is compared anew but
  /// the list of files.
  mutating func archive(of measured: Measured) -> EditionArchive {
    var present = measured.present
    present?.texts = []
    let asOf = measured.report.meta.asOf, figures = measured.settings.overviewFigures
    guard var kept = archive, kept.editions == measured.editions, kept.present == present,
      kept.asOf == asOf, kept.figures == figures
    else {
      let made = measured.archive
      archive = KeptArchive(
        editions: measured.editions, present: present, asOf: asOf, figures: figures, archive: made)
      return made
    }
    if let previous = measured.editions.last(where: { $0.asOf < asOf }), let now = measured.present
    {
      kept.archive.changes?.inputs = EditionComparer.inputs(
        from: ReportSource(previous), to: ReportSource(now))
    }
    return kept.archive
  }
}
