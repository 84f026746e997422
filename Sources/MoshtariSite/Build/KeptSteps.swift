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
  /// Of each file that the settings name, by their table; the index of prices last. Nil: there is none.
  var stamps: [FileStamp?]

  init(_ request: BuildRequest, _ settings: Settings, _ needs: RollupNeeds, today: Day) {
    (folder, asOf) = (request.folder, request.asOf)
    (self.settings, self.needs, self.today) = (settings, needs, today)
    let files = Table.allCases.map { settings.data.tables[$0] } + [settings.deflator]
    stamps = files.map { table in
      table.flatMap { FileSystem.stamp(of: "\(request.folder)/\($0.file)") }
    }
  }
}

/// The data reduced, and what was said of them.
struct KeptReading: Sendable {
  var source: ReadingSource
  var rollup: Rollup
  var diagnostics: [Diagnostic]
}

/// The report of a rollup.
struct KeptMeasuring: Sendable {
  var source: ReadingSource
  var personas: [PersonaReference]
  var segments: [RuleSegment]
  /// With the counts of warnings that the build before had.
  var report: Report
  var tree: ReportTree
}

/// `report.json`, its schema and the tables, as a report made them.
struct KeptFigureFiles: Sendable {
  var report: Report
  var files: [SiteTree.File]
}
