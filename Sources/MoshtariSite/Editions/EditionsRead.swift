import MoshtariContent
import MoshtariCore
import MoshtariMetrics
import MoshtariReading

/// The editions of a report folder, and what the one before the as-of day said of segments.
struct EditionsRead {
  private(set) var editions: [Edition]
  /// Faults of edition files.
  let diagnostics: [Diagnostic]
  /// The last one of an earlier day than the report's; nil where there is none.
  private(set) var previous: Edition?
  /// What it said; nil also where this program cannot tell.
  private(set) var earlier: EarlierEdition?

  /// The id that the build is asked to keep, which it is not measured against.
  private let own: String?

  init(of request: BuildRequest) {
    own = request.edition
    if let again = request.measuredAgain {
      (editions, diagnostics) = Self.before(again, in: request.folder)
      return
    }
    (editions, diagnostics) = EditionFolder(report: request.folder).editions()
  }

  /// The edition that `edition` was measured against, alone; none where there was none.
  private static func before(
    _ edition: Edition, in folder: String
  ) -> (editions: [Edition], diagnostics: [Diagnostic]) {
    guard let file = edition.previous?.file else { return ([], []) }
    do {
      return ([try EditionReader.edition(atPath: "\(folder)/\(file)", named: file).edition], [])
    } catch {
      return ([], [error])
    }
  }

  /// Finds the edition before the day that `tables` are as of, and what its day's data were.
  mutating func measure(_ tables: Tables, settings: Settings, needs: RollupNeeds) {
    previous = editions.last { $0.asOf < tables.asOf && $0.id != own }
    guard let previous, tables.present.contains(.orders) else { return }
    let rollup = makeRollup(
      of: tables.upTo(previous.asOf), calendar: settings.calendar, week: settings.week,
      needs: needs)
    earlier = EarlierEdition(previous, rollup: rollup, needs: needs)
  }
}

extension Measured {
  /// Adds the editions and what this build is among them; an error where it would replace another one.
  mutating func addEditions(
    _ read: EditionsRead, _ request: BuildRequest, made: Day, _ kept: inout KeptSteps
  ) -> [Diagnostic] {
    editions = read.editions
    guard request.edition != nil || !editions.isEmpty else { return [] }
    guard let json = kept.json(of: report),
      var edition = try? Edition(
        id: request.edition ?? "", of: report, segments: content.segments, made: made,
        previous: read.previous, folder: request.folder, json: json)
    else { return [] }
    if let id = request.edition {
      let place = editions.firstIndex { $0.id == id }
      if let place, editions[place].isSame(as: edition) {
        edition = editions[place]
      } else if let place, !request.replacesEdition {
        return [otherEdition(editions[place], edition)]
      } else if let other = editions.first(where: {
        $0.id != id && $0.id.lowercased() == id.lowercased()
      }) {
        return [alikeEdition(id, other.id)]
      }
      if let place { editions.remove(at: place) }
      editions.append(edition)
      editions.sort(by: Edition.isBefore)
    } else if let kept = editions.last(where: {
      $0.asOf == edition.asOf && $0.report == edition.report
    }) {
      edition = kept
    }
    present = edition
    return []
  }
}

/// Keeps the edition that was asked for and publishes; only publishes where none was, or the same is there.
func keepEdition(
  of measured: Measured, _ request: BuildRequest,
  then publish: () throws(Diagnostic) -> [Diagnostic]
) throws(Diagnostic) -> [Diagnostic] {
  guard let id = request.edition, let edition = measured.present, edition.id == id else {
    return try publish()
  }
  let folder = EditionFolder(report: request.folder)
  if let kept = try? folder.edition(id), kept.made == edition.made, kept.isSame(as: edition) {
    return try publish()
  }
  return try EditionKeeper(report: request.folder).keep(edition, then: publish)
}

private func otherEdition(_ kept: Edition, _ new: Edition) -> Diagnostic {
  Diagnostic(
    .error, "edition-exists",
    .fact("there is a different edition `\(kept.id)`: \(difference(kept, new))"),
    at: SourceLocation(file: EditionFolder.file(of: kept.id)),
    help: "choose another name, or replace it with `--replace-edition`")
}

private func alikeEdition(_ id: String, _ other: String) -> Diagnostic {
  Diagnostic(
    .error, "edition-exists",
    .fact("the edition `\(other)` differs from `\(id)` in upper and lower case only"),
    at: SourceLocation(file: EditionFolder.file(of: other)),
    help: "choose another name: not every file system tells the two apart")
}

/// The first thing in which two editions of one name differ, in words.
private func difference(_ kept: Edition, _ new: Edition) -> String {
  if kept.asOf != new.asOf { return "it is as of \(kept.asOf), this build as of \(new.asOf)" }
  if kept.program != new.program {
    return "moshtari \(kept.program) made it, this is \(new.program)"
  }
  if kept.settings != new.settings { return "`\(settingsFileName)` was edited since" }
  let before = Dictionary(kept.inputs.map { ($0.file, $0) }) { first, _ in first }
  if let file = new.inputs.first(where: { before[$0.file] != $0 })?.file {
    return "`\(file)` has changed since"
  }
  if kept.rules != new.rules { return "rules of segments were edited since" }
  if kept.report != new.report { return "its figures are others" }
  if kept.texts != new.texts { return "texts or theme files were edited since" }
  return "it was made after another edition"
}
