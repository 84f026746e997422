import MoshtariCore

/// Reads `currency`: a code, or a mapping of the code and how its amounts are shown.
enum CurrencyReader {
  static func currency(_ field: Field) -> Currency? {
    guard case .mapping = field.node.content else {
      return code(field).map { Currency(code: $0, minorDigits: ISO4217.minorDigits(of: $0)) }
    }
    guard let fields = field.fields() else { return nil }
    fields.allowOnly(["code", "minorDigits", "display"])
    guard let code = fields.required("code", help: "add `code: USD`").flatMap(code) else {
      return nil
    }
    let digits = fields["minorDigits"]?.integer(in: 0...4) ?? ISO4217.minorDigits(of: code)
    var currency = Currency(code: code, minorDigits: digits)
    if let display = fields["display"]?.fields() { read(display, into: &currency) }
    return currency
  }

  private static func code(_ field: Field) -> String? {
    guard let code = field.text() else { return nil }
    if ISO4217.codes.contains(code) { return code }
    return field.refuse(
      "the ISO 4217 code of a currency", help: near(code, among: ISO4217.codes))
  }

  private static func read(_ display: Fields, into currency: inout Currency) {
    display.allowOnly(["unit", "divide"])
    currency.displayUnit = display.required("unit", help: "add `unit: toman`")?.text()
    assign(display["divide"]?.integer(in: 1...1_000_000), to: &currency.displayDivisor)
  }
}

/// The currencies in use and the digits of their minor units.
///
/// Source: ISO 4217:2015, list one (current currencies and funds, without metals and test codes).
enum ISO4217 {
  static let codes =
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP \
    BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD \
    FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY \
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP \
    MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR \
    RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT \
    TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF \
    XPF YER ZAR ZMW ZWG
    """.split(separator: " ").map(String.init)

  static func minorDigits(of code: String) -> Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
      "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    case "CLF", "UYW": 4
    default: 2
    }
  }
}
