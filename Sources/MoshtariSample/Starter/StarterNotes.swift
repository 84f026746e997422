extension Starter {
  static let noteInEnglish = """
    ---
    title: A first note
    page: overview
    date: 2026-11-18
    author: The report’s editor
    department: Customer experience
    ---

    The numbers in this note are not typed. They are read from the report, so they stay right when
    new data come.

    | What | How many |
    |---|---:|
    | Customers we know | {{ customers.total }} |
    | Active today | {{ customers.active }} |
    | Loyal | {{ segments.loyal.count }} |
    | Orders | {{ orders.count }} |

    A customer is active for {{ cutoffs.active }} days after an order. Of those who ever ordered,
    {{ repeat.rate.value }} have ordered again. The Net Promoter Score of the whole period is
    {{ nps.overall.value }}.

    Replace this note with your own, or add another file beside it.

    """

  static let noteInPersian = """
    ---
    title: نخستین یادداشت
    page: overview
    date: 2026-11-18
    author: ویراستار گزارش
    department: تجربهٔ مشتری
    ---

    عددهای این یادداشت را کسی تایپ نکرده است. از خود گزارش خوانده می‌شوند، پس با رسیدن دادهٔ تازه هم
    درست می‌مانند.

    | چه چیزی | چند تا |
    |---|---:|
    | مشتری‌هایی که می‌شناسیم | {{ customers.total }} |
    | فعال، تا امروز | {{ customers.active }} |
    | وفادار | {{ segments.loyal.count }} |
    | سفارش | {{ orders.count }} |

    مشتری تا {{ cutoffs.active }} روز پس از سفارش فعال به شمار می‌آید. از کسانی که سفارش داده‌اند،
    {{ repeat.rate.value }} دوباره سفارش داده‌اند. شاخص خالص مروجان در همهٔ دوره {{ nps.overall.value }} است.

    این یادداشت را با یادداشت خودتان عوض کنید، یا فایل دیگری کنار آن بگذارید.

    """
}
