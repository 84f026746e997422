/// The drawn signs that a persona may have; the word is what front matter says.
package enum Emblem: String, CaseIterable, Hashable, Sendable {
  case cup, leaf, gift, office, basket, compass, spark, star, clock, home
}
