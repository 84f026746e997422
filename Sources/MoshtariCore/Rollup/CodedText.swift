/// A text column as codes into its distinct values.
///
/// `values[0]` is always `""` (unknown); the other values ascend in UTF-8 byte order and each
/// occurs in some row, so that two sources of the same data give equal columns. Texts that Unicode
/// holds for the same (canonical equivalence, which is what `==` asks) are one value, in the
/// spelling first in bytes.
package struct CodedText: Hashable, Sendable {
  package var values: [String]
  /// One code a row.
  package var codes: [Int32]

  package init(values: [String], codes: [Int32]) { (self.values, self.codes) = (values, codes) }

  /// The column of `texts`, one element a row. O(rows + values log values).
  package init(_ texts: some Sequence<String>) {
    let texts = Array(texts)
    var spelling: [String: String] = ["": ""]
    for text in texts {
      if let known = spelling[text], !isBeforeInBytes(text, known) { continue }
      spelling[text] = text
    }
    values = spelling.values.sorted(by: isBeforeInBytes)
    let codeOf = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, Int32($0)) })
    codes = texts.map { codeOf[$0] ?? 0 }
  }

  /// The text of `row`; `""` where it is unknown.
  package subscript(row: Int) -> String { values[Int(codes[row])] }
}

/// Whether `a` stands before `b` in UTF-8 byte order, the order of identity everywhere.
package func isBeforeInBytes(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}
