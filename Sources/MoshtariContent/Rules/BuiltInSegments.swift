import MoshtariCore

/// The segments that come with the program: files as an author would write them, read by the same
/// reader.
///
/// `known` where an absent table or column must count as "no": in `any`, an unknown condition would
/// make everybody unknown of whom no other is true. A customer who said nothing stays unknown to
/// `dissatisfied`, for nobody knows; a contract that is in no table was not stopped.
enum BuiltInSegments {
  /// In the order of the pages within each family.
  static let ids = texts.map(\.id)

  static let all: [RuleSegment] = texts.map { segment($0.id, $0.text) }

  private static func segment(_ id: String, _ text: String) -> RuleSegment {
    let findings = Findings()
    let source = SourceText(file: "built-in/\(id).md", text: text)
    let file = try? FrontMatter(source, language: nil, findings: findings)
    let document = DocumentFiles(id: id, files: file.map { [$0] } ?? [], findings: findings)
    let playbook = document.playbook()
    guard let rule = playbook?.rule, let title = playbook?.title, let family = playbook?.family,
      findings.diagnostics.isEmpty
    else {
      preconditionFailure("the built-in segment \(id): \(findings.diagnostics)")
    }
    return RuleSegment(id: id, title: title, family: family, rule: rule, isBuiltIn: true)
  }
}

extension BuiltInSegments {
  fileprivate static let texts: [(id: String, text: String)] =
    classes + [
      (
        "behaviour-loyal",
        """
        ---
        title: { en: Loyal buyer, fa: وفادار }
        family: individual-behaviour
        rule:
          all:
            - { fact: kind, is: individual }
            - segment: loyal
        ---
        """
      ),
      (
        // Below six order days `gapVariation` is unknown, so that `known` asks for six.
        "impulsive",
        """
        ---
        title: { en: Impulsive, fa: هیجانی }
        family: individual-behaviour
        rule:
          all:
            - { fact: kind, is: individual }
            - { fact: gapVariation, known: true }
            - { fact: gapVariation, above: segments.gapVariation }
            - { fact: topCategoryShare, below: segments.scatteredCategory }
            - any:
                - { fact: visitsKnown, is: false }
                - { fact: firstVisitOrderShare, atLeast: segments.firstVisitOrders }
        ---
        """
      ),
      (
        // A shop that always discounts has no discount seekers.
        "discount-seeking",
        """
        ---
        title: { en: Discount seeker, fa: تخفیف‌پسند }
        family: individual-behaviour
        rule:
          all:
            - { fact: kind, is: individual }
            - { fact: orderCount, atLeast: segments.minOrders }
            - { fact: discountShare, atLeast: segments.discountShare }
            - { fact: discountShare, atLeast: shop + segments.discountAboveShop }
        ---
        """
      ),
      (
        "need-based",
        """
        ---
        title: { en: Need-based, fa: نیازمحور }
        family: individual-behaviour
        rule:
          all:
            - { fact: kind, is: individual }
            - { fact: orderCount, atLeast: segments.minOrders }
            - { fact: topCategoryShare, atLeast: segments.focusedCategory }
            - { fact: topCategoryLift, atLeast: segments.categoryLift }
            - { fact: discountShare, below: segments.discountShare }
            - not: { segment: impulsive }
        ---
        """
      ),
      (
        "wandering",
        """
        ---
        title: { en: Wandering, fa: سرگردان }
        family: individual-behaviour
        rule:
          all:
            - { fact: kind, is: individual }
            - { fact: visits30, atLeast: segments.wanderingVisits }
            - { fact: cartAdds30, atMost: 0 }
            - { fact: comparisons30, atMost: 0 }
            - any:
                - { fact: orderCount, atMost: 0 }
                - { fact: recencyDays, above: segments.wanderingDays }
        ---
        """
      ),
      (
        "dissatisfied",
        """
        ---
        title: { en: Dissatisfied, fa: ناراضی }
        family: attitude
        rule:
          all:
            - { fact: orderCount, atLeast: 1 }
            - any:
                - { fact: lastAttitudeSignal, is: bad }
                - all:
                    - { fact: openComplaints, known: true }
                    - { fact: openComplaints, atLeast: 1 }
                - all:
                    - { fact: autoRenewStoppedDays, known: true }
                    - { fact: autoRenewStoppedDays, atMost: segments.stoppedRenewalDays }
        ---
        """
      ),
      (
        "referred",
        """
        ---
        title: { en: Referred, fa: معرفی‌شده }
        family: origin
        rule: { fact: referred, is: true }
        ---
        """
      ),
    ]

  private static let classes = [
    ("individual", "Individual", "فردی"), ("business", "Business", "تجاری"),
    ("government", "Government", "دولتی"), ("institutional", "Institutional", "نهادی"),
  ].map { kind, english, persian in
    (
      id: "class-\(kind)",
      text: """
      ---
      title: { en: \(english), fa: \(persian) }
      family: class
      rule: { fact: kind, is: \(kind) }
      ---
      """
    )
  }
}
