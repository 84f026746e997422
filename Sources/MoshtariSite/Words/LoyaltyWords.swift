import MoshtariCore
import MoshtariText

/// What the page of loyalty says.
enum LoyaltyWords: String, Phrase {
  case heading, headingNone, dek, line
  case indexTitle, indexNone, indexSub, component, share, preference, recommendation, regularity
  case bond, bondProxy, indexNote, indexFew
  case quadrantTitle, quadrantFinding, quadrantSub, loyal, notLoyal, satisfied, dissatisfied
  case apostle, mercenary, hostage, defector, ofRevenue, unclassified
  case objects, objectsSub, object, motives, motivesSub, motive, ofKnown, ofPeople, unknownPeople,
    loyalAlone
  case product, service, brand, place, price, person
  case behavioural, attitudinal, switching, habit, exclusive, incentive
  case growthTitle, growthRise, growthFall, growthSub, growthSteps, purchase, ratio
  case basketsTitle, basketsFinding, basketsSub, pair, confidence, lift, basketCount, noBaskets
  case classes, classesSub, classOf, bestFifth
  case recipients, recipientsFinding, recipientsSub

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        en: "{1} of those who bought in the last half year are loyal",
        fa: "{1} خریداران نیم سال گذشته وفادارند")
    case .headingNone:
      LocalizedText(en: "How loyal customers are, and to what", fa: "مشتریان چقدر و به چه وفادارند")
    case .dek:
      LocalizedText(
        en:
          "Loyal here means orders on three days or more in 183. Satisfaction is another thing, and is set beside it.",
        fa:
          "وفادار در اینجا یعنی سفارش در سه روز یا بیشتر از ۱۸۳ روز. رضایت چیز دیگری است و کنار آن سنجیده می‌شود."
      )
    case .line:
      LocalizedText(
        en: "How loyal customers are, to what and why; renewal, referral and up-sell.",
        fa: "مشتریان چقدر، به چه و چرا وفادارند؛ تمدید، معرفی و فروش ارتقایی.")
    case .indexTitle:
      LocalizedText(en: "Loyalty index: {1} of 100", fa: "شاخص وفاداری: {1} از ۱۰۰")
    case .indexNone: LocalizedText(en: "Loyalty index", fa: "شاخص وفاداری")
    case .indexSub:
      LocalizedText(
        en: "The mean of its components, of {1} who were active on {2}; last 183 days to {3}",
        fa: "میانگین جزءهای آن، از {1} که در {2} فعال بودند؛ ۱۸۳ روز تا {3}")
    case .component: LocalizedText(en: "Component", fa: "جزء")
    case .share: LocalizedText(en: "Share", fa: "سهم")
    case .preference:
      LocalizedText(
        en: "Preference: buys mostly without a discount", fa: "ترجیح: بیشتر خریدها بی‌تخفیف")
    case .recommendation: LocalizedText(en: "Recommendation: promoters", fa: "توصیه: مروجان")
    case .regularity:
      LocalizedText(
        en: "Regularity: an order in each third", fa: "پیوستگی: خرید در هر یک‌سوم دوره")
    case .bond: LocalizedText(en: "Bond: best two scores", fa: "دلبستگی: دو امتیاز برتر")
    case .bondProxy:
      LocalizedText(
        en: "Bond (proxy): promoters who wrote a comment",
        fa: "دلبستگی (جانشین): مروجانی که نظر نوشته‌اند")
    case .indexNote:
      LocalizedText(en: "95% range of the index {1}", fa: "بازهٔ ۹۵٪ شاخص: {1}")
    case .indexFew:
      LocalizedText(
        en: "The index needs three components of 30 customers or more; {1} are known.",
        fa: "شاخص به سه جزء با دست‌کم ۳۰ مشتری نیاز دارد؛ {1} جزء معلوم است.")
    case .quadrantTitle:
      LocalizedText(en: "Satisfied is not yet loyal", fa: "راضی هنوز وفادار نیست")
    case .quadrantFinding:
      LocalizedText(
        en: "{1} of customers who answered are satisfied, yet not loyal",
        fa: "{1} کسانی که پاسخ داده‌اند راضی‌اند، اما وفادار نیستند")
    case .quadrantSub:
      LocalizedText(
        en: "{1} whose satisfaction is known; answers of 365 days, orders of 183, as of {2}",
        fa: "{1} که رضایتشان معلوم است؛ پاسخ‌های ۳۶۵ روز و سفارش‌های ۱۸۳ روز تا {2}")
    case .loyal: LocalizedText(en: "Loyal", fa: "وفادار")
    case .notLoyal: LocalizedText(en: "Not loyal", fa: "غیروفادار")
    case .satisfied: LocalizedText(en: "Satisfied", fa: "راضی")
    case .dissatisfied: LocalizedText(en: "Not satisfied", fa: "ناراضی یا میانه")
    case .apostle: LocalizedText(en: "Apostles", fa: "هوادار")
    case .mercenary: LocalizedText(en: "Mercenaries", fa: "راضیِ گذری")
    case .hostage: LocalizedText(en: "Hostages", fa: "ناگزیر")
    case .defector: LocalizedText(en: "Defectors", fa: "روگردان")
    case .ofRevenue: LocalizedText(en: "{1} of revenue", fa: "{1} درآمد")
    case .unclassified:
      LocalizedText(
        en:
          "{1} are in none ({2} of those with an order): they have not answered, or came less than 183 days ago.",
        fa:
          "{1} در هیچ خانه‌ای نیستند ({2} خریداران): پاسخی نداده‌اند یا کمتر از ۱۸۳ روز است که آمده‌اند."
      )
    case .objects: LocalizedText(en: "What customers are loyal to", fa: "مشتریان به چه وفادارند")
    case .objectsSub:
      LocalizedText(
        en:
          "Share of the customers of whom the data can tell; one may be loyal to several; as of {1}",
        fa:
          "سهم از مشتریانی که داده‌ها دربارهٔ آن‌ها گویاست؛ یک نفر شاید به چند چیز وفادار باشد؛ تا {1}"
      )
    case .object: LocalizedText(en: "Loyal to", fa: "وفادار به")
    case .motives: LocalizedText(en: "Why customers stay", fa: "چرا مشتریان می‌مانند")
    case .motivesSub:
      LocalizedText(
        en:
          "Share of the customers of whom the data can tell; motives may come together; as of {1}",
        fa: "سهم از مشتریانی که داده‌ها دربارهٔ آن‌ها گویاست؛ انگیزه‌ها شاید همراه شوند؛ تا {1}")
    case .motive: LocalizedText(en: "Motive", fa: "انگیزه")
    case .ofKnown: LocalizedText(en: "Share", fa: "سهم")
    case .ofPeople: LocalizedText(en: "{1} of {2}", fa: "{1} از {2}")
    case .unknownPeople: LocalizedText(en: "{1} unknown", fa: "{1} نامعلوم")
    case .loyalAlone: LocalizedText(en: "{1} of the loyal", fa: "{1} از وفاداران")
    case .product: LocalizedText(en: "Product", fa: "محصول")
    case .service: LocalizedText(en: "Service", fa: "خدمت")
    case .brand: LocalizedText(en: "Brand", fa: "برند")
    case .place: LocalizedText(en: "Place", fa: "محل خرید")
    case .price: LocalizedText(en: "Price", fa: "قیمت")
    case .person: LocalizedText(en: "Salesperson", fa: "فروشنده")
    case .behavioural: LocalizedText(en: "Behaviour", fa: "رفتاری")
    case .attitudinal: LocalizedText(en: "Attitude", fa: "نگرشی")
    case .switching: LocalizedText(en: "Cost of switching", fa: "هزینهٔ جابه‌جایی")
    case .habit: LocalizedText(en: "Habit", fa: "عادت")
    case .exclusive: LocalizedText(en: "No other choice", fa: "انحصار")
    case .incentive: LocalizedText(en: "Incentives", fa: "تشویق")
    case .growthTitle:
      LocalizedText(
        en: "What customers spend as they go on buying", fa: "ارزش خرید مشتریان در خریدهای بعدی")
    case .growthRise:
      LocalizedText(
        en: "At purchase {1} the median customer spends {2} more than at the first",
        fa: "مشتری میانه در خرید شمارهٔ {1}، {2} بیشتر از نخستین خرید خود می‌پردازد")
    case .growthFall:
      LocalizedText(
        en: "At purchase {1} the median customer spends {2} less than at the first",
        fa: "مشتری میانه در خرید شمارهٔ {1}، {2} کمتر از نخستین خرید خود می‌پردازد")
    case .growthSteps:
      LocalizedText(
        en:
          "The last purchase was over 10% above the one before it for {1} ({2}), over 10% below for {3} ({4}).",
        fa:
          "خرید آخرِ {1} بیش از ۱۰٪ بالاتر از خرید پیشین بود ({2}) و خرید آخرِ {3} بیش از ۱۰٪ پایین‌تر ({4})."
      )
    case .growthSub:
      LocalizedText(
        en: "Each purchase ÷ the same customer’s first, both beside their month’s median, {1}",
        fa: "هر خرید ÷ نخستین خرید همان مشتری، هر دو در برابر میانهٔ ماه خود، {1}")
    case .purchase: LocalizedText(en: "Purchase", fa: "خرید شمارهٔ")
    case .ratio: LocalizedText(en: "Of the first", fa: "نسبت به نخست")
    case .basketsTitle: LocalizedText(en: "Bought together", fa: "خریدهای همراه")
    case .basketsFinding:
      LocalizedText(
        en: "“{1}” and “{2}” go together {3} times as often as by chance",
        fa: "«{1}» و «{2}» {3} برابر حد تصادف با هم خریده می‌شوند")
    case .basketsSub:
      LocalizedText(
        en: "Categories in one customer’s orders of 90 days; {1} baskets, {2}",
        fa: "دسته‌ها در سفارش‌های ۹۰ روز یک مشتری؛ {1} سبد، {2}")
    case .pair: LocalizedText(en: "Who buys … also buys …", fa: "کسی که … می‌خرد، … هم می‌خرد")
    case .confidence: LocalizedText(en: "In how many", fa: "در چند درصد")
    case .lift: LocalizedText(en: "Times chance", fa: "برابر تصادف")
    case .basketCount: LocalizedText(en: "{1} baskets, {2}", fa: "{1} سبد، {2}")
    case .noBaskets:
      LocalizedText(
        en: "No pair of categories is bought together clearly more often than by chance.",
        fa: "هیچ جفت دسته‌ای آشکارا بیش از حد تصادف با هم خریده نمی‌شود.")
    case .classes:
      LocalizedText(
        en: "How much the best fifth of each class brings", fa: "سهم یک‌پنجم برتر هر گروه")
    case .classesSub:
      LocalizedText(
        en: "Share of the class’s own net revenue, counted in full, {1}",
        fa: "سهم از درآمد خالص همان گروه، شمارش کامل، {1}")
    case .classOf: LocalizedText(en: "Class", fa: "گروه")
    case .bestFifth: LocalizedText(en: "Best fifth", fa: "یک‌پنجم برتر")
    case .recipients: LocalizedText(en: "Orders for somebody else", fa: "خرید برای دیگری")
    case .recipientsFinding:
      LocalizedText(
        en: "{1} of orders are for somebody else", fa: "{1} سفارش‌ها برای کس دیگری است")
    case .recipientsSub:
      LocalizedText(
        en: "Of {1} orders with a known recipient ({2} in all), {3}",
        fa: "از {1} سفارش با گیرندهٔ معلوم (از {2} سفارش)، {3}")
    }
  }
}

/// The four of customer orientation.
enum OrientationWords: String, Phrase {
  case title, loyal, renewal, repeatRate, upsell, referral, caption, captionOverview, more
  case against, unknown, needsRenewal, needsReferral, needsRepeat
  case renewalName, referralName, basketsName, pricesName, recipientsName
  case needsCategory, needsPrice, needsRecipient

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Customer orientation", fa: "مشتری‌مداری")
    case .loyal: LocalizedText(en: "Loyal buyers", fa: "خریداران وفادار")
    case .renewal: LocalizedText(en: "Contracts renewed", fa: "قراردادهای تمدیدشده")
    case .repeatRate: LocalizedText(en: "Bought again", fa: "خرید دوباره")
    case .upsell: LocalizedText(en: "Last purchase larger", fa: "آخرین خرید بزرگ‌تر")
    case .referral: LocalizedText(en: "New by referral", fa: "تازه‌های معرفی‌شده")
    case .caption:
      LocalizedText(
        en:
          "Loyal: three order days in 183, of those with one. Larger: over 10% above the one before, in prices of the month. Referral: new customers of 365 days. As of {1}; ranges at 95%.",
        fa:
          "وفادار: سه روز سفارش در ۱۸۳ روز، از کسانی که سفارشی داشته‌اند. بزرگ‌تر: بیش از ۱۰٪ بالاتر از خرید پیشین، به قیمت ماه. معرفی: مشتریان تازهٔ ۳۶۵ روز. تا {1}؛ بازه‌ها ۹۵٪."
      )
    case .captionOverview:
      LocalizedText(
        en: "The four of customer orientation, as of {1}, ranges at 95%. {2}",
        fa: "چهار سنجهٔ مشتری‌مداری تا {1}، بازه‌ها ۹۵٪. {2}")
    case .more:
      LocalizedText(en: "More on loyalty", fa: "بیشتر دربارهٔ وفاداری")
    case .against: LocalizedText(en: "smaller {1}", fa: "کوچک‌تر {1}")
    case .unknown: LocalizedText(en: "source unknown of {1}", fa: "منبع {1} نامعلوم")
    case .needsRenewal:
      LocalizedText(
        en: "a column renewal in orders", fa: "ستون renewal در جدول سفارش‌ها")
    case .needsReferral:
      LocalizedText(
        en: "a column referred_by in customers", fa: "ستون referred_by در جدول مشتریان")
    case .needsRepeat:
      LocalizedText(en: "orders on two days", fa: "سفارش در دو روز")
    case .renewalName: LocalizedText(en: "Renewal rate", fa: "نرخ تمدید")
    case .referralName: LocalizedText(en: "Referral rate", fa: "نرخ معرفی")
    case .basketsName: LocalizedText(en: "Categories bought together", fa: "دسته‌های همراه در خرید")
    case .pricesName: LocalizedText(en: "Changes of prices", fa: "تغییر قیمت")
    case .recipientsName: LocalizedText(en: "Orders for somebody else", fa: "خرید برای دیگری")
    case .needsCategory:
      LocalizedText(en: "a column category in orders", fa: "ستون category در جدول سفارش‌ها")
    case .needsPrice:
      LocalizedText(
        en: "events of the kind price, with their sign",
        fa: "رویدادهایی از نوع price با ستون sign")
    case .needsRecipient:
      LocalizedText(
        en: "a column recipient_id in orders", fa: "ستون recipient_id در جدول سفارش‌ها")
    }
  }
}

/// Changes of prices.
enum PriceWords: String, Phrase {
  case title, loyalBetter, loyalWorse, sub, event, rise, cut, change, loyal, others, effect
  case before, yearBefore, daysBefore, noEffect, ahead, explained

  var text: LocalizedText {
    switch self {
    case .title:
      LocalizedText(en: "Loyal customers when prices change", fa: "مشتریان وفادار هنگام تغییر قیمت")
    case .loyalBetter:
      LocalizedText(
        en: "After “{1}” loyal customers stayed more than others did, compared with before",
        fa: "پس از «{1}» وفاداران در مقایسه با پیش از آن، بیشتر از دیگران ماندند")
    case .loyalWorse:
      LocalizedText(
        en: "After “{1}” loyal customers stayed less than others did, compared with before",
        fa: "پس از «{1}» وفاداران در مقایسه با پیش از آن، کمتر از دیگران ماندند")
    case .sub:
      LocalizedText(
        en: "Share of customers active the day before who ordered in the {1} after it, by {2}",
        fa: "سهم مشتریان فعال روز پیش که تا {1} پس از آن سفارش داده‌اند، تا {2}")
    case .event: LocalizedText(en: "Event", fa: "رویداد")
    case .rise: LocalizedText(en: "rise", fa: "افزایش")
    case .cut: LocalizedText(en: "cut", fa: "کاهش")
    case .change: LocalizedText(en: "change", fa: "تغییر")
    case .loyal: LocalizedText(en: "Loyal", fa: "وفاداران")
    case .others: LocalizedText(en: "Others", fa: "دیگران")
    case .effect: LocalizedText(en: "Loyal gained on others", fa: "برتری وفاداران")
    case .before: LocalizedText(en: "before {1}", fa: "پیش از آن {1}")
    case .yearBefore: LocalizedText(en: "compared with a year before", fa: "در برابر یک سال پیش")
    case .daysBefore: LocalizedText(en: "compared with the days before", fa: "در برابر روزهای پیش")
    case .noEffect: LocalizedText(en: "No clear difference", fa: "بدون تفاوت آشکار")
    case .ahead:
      LocalizedText(
        en: "Orders in the 30 days before “{1}”: {2}; in the 30 days before these: {3}.",
        fa: "سفارش‌ها در ۳۰ روز پیش از «{1}»: {2}؛ در ۳۰ روز پیش‌تر: {3}.")
    case .explained:
      LocalizedText(
        en:
          "The gain is (loyal − others) less the same before; other things that happened then are in it.",
        fa:
          "برتری یعنی (وفاداران − دیگران) منهای همین تفاوت در پیش از آن؛ هر چیز دیگری هم که آن زمان رخ داده در آن هست."
      )
    }
  }
}

/// The traits of a segment.
enum TraitWords: String, Phrase {
  case title, sub, trait, members, others, difference, recipients
  case aware, solutionSeeking, social, connected, opinionated, commenting
  case higher, lower, same, note

  var text: LocalizedText {
    switch self {
    case .title:
      LocalizedText(en: "What these customers are like", fa: "این مشتریان چگونه‌اند")
    case .sub:
      LocalizedText(
        en: "Today’s members beside everybody else; last 365 days to {1}",
        fa: "اعضای امروز در کنار همهٔ دیگران؛ ۳۶۵ روز تا {1}")
    case .trait: LocalizedText(en: "Trait", fa: "ویژگی")
    case .members: LocalizedText(en: "Members", fa: "اعضا")
    case .others: LocalizedText(en: "Everybody else", fa: "دیگران")
    case .difference: LocalizedText(en: "Difference", fa: "تفاوت")
    case .recipients:
      LocalizedText(
        en: "Of their orders {1} are for somebody else ({2}); of all customers’ {3}.",
        fa: "از سفارش‌های آن‌ها {1} برای کس دیگری است ({2})؛ از سفارش‌های همه {3}.")
    case .aware: LocalizedText(en: "Compare products, 30 days", fa: "مقایسهٔ محصولات در ۳۰ روز")
    case .solutionSeeking:
      LocalizedText(
        en: "Contacts with support per 100 orders", fa: "تماس با پشتیبانی در هر ۱۰۰ سفارش")
    case .social:
      LocalizedText(
        en: "Mentions and referrers per 100 customers", fa: "یادکرد و معرف در هر ۱۰۰ مشتری")
    case .connected:
      LocalizedText(en: "Order over two channels or more", fa: "سفارش از دو کانال یا بیشتر")
    case .opinionated: LocalizedText(en: "Answer when asked", fa: "پاسخ به نظرسنجی")
    case .commenting:
      LocalizedText(en: "Write a comment with the answer", fa: "نوشتن نظر همراه پاسخ")
    case .higher: LocalizedText(en: "clearly higher", fa: "آشکارا بیشتر")
    case .lower: LocalizedText(en: "clearly lower", fa: "آشکارا کمتر")
    case .same: LocalizedText(en: "no clear difference", fa: "بدون تفاوت آشکار")
    case .note:
      LocalizedText(
        en: "Each line is of its own customers; how many stands under the number.",
        fa: "هر ردیف از مشتریان خود است؛ شمارشان زیر عدد آمده است.")
    }
  }
}
