/// A number's place on a straight axis.
struct LinearScale: Equatable {
  let domain: ClosedRange<Double>
  /// Where the ends of the domain lie, in drawing units; `end` may be the smaller (y grows
  /// downwards).
  let start: Double
  let end: Double

  init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    (self.domain, self.start, self.end) = (domain, start, end)
  }

  /// The place of `value`, that of the nearer end where it is outside of the domain; the middle where
  /// the domain has no width, and for what is not finite.
  func callAsFunction(_ value: Double) -> Double {
    let width = domain.upperBound - domain.lowerBound
    guard width > 0, width.isFinite, value.isFinite else { return (start + end) / 2 }
    let inside = min(max(value, domain.lowerBound), domain.upperBound)
    return start + (inside - domain.lowerBound) / width * (end - start)
  }
}
