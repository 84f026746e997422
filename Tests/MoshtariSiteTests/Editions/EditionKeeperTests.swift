import Foundation
import MoshtariCore
import MoshtariText
import Synchronization
import Testing

@testable import MoshtariSite

@Suite struct EditionKeeperTests {
  private let folder: TemporaryFolder
  private let old: Edition
  private let new: Edition

  init() throws {
    folder = try TemporaryFolder()
    old = try EditionSamples.edition("2026-W38", EditionSamples.september())
    new = try EditionSamples.edition("2026-W38", EditionSamples.october())
  }

  private var kept: [String: String] { folder.contents(of: "editions") }

  private func text(_ edition: Edition) throws -> String {
    String(decoding: try edition.json(), as: UTF8.self)
  }

  private func keep(
    _ edition: Edition, failingAt step: EditionKeeper.Step? = nil, _ code: Int32 = EIO,
    publishing fault: Diagnostic? = nil
  ) throws -> [Diagnostic] {
    var keeper = EditionKeeper(report: folder.path)
    keeper.before = { next throws(SystemFault) in
      if next == step { throw SystemFault(code: code, path: "") }
    }
    return try keeper.keep(edition) { () throws(Diagnostic) in
      if let fault { throw fault }
      return []
    }
  }

  @Test func `an edition is kept, and nothing is left beside it`() throws {
    #expect(try keep(old) == [])
    #expect(try kept == ["2026-W38.json": text(old)])
    #expect(try keep(new) == [])
    #expect(try kept == ["2026-W38.json": text(new)])
  }

  @Test(arguments: [EditionKeeper.Step.folder, .writing, .sync, .placing], [EIO, ENOSPC, EACCES])
  func `a build that fails while it writes keeps no half`(
    step: EditionKeeper.Step, code: Int32
  ) throws {
    let fault = #expect(throws: Diagnostic.self) { try keep(old, failingAt: step, code) }
    #expect(fault?.code == "edition-not-written")
    #expect(fault?.severity == .fatal)
    #expect(folder.names() == [])
    _ = try keep(old)
    if step == .folder { return }
    #expect(throws: Diagnostic.self) { try keep(new, failingAt: step, code) }
    #expect(try kept == ["2026-W38.json": text(old)])
  }

  @Test func `a full disk is said`() throws {
    let fault = #expect(throws: Diagnostic.self) { try keep(old, failingAt: .writing, ENOSPC) }
    #expect(
      fault.map(DiagnosticText.text) == """
        error[edition-not-written]: the edition cannot be written to `editions/2026-W38.json`: no space left on device
          = help: nothing was published; the folder `editions` must be writable and have room for it
        """)
  }

  @Test func `where the site cannot be published the edition is taken away again`() throws {
    let fault = Diagnostic(.fatal, "disk-full", .fact("full"))
    #expect(throws: fault) { try keep(old, publishing: fault) }
    #expect(folder.names() == [])
    _ = try keep(old)
    #expect(throws: fault) { try keep(new, publishing: fault) }
    #expect(try kept == ["2026-W38.json": text(old)])
  }

  @Test func `while the site is published the edition is whole already`() throws {
    let seen = Mutex([String: String]())
    let path = folder["editions"]
    let warning = Diagnostic(.warning, "leftover", .fact("x"))
    let found = try EditionKeeper(report: folder.path).keep(old) { () throws(Diagnostic) in
      seen.withLock { $0 = TemporaryFolder.contents(of: path) }
      return [warning]
    }
    #expect(found == [warning])
    #expect(try seen.withLock { $0 }["2026-W38.json"] == text(old))
  }

  @Test func `what a killed build left is written over`() throws {
    try folder.write("half", to: "editions/.moshtari-new")
    try folder.write("", to: "editions/.moshtari-lock")
    _ = try keep(old)
    #expect(try kept == ["2026-W38.json": text(old)])
    #expect(EditionFolder(report: folder.path).editions().editions == [old])
  }

  @Test func `two builds do not keep at once`() throws {
    let (new, path) = (new, folder.path)
    let inner = Mutex<Diagnostic?>(nil)
    _ = try EditionKeeper(report: path).keep(old) { () throws(Diagnostic) in
      do throws(Diagnostic) {
        _ = try EditionKeeper(report: path).keep(new) { () throws(Diagnostic) in [] }
      } catch {
        inner.withLock { $0 = error }
      }
      return []
    }
    #expect(
      inner.withLock { $0 }.map(DiagnosticText.text) == """
        error[editions-in-use]: another build is writing an edition into `editions`
          = help: wait until it is done
        """)
    #expect(try kept == ["2026-W38.json": text(old)])
  }
}
