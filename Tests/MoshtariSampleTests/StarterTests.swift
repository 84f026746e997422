import MoshtariCore
import MoshtariSample
import Testing

@Suite struct StarterTests {
  private let files = starterFiles()

  @Test func `every path is relative, in the folder, and there once`() {
    #expect(Set(files.map(\.path)).count == files.count)
    for file in files {
      #expect(!file.path.hasPrefix("/") && !file.path.isEmpty)
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(!parts.contains("..") && !parts.contains(".") && !parts.contains(""), "\(file.path)")
    }
  }

  @Test func `every file ends with one line feed and holds no tab`() {
    for file in files {
      #expect(file.contents.hasSuffix("\n") && !file.contents.hasSuffix("\n\n"), "\(file.path)")
      #expect(!file.contents.contains("\t"), "\(file.path)")
      let trailing = file.contents.split(separator: "\n").filter { $0.hasSuffix(" ") }
      #expect(trailing.isEmpty, "\(file.path)")
    }
  }

  @Test func `the settings name the files that the sample writes`() throws {
    let settings = try #require(files.first { $0.path == "moshtari.yaml" }).contents
    for table in Table.allCases {
      #expect(settings.contains("\n  \(table.rawValue): data/\(table.rawValue).csv\n"))
    }
  }

  @Test func `the sample of a new folder has people enough for every group to show`() {
    let sample = makeSample(.starter)
    let orders = Dictionary(grouping: Sheet(sample.orders).rows) { $0.text("customer_id") }
    #expect(orders.values.count { $0.count >= 4 } > 60)
    let scores = Sheet(sample.feedback).rows.filter {
      $0.text("kind") == "nps" && $0.number("score") != nil
    }
    #expect(Set(scores.map { $0.text("customer_id") }).count > 100)
    #expect(SampleTable.allCases.reduce(0) { $0 + sample[$1].count } < 800_000)
  }

  @Test func `the recipes build every Saturday`() throws {
    for path in [".github/workflows/report.yml", ".gitlab-ci.yml"] {
      let recipe = try #require(files.first { $0.path == path }).contents
      #expect(recipe.contains("30 2 * * 6") && recipe.contains("moshtari build"), "\(path)")
      #expect(recipe.contains("public"), "\(path)")
    }
  }
}
