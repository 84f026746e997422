import MoshtariCore
import Testing

@testable import MoshtariSite

@Suite struct ProgressLinesTests {
  private func run(_ volume: Volume, rewritesLines: Bool) -> (
    text: String, lines: ProgressLines
  ) {
    var lines = ProgressLines(volume, rewritesLines: rewritesLines) {
      MemoryUse(now: 61_400_000, peak: 80_000_000)
    }
    var text = lines.advance(to: .settings, 0, at: 10)
    text += lines.advance(to: .reading(.orders), 0, at: 10.004)
    text += lines.advance(to: .reading(.orders), 0.25, at: 10.9)
    text += lines.advance(to: .reading(.orders), 0.5, at: 11.5)
    text += lines.advance(to: .reading(.orders), 0.51, at: 11.55)
    text += lines.advance(to: .reading(.orders), 0.75, at: 12)
    text += lines.end(at: 12.504)
    return (text + lines.end(at: 13), lines)
  }

  @Test func `elsewhere than on a terminal a phase is one plain line when it ends`() {
    #expect(
      run(.usual, rewritesLines: false).text == """
        settings              0.00 s
        reading orders        2.50 s

        """)
  }

  @Test func `on a terminal a phase of over a second has a bar, which its line replaces`() {
    let half = String(repeating: "█", count: 15) + String(repeating: "░", count: 15)
    let most = String(repeating: "█", count: 23) + String(repeating: "░", count: 7)
    #expect(
      run(.usual, rewritesLines: true).text
        == "settings              0.00 s\n"
        + "\rreading orders \(half) 50 %\rreading orders \(most) 75 %"
        + "\r\u{1B}[Kreading orders        2.50 s\n")
  }

  @Test func `a quiet build says nothing of its phases`() {
    let quiet = run(.quiet, rewritesLines: true)
    #expect(quiet.text == "")
    #expect(quiet.lines.readingSpeed(summary) == nil)
  }

  @Test func `a verbose one says memory and rows a second`() {
    let verbose = run(.verbose, rewritesLines: false)
    #expect(
      verbose.text == """
        settings              0.00 s  61 MB in memory, at most 80 MB
        reading orders        2.50 s  61 MB in memory, at most 80 MB

        """)
    #expect(verbose.lines.readingSpeed(summary) == "Rows read a second: orders 12,345.")
    #expect(run(.usual, rewritesLines: false).lines.readingSpeed(summary) == nil)
  }

  /// Of 30,862.5 rows in the 2.5 s above, the next whole number; and a table that was not read here.
  private var summary: BuildSummary {
    var orders = RowCounts(), events = RowCounts()
    (orders.read, events.read) = (30_863, 4)
    return BuildSummary(
      rows: [(.orders, orders), (.events, events)], pageCount: 1, byteCount: 1, asOf: Day(0))
  }
}
