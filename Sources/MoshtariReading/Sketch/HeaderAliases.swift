import MoshtariCore

/// What shops and their programs call our columns, in English and Persian; nothing is guessed beyond it.
enum HeaderAliases {
  /// The names of `column` in a file of `table`, the likeliest first, our own name before them.
  static func names(of column: ColumnName, in table: Table) -> [String] {
    [column.rawValue] + (own[table]?[column] ?? []) + (common[column] ?? [])
  }

  /// Which of `headers` is `column` by name; nil where none is. Case, spaces, punctuation and what stands
  /// in brackets do not count.
  static func index(of column: ColumnName, in table: Table, headers: [String]) -> Int? {
    let keys = headers.map(key)
    for name in names(of: column, in: table) {
      let wanted = key(name)
      if let index = keys.firstIndex(of: wanted) { return index }
    }
    return nil
  }

  /// Letters and digits of `name`, as `headerKey` writes them, without what is in brackets.
  private static func key(_ name: String) -> String {
    var depth = 0
    var kept = String.UnicodeScalarView()
    for scalar in headerKey(name).unicodeScalars {
      switch scalar {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth = max(0, depth - 1)
      default:
        let category = scalar.properties.generalCategory
        if depth == 0, category != .nonspacingMark,
          scalar.properties.isAlphabetic || category == .decimalNumber
        {
          kept.append(scalar)
        }
      }
    }
    return String(kept)
  }

  private static let customer = [
    "customer id", "customer", "customer no", "customer number", "customer code", "client id",
    "client", "client no", "client number", "client code", "user id", "account id", "member id",
    "buyer id", "شناسه مشتری", "کد مشتری", "شماره مشتری", "کد اشتراک", "شماره اشتراک", "مشتری",
    "خریدار", "customer email", "email", "email address", "ایمیل", "شماره موبایل", "موبایل",
    "موبایل مشتری", "شماره موبایل مشتری", "موبایل خریدار", "تلفن مشتری", "شماره تماس", "شماره تلفن",
    "تلفن همراه",
    "تلفن", "customer phone", "customer mobile", "mobile number", "mobile", "phone number", "phone",
  ]

  /// Names that are the same in every table.
  private static let common: [ColumnName: [String]] = [
    .customerID: customer,
    .date: ["date", "created at", "created", "timestamp", "تاریخ", "تاریخ ثبت"],
    .product: [
      "product name", "item", "item name", "sku", "محصول", "نام محصول", "کالا", "نام کالا",
    ],
    .channel: ["source", "sales channel", "کانال"],
    .kind: ["type", "نوع"],
  ]

  private static let own: [Table: [ColumnName: [String]]] = [
    .customers: customers, .orders: orders, .feedback: feedback, .visits: visits, .spend: spend,
    .events: events,
  ]

  private static let customers: [ColumnName: [String]] = [
    .customerID: customer + ["id", "code", "شناسه", "کد"],
    .kind: ["customer type", "client type", "نوع مشتری"],
    .region: ["province", "state", "city", "area", "استان", "شهر", "منطقه"],
    .channel: ["acquisition channel", "utm source", "کانال جذب", "نحوه آشنایی", "روش آشنایی"],
    .signupDate: [
      "sign up date", "signed up", "signed up at", "registered", "registration date", "created at",
      "joined", "join date", "customer since", "تاریخ ثبت نام", "تاریخ عضویت", "تاریخ ایجاد",
    ],
    .referredBy: ["referrer", "referrer id", "معرف", "کد معرف"],
    .tier: ["loyalty tier", "level", "سطح", "سطح باشگاه"],
  ]

  private static let orders: [ColumnName: [String]] = [
    .orderID: [
      "order no", "order number", "order", "invoice id", "invoice no", "invoice number", "invoice",
      "transaction id", "receipt no", "receipt number", "شناسه سفارش", "شماره سفارش", "کد سفارش",
      "شماره فاکتور", "فاکتور", "سفارش",
    ],
    .date: [
      "order date", "sold on", "sale date", "placed at", "purchase date", "invoice date",
      "تاریخ سفارش", "تاریخ خرید", "تاریخ فروش", "تاریخ فاکتور",
    ],
    .amount: [
      "order total", "grand total", "total", "total price", "total amount", "invoice total",
      "subtotal", "price", "revenue", "مبلغ کل", "مبلغ سفارش", "مبلغ فاکتور", "مبلغ", "جمع کل",
      "جمع",
      "قیمت کل",
    ],
    .discount: ["discount amount", "total discount", "تخفیف", "مبلغ تخفیف"],
    .refund: [
      "refund amount", "refunded amount", "refunded", "بازپرداخت", "مبلغ مرجوعی", "مرجوعی",
    ],
    .status: ["state", "order status", "وضعیت", "وضعیت سفارش"],
    .category: ["product category", "دسته", "دسته بندی", "گروه کالا"],
    .brand: ["برند"],
    .branch: ["store", "shop", "شعبه", "فروشگاه"],
    .seller: ["salesperson", "sales rep", "sold by", "فروشنده", "کارشناس فروش"],
    .channel: ["کانال فروش", "نحوه فروش", "روش فروش"],
    .quantity: ["qty", "تعداد", "مقدار"],
  ]

  private static let feedback: [ColumnName: [String]] = [
    .date: [
      "answered", "answered at", "answered on", "submitted at", "submitted", "response date",
      "completed at", "تاریخ پاسخ", "تاریخ نظر",
    ],
    .kind: ["survey type", "نوع بازخورد"],
    .score: npsNames + csatNames + ["rating", "stars", "answer", "امتیاز", "نمره", "ستاره"],
    .comment: [
      "comments", "feedback", "review", "text", "message", "remark", "remarks", "your comment",
      "your comments", "نظر", "نظر شما", "نظر مشتری", "متن نظر", "توضیح", "توضیحات", "دیدگاه",
      "متن",
    ],
    .touchpoint: ["touch point", "topic", "نقطه تماس", "موضوع"],
  ]

  /// Names of the score that say which question was asked.
  private static let npsNames = [
    "nps", "nps score", "would recommend", "likelihood to recommend", "recommendation",
    "how likely are you to recommend us", "احتمال توصیه", "توصیه به دیگران", "توصیه",
  ]
  private static let csatNames = [
    "csat", "csat score", "satisfaction", "satisfaction score", "رضایت", "میزان رضایت",
  ]

  /// The kind of feedback that the name of its score says; nil where it says none.
  static func kind(ofScore header: String) -> FeedbackKind? {
    let wanted = key(header)
    if npsNames.contains(where: { key($0) == wanted }) { return .nps }
    return csatNames.contains { key($0) == wanted } ? .csat : nil
  }

  /// What a whole question of a survey, written as a header, asks for; nil where it is neither of the two.
  static func kind(ofQuestion header: String) -> FeedbackKind? {
    let question = key(header)
    func asks(_ words: [String]) -> Bool { words.contains { question.contains(key($0)) } }
    if asks(["recommend", "توصیه", "پیشنهاد می", "پیشنهاد کن", "معرفی می", "معرفی کن"]) {
      return .nps
    }
    return asks(["satisf", "رضایت", "راضی"]) ? .csat : nil
  }

  /// What the column is called that says a currency a row.
  static func isCurrency(_ header: String) -> Bool {
    let wanted = key(header)
    return [
      "currency", "currency code", "presentment currency", "ارز", "نوع ارز", "واحد پول", "واحد ارز",
    ]
    .contains { key($0) == wanted }
  }

  private static let visits: [ColumnName: [String]] = [
    .visitorID: ["visitor", "session id", "cookie id", "بازدیدکننده", "شناسه بازدیدکننده"],
    .date: ["visit date", "visited at", "تاریخ بازدید"],
    .pages: ["page views", "pageviews", "تعداد صفحه", "صفحه ها"],
  ]

  private static let spend: [ColumnName: [String]] = [
    .amount: ["cost", "spend", "spent", "هزینه", "مبلغ"],
    .purpose: ["goal", "هدف"],
  ]

  private static let events: [ColumnName: [String]] = [
    .title: ["event", "name", "عنوان", "رویداد"],
    .date: ["start", "start date", "تاریخ شروع"],
    .end: ["end date", "تاریخ پایان"],
  ]
}

/// The file's own words for ours, as far as they are known.
enum WordAliases {
  private static let customerKinds: KeyValuePairs<String, [String]> = [
    "individual": [
      "b2c", "person", "private", "private person", "consumer", "retail", "حقیقی", "شخصی", "فردی",
    ],
    "business": [
      "b2b", "company", "corporate", "corporation", "firm", "commercial", "حقوقی", "شرکت", "شرکتی",
    ],
    "government": ["public", "public sector", "state", "دولتی", "دولت"],
    "institutional": ["institution", "ngo", "organisation", "organization", "سازمانی", "نهاد"],
  ]

  /// Our word for the customer kind `text`; nil where it is not known.
  static func customerKind(_ text: String) -> String? {
    let key = headerKey(text)
    return customerKinds.first { $0.key == key || $0.value.contains { headerKey($0) == key } }?.key
  }

  private static let notOrders = [
    "cancelled", "canceled", "cancel", "failed", "voided", "void", "draft", "pending", "unpaid",
    "لغو شده", "لغو", "کنسل شده", "کنسل", "پرداخت نشده", "در انتظار پرداخت", "ناموفق", "پیش نویس",
    "باطل شده", "ابطال شده", "منصرف شده",
  ]

  private static let returned = [
    "refunded", "returned", "return", "refund", "chargeback", "charged back", "مرجوع شده", "مرجوع",
    "مرجوعی",
    "برگشتی", "برگشت خورده", "عودت", "عودت داده شده", "بازپرداخت شده",
  ]

  /// Whether a status says, as far as is known, that what was bought came back.
  static func isReturned(_ status: String) -> Bool {
    let key = headerKey(status)
    return returned.contains { headerKey($0) == key }
  }

  /// Whether a status says, as far as is known, that nothing was bought.
  static func isNoOrder(_ status: String) -> Bool {
    let key = headerKey(status)
    return notOrders.contains { headerKey($0) == key }
  }
}
