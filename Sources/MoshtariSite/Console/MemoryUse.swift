/// Resident memory of the program, in bytes.
package struct MemoryUse: Sendable, Equatable {
  package var now: Int
  /// The most so far.
  package var peak: Int

  package init(now: Int, peak: Int) { (self.now, self.peak) = (now, peak) }

  /// From the text of `/proc/self/status`: its lines `VmRSS` and `VmHWM`, in kibibytes (proc(5)); nil where one is missing.
  package init?(status: String) {
    func kibibytes(_ name: String) -> Int? {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      return line?.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap {
        Int($0)
      }
    }
    guard let now = kibibytes("VmRSS"), let peak = kibibytes("VmHWM") else { return nil }
    (self.now, self.peak) = (now * 1024, peak * 1024)
  }
}
