import Foundation
import MoshtariCore
import Testing

/// `moshtari init`, through the real program: from an empty folder, or one's own files, to a site.
@Suite struct StartTests {
  @Test(arguments: [("fa", ["fa"]), ("en", ["en"]), ("both", ["fa", "en"])])
  func `a folder of each language builds without a warning about its texts`(
    language: String, languages: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let made = try Program.run("init", "r", "--language", language, in: folder)
    #expect(made.code == 0, "\(made.errors)")
    #expect(made.output.hasSuffix("Next: moshtari build r"))
    let built = try Program.run("build", "r", "--today", "2026-11-22", in: folder)
    #expect(built.code == 0, "\(built.errors)")
    #expect(!built.errors.contains("warning["), "\(built.errors)")
    for each in ["fa", "en"] {
      #expect(folder.exists("public/\(each)/overview.html") == languages.contains(each), "\(each)")
    }
  }

  @Test func `the calendar and time zone are those that were asked for`() throws {
    let folder = try TemporaryFolder()
    let words = "init r --language en --calendar persian --timezone Europe/Brussels"
    #expect(try Program.run(words.components(separatedBy: " "), in: folder).code == 0)
    let settings = try folder.text("r/moshtari.yaml")
    for line in [
      "languages: [en]", "calendar: persian", "week: saturday", "timezone: Europe/Brussels",
    ] {
      #expect(settings.contains("\n\(line)\n"), "\(line)")
    }
  }

  @Test(arguments: [
    (
      "--currency EURO",
      "error[invalid-value]: expected the ISO 4217 code of a currency, found `EURO`",
      "did you mean `EUR`?"
    ),
    (
      "--currency EUR --timezone Asia/Teheran",
      "error[invalid-value]: expected the IANA name of a time zone, found `Asia/Teheran`",
      "did you mean `Asia/Tehran`?"
    ),
  ])
  func `a slip in an option writes nothing`(option: String, fault: String, help: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["init", "r", "--orders", "o.csv"] + option.components(separatedBy: " "), in: folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix(fault) && run.errors.hasSuffix("= help: \(help)"), "\(run.errors)")
    #expect(!folder.exists("r"))
  }

  @Test(arguments: [
    "init r --orders o.csv", "init r --customers c.csv --currency EUR", "init r --currency EUR",
  ])
  func `own files need a currency and something to report, and sample data have one`(words: String)
    throws
  {
    let run = try Program.run(words.components(separatedBy: " "), in: TemporaryFolder())
    #expect(run.code == 64)
  }

  @Test func `a report is not made twice, and own data are not lost`() throws {
    let folder = try TemporaryFolder()
    try folder.write("r/data/orders.csv", ReportFolder.orders)
    let run = try Program.run("init", "r", in: folder)
    #expect(run.code == 2)
    #expect(
      run.errors == """
        error[file-exists]: `data/orders.csv` is there already
         --> r/data/orders.csv
          = help: if it is your own, `moshtari init r --orders r/data/orders.csv --currency CODE` takes it as it is; else choose an empty folder, or move the file away
        """)
    #expect(try folder.contents(of: "r").keys.sorted() == ["data/orders.csv"])
    try folder.write("s/moshtari.yaml", "title: t\n")
    let second = try Program.run("init", "s", in: folder)
    #expect(second.code == 2)
    #expect(
      second.errors == """
        error[file-exists]: `moshtari.yaml` is there already
         --> s/moshtari.yaml
          = help: `s` is a report: `moshtari build s` makes its site. Choose another folder for a new one
        """)
  }

  @Test func `a repository with a README and a list of ignored files keeps them`() throws {
    let folder = try TemporaryFolder()
    try folder.write("README.md", "# Ours\n")
    try folder.write(".gitignore", "public/\n")
    #expect(try Program.run("init", ".", in: folder).code == 0)
    #expect(try folder.text("README.md") == "# Ours\n")
    #expect(try folder.text(".gitignore") == "public/\n")
    #expect(try folder.text("GUIDE.md").hasPrefix("# This report\n"))
    #expect(folder.exists("README.fa.md") && !folder.exists("GUIDE.fa.md"))
  }

  @Test func `a file that is not there is said, and nothing written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("sales.csv", ReportFolder.orders)
    let run = try Program.run(
      ["init", "r", "--orders", "sale.csv", "--currency", "EUR"], in: folder)
    #expect(run.code == 2)
    #expect(
      run.errors == """
        error[missing-file]: there is no file `sale.csv`
         --> sale.csv
          = help: the nearest name is `sales.csv`
        """)
    #expect(!folder.exists("r"))
  }
}

/// The way of somebody who has the README alone: own files with headers, dates and numbers of their own.
@Suite struct OwnFilesTests {
  @Test func `a western export and a comment become a site`() throws {
    let folder = try TemporaryFolder()
    try folder.write("sales.csv", Self.latin1(Exports.westernOrders))
    try folder.write("survey.csv", Self.latin1(Exports.westernAnswers))
    try folder.write("clients.csv", Self.latin1(Exports.westernClients))
    let words = """
      init shop --language en --currency EUR --timezone Europe/Brussels \
      --orders sales.csv --feedback survey.csv --customers clients.csv --today 2026-11-22
      """
    let made = try Program.run(words.split(separator: " ").map(String.init), in: folder)
    #expect(made.code == 0, "\(made.errors)")
    #expect(
      try folder.text("shop/moshtari.yaml").contains(
        """
        data:
          customers:
            file: data/customers.csv
            encoding: windows-1252
            columns:
              customer_id: Client
              kind: Type
              region: City
              # not used: Newsletter
            words: { kind: { B2B: business, B2C: individual } }
          orders:
            file: data/orders.csv
            columns:
              order_id: Order No.
              customer_id: Client
              date: Sold on
              amount: Total (EUR)
              status: State
            dates: d/M/yyyy
            decimal: ","
            # statuses: paid (80), cancelled (4)
            notOrders: [cancelled]   # those that mean that nothing was bought
          feedback:
            file: data/feedback.csv
            encoding: windows-1252
            columns:
              customer_id: Client
              date: Answered
              score: Would recommend
              comment: Comment
            dates: d/M/yyyy
            constants: { kind: nps }
        """))
    try folder.write("shop/notes/first.md", Self.comment)
    let checked = try Program.run("check", "shop", "--today", "2026-11-22", in: folder)
    #expect(checked.code == 0 && checked.errors == "", "\(checked.errors)")
    let built = try Program.run("build", "shop", "--today", "2026-11-22", in: folder)
    #expect(built.code == 0 && built.errors == "", "\(built.errors)")
    let report = try Report(json: Data(folder.text("public/report.json").utf8))
    #expect(report.orders?.count == 80)
    #expect(report.orders?.revenue == Int64(80 * 124_050))
    #expect(report.customers.total == 21)
    #expect(report.nps?.overall.group.estimate.n == 40)
    let page = try folder.text("public/en/overview.html")
    #expect(page.contains("Our first look") && page.contains("data-address=\"orders.count\""))
  }

  @Test func `a Persian export and a comment become a site`() throws {
    let folder = try TemporaryFolder()
    try folder.write("فروش.csv", Exports.persianOrders)
    let words = [
      "init", "shop", "--orders", "فروش.csv", "--currency", "toman", "--today", "2026-12-31",
    ]
    let made = try Program.run(words, in: folder)
    #expect(made.code == 0, "\(made.errors)")
    let settings = try folder.text("shop/moshtari.yaml")
    for line in [
      "order_id: شماره سفارش", "customer_id: كد مشتري", "date: تاریخ", "amount: مبلغ (تومان)",
      "dates: jalali", "notOrders: [لغو شده]",
    ] {
      #expect(settings.contains(line), "\(line)")
    }
    try folder.write("shop/notes/first.md", Self.comment)
    let built = try Program.run("build", "shop", "--today", "2026-12-31", in: folder)
    #expect(built.code == 0 && built.errors == "", "\(built.errors)")
    let report = try Report(json: Data(folder.text("public/report.json").utf8))
    #expect(report.orders?.count == 80 && report.orders?.revenue == 80 * 1_240_000)
    #expect(try folder.text("public/fa/overview.html").contains("تومان"))
  }

  @Test func `what the file does not tell is asked for, with its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "data.csv",
      "Nummer,Kunde,Tag,Brutto,Status\n"
        + (1...12).map { "\($0),k\($0 % 3),0\($0 % 9 + 1)/05/2026,5,bezahlt\n" }.joined())
    let words = "init r --orders data.csv --currency EUR --language en --today 2026-11-22"
    let made = try Program.run(words.components(separatedBy: " "), in: folder)
    #expect(made.code == 0, "\(made.errors)")
    #expect(
      made.output.contains(
        """
        data.csv, 12 rows: status is Status
          needed, and not found: order_id, customer_id, date, amount
          not used: Nummer, Kunde, Tag, Brutto
        """), "\(made.output)")
    #expect(made.output.hasSuffix("Next: moshtari check r"))
    let first = try Program.run("check", "r", "--today", "2026-11-22", in: folder)
    #expect(first.code == 1)
    #expect(first.errors.components(separatedBy: "error[missing-column]").count == 5)
    let settings = try folder.text("r/moshtari.yaml")
    #expect(settings.contains("      # amount: which one? It is needed.\n"))
    try folder.write(
      "r/moshtari.yaml",
      settings.replacing("# order_id: which one? It is needed.", with: "order_id: Nummer")
        .replacing("# customer_id: which one? It is needed.", with: "customer_id: Kunde")
        .replacing("# date: which one? It is needed.", with: "date: Tag")
        .replacing("# amount: which one? It is needed.", with: "amount: Brutto"))
    let second = try Program.run("check", "r", "--today", "2026-11-22", in: folder)
    #expect(second.code == 1)
    #expect(second.errors.hasPrefix("error[ambiguous-date]"), "\(second.errors)")
    #expect(second.errors.contains("`dates: d/M/yyyy` reads it as 2026-05-02"))
    let mended = try folder.text("r/moshtari.yaml").replacing(
      "file: data/orders.csv", with: "file: data/orders.csv\n    dates: d/M/yyyy")
    try folder.write("r/moshtari.yaml", mended)
    let third = try Program.run("check", "r", "--today", "2026-11-22", in: folder)
    #expect(third.code == 0, "\(third.errors)")
  }

  @Test func `files that lie in the folder already stay where they are`() throws {
    let folder = try TemporaryFolder()
    try folder.write("r/data/orders.csv", ReportFolder.orders)
    let words = "init r --orders r/data/orders.csv --currency USD --today 2026-11-22"
    let made = try Program.run(words.components(separatedBy: " "), in: folder)
    #expect(made.code == 0, "\(made.errors)")
    #expect(!made.output.contains("r/data/orders.csv\n"))
    #expect(try folder.text("r/moshtari.yaml").contains("    file: data/orders.csv\n"))
    let built = try Program.run("build", "r", "--today", "2026-11-22", in: folder)
    #expect(built.code == 0 && built.errors == "", "\(built.errors)")
  }

  @Test func `a shop with answers alone has a site too`() throws {
    let folder = try TemporaryFolder()
    try folder.write("f.csv", ReportFolder.feedback)
    let words = "init r --feedback f.csv --currency USD --today 2026-11-22"
    #expect(try Program.run(words.components(separatedBy: " "), in: folder).code == 0)
    let built = try Program.run("build", "r", "--today", "2026-11-22", in: folder)
    #expect(built.code == 0 && built.errors == "", "\(built.errors)")
  }

  private static let comment = """
    ---
    title: Our first look
    page: overview
    date: 2026-11-20
    author: Mina
    ---

    So far {{ orders.count }} orders came from {{ customers.active }} active customers.

    """

  /// `text` in windows-1252, whose letters here are those of ISO 8859-1.
  private static func latin1(_ text: String) -> Data {
    Data(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
  }
}

/// The page that goes the whole way: its commands are run, and what it shows is what comes.
@Suite struct StartPageTests {
  @Test func `the way of the page is the way of the program`() throws {
    let folder = try TemporaryFolder()
    let program = try #require(Program.path)
    // Its rows end in November 2026, whatever the clock says.
    try folder.write(
      "bin/moshtari", "#!/bin/sh\nexec '\(program)' \"$@\" --today 2026-11-22\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: "bin/moshtari").path)
    let page = try String(
      contentsOf: Demonstration.root.appending(path: "docs/start.md"), encoding: .utf8)
    let commands = Self.blocks("sh", in: page)
    #expect(commands.count == 4)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let run = try Shell.run(
      "sh", "-e", "-c", commands.joined(separator: "\n"), in: folder,
      ["PATH": folder.url.appending(path: "bin").path + ":" + path])
    #expect(run.code == 0, "\(run.output)")
    #expect(!run.output.contains("rejected[") && !run.output.contains("warning["), "\(run.output)")
    for shown in Self.blocks("", in: page) { #expect(run.output.contains(shown), "\(shown)") }
    let settings = try ["shop", "forushgah"].map { try folder.text("\($0)/moshtari.yaml") }
    let shown = Self.blocks("yaml", in: page)
    #expect(shown.count == 2)
    for (text, block) in zip(settings, shown) { #expect(text.contains(block), "\(text)") }
    #expect(try folder.text("public/en/overview.html").contains("Our first look"))
    #expect(folder.exists("public-fa/fa/overview.html"))
  }

  /// What stands between fences of `language`, in the page's order.
  private static func blocks(_ language: String, in page: String) -> [String] {
    var blocks: [[Substring]] = [], open: Bool?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if open == nil {
          open = line == "```\(language)"
          if open == true { blocks.append([]) }
        } else {
          open = nil
        }
      } else if open == true {
        blocks[blocks.count - 1].append(line)
      }
    }
    return blocks.map { $0.joined(separator: "\n") }
  }
}

/// Files as shops have them: 20 customers, 80 orders and 4 that were cancelled, from 2025 to 2026.
private enum Exports {
  private static let days = (0..<84).map { index in
    (year: 2025 + index / 48, month: 1 + index / 4 % 12, day: 1 + index % 4 * 7)
  }

  static let westernOrders =
    "Order No.;Client;Sold on;Total (EUR);State\n"
    + days.enumerated().map { index, day in
      let date = "\(two(day.day))/\(two(day.month))/\(day.year)"
      return
        "\(index);\(1000 + index % 20);\(date);1.240,50;\(status(index, "paid", "cancelled"))\n"
    }.joined()

  static let westernAnswers =
    "Client;Answered;Would recommend;Comment\n"
    + days.prefix(40).enumerated().map { index, day in
      let comment = index.isMultiple(of: 9) ? "très bien" : ""
      return
        "\(1000 + index % 21);\(two(day.day))/\(two(day.month))/\(day.year);\(5 + index % 6);\(comment)\n"
    }.joined()

  static let westernClients =
    "Client;Type;City;Newsletter\n"
    + (0..<21).map { "\(1000 + $0);\($0 % 3 == 0 ? "B2B" : "B2C");Köln;yes\n" }.joined()

  static let persianOrders =
    "شماره سفارش;كد مشتري;تاریخ;مبلغ (تومان);وضعیت\n"
    + days.enumerated().map { index, day in
      let date = "\(day.year - 621)/\(two(day.month))/\(two(day.day))"
      let row = "\(index);\(1000 + index % 20);\(date);1٬240٬000;"
      return persian(row) + status(index, "پرداخت شده", "لغو شده") + "\n"
    }.joined()

  private static func status(_ index: Int, _ paid: String, _ cancelled: String) -> String {
    index % 20 == 19 ? cancelled : paid
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func persian(_ text: String) -> String {
    String(
      text.map { character in
        character.wholeNumberValue.map { Array("۰۱۲۳۴۵۶۷۸۹")[$0] } ?? character
      })
  }
}
