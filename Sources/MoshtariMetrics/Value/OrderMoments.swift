import Foundation

extension PurchaseForecast {
  /// Mean and variance of the order days in the `days` after the end of observation.
  ///
  /// Summed over the distribution of orders of a customer who is still there, which is the one of a
  /// new customer with parameters r + x, α + T, a and b + chances used.
  ///
  /// Source: P. Fader, B. Hardie, K. L. Lee, 2005, equation (8).
  func orderMoments(within days: Int, repeats x: Int, recency: Int, age: Int)
    -> (mean: Double, variance: Double)
  {
    let p = parameters, t = Double(days) / 7, begun = p.alpha + Double(age) / 7
    let r = p.r + Double(x), b = p.b + Double(model.chances(x))
    let share = t / (begun + t)
    var negativeBinomial = exp(r * log1p(-share)), atMost = negativeBinomial
    var stays = 1.0, j = 0.0
    var (first, second) = (0.0, 0.0)
    repeat {
      // P(at least j + 1 orders were due) before the next term is added.
      let beyond = max(0, 1 - atMost)
      let stops = stays * p.a / (p.a + b + j)
      stays *= (b + j) / (p.a + b + j)
      negativeBinomial *= (r + j) / (j + 1) * share
      j += 1
      let probability = stays * negativeBinomial + stops * beyond
      first += j * probability
      second += j * j * probability
      atMost += negativeBinomial
    } while stays * max(0, 1 - atMost) * j * j > 1e-10 && j < 10_000
    let alive = alive(repeats: x, recency: recency, age: age)
    return (alive * first, alive * second - alive * alive * first * first)
  }
}
