import ArgumentParser
import MoshtariSite

struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "List the files of the report's theme, or copy one out to change it.",
    subcommands: [ThemeList.self, ThemeEject.self])
}

struct ThemeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Name every file of the report's theme and where it stands.")

  @Argument(help: "The report folder.", completion: .directory)
  var folder = "."

  func run() throws {
    let console = Console()
    let outcome = listTheme(of: folder)
    console.show(outcome.diagnostics)
    if let text = outcome.text { console.say(text) }
    try outcome.exit()
  }
}

struct ThemeEject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Copy one file of the report's theme into the report, where it takes its place.",
    discussion: "No file is replaced.")

  @Argument(
    help: "The file, as `moshtari theme list` names it, such as footer.mustache.",
    completion: Completions.themeFiles)
  var file: String

  @Argument(help: "The report folder.", completion: .directory)
  var folder = "."

  func run() throws { try ejectThemeFile(file, in: folder).show(in: folder) }
}
