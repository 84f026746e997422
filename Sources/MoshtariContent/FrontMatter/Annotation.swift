package import MoshtariCore

/// A day that a note marks on charts.
package struct Annotation: Hashable, Sendable {
  /// The note's id.
  package var note: String
  package var day: Day
  /// At least one, each once, in the order of `AnnotatedChart`.
  package var charts: [AnnotatedChart]
  package var label: LocalizedText

  package init(note: String, day: Day, charts: [AnnotatedChart], label: LocalizedText) {
    (self.note, self.day, self.charts, self.label) = (note, day, charts, label)
  }
}

extension DocumentFiles {
  private static let annotationForm = "`{ date: …, on: [nps], label: … }`"

  /// What the note marks; nil where it marks nothing, and after an error.
  func annotation() -> Annotation? {
    var found: [(field: Field, read: Annotation)] = []
    for file in files {
      guard let field = file.fields["annotate"],
        let read = annotation(field, in: file.body.language)
      else { continue }
      found.append((field, read))
    }
    guard var annotation = found.first?.read, let first = found.first?.field.node.location else {
      return nil
    }
    for (field, other) in found.dropFirst()
    where other.day != annotation.day || other.charts != annotation.charts {
      differs("annotate", from: first, at: field)
      return nil
    }
    annotation.label = Self.merged(found.map { $0.read.label })
    return annotation
  }

  private func annotation(_ field: Field, in language: Language?) -> Annotation? {
    guard let fields = field.fields(Self.annotationForm) else { return nil }
    fields.allowOnly(["date", "on", "label"])
    let day = fields.required("date", help: "say which day is marked: `date: YYYY-MM-DD`")?.day()
    let charts = fields.required("on", help: "name the charts: `on: [nps]`")?.charts()
    let label = fields.required("label", help: "say in a few words what happened")
      .flatMap { Self.words(of: $0, in: language) }
    guard let day, let charts, let label else { return nil }
    return Annotation(note: id, day: day, charts: charts, label: label)
  }
}

extension Field {
  /// A list of charts, or one.
  fileprivate func charts() -> [AnnotatedChart]? {
    let named: [Field]
    if case .list = node.content { named = list(of: "charts") ?? [] } else { named = [self] }
    let read = named.map { $0.chart() }
    guard !read.contains(nil) else { return nil }
    let charts = AnnotatedChart.allCases.filter(read.contains)
    return charts.isEmpty ? refuse("at least one chart", help: "for example `on: [nps]`") : charts
  }

  private func chart() -> AnnotatedChart? {
    if let text = node.text, let chart = AnnotatedChart(rawValue: text) { return chart }
    let names = AnnotatedChart.allCases.map(\.rawValue)
    return refuse(alternatives(names), help: node.text.flatMap { near($0, among: names) })
  }
}
