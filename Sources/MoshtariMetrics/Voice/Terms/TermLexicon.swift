import Foundation
import MoshtariCore

/// The terms of comments: words of two letters or more that are no stop word and begin with no digit,
/// letters folded, with and without half-spaces the same.
struct TermLexicon {
  /// How often each spelling of a term is used, by comments.
  private var spellings: [[String: Int]] = []
  /// The terms of each comment that is used, by its code, each once.
  private var termsOf: [[Int]]

  /// `used` are the codes of the comments that count, one element a row.
  init(_ comments: [String], used: [Int]) {
    var uses = Array(repeating: 0, count: comments.count), idOf: [String: Int] = [:]
    for code in used { uses[code] += 1 }
    termsOf = Array(repeating: [], count: comments.count)
    for code in comments.indices where uses[code] > 0 {
      for word in words(of: comments[code]) where word.unicodeScalars.count > 1 {
        let key = StopWords.joined(word)
        guard let first = key.unicodeScalars.first, !("0"..."9").contains(first),
          !StopWords.all.contains(key)
        else { continue }
        let id = idOf[key] ?? spellings.count
        if id == spellings.count {
          idOf[key] = id
          spellings.append([:])
        }
        spellings[id][word, default: 0] += uses[code]
        if !termsOf[code].contains(id) { termsOf[code].append(id) }
      }
    }
  }

  /// Terms in all: they are 0 ..< count.
  var count: Int { spellings.count }

  /// The terms of the comment of `code`, each once.
  func terms(of code: Int) -> [Int] { termsOf[code] }

  /// The spelling used most; of equally frequent ones the first in bytes.
  func spelling(of term: Int) -> String {
    spellings[term].min { a, b in
      a.value == b.value ? isBeforeInBytes(a.key, b.key) : a.value > b.value
    }?.key ?? ""
  }
}
