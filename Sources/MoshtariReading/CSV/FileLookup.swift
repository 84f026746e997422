import Foundation
import MoshtariCore

/// Where `file` of a report folder is; an absolute path stays as it is.
func path(of file: String, in folder: String) -> String {
  file.hasPrefix("/") ? file : folder + "/" + file
}

/// The file beside the missing `file` whose name is nearest to it, written as `file` is; nil where
/// none is near.
func nearestFile(to file: String, in folder: String) -> String? {
  var parts = file.split(separator: "/", omittingEmptySubsequences: false)
  guard let name = parts.popLast() else { return nil }
  let parent = parts.joined(separator: "/")
  let names = try? FileManager.default.contentsOfDirectory(atPath: path(of: parent, in: folder))
  guard let near = nearestName(to: String(name), in: (names ?? []).sorted(by: isBeforeInBytes))
  else { return nil }
  return (parts + [near[...]]).joined(separator: "/")
}
