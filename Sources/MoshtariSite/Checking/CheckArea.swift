import MoshtariCore

/// What a check looks at, in the order in which it does.
enum CheckArea: String, CaseIterable {
  case request, settings, data, texts, gates, theme, links

  /// Which area a diagnostic belongs to, by its code and its file.
  init(_ diagnostic: Diagnostic) {
    let file = diagnostic.location?.file ?? ""
    let ending = file.split(separator: ".").last.map(String.init) ?? ""
    if diagnostic.code.hasPrefix("gate") {
      self = .gates
    } else if file == "moshtari.yaml" {
      self = .settings
    } else if diagnostic.severity == .rejected || ["csv", "tsv", "txt"].contains(ending) {
      self = .data
    } else if ending == "md" || file.hasPrefix("images/") {
      self = .texts
    } else if ending == "html" || file.hasPrefix("assets/") {
      self = .links
    } else {
      self = file.isEmpty ? .request : .theme
    }
  }

  /// Whether it was looked at, where the areas `faulty` have faults: wrong settings stop a check at once, faults of data
  /// before what is said of them, and any fault before the links of the pages.
  func isReached(_ faulty: Set<CheckArea>) -> Bool {
    switch self {
    case .request: true
    case .settings: !faulty.contains(.request)
    case .data, .texts: faulty.isDisjoint(with: [.request, .settings])
    case .gates, .theme: faulty.isDisjoint(with: [.request, .settings, .data])
    case .links: faulty.isEmpty
    }
  }
}
