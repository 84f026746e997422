package import MoshtariCore

/// What every figure of a report means, in the order in which a reader meets them. Every leaf of a
/// report has one (`definition(of:)`).
package let allDefinitions: [Definition] =
  Definition.ofCustomers + Definition.ofOrders + Definition.ofSegments + Definition.ofRuleSegments
  + Definition.ofGrowth + Definition.ofRepeatPurchase + Definition.ofCustomerValue
  + Definition.ofVoice + Definition.ofEffects + Definition.ofReportHead

/// The definition that covers `address` most closely; nil for what is in no report.
///
/// Keys in brackets do not count: `growth.monthly[2026-10].active` is covered by
/// `growth.monthly.active`. A field `*` of a definition stands for any one field, and gives way to
/// a name.
package func definition(of address: ReportAddress) -> Definition? {
  let fields = address.steps.filter { !$0.isKey }.map(\.name)
  var best: (closeness: Int, definition: Definition)?
  for definition in allDefinitions {
    for covered in definition.addresses {
      guard let closeness = closeness(of: covered, to: fields) else { continue }
      if closeness > best?.closeness ?? -1 { best = (closeness, definition) }
    }
  }
  return best?.definition
}

/// How closely the address `covered` names the first of `fields`; nil where it does not.
private func closeness(of covered: String, to fields: [String]) -> Int? {
  let names = covered.split(separator: ".")
  guard names.count <= fields.count,
    zip(names, fields).allSatisfy({ $0 == "*" || $0 == $1 })
  else { return nil }
  return 2 * names.count - names.count { $0 == "*" }
}
