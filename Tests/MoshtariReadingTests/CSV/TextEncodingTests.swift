import Foundation
import MoshtariTestSupport
import Testing

@testable import MoshtariReading

@Suite struct TextEncodingTests {
  private func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> String? {
    withBytes(bytes) { text in
      encoding.decoded(text).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
  }

  @Test(
    arguments: [
      (
        TextEncoding.windows1256,
        [0xE3, 0xD4, 0xCA, 0xD1, 0xED, 0x20, 0x81, 0x8D, 0x8E, 0x90, 0x98, 0x9D],
        "مشتري پچژگک\u{200C}"
      ),
      (.windows1252, [0x63, 0x61, 0x66, 0xE9, 0x20, 0x80, 0x9F, 0x81], "café €Ÿ\u{81}"),
      (.latin1, [0x63, 0x61, 0x66, 0xE9, 0x80, 0xFF], "café\u{80}ÿ"),
      (.utf16, [0xFF, 0xFE, 0x45, 0x06, 0x3D, 0xD8, 0x00, 0xDE], "\u{FEFF}م😀"),
      (.utf16, [0xFE, 0xFF, 0x06, 0x45, 0xD8, 0x3D, 0xDE, 0x00], "\u{FEFF}م😀"),
      (.utf16, [0x61, 0x00], "a"),
    ] as [(TextEncoding, [UInt8], String)])
  func `bytes become text`(encoding: TextEncoding, bytes: [UInt8], text: String) {
    #expect(decoded(bytes, encoding) == text)
  }

  @Test(
    arguments: [
      [0x61], [0x00, 0xD8], [0x00, 0xD8, 0x61, 0x00], [0x00, 0xDC, 0x61, 0x00],
    ] as [[UInt8]])
  func `half a character of UTF-16 is refused`(bytes: [UInt8]) {
    #expect(decoded(bytes, .utf16) == nil)
  }

  @Test(arguments: UInt64(1)...20)
  func `UTF-8 is valid where the standard library says so`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDB, 0xDF, 0xE0, 0xE1,
      0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<3000 {
      let sample =
        Array(repeating: UInt8(0x61), count: Int.random(in: 0...9, using: &random))
        + (0..<Int.random(in: 0...5, using: &random)).map { _ in
          bytes.randomElement(using: &random) ?? 0
        }
      let isValid = String(validating: sample, as: UTF8.self) != nil
      let offset = withBytes(sample) { $0.firstInvalidUTF8 }
      if (offset == nil) != isValid {
        #expect((offset == nil) == isValid, "seed \(seed), \(sample)")
      }
      if let offset {
        let isPrefixValid = String(validating: sample[..<offset], as: UTF8.self) != nil
        if !isPrefixValid { #expect(isPrefixValid, "seed \(seed), \(sample) at \(offset)") }
      }
    }
  }
}
