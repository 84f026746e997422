/// Words that say nothing of a matter, without half-spaces, folded. Our own short lists: words of
/// grammar only, so that every word of praise and blame stays.
enum StopWords {
  static let all = Set((persian + english).map { joined(foldedText($0)) })

  /// Without its half-spaces: people write many words with them and without.
  static func joined(_ word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.filter { $0.value != 0x200C }))
  }

  private static let persian = """
    و در به از که این آن را رو با برای واسه تا هم یا اما ولی اگر اگه چون یک یه من ما تو شما او اون \
    آنها اونها ایشان خود خودم خودش بود بودم بودند بوده شد شده شدم شدند است هست هستم هستند نیست دارم \
    دارد داره دارند دارید داشت داشتم داشتن کرد کردم کردند کرده کردن کنم کند کنند کنید میکنم میکند \
    میکنه میکنند میکنید میشود میشه میشد باشد باشه باید هر همه هیچ چه چرا چی چیزی چند دیگر دیگه باز \
    فقط حتی پس بعد قبل روی زیر بین همین همان همون اینکه هنوز بار های ها ام ای اش شان مان تان نیز سپس \
    یعنی مثل کمی خیلی یکی دیگری همینطور اینطور آنقدر بر بی تر ترین آیا جز نه می
    """.split(separator: " ").map(String.init)

  private static let english = """
    the a an and or but if of to in on at for from with by as is are was were be been being it its \
    this that these those i im ive me my mine we our us you your he she his her they them their have \
    has had do did does done will would can could should may might so just there here what which who \
    when where then than also too am not no nor up out about into over s t re ve ll d m don didn
    """.split(separator: " ").map(String.init)
}
