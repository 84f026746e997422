import ArgumentParser
import Foundation
import MoshtariCore
import MoshtariSite

struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page, for `man -l -`.")

  @Flag(help: "Print docs/commands.md instead.")
  var markdown = false

  func run() throws {
    let dump = Moshtari._dumpHelp()
    let today = Day(Int32(Date().timeIntervalSince1970 / 86_400))
    let text =
      try markdown
      ? commandGuide(helpDump: dump) : manualPage(helpDump: dump, on: today)
    Console().say(text.trimmingCharacters(in: .newlines))
  }
}

/// What shells offer for arguments, from the words of the command line.
enum Completions {
  static let addresses = CompletionKind.custom { words, _, prefix in
    completions(of: prefix, among: builtAddresses(folder: Completions.folder(in: words)))
  }

  static let themeFiles = CompletionKind.custom { words, _, prefix in
    MoshtariSite.themeFiles(of: Completions.folder(in: words)).filter { $0.hasPrefix(prefix) }
  }

  /// The last word that is a report folder, else the working folder.
  private static func folder(in words: [String]) -> String {
    words.last { FileManager.default.fileExists(atPath: $0 + "/moshtari.yaml") } ?? "."
  }
}
