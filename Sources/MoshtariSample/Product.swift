/// Something on a shelf of Sarv Tea Club.
struct Product: Sendable {
  let name: StaticString
  let shelf: Shelf
  let brand: StaticString
  /// Rials before the price rise.
  let price: Int

  init(_ name: StaticString, _ shelf: Shelf, by brand: StaticString, at price: Int) {
    (self.name, self.shelf, self.brand, self.price) = (name, shelf, brand, price)
  }
}

/// Where products stand; the column `category`.
enum Shelf: Sendable {
  case tea, scented, green, infusion, gift, ware, sweets, coffee, honey, office

  var name: StaticString {
    switch self {
    case .tea: "چای"
    case .scented: "چای معطر"
    case .green: "چای سبز"
    case .infusion: "دمنوش"
    case .gift: "هدیه"
    case .ware: "لوازم"
    case .sweets: "شیرینی"
    case .coffee: "قهوه"
    case .honey: "عسل"
    case .office: "اداری"
    }
  }
}

extension Product {
  static let black = Product("چای سیاه", .tea, by: "سرو", at: 2_200_000)
  static let spring = Product("چای بهاره", .tea, by: "سرو", at: 3_100_000)
  static let earlGrey = Product("ارل‌گری", .scented, by: "باران", at: 2_600_000)
  static let cardamom = Product("چای هل‌دار", .scented, by: "سرو", at: 2_400_000)
  static let green = Product("چای سبز", .green, by: "باران", at: 1_900_000)
  static let blossom = Product("بهارنارنج", .infusion, by: "نارنج", at: 1_500_000)
  static let verbena = Product("به‌لیمو", .infusion, by: "نارنج", at: 1_400_000)
  static let borage = Product("گل‌گاوزبان", .infusion, by: "نارنج", at: 1_800_000)
  static let officePack = Product("بستهٔ اداری", .office, by: "باران", at: 4_200_000)
  static let yaldaBox = Product("جعبهٔ یلدا", .gift, by: "سرو", at: 6_500_000)
  static let nowruzBox = Product("جعبهٔ نوروز", .gift, by: "سرو", at: 7_200_000)
  static let classicBox = Product("جعبهٔ هدیه", .gift, by: "نارنج", at: 5_400_000)
  static let teapot = Product("قوری", .ware, by: "باران", at: 4_800_000)
  static let glasses = Product("استکان", .ware, by: "باران", at: 2_900_000)
  static let rockCandy = Product("نبات زعفرانی", .sweets, by: "نارنج", at: 1_200_000)
  static let toffee = Product("پولکی", .sweets, by: "نارنج", at: 900_000)
  static let coffee = Product("قهوهٔ ترک", .coffee, by: "باران", at: 2_700_000)
  static let honey = Product("عسل آویشن", .honey, by: "سرو", at: 3_400_000)

  /// What a ritual buyer calls their own tea.
  static let favourites = Weighted(
    (black, 40), (spring, 22), (earlGrey, 20), (cardamom, 12), (green, 6))
  /// What people try who like to try.
  static let discoveries = Weighted(
    (black, 9), (earlGrey, 11), (spring, 11), (cardamom, 8), (green, 11), (blossom, 12),
    (verbena, 10), (borage, 6), (teapot, 4), (glasses, 5), (rockCandy, 4), (toffee, 2), (coffee, 4),
    (honey, 3))
  /// What catches the eye: something from every shelf but the office's.
  static let whims = [
    black, spring, earlGrey, cardamom, green, blossom, verbena, classicBox, teapot, glasses,
    rockCandy, toffee, coffee, honey,
  ]
  /// What offices drink.
  static let officeTeas = Weighted((officePack, 70), (black, 18), (earlGrey, 7), (verbena, 5))
  /// What people sell at the counter to whoever passes by.
  static let counterGoods = Weighted((black, 40), (cardamom, 20), (blossom, 20), (glasses, 20))
}
