import MoshtariCore

/// Where the claims of a persona come from: what most of the counted ones share is said once for
/// all of them, and beside a claim only what differs.
struct ClaimSources {
  /// The source that most counted claims name, the first of those equally frequent; nil where one
  /// of the counted claims names none, or no two name the same.
  var common: LocalizedText?
  /// Whether every claim has the common source.
  var isAll: Bool

  init(_ claims: [PersonaClaim]) {
    let counted = claims.filter { $0.count != nil }
    let sources = counted.compactMap(\.source)
    func frequency(_ source: LocalizedText) -> Int { sources.count { $0 == source } }
    let most = sources.map(frequency).max() ?? 0
    let isTold = sources.count == counted.count && most > 1
    let common = isTold ? sources.first { frequency($0) == most } : nil
    self.common = common
    isAll = common != nil && claims.allSatisfy { $0.count != nil && $0.source == common }
  }

  /// What stands beside a claim; nil for the common source and for none.
  func own(of claim: PersonaClaim) -> LocalizedText? {
    claim.count != nil && claim.source == common ? nil : claim.source
  }
}
