import Foundation
import MoshtariCore
import MoshtariSample
import Testing

/// What holds for every text that people read: the demonstration's and the starter's.
@Suite struct WritingTests {
  private static func files() throws -> [WrittenFile] {
    try ContentFolder.files()
      + starterFiles().filter {
        $0.path.hasPrefix("notes/") || $0.path.hasPrefix("personas/")
      }.map { WrittenFile(path: $0.path, contents: $0.contents) }
  }

  @Test func `the demonstration has its notes, personas, page and playbooks`() throws {
    let names = try ContentFolder.files().map(\.path)
    func count(_ folder: String) -> Int { names.count { $0.hasPrefix("\(folder)/") } }
    #expect(count("notes") >= 20 && count("personas") == 8 && count("pages") == 2)
    let playbooks = LifecycleState.allCases.flatMap { ["\($0.id).en.md", "\($0.id).fa.md"] }
    #expect(Set(names).isSuperset(of: playbooks.map { "segments/\($0)" }))
  }

  @Test func `every file has its twin in the other language, with the same facts`() throws {
    let files = Dictionary(uniqueKeysWithValues: try Self.files().map { ($0.path, $0) })
    for (path, file) in files {
      let twin = try #require(files[path.replacing(".en.", with: ".fa.")], "\(path)")
      #expect(Set(file.liveValues) == Set(twin.liveValues), "\(path)")
      #expect(file.counts == twin.counts, "\(path)")
      #expect(Set(file.values.keys) == Set(twin.values.keys), "\(path)")
      for key in [
        "page", "section", "period", "date", "segment", "interviews", "reviewed", "order", "id",
      ] {
        #expect(file.values[key] == twin.values[key], "\(path) \(key)")
      }
    }
  }

  @Test func `every front matter says what its kind needs`() throws {
    let needed = [
      "notes": ["title", "page", "date", "author", "department"],
      "personas": [
        "title", "role", "segment", "interviews", "reviewed", "wants", "frustratedBy", "leavesIf",
        "quotes",
      ],
      "pages": ["title", "order"], "segments": ["id", "title", "owner"],
    ]
    for file in try Self.files() {
      let folder = file.path.components(separatedBy: "/")[0]
      for key in needed[folder] ?? [] { #expect(file.values[key] != nil, "\(file) \(key)") }
      for key in ["date", "reviewed"] {
        if let value = file.values[key] { #expect(Day(iso: value) != nil, "\(file) \(key)") }
      }
      #expect(file.values["period"].map { Month($0) != nil } ?? true, "\(file)")
    }
  }

  @Test func `no claim has more voices than there were interviews`() throws {
    for file in try Self.files() {
      guard let interviews = file.values["interviews"].flatMap({ Int($0) }) else { continue }
      #expect(!file.counts.isEmpty, "\(file)")
      #expect(file.counts.allSatisfy { (1...interviews).contains($0) }, "\(file)")
    }
  }

  @Test func `live values name figures of the report`() throws {
    let sections = Set(Self.sections)
    let products = Set(Sheet(makeSample(SampleOptions()).feedback).rows.map { $0.text("product") })
    for file in try Self.files() {
      for value in file.liveValues {
        let text = value.replacing(#/^[a-z]+ /#, with: "")
        let address = try #require(ReportAddress(text), "\(file) \(value)")
        #expect(sections.contains(address.steps[0].name), "\(file) \(value)")
        if text.hasPrefix("nps.by.product[") {
          #expect(products.contains(address.steps[3].name), "\(file) \(value)")
        }
      }
    }
  }

  private static let sections = [
    "meta", "customers", "orders", "cutoffs", "repeat", "rfm", "segments", "flows", "retention",
    "growth", "survival", "concentration", "demand", "nps", "csat", "personas", "events", "quality",
  ]

  @Test func `Persian is written with Persian letters, digits and marks`() throws {
    let files = try Self.files().filter { $0.path.hasSuffix(".fa.md") }
    #expect(files.count > 12)
    for file in files {
      let prose = file.prose.replacing(#/`[^`]*`/#, with: "")
        .replacing(#/(?m)^ *[0-9]+\. /#, with: "").replacing(#/\]\([^)]*\)/#, with: "]")
      for wrong in Self.wrongInPersian {
        #expect(!prose.unicodeScalars.contains(wrong.unicodeScalars), "\(file) has \(wrong)")
      }
      #expect(prose.firstMatch(of: #/[0-9,;?"%]/#) == nil, "\(file)")
    }
  }

  /// Arabic letters, a blank before a mark, and prefixes and endings that stand apart.
  private static let wrongInPersian = [
    "ي", "ك", "ة", " ،", " ؛", " ؟", " می ", " نمی ", " ها ", " های ", " تر ", " ترین ",
    "\u{200C} ",
    " \u{200C}", "\u{200C}\u{200C}",
  ]
}
