import Foundation
import Testing

/// That every concept of the commissioning articles stands on a page of the demonstration.
@Suite struct ConceptTests {
  @Test(arguments: Concept.all)
  func `a concept has its sections, with a figure in them, in both languages`(concept: Concept)
    throws
  {
    let site = try Demonstration.site.get()
    for language in ["en", "fa"] {
      let html = String(
        decoding: site["\(language)/\(concept.page).html"] ?? Data(), as: UTF8.self)
      for section in concept.sections {
        let after = html.components(separatedBy: "id=\"\(section)\"").dropFirst().first ?? ""
        let own = after.components(separatedBy: "</section>")[0]
        #expect(own.firstMatch(of: /[0-9۰-۹]/) != nil, "\(language)/\(concept.page)#\(section)")
      }
    }
  }

  @Test func `there are 12 concepts of customers and of loyalty, 11 of orientation, 6 of types`() {
    let ids = Concept.all.map(\.id)
    let count = { (family: String) in Set(ids.filter { $0.hasPrefix(family) }).count }
    #expect(count("K") == 12 && count("L") == 12 && count("C") == 11 && count("T") == 6)
  }
}

/// A concept of the articles, and where the demonstration shows it.
struct Concept: Sendable, CustomTestStringConvertible {
  var id: String
  var page: String
  var sections: [String]

  init(_ id: String, on page: String, _ sections: String...) {
    (self.id, self.page, self.sections) = (id, page, sections)
  }

  var testDescription: String { id }

  static let all = [
    Concept("K1", on: "loyalty", "recipients"),
    Concept("K2", on: "segment-loyal", "traits"),
    Concept("K3", on: "segments", "family-class"),
    Concept("K4", on: "segments", "family-individual-behaviour"),
    Concept("K5", on: "acquisition", "channels"),
    Concept("K6", on: "programme", "carts", "tiers"),
    Concept("K7", on: "voice", "terms-detractors", "terms-promoters"),
    Concept("K8", on: "demand", "weeks", "test"),
    Concept("K9", on: "satisfaction", "csat-weekly", "csat-touchpoints"),
    Concept("K10", on: "loyalty", "baskets", "order-value"),
    Concept("K11", on: "demand", "categories"),
    Concept("K11", on: "voice", "topics", "terms-touchpoints"),
    Concept("K12", on: "data-quality", "tables"),
    Concept("L1", on: "loyalty", "objects"),
    Concept("L2", on: "voice", "nps-rolling"),
    Concept("L3", on: "loyalty", "orientation"),
    Concept("L4", on: "growth", "concentration"),
    Concept("L5", on: "acquisition", "keeping"),
    Concept("L6", on: "loyalty", "index"),
    Concept("L7", on: "segments", "quadrant"),
    Concept("L8", on: "loyalty", "motives"),
    Concept("L9", on: "retention", "ladder"),
    Concept("L9", on: "loyalty", "next-orders", "next-orders-groups"),
    Concept("L10", on: "value", "expected", "test"),
    Concept("L11", on: "loyalty", "prices"),
    Concept("L12", on: "segment-loyal", "playbook"),
    Concept("C1", on: "overview", "orientation"),
    Concept("C2", on: "experience", "kinds"),
    Concept("C3", on: "voice", "nps-response"),
    Concept("C4", on: "segment-loyal", "figures"),
    Concept("C5", on: "service", "contacts", "times", "after-contact"),
    Concept("C6", on: "experience", "refunds"),
    Concept("C7", on: "onboarding", "facts", "months"),
    Concept("C8", on: "nps", "nps-by-kind"),
    Concept("C9", on: "year", "running", "complete"),
    Concept("C10", on: "persona-mina", "claims", "quotes", "actions"),
    Concept("C11", on: "notes", "by-department"),
    Concept("T1", on: "segments", "lifecycle"),
    Concept("T2", on: "programme", "facts", "effect"),
    Concept("T3", on: "visitors", "families"),
    Concept("T4", on: "flows", "flows-lifecycle", "flows-rfm", "flows-satisfaction-loyalty"),
    Concept("T5", on: "segments", "overlaps"),
    Concept("T6", on: "warning", "signals"),
  ]
}
