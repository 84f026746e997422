/// Something on the shelf of Sarv Tea Club.
struct Product: Sendable {
  let name: StaticString
  let category: StaticString
  let brand: StaticString
  /// Rials before the price rise.
  let price: Int

  init(_ name: StaticString, _ category: StaticString, by brand: StaticString, at price: Int) {
    (self.name, self.category, self.brand, self.price) = (name, category, brand, price)
  }
}

extension Product {
  static let black = Product("چای سیاه", "چای", by: "سرو", at: 2_200_000)
  static let earlGrey = Product("ارل‌گری", "چای", by: "باران", at: 2_600_000)
  static let spring = Product("چای بهاره", "چای", by: "سرو", at: 3_100_000)
  static let cardamom = Product("چای هل‌دار", "چای", by: "سرو", at: 2_400_000)
  static let green = Product("چای سبز", "چای", by: "باران", at: 1_900_000)
  static let blossom = Product("بهارنارنج", "دمنوش", by: "نارنج", at: 1_500_000)
  static let verbena = Product("به‌لیمو", "دمنوش", by: "نارنج", at: 1_400_000)
  static let borage = Product("گل‌گاوزبان", "دمنوش", by: "نارنج", at: 1_800_000)
  static let officePack = Product("بستهٔ اداری", "چای", by: "باران", at: 4_200_000)
  static let yaldaBox = Product("جعبهٔ یلدا", "هدیه", by: "سرو", at: 6_500_000)
  static let nowruzBox = Product("جعبهٔ نوروز", "هدیه", by: "سرو", at: 7_200_000)
  static let classicBox = Product("جعبهٔ هدیه", "هدیه", by: "نارنج", at: 5_400_000)
  static let teapot = Product("قوری", "لوازم", by: "باران", at: 4_800_000)
  static let glasses = Product("استکان", "لوازم", by: "باران", at: 2_900_000)

  /// What a ritual buyer calls their own tea.
  static let favourites = Weighted(
    (black, 40), (spring, 22), (earlGrey, 20), (cardamom, 12), (green, 6))
  /// What people try who like to try.
  static let discoveries = Weighted(
    (black, 10), (earlGrey, 14), (spring, 14), (cardamom, 10), (green, 14), (blossom, 12),
    (verbena, 10), (borage, 6), (teapot, 4), (glasses, 6))
  /// What offices drink.
  static let officeTeas = Weighted((officePack, 70), (black, 18), (earlGrey, 7), (verbena, 5))
  /// What people sell at the counter to whoever passes by.
  static let counterGoods = Weighted((black, 40), (cardamom, 20), (blossom, 20), (glasses, 20))
}
