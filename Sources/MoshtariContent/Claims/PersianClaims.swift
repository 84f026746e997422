import MoshtariCore

/// Words of direction in Persian: a noun or adjective with its verb (`افزایش یافت`, `کمتر شده است`). A
/// noun alone claims nothing.
struct PersianClaims {
  /// Words, `می` joined to the verb after it.
  let tokens: [ClaimToken]

  init(tokens: [ClaimToken]) { self.tokens = Self.joined(tokens) }

  var claims: [Claim] { tokens.indices.compactMap(claim) }

  private func claim(at index: Int) -> Claim? {
    guard tokens[index].kind == .word, let head = head(at: index), !isAside(index),
      let isDenied = isDenied(after: index + head.length, head.phrase)
    else { return nil }
    let isChange = head.phrase.direction == nil
    if isChange, !isDenied { return nil }
    return Claim(
      direction: head.phrase.direction ?? .steady, isNegated: isDenied && !isChange,
      factor: head.phrase.factor, written: tokens[index].written, place: tokens[index].place,
      clause: tokens[index].clause)
  }

  /// A phrase before its verb.
  struct Phrase {
    /// Nil for `تغییر`, which says something only where it is denied.
    var direction: Claim.Direction?
    /// Its words, folded.
    var words: [String]
    var verbs: [Verb]
    /// Words that may stand between it and its verb.
    var between: [String]
    var factor: Double?
  }

  enum Verb: CaseIterable {
    case become, find, have, make, go, come, stay, take

    var past: String {
      switch self {
      case .become: "شد"
      case .find: "یافت"
      case .have: "داشت"
      case .make: "کرد"
      case .go: "رفت"
      case .come: "آمد"
      case .stay: "ماند"
      case .take: "گرفت"
      }
    }

    /// The stem of the present.
    var present: String {
      switch self {
      case .become: "شو"
      case .find: "یاب"
      case .have: "دار"
      case .make: "کن"
      case .go: "رو"
      case .come: "آی"
      case .stay: "مان"
      case .take: "گیر"
      }
    }

    /// Every form of the third person that tells what happened or happens, folded.
    var forms: (said: Set<String>, denied: Set<String>) {
      let no = self == .come ? "نیامد" : "ن" + past
      let presents = ["د", "ند"].map { present + $0 }
      return (
        Set(pasts(past) + pasts(past).map { "می" + $0 } + now(presents, "می", "")),
        Set(pasts(no) + pasts(past).map { "نمی" + $0 } + now(presents, "نمی", "ن"))
      )
    }

    private func pasts(_ stem: String) -> [String] {
      ["", "ند", "ه", "هاست", "هاند", "هبود", "هبودند"].map { stem + $0 }
    }

    private func now(_ forms: [String], _ sign: String, _ bare: String) -> [String] {
      forms.map { (self == .have ? bare : sign) + $0 }
    }
  }

  private func head(at index: Int) -> (phrase: Phrase, length: Int)? {
    let phrase = Self.phrases.first { phrase in
      phrase.words.indices.allSatisfy { word(at: index + $0) == phrase.words[$0] }
    }
    // «دست کم» is «at least».
    guard let phrase, !(phrase.words == ["کم"] && word(at: index - 1) == "دست") else { return nil }
    return (phrase, phrase.words.count)
  }

  /// Whether the verb of a phrase denies it; nil where none follows, but for a few words between.
  private func isDenied(after index: Int, _ phrase: Phrase) -> Bool? {
    var index = index
    for _ in 0...3 {
      guard let word = word(at: index) else { return nil }
      for verb in phrase.verbs {
        let forms = Self.forms[verb]
        if forms?.said.contains(word) == true { return false }
        if forms?.denied.contains(word) == true { return true }
      }
      guard phrase.between.contains(word) else { return nil }
      index += 1
    }
    return nil
  }

  private func isAside(_ index: Int) -> Bool {
    let clause = tokens[..<index].filter { $0.clause == tokens[index].clause }
    if clause.contains(where: { Self.conditions.contains($0.word) }) { return true }
    let before = clause.reversed().prefix { !$0.isValue }.filter { $0.kind == .word }.map(\.word)
    return before.contains { word in Self.others.contains { word.hasPrefix($0) } }
  }

  private func word(at index: Int) -> String? {
    tokens.indices.contains(index) && tokens[index].kind == .word ? tokens[index].word : nil
  }

  private static func joined(_ tokens: [ClaimToken]) -> [ClaimToken] {
    var joined: [ClaimToken] = []
    for token in tokens {
      if let last = joined.last, token.kind == .word, ["می", "نمی"].contains(last.word) {
        joined[joined.count - 1].word += token.word
      } else {
        joined.append(token)
      }
    }
    return joined
  }
}

extension PersianClaims {
  private static let forms: [Verb: (said: Set<String>, denied: Set<String>)] = Dictionary(
    uniqueKeysWithValues: Verb.allCases.map { ($0, $0.forms) })

  private static let phrases: [Phrase] =
    [
      noun(.rise, "افزایش"), noun(.rise, "رشد"), noun(.rise, "جهش"), noun(.fall, "کاهش"),
      noun(.fall, "افت"), noun(.fall, "تنزل"), noun(.fall, "سقوط"), noun(.better, "بهبود"),
      noun(nil, "تغییر"), noun(nil, "تغییری"),
      place(.rise, "بالا"), place(.rise, "بالاتر"), place(.fall, "پایین"), place(.fall, "پایینتر"),
      quality(.rise, "زیاد"), quality(.rise, "زیادتر"), quality(.rise, "بیشتر"),
      quality(.rise, "دوبرابر", 2), quality(.rise, "سهبرابر", 3), quality(.fall, "نصف", 0.5),
      quality(.fall, "کم"), quality(.fall, "کمتر"), quality(.better, "بهتر"),
      quality(.worse, "بدتر"), quality(.worse, "وخیمتر"),
      Phrase(direction: .rise, words: ["دو", "برابر"], verbs: [.become], between: [], factor: 2),
      Phrase(direction: .rise, words: ["سه", "برابر"], verbs: [.become], between: [], factor: 3),
      steady("ثابت"), steady("بیتغییر"), steady("بدون", "تغییر"), steady("همان"),
    ]

  private static func noun(_ direction: Claim.Direction?, _ word: String) -> Phrase {
    Phrase(
      direction: direction, words: [word], verbs: [.find, .have, .make, .take],
      between: [
        "چشمگیری", "چشمگیر", "زیادی", "اندکی", "کمی", "آشکاری", "روشنی", "شدیدی", "محسوسی", "خوبی",
        "ناچیزی", "معناداری", "پیدا", "هم", "نیز", "پیوسته",
      ])
  }

  private static func place(_ direction: Claim.Direction, _ word: String) -> Phrase {
    Phrase(direction: direction, words: [word], verbs: [.go, .come], between: ["هم", "نیز"])
  }

  private static func quality(_ direction: Claim.Direction, _ word: String, _ factor: Double? = nil)
    -> Phrase
  {
    Phrase(
      direction: direction, words: [word], verbs: [.become],
      between: ["هم", "نیز", "و", "از", "پیش", "قبل"], factor: factor)
  }

  private static func steady(_ words: String...) -> Phrase {
    Phrase(direction: .steady, words: words, verbs: [.stay], between: ["هم", "نیز"])
  }

  private static let conditions = [
    "اگر", "چنانچه", "هرگاه", "وقتی", "هنگامیکه", "شاید", "ممکن", "باید", "نباید", "مگر", "کاش",
    "هرچه",
  ]
  private static let others = [
    "قیمت", "هزینه", "تورم", "دلار", "مالیات", "دستمزد", "تخفیف", "اجاره", "کرایه", "بودجه", "حقوق",
  ]
}
