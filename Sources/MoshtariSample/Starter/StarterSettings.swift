import MoshtariCore

extension Starter {
  static func settings(_ options: StarterOptions) -> String {
    let languages = options.languages.map(\.rawValue).joined(separator: ", ")
    let isPersian = options.calendar == .persian
    return """
      # The settings of this report. What is not said here has its default; docs/settings.md of Moshtari
      # lists them all. An unknown key is an error that names the nearest right one.

      \(title(options.languages))

      # The first language is the site's front.
      languages: [\(languages)]

      # Months and years of every figure: persian or gregorian. Weeks begin on saturday, sunday or
      # monday. A time with a zone is the day that it is in this zone.
      calendar: \(isPersian ? "persian" : "gregorian")
      week: \(isPersian ? "saturday" : "monday")
      timezone: \(yamlText(options.timezone))

      \(currency(options.currency))

      \(options.own?.settings ?? sampleData)

      # A group of fewer people than this shows no rating and no money.
      privacy: { k: 10 }

      """
  }

  private static func title(_ languages: [Language]) -> String {
    switch languages {
    case [.en]: "title: Our customers"
    case [.fa]: "title: مشتریان ما"
    default: "title: { en: Our customers, fa: مشتریان ما }"
    }
  }

  private static func currency(_ code: String) -> String {
    switch code {
    case "IRR":
      """
      # Amounts in the files are rials; people read tomans.
      currency: { code: IRR, minorDigits: 0, display: { unit: toman, divide: 10 } }
      """
    case StarterOptions.toman:
      """
      # Amounts in the files are tomans, and are shown as they are.
      currency: { code: IRR, minorDigits: 0, display: { unit: toman } }
      """
    default:
      """
      # The currency of the amounts in the files.
      currency: \(yamlText(code))
      """
    }
  }

  private static let sampleData = """
    # The tables: sample data of a tea club that does not exist. For your own, start a folder with
    # `moshtari init DIR --orders FILE …`, which reads your files' headers and writes these lines, or
    # write here what your columns are called, and leave out the tables that you do not have:
    #   orders: { file: data/export.csv, columns: { order_id: Number, amount: Total } }
    data:
      customers: data/customers.csv
      orders: data/orders.csv
      feedback: data/feedback.csv
      visits: data/visits.csv
      spend: data/spend.csv
      events: data/events.csv
    """

  static func gitignore(_ options: StarterOptions) -> String {
    let data =
      options.own == nil
      ? """
      # The sample data hold no real person. For data that do, take the mark off the next line, unless
      # everybody who can read this repository may read them.
      # data/
      """
      : """
      # Your customers stay out of the repository. If everybody who can read it may read them too, take
      # the next line out; else let scripts/fetch.sh bring them to where the report is built.
      data/
      """
    return """
      # The site is made anew by every build.
      public/
      .*.moshtari-*

      \(data)

      # What the weekly runs and --rejected leave.
      .program/
      .weekly.lock
      weekly.log
      check.xml
      rejected*.csv

      # What editors and spreadsheets leave.
      .DS_Store
      *.swp
      *~
      .~lock.*#

      """
  }
}
