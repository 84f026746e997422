import ArgumentParser
import MoshtariSite

@main
struct Moshtari: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moshtari",
    abstract: "Turns customer, order and feedback data into a static report site.",
    discussion: """
      A report folder holds `moshtari.yaml`, `data/*.csv`, `notes/*.md` and `personas/*.md`. `moshtari init` makes one; \
      `moshtari serve` shows it while you write, `moshtari build` renders it.

      Exit codes: 0 done; 1 the settings, the texts or the data have errors, or a gate stops the publication; 2 cannot run; \
      64 wrong usage.
      """,
    version: programVersion,
    subcommands: [
      Build.self, Serve.self, Check.self, Explain.self, Diff.self, Verify.self, Sample.self,
      Init.self, ThemeCommand.self, Manual.self,
    ])
}
