import Foundation
import MoshtariSample
import Testing

@Suite struct DemonstrationDataTests {
  private static let folder = ContentFolder.url.appending(path: "data")

  /// With `MOSHTARI_RECORD=1`, and never under `CI`, the files are written anew.
  private static var isRecording: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["MOSHTARI_RECORD"] == "1" && environment["CI"] == nil
  }

  @Test func `the demonstration's data are the default sample, byte for byte`() throws {
    if Self.isRecording { try writeSample(SampleOptions(), to: Self.folder) }
    let files = makeSample(SampleOptions())
    for table in SampleTable.allCases {
      let committed = try Data(contentsOf: Self.folder.appending(path: "\(table.rawValue).csv"))
      #expect(committed == Data(files[table]), "\(table.rawValue).csv differs")
    }
  }

  @Test func `the demonstration's data stay small enough to commit`() {
    let files = makeSample(SampleOptions())
    #expect(SampleTable.allCases.reduce(0) { $0 + files[$1].count } < 5_000_000)
    #expect(files.visits.count < 1_200_000)
  }
}
