import Foundation

/// `docs/coverage.md`: what each kind of interval and verdict promises, and what was measured.
struct CoverageDocument {
  private let results: [(kind: CoverageCase, result: CoverageResult)]

  init(_ results: [(CoverageCase, CoverageResult)]) { self.results = results }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../docs/coverage.md").standardizedFileURL

  static var text: String {
    get throws { try String(contentsOf: file, encoding: .utf8) }
  }

  func write() throws {
    try markdown.write(to: Self.file, atomically: true, encoding: .utf8)
  }

  private static let introduction = """
    # Coverage

    A 95 % range promises that it holds the truth 95 times of 100, a verdict that it is false 5 times of 100 where nothing is
    different. Here both are tried: a truth is drawn, data are drawn from it, the program's own functions make the range, and
    what came of it is counted. `make coverage` runs this and writes the tables (seeded, so they come out the same on one
    machine); `make test` runs a twentieth of it and fails where a kind is off. A kind is added in
    `Tests/MoshtariMetricsTests/Coverage`.

    Truths are drawn anew for each trial, from the setting that stands in the table: what is measured is the mean coverage over
    that setting. At a single truth and number it is now above and now below, since counts are whole numbers. *Stated* is what is
    promised; where that is not 94 to 96 % (for verdicts 4 to 6 %), the reason is below the table. After ± stand two standard
    errors of the simulation. *Without* are trials where the report would show no range.

    """

  private var markdown: String {
    let intervals = results.filter { $0.kind.kind == .interval }
    let verdicts = results.filter { $0.kind.kind == .verdict }
    return Self.introduction + "\n"
      + section("Ranges: how often they hold the truth", intervals)
      + section("Verdicts: how often they are false where nothing is different", verdicts)
  }

  private func section(_ title: String, _ rows: [(kind: CoverageCase, result: CoverageResult)])
    -> String
  {
    let reasons = rows.compactMap { row in
      row.kind.level.reason.map { "- *\(row.kind.name)*: \($0)." }
    }
    return "## \(title)\n\n"
      + "| kind | printed at | simulated | trials | without | stated | measured |\n"
      + "|---|---|---|---|---|---|---|\n"
      + rows.map(row).joined()
      + (reasons.isEmpty ? "\n" : "\n\(reasons.joined(separator: "\n"))\n\n")
  }

  /// The first cell of the row.
  static func head(_ kind: CoverageCase) -> String {
    "| \(kind.kind == .verdict ? "Verdict: " : "")\(kind.name)"
  }

  private func row(_ kind: CoverageCase, _ result: CoverageResult) -> String {
    let cells = [
      kind.printed.map { "`\($0)`" }.joined(separator: ", "), kind.simulated, "\(result.trials)",
      "\(result.without)",
      stated(kind.level.range),
      "\(Self.percent(result.share, digits: 1)) ± \(Self.percent(2 * result.error, digits: 1)) %",
    ]
    return "\(Self.head(kind)) | \(cells.joined(separator: " | ")) |\n"
  }

  private func stated(_ range: ClosedRange<Double>) -> String {
    if range.upperBound == 1 { return "\(Self.percent(range.lowerBound, digits: 0)) % or more" }
    if range.lowerBound == 0 { return "\(Self.percent(range.upperBound, digits: 0)) % or less" }
    return
      "\(Self.percent(range.lowerBound, digits: 0)) to \(Self.percent(range.upperBound, digits: 0)) %"
  }

  private static func percent(_ share: Double, digits: Int) -> String {
    String(format: "%.\(digits)f", share * 100)
  }
}
