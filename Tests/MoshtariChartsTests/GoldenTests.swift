import Foundation
import MoshtariText
import Testing

@testable import MoshtariCharts

/// Each figure of the sample against its file under `Golden`; recorded with `MOSHTARI_RECORD=1`,
/// never in CI.
@Suite struct GoldenTests {
  @Test(arguments: SampleFigure.all)
  func `a figure is drawn as recorded`(sample: SampleFigure) throws {
    let file = Self.folder.appending(path: "\(sample).html")
    let drawn = Self.lines(sample.html)
    if Self.isRecording { try drawn.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == drawn)
  }

  @Test func `there is no file without a figure`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(SampleFigure.all.map { "\($0).html" }))
  }

  @Test(arguments: SampleFigure.all)
  func `a figure drawn twice is the same`(sample: SampleFigure) {
    #expect(sample.html == sample.html)
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  private static let isRecording: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return environment["MOSHTARI_RECORD"] == "1" && environment["CI"] == nil
  }()

  /// An element a line, so that a change shows where it is.
  private static func lines(_ html: SafeHTML) -> String {
    html.markup.replacing("><", with: ">\n<") + "\n"
  }
}
