extension Starter {
  static let settings = """
    # The settings of this report. What is not said here has its default; the manual lists them all.

    title: { en: Our customers, fa: مشتریان ما }

    # The first language is the site's front.
    languages: [fa, en]

    # Months and years of every figure: persian or gregorian. Weeks begin on saturday, sunday or
    # monday.
    calendar: persian
    week: saturday
    timezone: Asia/Tehran

    # Amounts in the files are rials; people read tomans.
    currency: { code: IRR, minorDigits: 0, display: { unit: toman, divide: 10 } }

    # The tables. To use your own, replace the files, or say here what their columns are called:
    #   orders: { file: data/export.csv, columns: { order_id: Number, amount: Total } }
    data:
      customers: data/customers.csv
      orders: data/orders.csv
      feedback: data/feedback.csv
      visits: data/visits.csv
      spend: data/spend.csv
      events: data/events.csv

    # A group of fewer people than this shows no rating and no money.
    privacy: { k: 10 }

    """

  static let gitignore = """
    # The site is made anew by every build.
    public/

    # The sample data hold no real person. For data that do, take the mark off the next line, unless
    # everybody who can read this repository may read them.
    # data/

    """
}
