import MoshtariCore
import MoshtariText

/// JUnit XML, as test reports of CI read it: a test case a `CheckArea`, with its faults as one failure, warnings and rejected rows as
/// what it printed; an area that was not reached for a fault before it is skipped.
struct JUnitReport {
  let xml: String

  init(_ document: CheckDocument) {
    let byArea = Dictionary(grouping: document.diagnostics) { CheckArea($0.diagnostic) }
    let faulty = Set(byArea.filter { $0.value.contains(where: \.isFault) }.keys)
    let cases = CheckArea.allCases.map { area in
      Case(area, byArea[area] ?? [], isReached: area.isReached(faulty))
    }
    let skipped = cases.count(where: \.isSkipped)
    let counts =
      "tests=\"\(cases.count)\" failures=\"\(faulty.count)\" errors=\"0\" skipped=\"\(skipped)\""
    xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites \(counts)>
        <testsuite name="moshtari check" \(counts)>
      \(cases.map(\.xml).joined(separator: "\n"))
        </testsuite>
      </testsuites>
      """
  }

  private struct Case {
    let area: CheckArea
    let faults: [PlacedDiagnostic]
    let others: [PlacedDiagnostic]
    let isSkipped: Bool

    init(_ area: CheckArea, _ diagnostics: [PlacedDiagnostic], isReached: Bool) {
      self.area = area
      (faults, others) = (diagnostics.filter(\.isFault), diagnostics.filter { !$0.isFault })
      isSkipped = !isReached && diagnostics.isEmpty
    }

    var xml: String {
      let file = faults.first?.path.map { " file=\"\(escaped($0))\"" } ?? ""
      let head = "    <testcase classname=\"moshtari.check\" name=\"\(area.rawValue)\"\(file)"
      let inside = [failure, output, isSkipped ? skipped : nil].compactMap { $0 }
      guard !inside.isEmpty else { return head + "/>" }
      return ([head + ">"] + inside + ["    </testcase>"]).joined(separator: "\n")
    }

    private var failure: String? {
      guard let first = faults.first else { return nil }
      let more = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
      return """
              <failure type="\(escaped(first.diagnostic.code))" \
        message="\(escaped(first.sentence + more))">\(body(faults))</failure>
        """
    }

    private var output: String? {
      others.isEmpty ? nil : "      <system-out>\(body(others))</system-out>"
    }

    private var skipped: String { "      <skipped message=\"an earlier check failed\"/>" }

    private func body(_ diagnostics: [PlacedDiagnostic]) -> String {
      escaped(diagnostics.map { DiagnosticText.text($0.diagnostic) }.joined(separator: "\n\n"))
    }
  }
}

/// Text for XML 1.0: what it may not hold is `·`.
private func escaped(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "\n", "\t": String(Character(scalar))
    default: isXML(scalar) ? String(Character(scalar)) : "·"
    }
  }.joined()
}

private func isXML(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}
