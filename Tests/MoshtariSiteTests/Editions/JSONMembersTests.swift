import Foundation
import MoshtariTestSupport
import Testing

@testable import MoshtariSite

@Suite struct JSONMembersTests {
  private func texts(_ json: String, _ names: Set<String>) -> [String: String]? {
    let bytes = Array(json.utf8)
    return JSONMembers.ranges(of: names, in: bytes)?.mapValues { range in
      String(decoding: bytes[range], as: UTF8.self)
    }
  }

  @Test func `members are found behind values of any kind, and those of inner objects are not`() {
    let json = #"""
      { "a" : [1, {"b": 2, "x": "]}"}], "quote\"d": "b", "b": {"c": ["\\", "}"]},
        "n": -1.5e3, "t":true, "e":{}, "last": null }
      """#
    #expect(texts(json, ["b"]) == ["b": #"{"c": ["\\", "}"]}"#])
    #expect(
      texts(json, ["a", "e", "t"]) == ["a": #"[1, {"b": 2, "x": "]}"}]"#, "e": "{}", "t": "true"])
    #expect(texts(json, ["n"]) == ["n": "-1.5e3"])
    #expect(texts(json, ["c", "x", "none"]) == [:])
    #expect(texts("{}", ["a"]) == [:])
  }

  @Test func `reading stops where all are found, and an object that does not end is none`() {
    #expect(texts(#"{"a":1,"b":"#, ["a"]) == ["a": "1"])
    #expect(texts(#"{"a":1,"b":"#, ["b"]) == nil)
    #expect(texts(#"{"a":1,"b":"x"#, ["c"]) == nil)
    #expect(texts(#"{"a" 1}"#, ["a"]) == nil)
    #expect(texts("[1]", ["a"]) == nil)
    #expect(texts("", ["a"]) == nil)
  }

  @Test(arguments: 0..<40)
  func `any object is read as Foundation reads it`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let object = (0..<6).reduce(into: [String: Any]()) { object, position in
      object["k\(position)"] = Self.value(&random, depth: 0)
    }
    let options: JSONSerialization.WritingOptions =
      seed.isMultiple(of: 2) ? [.sortedKeys] : [.sortedKeys, .prettyPrinted]
    let bytes = Array(try JSONSerialization.data(withJSONObject: object, options: options))
    for name in object.keys.sorted() {
      let range = try #require(
        JSONMembers.ranges(of: [name], in: bytes)?[name], "\(name) of \(seed)")
      let part = try JSONSerialization.jsonObject(
        with: Data(bytes[range]), options: .fragmentsAllowed)
      func written(_ value: Any?) throws -> Data {
        try JSONSerialization.data(withJSONObject: [value ?? 0], options: .sortedKeys)
      }
      #expect(try written(part) == written(object[name]), "\(name) of \(seed)")
    }
  }

  private static func value(_ random: inout SplitMix64, depth: Int) -> Any {
    switch Int.random(in: 0..<(depth > 3 ? 4 : 6), using: &random) {
    case 0: Int.random(in: -9_999...9_999, using: &random)
    case 1: ["", "a\"b", "\\", "}{][,:", "سرو", "\n\t"].randomElement(using: &random) ?? ""
    case 2: Bool.random(using: &random)
    case 3: NSNull()
    case 4: (0..<3).map { _ in value(&random, depth: depth + 1) }
    default: ["x": value(&random, depth: depth + 1), "k1": value(&random, depth: depth + 1)]
    }
  }
}
