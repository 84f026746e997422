import MoshtariCore

/// The names of facts, as they begin a condition: "orders: at least 3".
extension Fact: Phrase {
  var text: LocalizedText {
    switch self {
    case .kind: LocalizedText(en: "kind of customer", fa: "نوع مشتری")
    case .region: LocalizedText(en: "region", fa: "منطقه")
    case .channel: LocalizedText(en: "channel that the customer came by", fa: "کانال جذب")
    case .tier: LocalizedText(en: "tier in the loyalty programme", fa: "سطح باشگاه مشتریان")
    case .isMember:
      LocalizedText(en: "membership of the loyalty programme", fa: "عضویت در باشگاه مشتریان")
    case .referred: LocalizedText(en: "who referred the customer", fa: "معرف مشتری")
    case .hasReferred: LocalizedText(en: "whom the customer referred", fa: "معرفی‌شدگان مشتری")
    case .tenureDays: LocalizedText(en: "time as a customer", fa: "سابقهٔ مشتری")
    case .orderCount, .recencyDays, .lastGapDays, .firstOrderDays, .ordersInWindow,
      .orderDaysInWindow, .loyalByOrders, .revenue, .averageOrderValue, .frequencyPerYear,
      .medianGapDays, .gapVariation, .overdueRatio, .discountShare, .refundShare,
      .firstOrderDiscounted, .secondOrderDays, .categories, .channels, .active:
      orderText
    case .renewals, .orderedInEachThird, .frequentAmongLoyal, .largeOrdersAmongLoyal,
      .lowestPriceShare, .exclusiveProduct, .redeemsMuch, .firstOrderOnFirstVisit:
      comparedText
    case .topProduct, .topCategory, .topBrand, .topBranch, .topSeller, .topProductShare,
      .topCategoryShare, .topBrandShare, .topBranchShare, .topSellerShare, .topProductLift,
      .topCategoryLift, .topBrandLift, .topBranchLift, .topSellerLift:
      favouriteText
    case .lastNPS, .lastCSAT, .lastEffort, .complaints90, .openComplaints, .contacts90,
      .negativeMentions90, .answeredSurvey, .lastAttitudeSignal, .lastSatisfaction:
      voiceText
    case .contractEndsInDays, .contractRunning, .autoRenewStoppedDays, .pointsEarned,
      .pointsRedeemed, .previousSupplier:
      bondText
    case .visitsKnown, .visits30, .visitDays30, .pages30, .comparisons30, .cartAdds30,
      .oldestCartDays, .couponViews30, .chats30, .firstVisitDays, .firstVisitOrderShare:
      visitText
    case .pAlive:
      LocalizedText(
        en: "probability of still being a customer, by the value model",
        fa: "احتمال اینکه هنوز مشتری باشد، به برآورد مدل ارزش")
    case .expectedOrders90:
      LocalizedText(
        en: "order days expected in the next 90 days",
        fa: "روزهای سفارش مورد انتظار در ۹۰ روز آینده")
    case .predictedValue:
      LocalizedText(en: "value expected of the next year", fa: "ارزش مورد انتظار در یک سال آینده")
    case .rfmR: LocalizedText(en: "recency score, 5 the best", fa: "امتیاز تازگی (۵ بهترین)")
    case .rfmF: LocalizedText(en: "frequency score, 5 the best", fa: "امتیاز تکرار (۵ بهترین)")
    case .rfmM: LocalizedText(en: "revenue score, 5 the best", fa: "امتیاز مبلغ خرید (۵ بهترین)")
    }
  }

  /// Facts about prices, contracts and what is usual among others.
  private var comparedText: LocalizedText {
    switch self {
    case .renewals:
      LocalizedText(en: "orders that renewed a contract", fa: "سفارش‌های تمدید قرارداد")
    case .orderedInEachThird:
      LocalizedText(
        en: "orders in each third of the last 183 days",
        fa: "سفارش در هر یک‌سوم از ۱۸۳ روز گذشته")
    case .frequentAmongLoyal:
      LocalizedText(
        en: "orders a year beside the loyal", fa: "سفارش در سال در قیاس با وفاداران")
    case .largeOrdersAmongLoyal:
      LocalizedText(
        en: "average order beside the loyal", fa: "میانگین هر سفارش در قیاس با وفاداران")
    case .lowestPriceShare:
      LocalizedText(
        en: "share of orders at a low price of their category",
        fa: "سهم سفارش‌های ارزان‌قیمت در دستهٔ خود")
    case .exclusiveProduct:
      LocalizedText(en: "most ordered product", fa: "پرسفارش‌ترین محصول")
    case .redeemsMuch: LocalizedText(en: "points spent", fa: "امتیازهای خرج‌شده")
    default:
      LocalizedText(en: "day of the first order", fa: "روز نخستین سفارش")
    }
  }

  private var orderText: LocalizedText {
    switch self {
    case .orderCount: LocalizedText(en: "orders", fa: "شمار سفارش‌ها")
    case .recencyDays:
      LocalizedText(en: "time since the last order", fa: "زمان گذشته از آخرین سفارش")
    case .lastGapDays:
      LocalizedText(en: "silence before the last order", fa: "وقفهٔ پیش از آخرین سفارش")
    case .firstOrderDays:
      LocalizedText(en: "time since the first order", fa: "زمان گذشته از نخستین سفارش")
    case .ordersInWindow:
      LocalizedText(en: "orders in the last 183 days", fa: "سفارش‌ها در ۱۸۳ روز گذشته")
    case .orderDaysInWindow:
      LocalizedText(
        en: "days with an order among the last 183", fa: "روزهای دارای سفارش در ۱۸۳ روز گذشته")
    case .loyalByOrders: LocalizedText(en: "loyalty by orders", fa: "وفاداری برحسب سفارش")
    case .revenue: LocalizedText(en: "revenue from the customer", fa: "درآمد از مشتری")
    case .averageOrderValue: LocalizedText(en: "average order", fa: "میانگین هر سفارش")
    case .frequencyPerYear: LocalizedText(en: "orders a year", fa: "سفارش در سال")
    case .medianGapDays:
      LocalizedText(en: "median gap between order days", fa: "میانهٔ فاصلهٔ روزهای سفارش")
    case .gapVariation:
      LocalizedText(
        en: "irregularity of the gaps, with 6 order days or more (SD ÷ mean)",
        fa: "بی‌نظمی فاصلهٔ سفارش‌ها، از ۶ روز سفارش به بالا (انحراف معیار ÷ میانگین)")
    case .overdueRatio:
      LocalizedText(
        en: "time since the last order against the median gap",
        fa: "زمان گذشته از آخرین سفارش نسبت به میانهٔ فاصله‌ها")
    case .discountShare:
      LocalizedText(en: "share of orders with a discount", fa: "سهم سفارش‌های تخفیف‌دار")
    case .refundShare:
      LocalizedText(en: "share of orders with a refund", fa: "سهم سفارش‌های دارای بازپرداخت")
    case .firstOrderDiscounted:
      LocalizedText(en: "discount on the first order", fa: "تخفیف نخستین سفارش")
    case .secondOrderDays:
      LocalizedText(
        en: "time from the first to the second order", fa: "فاصلهٔ نخستین تا دومین سفارش")
    case .categories: LocalizedText(en: "categories ordered", fa: "شمار دسته‌های سفارش‌داده‌شده")
    case .channels: LocalizedText(en: "channels ordered by", fa: "شمار کانال‌های سفارش")
    default: LocalizedText(en: "activity", fa: "فعال بودن")
    }
  }

  private var favouriteText: LocalizedText {
    switch self {
    case .topProduct: LocalizedText(en: "most ordered product", fa: "پرسفارش‌ترین محصول")
    case .topCategory: LocalizedText(en: "most ordered category", fa: "پرسفارش‌ترین دسته")
    case .topBrand: LocalizedText(en: "most ordered brand", fa: "پرسفارش‌ترین برند")
    case .topBranch: LocalizedText(en: "branch most ordered from", fa: "پرسفارش‌ترین شعبه")
    case .topSeller: LocalizedText(en: "seller most ordered from", fa: "پرسفارش‌ترین فروشنده")
    case .topProductShare:
      LocalizedText(
        en: "share of orders with the most ordered product",
        fa: "سهم پرسفارش‌ترین محصول از سفارش‌ها")
    case .topCategoryShare:
      LocalizedText(
        en: "share of orders in the most ordered category",
        fa: "سهم پرسفارش‌ترین دسته از سفارش‌ها")
    case .topBrandShare:
      LocalizedText(
        en: "share of orders of the most ordered brand", fa: "سهم پرسفارش‌ترین برند از سفارش‌ها")
    case .topBranchShare:
      LocalizedText(
        en: "share of orders from the first branch", fa: "سهم پرسفارش‌ترین شعبه از سفارش‌ها")
    case .topSellerShare:
      LocalizedText(
        en: "share of orders from the first seller", fa: "سهم پرسفارش‌ترین فروشنده از سفارش‌ها")
    case .topProductLift:
      LocalizedText(
        en: "the most ordered product’s share against its share in the shop",
        fa: "سهم پرسفارش‌ترین محصول نسبت به سهم آن در کل فروشگاه")
    case .topCategoryLift:
      LocalizedText(
        en: "the most ordered category’s share against its share in the shop",
        fa: "سهم پرسفارش‌ترین دسته نسبت به سهم آن در کل فروشگاه")
    case .topBrandLift:
      LocalizedText(
        en: "the most ordered brand’s share against its share in the shop",
        fa: "سهم پرسفارش‌ترین برند نسبت به سهم آن در کل فروشگاه")
    case .topBranchLift:
      LocalizedText(
        en: "the first branch’s share against its share in the shop",
        fa: "سهم پرسفارش‌ترین شعبه نسبت به سهم آن در کل فروشگاه")
    default:
      LocalizedText(
        en: "the first seller’s share against its share in the shop",
        fa: "سهم پرسفارش‌ترین فروشنده نسبت به سهم او در کل فروشگاه")
    }
  }

  private var voiceText: LocalizedText {
    switch self {
    case .lastNPS:
      LocalizedText(en: "latest NPS score (0 to 10)", fa: "آخرین امتیاز NPS (۰ تا ۱۰)")
    case .lastCSAT: LocalizedText(en: "latest CSAT score", fa: "آخرین امتیاز رضایت (CSAT)")
    case .lastEffort: LocalizedText(en: "latest effort score", fa: "آخرین امتیاز تلاش مشتری (CES)")
    case .complaints90:
      LocalizedText(en: "complaints in the last 90 days", fa: "شکایت‌ها در ۹۰ روز گذشته")
    case .openComplaints: LocalizedText(en: "complaints not settled", fa: "شکایت‌های حل‌نشده")
    case .contacts90:
      LocalizedText(
        en: "contacts with support in the last 90 days",
        fa: "تماس با پشتیبانی در ۹۰ روز گذشته")
    case .negativeMentions90:
      LocalizedText(
        en: "unfavourable mentions in the last 90 days", fa: "سخنان منفی در ۹۰ روز گذشته")
    case .answeredSurvey: LocalizedText(en: "answers to surveys", fa: "پاسخ به نظرسنجی")
    case .lastSatisfaction:
      LocalizedText(
        en: "latest satisfaction (CSAT) in 365 days", fa: "آخرین رضایت (CSAT) در ۳۶۵ روز گذشته")
    default:
      LocalizedText(
        en: "latest sign of attitude in 365 days", fa: "آخرین نشانهٔ نگرش در ۳۶۵ روز گذشته")
    }
  }

  private var bondText: LocalizedText {
    switch self {
    case .contractEndsInDays:
      LocalizedText(en: "time left in the contract", fa: "زمان مانده تا پایان قرارداد")
    case .contractRunning: LocalizedText(en: "contract", fa: "قرارداد")
    case .autoRenewStoppedDays:
      LocalizedText(
        en: "time since automatic renewal was stopped", fa: "زمان گذشته از لغو تمدید خودکار")
    case .pointsEarned: LocalizedText(en: "points earned", fa: "امتیازهای گردآورده")
    case .pointsRedeemed: LocalizedText(en: "points spent", fa: "امتیازهای خرج‌شده")
    default: LocalizedText(en: "previous supplier", fa: "تأمین‌کنندهٔ پیشین")
    }
  }

  private var visitText: LocalizedText {
    switch self {
    case .visitsKnown: LocalizedText(en: "record of visits", fa: "ثبت بازدیدها")
    case .visits30: LocalizedText(en: "visits in the last 30 days", fa: "بازدیدها در ۳۰ روز گذشته")
    case .visitDays30:
      LocalizedText(
        en: "days with a visit among the last 30", fa: "روزهای دارای بازدید در ۳۰ روز گذشته")
    case .pages30:
      LocalizedText(en: "pages seen in the last 30 days", fa: "صفحه‌های دیده‌شده در ۳۰ روز گذشته")
    case .comparisons30:
      LocalizedText(
        en: "product comparisons in the last 30 days", fa: "مقایسه‌های محصول در ۳۰ روز گذشته")
    case .cartAdds30:
      LocalizedText(
        en: "items put in the cart in the last 30 days",
        fa: "افزودن به سبد خرید در ۳۰ روز گذشته")
    case .oldestCartDays:
      LocalizedText(
        en: "time since the cart was first filled in the last 30 days",
        fa: "زمان گذشته از نخستین افزودن به سبد در ۳۰ روز گذشته")
    case .couponViews30:
      LocalizedText(
        en: "coupons looked at in the last 30 days", fa: "کوپن‌های دیده‌شده در ۳۰ روز گذشته")
    case .chats30: LocalizedText(en: "chats in the last 30 days", fa: "گفت‌وگوها در ۳۰ روز گذشته")
    case .firstVisitDays:
      LocalizedText(en: "time since the first visit", fa: "زمان گذشته از نخستین بازدید")
    default:
      LocalizedText(
        en: "share of orders on a visit day after 14 days without a visit",
        fa: "سهم سفارش‌های ثبت‌شده در روز بازدیدی که ۱۴ روز پیش از آن بی‌بازدید بوده")
    }
  }

  /// Whether its numbers say how many times something is something else.
  var isMultiple: Bool {
    switch self {
    case .overdueRatio, .topProductLift, .topCategoryLift, .topBrandLift, .topBranchLift,
      .topSellerLift:
      true
    default: false
    }
  }
}

/// What facts that are true or false say, each way.
enum FlagWords: String, Phrase {
  case member, notMember, referred, notReferred, hasReferred, hasNotReferred, loyal, notLoyal
  case firstDiscounted, firstNotDiscounted, active, notActive, answered, notAnswered
  case contract, noContract, visitsKnown, visitsUnknown
  case eachThird, notEachThird, frequent, notFrequent, largeOrders, notLargeOrders
  case exclusive, notExclusive, redeems, redeemsNot, sudden, notSudden

  /// Nil for facts of another form.
  init?(_ fact: Fact, is value: Bool) {
    switch fact {
    case .isMember: self = value ? .member : .notMember
    case .referred: self = value ? .referred : .notReferred
    case .hasReferred: self = value ? .hasReferred : .hasNotReferred
    case .loyalByOrders: self = value ? .loyal : .notLoyal
    case .firstOrderDiscounted: self = value ? .firstDiscounted : .firstNotDiscounted
    case .active: self = value ? .active : .notActive
    case .answeredSurvey: self = value ? .answered : .notAnswered
    case .contractRunning: self = value ? .contract : .noContract
    case .visitsKnown: self = value ? .visitsKnown : .visitsUnknown
    case .orderedInEachThird: self = value ? .eachThird : .notEachThird
    case .frequentAmongLoyal: self = value ? .frequent : .notFrequent
    case .largeOrdersAmongLoyal: self = value ? .largeOrders : .notLargeOrders
    case .exclusiveProduct: self = value ? .exclusive : .notExclusive
    case .redeemsMuch: self = value ? .redeems : .redeemsNot
    case .firstOrderOnFirstVisit: self = value ? .sudden : .notSudden
    default: return nil
    }
  }

  var text: LocalizedText {
    switch self {
    case .member:
      LocalizedText(en: "member of the loyalty programme", fa: "عضو باشگاه مشتریان است")
    case .notMember:
      LocalizedText(en: "not in the loyalty programme", fa: "عضو باشگاه مشتریان نیست")
    case .referred:
      LocalizedText(
        en: "referred by another customer", fa: "مشتری دیگری او را معرفی کرده است")
    case .notReferred:
      LocalizedText(en: "referred by nobody", fa: "کسی او را معرفی نکرده است")
    case .hasReferred:
      LocalizedText(en: "has referred another customer", fa: "مشتری دیگری را معرفی کرده است")
    case .hasNotReferred: LocalizedText(en: "has referred nobody", fa: "کسی را معرفی نکرده است")
    case .loyal:
      LocalizedText(
        en: "ordered on 3 or more of the last 183 days",
        fa: "در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است")
    case .notLoyal:
      LocalizedText(
        en: "ordered on fewer than 3 of the last 183 days",
        fa: "در ۱۸۳ روز گذشته در کمتر از ۳ روز سفارش داده است")
    case .firstDiscounted:
      LocalizedText(en: "first order with a discount", fa: "نخستین سفارش با تخفیف بوده است")
    case .firstNotDiscounted:
      LocalizedText(
        en: "first order without a discount", fa: "نخستین سفارش بدون تخفیف بوده است")
    case .active: LocalizedText(en: "active", fa: "فعال است")
    case .notActive: LocalizedText(en: "not active", fa: "فعال نیست")
    case .answered: LocalizedText(en: "has answered a survey", fa: "به نظرسنجی پاسخ داده است")
    case .notAnswered:
      LocalizedText(en: "has answered no survey", fa: "به هیچ نظرسنجی پاسخ نداده است")
    case .contract: LocalizedText(en: "has a running contract", fa: "قرارداد جاری دارد")
    case .noContract: LocalizedText(en: "has no running contract", fa: "قرارداد جاری ندارد")
    case .visitsKnown: LocalizedText(en: "visits are recorded", fa: "بازدیدها ثبت شده است")
    case .visitsUnknown:
      LocalizedText(en: "visits are not recorded", fa: "بازدیدها ثبت نشده است")
    case .eachThird:
      LocalizedText(
        en: "ordered in each third of the last 183 days",
        fa: "در هر یک‌سوم از ۱۸۳ روز گذشته سفارش داده است")
    case .notEachThird:
      LocalizedText(
        en: "a third of the last 183 days without an order",
        fa: "یک‌سوم از ۱۸۳ روز گذشته را بی‌سفارش بوده است")
    case .frequent:
      LocalizedText(
        en: "orders at least as often as half of the loyal",
        fa: "دست‌کم به اندازهٔ نیمی از وفاداران سفارش می‌دهد")
    case .notFrequent:
      LocalizedText(
        en: "orders less often than half of the loyal", fa: "کمتر از نیمی از وفاداران سفارش می‌دهد")
    case .largeOrders:
      LocalizedText(
        en: "average order at least that of half of the loyal",
        fa: "میانگین سفارشش از نیمی از وفاداران کمتر نیست")
    case .notLargeOrders:
      LocalizedText(
        en: "average order below that of half of the loyal",
        fa: "میانگین سفارشش از نیمی از وفاداران کمتر است")
    case .exclusive:
      LocalizedText(
        en: "most ordered product is to be had nowhere else",
        fa: "پرسفارش‌ترین محصولش جای دیگری پیدا نمی‌شود")
    case .notExclusive:
      LocalizedText(
        en: "most ordered product is to be had elsewhere too",
        fa: "پرسفارش‌ترین محصولش جای دیگر هم پیدا می‌شود")
    case .redeems:
      LocalizedText(
        en: "has spent as many points as half of those who spent any, or more",
        fa: "دست‌کم به اندازهٔ نیمی از کسانی که امتیاز خرج کرده‌اند امتیاز خرج کرده است")
    case .redeemsNot:
      LocalizedText(en: "has spent few points or none", fa: "امتیازی خرج نکرده یا کم خرج کرده است")
    case .sudden:
      LocalizedText(
        en: "first order on the day of the first visit",
        fa: "نخستین سفارش را روز نخستین بازدید داده است")
    case .notSudden:
      LocalizedText(
        en: "first order not on the day of the first visit",
        fa: "نخستین سفارش را روز نخستین بازدید نداده است")
    }
  }
}

/// The closed words of facts, as they stand in a sentence.
enum FactValueWords: String, Phrase {
  case individual, business, government, institutional
  case good, neutral, bad

  var text: LocalizedText {
    switch self {
    case .individual: LocalizedText(en: "individual", fa: "فردی")
    case .business: LocalizedText(en: "business", fa: "تجاری")
    case .government: LocalizedText(en: "government", fa: "دولتی")
    case .institutional: LocalizedText(en: "institutional", fa: "نهادی")
    case .good: LocalizedText(en: "good", fa: "خوب")
    case .neutral: LocalizedText(en: "neutral", fa: "بی‌طرف")
    case .bad: LocalizedText(en: "bad", fa: "بد")
    }
  }
}
