/// A figure of one group, its fields beside the group's key in JSON.
package struct Keyed<Figure: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
  /// The value of the dimension; `""` is unknown.
  package var key: String
  /// Its fields stand beside the key.
  package var figure: Figure

  package init(key: String, figure: Figure) { (self.key, self.figure) = (key, figure) }

  private enum CodingKeys: String, CodingKey { case key }

  package init(from decoder: any Decoder) throws {
    key = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .key)
    figure = try Figure(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key, forKey: .key)
    try figure.encode(to: encoder)
  }
}

/// A figure of one period, its fields beside the period in JSON.
package struct OfPeriod<Span: Period, Figure: Codable & Equatable & Sendable>: Codable, Equatable,
  Sendable
{
  package var period: Span
  /// Its fields stand beside the period.
  package var figure: Figure
  /// False for the running period, and for a first quarter that began before the data.
  package var complete: Bool

  package init(period: Span, figure: Figure, complete: Bool) {
    (self.period, self.figure, self.complete) = (period, figure, complete)
  }

  private enum CodingKeys: String, CodingKey { case period, complete }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    period = try container.decode(Span.self, forKey: .period)
    complete = try container.decode(Bool.self, forKey: .complete)
    figure = try Figure(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(period, forKey: .period)
    try container.encode(complete, forKey: .complete)
    try figure.encode(to: encoder)
  }
}

package typealias OfMonth<Figure: Codable & Equatable & Sendable> = OfPeriod<Month, Figure>
package typealias OfQuarter<Figure: Codable & Equatable & Sendable> = OfPeriod<Quarter, Figure>

/// A figure of answers by each dimension; nil where the column is absent. Keys in UTF-8 byte order.
package struct ByDimension<Figure: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
  package var region: [Keyed<Figure>]?
  package var kind: [Keyed<Figure>]?
  package var channel: [Keyed<Figure>]?
  package var touchpoint: [Keyed<Figure>]?
  package var product: [Keyed<Figure>]?

  package init() {}

  /// Every dimension, for what is done to each.
  package static var all: [WritableKeyPath<ByDimension, [Keyed<Figure>]?>] {
    [\.region, \.kind, \.channel, \.touchpoint, \.product]
  }
}
