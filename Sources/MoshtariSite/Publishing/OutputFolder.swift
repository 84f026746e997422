import MoshtariCore

/// Where a site is published: a folder that may not exist yet, and the names that publishing uses
/// beside it.
struct OutputFolder: Sendable {
  /// The path as the user wrote it.
  let written: String
  /// The folder itself: absolute, without links.
  let place: String
  private let parent: String
  private let name: String

  /// The output folder for `path`, links followed; nothing is made. Fatal where it cannot be a
  /// folder, or where it is, holds or lies in one of `inputs`, which replacing it would destroy.
  init(_ path: String, apartFrom inputs: [String]) throws(Diagnostic) {
    do {
      place = try Self.resolve(path)
    } catch {
      throw OutputFault.unreachable(path, error)
    }
    for input in inputs {
      // An input that cannot be reached holds nothing that could be destroyed.
      guard let other = try? Self.resolve(input) else { continue }
      if Self.lies(other, in: place) || Self.lies(place, in: other) {
        throw OutputFault.holdsInput(output: path, input: input)
      }
    }
    written = path
    parent = Self.parent(of: place)
    name = String(place.pathNames.last ?? "")
  }

  /// Whether `file`, which may not exist yet, is `place` or lies in it, links followed.
  static func lies(_ file: String, inOrIs place: String) -> Bool {
    guard let inner = try? resolve(file), let outer = try? resolve(place) else { return false }
    return lies(inner, in: outer)
  }

  enum Standing { case absent, empty, ours }

  /// What stands there now. Fatal where that is not ours to replace.
  func standing() throws(Diagnostic) -> Standing {
    let names: [String]?
    do {
      names = try namesInside()
    } catch {
      throw OutputFault.unreachable(written, error)
    }
    guard let names else { return .absent }
    if names.isEmpty { return .empty }
    guard Self.isOurs(place), !name.isEmpty else { throw OutputFault.foreign(written) }
    return .ours
  }

  private func namesInside() throws(SystemFault) -> [String]? {
    switch try FileSystem.kind(of: place) {
    case nil: return nil
    case .folder: return try FileSystem.names(in: place)
    default: throw SystemFault(code: SystemFault.notAFolder, path: place)
    }
  }

  /// The nearest folder above it that exists.
  func existingParent() -> String {
    var folder = parent
    while folder != "/", (try? FileSystem.kind(of: folder)) != .folder {
      folder = Self.parent(of: folder)
    }
    return folder
  }

  /// Makes the folders above it that are missing.
  func makeParents() throws(SystemFault) {
    var missing: [String] = []
    var folder = parent
    while folder != "/", try FileSystem.kind(of: folder) == nil {
      missing.append(folder)
      folder = Self.parent(of: folder)
    }
    for folder in missing.reversed() { try FileSystem.makeFolder(folder) }
  }

  /// The path beside it that holds the lock of builds into it.
  var lockPath: String { beside("lock") }
  /// Where the old site waits during an exchange that the file system cannot make in one step.
  var asidePath: String { beside("old") }
  /// Where the build of the process `process` writes the new site.
  func newPath(process: Int32) -> String { beside(String(process)) }
  var parentPath: String { parent }

  /// Folders that earlier builds left beside it when they were stopped.
  func leftovers() throws(SystemFault) -> [String] {
    let prefix = ".\(name).moshtari-"
    let names = try FileSystem.names(in: parent).filter {
      $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).isEmpty
        && $0.dropFirst(prefix.count).utf8.allSatisfy(\.isDigit)
    }
    return (names.map { "\(parent)/\($0)" } + [asidePath]).filter(Self.isLeftover)
  }

  private func beside(_ role: String) -> String {
    (parent == "/" ? "" : parent) + "/.\(name).moshtari-\(role)"
  }

  /// A folder of ours, or one that was made and then nothing.
  private static func isLeftover(_ path: String) -> Bool {
    guard (try? FileSystem.kind(of: path)) == .folder else { return false }
    return isOurs(path) || (try? FileSystem.names(in: path).isEmpty) == true
  }

  static func isOurs(_ folder: String) -> Bool {
    FileSystem.read("\(folder)/\(SiteMark.name)", limit: 256).map(SiteMark.isMark) ?? false
  }

  /// `path` absolute and without links, its last names as they are where they do not exist.
  private static func resolve(_ path: String) throws(SystemFault) -> String {
    do {
      return try FileSystem.realPath(path)
    } catch {
      guard error.code == SystemFault.notThere, try FileSystem.kind(of: path) == nil else {
        throw error
      }
      var names = path.pathNames.filter { !$0.isEmpty }
      guard let last = names.popLast(), last != "..", last != "." else { throw error }
      let above = (path.utf8.first == UInt8(ascii: "/") ? "/" : "") + names.joined(separator: "/")
      let parent = try resolve(above.isEmpty ? "." : above)
      return parent == "/" ? "/\(last)" : "\(parent)/\(last)"
    }
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    path.utf8.elementsEqual(folder.utf8) || folder == "/"
      || path.utf8.starts(with: "\(folder)/".utf8)
  }

  private static func parent(of place: String) -> String {
    "/" + place.pathNames.dropFirst().dropLast().joined(separator: "/")
  }
}
