import MoshtariText
import Testing

@testable import MoshtariCharts

/// Each figure of the sample against the gallery in `docs/gallery`, which is recorded with
/// `MOSHTARI_RECORD=1`, never in CI.
@Suite struct GoldenTests {
  @Test(.disabled(if: Gallery.isRecording), arguments: SampleFigure.all)
  func `a figure is drawn as recorded`(sample: SampleFigure) throws {
    let recorded = try Gallery.recorded(sample.language)
    #expect(recorded[sample.name] == Gallery.lines(sample.html))
  }

  @Test(arguments: SampleFigure.all)
  func `a figure drawn twice is the same`(sample: SampleFigure) {
    #expect(sample.html == sample.html)
  }
}
