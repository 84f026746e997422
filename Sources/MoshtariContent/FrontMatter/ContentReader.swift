package import MoshtariCore

/// Reads the Markdown of a report folder: `notes`, `personas`, `pages` and `segments`.
///
/// A folder that is absent is empty. A document with a fault is left out of the content; every
/// fault is in `diagnostics`, file by file.
package func readContent(folder: String, languages: [Language])
  -> (content: Content, diagnostics: [Diagnostic])
{
  let reader = ContentReader(
    folder: ReportFolder(path: folder), languages: languages, findings: Findings())
  let content = reader.content()
  return (content, reader.findings.inOrder)
}

struct ContentReader {
  let folder: ReportFolder
  let languages: [Language]
  let findings: Findings

  func content() -> Content {
    var content = Content()
    content.notes = read("notes", into: &content) { $0.note() }
    content.personas = read("personas", into: &content) { $0.persona() }
    content.pages = read("pages", into: &content) { $0.freePage() }
    content.pages.sort {
      $0.order != $1.order ? $0.order < $1.order : isBeforeInBytes($0.id, $1.id)
    }
    let own = playbooks(into: &content)
    content.playbooks = withBuiltIn(own)
    let set = segmentSet(playbooks: own, personas: content.personas)
    content.segments = set.segments
    for diagnostic in set.diagnostics { findings.add(diagnostic) }
    return content
  }

  /// The documents of a folder that can be read; the others go to `content.unread`.
  private func read<Kind>(
    _ folder: String, into content: inout Content, as kind: (DocumentFiles) -> Kind?
  ) -> [Kind] {
    documents(in: folder).compactMap { document in
      if document.isWhole, let read = kind(document) { return read }
      content.unread.append(
        UnreadDocument(folder: folder, id: document.id, bodies: document.files.map(\.body)))
      return nil
    }
  }

  private func withBuiltIn(_ own: [SegmentPlaybook]) -> [SegmentPlaybook] {
    let ids = Set(own.map(\.id.value))
    let shipped = BuiltInSegments.playbooks.filter { !ids.contains($0.id.value) }
    return (own + shipped).sorted { isBeforeInBytes($0.id.value, $1.id.value) }
  }

  /// One file of each segment: a second one is an error and left out.
  private func playbooks(into content: inout Content) -> [SegmentPlaybook] {
    var seen: [String: SourceLocation] = [:]
    var kept: [SegmentPlaybook] = []
    let all = read("segments", into: &content) { $0.playbook() }
    for playbook in all {
      if let first = seen[playbook.id.value] {
        findings.error(
          "duplicate-id",
          .fact("the segment `\(playbook.id.value)` has another file, \(first.file)"),
          at: playbook.id.location, help: "keep one of the two")
        continue
      }
      seen[playbook.id.value] = playbook.id.location
      kept.append(playbook)
    }
    return kept.sorted { isBeforeInBytes($0.id.value, $1.id.value) }
  }

  /// The documents of a folder, by id; a file that cannot be read makes its document no whole.
  private func documents(in name: String) -> [DocumentFiles] {
    var files: [String: [FrontMatter]] = [:]
    var broken: Set<String> = []
    for file in markdownNames(in: name).compactMap({ DocumentName($0) }) {
      let path = "\(name)/\(file.fileName)"
      guard serves(file, path), isWellNamed(file, path) else { continue }
      do {
        let source = try text(of: path)
        let read = try FrontMatter(source, language: file.language, findings: findings)
        files[file.id, default: []].append(read)
      } catch {
        findings.add(error)
        files[file.id, default: []] += []
        broken.insert(file.id)
      }
    }
    return files.sorted { isBeforeInBytes($0.key, $1.key) }.map { id, files in
      DocumentFiles(
        id: id, files: files, isWhole: !broken.contains(id), findings: findings)
    }
  }

  private func text(of path: String) throws(Diagnostic) -> SourceText {
    guard folder.contains(path) else {
      throw Diagnostic(
        .error, "outside-folder", .fact("this link leads out of the report folder"),
        at: SourceLocation(file: path), help: "copy the file into the folder")
    }
    return try folder.text(of: path)
  }

  /// The Markdown files of a folder; a warning for what looks as if it should be one.
  private func markdownNames(in name: String) -> [String] {
    folder.names(in: name).filter { file in
      let path = "\(name)/\(file)"
      if folder.isFolder(path) {
        guard folder.names(in: path).contains(where: { $0.hasSuffix(".md") }) else { return false }
        ignored(path, "folders in `\(name)` are not read", "move its files into `\(name)`")
        return false
      }
      if file.hasSuffix(".md") { return true }
      if [".markdown", ".mdown", ".mkd", ".md"].contains(where: { file.lowercased().hasSuffix($0) })
      {
        ignored(path, "only files that end in `.md` are read", "rename it")
      }
      return false
    }
  }

  private func ignored(_ path: String, _ sentence: String, _ help: String) {
    findings.warning("not-read", .fact(sentence), at: SourceLocation(file: path), help: help)
  }

  private func serves(_ file: DocumentName, _ path: String) -> Bool {
    guard let suffix = file.suffix else { return true }
    if let language = file.language, languages.contains(language) { return true }
    findings.warning(
      "language-not-in-site",
      .fact("the site has no language `\(suffix)`, so this file is not read"),
      at: SourceLocation(file: path),
      help: "its languages are \(languages.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
    return false
  }

  private func isWellNamed(_ file: DocumentName, _ path: String) -> Bool {
    if DocumentName.canBeAddress(file.id) { return true }
    findings.error(
      "bad-file-name", .fact("a file name becomes an address, and this one cannot"),
      at: SourceLocation(file: path), help: "use letters, digits, `-` and `_`")
    return false
  }
}

/// `name.md` or `name.LANGUAGE.md` in its parts.
struct DocumentName {
  let fileName: String
  let id: String
  /// What stands between the name and `.md`; nil for nothing.
  let suffix: String?

  /// Whether `id` is of letters, digits, `-` and `_` alone.
  static func canBeAddress(_ id: String) -> Bool {
    !id.isEmpty
      && id.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
          || $0.properties.generalCategory == .nonspacingMark || $0 == "\u{200C}"
      }
  }

  var language: Language? { suffix.flatMap(Language.init(rawValue:)) }

  init?(_ fileName: String) {
    guard fileName.hasSuffix(".md") else { return nil }
    let parts = fileName.dropLast(3).split(separator: ".", omittingEmptySubsequences: false)
    self.fileName = fileName
    id = parts.count > 1 ? parts.dropLast().joined(separator: ".") : parts.joined()
    suffix = parts.count > 1 ? parts.last.map(String.init) : nil
  }
}
