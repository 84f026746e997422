import MoshtariCore

extension Starter {
  /// The first note: what a live value is, by those that the data have.
  static func note(_ options: StarterOptions, in language: Language) -> String {
    let isSample = options.own == nil
    let hasOrders = options.own.map { $0.tables.contains(.orders) } ?? true
    switch language {
    case .en:
      return noteInEnglish(
        date: options.today.iso, rows: rows(englishRows, hasOrders: hasOrders, isSample: isSample),
        ending: (hasOrders ? englishOrders : "") + (isSample ? englishSample : ""))
    case .fa:
      return noteInPersian(
        date: options.today.iso, rows: rows(persianRows, hasOrders: hasOrders, isSample: isSample),
        ending: (hasOrders ? persianOrders : "") + (isSample ? persianSample : ""))
    }
  }

  /// The first of `rows` is of any data, the last of the sample, those between of orders.
  private static func rows(_ rows: [String], hasOrders: Bool, isSample: Bool) -> String {
    let kept = rows.enumerated().filter { position, _ in
      position == 0 || hasOrders && (position < rows.count - 1 || isSample)
    }
    return kept.map(\.element).joined(separator: "\n")
  }

  private static let englishRows = [
    "| Customers we know | {{ customers.total }} |",
    "| Active today | {{ customers.active }} |",
    "| Orders | {{ orders.count }} |",
    "| Loyal | {{ segments.loyal.count }} |",
  ]
  private static let persianRows = [
    "| مشتری‌هایی که می‌شناسیم | {{ customers.total }} |",
    "| فعال، تا امروز | {{ customers.active }} |",
    "| سفارش | {{ orders.count }} |",
    "| وفادار | {{ segments.loyal.count }} |",
  ]

  private static let englishOrders = """
    A customer is active for {{ cutoffs.active }} days after an order. Of those who ever ordered,
    {{ repeat.rate.value }} have ordered again.


    """
  private static let persianOrders = """
    مشتری تا {{ cutoffs.active }} روز پس از سفارش فعال به شمار می‌آید. از کسانی که سفارش داده‌اند،
    {{ repeat.rate.value }} دوباره سفارش داده‌اند.


    """
  private static let englishSample = """
    The Net Promoter Score of the whole period is {{ nps.overall.value }}.


    """
  private static let persianSample = """
    شاخص خالص مروجان در همهٔ دوره {{ nps.overall.value }} است.


    """

  private static func noteInEnglish(date: String, rows: String, ending: String) -> String {
    """
    ---
    title: A first note
    page: overview
    date: \(date)
    author: The report’s editor
    department: Customer experience
    ---

    The numbers in this note are not typed. They are read from the report, so they stay right when
    new data come.

    | What | How many |
    |---|---:|
    \(rows)

    \(ending)Replace this note with your own, or add another file beside it.

    """
  }

  private static func noteInPersian(date: String, rows: String, ending: String) -> String {
    """
    ---
    title: نخستین یادداشت
    page: overview
    date: \(date)
    author: ویراستار گزارش
    department: تجربهٔ مشتری
    ---

    عددهای این یادداشت را کسی تایپ نکرده است. از خود گزارش خوانده می‌شوند، پس با رسیدن دادهٔ تازه هم
    درست می‌مانند.

    | چه چیزی | چند تا |
    |---|---:|
    \(rows)

    \(ending)این یادداشت را با یادداشت خودتان عوض کنید، یا فایل دیگری کنار آن بگذارید.

    """
  }
}
