import Foundation
import MoshtariCore

/// Turns the settings file's mapping into `Settings`: a method a group of keys.
struct SettingsReader {
  let findings: Findings
  let file: String

  private static let keys = [
    "title", "languages", "calendar", "week", "timezone", "currency", "asOf", "data", "cutoffs",
    "rfm", "segments", "nps", "retention", "privacy", "lowBase", "overview", "theme", "charts",
    "margin", "value", "deflator", "exclusiveProducts", "site",
    "gates",
  ]

  /// The settings; nil only where the file is no mapping. Whoever calls looks for faults.
  func read(_ root: LocatedNode?) -> Settings? {
    let place = SourceLocation(file: file)
    let node = root ?? LocatedNode(content: .mapping([]), location: place)
    guard case .mapping(let entries) = node.content else {
      findings.error(
        "invalid-value", .mismatch(expected: "a mapping of settings", found: node.description),
        at: node.location, help: "write `title: …` and the other settings, one a line")
      return nil
    }
    let fields = Fields(path: "", entries: entries, location: place, findings: findings)
    fields.allowOnly(Self.keys)
    let title = fields.required("title", help: "add `title: Name of the report`")
    var settings = Settings(title: title?.localizedText() ?? LocalizedText(""))
    readGeneral(fields, into: &settings)
    readGroups(fields, into: &settings)
    settings.data = DataReader(findings: findings, file: file).read(fields["data"])
    return settings
  }

  private func readGeneral(_ fields: Fields, into settings: inout Settings) {
    assign(fields["languages"].flatMap(languages), to: &settings.languages)
    assign(
      fields["calendar"]?.choice(["gregorian": .gregorian, "persian": .persian]),
      to: &settings.calendar)
    assign(
      fields["week"]?.choice(["monday": .monday, "saturday": .saturday, "sunday": .sunday]),
      to: &settings.week)
    assign(fields["timezone"].flatMap(timezone), to: &settings.timezone)
    assign(fields["currency"].flatMap { CurrencyReader.currency($0) }, to: &settings.currency)
    if let field = fields["asOf"], field.node.text != "latest" { settings.asOf = asOf(field) }
    assign(fields["lowBase"]?.integer(in: 1...1_000_000), to: &settings.lowBase)
  }

  private func readGroups(_ fields: Fields, into settings: inout Settings) {
    readCutoffs(fields["cutoffs"]?.fields(), into: &settings.cutoffs)
    readRetention(fields["retention"]?.fields(), into: &settings.retention)
    readPrivacy(fields["privacy"]?.fields(), into: &settings.privacy)
    readOverview(fields["overview"]?.fields(), into: &settings)
    readSite(fields["site"]?.fields(), into: &settings)
    readTheme(fields["theme"]?.fields(), into: &settings)
    if let rfm = fields["rfm"]?.fields() {
      rfm.allowOnly(["minOrders"])
      assign(rfm["minOrders"]?.integer(in: 0...1000), to: &settings.rfm.minOrders)
    }
    readSegments(fields["segments"]?.fields(), into: &settings.segments)
    if let nps = fields["nps"]?.fields() {
      nps.allowOnly(["change"])
      assign(nps["change"].flatMap(monthPair), to: &settings.nps.change)
    }
    if let margin = fields["margin"], !margin.node.isNull {
      assign(margin.share(), to: &settings.margin)
    }
    if let deflator = fields["deflator"], !deflator.node.isNull {
      settings.deflator = deflator.filePath().map {
        TableSettings(file: $0, fileLocation: deflator.node.location)
      }
    }
    if let value = fields["value"]?.fields() {
      value.allowOnly(["discount"])
      assign(value["discount"]?.share(), to: &settings.value.discount)
    }
    assign(fields["exclusiveProducts"].flatMap(products), to: &settings.exclusiveProducts)
    if let gates = fields["gates"] {
      settings.gates = GateReader(currency: settings.currency).gates(gates)
    }
    fields["charts"]?.fields()?.allowOnly([], later: [.init("timeDirection", only: .text("ltr"))])
  }

  private func languages(_ field: Field) -> [Language]? {
    guard let elements = field.list(of: "languages, such as `[fa, en]`") else { return nil }
    var languages: [Language] = []
    for element in elements {
      guard let language = element.choice(["en": Language.en, "fa": .fa]) else { continue }
      if languages.contains(language) {
        element.complain("each language once")
      } else {
        languages.append(language)
      }
    }
    return elements.isEmpty ? field.refuse("at least one language") : languages
  }

  /// Names of products, each once.
  private func products(_ field: Field) -> [String]? {
    guard let elements = field.list(of: "names of products") else { return nil }
    var names: [String] = []
    for element in elements {
      guard let name = element.text() else { continue }
      if names.contains(name) { element.complain("each product once") } else { names.append(name) }
    }
    return names
  }

  private func timezone(_ field: Field) -> String? {
    guard let name = field.text() else { return nil }
    let isOffset = name.first?.isLetter != true || name.hasPrefix("GMT") && name != "GMT"
    if !isOffset, TimeZone(identifier: name) != nil { return name }
    return field.refuse(
      "the IANA name of a time zone",
      help: near(name, among: TimeZone.knownTimeZoneIdentifiers.sorted(by: isBeforeInBytes))
        ?? "for example `UTC` or `Asia/Tehran`")
  }

  private func asOf(_ field: Field) -> Day? {
    guard let text = field.node.text, Day(iso: latinDigits(text)) != nil else {
      return field.refuse("`latest` or a day `YYYY-MM-DD` (Gregorian)")
    }
    return field.day()
  }
}
