import Foundation
package import MoshtariCore

package struct VerifyOutcome: Outcome, Sendable {
  package var diagnostics: [Diagnostic]
  /// What was found, nil where nothing could be compared.
  package var text: String?
}

/// Builds the report of an edition anew and compares it with what was kept.
///
/// The data, and the edition before it, must be as they were: each that has changed is an error, and nothing is built.
/// Its settings are the kept ones, its as-of day and the day it was made on too; texts are as they are now. The report's
/// bytes are compared; where they differ, an error names the first addresses. Nothing is written.
package func verifyEdition(
  _ id: String, in folder: String, progress: @escaping BuildProgress
) -> VerifyOutcome {
  do throws(Diagnostic) {
    let editions = EditionFolder(report: folder)
    if let fault = EditionID.fault(of: id) { throw fault }
    guard FileManager.default.fileExists(atPath: "\(folder)/\(EditionFolder.file(of: id))") else {
      throw noEdition(id, in: editions)
    }
    let edition = try editions.edition(id)
    let changed = edition.changedInputs(in: folder)
    guard changed.isEmpty else { return VerifyOutcome(diagnostics: changed, text: nil) }
    return edition.rebuilt(in: folder, progress)
  } catch {
    return VerifyOutcome(diagnostics: [error], text: nil)
  }
}

extension Edition {
  /// An error for each file of data, and for the edition before, that is not what it was.
  fileprivate func changedInputs(in folder: String) -> [Diagnostic] {
    (inputs + [previous].compactMap { $0 }).compactMap { input in
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(input.file)").map { Array($0) }
      guard let bytes else {
        return Diagnostic(
          .error, "input-missing",
          .fact("`\(input.file)`, which edition `\(id)` was made from, is not there"),
          help: "verify where the report folder is as it was, such as at that week’s commit")
      }
      guard sha256(of: bytes) != input.sha256 else { return nil }
      return Diagnostic(
        .error, "input-changed",
        .fact(
          "`\(input.file)` has changed since edition `\(id)` was made: \(input.bytes) bytes then, "
            + "\(bytes.count) now"),
        help: "verify where the report folder is as it was, such as at that week’s commit")
    }
  }

  /// Warnings for what may make the report another one though its data are the same.
  private func otherConditions(in folder: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if program != programVersion {
      found.append(
        Diagnostic(
          .warning, "other-program",
          .fact("moshtari \(program) made edition `\(id)`, this is \(programVersion)"),
          help: "a newer version may measure otherwise; verify with that one"))
    }
    let before = Dictionary(texts.map { ($0.file, $0) }) { first, _ in first }
    let now = Dictionary(TextFiles(of: folder).inputs.map { ($0.file, $0) }) { first, _ in first }
    let names = Set(before.keys).union(now.keys).sorted(by: isBeforeInBytes)
    let changed = names.filter { before[$0] != now[$0] }
    if let first = changed.first {
      let more = changed.count == 1 ? "" : " and \(changed.count - 1) more"
      found.append(
        Diagnostic(
          .warning, "texts-changed",
          .fact("`\(first)`\(more) changed since edition `\(id)` was made"),
          help: "rules of segments and claims of personas are part of the report"))
    }
    return found
  }

  fileprivate func rebuilt(
    in folder: String, _ progress: @escaping BuildProgress
  ) -> VerifyOutcome {
    let conditions = otherConditions(in: folder)
    let measured = measureAgain(self, in: folder, progress)
    guard let report = measured.report, let again = try? KeptReport(report) else {
      return VerifyOutcome(diagnostics: conditions + measured.diagnostics, text: nil)
    }
    let size = again.json.count
    if again == self.report {
      return VerifyOutcome(
        diagnostics: conditions,
        text: "\(id): built anew from the same data, the report is the same in all \(size) bytes.")
    }
    let differing = self.report.differences(to: again)
    let shown = differing.prefix(10).map { "  \($0.address): kept \($0.old), now \($0.new)" }
    let more = differing.count > 10 ? ["  … and \(differing.count - 10) more"] : []
    let fault = Diagnostic(
      .error, "edition-differs",
      .fact(
        "the report built anew is another one than edition `\(id)` keeps: "
          + "\(differing.count) \(differing.count == 1 ? "address differs" : "addresses differ")"))
    return VerifyOutcome(
      diagnostics: conditions + [fault],
      text: (["\(id): these differ:"] + shown + more).joined(separator: "\n"))
  }
}

extension KeptReport {
  /// The addresses at which the two have different values, in the order of the tree, with both as JSON writes them;
  /// `nothing` where one has no such address.
  fileprivate func differences(
    to other: KeptReport
  ) -> [(address: String, old: String, new: String)] {
    let before = tree().leaves, now = other.tree().leaves
    func values(_ leaves: [(address: ReportAddress, node: ReportTree.Node)]) -> [String: String] {
      Dictionary(leaves.map { ($0.address.description, $0.node.written) }) { first, _ in first }
    }
    let old = values(before), new = values(now)
    let addresses = (before + now).map(\.address.description)
    var seen: Set<String> = []
    return addresses.compactMap { address in
      guard seen.insert(address).inserted, old[address] != new[address] else { return nil }
      return (
        address: address, old: old[address] ?? "nothing", new: new[address] ?? "nothing"
      )
    }
  }
}

extension ReportTree.Node {
  /// A leaf as JSON writes it.
  fileprivate var written: String {
    switch self {
    case .null: "null"
    case .flag(let flag): String(flag)
    case .number(let number):
      Int(exactly: number).map(String.init) ?? String(number)
    case .text(let text): "\"\(text)\""
    case .list: "[]"
    case .object: "{}"
    }
  }
}
