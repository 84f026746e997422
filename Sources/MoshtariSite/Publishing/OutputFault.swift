import Foundation
import MoshtariCore

extension SystemFault {
  static let notThere = ENOENT
  static let notAFolder = ENOTDIR

  /// What the system says, in lower case.
  var reason: String { String(cString: strerror(code)).lowercased() }
  var isFullDisk: Bool { code == ENOSPC || code == EDQUOT }
  /// Whether the file system cannot exchange two folders, as opposed to not being allowed to.
  static func cannotExchange(_ code: Int32) -> Bool {
    code == EINVAL || code == ENOSYS || code == ENOTSUP
  }
}

/// The fatal errors of publishing.
enum OutputFault {
  static func foreign(_ output: String) -> Diagnostic {
    Diagnostic(
      .fatal, "foreign-output",
      .mismatch(
        expected: "a folder that moshtari made, or an empty one",
        found: "other files in `\(output)`"),
      help: "only a folder with the file `\(SiteMark.name)` is replaced; "
        + "choose another one with `--output`")
  }

  static func holdsInput(output: String, input: String) -> Diagnostic {
    Diagnostic(
      .fatal, "output-holds-input",
      .fact("publishing into `\(output)` would destroy the report's own `\(input)`"),
      help: "choose a folder for the site that has nothing else in it, such as `public`")
  }

  /// The output's path leads nowhere that could be a folder.
  static func unreachable(_ output: String, _ fault: SystemFault) -> Diagnostic {
    let help =
      switch fault.code {
      case ENOTDIR: "a file stands where the folder, or one above it, should be"
      case ENOENT, ELOOP: "a link in the path leads nowhere"
      case EACCES, EPERM: "this user may not look into a folder of the path"
      default: "choose another folder with `--output`"
      }
    return Diagnostic(
      .fatal, "output-path", .fact("the site cannot be put at `\(output)`: \(fault.reason)"),
      help: help)
  }

  /// Writing or exchanging failed; the old site stands.
  static func unwritable(_ output: String, _ fault: SystemFault) -> Diagnostic {
    let code = fault.isFullDisk ? "disk-full" : "output-not-writable"
    let help =
      switch fault.code {
      case ENOSPC, EDQUOT:
        "the new site stands beside the old one until it is complete: there must be room for both"
      case EACCES, EPERM, EROFS:
        "the folder above it must be writable too, since the new site replaces the old one whole"
      case EBUSY, EXDEV: "a mounted folder cannot be replaced; publish into a folder inside of it"
      default: "the old site is as it was"
      }
    return Diagnostic(
      .fatal, code, .fact("the site cannot be written to `\(output)`: \(fault.reason)"), help: help)
  }

  static func inUse(_ output: String) -> Diagnostic {
    Diagnostic(
      .fatal, "output-in-use", .fact("another build is publishing into `\(output)`"),
      help: "wait until it is done, or choose another folder with `--output`")
  }

  /// The new site is up, but an old one still takes room.
  static func leftover(_ path: String, _ fault: SystemFault) -> Diagnostic {
    Diagnostic(
      .warning, "leftover", .fact("`\(path)` could not be removed: \(fault.reason)"),
      help: "the site is published; remove the folder by hand, or leave it to the next build")
  }
}
