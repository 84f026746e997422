import MoshtariCore

/// What a word says of the figure beside it.
struct Claim: Equatable {
  enum Direction: Equatable {
    case rise, fall
    /// Towards or away from what is good for the business.
    case better, worse
    case steady
  }

  var direction: Direction
  /// `did not rise`.
  var isNegated = false
  /// How many times as much it says there is now: 2 of `doubled`; nil where it does not say.
  var factor: Double?
  /// The word as it is written.
  var written: String
  var place: ClaimPlace
  /// Which clause of the sentence it stands in.
  var clause: Int
}

/// Where a word stands in its file: line and column from 1, and its characters.
struct ClaimPlace: Equatable {
  var line: Int
  var column: Int
  var length: Int
}

/// A word, live value or mark of a sentence.
struct ClaimToken: Equatable {
  enum Kind: Equatable {
    case word
    case value(LiveValue)
    /// A comma or whatever else divides without ending a clause.
    case mark
  }

  var kind: Kind
  /// A word as it is compared: lower case, letters of one keyboard, no half-spaces; `""` for others.
  var word = ""
  var written = ""
  var place = ClaimPlace(line: 1, column: 1, length: 1)
  /// The number of the clause: `;`, `:` and dashes divide them.
  var clause = 0

  var isValue: Bool { if case .value = kind { true } else { false } }
}

/// A sentence that has a live value.
struct ClaimSentence: Equatable {
  var tokens: [ClaimToken]

  var values: [(value: LiveValue, clause: Int)] {
    tokens.compactMap { token in
      if case .value(let value) = token.kind { (value, token.clause) } else { nil }
    }
  }

  /// What its words claim, in their order. Nothing of a sentence that is said to be meant so.
  var claims: [Claim] {
    let isUnchecked = values.contains {
      LiveValueExpression($0.value)?.format?.text == LiveFormat.unchecked.rawValue
    }
    if isUnchecked { return [] }
    return (EnglishClaims(tokens: tokens).claims + PersianClaims(tokens: tokens).claims)
      .sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }
}
