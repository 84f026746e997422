import Foundation
import MoshtariCore
import MoshtariText

/// A digest as the HTML of an e-mail: one file, tables and styles on the elements alone, nothing that is loaded
/// and nothing that a mail program drops (no stylesheet, script, drawing or picture).
///
/// Every colour of letters stands with the colour of its ground, so that it can be read where a mail program
/// turns colours round. Links lead to `site`; without an address they are words.
struct DigestMail {
  var plan: DigestPlan
  var language: Language
  var siteTitle: String
  /// The name of the word before a decision, with nothing after it.
  var decision: SafeHTML
  /// Where the site stands, without a slash at its end; nil where nobody said.
  var site: String?

  private var start: String { language.isRightToLeft ? "right" : "left" }
  private var end: String { language.isRightToLeft ? "left" : "right" }
  private var direction: String { language.isRightToLeft ? "rtl" : "ltr" }
  private var fonts: String {
    language == .fa
      ? "Vazirmatn,'Noto Sans Arabic',Tahoma,sans-serif"
      : "-apple-system,'Segoe UI',Arial,sans-serif"
  }

  /// The whole file.
  var html: String {
    let ground = "background-color:#F7F6F3;color:#16191D"
    let sheet =
      "width:100%;max-width:640px;margin:0 auto;border-collapse:collapse;background-color:#FFFFFF;color:#16191D;font-family:\(fonts);font-size:15px;line-height:\(language == .fa ? "1.8" : "1.5");text-align:\(start)"
    let heading = line(plan.heading), dek = line(plan.dek), text = DigestText.plain(plan.heading)
    let page: SafeHTML = """
      <!doctype html>
      <html lang="\(language.rawValue)" dir="\(direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>\(text) – \(siteTitle)</title>
      </head>
      <body style="margin:0;padding:0;\(ground)">
      <div style="display:none;max-height:0;overflow:hidden">\(DigestText.plain(plan.dek))</div>
      <table role="presentation" dir="\(direction)" style="width:100%;border-collapse:collapse;\(ground)">
      <tr><td style="padding:16px 8px">
      <table role="presentation" dir="\(direction)" style="\(sheet)">
      <tr><td style="padding:24px 24px 8px">
      <p style="margin:0 0 8px;color:#4A515B;background-color:#FFFFFF;font-size:13px">\(siteTitle)\(language == .fa ? " | " : " · ")\(plan.eyebrow)</p>
      <h1 style="margin:0 0 8px;font-size:22px;line-height:1.4">\(heading)</h1>
      <p style="margin:0">\(dek)</p>
      </td></tr>
      \(plan.blocks.map(block).joined(separator: "\n"))
      </table>
      </td></tr>
      </table>
      </body>
      </html>

      """
    return page.markup
  }

  private func block(_ block: DigestBlock) -> SafeHTML {
    let subtitle: SafeHTML =
      block.subtitle.isEmpty
      ? ""
      : """
      <p style="margin:0 0 8px;color:#4A515B;background-color:#FFFFFF;font-size:13px">\(line(block.subtitle))</p>
      """
    return """
      <tr><td style="padding:14px 24px;border-top:1px solid #DDDBD5">
      <h2 style="margin:0 0 4px;font-size:17px;line-height:1.5">\(line(block.title))</h2>\(subtitle)
      \(block.parts.map(part).joined(separator: "\n"))
      </td></tr>
      """
  }

  private func part(_ part: DigestPart) -> SafeHTML {
    switch part {
    case .facts(let facts): pairs(facts)
    case .bars(_, let bars): bars.isEmpty ? "" : self.bars(bars)
    case .paragraph(let html): "<p style=\"margin:8px 0 0\">\(line(html))</p>"
    case .decision(let html): "<p style=\"margin:8px 0 0\"><b>\(decision):</b> \(line(html))</p>"
    case .table(let caption, let columns, let rows): table(caption, columns, rows)
    case .list(let items):
      """
      <ul style="margin:8px 0 0;padding-\(start):20px">\
      \(items.map { "<li>\(line($0))</li>" as SafeHTML }.joined())</ul>
      """
    case .links(let links):
      "<p style=\"margin:8px 0 0\">\(links.map(link).joined(separator: language == .fa ? " | " : " · "))</p>"
    case .note(let html):
      """
      <p style="margin:8px 0 0;color:#4A515B;background-color:#FFFFFF;font-size:13px">\(line(html))</p>
      """
    }
  }

  /// Figures two by two, which a phone has room for.
  private func pairs(_ facts: [DigestFact]) -> SafeHTML {
    let rows = stride(from: 0, to: facts.count, by: 2).map { index -> SafeHTML in
      let cells = facts[index..<min(index + 2, facts.count)].map { fact -> SafeHTML in
        """
        <td style="width:50%;padding:6px 0;vertical-align:top;text-align:\(start)">\
        <span style="font-size:13px;color:#4A515B;background-color:#FFFFFF">\(line(fact.name))</span><br>\
        <b style="font-size:22px">\(line(fact.number))</b><br>\
        <span style="font-size:12px;color:#4A515B;background-color:#FFFFFF">\(line(fact.under))</span></td>
        """
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return """
      <table role="presentation" style="width:100%;border-collapse:collapse">\(rows.joined())</table>
      """
  }

  /// A bar is a cell of its own, as wide as its share of the room; the number beside it says the same.
  private func bars(_ bars: [DigestBar]) -> SafeHTML {
    let rows = bars.map { bar -> SafeHTML in
      let width = Int((max(0, min(1, bar.share)) * 70).rounded())
      let cell: SafeHTML =
        width > 0
        ? """
        <td style="width:\(width)%;padding:0;background-color:#0B5D52;color:#0B5D52;font-size:10px;line-height:14px">&nbsp;</td>
        """ : ""
      return """
        <tr><td style="width:36%;padding:3px 0;font-size:13px;text-align:\(start)">\(line(bar.label))</td>\
        <td style="padding:3px 0"><table role="presentation" style="width:100%;border-collapse:collapse">\
        <tr>\(cell)<td style="padding:0 8px;font-size:13px;line-height:14px;text-align:\(start)">\
        <b>\(line(bar.text))</b></td></tr></table></td></tr>
        """
    }
    return """
      <table role="presentation" style="width:100%;border-collapse:collapse;margin:8px 0 0">\
      \(rows.joined())</table>
      """
  }

  private func table(_ caption: String, _ columns: [SafeHTML], _ rows: [[SafeHTML]]) -> SafeHTML {
    let rule = "border-bottom:1px solid #DDDBD5;padding:5px 4px;font-size:13px;vertical-align:top"
    func side(_ index: Int) -> String { index == 0 || index == columns.count - 1 ? start : end }
    let heads = columns.enumerated().map { index, title -> SafeHTML in
      "<th scope=\"col\" style=\"\(rule);text-align:\(side(index));font-weight:600\">\(line(title))</th>"
    }
    let lines = rows.map { row -> SafeHTML in
      let cells = row.enumerated().map { index, cell -> SafeHTML in
        index == 0
          ? "<th scope=\"row\" style=\"\(rule);text-align:\(start);font-weight:600\">\(line(cell))</th>"
          : "<td style=\"\(rule);text-align:\(side(index))\">\(line(cell))</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return """
      <table aria-label="\(caption)" style="width:100%;border-collapse:collapse;margin:8px 0 0">\
      <thead><tr>\(heads.joined())</tr></thead><tbody>\(lines.joined())</tbody></table>
      """
  }

  private func link(_ link: DigestLink) -> SafeHTML {
    guard let site else { return line(link.label) }
    return anchor("\(site)/\(language.rawValue)/\(link.page).html", line(link.label))
  }

  private func anchor(_ address: String, _ label: SafeHTML) -> SafeHTML {
    "<a href=\"\(address)\" style=\"color:#0B5D52;background-color:#FFFFFF\">\(label)</a>"
  }

  /// A line of the plan without classes: numbers and names isolate their direction by an element that does
  /// so without a style, links lead to the site or are words.
  private func line(_ html: SafeHTML) -> SafeHTML {
    var rest = Substring(html.markup)
    var markup = ""
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      markup += rest[..<open]
      markup += mailTag(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return SafeHTML(raw: markup + rest)
  }

  private func mailTag(_ tag: Substring) -> String {
    let isEnd = tag.hasPrefix("/")
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter }
    switch name {
    case "span" where !isEnd && !tag.contains(" dir="):
      // A number stands in the direction of its sentence, whatever its sign says.
      return "<bdi dir=\"\(direction)\">"
    case "span", "bdi": return isEnd ? "</bdi>" : "<bdi\(spoken(tag))>"
    case "b", "strong", "em": return "<\(isEnd ? "/" : "")\(name)>"
    case "a":
      guard let site else { return "" }
      if isEnd { return "</a>" }
      let target = tag.split(separator: "\"").dropFirst().first ?? ""
      return
        "<a href=\"\(site)/\(language.rawValue)/\(target)\" style=\"color:#0B5D52;background-color:#FFFFFF\">"
    default: return ""
    }
  }

  /// The language and direction that a tag says.
  private func spoken(_ tag: Substring) -> String {
    ["lang", "dir"].map { name in
      tag.firstRange(of: " \(name)=\"").map { range in
        " \(name)=\"\(tag[range.upperBound...].prefix { $0 != "\"" })\""
      } ?? ""
    }.joined()
  }
}
