import MoshtariCore

extension Visitors {
  /// Hides each number of 1 to `k` − 1 visitors, and the shares that tell of so few, those who are in
  /// a family or those who are not.
  mutating func suppress(k: Int) {
    for index in families.indices {
      var figure = families[index].figure
      let isFew = [figure.count, figure.count.map { total - $0 }].contains { $0.isFew(k) }
      if isFew { (figure.count, figure.share) = (nil, Estimate(absent: .smallGroup)) }
      figure.share = figure.share.hidden(below: k)
      let rest = figure.previousCount.flatMap { count in previousTotal.map { $0 - count } }
      if figure.previousCount.isFew(k) || rest.isFew(k) { figure.previousCount = nil }
      // With one share the change tells the other.
      if figure.share.isHidden || figure.previousCount == nil { figure.change = nil }
      families[index].figure = figure
    }
    if inNone.isFew(k) { inNone = nil }
  }
}

extension Int? {
  fileprivate func isFew(_ k: Int) -> Bool { map { $0 > 0 && $0 < k } ?? false }
}
