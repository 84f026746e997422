import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct RuleFaultTests {
  @Test(arguments: cases)
  func `a fault of a segment file is shown with its place and its mend`(fault: Case) throws {
    let read = try TemporaryFolder(["segments/a.md": fault.text]).read {
      readContent(folder: $0, languages: [.fa, .en])
    }
    #expect(DiagnosticText.list(read.diagnostics) == fault.expected)
    #expect(read.diagnostics.allSatisfy { $0.isFault })
  }

  /// A segment file with this rule, which begins in line 3, column 7.
  private static func rule(_ text: String) -> String { "---\ntitle: t\nrule: \(text)\n---\n" }

  private static let cases: [Case] = [
    Case(
      "a rule that is no mapping", rule("orderCount"),
      """
      error[invalid-value]: expected a condition, found `orderCount`
       --> segments/a.md:3:7
        |
      3 | rule: orderCount
        |       ^^^^^^^^^^
        = help: write `{ fact: orderCount, atLeast: 3 }`, or `all:` with a list of such conditions
      """),
    Case(
      "an unknown key", rule("{ alll: [] }"),
      """
      error[unknown-key]: there is no key `alll` in `rule`
       --> segments/a.md:3:9
        |
      3 | rule: { alll: [] }
        |         ^^^^
        = help: did you mean `all`?
      """),
    Case(
      "an unknown key beside a fact", rule("{ fact: orderCount, atleast: 3 }"),
      """
      error[unknown-key]: there is no key `atleast` in `rule`
       --> segments/a.md:3:27
        |
      3 | rule: { fact: orderCount, atleast: 3 }
        |                           ^^^^^^^
        = help: did you mean `atLeast`?
      """),
    Case(
      "an empty mapping", rule("{}"),
      """
      error[missing-key]: this condition says nothing
       --> segments/a.md:3:7
        |
      3 | rule: {}
        |       ^
        = help: write `{ fact: orderCount, atLeast: 3 }`
      """),
    Case(
      "a comparison without a fact", rule("{ atLeast: 3 }"),
      """
      error[missing-key]: `atLeast` has no fact to compare
       --> segments/a.md:3:9
        |
      3 | rule: { atLeast: 3 }
        |         ^^^^^^^
        = help: write `{ fact: …, atLeast: … }`
      """),
    Case(
      "a comparison beside a segment", rule("{ segment: loyal, is: true }"),
      """
      error[two-conditions]: `is` stands beside `segment`
       --> segments/a.md:3:25
        |
      3 | rule: { segment: loyal, is: true }
        |                         ^^
        = help: a comparison stands with its fact: `{ fact: …, is: … }`
      """),
    Case(
      "two conditions in one", rule("{ all: [{ segment: loyal }], any: [{ segment: new }] }"),
      """
      error[two-conditions]: `any` stands beside `all`
       --> segments/a.md:3:36
        |
      3 | rule: { all: [{ segment: loyal }], any: [{ segment: new }] }
        |                                    ^^^
        = help: list the two conditions under `all:` or `any:`
      """),
    Case(
      "a fact alone", rule("{ fact: region }"),
      """
      error[missing-key]: `region` is compared with nothing
       --> segments/a.md:3:15
        |
      3 | rule: { fact: region }
        |               ^^^^^^
        = help: add `is`, `in` or `known`
      """),
    Case(
      "two comparisons in one", rule("{ fact: orderCount, atLeast: 3, below: 9 }"),
      """
      error[two-comparisons]: `below` stands beside `atLeast`
       --> segments/a.md:3:39
        |
      3 | rule: { fact: orderCount, atLeast: 3, below: 9 }
        |                                       ^^^^^
        = help: write two conditions under `all:`, or `between: [low, high]`
      """),
    Case(
      "an unknown fact with a near one", rule("{ fact: discountshar, atLeast: 0.5 }"),
      """
      error[unknown-fact]: there is no fact `discountshar`
       --> segments/a.md:3:15
        |
      3 | rule: { fact: discountshar, atLeast: 0.5 }
        |               ^^^^^^^^^^^^
        = help: did you mean `discountShare`?
      """),
    Case(
      "an unknown fact", rule("{ fact: shoeSize, atLeast: 40 }"),
      """
      error[unknown-fact]: there is no fact `shoeSize`
       --> segments/a.md:3:15
        |
      3 | rule: { fact: shoeSize, atLeast: 40 }
        |               ^^^^^^^^
        = help: facts are for example `orderCount`, `recencyDays`, `kind` and `referred`; `docs/facts.md` lists them
      """),
    Case(
      "a number compared as a word", rule("{ fact: cartAdds30, is: 0 }"),
      """
      error[wrong-comparison]: expected `atLeast`, `atMost`, `above`, `below`, `between`, `topFraction`, `quintile` or `known`, for `cartAdds30` is a number, found `is`
       --> segments/a.md:3:27
        |
      3 | rule: { fact: cartAdds30, is: 0 }
        |                           ^^
        = help: for one number alone write `between: [3, 3]`
      """),
    Case(
      "a word compared as a number", rule("{ fact: region, atLeast: 3 }"),
      """
      error[wrong-comparison]: expected `is`, `in` or `known`, for `region` is a word, found `atLeast`
       --> segments/a.md:3:23
        |
      3 | rule: { fact: region, atLeast: 3 }
        |                       ^^^^^^^
      """),
    Case(
      "a flag compared as a word", rule("{ fact: referred, in: [true] }"),
      """
      error[wrong-comparison]: expected `is` or `known`, for `referred` is true or false, found `in`
       --> segments/a.md:3:25
        |
      3 | rule: { fact: referred, in: [true] }
        |                         ^^
      """),
    Case(
      "a word that the fact cannot be", rule("{ fact: kind, is: busines }"),
      """
      error[invalid-value]: expected `individual`, `business`, `government` or `institutional`, found `busines`
       --> segments/a.md:3:25
        |
      3 | rule: { fact: kind, is: busines }
        |                         ^^^^^^^
        = help: did you mean `business`?
      """),
    Case(
      "a word of attitude", rule("{ fact: lastAttitudeSignal, in: [bad, awful] }"),
      """
      error[invalid-value]: expected `good`, `neutral` or `bad`, found `awful`
       --> segments/a.md:3:45
        |
      3 | rule: { fact: lastAttitudeSignal, in: [bad, awful] }
        |                                             ^^^^^
      """),
    Case(
      "no word", rule("{ fact: region, in: [] }"),
      """
      error[invalid-value]: expected at least one word, found a list
       --> segments/a.md:3:27
        |
      3 | rule: { fact: region, in: [] }
        |                           ^
      """),
    Case(
      "a word twice", rule("{ fact: region, in: [Tehran, Tehran] }"),
      """
      error[invalid-value]: expected each word once, found `Tehran`
       --> segments/a.md:3:36
        |
      3 | rule: { fact: region, in: [Tehran, Tehran] }
        |                                    ^^^^^^
      """),
    Case(
      "a flag that is neither", rule("{ fact: referred, is: yes }"),
      """
      error[invalid-value]: expected `true` or `false`, found `yes`
       --> segments/a.md:3:29
        |
      3 | rule: { fact: referred, is: yes }
        |                             ^^^
      """),
    Case(
      "a bound that is no number", rule("{ fact: orderCount, atLeast: many }"),
      """
      error[invalid-value]: expected a number, a setting such as `cutoffs.active`, or `shop + 0.2`, found `many`
       --> segments/a.md:3:36
        |
      3 | rule: { fact: orderCount, atLeast: many }
        |                                    ^^^^
      """),
    Case(
      "a bound with an exponent", rule("{ fact: revenue, atLeast: 1e6 }"),
      """
      error[invalid-value]: expected a number, a setting such as `cutoffs.active`, or `shop + 0.2`, found `1e6`
       --> segments/a.md:3:33
        |
      3 | rule: { fact: revenue, atLeast: 1e6 }
        |                                 ^^^
      """),
    Case(
      "a share in percent", rule("{ fact: discountShare, atLeast: 60 }"),
      """
      error[invalid-value]: expected a share from 0 to 1, found `60`
       --> segments/a.md:3:39
        |
      3 | rule: { fact: discountShare, atLeast: 60 }
        |                                       ^^
        = help: if percent is meant, write `0.6`
      """),
    Case(
      "an unknown setting", rule("{ fact: recencyDays, atMost: cutoffs.actve }"),
      """
      error[unknown-setting]: there is no setting `cutoffs.actve` to compare with
       --> segments/a.md:3:36
        |
      3 | rule: { fact: recencyDays, atMost: cutoffs.actve }
        |                                    ^^^^^^^^^^^^^
        = help: did you mean `cutoffs.active`?
      """),
    Case(
      "an unknown setting far from all", rule("{ fact: recencyDays, atMost: my.limit }"),
      """
      error[unknown-setting]: there is no setting `my.limit` to compare with
       --> segments/a.md:3:36
        |
      3 | rule: { fact: recencyDays, atMost: my.limit }
        |                                    ^^^^^^^^
        = help: in its unit are `cutoffs.active`, `cutoffs.churned`, `segments.wanderingDays`, `segments.stoppedRenewalDays`
      """),
    Case(
      "a setting in another unit", rule("{ fact: recencyDays, atMost: segments.discountShare }"),
      """
      error[invalid-value]: expected a setting in the unit of `recencyDays`, found `segments.discountShare`
       --> segments/a.md:3:36
        |
      3 | rule: { fact: recencyDays, atMost: segments.discountShare }
        |                                    ^^^^^^^^^^^^^^^^^^^^^^
        = help: in its unit are `cutoffs.active`, `cutoffs.churned`, `segments.wanderingDays`, `segments.stoppedRenewalDays`
      """),
    Case(
      "a setting for money", rule("{ fact: revenue, atMost: cutoffs.active }"),
      """
      error[invalid-value]: expected a setting in the unit of `revenue`, found `cutoffs.active`
       --> segments/a.md:3:32
        |
      3 | rule: { fact: revenue, atMost: cutoffs.active }
        |                                ^^^^^^^^^^^^^^
        = help: no setting is in its unit; write a number
      """),
    Case(
      "a sum with the shop", rule("{ fact: discountShare, atLeast: shop * 2 }"),
      """
      error[invalid-value]: expected a number, a setting such as `cutoffs.active`, or `shop + 0.2`, found `shop * 2`
       --> segments/a.md:3:39
        |
      3 | rule: { fact: discountShare, atLeast: shop * 2 }
        |                                       ^^^^^^^^
      """),
    Case(
      "a difference of a setting",
      rule("{ fact: discountShare, atLeast: shop - segments.discountShare }"),
      """
      error[invalid-value]: expected `shop`, `shop + 0.2`, `shop - 0.1` or `shop + ` and a setting, found `shop - segments.discountShare`
       --> segments/a.md:3:39
        |
      3 | rule: { fact: discountShare, atLeast: shop - segments.discountShare }
        |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      """),
    Case(
      "an unknown setting beside the shop",
      rule("{ fact: discountShare, atLeast: shop + segments.discount }"),
      """
      error[unknown-setting]: there is no setting `segments.discount` to compare with
       --> segments/a.md:3:39
        |
      3 | rule: { fact: discountShare, atLeast: shop + segments.discount }
        |                                       ^^^^^^^^^^^^^^^^^^^^^^^^
        = help: did you mean `segments.discountShare`?
      """),
    Case(
      "one end of two", rule("{ fact: orderCount, between: [1] }"),
      """
      error[invalid-value]: expected two bounds, such as `[1, 3]`, found a list
       --> segments/a.md:3:36
        |
      3 | rule: { fact: orderCount, between: [1] }
        |                                    ^
      """),
    Case(
      "the greater end first", rule("{ fact: orderCount, between: [۵, 3] }"),
      """
      error[invalid-value]: expected the smaller bound first, found a list
       --> segments/a.md:3:36
        |
      3 | rule: { fact: orderCount, between: [۵, 3] }
        |                                    ^
      """),
    Case(
      "a top fraction in percent", rule("{ fact: revenue, topFraction: 20 }"),
      """
      error[invalid-value]: expected a share above 0, up to 1, found `20`
       --> segments/a.md:3:37
        |
      3 | rule: { fact: revenue, topFraction: 20 }
        |                                     ^^
        = help: the highest fifth is `topFraction: 0.2`
      """),
    Case(
      "an empty top fraction", rule("{ fact: revenue, topFraction: 0 }"),
      """
      error[invalid-value]: expected a share above 0, up to 1, found `0`
       --> segments/a.md:3:37
        |
      3 | rule: { fact: revenue, topFraction: 0 }
        |                                     ^
        = help: the highest fifth is `topFraction: 0.2`
      """),
    Case(
      "a sixth fifth", rule("{ fact: revenue, quintile: [4, 6] }"),
      """
      error[invalid-value]: expected a whole number from 1 to 5, found `6`
       --> segments/a.md:3:38
        |
      3 | rule: { fact: revenue, quintile: [4, 6] }
        |                                      ^
      """),
    Case(
      "a fifth twice", rule("{ fact: revenue, quintile: [4, ۴] }"),
      """
      error[invalid-value]: expected each fifth once, found `۴`
       --> segments/a.md:3:38
        |
      3 | rule: { fact: revenue, quintile: [4, ۴] }
        |                                      ^
      """),
    Case(
      "known that is neither", rule("{ fact: revenue, known: maybe }"),
      """
      error[invalid-value]: expected `true` or `false`, found `maybe`
       --> segments/a.md:3:31
        |
      3 | rule: { fact: revenue, known: maybe }
        |                               ^^^^^
      """),
    Case(
      "no conditions for all", rule("{ all: [] }"),
      """
      error[empty-condition]: `all` has no conditions, so everybody would meet it
       --> segments/a.md:3:14
        |
      3 | rule: { all: [] }
        |              ^
        = help: list conditions under it, or take it out
      """),
    Case(
      "no conditions for any", "---\ntitle: t\nrule: \n  not:\n    any: []\n---\n",
      """
      error[empty-condition]: `any` has no conditions, so nobody could meet it
       --> segments/a.md:5:10
        |
      5 |     any: []
        |          ^
        = help: list conditions under it, or take it out
      """),
    Case(
      "conditions that are no list", rule("{ all: { segment: loyal } }"),
      """
      error[invalid-value]: expected a list of conditions, found a mapping
       --> segments/a.md:3:14
        |
      3 | rule: { all: { segment: loyal } }
        |              ^
      """),
    Case(
      "several faults of one rule",
      "---\ntitle: t\nrule: \n  all:\n    - { fact: knd, is: individual }\n    - { fact: orderCount, atLeast: x }\n---\n",
      """
      error[unknown-fact]: there is no fact `knd`
       --> segments/a.md:5:15
        |
      5 |     - { fact: knd, is: individual }
        |               ^^^
        = help: did you mean `kind`?

      error[invalid-value]: expected a number, a setting such as `cutoffs.active`, or `shop + 0.2`, found `x`
       --> segments/a.md:6:36
        |
      6 |     - { fact: orderCount, atLeast: x }
        |                                    ^
      """),
    Case(
      "a segment that is not there", rule("{ segment: loyl }"),
      """
      error[unknown-segment]: there is no segment `loyl`
       --> segments/a.md:3:18
        |
      3 | rule: { segment: loyl }
        |                  ^^^^
        = help: did you mean `loyal`?
      """),
    Case(
      "a segment far from all", rule("{ segment: vip }"),
      """
      error[unknown-segment]: there is no segment `vip`
       --> segments/a.md:3:18
        |
      3 | rule: { segment: vip }
        |                  ^^^
        = help: there are `potential`, `returned`, `new`, `loyal`, `active`, `at-risk`, `inactive`, `rfm-champions`
      """),
    Case(
      "a rule that needs itself", rule("{ not: { segment: a } }"),
      """
      error[segment-cycle]: this rule needs itself: a → a
       --> segments/a.md:3:25
        |
      3 | rule: { not: { segment: a } }
        |                         ^
        = help: take one of these segments out of the other's rule
      """),
    Case(
      "a new segment without a title", "---\nowner: o\nrule: { segment: loyal }\n---\n",
      """
      error[missing-key]: the front matter has no `title`
       --> segments/a.md:1:1
        |
      1 | ---
        | ^^^
        = help: add `title: …`
      """),
    Case(
      "a family without a rule", "---\nid: loyal\nfamily: own\n---\n",
      """
      error[no-rule]: `family` is for a segment that the file makes, and there is no `rule`
       --> segments/a.md:3:9
        |
      3 | family: own
        |         ^^^
        = help: add `rule: …`, or take `family` out
      """),
    Case(
      "a family that rules cannot join",
      "---\ntitle: t\nfamily: rfm\nrule: { segment: loyal }\n---\n",
      """
      error[invalid-value]: expected a family that rules can join, found `rfm`
       --> segments/a.md:3:9
        |
      3 | family: rfm
        |         ^^^
        = help: `rfm` divides all customers by fixed rules
      """),
    Case(
      "a family of two words", "---\ntitle: t\nfamily: our own\nrule: { segment: loyal }\n---\n",
      """
      error[invalid-value]: expected a word of letters, digits, `-` and `_`, found `our own`
       --> segments/a.md:3:9
        |
      3 | family: our own
        |         ^^^^^^^
      """),
    Case(
      "an id that is no address", "---\nid: a/b\ntitle: t\nrule: { segment: loyal }\n---\n",
      """
      error[invalid-value]: expected letters, digits, `-` and `_`, found `a/b`
       --> segments/a.md:2:5
        |
      2 | id: a/b
        |     ^^^
        = help: a segment's `id` becomes an address
      """),
    Case(
      "a rule for a fixed state", "---\nid: loyal\nrule: { segment: active }\n---\n",
      """
      error[rule-not-allowed]: `loyal` has a fixed rule, and no file can change it
       --> segments/a.md:3:1
        |
      3 | rule: { segment: active }
        | ^^^^
        = help: take `rule` out, or give the segment an `id` of its own
      """),
    Case(
      "a rule for a fixed score", "---\nid: rfm-lost\nrule: { segment: active }\n---\n",
      """
      error[rule-not-allowed]: `rfm-lost` has a fixed rule, and no file can change it
       --> segments/a.md:3:1
        |
      3 | rule: { segment: active }
        | ^^^^
        = help: take `rule` out, or give the segment an `id` of its own
      """),
  ]
}
