import MoshtariCore

/// The rows ascending as `Spend` says; equal rows are the same.
func inSpendOrder(_ spend: Spend) -> Spend {
  let purposes = spend.purpose.map { purpose in
    Spend.Purpose.allCases.firstIndex(of: purpose) ?? 0
  }
  let rows = (0..<spend.count).sorted { a, b in
    if spend.day[a] != spend.day[b] { return spend.day[a] < spend.day[b] }
    if purposes[a] != purposes[b] { return purposes[a] < purposes[b] }
    if let codes = spend.channel?.codes, codes[a] != codes[b] { return codes[a] < codes[b] }
    return spend.amount[a] < spend.amount[b]
  }
  var sorted = Spend()
  sorted.day = rows.map { spend.day[$0] }
  sorted.purpose = rows.map { spend.purpose[$0] }
  sorted.amount = rows.map { spend.amount[$0] }
  sorted.channel = spend.channel.map { channel in
    CodedText(values: channel.values, codes: rows.map { channel.codes[$0] })
  }
  return sorted
}
