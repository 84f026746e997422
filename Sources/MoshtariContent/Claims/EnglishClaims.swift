import MoshtariCore

/// Words of direction in English. Only what is told as having happened counts: no wish, condition,
/// order or comparison of two groups.
struct EnglishClaims {
  let tokens: [ClaimToken]

  var claims: [Claim] { tokens.indices.compactMap(claim) }

  private func claim(at index: Int) -> Claim? {
    guard tokens[index].kind == .word, let found = direction(at: index), !isAside(index) else {
      return nil
    }
    let before = words(before: index, atMost: 4)
    if found.isNoun {
      return claim(at: index, found)
    }
    if Self.people.contains(before.last ?? "") { return nil }
    return claim(at: index, found, isNegated: isNegated(before))
  }

  private func claim(at index: Int, _ found: Found, isNegated: Bool = false) -> Claim {
    Claim(
      direction: found.direction, isNegated: found.isNegated || isNegated, factor: found.factor,
      written: tokens[index].written, place: tokens[index].place, clause: tokens[index].clause)
  }

  private struct Found {
    var direction: Claim.Direction
    var factor: Double?
    var isNegated = false
    var isNoun = false
  }

  private func direction(at index: Int) -> Found? {
    let word = tokens[index].word
    let before = words(before: index, atMost: 3), next = self.word(at: index + 1)
    if let direction = Self.told[word], !isAttribute(word, after: before.last, before: next, index)
    {
      return Found(direction: direction, factor: Self.factors[word])
    }
    if let direction = Self.going[word], isGoing(before) { return Found(direction: direction) }
    if let direction = Self.bases[word], let did = before.last(where: Self.did.contains) {
      return Found(direction: direction, isNegated: did.hasSuffix("n't"))
    }
    if word == "change" || word == "changed", let verb = changing(word, before) { return verb }
    if let direction = Self.particles[word] { return particle(direction, index, before) }
    if ["better", "worse"].contains(word), next != "than",
      before.suffix(2).contains(where: Self.becoming.contains)
    {
      return Found(direction: word == "better" ? .better : .worse)
    }
    if Self.still.contains(word), Self.staying.contains(before.last ?? "") {
      return Found(direction: .steady)
    }
    if word == "same", before.last == "the", Self.staying.contains(before.dropLast().last ?? "") {
      return Found(direction: .steady)
    }
    return noun(word, index, before)
  }

  /// `went up`, `is down from`, `up by`.
  private func particle(_ direction: Claim.Direction, _ index: Int, _ before: [String]) -> Found? {
    if Self.motion.contains(before.last ?? "") { return Found(direction: direction) }
    guard ["from", "by"].contains(word(at: index + 1) ?? "") else { return nil }
    let isFree = index == 0 || tokens[index - 1].kind != .word
    let follows = isFree || ["is", "are", "was", "were"].contains(before.last ?? "")
    return follows ? Found(direction: direction) : nil
  }

  /// `did not change`, `has not changed`, `never changed`.
  private func changing(_ word: String, _ before: [String]) -> Found? {
    guard before.contains(where: Self.negations.contains) || before.contains("no") else {
      return nil
    }
    if before.contains(where: Self.people.contains) { return nil }
    let isNoun = before.contains("no")
    if !isNoun, word == "change", !before.contains(where: Self.did.contains) { return nil }
    return Found(direction: .steady, isNoun: true)
  }

  /// `a rise in`, `an increase of {{ … }}`, `no clear fall`.
  private func noun(_ word: String, _ index: Int, _ before: [String]) -> Found? {
    guard let direction = Self.nouns[word] else { return nil }
    let articles = before.last.map(Self.sizes.contains) == true ? before.dropLast() : before[...]
    guard let article = articles.last, ["a", "an", "no"].contains(article) else { return nil }
    let next = self.word(at: index + 1)
    let isFree = index + 1 >= tokens.count || tokens[index + 1].kind != .word
    let leadsToValue = index + 2 < tokens.count && tokens[index + 2].isValue
    guard
      isFree || ["in", "since", "from", "to"].contains(next ?? "")
        || ["of", "by"].contains(next ?? "") && leadsToValue
    else { return nil }
    return Found(direction: direction, isNegated: article == "no", isNoun: true)
  }

  /// Whether the word stands before what it qualifies, or does something to something else: `the
  /// improved tea`, `an increased share`, `improved the route`, `fell behind`, `rose petals`.
  private func isAttribute(_ word: String, after last: String?, before next: String?, _ index: Int)
    -> Bool
  {
    let isRegular = word.hasSuffix("ed")
    if let last {
      if Self.articles.contains(last) || Self.prepositions.contains(last) { return true }
      if isRegular, Self.pronouns.contains(last) { return true }
    }
    guard let next else { return false }
    if Self.apart.contains(next) || Self.roses.contains(next) && word == "rose" { return true }
    guard isRegular, Self.articles.contains(next) || Self.pronouns.contains(next) else {
      return false
    }
    return !Self.measures.contains(self.word(at: index + 2) ?? "")
  }

  private func isGoing(_ before: [String]) -> Bool {
    let last = before.last { !["still", "not", "slowly", "steadily", "again", "on"].contains($0) }
    return last.map(Self.auxiliaries.contains) ?? false
  }

  private func isNegated(_ before: [String]) -> Bool {
    let near = before.suffix(3)
    guard let last = near.lastIndex(where: Self.negations.contains) else { return false }
    return !(near[last] == "not" && near.dropFirst(last - near.startIndex + 1).first == "only")
  }

  /// Whether the words are of what might be, or of something that is no figure of the report.
  private func isAside(_ index: Int) -> Bool {
    let clause = tokens[..<index].filter { $0.clause == tokens[index].clause }
    if clause.contains(where: { Self.conditions.contains($0.word) }) { return true }
    let before = words(before: index, atMost: .max)
    if before.suffix(4).contains(where: Self.modals.contains) || before.last == "to" { return true }
    return isOther(before)
  }

  /// Whether the subject is a price, a cost or what else the shop itself sets, and no figure beside it is.
  private func isOther(_ before: [String]) -> Bool {
    before.contains { word in
      Self.others.contains { word.hasPrefix($0) } && !addresses.contains(String(word.prefix(4)))
    }
  }

  private var addresses: String {
    ClaimSentence(tokens: tokens).values.map { $0.value.written.lowercased() }.joined()
  }

  private func word(at index: Int) -> String? {
    tokens.indices.contains(index) && tokens[index].kind == .word ? tokens[index].word : nil
  }

  /// The words that lead to the one at `index`, back to a value or the start of its clause.
  private func words(before index: Int, atMost count: Int) -> [String] {
    let run = tokens[..<index].reversed().prefix {
      !$0.isValue && $0.clause == tokens[index].clause
    }
    return run.filter { $0.kind == .word }.prefix(count).map(\.word).reversed()
  }
}

extension EnglishClaims {
  private static let told: [String: Claim.Direction] = table([
    .rise: [
      "rose", "risen", "rises", "increased", "increases", "grew", "grown", "grows", "climbed",
      "climbs", "jumped", "soared", "surged", "doubled", "tripled", "trebled",
    ],
    .fall: [
      "fell", "fallen", "falls", "decreased", "decreases", "declined", "declines", "dropped",
      "drops", "shrank", "shrunk", "shrinks", "sank", "plunged", "plummeted", "tumbled", "slumped",
      "halved",
    ],
    .better: ["improved", "improves"],
    .worse: ["worsened", "worsens", "deteriorated", "deteriorates"],
    .steady: ["unchanged"],
  ])
  private static let going = table([
    .rise: ["rising", "increasing", "growing", "climbing"],
    .fall: ["falling", "decreasing", "declining", "dropping", "shrinking"],
    .better: ["improving"], .worse: ["worsening", "deteriorating"],
  ])
  private static let bases = table([
    .rise: ["rise", "increase", "grow", "climb", "double"],
    .fall: ["fall", "decrease", "decline", "drop", "shrink"],
    .better: ["improve"], .worse: ["worsen", "deteriorate"],
  ])
  private static let nouns = table([
    .rise: ["rise", "increase", "jump"], .fall: ["fall", "decrease", "decline", "drop"],
    .better: ["improvement"], .worse: ["deterioration"],
  ])
  private static let particles: [String: Claim.Direction] = ["up": .rise, "down": .fall]
  private static let factors: [String: Double] = [
    "doubled": 2, "tripled": 3, "trebled": 3, "halved": 0.5,
  ]

  private static func table(_ words: KeyValuePairs<Claim.Direction, [String]>) -> [String:
    Claim.Direction]
  {
    words.reduce(into: [:]) { table, row in
      for word in row.value { table[word] = row.key }
    }
  }

  private static let did = ["did", "didn't", "does", "doesn't"]
  private static let auxiliaries = ["is", "are", "was", "were", "been", "keep", "keeps", "kept"]
  private static let becoming = [
    "got", "gets", "getting", "become", "became", "becomes", "becoming", "turned", "grew",
  ]
  private static let motion = [
    "went", "gone", "goes", "going", "moved", "crept", "edged", "came",
  ]
  private static let staying = [
    "stayed", "stays", "remained", "remains", "remain", "held", "holds", "been",
  ]
  private static let still = ["steady", "stable", "flat", "constant", "level"]
  private static let negations = [
    "not", "never", "hardly", "barely", "neither", "nor", "didn't", "hasn't", "haven't", "doesn't",
    "isn't", "aren't", "wasn't", "weren't", "hadn't",
  ]
  private static let people = ["we", "i", "you", "he", "she", "who"]
  private static let conditions = [
    "if", "unless", "whether", "until", "when", "whenever", "wherever", "suppose", "should",
  ]
  private static let modals = [
    "would", "could", "may", "might", "will", "shall", "must", "can", "cannot", "can't", "won't",
    "wouldn't", "let",
  ]
  private static let articles = [
    "a", "an", "the", "our", "their", "its", "his", "her", "my", "your",
  ]
  private static let pronouns = ["this", "these", "those", "it", "them", "us"]
  private static let prepositions = ["of", "with", "for", "by", "at", "in", "on"]
  private static let apart = [
    "ill", "into", "behind", "asleep", "apart", "short", "under", "through", "silent", "outside",
    "within", "between", "out", "off", "on",
  ]
  private static let roses = ["tea", "petal", "petals", "water", "garden", "buds", "oil", "blend"]
  private static let measures = [
    "little", "lot", "bit", "tenth", "fifth", "quarter", "third", "half", "few",
  ]
  private static let sizes = [
    "clear", "slight", "small", "big", "large", "sharp", "steep", "marked", "strong", "modest",
    "significant", "real", "steady", "further", "visible",
  ]
  private static let others = [
    "price", "cost", "rent", "wage", "fee", "tariff", "inflation", "discount", "temperature",
    "budget", "dollar", "salar", "tax",
  ]
}
