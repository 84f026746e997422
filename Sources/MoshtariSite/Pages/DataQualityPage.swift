import MoshtariCharts
import MoshtariCore
import MoshtariText

enum QualityWords: String, Phrase {
  case heading, dek, tables, tablesSub, table, read, accepted, rejected, duplicates, notOrders,
    afterAsOf
  case invalid, reasons, reasonsSub, reason, firstAt, noneRejected, oddities, undeclared, anonymous,
    unanswered
  case columns, columnsSub, allColumnsKnown, column, absent, absentSub, absentPage, needs, inputs,
    inputsSub
  case file, bytes, warnings, noWarnings, warning, untranslated, untranslatedSub, nothingAbsent,
    inOrder
  case customersTable, ordersTable, feedbackTable, visitsTable, spendTable, eventsTable, fallback,
    item

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(en: "{1} of {2} rows were used", fa: "از {2} ردیف، {1} ردیف به کار رفت")
    case .dek:
      LocalizedText(
        en: "What was read, what was left out and why. Data to {1}.",
        fa: "چه خوانده شد، چه کنار گذاشته شد و چرا. داده‌ها تا {1}.")
    case .tables: LocalizedText(en: "Rows by table", fa: "ردیف‌ها به تفکیک جدول")
    case .tablesSub: LocalizedText(en: "Counted in full", fa: "شمارش کامل")
    case .table: LocalizedText(en: "Table", fa: "جدول")
    case .read: LocalizedText(en: "Read", fa: "خوانده‌شده")
    case .accepted: LocalizedText(en: "Used", fa: "به‌کاررفته")
    case .rejected: LocalizedText(en: "Rejected", fa: "ردشده")
    case .duplicates: LocalizedText(en: "Repeated", fa: "تکراری")
    case .notOrders: LocalizedText(en: "Not an order", fa: "سفارش نیست")
    case .afterAsOf: LocalizedText(en: "After the as-of day", fa: "پس از روز گزارش")
    case .reasons: LocalizedText(en: "Why rows were rejected", fa: "چرا ردیف‌ها رد شدند")
    case .reasonsSub:
      LocalizedText(
        en: "The build’s --rejected option writes every one of them to a file",
        fa: "گزینهٔ ‎--rejected‎ همهٔ این ردیف‌ها را در فایلی می‌نویسد")
    case .reason: LocalizedText(en: "Reason", fa: "دلیل")
    case .firstAt:
      LocalizedText(
        en: "First at",
        fa: "نخستین مورد")
    case .noneRejected: LocalizedText(en: "No row was rejected.", fa: "هیچ ردیفی رد نشد.")
    case .oddities: LocalizedText(en: "What is odd but allowed", fa: "آنچه غیرعادی اما مجاز است")
    case .undeclared:
      LocalizedText(
        en: "Customers that only orders or feedback name",
        fa: "مشتریانی که تنها در سفارش‌ها یا بازخوردها نام برده شده‌اند")
    case .anonymous:
      LocalizedText(
        en: "Orders without a customer (in revenue, in no segment)",
        fa: "سفارش‌های بدون مشتری (در درآمد هستند، در هیچ بخشی نیستند)")
    case .invalid:
      LocalizedText(
        en: "Answers with a score outside its scale", fa: "پاسخ با امتیاز بیرون از مقیاس")
    case .unanswered:
      LocalizedText(en: "NPS invitations without an answer", fa: "دعوت‌های NPS که بی‌پاسخ مانده‌اند")
    case .columns:
      LocalizedText(
        en: "Columns that are not used",
        fa: "ستون‌هایی که به کار نمی‌روند")
    case .columnsSub:
      LocalizedText(
        en: "Unknown names, and columns that no figure of this version needs",
        fa: "نام‌های ناشناخته، و ستون‌هایی که هنوز هیچ شاخصی به آن‌ها نیاز ندارد")
    case .allColumnsKnown:
      LocalizedText(
        en: "Every column is used.",
        fa: "همهٔ ستون‌ها به کار می‌روند.")
    case .column: LocalizedText(en: "Columns", fa: "ستون‌ها")
    case .absent:
      LocalizedText(
        en: "Not shown, because data are missing",
        fa: "آنچه به‌دلیل نبود داده نیامده است")
    case .absentSub:
      LocalizedText(
        en: "Pages and figures, and what they need", fa: "صفحه‌ها و رقم‌ها، و آنچه نیاز دارند")
    case .absentPage: LocalizedText(en: "Page or figure", fa: "صفحه یا رقم")
    case .needs:
      LocalizedText(
        en: "Needs",
        fa: "نیاز دارد به")
    case .inputs: LocalizedText(en: "Files", fa: "فایل‌ها")
    case .inputsSub:
      LocalizedText(
        en: "What every figure was computed from", fa: "آنچه همهٔ رقم‌ها از آن محاسبه شده‌اند")
    case .file: LocalizedText(en: "File", fa: "فایل")
    case .bytes: LocalizedText(en: "Bytes", fa: "بایت")
    case .warnings:
      LocalizedText(
        en: "Warnings of the build",
        fa: "هشدارهای هنگام ساخت")
    case .noWarnings:
      LocalizedText(
        en: "Reading settings, texts and data gave no warning.",
        fa: "هنگام خواندن تنظیمات، متن‌ها و داده‌ها هشداری داده نشد.")
    case .warning: LocalizedText(en: "Warning", fa: "هشدار")
    case .untranslated: LocalizedText(en: "Not translated", fa: "ترجمه‌نشده")
    case .untranslatedSub:
      LocalizedText(
        en: "Shown in another language, and marked there",
        fa: "به زبانی دیگر نمایش داده می‌شود و همان‌جا نشان‌دار است")
    case .nothingAbsent:
      LocalizedText(en: "No part of the report is left out.", fa: "هیچ بخشی از گزارش حذف نشده است.")
    case .inOrder: LocalizedText(en: "In order", fa: "آنچه مشکلی ندارد")
    case .customersTable: LocalizedText(en: "Customers", fa: "مشتریان")
    case .ordersTable: LocalizedText(en: "Orders", fa: "سفارش‌ها")
    case .feedbackTable: LocalizedText(en: "Feedback", fa: "بازخوردها")
    case .visitsTable: LocalizedText(en: "Visits", fa: "بازدیدها")
    case .spendTable: LocalizedText(en: "Spend", fa: "هزینه‌ها")
    case .eventsTable: LocalizedText(en: "Events", fa: "رویدادها")
    case .fallback: LocalizedText(en: "Language shown", fa: "زبان نمایش")
    case .item: LocalizedText(en: "Page", fa: "صفحه")
    }
  }

  init(_ table: Table) {
    switch table {
    case .customers: self = .customersTable
    case .orders: self = .ordersTable
    case .feedback: self = .feedbackTable
    case .visits: self = .visitsTable
    case .spend: self = .spendTable
    case .events: self = .eventsTable
    }
  }
}

/// Why a row was rejected, in the reader's words, by the code of the rejection.
enum RejectedBecauseWords: String, Phrase {
  case fieldCount = "field-count"
  case missingValue = "missing-value"
  case duplicateID = "duplicate-id"
  case notADate = "not-a-date"
  case jalaliDate = "jalali-date"
  case gregorianDate = "gregorian-date"
  case dateOutOfRange = "date-out-of-range"
  case dateInFuture = "date-in-future"
  case endBeforeDate = "end-before-date"
  case amount
  case negativeAmount = "negative-amount"
  case scoreNotANumber = "score-not-a-number"
  case scoreOutOfRange = "score-out-of-range"
  case unknownKind = "unknown-kind"
  case unknownSurvey = "unknown-survey"
  case beforeDate = "before-date"
  case unknownSign = "unknown-sign"
  case unknownPurpose = "unknown-purpose"
  case weight, count, flag, quantity

  var text: LocalizedText {
    switch self {
    case .fieldCount:
      LocalizedText(
        en: "a different number of cells than the header",
        fa: "شمار خانه‌ها با شمار سرستون‌ها یکی نیست")
    case .missingValue:
      LocalizedText(en: "A required cell is blank", fa: "یک خانهٔ ضروری خالی است")
    case .duplicateID:
      LocalizedText(
        en: "An earlier row has the same id and other content",
        fa: "ردیفی پیشین همین شناسه را با محتوایی دیگر دارد")
    case .notADate:
      LocalizedText(en: "Not a date of the declared form", fa: "تاریخ به شکل اعلام‌شده نیست")
    case .jalaliDate:
      LocalizedText(
        en: "A Persian date in a column of Gregorian dates",
        fa: "تاریخ شمسی در ستون تاریخ‌های میلادی")
    case .gregorianDate:
      LocalizedText(
        en: "A Gregorian date in a column of Persian dates",
        fa: "تاریخ میلادی در ستون تاریخ‌های شمسی")
    case .dateOutOfRange: LocalizedText(en: "A date before 1900", fa: "تاریخی پیش از ۱۹۰۰ میلادی")
    case .dateInFuture: LocalizedText(en: "Dated after today", fa: "تاریخ پس از امروز است")
    case .endBeforeDate: LocalizedText(en: "Ends before it begins", fa: "پایان پیش از آغاز است")
    case .amount: LocalizedText(en: "Not an amount", fa: "مبلغ خواندنی نیست")
    case .negativeAmount:
      LocalizedText(
        en: "A negative discount, refund or expense", fa: "تخفیف، بازپرداخت یا هزینه منفی است")
    case .scoreNotANumber:
      LocalizedText(en: "A score that is not a whole number", fa: "امتیاز عدد صحیح نیست")
    case .scoreOutOfRange:
      LocalizedText(en: "A score that is not on the scale", fa: "امتیاز بیرون از مقیاس است")
    case .unknownKind: LocalizedText(en: "A kind that is not known", fa: "نوع ناشناخته است")
    case .unknownSurvey: LocalizedText(en: "A survey that is not known", fa: "نظرسنجی ناشناخته است")
    case .weight:
      LocalizedText(en: "Not a weight above zero", fa: "وزن باید عددی بزرگ‌تر از صفر باشد")
    case .count:
      LocalizedText(
        en: "A count that is not a whole number of zero or more",
        fa: "شمارش، عدد صحیحِ صفر یا بیشتر نیست")
    case .quantity:
      LocalizedText(en: "A quantity that is not a number", fa: "مقدار کالا عدد نیست")
    case .beforeDate:
      LocalizedText(
        en: "A refund, a reply or a settlement before the row’s own date",
        fa: "بازپرداخت، پاسخ یا رسیدگی پیش از تاریخ خود ردیف است")
    case .unknownSign:
      LocalizedText(
        en: "A price event that is neither a rise nor a cut",
        fa: "تغییر قیمت، نه افزایش (rise) است و نه کاهش (cut)")
    case .unknownPurpose:
      LocalizedText(
        en: "A purpose that is not known", fa: "هدف هزینه ناشناخته است")
    case .flag: LocalizedText(en: "Neither true nor false", fa: "مقدار، نه true است و نه false")
    }
  }
}

extension PageContext {
  /// What was read, what was left out, and what the site lacks for want of data.
  func dataQualityPage(
    absences: [Absence], untranslated: [Untranslated], gates: PageSection?, notes: [PageSection]
  ) -> Page {
    let rows = report.meta.rows.values
    let heading = say(
      QualityWords.heading, count(rows.reduce(0) { $0 + $1.accepted }),
      count(rows.reduce(0) { $0 + $1.read }))
    return Page(
      path: path("data-quality"), language: language, entry: "more",
      title: plain(FrameWords.dataQuality), eyebrow: plain(FrameWords.dataQuality),
      heading: heading,
      dek: say(QualityWords.dek, .number(format.dayInBothCalendars(report.meta.asOf))),
      sections: [
        gates, tablesSection, reasonsSection, odditiesSection, columnsSection, warningsSection,
        untranslatedSection(untranslated), absenceSection(absences), inputsSection,
        inOrderSection(absences),
      ].compactMap { $0 } + notes)
  }

  /// What was looked for and not found, a line each; nil where something was found everywhere.
  private func inOrderSection(_ absences: [Absence]) -> PageSection? {
    let lines = [
      report.quality.rejected.isEmpty ? QualityWords.noneRejected : nil,
      unusedColumns.isEmpty ? .allColumnsKnown : nil, absences.isEmpty ? .nothingAbsent : nil,
      report.quality.warnings.isEmpty ? .noWarnings : nil,
    ].compactMap { $0 }
    guard !lines.isEmpty else { return nil }
    let items = lines.map { "<li>\(say($0))</li>" as SafeHTML }
    return PageSection(
      id: "in-order", title: say(QualityWords.inOrder),
      body: "<ul class=\"list\">\(items.joined())</ul>")
  }

  /// Columns that no figure reads, by table.
  private var unusedColumns: [(table: Table, columns: [String])] {
    Table.allCases.compactMap { table in
      guard let columns = report.quality.unknownColumns[table.rawValue], !columns.isEmpty else {
        return nil
      }
      return (table, columns)
    }
  }

  private var tablesSection: PageSection {
    let present = Table.allCases.filter { report.meta.rows[$0.rawValue] != nil }
    let table = HTMLTable(
      caption: plain(QualityWords.tables),
      columns: [.text(say(QualityWords.table))]
        + [QualityWords.read, .accepted, .rejected, .duplicates, .notOrders, .afterAsOf].map {
          .number(say($0), isSecondary: $0 == .duplicates || $0 == .afterAsOf)
        },
      rows: present.map { name in
        let rows = report.meta.rows[name.rawValue] ?? RowCounts()
        return [say(QualityWords(name))]
          + [
            rows.read, rows.accepted, rows.rejected, rows.duplicates, rows.notOrders,
            rows.afterAsOf,
          ]
          .map { count($0) }
      })
    return PageSection(
      id: "tables", figure: "meta.rows", title: say(QualityWords.tables),
      subtitle: say(QualityWords.tablesSub),
      body: table.scrolling + rejectedShares
    ).showing("quality.rejectedShare")
  }

  private var reasonsSection: PageSection? {
    let rejected = report.quality.rejected
    guard !rejected.isEmpty else { return nil }
    let table = HTMLTable(
      caption: plain(QualityWords.reasons),
      columns: [
        .text(say(QualityWords.reason)), .text(say(QualityWords.table), isSecondary: true),
        .number(say(FigureWords.count)), .text(say(QualityWords.firstAt)),
      ],
      rows: rejected.map { group in
        let words = RejectedBecauseWords(rawValue: group.code).map { say($0) }
        let place = group.examples.first.map { "\($0.file):\($0.line):\($0.column)" } ?? ""
        return [
          words ?? code(group.code), say(QualityWords(group.table)), count(group.count),
          code(place),
        ]
      })
    return PageSection(
      id: "rejected", figure: "quality.rejected", title: say(QualityWords.reasons),
      subtitle: say(QualityWords.reasonsSub),
      body: table.scrolling)
  }

  private var odditiesSection: PageSection {
    var rows: [[SafeHTML]] = [
      [say(QualityWords.undeclared), count(report.quality.undeclaredCustomers)]
    ]
    if let orders = report.orders {
      rows.append([say(QualityWords.anonymous), count(orders.anonymous)])
    }
    if let overall = report.nps?.overall {
      rows.append([say(QualityWords.unanswered), count(overall.unanswered)])
    }
    let invalid = [
      report.nps?.overall.invalid, report.csat?.overall.invalid, report.effort?.invalid,
    ].compactMap { $0 }
    if !invalid.isEmpty {
      rows.append([say(QualityWords.invalid), count(invalid.reduce(0, +))])
    }
    let table = HTMLTable(
      caption: plain(QualityWords.oddities),
      columns: [.text(say(FigureWords.figure)), .number(say(FigureWords.count))], rows: rows)
    return PageSection(
      id: "odd", figure: "quality.undeclaredCustomers", title: say(QualityWords.oddities),
      body: table.scrolling, width: .half
    ).showing("orders.anonymous", "effort.invalid")
  }

  private func absenceSection(_ absences: [Absence]) -> PageSection? {
    guard !absences.isEmpty else { return nil }
    let table = HTMLTable(
      caption: plain(QualityWords.absent),
      columns: [.text(say(QualityWords.absentPage)), .text(say(QualityWords.needs))],
      rows: absences.map { [text($0.what), text($0.needs)] })
    return PageSection(
      id: "absent", title: say(QualityWords.absent), subtitle: say(QualityWords.absentSub),
      body: table.scrolling, width: .half)
  }

  private var columnsSection: PageSection? {
    let unused = unusedColumns
    guard !unused.isEmpty else { return nil }
    let table = HTMLTable(
      caption: plain(QualityWords.columns),
      columns: [.text(say(QualityWords.table)), .text(say(QualityWords.column))],
      rows: unused.map { [say(QualityWords($0)), $1.map { code($0) }.joined(separator: " ")] })
    return PageSection(
      id: "columns", figure: "quality.unknownColumns", title: say(QualityWords.columns),
      subtitle: say(QualityWords.columnsSub),
      body: table.scrolling, width: .half)
  }

  private func untranslatedSection(_ items: [Untranslated]) -> PageSection? {
    guard !items.isEmpty else { return nil }
    let table = HTMLTable(
      caption: plain(QualityWords.untranslated),
      columns: [.text(say(QualityWords.item)), .text(say(QualityWords.file))],
      rows: items.map { [SafeHTML(text: $0.title), code($0.file)] })
    return PageSection(
      id: "untranslated", title: say(QualityWords.untranslated),
      subtitle: say(QualityWords.untranslatedSub), body: table.scrolling, width: .half)
  }

  private var warningsSection: PageSection? {
    guard !report.quality.warnings.isEmpty else { return nil }
    let warnings = report.quality.warnings.sorted { isBeforeInBytes($0.key, $1.key) }
    let table = HTMLTable(
      caption: plain(QualityWords.warnings),
      columns: [.text(say(QualityWords.warning)), .number(say(FigureWords.count))],
      rows: warnings.map { [code($0.key), count($0.value)] })
    return PageSection(
      id: "warnings", figure: "quality.warnings", title: say(QualityWords.warnings),
      body: table.scrolling, width: .half)
  }

  private var inputsSection: PageSection {
    let table = HTMLTable(
      caption: plain(QualityWords.inputs),
      columns: [
        .text(say(QualityWords.file)), .number(say(QualityWords.bytes)),
        .text(code("SHA-256"), isSecondary: true),
      ],
      rows: report.meta.inputs.map { [code($0.file), count($0.bytes), code($0.sha256)] })
    return PageSection(
      id: "inputs", figure: "meta.inputs", title: say(QualityWords.inputs),
      subtitle: say(QualityWords.inputsSub),
      body: table.scrolling)
  }

  func paragraph(_ html: SafeHTML) -> SafeHTML { "<p>\(html)</p>" }

  /// A file name or code, left to right in every language.
  func code(_ text: String) -> SafeHTML { "<code dir=\"ltr\">\(text)</code>" }
}

/// A page or figure that is left out, and what it needs.
struct Absence: Sendable {
  var what: LocalizedText
  var needs: LocalizedText
}

/// A text that is shown in another language than the page's.
struct Untranslated: Sendable {
  var title: String
  var file: String
}
