import MoshtariCore

/// How many people use each term in each of several groups of comments, a person once a group.
///
/// A person is a customer; a comment without one is a person’s own.
struct TermUsers {
  let lexicon: TermLexicon
  /// By group, those who wrote any comment in it, and those who wrote in no other.
  private(set) var writers: [Int]
  private var writersOnly: [Int]
  private(set) var allWriters = 0
  /// By term, in all groups together.
  private(set) var people: [Int]
  /// By group × terms + term: who uses it there, and who uses it there and nowhere else. Looked up, never
  /// gone through.
  private var using: [Int: Int] = [:]
  private var usingOnly: [Int: Int] = [:]
  /// By group, the two summed over all terms.
  private var usingSum: [Int]
  private var usingOnlySum: [Int]
  private var peopleSum = 0

  /// Counts the comments of `rows`, each in the group that `group` says.
  init(_ rows: [Int], groups: Int, in feedback: Feedback, group: (Int) -> Int) {
    let comments = feedback.comment ?? CodedText([String]())
    lexicon = TermLexicon(comments.values, used: rows.map { Int(comments.codes[$0]) })
    people = Array(repeating: 0, count: lexicon.count)
    writers = Array(repeating: 0, count: groups)
    (writersOnly, usingSum, usingOnlySum) = (writers, writers, writers)
    let ordered = rows.sorted {
      feedback.customer[$0] == feedback.customer[$1]
        ? $0 < $1 : feedback.customer[$0] < feedback.customer[$1]
    }
    var start = 0
    while start < ordered.count {
      let customer = feedback.customer[ordered[start]]
      var end = start + 1
      while customer >= 0, end < ordered.count, feedback.customer[ordered[end]] == customer {
        end += 1
      }
      add(ordered[start..<end].map { (group($0), Int(comments.codes[$0])) })
      start = end
    }
  }

  /// Adds the comments of one person, each with its group.
  private mutating func add(_ comments: [(group: Int, code: Int)]) {
    allWriters += 1
    let groups = Set(comments.map(\.group)).sorted()
    for group in groups { writers[group] += 1 }
    if groups.count == 1 { writersOnly[groups[0]] += 1 }
    // By term, the groups in which the person uses it.
    var places: [Int: Set<Int>] = [:]
    for (group, code) in comments {
      for term in lexicon.terms(of: code) { places[term, default: []].insert(group) }
    }
    for (term, groups) in places {
      people[term] += 1
      peopleSum += 1
      for group in groups {
        using[group * lexicon.count + term, default: 0] += 1
        usingSum[group] += 1
        if groups.count == 1 {
          usingOnly[group * lexicon.count + term, default: 0] += 1
          usingOnlySum[group] += 1
        }
      }
    }
  }

  /// People who use `term` in `group`.
  func users(of term: Int, in group: Int) -> Int { using[group * lexicon.count + term] ?? 0 }

  /// People who use `term` in another group.
  func others(of term: Int, than group: Int) -> Int {
    people[term] - (usingOnly[group * lexicon.count + term] ?? 0)
  }

  /// People who wrote in another group.
  func otherWriters(than group: Int) -> Int { allWriters - writersOnly[group] }

  /// How differently `group` and all others use `term`; nil where nobody does.
  func difference(of term: Int, in group: Int) -> TermDifference? {
    TermDifference(
      users(of: term, in: group), of: usingSum[group], others(of: term, than: group),
      of: peopleSum - usingOnlySum[group])
  }
}
