package import MoshtariCore

/// What two editions, or two reports, say differently.
///
/// Everything is in the order of addresses in the report, keys in UTF-8 order, unless it is said otherwise. Its JSON is
/// what `moshtari diff --format json` writes.
package struct EditionComparison: Codable, Equatable, Sendable {
  package var older: ComparedReport
  package var newer: ComparedReport
  /// What was edited or replaced between the two, new data apart: what may have changed a number that was settled.
  package var edits: [EditedText]
  /// Data, texts and theme files that differ, by path in UTF-8 order; empty where one of the two is no edition and
  /// says nothing of them, data apart.
  package var inputs: [ChangedInput]
  /// Figures of the present that differ: what is so as of the day, or in the last complete period.
  package var figures: [FigureChange]
  /// Numbers of periods that were over at the older as-of day and are told otherwise now.
  package var restated: [Restatement]
  /// Every segment of either, by id in UTF-8 order.
  package var segments: [SegmentChange]
  /// Who moved between the two and what moved them; nil where the newer report was not measured against the
  /// older one.
  package var flows: EditionFlows?
  /// Addresses of figures that only the newer report has, and only the older. A new period adds none, nor does a
  /// new key of a list.
  package var added: [String]
  package var removed: [String]
}

/// One of the two.
package struct ComparedReport: Codable, Equatable, Sendable {
  /// The edition's id; nil of a report that is none.
  package var id: String?
  package var asOf: Day
  /// Nil of a report that is no edition; so for the next.
  package var made: Day?
  package var program: String?

  package init(id: String?, asOf: Day, made: Day? = nil, program: String? = nil) {
    (self.id, self.asOf, self.made, self.program) = (id, asOf, made, program)
  }
}

/// A figure that has another value now.
package struct FigureChange: Codable, Equatable, Sendable {
  /// Of the figure as a whole: `nps.overall`, not `nps.overall.value`.
  package var address: String
  package var unit: FigureUnit
  /// A plain number has neither range nor n. Without a value: hidden or not defined, and the reason where one is given.
  package var old: Estimate
  package var new: Estimate
  /// The periods that the two are of, as their keys are written (`2026-10`, `2026-Q3`); nil for figures as of the day.
  package var oldPeriod: String?
  package var newPeriod: String?
  /// `new` − `old`; nil where one has no value.
  package var change: Double?
  /// The 95 % interval of the change; nil where there is none that would be sound: the same customers are in
  /// both, or the figures are counts.
  package var low: Double?
  package var high: Double?
  /// What the interval supports; nil where there is no interval, and nothing may then be said to have risen or fallen.
  package var verdict: Verdict?
  /// The newer report's own address of the change, where it measured it; nil otherwise.
  package var measuredAt: String?
}

/// A number of a past period that the newer report tells otherwise.
package struct Restatement: Codable, Equatable, Sendable {
  /// With the period's key: `growth.monthly[2026-08].active`.
  package var address: String
  package var unit: FigureUnit
  package var period: String
  package var old: Estimate
  package var new: Estimate
  /// What may be the cause, in the order of `RestatementCause`: it is the cause where it is the only one.
  package var causes: [RestatementCause]
}

/// Why a past number is told otherwise.
package enum RestatementCause: String, Codable, CaseIterable, Sendable {
  /// The files differ: rows came late or were corrected, refunds of old orders included. Segments whose rules
  /// measure customers against all others may move with newer rows too.
  case data
  case settings
  /// The segment's rule.
  case rule
  /// The definition of the figure.
  case definition
  case program
  /// A and C, which follow the data, so that customers of the past fall into other states.
  case cutoffs
  /// Money is in prices of another month.
  case priceBase = "price-base"
  /// None of these differs; the two do not say enough.
  case unknown
}

/// A text that was edited: a rule, a definition, the settings; or the program.
package struct EditedText: Codable, Equatable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Sendable {
    case settings, rule, definition, program
  }

  package var kind: Kind
  /// The segment's id, the definition's, or the file's name; `moshtari` for the program.
  package var name: String
  /// For people: a segment's title, a definition's name; nil for the others.
  package var title: LocalizedText?
  /// Nil where it was not there; both may be given and equal where only its source was edited.
  package var old: LocalizedText?
  package var new: LocalizedText?
}

/// A file that differs.
package struct ChangedInput: Codable, Equatable, Sendable {
  package var file: String
  /// Nil where there was none.
  package var old: Input?
  package var new: Input?
}

/// A segment's size then and now.
package struct SegmentChange: Codable, Equatable, Sendable {
  package var id: String
  package var family: String
  /// Members; nil where the report has no such segment.
  package var oldCount: Int?
  package var newCount: Int?
  /// Their net revenue of the whole period, minor units; nil also where suppressed.
  package var oldRevenue: Int64?
  package var newRevenue: Int64?
  /// Whether its rule was edited.
  package var hasNewRule: Bool
}

/// One of two reports that are compared.
package struct ReportSource: Sendable {
  package var name: ComparedReport
  package var report: KeptReport
  /// Nil of a report that is no edition.
  package var edition: Edition?

  package init(_ edition: Edition) {
    name = ComparedReport(
      id: edition.id.isEmpty ? nil : edition.id, asOf: edition.asOf, made: edition.made,
      program: edition.program)
    (report, self.edition) = (edition.report, edition)
  }

  /// A `report.json`; nil where it is none.
  package init?(json: [UInt8]) {
    report = KeptReport(json: json)
    guard let meta = report.meta else { return nil }
    name = ComparedReport(id: nil, asOf: meta.asOf)
  }
}

extension EditionComparison {
  /// What `newer` says otherwise than `older`. It takes time: each report is read anew.
  package init(from older: ReportSource, to newer: ReportSource) {
    self = EditionComparer(older: older, newer: newer).comparison()
  }

  package init(from older: Edition, to newer: Edition) {
    self.init(from: ReportSource(older), to: ReportSource(newer))
  }
}
