import ArgumentParser
import Foundation
import MoshtariSite

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a report folder in the browser, and its changes while you write.",
    discussion: """
      The site is built and served to browsers of this machine alone. When a file of the folder changes, it is \
      built anew and open pages renew themselves; what build would refuse stands over the last good page. \
      Nothing is written, no browser is opened; Ctrl-C ends it.
      """)

  @OptionGroup var report: ReportOptions

  @Option(help: "The port on this machine; 0 takes any that is free.")
  var port: UInt16 = 4180

  func run() throws {
    // There is nothing to put away: nothing was written.
    for end in [SIGINT, SIGTERM] { signal(end) { _ in _exit(0) } }
    // Whoever started this may have them blocked, which is inherited.
    var ends = sigset_t()
    sigemptyset(&ends)
    for end in [SIGINT, SIGTERM] { sigaddset(&ends, end) }
    pthread_sigmask(SIG_UNBLOCK, &ends, nil)
    let console = Console()
    let today = report.today
    let request = ServeRequest(
      folder: report.folder, port: port, asOf: report.asOf, now: { today.noon })
    let outcome = serveReport(request) { news in
      switch news {
      case .line(let line): console.say(line)
      case .diagnostics(let diagnostics): console.show(diagnostics)
      }
    }
    console.show(outcome.diagnostics)
    try outcome.exit()
  }
}
