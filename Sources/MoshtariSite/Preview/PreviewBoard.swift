import Foundation
import Synchronization

/// Where builds hang out what they made, and pages that are open look for it.
final class PreviewBoard: Sendable {
  /// What an open page is told; also what it was served with.
  struct Message: Codable, Hashable, Sendable {
    var page: String
    var styles: String
    /// What the last build refused; empty for nothing.
    var faults: String
  }

  private struct Listener: Sendable {
    var path: String
    var messages: AsyncStream<Message>.Continuation
  }

  private struct State: Sendable {
    var site = ServedSite()
    var listeners: [Int: Listener] = [:]
    var nextListener = 0
  }

  private let state = Mutex(State())
  /// Tells the numbers of this run from those of others.
  private let run: String

  init(run: String = UUID().uuidString) { self.run = run }

  /// The site as it is now.
  var site: ServedSite { state.withLock { $0.site } }

  /// Changes the site, and tells all pages that are open.
  func change(_ change: (inout ServedSite) -> Void) {
    var site = self.site
    change(&site)
    state.withLock { state in
      state.site = site
      tell(state)
    }
  }

  /// Tells all pages again: who has gone is noticed, and what was missed is caught up with.
  func tellAll() { state.withLock { tell($0) } }

  private func tell(_ state: State) {
    for listener in state.listeners.values {
      listener.messages.yield(message(for: listener.path, in: state.site))
    }
  }

  /// What the page of a path is told now, and whenever something changes. Of several that nobody
  /// took, only the newest stays: it says all that the others said.
  func messages(for path: String) -> AsyncStream<Message> {
    let (stream, messages) = AsyncStream.makeStream(
      of: Message.self, bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state in
      state.nextListener += 1
      state.listeners[state.nextListener] = Listener(path: path, messages: messages)
      messages.yield(message(for: path, in: state.site))
      return state.nextListener
    }
    messages.onTermination = { [weak self] _ in
      self?.state.withLock { $0.listeners[id] = nil }
    }
    return stream
  }

  /// How many pages are open.
  var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// What the page of a path is served with.
  func message(for path: String, in site: ServedSite) -> Message {
    let version = site.version(of: path)
    // What stands in for a site before there is one is gone when the first build has ended.
    let page = site.isBuilt ? "\(version.page)" : "none"
    return Message(
      page: "\(run) \(page)", styles: "\(run) \(version.styles)", faults: site.faults)
  }
}
