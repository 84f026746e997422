/// What people write. Made up, and without anything that could name a person.
enum Comments {
  /// A remark on the whole relation.
  static func onRecommendation(
    _ mood: Mood, _ habit: Habit, isLate: Bool, _ random: inout SampleRandom
  ) -> StaticString {
    switch mood {
    case .promoter: one(of: praise(from: habit), &random)
    case .passive: one(of: lukewarm, &random)
    case .detractor:
      one(of: random.chance(isLate ? 700 : 250) ? lateParcels : letdowns, &random)
    }
  }

  /// A remark on one moment of an order.
  static func onSatisfaction(
    _ touchpoint: Answer.Touchpoint, isContent: Bool, _ random: inout SampleRandom
  ) -> StaticString {
    switch touchpoint {
    case .delivery: one(of: isContent ? swiftParcels : lateParcels, &random)
    case .product: one(of: isContent ? goodTaste : letdowns, &random)
    case .website: one(of: isContent ? easyOrdering : hardOrdering, &random)
    case .support: one(of: isContent ? kindSupport : slowSupport, &random)
    }
  }

  static func onComplaint(
    _ touchpoint: Answer.Touchpoint, _ random: inout SampleRandom
  ) -> StaticString {
    onSatisfaction(touchpoint, isContent: false, &random)
  }

  private static func one(of texts: [StaticString], _ random: inout SampleRandom) -> StaticString {
    random.pick(anyOf: texts) ?? ""
  }

  private static func praise(from habit: Habit) -> [StaticString] {
    switch habit {
    case .ritual: ritualPraise
    case .office: officePraise
    case .explorer, .gift: goodTaste
    }
  }

  private static let ritualPraise: [StaticString] = [
    "هر صبح با همین چای شروع می‌کنم", "طعمش همیشه یکی است، همین را می‌خواهم",
    "یادآوری سفارشتان عالی است، هیچ‌وقت بی‌چای نمی‌مانم", "سال‌هاست فقط از شما می‌خرم",
    "سفارش دادن یک دقیقه هم طول نمی‌کشد", "عطر و رنگش بی‌نظیر است",
    "My morning does not start without it",
  ]
  private static let officePraise: [StaticString] = [
    "بستهٔ اداری برای تیم ما کاملاً مناسب است", "فاکتور مرتب و ارسال منظم",
    "همکارها راضی‌اند", "Reliable every month, no surprises",
  ]
  private static let goodTaste: [StaticString] = [
    "طعم فوق‌العاده و بسته‌بندی زیبا", "دمنوش‌ها خیلی خوش‌عطرند",
    "هدیه دادم و خیلی پسندیدند", "کیفیتش از انتظارم بهتر بود", "بسته‌بندی شکیل و تمیز",
    "Lovely taste, lovely box", "تنوع چای‌ها را دوست دارم", "چای تازه و خوش‌رنگ",
  ]
  private static let lukewarm: [StaticString] = [
    "خوب است ولی ارزان‌تر هم پیدا می‌شود", "بد نبود", "کیفیت خوب، قیمت کمی بالا",
    "اگر طعم‌های تازه بیشتر بود بهتر می‌شد", "معمولی بود", "Fine, nothing special",
    "کاش ارسال رایگان داشتید",
  ]
  private static let lateParcels: [StaticString] = [
    "بسته دیر رسید", "هدیه بعد از مهمانی رسید", "سه روز منتظر پیک ماندم",
    "قرار بود پنجشنبه برسد، شنبه رسید", "پیک بدون هماهنگی آمد و برگشت",
    "جعبه له‌شده به دستم رسید", "کد پیگیری کار نمی‌کرد",
    "Parcel came late, the party was over", "شب یلدا گذشت و بسته نیامد",
    "از وقتی پیک عوض شده همیشه دیر می‌رسد",
  ]
  private static let swiftParcels: [StaticString] = [
    "زودتر از موعد رسید", "ارسال سریع و بسته‌بندی سالم", "پیک خوش‌برخورد بود",
    "به‌موقع رسید، ممنون", "Right on time",
  ]
  private static let letdowns: [StaticString] = [
    "ترکیب چای عوض شده و خبر ندادید", "کم‌عطرتر از دفعهٔ قبل بود", "گران شده است",
    "وزن بسته کمتر از روی برچسب بود", "با عکس سایت فرق داشت", "Not as fresh as last time",
  ]
  private static let easyOrdering: [StaticString] = [
    "سفارش دوباره با یک دکمه عالی است", "سایت ساده و روان است",
  ]
  private static let hardOrdering: [StaticString] = [
    "پرداخت دو بار خطا داد", "سبد خریدم خالی شد", "سایت روی گوشی کند است",
  ]
  private static let kindSupport: [StaticString] = [
    "پشتیبانی فوری جواب داد", "با حوصله راهنمایی کردند",
  ]
  private static let slowSupport: [StaticString] = [
    "کسی جواب تلفن را نداد", "دو روز بعد جواب دادند", "گفتند پیگیری می‌کنیم و خبری نشد",
  ]
}
