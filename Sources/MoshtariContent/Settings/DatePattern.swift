import MoshtariCore

/// The patterns that dates in a file can be declared with: `yyyy`, `MM` or `M`, `dd` or `d`, `HH`
/// or `H`, `mm`, `ss` and separators between; `T` is one.
enum DatePattern {
  private static let parts = ["yyyy", "MM", "M", "dd", "d", "HH", "H", "mm", "ss"]

  /// What is wrong with `pattern`, as a help for its author; nil where nothing is.
  static func fault(in pattern: String) -> String? {
    var seen: Set<Character> = []
    var previousIsOpen = false
    for run in runs(of: pattern) {
      guard let letter = run.first, letter.isLetter || letter.isNumber, run != "T" else {
        previousIsOpen = false
        continue
      }
      guard parts.contains(run) else {
        return "`\(run)` means nothing in a pattern; its parts are \(alternatives(parts))"
      }
      if previousIsOpen { return "put a separator before `\(run)`" }
      guard seen.insert(letter).inserted else { return "`\(letter)` stands in the pattern twice" }
      previousIsOpen = run.count == 1
    }
    return missing(from: seen)
  }

  private static func missing(from seen: Set<Character>) -> String? {
    for (letter, part) in [("y", "yyyy"), ("M", "MM"), ("d", "dd")]
    where !seen.contains(Character(letter)) {
      return "the pattern has no `\(part)`"
    }
    if seen.contains("m"), !seen.contains("H") { return "the pattern has minutes without hours" }
    if seen.contains("s"), !seen.contains("m") { return "the pattern has seconds without minutes" }
    return nil
  }

  /// Neighbouring equal characters together.
  private static func runs(of pattern: String) -> [String] {
    pattern.reduce(into: []) { runs, character in
      if let last = runs.last?.last, last == character {
        runs[runs.count - 1].append(character)
      } else {
        runs.append(String(character))
      }
    }
  }
}
