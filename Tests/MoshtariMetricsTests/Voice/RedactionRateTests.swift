import Foundation
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// How much of what should go stays, and of what should stay goes.
@Suite struct RedactionRateTests {
  private static let samples = 500

  private static let before = [
    "لطفاً با این تماس بگیرید:", "my", "چای", "شمارهٔ من", "I paid", "خریدم", "",
  ]
  private static let after = ["is late", "ممنون", "بود.", "رسید", "", "!", "please"]

  /// Samples of a class whose text was left as it should not be.
  private static func faults(of kind: RedactionSamples.Class) -> [String] {
    var random = SplitMix64(seed: 20_261_122)
    return (0..<samples).compactMap { _ in
      let sample = RedactionSamples.sample(kind, using: &random)
      let text = [
        before.randomElement(using: &random) ?? "", sample,
        after.randomElement(using: &random) ?? "",
      ].joined(separator: " ")
      let left = redact(text)
      guard kind.isPersonal else { return left == text ? nil : text }
      return isTold(sample, by: left, kind) ? text : nil
    }
  }

  /// Of numbers, more than four digits; of addresses, the name.
  private static func isTold(
    _ sample: String, by left: String, _ kind: RedactionSamples.Class
  ) -> Bool {
    switch kind {
    case .email, .handle, .spelled:
      let name = sample.drop { !$0.isLetter }.prefix { $0.isLetter || "._-".contains($0) }
      return left.contains(name)
    case .words: return left.contains(sample)
    default: return left.unicodeScalars.count { $0.digit != nil } > 4
    }
  }

  private static let found = RedactionSamples.Class.allCases.map {
    (kind: $0, faults: faults(of: $0))
  }

  @Test func `C10: what names or reaches a person goes`() {
    for (kind, faults) in Self.found where kind.isPersonal && kind != .words {
      #expect(faults.isEmpty, "\(kind.rawValue): \(faults.count), \(faults.prefix(3))")
    }
    // Known: a number in words stays.
    #expect(Self.found.first { $0.kind == .words }?.faults.count == Self.samples)
  }

  @Test func `C10: what is harmless stays`() {
    for (kind, faults) in Self.found where !kind.isPersonal && kind != .scores {
      #expect(faults.isEmpty, "\(kind.rawValue): \(faults.count), \(faults.prefix(3))")
    }
    // Known: eight digits with only blanks between may be a phone.
    let scores = Self.found.first { $0.kind == .scores }?.faults.count ?? 0
    #expect((1...Self.samples / 4).contains(scores), "\(scores)")
  }

  @Test func `the table of the documentation is what was measured`() throws {
    let rows = Self.found.map { kind, faults in
      let share = (1000 * Double(faults.count) / Double(Self.samples)).rounded() / 10
      return
        "| \(kind.rawValue) | \(kind.isPersonal ? "go" : "stay") | \(faults.count) | \(share)% |"
    }
    print(rows.joined(separator: "\n"))
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/redaction.md")
    let text = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
    for row in rows { #expect(text.contains(row), "missing: \(row)") }
  }
}
