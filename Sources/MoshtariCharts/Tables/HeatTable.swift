package import MoshtariCore
package import MoshtariText

/// When orders come: weekdays in rows, parts of the day in columns, shares on a ramp.
///
/// Each cell prints its share; one without orders is `–` and has no place on the ramp.
package struct HeatTable: Figure {
  package var times: OrderTimes

  package init(_ times: OrderTimes) { self.times = times }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard times.orders > 0 else { return .figure(.emptyBox(.noData, in: frame)) }
    let words = frame.words
    let ramp = HeatRamp(times.shares.joined().filter { $0 > 0 })
    let parts = times.parts.map { words.hours($0) }
    let rows = zip(times.days, times.shares).map { day, shares in
      HTMLTable.Row(
        head: SafeHTML(text: words.weekday(day)),
        cells: zip(parts, shares).map { part, share in
          cell(share, in: "\(words.weekday(day))\(words.separator)\(part)", ramp, frame)
        })
    }
    let table = HTMLTable(
      caption: words.hoursTitle, classes: "heat hours",
      columns: [.text(words.day)]
        + parts.map { HTMLTable.Column(title: Self.hours($0), classes: "") },
      rows: rows)
    let notes = [
      words.count(times.orders, of: .orders), words.count(times.customers, of: .customers),
      words.lastYear(to: frame.format.day(frame.asOf)),
    ]
    return .figure(table.scrolling + key(ramp, frame) + .note(notes, in: frame))
  }

  /// `6–9`, on a phone only the hour that the part begins with.
  private static func hours(_ part: String) -> SafeHTML {
    guard let dash = part.firstIndex(of: "–") else { return .number(part) }
    return """
      <span class="num">\(String(part[..<dash]))<span class="m-hide">\(String(part[dash...]))</span></span>
      """
  }

  private func key(_ ramp: HeatRamp, _ frame: FigureFrame) -> SafeHTML {
    let key = ramp.key { text($0, frame) }
    return key.isEmpty ? .empty : "<p class=\"ramp\">\(key)</p>"
  }

  private func text(_ share: Double, _ frame: FigureFrame) -> String {
    frame.format.percent(share, digits: share < 0.005 ? 1 : 0)
  }

  private func cell(
    _ share: Double, in place: String, _ ramp: HeatRamp, _ frame: FigureFrame
  ) -> HTMLTable.Cell {
    guard share > 0 else {
      return HTMLTable.Cell(.number(FigureFormat.none), classes: "none", hint: place)
    }
    let text = text(share, frame)
    return HTMLTable.Cell(
      .number(text), classes: ramp.evenClassName(share), hint: "\(place): \(text)")
  }
}
