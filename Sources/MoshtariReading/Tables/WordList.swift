import MoshtariCore

/// The words that a column may hold, in lower case.
struct WordList: Sendable {
  let words: [StaticString]

  static let customerKinds = WordList(
    words: ["individual", "business", "government", "institutional"])
  static let eventKinds = WordList(words: ["price", "campaign", "incident", "release", "other"])
  static let eventSigns = WordList(words: ["rise", "cut"])
  /// In the order of `Spend.Purpose.allCases`.
  static let purposes = WordList(words: ["acquisition", "retention"])
  static let surveys = WordList(words: ["relational", "transactional"])
  /// In the order of `FeedbackKind.allCases`.
  static let feedbackKinds = WordList(
    words: ["nps", "csat", "effort", "complaint", "contact", "review", "mention"])

  var texts: [String] { words.map(\.description) }

  /// The words that `column` of `table` may hold; nil where it may hold any text.
  static func of(_ column: ColumnName, in table: Table) -> WordList? {
    switch (table, column) {
    case (.customers, .kind): .customerKinds
    case (.feedback, .kind): .feedbackKinds
    case (.feedback, .survey): .surveys
    case (.spend, .purpose): .purposes
    case (.events, .kind): .eventKinds
    case (.events, .sign): .eventSigns
    default: nil
    }
  }

  /// The word that is `text`; nil where none is.
  func word(_ text: String) -> StaticString? { words.first { $0.description == text } }

  /// The index of the word that `bytes` are, whatever their case; nil where they are none.
  func index(of bytes: Bytes) -> Int? {
    words.firstIndex { bytes.equalsIgnoringCase($0) }
  }

  /// The word that `cell` says, in lower case, as bytes that stay; nothing where it is blank.
  func word(of cell: Cell, orFault reason: RejectionReason) throws(RowFault) -> Bytes {
    if cell.isBlank { return Bytes(start: nil, count: 0) }
    guard let index = index(of: cell.bytes) else { throw RowFault(reason, at: cell) }
    return Bytes(start: words[index].utf8Start, count: words[index].utf8CodeUnitCount)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are `word`, ASCII capitals taken for small letters; `word` is in lower case.
  func equalsIgnoringCase(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return indices.allSatisfy { index in
      let isCapital = (0x41...0x5A).contains(self[index])
      return (isCapital ? self[index] + 0x20 : self[index]) == word.utf8Start[index]
    }
  }
}

extension Bool {
  /// What `cell` says as `true` or `false`, whatever their case, or as `1` or `0`; nil where it says
  /// something else.
  init?(of cell: Cell) {
    switch WordList.flags.index(of: cell.bytes) {
    case 0, 1: self = true
    case 2, 3: self = false
    default: return nil
    }
  }
}

extension WordList {
  fileprivate static let flags = WordList(words: ["true", "1", "false", "0"])
}

extension FeedbackKind {
  /// The kind that `cell` names; `ces` is effort.
  init(of cell: Cell) throws(RowFault) {
    if cell.isBlank { throw RowFault(.missingValue(.kind), at: cell) }
    if cell.bytes.equalsIgnoringCase("ces") { self = .effort; return }
    guard let index = WordList.feedbackKinds.index(of: cell.bytes) else {
      throw RowFault(.unknownKind, at: cell)
    }
    self = Self.allCases[index]
  }

  /// The scale that scores of this kind are on.
  func scale(in settings: TableSettings) -> TableSettings.Scale {
    settings.scales[rawValue] ?? TableSettings.Scale(low: 0, high: 10)
  }
}
