import Foundation
import Testing

extension Program {
  /// Runs the program in `folder` with standard error on a terminal of 60 columns; what it wrote to either place, as it came.
  static func runOnTerminal(
    _ arguments: [String], environment: [String: String], in folder: TemporaryFolder
  ) throws -> Run {
    // The C library's own calls for this are not in its Swift module: these are what they ask of the kernel.
    let unlock: UInt = 0x4004_5431, numberOf: UInt = 0x8004_5430
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var locked: Int32 = 0, number: Int32 = 0
    let isOpen =
      ioctl(terminal, unlock, &locked) == 0 && ioctl(terminal, numberOf, &number) == 0
    try #require(isOpen)
    defer { close(terminal) }
    let program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: 24, ws_col: 60, ws_xpixel: 0, ws_ypixel: 0)
    let isSized = ioctl(program, UInt(TIOCSWINSZ), &size) == 0
    try #require(isSized)

    let process = Process(), output = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(path, "the program is not built"))
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle(fileDescriptor: program, closeOnDealloc: false)
    try process.run()
    close(program)
    let errors = everything(from: terminal)
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self).replacing("\r\n", with: "\n"))
  }

  /// Reads until nobody has the terminal open any more.
  private static func everything(from terminal: Int32) -> [UInt8] {
    var all: [UInt8] = [], piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(terminal, &piece, piece.count)
      if count <= 0 { return all }
      all += piece[..<count]
    }
  }
}
