import MoshtariCore
import Testing

@testable import MoshtariSite

@Suite struct ServedSiteTests {
  private static let files = [
    ("index.html", "<a href=\"en/a.html\">A</a>"),
    (
      "en/a.html",
      """
      <link rel="stylesheet" href="../assets/a.css"><link rel="alternate" href="b.html">
      <script src="../assets/a.js"></script>
      """
    ),
    (
      "en/b.html", "<link rel=\"stylesheet\" href=\"../assets/b.css\"><img src=\"../assets/b.png\">"
    ),
    ("assets/a.css", "@font-face{src:url(a.woff2)}"), ("assets/b.css", "p{}"),
    ("assets/a.js", "1"), ("assets/b.png", "2"), ("assets/a.woff2", "3"),
  ]

  /// The site after one more build, in which some files are others.
  private func next(_ site: inout ServedSite, with changed: [String: String] = [:]) throws {
    var tree = SiteTree()
    for (path, text) in Self.files { try tree.add(path, text: changed[path] ?? text) }
    var scans = PageScans()
    #expect(LinkCheck.faults(in: tree, &scans) == [])
    site.replace(with: tree, scans)
  }

  @Test(arguments: [
    ("en/a.html", [2, 1], [1, 1]), ("en/b.html", [1, 1], [2, 1]), ("assets/a.js", [2, 1], [1, 1]),
    ("assets/a.css", [1, 2], [1, 1]), ("assets/a.woff2", [1, 2], [1, 1]),
    ("assets/b.png", [1, 1], [2, 1]), ("index.html", [1, 1], [1, 1]),
  ])
  func `a page is another one when it or what it loads is; styles are told apart`(
    file: String, a: [Int], b: [Int]
  ) throws {
    var site = ServedSite()
    try next(&site)
    try next(&site, with: [file: (Self.files.first { $0.0 == file }?.1 ?? "") + " "])
    let versions = ["en/a.html", "en/b.html"].map { site.version(of: $0) }
    #expect(versions.map { [$0.page, $0.styles] } == [a, b])
  }

  @Test func `a build that changes nothing changes no page`() throws {
    var site = ServedSite()
    try next(&site)
    #expect(site.changedPages == 3)
    #expect(site.changedStyles == 2)
    let versions = site.version(of: "en/a.html")
    try next(&site)
    #expect(site.number == 2)
    #expect(site.changedPages == 0)
    #expect(site.changedStyles == 0)
    #expect(site.version(of: "en/a.html") == versions)
  }

  @Test func `a page that is not there has no version`() throws {
    var site = ServedSite()
    #expect(site.version(of: "en/a.html") == ServedSite.Version())
    try next(&site)
    #expect(site.version(of: "en/c.html") == ServedSite.Version())
    #expect(site.bytes(of: "en/c.html") == nil)
  }
}

@Suite struct LoopbackHostTests {
  @Test(arguments: [
    "localhost", "LOCALHOST:4180", "127.0.0.1", "127.0.0.1:4180", "[::1]", "[::1]:80",
  ])
  func `names of this machine are answered`(host: String) {
    #expect(LoopbackHost.isNamed(by: host))
  }

  @Test(arguments: [
    "evil.example", "evil.example:4180", "localhost.evil.example", "127.0.0.1.evil.example", "::1",
    "", "localhost:80:90", "localhost:x", "[::1]x", "[::2]", "192.168.0.7", "0.0.0.0", "[::1",
    "user@localhost",
  ])
  func `any other name is not`(host: String) {
    #expect(!LoopbackHost.isNamed(by: host))
  }

  @Test func `no name is not`() { #expect(!LoopbackHost.isNamed(by: nil)) }
}

@Suite struct MediaTypeTests {
  @Test(arguments: [
    ("en/overview.html", "text/html; charset=utf-8"), ("assets/a.css", "text/css; charset=utf-8"),
    ("assets/a.b.js", "text/javascript; charset=utf-8"), ("report.json", "application/json"),
    ("tables/a.csv", "text/csv; charset=utf-8"), ("fa/digest.txt", "text/plain; charset=utf-8"),
    ("a.SVG", "image/svg+xml"), ("a.jpeg", "image/jpeg"), ("f.woff2", "font/woff2"),
    ("feed.xml", "application/xml"), ("a", "application/octet-stream"),
    ("a.css/b", "application/octet-stream"),
  ])
  func `a file is served as what its name ends in`(path: String, type: String) {
    #expect(MediaType.of(path) == type)
  }
}
