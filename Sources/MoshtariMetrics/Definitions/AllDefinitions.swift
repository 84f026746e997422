package import MoshtariCore

/// What every figure of a report means, under the headings of the definitions page, in the order in
/// which a reader meets them.
package let definitionGroups: [DefinitionGroup] = [
  DefinitionGroup(LocalizedText(en: "All customers", fa: "همهٔ مشتریان"), Definition.ofCustomers),
  DefinitionGroup(
    LocalizedText(en: "Orders and demand", fa: "سفارش‌ها و تقاضا"),
    Definition.ofOrders + Definition.ofDemand + Definition.ofDigest + Definition.ofCategories),
  DefinitionGroup(
    LocalizedText(en: "Segments", fa: "بخش‌ها"),
    Definition.ofSegments + Definition.ofEditions + Definition.ofRuleSegments
      + Definition.ofVisitors),
  DefinitionGroup(
    LocalizedText(en: "Growth and retention", fa: "رشد و نگهداشت"),
    Definition.ofGrowth + Definition.ofQuarterlyGrowth + Definition.ofRetention
      + Definition.ofRepeatPurchase + Definition.ofSurvival),
  DefinitionGroup(
    LocalizedText(en: "What customers may bring", fa: "آنچه مشتریان شاید بیاورند"),
    Definition.ofCustomerValue),
  DefinitionGroup(LocalizedText(en: "Loyalty", fa: "وفاداری"), Definition.ofLoyalty),
  DefinitionGroup(
    LocalizedText(en: "Customer orientation", fa: "مشتری‌مداری"), Definition.ofOrientation),
  DefinitionGroup(
    LocalizedText(en: "Voice of customers", fa: "صدای مشتری"),
    Definition.ofVoice + Definition.ofQuarterlyRatings + Definition.ofFeedback
      + Definition.ofTopics),
  DefinitionGroup(
    LocalizedText(en: "Effects, programme, warnings", fa: "اثرها، باشگاه و هشدارها"),
    Definition.ofEffects),
  DefinitionGroup(LocalizedText(en: "Service", fa: "خدمت به مشتری"), Definition.ofService),
  DefinitionGroup(
    LocalizedText(en: "The year and prices", fa: "سال و قیمت‌ها"),
    Definition.ofYear + Definition.ofRealPrices),
  DefinitionGroup(
    LocalizedText(en: "Personas and their claims", fa: "پرسوناها و ادعاهایشان"),
    Definition.ofPersonas),
  DefinitionGroup(
    LocalizedText(en: "The report itself", fa: "خود گزارش"),
    Definition.ofReportHead + Definition.ofGates),
]

/// The definitions of all groups. Every leaf of a report has one (`definition(of:)`).
package let allDefinitions: [Definition] = definitionGroups.flatMap(\.definitions)

/// The definition that covers `address` most closely; nil for what is in no report.
///
/// Keys in brackets do not count: `growth.monthly[2026-10].active` is covered by
/// `growth.monthly.active`. A field `*` of a definition stands for any one field, and gives way to
/// a name.
package func definition(of address: ReportAddress) -> Definition? {
  let fields = address.steps.filter { !$0.isKey }.map(\.name)
  var best: (closeness: Int, definition: Definition)?
  for (names, definition) in coveredNames {
    guard let closeness = closeness(of: names, to: fields) else { continue }
    if closeness > best?.closeness ?? -1 { best = (closeness, definition) }
  }
  return best?.definition
}

/// The names of each address that a definition covers, in the order of the definitions.
private let coveredNames: [([String], Definition)] = allDefinitions.flatMap { definition in
  definition.addresses.map { ($0.split(separator: ".").map(String.init), definition) }
}

/// How closely the address of these names names the first of `fields`; nil where it does not.
private func closeness(of names: [String], to fields: [String]) -> Int? {
  guard names.count <= fields.count,
    zip(names, fields).allSatisfy({ $0 == "*" || $0 == $1 })
  else { return nil }
  return 2 * names.count - names.count { $0 == "*" }
}
