package import MoshtariCore

/// The manual page moshtari(1) in the macros of man(7), from the program's own help as swift-argument-parser dumps it.
///
/// `day` stands in its head.
package func manualPage(helpDump: String, on day: Day) throws -> String {
  let root = try CommandTree(helpDump: helpDump).command
  let parts =
    [
      ".TH MOSHTARI 1 \(day.iso) \"moshtari \(programVersion)\" \"User Commands\"",
      ".SH NAME\nmoshtari \\- \(roff(withoutStop(root.abstract ?? "")))",
      ".SH SYNOPSIS\n.B moshtari\n.I command\n.RI [ arguments ]",
      ".SH DESCRIPTION\n\(paragraphs(root.discussion ?? ""))",
      ".SH COMMANDS",
    ] + root.leaves.map(commandPart) + [
      ".SH ENVIRONMENT\n\(items(ManualWords.environment))",
      ".SH FILES\n\(items(ManualWords.files))",
      ".SH EXIT STATUS\n\(items(ManualWords.exitCodes))",
      ".SH EXAMPLES\n\(examples)",
    ]
  return parts.joined(separator: "\n") + "\n"
}

private func commandPart(_ command: CommandTree.Command) -> String {
  let arguments = command.ownArguments.map { argument in
    let names = argument.spellings.map { "\\fB\(roff($0))\\fR" }.joined(separator: ", ")
    let value = argument.valueText.map { " \\fI\(roff($0))\\fR" } ?? ""
    return ".TP\n\(names)\(value)\n\(marked(argument.meaning))"
  }
  let head = [
    ".SS \(roff(command.path))", "\\fB\(roff(command.usage))\\fR", ".PP",
    paragraphs([command.abstract, command.discussion].compactMap { $0 }.joined(separator: "\n\n")),
  ]
  return (head + arguments).joined(separator: "\n")
}

private func items(_ items: [(name: String, meaning: String)]) -> String {
  items.map { ".TP\n\\fB\(roff($0.name))\\fR\n\(marked($0.meaning))" }.joined(separator: "\n")
}

private var examples: String {
  ManualWords.examples.map { "\(marked($0.meaning))\n.PP\n.RS\n\(roff($0.name))\n.RE" }
    .joined(separator: "\n.PP\n")
}

/// Paragraphs of a text that has blank lines between them.
private func paragraphs(_ text: String) -> String {
  text.split(separator: "\n").map { marked(String($0)) }.joined(separator: "\n.PP\n")
}

/// Text with code in back-ticks set bold.
private func marked(_ text: String) -> String {
  text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
    index % 2 == 1 ? "\\fB\(roff(String(part)))\\fR" : roff(String(part), isStart: index == 0)
  }.joined()
}

/// Text as roff prints it: backslashes, dashes and marks that it would draw otherwise are escaped, and a full stop at the start of a line.
private func roff(_ text: String, isStart: Bool = true) -> String {
  let escapes: [Character: String] = [
    "\\": "\\e", "-": "\\-", "'": "\\(aq", "^": "\\(ha", "~": "\\(ti", "…": "...", "’": "\\(cq",
    "“": "\\(lq", "”": "\\(rq",
  ]
  let escaped = text.map { escapes[$0] ?? String($0) }.joined()
  return isStart && escaped.hasPrefix(".") ? "\\&" + escaped : escaped
}

private func withoutStop(_ text: String) -> String {
  text.hasSuffix(".") ? String(text.dropLast()) : text
}

/// What the manual says beside the commands.
enum ManualWords {
  static let environment = [
    (name: "NO_COLOR", meaning: "Anything but nothing: no colours, as with `--no-color`."),
    (
      name: "CLICOLOR_FORCE",
      meaning: "Anything but nothing and 0: colours elsewhere than on a terminal too."
    ),
    (name: "TERM", meaning: "A terminal without a name, or `dumb`, gets neither colours nor bars."),
    (
      name: "COLUMNS",
      meaning: "How wide the terminal is, where it does not say so itself. Default: 80."
    ),
  ]
  static let files = [
    (name: "moshtari.yaml", meaning: "The settings of the report folder."),
    (name: "data/*.csv", meaning: "Customers, orders, feedback, visits, spending and events."),
    (
      name: "notes/*.md, personas/*.md, segments/*.md, pages/*.md",
      meaning:
        "Texts, in Markdown with front matter; `name.en.md` and `name.fa.md` are one text in two languages."
    ),
    (name: "themes/", meaning: "Files that take the place of the built-in theme's."),
  ]
  static let exitCodes = [
    (name: "0", meaning: "Done."),
    (
      name: "1",
      meaning:
        "The settings, the texts or the data have errors, or a gate stops the publication; nothing of the site was written."
    ),
    (name: "2", meaning: "The program cannot run."), (name: "64", meaning: "Wrong usage."),
  ]
  static let examples = [
    (name: "moshtari init my-report", meaning: "A folder that builds at once:"),
    (name: "moshtari build my-report -o public", meaning: "Its site:"),
    (
      name: "moshtari explain nps.overall.value my-report",
      meaning: "What one figure is and what it was computed from:"
    ),
  ]
}
