package import MoshtariCore

/// What people wrote beside the data. Every list is in UTF-8 byte order of its ids, pages by
/// `order` first; `segments` as `segmentSet` says.
package struct Content: Hashable, Sendable {
  package var notes: [Note] = []
  package var personas: [Persona] = []
  package var pages: [FreePage] = []
  /// The folder's, and those that came with the program for segments that the folder has no file of.
  package var playbooks: [SegmentPlaybook] = []
  /// The segments that rules make, built-in ones included, in the order of the pages.
  package var segments = BuiltInSegments.all
  /// Documents whose front matter has a fault.
  package var unread: [UnreadDocument] = []
  package init() {}
}

/// A document that is left out for a fault of its front matter. Its bodies are still checked, and
/// what refers to it does not lead nowhere.
package struct UnreadDocument: Hashable, Sendable {
  /// The folder that it is in, such as `notes`.
  package var folder: String
  package var id: String
  /// Those of its files whose front matter could be told apart.
  package var bodies: [MarkdownBody]
}

/// Commentary of `notes/`, shown on the page that it is about.
package struct Note: Hashable, Sendable {
  /// The file's name without language and ending.
  package var id: String
  package var title: LocalizedText
  package var titlePlaces: TextPlaces
  /// The page it stands on; whether there is such a page is for the site to say.
  package var page: Located<String>
  /// A section of that page; nil for the page as a whole.
  package var section: Located<String>?
  /// The panel, or `page` for the heading, whose title the note's title is; nil for none. Such a note has
  /// a period.
  package var finding: Located<String>?
  /// The month of the report's calendar that it speaks of.
  package var period: Located<Month>?
  package var date: Day
  package var author: LocalizedText
  package var department: LocalizedText?
  package var body: LocalizedBody
  /// What it says beside its text where it is a decision: then the digest of its week names it.
  package var decision: Decision?
  /// The day that it marks on charts.
  package var annotation: Annotation?
  /// The figures that its author saw; nil where the note does not say.
  package var seen: SeenFigures?

  package var isDecision: Bool { decision != nil }
}

/// A persona of `personas/`: a segment with a face, and what its interviews said.
package struct Persona: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var titlePlaces: TextPlaces
  package var role: LocalizedText
  /// The id of its segment, also where its own rule makes it; whether there is such a segment is for the site to say.
  package var segment: Located<String>
  /// How many people were spoken to.
  package var interviews: Int
  package var reviewed: Day
  /// Where the day of the review stands.
  package var reviewedPlace: SourceLocation?
  package var wants: [PersonaClaim]
  package var frustratedBy: [PersonaClaim]
  package var leavesIf: [PersonaClaim]
  package var quotes: [PersonaQuote]
  /// One sentence; nil: the role says enough.
  package var summary: LocalizedText?
  /// Nil: none is drawn.
  package var emblem: Emblem?
  /// What is done for these customers.
  package var actions: [PersonaAction]
  /// Who it stands for, where that is no other segment.
  package var rule: SegmentRule?
  package var body: LocalizedBody

  /// What measuring needs of it.
  package var reference: PersonaReference {
    PersonaReference(
      id: id, segment: segment.value, claims: wants + frustratedBy + leavesIf,
      interviews: interviews, reviewed: reviewed)
  }
}

/// Something that is done, by whom, and how one will know.
package struct PersonaAction: Hashable, Sendable {
  package var text: LocalizedText
  package var owner: LocalizedText
  package var measure: LocalizedText
  /// The day on which it begins or began.
  package var from: Day?
  /// How far it is, in a few words.
  package var status: LocalizedText?
}

/// What somebody said, and who in a few words.
package struct PersonaQuote: Hashable, Sendable {
  package var text: LocalizedText
  package var source: LocalizedText
  /// Whether it is blame, as the authors say.
  package var isCritical = false
}

/// A page of `pages/`.
package struct FreePage: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var titlePlaces: TextPlaces
  /// Its place among the free pages, smallest first; 0 where the file does not say.
  package var order: Int
  package var body: LocalizedBody
}

/// A file of `segments/`: what is done for a segment, and its rule where the file makes one.
package struct SegmentPlaybook: Hashable, Sendable {
  /// The segment's id: the file's name unless its front matter says another.
  package var id: Located<String>
  /// Nil: the segment's own name.
  package var title: LocalizedText?
  package var owner: LocalizedText?
  /// Nil: the file is about a segment that has its rule elsewhere.
  package var rule: SegmentRule?
  /// Nil where it is not said.
  package var family: String?
  package var body: LocalizedBody
  /// Whether it came with the program.
  package var isBuiltIn = false
  /// Whether its file has a rule that could not be read, so that its segment is missing for a fault said elsewhere.
  package var hasFaultyRule = false
}
