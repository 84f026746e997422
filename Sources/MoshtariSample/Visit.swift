import MoshtariCore

/// One visit to the shop's pages.
struct Visit {
  enum Channel {
    case website, app

    var code: StaticString {
      switch self {
      case .website: "website"
      case .app: "app"
      }
    }
  }

  /// Ids are `v` and this number: ten times a buyer's number, and one more digit for the device.
  let visitor: Int
  var day: Day
  /// The buyer's number; nil for people whom the shop does not know.
  let customer: Int?
  let channel: Channel
  var pages = 1
  /// Of the pages, those of one product.
  var productViews = 0
  /// How often products were laid side by side.
  var comparisons = 0
  var cartAdds = 0
  /// How often the page of discount codes was opened.
  var couponViews = 0
  var chats = 0

  /// A visit that looks at `pages` pages, most of them of products.
  init(
    by visitor: Int, on day: Day, of customer: Int?, through channel: Channel,
    pages: ClosedRange<Int>, _ random: inout SampleRandom
  ) {
    (self.visitor, self.day, self.customer, self.channel) = (visitor, day, customer, channel)
    self.pages = random.within(pages)
    productViews = self.pages - random.below((self.pages + 1) / 2) - 1
  }
}
