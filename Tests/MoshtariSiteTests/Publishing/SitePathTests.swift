import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct SitePathTests {
  @Test(arguments: [
    ("en/overview.html", "assets/theme.css", "../assets/theme.css"),
    ("index.html", "en/overview.html", "en/overview.html"),
    ("en/overview.html", "en/segments.html", "segments.html"),
    ("en/overview.html", "en/overview.html", "overview.html"),
    ("en/segments/loyal.html", "en/overview.html", "../overview.html"),
    ("en/segments/loyal.html", "fa/segments/loyal.html", "../../fa/segments/loyal.html"),
    ("en/a.html", "en/a/b.html", "a/b.html"),
    ("a.html", "x:y.html", "./x:y.html"),
    ("en/a.html", "fa/نام ۱.html", "../fa/نام%20۱.html"),
    ("en/a.html", "en/50%?#.html", "50%25%3F%23.html"),
  ])
  func `a link leads from one file to another`(_ page: String, _ target: String, _ link: String) {
    #expect(SitePath.link(from: page, to: target) == link)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the link that is written leads to the file it was made for`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let names = [
      "en", "fa", "a b", "%41", "x:y", "نام", "#", "?q", "é", "e\u{301}", "\u{301}m", "..x",
      "&amp;", "+",
    ]
    func path() -> String {
      (0...Int.random(in: 0...3, using: &random)).map { _ in
        names.randomElement(using: &random) ?? "a"
      }
      .joined(separator: "/")
    }
    for _ in 0..<200 {
      let (page, target) = (path(), path())
      let link = SitePath.link(from: page, to: target)
      #expect(
        LinkTarget(link, from: page) == .file(path: target, fragment: ""),
        "seed \(seed): \(page) \(target)")
    }
  }
}

@Suite struct SiteTreeTests {
  @Test func `files are in the order of their paths' bytes, whatever order they came in`() throws {
    var tree = SiteTree()
    for path in ["fa/b.html", "en/b.html", "a.css", "en/a.html", "en-x.html"] {
      try tree.add(path, text: "")
    }
    #expect(
      tree.files.map(\.path) == ["a.css", "en-x.html", "en/a.html", "en/b.html", "fa/b.html"])
  }

  @Test(arguments: [
    ("", "the path `` is empty"),
    ("/etc/passwd", "the path `/etc/passwd` starts with `/`"),
    ("../x", "the path `../x` has a `..`"),
    ("en/../../x", "the path `en/../../x` has a `..`"),
    ("en/./x", "the path `en/./x` has a `.`"),
    ("../\u{301}x", "the path `../\u{301}x` has a `..`"),
    ("/\u{301}x", "the path `/\u{301}x` starts with `/`"),
    ("en//x", "the path `en//x` has an empty name"),
    ("en/", "the path `en/` has an empty name"),
    ("en\\x", "the path `en\\x` has a control character or a backslash"),
    ("en/\u{0}x", "the path `en/\u{0}x` has a control character or a backslash"),
  ])
  func `a path that could leave the site is refused`(_ path: String, _ sentence: String) {
    var tree = SiteTree()
    let fault = #expect(throws: Diagnostic.self) { try tree.add(path, text: "") }
    #expect(fault?.code == "page-path")
    #expect(fault.map { DiagnosticText.statement($0.statement) } == sentence)
    #expect(tree.files == [])
  }

  @Test func `a name longer than file systems allow is refused`() throws {
    var tree = SiteTree()
    try tree.add("en/" + String(repeating: "x", count: 255), text: "")
    #expect(throws: Diagnostic.self) {
      try tree.add("en/" + String(repeating: "ن", count: 128), text: "")
    }
  }

  @Test(arguments: [
    ("en/a.html", "en/a.html"), ("en/a.html", "en/A.html"), ("en/\u{E9}", "en/e\u{301}"),
    ("en/a", "en/a/b.html"), ("en/a/b.html", "en/A"), ("x", ".moshtari"), ("x", ".Moshtari/y"),
  ])
  func `two files that one file system could not hold both are refused`(
    _ first: String, _ second: String
  ) throws {
    var tree = SiteTree()
    try tree.add(first, text: "1")
    let fault = #expect(throws: Diagnostic.self) { try tree.add(second, text: "2") }
    #expect(fault?.code == "page-path")
    #expect(tree.files.map(\.bytes) == [Array("1".utf8)])
  }
}
