import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct SettingsTests {
  @Test func `what the file leaves out has its default`() throws {
    let (settings, report) = read("title: Tea\ndata: { orders: data/orders.csv }\n")
    #expect(report == "")
    var expected = Settings(title: LocalizedText("Tea"))
    expected.data.tables[.orders] = TableSettings(
      file: "data/orders.csv",
      fileLocation: SourceLocation(
        file: "moshtari.yaml", line: 2, column: 17, length: 15,
        excerpt: "data: { orders: data/orders.csv }"))
    #expect(settings == expected)
  }

  @Test func `every general key is read`() throws {
    let settings = try #require(read(everyKey).settings, "\(read(everyKey).report)")
    #expect(settings.title == LocalizedText(en: "Sarv Tea Club", fa: "باشگاه چای سرو"))
    #expect(settings.languages == [.fa, .en])
    #expect(settings.calendar == .persian)
    #expect(settings.week == .saturday)
    #expect(settings.timezone == "Asia/Tehran")
    #expect(
      settings.currency
        == Currency(code: "IRR", minorDigits: 0, displayUnit: "toman", displayDivisor: 10))
    #expect(settings.asOf == Day(iso: "2026-11-18"))
    #expect(settings.lowBase == 25)
    #expect(settings.themeName == "shop")
    #expect(settings.overviewFigures == ["nps.overall", "nps.by.region[تهران بزرگ]"])
    #expect(settings.overviewFigureLocations.map(\.column) == [23, 36])
  }

  @Test func `the strip's figures are chosen by the data unless the settings say`() throws {
    let bare = "title: t\ndata: { orders: o.csv }\n"
    let chosen = read(bare + "overview: { figures: auto }")
    #expect(chosen.report == "" && chosen.settings == read(bare).settings)
    let figures = try #require(chosen.settings).overviewFigures
    #expect(figures.first == "customers.active" && figures.contains("csat.latest"))
    #expect(figures.count > 4 && chosen.settings?.overviewFigureLocations == [])
    #expect(
      read(bare + "overview: { figures: most }").report.contains(
        "expected `auto` or a list of addresses, found `most`"))
  }

  @Test func `every key of measuring is read`() throws {
    let settings = try #require(read(everyKey).settings)
    #expect(settings.cutoffs.active == 60)
    #expect(settings.cutoffs.churned == nil)
    #expect(settings.cutoffs.loyalOrders == 5)
    #expect(settings.rfm.minOrders == 0)
    let change = MonthPair(from: Month(year: 1405, month: 5), to: Month(year: 1405, month: 7))
    #expect(settings.nps.change == change)
    #expect(settings.retention.includeIncomplete)
    #expect(settings.privacy.k == 12 && settings.privacy.quotes == 15)
    #expect(settings.privacy.terms == 6)
    #expect(settings.data.maxRejected == 0.01)
    #expect(settings.margin == 0.4 && settings.value.discount == 0.25)
    #expect(settings.exclusiveProducts == ["چای زعفرانی", "Sarv No. 7"])
  }

  @Test func `every number of the built-in segments is read`() throws {
    let keys = SegmentThreshold.allCases.map { threshold in
      let number = threshold.unit == .share ? "۰٫۱" : threshold.unit == .ratio ? "2.5" : "۷"
      return "  \(threshold.rawValue): \(number)\n"
    }
    let (settings, report) = read(
      "title: t\ndata: { orders: o.csv }\nsegments:\n" + keys.joined())
    #expect(report == "")
    for threshold in SegmentThreshold.allCases {
      let number = threshold.unit == .share ? 0.1 : threshold.unit == .ratio ? 2.5 : 7
      #expect(settings?.segments[threshold] == number, "\(threshold)")
    }
    let plain = try #require(read("title: t\ndata: { orders: o.csv }\nsegments: {}\n").settings)
    #expect(plain.segments[.discountShare] == 0.6)
  }

  @Test func `every key of a table is read`() throws {
    let settings = try #require(read(everyKey).settings)
    let orders = try #require(settings.data.tables[.orders])
    #expect(orders.file == "data/orders.csv")
    #expect(orders.columns == ["order_id": "Name", "date": "تاریخ"])
    #expect(orders.delimiter == .byte(UInt8(ascii: ";")))
    #expect(orders.decimal == .comma)
    #expect(orders.encoding == "windows-1256")
    #expect(orders.dates == .pattern("M/d/yyyy H:mm"))
    #expect(orders.amountIs == .net)
    #expect(orders.notOrders == ["void", "لغو"])
    let feedback = try #require(settings.data.tables[.feedback])
    #expect(feedback.missing == ["score": ["11", "NA"], "comment": ["-"]])
    #expect(feedback.scales["csat"] == .init(low: 1, high: 7))
    #expect(feedback.scales["effort"] == .init(low: 1, high: 5, highIsBetter: false))
    #expect(feedback.scales["review"] == .init(low: 1, high: 5))
    #expect(feedback.dates == .jalali)
    #expect(feedback.scales["mention"] == .init(low: 0, high: 10))
    #expect(settings.data.tables[.customers]?.file == "data/customers.csv")
    let visits = try #require(settings.data.tables[.visits])
    #expect(visits.file == "data/visits.csv")
    #expect(visits.columns == ["visitor_id": "cid", "cart_adds": "adds"])
    let spend = try #require(settings.data.tables[.spend])
    #expect(spend.columns == ["amount": "Betrag", "purpose": "Zweck"])
    #expect(spend.decimal == .comma)
    #expect(settings.data.tables[.events] == nil)
  }

  @Test func `an index of prices is a file and where it is named`() throws {
    let (settings, report) = read("title: t\ndata: { orders: o.csv }\ndeflator: data/prices.csv\n")
    #expect(report == "")
    let deflator = try #require(settings?.deflator)
    #expect(deflator.file == "data/prices.csv" && deflator.fileLocation?.line == 3)
    #expect(try #require(read("title: t\ndata: { orders: o.csv }\n").settings).deflator == nil)
  }

  @Test(arguments: [
    "margin: null", "deflator:", "exclusiveProducts: []", "gates: []",
    "charts: { timeDirection: ltr }",
    "retention: { dialect: gap }",
    "privacy: { k: 10, terms: 5, quotes: 10, consentColumn: null }", "cutoffs: { active: auto }",
    "nps: { change: auto }", "asOf: latest",
  ])
  func `a key of a later version is accepted with its default`(line: String) throws {
    let (settings, report) = read("title: t\ndata: { feedback: f.csv }\n\(line)\n")
    #expect(report == "")
    var plain = try #require(read("title: t\ndata: { feedback: f.csv }\n").settings)
    plain.data.tables = settings?.data.tables ?? [:]
    #expect(settings == plain)
  }

  @Test(arguments: [
    ("UTC", true), ("GMT", true), ("Asia/Tehran", true), ("Etc/GMT+3", true), ("US/Pacific", true),
    ("America/Port-au-Prince", true), ("GMT+3", false), ("GMT-0300", false), ("+03:30", false),
    ("asia/tehran", false), ("Tehran", false),
  ])
  func `a time zone has its IANA name`(name: String, isZone: Bool) {
    let settings = read("title: t\ndata: { orders: o.csv }\ntimezone: \(name)\n").settings
    #expect(settings?.timezone == (isZone ? name : nil))
  }

  @Test(arguments: [
    ("USD", 2), ("IRR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("EUR", 2),
  ])
  func `a currency has the digits of ISO 4217`(code: String, digits: Int) {
    let settings = read("title: t\ndata: { orders: o.csv }\ncurrency: \(code)\n").settings
    #expect(settings?.currency == Currency(code: code, minorDigits: digits))
  }

  @Test(arguments: [
    "../o.csv", "a/../../o.csv", "/etc/passwd", "~/o.csv", "a\\\\..\\\\o.csv", "data/", "..",
    "../\u{200C}o.csv", "/\u{301}o.csv", "a\\0b",
  ])
  func `a path that leaves the folder is refused`(path: String) {
    let (_, report) = read("title: t\ndata: { orders: \"\(path)\" }\n")
    #expect(report.contains("expected the path of a file inside the report folder"))
  }

  @Test func `anchors and aliases repeat a value`() {
    let (settings, report) = read(
      """
      title: t
      data:
        orders: { file: o.csv, columns: &names { customer_id: Kunde, date: Datum } }
        feedback: { file: f.csv, columns: *names }
      """)
    #expect(report == "")
    #expect(settings?.data.tables[.feedback]?.columns == ["customer_id": "Kunde", "date": "Datum"])
  }

  @Test(arguments: [
    "yyyy-MM-dd", "dd.MM.yyyy", "M/d/yyyy H:mm", "d/M/yyyy HH:mm:ss", "yyyy-MM-ddTHH:mm",
    "yyyyMMdd",
  ])
  func `a date pattern is accepted`(pattern: String) {
    #expect(DatePattern.fault(in: pattern) == nil)
  }

  @Test(arguments: [
    ("yyyy-MM-dd mm", "the pattern has minutes without hours"),
    ("yyyy-MM-dd HH:ss", "the pattern has seconds without minutes"),
    ("Mdyyyy", "put a separator before `d`"), ("yyyy-MM-dd dd", "`d` stands in the pattern twice"),
    (
      "yy-MM-dd",
      "`yy` means nothing in a pattern; its parts are `yyyy`, `MM`, `M`, `dd`, `d`, `HH`, `H`, `mm` or `ss`"
    ),
  ])
  func `a date pattern is refused`(pattern: String, fault: String) {
    #expect(DatePattern.fault(in: pattern) == fault)
  }

  @Test func `Persian digits are numbers, and a BOM and CRLF are no matter`() {
    let (settings, report) = read(
      "\u{FEFF}title: t\r\nlowBase: ۲۵\r\ndata: { orders: o.csv }\r\nprivacy: { k: x }\r\n")
    #expect(settings == nil)
    #expect(report.contains("moshtari.yaml:4:15\n"))
    #expect(!report.contains("lowBase"))
  }

  private let everyKey = """
    title: { en: Sarv Tea Club, fa: باشگاه چای سرو }
    languages: [fa, en]
    calendar: persian
    week: saturday
    timezone: Asia/Tehran
    currency: { code: IRR, minorDigits: 0, display: { unit: toman, divide: 10 } }
    asOf: 2026-11-18
    data:
      maxRejected: 0.01
      orders:
        file: data/orders.csv
        columns: { order_id: Name, date: تاریخ }
        delimiter: ;
        decimal: ","
        encoding: Windows-1256
        dates: M/d/yyyy H:mm
        amountIs: net
        notOrders: [Void, لغو]
        lines: false
      feedback:
        file: data/feedback.csv
        dates: jalali
        missing: { score: ["11", NA], comment: "-" }
        scales: { csat: [1, 7], effort: { scale: [1, 5], better: low }, mention: [0, 10] }
      customers: data/customers.csv
      visits: { file: data/visits.csv, columns: { visitor_id: cid, cart_adds: adds } }
      spend: { file: data/spend.csv, decimal: ",", columns: { amount: Betrag, purpose: Zweck } }
    cutoffs: { active: 60, churned: auto, loyalOrders: 5 }
    rfm: { minOrders: 0 }
    nps: { change: [1405-05, ۱۴۰۵-۰۷] }
    retention: { dialect: exposure, includeIncomplete: true }
    privacy: { k: 12, terms: 6, quotes: 15, consentColumn: null }
    lowBase: 25
    margin: 0.4
    value: { discount: ۰٫۲۵ }
    deflator: null
    exclusiveProducts: [چای زعفرانی, Sarv No. 7]
    overview: { figures: [nps.overall, "nps.by.region[تهران بزرگ]"] }
    theme: { name: shop, fonts: [], accent: null }
    charts: { timeDirection: ltr }
    gates: []
    """
}

@Suite struct SettingsFileTests {
  @Test func `a folder without settings cannot be built`() throws {
    try TemporaryFolder().read { folder in
      let (settings, diagnostics) = readSettings(folder: folder)
      #expect(settings == nil)
      #expect(diagnostics.map(\.severity) == [.fatal])
      #expect(
        DiagnosticText.list(diagnostics) == """
          error[no-settings]: there is no `moshtari.yaml` in `\(folder)`
            = help: run `moshtari init` for a new report folder
          """)
    }
  }

  @Test func `a folder that is not there cannot be built`() {
    let (settings, diagnostics) = readSettings(folder: "/no/such/folder")
    #expect(settings == nil)
    #expect(diagnostics.map(\.severity) == [.fatal])
    #expect(
      DiagnosticText.list(diagnostics) == "error[no-folder]: there is no folder `/no/such/folder`")
  }

  @Test func `settings are read from a folder`() throws {
    let text = "title: t\ndata: { orders: o.csv }\n"
    try TemporaryFolder(["moshtari.yaml": text]).read {
      #expect(readSettings(folder: $0).settings?.title == LocalizedText("t"))
    }
  }

  @Test func `bytes that are no UTF-8 are placed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("title: t\nweek: ش".utf8) + [0xFF, 0x41], to: "moshtari.yaml")
    folder.read {
      #expect(
        DiagnosticText.list(readSettings(folder: $0).diagnostics) == """
          error[not-utf-8]: expected text in UTF-8, found other bytes
           --> moshtari.yaml:2:8
            |
          2 | week: ش�
            |        ^
            = help: save the file as UTF-8
          """)
    }
  }

  @Test func `a folder in the place of the file is refused`() throws {
    let folder = try TemporaryFolder(["moshtari.yaml/a": ""])
    folder.read { #expect(readSettings(folder: $0).diagnostics.map(\.code) == ["unreadable-file"]) }
  }

  @Test func `a file of more than a mebibyte is refused`() throws {
    let text = "# " + String(repeating: "x", count: 1 << 20)
    try TemporaryFolder(["moshtari.yaml": text]).read {
      #expect(readSettings(folder: $0).diagnostics.map(\.code) == ["file-too-large"])
    }
  }
}

@Suite struct YAMLBoundsTests {
  @Test(arguments: [
    (String(repeating: "[", count: 100_000), "yaml-too-deep"),
    (String(repeating: "- ", count: 100_000), "yaml-too-deep"),
    (String(repeating: "? ", count: 100_000), "yaml-too-deep"),
    ((0..<500).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "yaml-too-deep"),
    (bomb, "too-many-aliases"),
    (wide, "yaml-too-large"),
    ("? [a, b]\n: c\n", "yaml-syntax"),
  ])
  func `hostile YAML is refused`(text: String, code: String) {
    let (settings, diagnostics) = settings(of: SourceText(file: "moshtari.yaml", text: text))
    #expect(settings == nil)
    #expect(diagnostics.map(\.code) == [code])
  }

  /// Nine levels of nine: 9⁹ values once its aliases are followed.
  private static let bomb =
    "l0: &l0 [x, x]\n"
    + (1...9).map { level in
      "l\(level): &l\(level) [\(Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }.joined()

  /// Twenty aliases are allowed, but not of ten thousand values each.
  private static let wide =
    "a: &a [\(Array(repeating: "x", count: 10_000).joined(separator: ", "))]\n"
    + "b: [*a, *a, *a]\n"
}
