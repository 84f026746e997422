import Foundation
import MoshtariCore

/// The addresses of the last report that was built of a folder: those of the first `report.json` that is in the folder's
/// `public`, in that of the working folder, or in the folder itself; none where there is none.
package func builtAddresses(folder: String) -> [String] {
  let places = [folder + "/public", "public", folder].map { $0 + "/report.json" }
  let json = places.lazy.compactMap { FileManager.default.contents(atPath: $0) }.first
  guard let json, let tree = try? ReportTree(json: json) else { return [] }
  return tree.leaves.map { $0.address.description }
}

/// What `prefix` may become: the addresses that begin with it, cut after their next step, each once and in their order.
///
/// Where only one step is next, the one after it is told, so that a shell goes on without a blank.
package func completions(of prefix: String, among addresses: [String]) -> [String] {
  let fitting = addresses.filter { $0.hasPrefix(prefix) }
  var length = prefix.count
  while true {
    var seen: Set<String> = []
    let steps = fitting.map { String($0.prefix(nextEnd(in: $0, from: length))) }
    let next = steps.filter { seen.insert($0).inserted }
    guard next.count == 1, let only = next.first, fitting.contains(where: { $0 != only }) else {
      return next
    }
    length = only.count + 1
  }
}

/// Characters of `address` up to the end of the step that goes on at `start`: before a `.` or `[`, or all.
private func nextEnd(in address: String, from start: Int) -> Int {
  var isInBrackets = false
  for (position, character) in address.enumerated() {
    if character == "[" && !isInBrackets || character == "." && !isInBrackets, position >= start {
      return position
    }
    if character == "[" { isInBrackets = true }
    if character == "]" { isInBrackets = false }
  }
  return address.count
}
