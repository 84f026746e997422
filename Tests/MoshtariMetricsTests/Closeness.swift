/// Whether `found` is `expected` to a relative tolerance, and to 1e-12 near 0.
func isClose(_ found: Double?, _ expected: Double, tolerance: Double = 1e-9) -> Bool {
  guard let found else { return false }
  return abs(found - expected) <= max(1e-12, tolerance * abs(expected))
}
