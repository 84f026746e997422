extension StringProtocol {
  /// Whether it has a letter, digit or mark of the Arabic script, in which Persian is written.
  package var hasArabicLetters: Bool {
    unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
  }
}
