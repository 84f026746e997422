import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  /// How loyal customers are, to what and why; nil without orders.
  func loyaltyPage(notes: [PageSection]) -> Page? {
    guard let loyalty = report.loyalty, report.customers.ordering > 0 else { return nil }
    return Page(
      path: path("loyalty"), language: language, entry: "more", title: plain(FrameWords.loyalty),
      eyebrow: eyebrow(plain(FrameWords.loyalty), format.day(report.meta.asOf)),
      heading: loyaltyHeading(loyalty), dek: say(LoyaltyWords.dek),
      sections: [
        orientationStrip(isExcerpt: false), indexSection(loyalty.index), quadrantSection(loyalty),
      ].compactMap { $0 } + notes
        + [
          shareSection("objects", .objects, .objectsSub, .object, objectRows(loyalty)),
          shareSection("motives", .motives, .motivesSub, .motive, motiveRows(loyalty)),
          nextOrderSection, nextOrderGroupSection, growthSection, basketSection, priceSection,
          classSection(loyalty), recipientSection,
        ].compactMap { $0 })
  }

  /// Figures of loyalty that the data do not allow, and what they need.
  var loyaltyAbsences: [Absence] {
    guard report.orders != nil else {
      return [Absence(what: FrameWords.loyalty.text, needs: AbsenceWords.needsOrders.text)]
    }
    let missing: [(Bool, OrientationWords, OrientationWords)] = [
      (report.renewal == nil, .renewalName, .needsRenewal),
      (report.referral == nil, .referralName, .needsReferral),
      (report.upsell == nil, .upsell, .needsRepeat),
      (report.baskets == nil, .basketsName, .needsCategory),
      (report.prices == nil, .pricesName, .needsPrice),
      (report.recipients == nil, .recipientsName, .needsRecipient),
    ]
    return missing.filter(\.0).map { Absence(what: $0.1.text, needs: $0.2.text) }
  }

  private func loyaltyHeading(_ loyalty: Loyalty) -> SafeHTML {
    guard loyalty.share.isSound(lowBase: lowBase) else { return say(LoyaltyWords.headingNone) }
    return say(Finding(LoyaltyWords.heading, .share(loyalty.share)))
  }

  // MARK: Index

  private func indexSection(_ index: Detailed<LoyaltyComponents>) -> PageSection {
    let parts = index.components
    let rows: [(LoyaltyWords, Estimate)] = [
      (.preference, parts.preference), (.recommendation, parts.recommendation),
      (.regularity, parts.regularity), (parts.bondIsProxy ? .bondProxy : .bond, parts.bond),
    ]
    let estimate = index.estimate
    let title =
      estimate.value.map {
        say(LoyaltyWords.indexTitle, .number(format.decimal($0, digits: 0)))
      } ?? say(LoyaltyWords.indexNone)
    let note =
      interval(estimate, unit: .count).map { say(LoyaltyWords.indexNote, $0) }
      ?? say(LoyaltyWords.indexFew, count(index.known))
    return PageSection(
      id: "index", figure: "loyalty.index", title: title,
      subtitle: say(
        LoyaltyWords.indexSub, people(index.customers), day(report.meta.asOf - 183),
        day(report.meta.asOf)),
      body: draw(
        "index",
        ShareBars(
          caption: plain(LoyaltyWords.indexNone), dimension: plain(LoyaltyWords.component),
          measure: plain(LoyaltyWords.share),
          rows: rows.map { ShareBars.Row(name: plain($0.0), share: $0.1) }))
        + "<p class=\"note\">\(note)</p>", width: .half)
  }

  // MARK: Quadrant

  /// Satisfied or not in rows, loyal or not in columns; nil where nobody is in a cell.
  private func quadrantSection(_ loyalty: Loyalty) -> PageSection? {
    let cells = ["apostle", "mercenary", "hostage", "defector"].compactMap {
      loyalty.quadrant[$0]
    }
    let known = cells.reduce(0) { $0 + $1.customers }
    guard cells.count == 4, known > 0 else { return nil }
    let names: [LoyaltyWords] = [.apostle, .mercenary, .hostage, .defector]
    let drawn = zip(QuadrantSegment.allCases, zip(names, cells)).map {
      quadrantCell($0, $1.0, $1.1)
    }
    let table = HTMLTable(
      caption: plain(LoyaltyWords.quadrantTitle),
      columns: [
        .text("<span class=\"vh\">\(say(LoyaltyWords.satisfied))</span>"),
        .text(say(LoyaltyWords.loyal)), .text(say(LoyaltyWords.notLoyal)),
      ],
      rows: [
        [say(LoyaltyWords.satisfied), drawn[0], drawn[1]],
        [say(LoyaltyWords.dissatisfied), drawn[2], drawn[3]],
      ])
    let apart = loyalty.unclassified
    let note = say(
      LoyaltyWords.unclassified, people(apart.customers),
      share(
        report.customers.ordering == 0
          ? nil : Double(apart.customers) / Double(report.customers.ordering)))
    return PageSection(
      id: "quadrant", figure: "loyalty.quadrant",
      title: headline(quadrantFinding(cells[1].estimate), or: LoyaltyWords.quadrantTitle),
      subtitle: say(LoyaltyWords.quadrantSub, people(known), day(report.meta.asOf)),
      body: table.scrolling + "<p class=\"note\">\(note)</p>", width: .half)
  }

  private func quadrantFinding(_ mercenaries: Estimate) -> Finding? {
    guard mercenaries.isSound(lowBase: lowBase), mercenaries.value ?? 0 > 0 else { return nil }
    return Finding(LoyaltyWords.quadrantFinding, .share(mercenaries))
  }

  private func quadrantCell(
    _ segment: QuadrantSegment, _ words: LoyaltyWords, _ cell: Detailed<CustomerSum>
  ) -> SafeHTML {
    let name =
      report.segments[segment.id] == nil ? say(words) : link("segment-\(segment.id)", say(words))
    let range = interval(cell.estimate, unit: .share)
    let lines = [
      people(cell.customers), range,
      say(LoyaltyWords.ofRevenue, roundShare(cell.revenueShare)),
    ].compactMap { $0 }
    return """
      \(name) <b>\(value(cell.estimate, digits: 0))</b>\
      <span class="why">\(lines.joined(separator: separator))</span>
      """
  }

  /// A share in whole percents, grey below the low base.
  private func value(_ estimate: Estimate, digits: Int) -> SafeHTML {
    guard let value = estimate.value else { return absent(estimate.reason ?? .noData) }
    let number = SafeHTML.number(format.percent(value, digits: digits))
    return estimate.n ?? 0 < lowBase ? "<span class=\"lown\">\(number)</span>" : number
  }

  // MARK: Objects and motives

  private func objectRows(_ loyalty: Loyalty) -> [ShareBars.Row] {
    let names: [(String, LoyaltyWords)] = [
      ("product", .product), ("service", .service), ("brand", .brand), ("place", .place),
      ("price", .price), ("person", .person),
    ]
    return rows(names, loyalty.object)
  }

  private func motiveRows(_ loyalty: Loyalty) -> [ShareBars.Row] {
    let names: [(String, LoyaltyWords)] = [
      ("behavioural", .behavioural), ("attitudinal", .attitudinal),
      ("switching-cost", .switching), ("habit", .habit), ("exclusive", .exclusive),
      ("incentive", .incentive),
    ]
    return rows(names, loyalty.motive)
  }

  /// Those that the report has, in their order; below the name how many, and of how many nothing is
  /// known.
  private func rows(
    _ names: [(String, LoyaltyWords)], _ shares: [String: LoyaltyShare]
  ) -> [ShareBars.Row] {
    names.compactMap { key, name in
      shares[key].map { share in
        let known = share.estimate.n ?? 0
        let parts = [
          share.estimate.value == nil
            ? nil
            : plain(
              LoyaltyWords.ofPeople, format.count(share.customers), format.count(known)),
          share.unknown == 0
            ? nil : plain(LoyaltyWords.unknownPeople, format.count(share.unknown)),
          share.ofLoyal.value.map { plain(LoyaltyWords.loyalAlone, format.percent($0)) },
        ]
        let under = parts.compactMap { $0 }.joined(separator: format.separator)
        return ShareBars.Row(name: plain(name), share: share.estimate, under: under)
      }
    }
  }

  private func shareSection(
    _ id: String, _ title: LoyaltyWords, _ subtitle: LoyaltyWords, _ dimension: LoyaltyWords,
    _ rows: [ShareBars.Row]
  ) -> PageSection? {
    guard !rows.isEmpty else { return nil }
    return PageSection(
      id: id, figure: "loyalty.\(id == "motives" ? "motive" : "object")", title: say(title),
      subtitle: say(subtitle, day(report.meta.asOf)),
      body: draw(
        id,
        ShareBars(
          caption: plain(title), dimension: plain(dimension), measure: plain(LoyaltyWords.ofKnown),
          rows: rows)), width: .half)
  }

  // MARK: Up-sell and cross-sell

  private var growthSection: PageSection? {
    guard let growth = report.upsell?.growth, !growth.isEmpty else { return nil }
    let rows = growth.map { step -> [SafeHTML] in
      [
        count(step.orders), percentOfFirst(step.estimate),
        interval(step.estimate, unit: .share) ?? absent(step.estimate.reason ?? .tooFew),
        step.estimate.n.map { count($0) } ?? absent(step.estimate.reason ?? .noData),
      ]
    }
    let table = HTMLTable(
      caption: plain(LoyaltyWords.growthTitle),
      columns: [
        .text(say(LoyaltyWords.purchase)), .number(say(LoyaltyWords.ratio)),
        .number(say(FigureWords.interval)), .number(say(FigureWords.customers)),
      ], rows: rows)
    return PageSection(
      id: "order-value", figure: "upsell.growth",
      title: headline(growthFinding(growth), or: LoyaltyWords.growthTitle),
      subtitle: say(LoyaltyWords.growthSub, orderPeriod), body: table.scrolling + lastSteps,
      width: .half
    ).showing("upsell.downShare")
  }

  /// How many last purchases were above and below the one before, in a note; empty without both.
  private var lastSteps: SafeHTML {
    guard let upsell = report.upsell, let up = upsell.share.value,
      let down = upsell.downShare.value
    else { return .empty }
    let words = say(
      LoyaltyWords.growthSteps, share(up), basis(upsell.share, unit: .share, counted: people),
      share(down), basis(upsell.downShare, unit: .share, counted: people))
    return "<p class=\"note\">\(words)</p>"
  }

  private func percentOfFirst(_ estimate: Estimate) -> SafeHTML {
    guard let value = estimate.value else { return absent(estimate.reason ?? .noData) }
    let number = SafeHTML.number(format.percent(value))
    return estimate.n ?? 0 < lowBase ? "<span class=\"lown\">\(number)</span>" : number
  }

  /// The last purchase that enough customers have reached, where its range leaves out no change.
  private func growthFinding(_ growth: [OrderValueGrowth]) -> Finding? {
    guard let last = growth.last(where: { $0.estimate.isSound(lowBase: lowBase) }),
      let value = last.estimate.value, let low = last.estimate.low, let high = last.estimate.high,
      low > 1 || high < 1
    else { return nil }
    return Finding(
      low > 1 ? LoyaltyWords.growthRise : .growthFall, .count(last.orders),
      .percent(abs(value - 1), digits: 0))
  }

  private var basketSection: PageSection? {
    guard let baskets = report.baskets else { return nil }
    guard let first = baskets.first else {
      return PageSection(
        id: "baskets", figure: "baskets", title: say(LoyaltyWords.basketsTitle),
        body: "<div class=\"empty\"><p>\(say(LoyaltyWords.noBaskets))</p></div>", width: .half)
    }
    // The strongest by its lower limit; of equal ones the first by name.
    let ordered = baskets.enumerated().sorted {
      $0.element.low == $1.element.low ? $0.offset < $1.offset : $0.element.low > $1.element.low
    }.map(\.element)
    let rows = ordered.prefix(10).map(basketRow)
    let table = HTMLTable(
      caption: plain(LoyaltyWords.basketsTitle),
      columns: [
        .text(say(LoyaltyWords.pair)), .number(say(LoyaltyWords.confidence)),
        .number(say(LoyaltyWords.lift)), .number(say(FigureWords.interval), isSecondary: true),
      ], rows: Array(rows))
    return PageSection(
      id: "baskets", figure: "baskets",
      title: headline(ordered.first.map(basketFinding), or: LoyaltyWords.basketsTitle),
      subtitle: say(LoyaltyWords.basketsSub, count(first.of), orderPeriod), body: table.scrolling,
      width: .half)
  }

  private func basketFinding(_ basket: Basket) -> Finding {
    Finding(
      LoyaltyWords.basketsFinding, .name(LocalizedText(basket.a)), .name(LocalizedText(basket.b)),
      .decimal(basket.lift))
  }

  private func basketRow(_ basket: Basket) -> [SafeHTML] {
    let arrow = language == .fa ? "←" : "→"
    let behind = say(LoyaltyWords.basketCount, count(basket.n), people(basket.people))
    return [
      """
      <bdi>\(basket.a)</bdi> \(arrow) <bdi>\(basket.b)</bdi><span class="why">\(behind)</span>
      """,
      share(basket.confidence), .number(format.decimal(basket.lift, digits: 2)),
      .number(format.range(basket.low, basket.high, unit: .ratio)),
    ]
  }

  // MARK: Classes and recipients

  private func classSection(_ loyalty: Loyalty) -> PageSection? {
    let rows = loyalty.concentration.filter { !$0.key.isEmpty }
    guard rows.contains(where: { $0.top20Share != nil }) else { return nil }
    let bars = rows.map { row in
      var share = Estimate(absent: .smallGroup)
      if let value = row.top20Share {
        share = Estimate(value: value, low: nil, high: nil, n: row.customers)
      }
      return ShareBars.Row(
        name: keyName(row.key), share: share,
        under: plain(
          row.customers == 1 ? FigureWords.person : .people, format.count(row.customers)))
    }
    return PageSection(
      id: "classes", figure: "loyalty.concentration", title: say(LoyaltyWords.classes),
      subtitle: say(LoyaltyWords.classesSub, orderPeriod),
      body: draw(
        "classes",
        ShareBars(
          caption: plain(LoyaltyWords.classes), dimension: plain(LoyaltyWords.classOf),
          measure: plain(LoyaltyWords.bestFifth), rows: bars)), width: .half)
  }

  private var recipientSection: PageSection? {
    guard let recipients = report.recipients, recipients.known > 0 else { return nil }
    let all = ShareBars.Row(name: plain(FigureWords.all), share: recipients.share)
    let kinds = (recipients.byKind ?? []).filter { !$0.key.isEmpty }.map {
      ShareBars.Row(name: keyName($0.key), share: $0.figure)
    }
    let finding =
      recipients.share.isSound(lowBase: lowBase)
      ? Finding(LoyaltyWords.recipientsFinding, .share(recipients.share)) : nil
    return PageSection(
      id: "recipients", figure: "recipients", title: headline(finding, or: LoyaltyWords.recipients),
      subtitle: say(
        LoyaltyWords.recipientsSub, count(recipients.known), count(recipients.orders), orderPeriod),
      body: draw(
        "recipients",
        ShareBars(
          caption: plain(LoyaltyWords.recipients), dimension: plain(LoyaltyWords.classOf),
          measure: plain(LoyaltyWords.share), rows: [all] + kinds)), width: .half)
  }
}
