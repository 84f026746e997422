import MoshtariCore
import MoshtariText

enum LateWords: String, Phrase {
  case orders, feedback, heading, change

  var text: LocalizedText {
    switch self {
    case .orders:
      LocalizedText(
        en:
          "The last order is of {1}, {2} before the day of this report ({3}). No later order is in the figures; a newer orders file brings them up to date.",
        fa:
          "آخرین سفارش از {1} است، {2} پیش از روز این گزارش ({3}). سفارش‌های پس از آن در رقم‌ها نیست؛ با فایل تازه‌تری از سفارش‌ها به‌روز می‌شوند."
      )
    case .feedback:
      LocalizedText(
        en:
          "The last answer is of {1}, {2} before the day of this report ({3}). No later answer is in the scores; a newer feedback file brings them up to date.",
        fa:
          "آخرین پاسخ از {1} است، {2} پیش از روز این گزارش ({3}). پاسخ‌های پس از آن در امتیازها نیست؛ با فایل تازه‌تری از بازخوردها به‌روز می‌شوند."
      )
    case .heading:
      LocalizedText(
        en: "Orders are known only to {1}", fa: "سفارش‌ها تنها تا {1} در دست است")
    case .change:
      LocalizedText(
        en: "orders known to {1} only", fa: "سفارش‌ها تنها تا {1}")
    }
  }
}

extension PageContext {
  /// The last day with an order where orders are late: what seems to have changed since is for want of
  /// rows. Nil where they are not.
  var lateOrders: Day? {
    report.meta.lastOrderDay.flatMap { report.meta.isLate($0) ? $0 : nil }
  }

  /// What a page of orders says in place of its finding where orders are late.
  var lateOrdersHeading: SafeHTML? { lateOrders.map { say(LateWords.heading, day($0)) } }

  /// What stands under a page's title before any figure: sources that are late, and on the overview the alerts; empty for
  /// none.
  ///
  /// - Parameter pages: the names of the pages that there are.
  func notice(onPage name: String, pages: Set<String>) -> SafeHTML {
    let alerts = name == "overview" ? alertNotice(pages: pages) : .empty
    return [lateNotice(onPage: name), alerts].filter { !$0.isEmpty }.joined(separator: "<br>")
  }

  /// The line under a page's title where a source that the page rests on is late; empty for none.
  func lateNotice(onPage name: String) -> SafeHTML {
    let meta = report.meta
    let sources = [
      (
        LateWords.orders, meta.lastOrderDay,
        [
          "overview", "overview-quarter", "segments", "flows", "retention", "cohorts", "growth",
          "churn", "onboarding",
          "value",
          "loyalty",
          "demand", "year", "prices", "warning", "experience", "acquisition", "programme", "digest",
          "changes",
        ]
      ),
      (
        .feedback, meta.lastFeedbackDay,
        ["overview", "overview-quarter", "nps", "satisfaction", "voice", "digest", "changes"]
      ),
    ]
    return sources.compactMap { words, last, pages in
      guard let last, meta.isLate(last), pages.contains(name) else { return nil }
      return say(words, day(last), days(meta.asOf - last), day(meta.asOf))
    }.joined(separator: " ")
  }
}
