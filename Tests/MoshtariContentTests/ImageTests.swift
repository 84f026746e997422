import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

/// Pictures of one pixel row each, and what is no picture.
private enum Picture {
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 6, 0, 0, 0]
  static let gif = Array("GIF89a".utf8) + [0x40, 0x01, 0xC8, 0, 0, 0, 0]
  /// An application segment, a table, and the start of frame.
  static let jpeg: [UInt8] =
    [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0x03,
      0x20,
    ]
    + [0x04, 0xB0, 3]
  static let webpLossy: [UInt8] =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0]
    + [0x9D, 0x01, 0x2A, 0x80, 0x42, 0xE0, 0x01]
  static let webpLossless: [UInt8] =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8L".utf8) + [0, 0, 0, 0, 0x2F]
    + [0x7F, 0xC2, 0x77, 0x00]
  static let webpExtended: [UInt8] =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [0, 0, 0, 0, 0, 0, 0, 0]
    + [0x7F, 0x02, 0, 0xDF, 0x01, 0]
  static let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>".utf8)
  static let avif = [0, 0, 0, 32] + Array("ftypavif".utf8)
}

@Suite struct ImageTests {
  /// A note rendered in a folder with pictures in several places.
  private func rendered(_ text: String, files: [String: [UInt8]] = [:]) throws -> (
    html: String, plain: String, images: [ContentImage], report: String
  ) {
    let folder = try TemporaryFolder()
    try folder.write(Picture.png, to: "notes/images/chart.png")
    try folder.write(Picture.gif, to: "images/logo.gif")
    for (path, bytes) in files { try folder.write(bytes, to: path) }
    return try folder.read { path in
      var context = try sampleContext()
      context.images = ImagePlaces(folder: path, prefix: "../assets/content/")
      let body = MarkdownBody(source: SourceText(file: "notes/a.md", text: text))
      let result = render(body, in: context)
      return (
        result.html.markup, result.plainText, result.images, DiagnosticText.list(result.diagnostics)
      )
    }
  }

  @Test func `a picture is shown with its words, its size and the name of its contents`() throws {
    let found = try rendered(
      "See ![the *chart* of {{ customers.active }}](images/chart.png \"a \\\"b\\\"\").")
    #expect(found.report == "")
    #expect(
      found.html == """
        <p>See <img src="../assets/content/chart-5c8494fe23013d51.png" alt="the chart of 1,284" \
        title="a &quot;b&quot;" width="640" height="480" loading="lazy">.</p>

        """)
    #expect(found.plain == "See the chart of 1,284.\n")
    #expect(found.images.map(\.bytes) == [Picture.png])
  }

  @Test(arguments: [
    "images/chart.png", "./images/chart.png", "images/../images/chart.png",
    "notes/images/chart.png",
    "images/logo.gif", "../images/logo.gif", "images/ch%61rt.png",
  ])
  func `a picture is looked for beside the text and in the report folder`(path: String) throws {
    let found = try rendered("![x](\(path))")
    #expect(found.report == "" && found.images.count == 1)
  }

  private static let sizes: [(String, [UInt8], Int?, Int?)] = [
    ("a.png", Picture.png, 640, 480), ("a.gif", Picture.gif, 320, 200),
    ("a.jpg", Picture.jpeg, 1200, 800), ("a.JPEG", Picture.jpeg, 1200, 800),
    ("a.webp", Picture.webpLossy, 640, 480), ("b.webp", Picture.webpLossless, 640, 480),
    ("c.webp", Picture.webpExtended, 640, 480), ("a.svg", Picture.svg, nil, nil),
    ("a.avif", Picture.avif, nil, nil), ("cut.png", Array(Picture.png.prefix(20)), nil, nil),
    ("cut.jpg", Array(Picture.jpeg.prefix(12)), nil, nil),
    ("zero.gif", Array("GIF89a".utf8) + [0, 0, 1, 0], nil, nil),
  ]

  @Test(arguments: sizes)
  func `the size is read where the header says it`(
    name: String, bytes: [UInt8], width: Int?, height: Int?
  ) throws {
    let found = try rendered("![x](\(name))", files: ["notes/\(name)": bytes])
    #expect(found.report == "")
    let image = try #require(found.images.first)
    #expect(image.size?.width == width && image.size?.height == height)
    #expect(found.html.contains(" width=") == (width != nil))
  }

  @Test func `a name of any letters becomes a path of the site`() throws {
    let found = try rendered(
      "![x](<نمودار مهر (۱).PNG>)", files: ["notes/نمودار مهر (۱).PNG": Picture.png])
    #expect(found.report == "")
    #expect(found.images.map(\.name) == ["نمودار-مهر-۱-5c8494fe23013d51.png"])
    #expect(found.html.contains("src=\"../assets/content/%D9%86"))
  }

  @Test func `a link out of the folder is not followed`() throws {
    let outside = try TemporaryFolder()
    try outside.write(Picture.png, to: "secret.png")
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "leak.png").path,
      withDestinationPath: outside.url.appending(path: "secret.png").path)
    let code = try outside.read { _ in
      try folder.read { path in
        var context = try sampleContext()
        context.images = ImagePlaces(folder: path, prefix: "")
        let source = SourceText(file: "notes/a.md", text: "![x](leak.png)")
        return render(MarkdownBody(source: source), in: context).diagnostics.map(\.code)
      }
    }
    #expect(code == ["outside-folder"])
  }

  @Test(arguments: [
    "<svg><script>alert(1)</script></svg>", "<svg onload=\"x()\"/>",
    "<svg><a href='//e.com'/></svg>",
    "<svg><image href=\"https://e.com/a.png\"/></svg>", "<svg><style>@import url(a)</style></svg>",
    "<svg><style>a{fill:url( 'http://e.com/a')}</style></svg>", "<svg><foreignObject/></svg>",
    "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "<svg><a xlink:href=\"JavaScript:x\"/></svg>",
  ])
  func `a drawing that runs or asks is refused`(text: String) throws {
    let found = try rendered("![x](a.svg)", files: ["notes/a.svg": Array(text.utf8)])
    #expect(found.report.hasPrefix("error[unsafe-image]"))
    #expect(found.images.isEmpty && found.html == "<p>x</p>\n")
  }

  @Test(arguments: faults)
  func `a fault of an image is shown with its place and its mend`(fault: Case) throws {
    let found = try rendered(
      fault.text,
      files: [
        "notes/fake.png": Array("text".utf8), "notes/text.txt": [65],
        "notes/large.png": Picture.png + Array(repeating: 0, count: 5_000_000),
      ])
    #expect(found.report == fault.expected)
  }

  private static let faults: [Case] = [
    Case(
      "a missing image", "See ![the chart](images/chrt.png)",
      """
      error[missing-image]: there is no image `images/chrt.png`
       --> notes/a.md:1:18
        |
      1 | See ![the chart](images/chrt.png)
        |                  ^^^^^^^^^^^^^^^
        = help: did you mean `images/chart.png`?
      """),
    Case(
      "an image in a folder that is not there", "![the logo](image/logo.gif)",
      """
      error[missing-image]: there is no image `image/logo.gif`
       --> notes/a.md:1:13
        |
      1 | ![the logo](image/logo.gif)
        |             ^^^^^^^^^^^^^^
        = help: did you mean `../images/logo.gif`?
      """),
    Case(
      "an image that is like no other", "![the logo](zebra/crossing/white.png)",
      """
      error[missing-image]: there is no image `zebra/crossing/white.png`
       --> notes/a.md:1:13
        |
      1 | ![the logo](zebra/crossing/white.png)
        |             ^^^^^^^^^^^^^^^^^^^^^^^^
        = help: it is looked for beside this file and in the report folder
      """),
    Case(
      "an image without words", "![](images/chart.png)",
      """
      error[missing-alternative-text]: this image says nothing to those who cannot see it
       --> notes/a.md:1:5
        |
      1 | ![](images/chart.png)
        |     ^^^^^^^^^^^^^^^^
        = help: write what it shows: `![what it shows](images/chart.png)`
      """),
    Case(
      "an image above the folder", "![x](../../chart.png)",
      """
      error[outside-folder]: this image is not in the report folder
       --> notes/a.md:1:6
        |
      1 | ![x](../../chart.png)
        |      ^^^^^^^^^^^^^^^
        = help: copy the file into the folder
      """),
    Case(
      "another kind of file", "![x](text.txt)",
      """
      error[image-kind]: expected a file `.png`, `.jpg`, `.jpeg`, `.gif`, `.svg`, `.webp` or `.avif`, found `text.txt`
       --> notes/a.md:1:6
        |
      1 | ![x](text.txt)
        |      ^^^^^^^^
      """),
    Case(
      "a picture by name only", "![x](fake.png)",
      """
      error[not-an-image]: expected a PNG picture, found other bytes
       --> notes/a.md:1:6
        |
      1 | ![x](fake.png)
        |      ^^^^^^^^
        = help: save it anew in that format, or give it the ending that it is of
      """),
    Case(
      "a large picture", "![x](large.png)",
      """
      error[image-too-large]: expected an image of at most 5 MB, found 5.1 MB
       --> notes/a.md:1:6
        |
      1 | ![x](large.png)
        |      ^^^^^^^^^
        = help: make it smaller; readers wait for it
      """),
  ]
}
