import MoshtariCore
import MoshtariText

extension Feed {
  /// The feed as Atom (M. Nottingham, R. Sayre, The Atom Syndication Format, RFC 4287, 2005). Every address is
  /// whole, `updated` is that of the newest edition.
  var atom: String {
    let newest = entries.map(\.made).max() ?? Day(0)
    let head: SafeHTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
      <id>\(address(of: archivePath))</id>
      <title>\(title)</title>
      <subtitle>\(subtitle)</subtitle>
      <updated>\(Self.moment(newest))</updated>
      <author><name>\(siteTitle)</name></author>
      <generator version="\(programVersion)">Moshtari</generator>
      <link rel="self" type="\(Kind.atom.mediaType)" href="\(address(of: Kind.atom.path(language)))"/>
      <link rel="alternate" type="text/html" hreflang="\(language.rawValue)" href="\(address(of: archivePath))"/>

      """
    let file = head + entries.map(element).joined() + "</feed>\n"
    return file.markup.withoutControls
  }

  private func element(_ entry: Entry) -> SafeHTML {
    let page = address(of: entry.path)
    return """
      <entry>
      <id>\(page)</id>
      <title>\(entry.title)</title>
      <updated>\(Self.moment(entry.made))</updated>
      <link rel="alternate" type="text/html" hreflang="\(language.rawValue)" href="\(page)"/>
      <summary>\(entry.summary(in: language))</summary>
      </entry>

      """
  }
}

extension String {
  /// Without the characters that no XML file may hold.
  var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF
            || "\t\n".unicodeScalars.contains($0)
        }))
  }
}
