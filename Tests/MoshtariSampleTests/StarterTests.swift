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
    let settings = try text("moshtari.yaml")
    for table in Table.allCases {
      #expect(settings.contains("\n  \(table.rawValue): data/\(table.rawValue).csv\n"))
    }
  }

  @Test func `a folder of one language has the texts of that language alone`() throws {
    for (language, other) in [(Language.en, "fa"), (.fa, "en")] {
      let files = starterFiles(StarterOptions(languages: [language]))
      #expect(files.allSatisfy { !$0.path.contains(".\(other).") })
      #expect(files.contains { $0.path == "README.md" })
      #expect(files.contains { $0.path == "notes/welcome.\(language.rawValue).md" })
      let settings = try #require(files.first { $0.path == "moshtari.yaml" }).contents
      #expect(settings.contains("\nlanguages: [\(language.rawValue)]\n"))
    }
  }

  @Test func `a folder with own data has no persona, and no figure of tables that it lacks`() throws
  {
    let own = StarterOptions.OwnData(settings: "data:\n  feedback: f.csv", tables: [.feedback])
    let files = starterFiles(StarterOptions(currency: "EUR", own: own))
    #expect(!files.contains { $0.path.hasPrefix("personas/") })
    let note = try #require(files.first { $0.path == "notes/welcome.en.md" }).contents
    #expect(note.contains("{{ customers.total }}"))
    #expect(note.matches(of: #/\{\{/#).count == 1, "\(note)")
    let settings = try #require(files.first { $0.path == "moshtari.yaml" }).contents
    #expect(settings.contains("\ncurrency: EUR\n") && settings.contains("\n  feedback: f.csv\n"))
    let ignored = try #require(files.first { $0.path == ".gitignore" }).contents
    #expect(ignored.contains("\ndata/\n"))
    #expect(try !text(".gitignore").contains("\ndata/\n"))
  }

  @Test func `the guides say the same in both languages`() throws {
    let english = try text("README.md"), persian = try text("README.fa.md")
    func code(_ text: String) -> Set<String> {
      Set(text.matches(of: #/`([^`]+)`/#).map { String($0.output.1) })
    }
    let others: Set = ["notes/welcome.fa.md", "notes/welcome.en.md", ".en", ".fa"]
    #expect(code(english).subtracting(others) == code(persian).subtracting(others))
    for folder in [
      "data", "notes", "personas", "pages", "segments", "images", "editions", "public",
    ] {
      #expect(english.contains("| `\(folder)/` |"), "\(folder)")
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
    #expect(SampleTable.allCases.reduce(0) { $0 + sample[$1].count } < 1_000_000)
  }

  @Test func `the recipes run every Saturday at six in Tehran`() throws {
    for path in [".github/workflows/report.yml", ".gitlab-ci.yml"] {
      #expect(try text(path).contains("30 2 * * 6"), "\(path)")
    }
    #expect(try text("scripts/weekly.sh").contains("0 6 * * 6"))
    #expect(files.filter(\.isProgram).map(\.path) == ["scripts/weekly.sh"])
  }

  private func text(_ path: String) throws -> String {
    try #require(files.first { $0.path == path }, "\(path)").contents
  }
}
