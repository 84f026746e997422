import MoshtariCore
import MoshtariText

/// The cities that some time zones are named for; each raw value is a zone of the tz database.
enum CityWords: String, Phrase {
  case tehran = "Asia/Tehran"
  case kabul = "Asia/Kabul"
  case dushanbe = "Asia/Dushanbe"
  case dubai = "Asia/Dubai"
  case istanbul = "Europe/Istanbul"
  case berlin = "Europe/Berlin"
  case london = "Europe/London"
  case newYork = "America/New_York"

  var text: LocalizedText {
    switch self {
    case .tehran: LocalizedText(en: "Tehran", fa: "تهران")
    case .kabul: LocalizedText(en: "Kabul", fa: "کابل")
    case .dushanbe: LocalizedText(en: "Dushanbe", fa: "دوشنبه")
    case .dubai: LocalizedText(en: "Dubai", fa: "دبی")
    case .istanbul: LocalizedText(en: "Istanbul", fa: "استانبول")
    case .berlin: LocalizedText(en: "Berlin", fa: "برلین")
    case .london: LocalizedText(en: "London", fa: "لندن")
    case .newYork: LocalizedText(en: "New York", fa: "نیویورک")
    }
  }
}

extension PageContext {
  /// The city of the report's time zone; the zone's own name where we have no word for it.
  var cityOfTimeZone: SafeHTML {
    let zone = report.meta.timezone
    return CityWords(rawValue: zone).map { say($0) } ?? "<bdi>\(zone)</bdi>"
  }
}
