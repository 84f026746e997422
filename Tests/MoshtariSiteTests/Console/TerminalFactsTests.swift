import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct TerminalFactsTests {
  static let colours: [(environment: [String: String], terminal: Bool, coloured: Bool)] = [
    (["TERM": "xterm"], true, true), (["TERM": "xterm"], false, false),
    (["TERM": "dumb"], true, false), ([:], true, false), (["TERM": ""], true, false),
    (["TERM": "xterm", "NO_COLOR": "1"], true, false),
    (["TERM": "xterm", "NO_COLOR": ""], true, true),
    (["CLICOLOR_FORCE": "1"], false, true), (["CLICOLOR_FORCE": "0"], false, false),
    (["CLICOLOR_FORCE": ""], false, false),
    (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
  ]

  @Test(arguments: colours)
  func `colours are for terminals that have not refused them`(
    environment: [String: String], terminal: Bool, coloured: Bool
  ) {
    let facts = TerminalFacts(
      isTerminal: terminal, columns: 80, environment: environment, refusesColour: false)
    #expect(facts.look.isColoured == coloured)
    let refusing = TerminalFacts(
      isTerminal: terminal, columns: 80, environment: environment, refusesColour: true)
    #expect(!refusing.look.isColoured)
  }

  @Test(
    arguments: [(132, [:], 132), (nil, ["COLUMNS": "60"], 60), (0, [:], 80)]
      as [(
        Int?, [String: String], Int
      )])
  func `the width is what the terminal says, else the environment, else 80`(
    columns: Int?, environment: [String: String], width: Int
  ) {
    let facts = TerminalFacts(
      isTerminal: true, columns: columns, environment: environment, refusesColour: false)
    #expect(facts.look.columns == width)
    let file = TerminalFacts(
      isTerminal: false, columns: columns, environment: environment, refusesColour: false)
    #expect(file.look.columns == nil)
  }

  @Test func `memory is read from the status of the process`() {
    let status = "Name:\tmoshtari\nVmPeak:\t  900 kB\nVmHWM:\t   2048 kB\nVmRSS:\t   1024 kB\n"
    #expect(MemoryUse(status: status) == MemoryUse(now: 1_048_576, peak: 2_097_152))
    #expect(MemoryUse(status: "Name:\tmoshtari\nVmRSS:\t 1024 kB\n") == nil)
    #expect(MemoryUse(status: "") == nil)
  }
}
