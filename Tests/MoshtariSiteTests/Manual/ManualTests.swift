import MoshtariCore
import Testing

@testable import MoshtariSite

/// The manual of a small program; the real one's is in the program tests.
@Suite struct ManualTests {
  private static let dump = """
    {"serializationVersion": 0, "command": {"commandName": "moshtari", "abstract": "Tells.", "discussion": "One.\\n\\n.Two `a-b` \\\\ it's.",
    "subcommands": [
    {"commandName": "tell", "superCommands": ["moshtari"], "abstract": "Tell it.", "arguments": [
    {"kind": "positional", "shouldDisplay": true, "isOptional": true, "isRepeating": false, "valueName": "folder", "defaultValue": ".", "abstract": "Where."},
    {"kind": "option", "shouldDisplay": true, "isOptional": false, "isRepeating": false, "valueName": "how", "allValues": ["a|b", "c"], "abstract": "How.",
     "names": [{"kind": "short", "name": "o"}, {"kind": "long", "name": "how"}], "preferredName": {"kind": "long", "name": "how"}},
    {"kind": "flag", "shouldDisplay": false, "isOptional": true, "isRepeating": false, "names": [{"kind": "long", "name": "secret"}]},
    {"kind": "flag", "shouldDisplay": true, "isOptional": true, "isRepeating": false, "valueName": "help", "abstract": "Help.",
     "names": [{"kind": "long", "name": "help"}], "preferredName": {"kind": "long", "name": "help"}}]},
    {"commandName": "more", "superCommands": ["moshtari"], "subcommands": [
    {"commandName": "of-it", "superCommands": ["moshtari", "more"], "abstract": "Go on."}]},
    {"commandName": "hidden", "superCommands": ["moshtari"], "shouldDisplay": false},
    {"commandName": "help", "superCommands": ["moshtari"]}]}}
    """

  @Test func `the guide has a section a command, with all that it takes`() throws {
    let guide = try commandGuide(helpDump: Self.dump)
    let sections = guide.split(separator: "## ", omittingEmptySubsequences: false).map(String.init)
    #expect(guide.hasPrefix("# Commands\n\nOne.\n\n.Two"))
    #expect(
      sections.dropFirst() == [
        """
        moshtari tell

        Tell it.

        ```text
        moshtari tell [<folder>] --how <how>
        ```

        | takes | |
        |---|---|
        | `<folder>` | Where. Default: `.`, where it runs. |
        | `--how`, `-o` `<how>` | How. One of `a\\|b`, `c`. |


        """,
        """
        moshtari more of-it

        Go on.

        ```text
        moshtari more of-it
        ```

        """,
      ])
  }

  @Test func `the page escapes what roff would take for its own`() throws {
    let page = try manualPage(helpDump: Self.dump, on: Day(iso: "2026-11-22") ?? Day(0))
    #expect(page.hasPrefix(".TH MOSHTARI 1 2026-11-22 \"moshtari \(programVersion)\""))
    #expect(page.contains(".SH NAME\nmoshtari \\- Tells\n"))
    #expect(page.contains("\nOne.\n.PP\n\\&.Two \\fBa\\-b\\fR \\e it\\(aqs.\n"))
    #expect(page.contains(".TP\n\\fB\\-\\-how\\fR, \\fB\\-o\\fR \\fI<how>\\fR\nHow."))
    #expect(!page.contains("secret") && !page.contains("hidden"))
  }

  @Test func `what is no dump is refused`() {
    #expect(throws: (any Error).self) { try commandGuide(helpDump: "{}") }
  }
}
