import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct RuleReaderTests {
  @Test func `every condition and comparison is read`() throws {
    let found = try content([
      "segments/a.md": """
      ---
      title: t
      rule:
        any:
          - all:
              - { fact: kind, is: business }
              - { fact: region, in: [تهران, Yazd] }
              - { fact: referred, is: false }
          - not: { segment: at-risk }
          - { fact: orderCount, atLeast: ۳ }
          - { fact: recencyDays, atMost: cutoffs.active }
          - { fact: discountShare, above: shop + 0.2 }
          - { fact: discountShare, below: shop - ۰٫۱ }
          - { fact: discountShare, above: shop }
          - { fact: discountShare, atLeast: shop + segments.discountAboveShop }
          - { fact: contractEndsInDays, between: [-30, 60] }
          - { fact: revenue, topFraction: ۰٫۲ }
          - { fact: rfm.r, quintile: [5, 4] }
          - { fact: lastNPS, known: false }
      ---
      """
    ])
    #expect(DiagnosticText.list(found.diagnostics) == "")
    let rule = try #require(found.content.playbooks.first?.rule)
    #expect(
      rule.withoutPlaces
        == any([
          all([
            test(.kind, .isOneOf(["business"])), test(.region, .isOneOf(["تهران", "Yazd"])),
            test(.referred, .isFlag(false)),
          ]),
          written(.not(written(.segment("at-risk")))),
          test(.orderCount, .atLeast(.number(3))),
          test(.recencyDays, .atMost(.setting("cutoffs.active"))),
          test(.discountShare, .above(.shop(plus: 0.2))),
          test(.discountShare, .below(.shop(plus: -0.1))),
          test(.discountShare, .above(.shop(plus: 0))),
          test(.discountShare, .atLeast(.shopPlusSetting("segments.discountAboveShop"))),
          test(.contractEndsInDays, .between(.number(-30), .number(60))),
          test(.revenue, .topFraction(0.2)),
          test(.rfmR, .quintile([4, 5])),
          test(.lastNPS, .known(false)),
        ]))
  }

  @Test func `each part knows where it was written`() throws {
    let found = try content([
      "segments/a.md": "---\ntitle: t\nrule:\n  all:\n    - { fact: kind, is: business }\n"
        + "    - segment: loyal\n---\n"
    ])
    let parts = try #require(found.content.playbooks.first?.rule?.parts)
    #expect(parts.map(\.location.line) == [4, 5, 6])
    #expect(parts.map(\.location.column) == [3, 15, 16])
    #expect(parts.map(\.location.length) == [3, 4, 5])
  }

  @Test func `a rule stands in one of the languages, or in both alike`() throws {
    let rule = "rule: { fact: orderCount, atLeast: 3 }\n"
    let one = try content([
      "segments/a.en.md": "---\ntitle: A\n\(rule)---\n", "segments/a.fa.md": "---\ntitle: آ\n---\n",
    ])
    let two = try content([
      "segments/a.en.md": "---\ntitle: A\n\(rule)---\n",
      "segments/a.fa.md": "---\ntitle: آ\nowner: ن\n\(rule)---\n",
    ])
    #expect(one.diagnostics.isEmpty)
    #expect(two.diagnostics.isEmpty)
    #expect(one.content.segments == two.content.segments)
    #expect(one.content.segments.last?.title == LocalizedText(en: "A", fa: "آ"))
  }

  @Test func `rules that differ between the languages are refused`() throws {
    let found = try content([
      "segments/a.en.md": "---\ntitle: A\nrule: { fact: orderCount, atLeast: 3 }\n---\n",
      "segments/a.fa.md": "---\ntitle: آ\nrule: { fact: orderCount, atLeast: 4 }\n---\n",
    ])
    #expect(
      DiagnosticText.list(found.diagnostics) == """
        error[translations-differ]: `rule` is not what segments/a.en.md says
         --> segments/a.fa.md:3:7
          |
        3 | rule: { fact: orderCount, atLeast: 4 }
          |       ^
          = help: say it in one of the files only, or make it equal to line 3 there
        """)
  }

  @Test func `rules that need each other are refused, however they are named`() throws {
    let found = try content([
      "segments/a.md": "---\ntitle: t\nrule: { segment: b }\n---\n",
      "segments/b.md": "---\ntitle: t\nrule: { all: [{ segment: loyal }, { segment: c }] }\n---\n",
      "segments/c.md": "---\ntitle: t\nrule: { not: { segment: a } }\n---\n",
    ])
    #expect(
      DiagnosticText.list(found.diagnostics) == """
        error[segment-cycle]: this rule needs itself: a → b → c → a
         --> segments/a.md:3:18
          |
        3 | rule: { segment: b }
          |                  ^
          = help: take one of these segments out of the other's rule
        """)
  }

  @Test func `a circle through a built-in rule is shown in the folder's own`() throws {
    let found = try content([
      "segments/impulsive.md": "---\nrule: { not: { segment: need-based } }\n---\n"
    ])
    #expect(
      DiagnosticText.list(found.diagnostics) == """
        error[segment-cycle]: this rule needs itself: impulsive → need-based → impulsive
         --> segments/impulsive.md:2:25
          |
        2 | rule: { not: { segment: need-based } }
          |                         ^^^^^^^^^^
          = help: take one of these segments out of the other's rule
        """)
  }

  @Test func `two rules may need the same third`() throws {
    let found = try content([
      "segments/a.md": "---\ntitle: t\nrule: { segment: c }\n---\n",
      "segments/b.md": "---\ntitle: t\nrule: { any: [{ segment: a }, { segment: c }] }\n---\n",
      "segments/c.md": "---\ntitle: t\nrule: { segment: loyal }\n---\n",
    ])
    #expect(found.diagnostics.isEmpty)
  }

  @Test func `deep nesting is refused before it is read`() throws {
    let rule =
      String(repeating: "{ not: ", count: 40) + "{ segment: loyal }"
      + String(repeating: " }", count: 40)
    let found = try content(["segments/a.md": "---\ntitle: t\nrule: \(rule)\n---\n"])
    #expect(found.diagnostics.map(\.code) == ["yaml-too-deep"])
  }
}

@Suite struct SegmentSetTests {
  @Test func `the built-in set is in the order of its families`() {
    let set = segmentSet(playbooks: [])
    #expect(set.diagnostics.isEmpty)
    #expect(
      set.segments.map { "\($0.family)/\($0.id)" } == [
        "class/class-individual", "class/class-business", "class/class-government",
        "class/class-institutional", "individual-behaviour/behaviour-loyal",
        "individual-behaviour/impulsive", "individual-behaviour/discount-seeking",
        "individual-behaviour/need-based", "individual-behaviour/wandering",
        "attitude/dissatisfied", "origin/referred", "loyalty-object/loyal-to-product",
        "loyalty-object/loyal-to-service", "loyalty-object/loyal-to-brand",
        "loyalty-object/loyal-to-place", "loyalty-object/loyal-to-price",
        "loyalty-object/loyal-to-person", "loyalty-motive/motive-behavioural",
        "loyalty-motive/motive-attitudinal", "loyalty-motive/motive-switching-cost",
        "loyalty-motive/motive-habit", "loyalty-motive/motive-exclusive",
        "loyalty-motive/motive-incentive", "before-purchase/switcher", "before-purchase/sudden",
      ])
    #expect(set.segments.allSatisfy { $0.isBuiltIn })
    #expect(set.segments.allSatisfy { $0.title.texts.count == 2 })
  }

  @Test func `built-in rules say what they need`() throws {
    let segments = BuiltInSegments.all
    let impulsive = try #require(segments.first { $0.id == "impulsive" })
    #expect(
      impulsive.rule.facts
        == [.kind, .gapVariation, .topCategoryShare, .visitsKnown, .firstVisitOrderShare])
    let needBased = try #require(segments.first { $0.id == "need-based" })
    #expect(needBased.rule.segmentsNamed == ["impulsive"])
    #expect(segments.first?.rule.withoutPlaces == test(.kind, .isOneOf(["individual"])))
  }

  @Test func `a discount seeker is compared with a setting and with the shop`() throws {
    let rule = try #require(BuiltInSegments.all.first { $0.id == "discount-seeking" }).rule
    #expect(
      rule.withoutPlaces
        == all([
          test(.kind, .isOneOf(["individual"])),
          test(.orderCount, .atLeast(.setting("segments.minOrders"))),
          test(.discountShare, .atLeast(.setting("segments.discountShare"))),
          test(.discountShare, .atLeast(.shopPlusSetting("segments.discountAboveShop"))),
        ]))
  }

  @Test func `own segments come after the built-in ones of their family, by id`() throws {
    let rule = "rule: { segment: loyal }\n"
    let found = try content([
      "segments/zeta.md": "---\ntitle: t\n\(rule)---\n",
      "segments/beta.md": "---\ntitle: t\nfamily: origin\n\(rule)---\n",
      "segments/alpha.md": "---\ntitle: t\nfamily: clubs\n\(rule)---\n",
      "segments/gamma.md": "---\ntitle: t\nfamily: class\n\(rule)---\n",
    ])
    #expect(found.diagnostics.isEmpty)
    let segments = found.content.segments
    #expect(segments[4].id == "gamma")
    let origin = segments.filter { $0.family == "origin" }.map(\.id)
    #expect(origin == ["referred", "beta"] && segments.suffix(2).map(\.id) == ["alpha", "zeta"])
    #expect(segments.suffix(2).map(\.family) == ["clubs", "own"])
    #expect(segments.filter { !$0.isBuiltIn }.count == 4)
  }

  @Test func `a file of a built-in id replaces its rule, and keeps the rest`() throws {
    let found = try content([
      "segments/wandering.md": "---\nrule: { fact: visits30, atLeast: 9 }\n---\nAsk.\n"
    ])
    #expect(found.diagnostics.isEmpty)
    let segment = try #require(found.content.segments.first { $0.id == "wandering" })
    #expect(segment.rule.withoutPlaces == test(.visits30, .atLeast(.number(9))))
    #expect(segment.family == "individual-behaviour")
    #expect(segment.title == LocalizedText(en: "Wandering", fa: "سرگردان"))
    #expect(!segment.isBuiltIn)
    #expect(found.content.segments.count == BuiltInSegments.all.count)
  }

  @Test func `of two files of one new segment the first is kept`() throws {
    let rule = "rule: { fact: orderCount, atLeast: 3 }"
    let found = try content([
      "segments/x.md": "---\nid: y\ntitle: X\n\(rule)\n---\n",
      "segments/z.md": "---\nid: y\ntitle: Z\n\(rule)\n---\n",
    ])
    #expect(found.diagnostics.map(\.code) == ["duplicate-id"])
    #expect(found.content.segments.count { $0.id == "y" } == 1)
    #expect(found.content.segments.last?.title == LocalizedText("X"))
  }

  @Test func `a rule with a fault is known as such`() throws {
    let found = try content(["segments/x.md": "---\ntitle: X\nrule: { fact: orders }\n---\n"])
    let own = found.content.playbooks.first { !$0.isBuiltIn }
    #expect(own?.hasFaultyRule == true && own?.rule == nil)
  }

  @Test func `a file of a built-in id without a rule changes the title alone`() throws {
    let found = try content(["segments/referred.fa.md": "---\ntitle: آشناها\n---\nتشکر.\n"])
    #expect(found.diagnostics.isEmpty)
    let segment = try #require(found.content.segments.first { $0.id == "referred" })
    #expect(segment.title == LocalizedText(en: "Referred", fa: "آشناها"))
    #expect(segment.isBuiltIn)
    #expect(found.content.playbooks.count { !$0.isBuiltIn } == 1)
  }
}

private func content(_ files: [String: String]) throws -> (
  content: Content, diagnostics: [Diagnostic]
) {
  try TemporaryFolder(files).read { readContent(folder: $0, languages: [.fa, .en]) }
}

private func written(_ condition: SegmentRule.Condition) -> SegmentRule {
  SegmentRule(condition, at: MoshtariCore.SourceLocation(file: ""))
}

private func all(_ rules: [SegmentRule]) -> SegmentRule { written(.all(rules)) }

private func any(_ rules: [SegmentRule]) -> SegmentRule { written(.any(rules)) }

private func test(_ fact: Fact, _ comparison: SegmentRule.Comparison) -> SegmentRule {
  written(.test(fact, comparison))
}
