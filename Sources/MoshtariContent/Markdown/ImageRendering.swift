import MoshtariCore
import MoshtariText

extension MarkdownRenderer {
  /// An image of the report folder with its words; those words alone after an error.
  func image(_ node: MarkdownNode, _ written: String, title: String) -> Rendered {
    let destination = document.marked.unescaped(written)
    let alternative = inlines(node.children).plain
    let isDescribed = alternative.contains { !$0.isWhitespace }
    guard let image = image(at: destination, isDescribed: isDescribed) else {
      return Rendered(text: alternative)
    }
    images.append(image)
    let shownTitle = document.marked.unescaped(title)
    let hint: SafeHTML = shownTitle.isEmpty ? "" : " title=\"\(shownTitle)\""
    let size: SafeHTML =
      image.size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    let address = LinkDestination.percentEncoded(context.images.prefix + image.name)
    return Rendered(
      "<img src=\"\(address)\" alt=\"\(alternative)\"\(hint)\(size) loading=\"lazy\">",
      plain: alternative)
  }

  /// Nil after an error.
  private func image(at destination: String, isDescribed: Bool) -> ContentImage? {
    let place = places.next(destination, in: lines)
    switch LinkDestination(destination) {
    case .external, .siteRoot, .otherHost, .fragment:
      findings.error(
        "outside-request",
        .mismatch(expected: "an image of the report folder", found: "`\(destination)`"),
        at: place, help: "a page of the site asks no other computer for anything")
    case .refused(let scheme): unsafe(scheme, at: place)
    case .relative(let path, _):
      if !isDescribed {
        findings.error(
          "missing-alternative-text", .fact("this image says nothing to those who cannot see it"),
          at: place, help: "write what it shows: `![what it shows](\(destination))`")
      }
      return read(path, at: place)
    }
    return nil
  }

  private func read(_ path: String, at place: SourceLocation) -> ContentImage? {
    guard let folder = context.images.folder else { return nil }
    do {
      return try ImageReader(
        folder: ReportFolder(path: folder), document: document.body.source.file
      ).image(at: path)
    } catch {
      findings.error(error.code, error.statement, at: place, help: error.help)
      return nil
    }
  }
}
