/// `docs/commands.md`: every command with all that it takes, from the program's own help as swift-argument-parser dumps it.
package func commandGuide(helpDump: String) throws -> String {
  let root = try CommandTree(helpDump: helpDump).command
  return ([guideHead(root)] + root.leaves.map(guideSection)).joined(separator: "\n")
}

private func guideHead(_ root: CommandTree.Command) -> String {
  """
  # Commands

  \(root.discussion ?? "")

  `--help` behind a command says what stands here, `--version` the program’s version. This page is made of the same words by
  `make record`.

  """
}

private func guideSection(_ command: CommandTree.Command) -> String {
  let rows = command.ownArguments.map { argument in
    let names = argument.spellings.map { "`\($0)`" }.joined(separator: ", ")
    let value = argument.valueText.map { " `\($0)`" } ?? ""
    return "| \(names)\(value) | \(argument.meaning.replacing("|", with: "\\|")) |"
  }
  let table = rows.isEmpty ? [] : [(["| takes | |", "|---|---|"] + rows).joined(separator: "\n")]
  let parts =
    ["## \(command.path)", command.abstract, "```text\n\(command.usage)\n```"].compactMap { $0 }
    + [command.discussion].compactMap { $0 } + table
  return parts.joined(separator: "\n\n") + "\n"
}
