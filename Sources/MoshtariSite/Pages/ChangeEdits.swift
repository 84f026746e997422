import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  // MARK: Edited texts

  /// Each edited rule, definition and setting with what it said and says.
  func editSections(_ changes: EditionComparison) -> [PageSection] {
    changes.edits.map { edit in
      PageSection(
        .memo, id: editID(edit.kind, edit.name), title: title(of: edit), body: body(of: edit))
    }
  }

  /// The fragment of an edit, which flows lead to.
  func editID(_ kind: EditedText.Kind, _ name: String) -> String {
    if kind == .settings { return "edit-settings" }
    let letters = name.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    return "edit-\(kind.rawValue)-\(letters)"
  }

  private func title(of edit: EditedText) -> SafeHTML {
    let name = edit.title.map { text($0) } ?? code(edit.name)
    return switch edit.kind {
    case .settings: say(ChangeSectionWords.editSettings, code(edit.name))
    case .rule: say(ChangeSectionWords.editRule, name)
    case .definition: say(ChangeSectionWords.editDefinition, name)
    case .program: say(ChangeSectionWords.editProgram)
    }
  }

  private func body(of edit: EditedText) -> SafeHTML {
    let old = edit.old?[language], new = edit.new?[language]
    let inside: SafeHTML =
      switch (old, new) {
      case (let old?, let new?) where old == new:
        "<p>\(say(ChangeSectionWords.onlySource))</p>"
      case (let old?, let new?):
        edit.kind == .settings || edit.kind == .rule
          ? lines(LineDifference(from: old, to: new)) : words(old, new)
      case (nil, let new?):
        "<p>\(say(ChangeSectionWords.added))</p>" + whole(new, edit.kind)
      case (let old?, nil):
        "<p>\(say(ChangeSectionWords.removed))</p>" + whole(old, edit.kind)
      case (nil, nil): .empty
      }
    return "<div class=\"prose\">\(inside)</div>"
  }

  /// A text as it is: code as it is written.
  private func whole(_ text: String, _ kind: EditedText.Kind) -> SafeHTML {
    kind == .settings || kind == .rule
      ? "<pre dir=\"ltr\"><code>\(text)</code></pre>" : "<p>\(text)</p>"
  }

  /// Sentences, one after the other.
  private func words(_ old: String, _ new: String) -> SafeHTML {
    """
    <dl class="facts"><dt>\(say(ChangeSectionWords.oldText))</dt><dd><del>\(old)</del></dd>\
    <dt>\(say(ChangeSectionWords.newText))</dt><dd><ins>\(new)</ins></dd></dl>
    """
  }

  /// Lines that went and came, between those around them.
  private func lines(_ difference: LineDifference) -> SafeHTML {
    let lines = difference.lines.map { line -> SafeHTML in
      switch line {
      case .same(let text): "  \(text)"
      case .old(let text): "<del>− \(text)</del>"
      case .new(let text): "<ins>+ \(text)</ins>"
      case .gap: "  ⋯"
      }
    }
    return "<pre dir=\"ltr\"><code>\(lines.joined(separator: "\n"))</code></pre>"
  }

  // MARK: Files and figures

  /// The files that are not what they were, with their sizes; nil where none differs.
  func fileSection(_ changes: EditionComparison) -> PageSection? {
    guard !changes.inputs.isEmpty else { return nil }
    func size(_ input: Input?) -> SafeHTML {
      input.map { .number(format.count($0.bytes)) } ?? say(ChangeSectionWords.noFile)
    }
    let table = foldedTable(changes.inputs, shown: 8) { inputs in
      HTMLTable(
        caption: plain(ChangeSectionWords.files),
        columns: [
          .text(say(ChangeSectionWords.file)), .number(say(ChangeSectionWords.before)),
          .number(say(ChangeSectionWords.now)),
        ], rows: inputs.map { [code($0.file), size($0.old), size($0.new)] })
    }
    return PageSection(
      id: "files", title: say(ChangeSectionWords.files), subtitle: say(ChangeSectionWords.filesSub),
      body: table, width: .half)
  }

  /// Addresses that are new or gone; nil where there are none.
  func otherSection(_ changes: EditionComparison) -> PageSection? {
    guard !changes.added.isEmpty || !changes.removed.isEmpty else { return nil }
    func row(_ words: ChangeSectionWords, _ addresses: [String]) -> [SafeHTML] {
      let shown = addresses.prefix(Self.mostAddresses).map { code($0) }
      let rest = addresses.count - shown.count
      let more = rest > 0 ? [say(FigureWords.more, count(rest))] : []
      let all = shown + more
      return [
        say(words), count(addresses.count),
        all.isEmpty ? say(ChangeSectionWords.none) : all.joined(separator: " "),
      ]
    }
    let table = HTMLTable(
      caption: plain(ChangeSectionWords.others),
      columns: [
        .text(say(ChangeSectionWords.others)), .number(say(FigureWords.count)),
        .text(say(DefinitionWords.addresses)),
      ],
      rows: [row(.newFigures, changes.added), row(.goneFigures, changes.removed)])
    return PageSection(
      id: "others", title: say(ChangeSectionWords.others),
      subtitle: say(ChangeSectionWords.othersSub), body: table.scrolling, width: .half)
  }

  private static let mostAddresses = 12
}
