import Foundation
import MoshtariCore
import Testing

@testable import MoshtariSite

@Suite struct JSONTextTests {
  private func node(_ text: String) -> ReportTree.Node { JSONText.node(of: Array(text.utf8)) }

  @Test(arguments: [
    #"{"a": [1, -2.5, 1e3, 0, -0.0, 12E-2], "b": {"c": null, "d": true, "e": false}}"#,
    #"["", "تهران", "\u062a\ud83d\ude00 \" \\ \/ \b\f\n\r\t", "😀"]"#,
    "[]", "{}", " [ { } , [ ] ] ", "3", #""x""#, "null", #"{"":{"":[]}}"#,
  ])
  func `the tree is the one that Foundation reads`(text: String) throws {
    #expect(node(text) == (try ReportTree(json: Data(text.utf8)).root))
  }

  @Test func `half of a pair alone is one replacement`() {
    #expect(node(#""a\ud83db""#) == .text("a\u{FFFD}b"))
  }

  static let faults: [(text: String, offset: Int, expected: String)] = [
    ("", 0, "a value"), ("{", 1, "a key in quotes"), ("[1,]", 3, "a value"),
    (#"{"a" 1}"#, 5, "`:`"), (#"{"a":1 "b":2}"#, 7, "`,` or `}`"), ("[1 2]", 3, "`,` or `]`"),
    (#"{"a":1}x"#, 7, "nothing more"), ("[01]", 1, "a number without a leading zero"),
    ("[1.]", 3, "a digit"), ("[1e]", 3, "a digit"), ("[-]", 2, "a value"), ("nul", 0, "a value"),
    (#"["a"#, 3, #"`"`"#), ("[\"a\nb\"]", 3, "a string without line breaks"),
    (#"["\x"]"#, 3, #"an escape such as `\n`"#), (#"["\u12g4"]"#, 6, "four hexadecimal digits"),
    ("[NaN]", 1, "a value"),
    (String(repeating: "[", count: 65), 64, "fewer levels of brackets"),
  ]

  @Test(arguments: faults)
  func `what is no JSON is said with its place`(text: String, offset: Int, expected: String) {
    let fault = #expect(throws: JSONFault.self) { try JSONText.members(of: Array(text.utf8)) }
    #expect(fault == JSONFault(offset: offset, expected: expected))
  }

  @Test func `members are found where they are written`() throws {
    let text = #"{ "b" : [1, {"a": 2}], "a":"x" }"#
    let members = try #require(try JSONText.members(of: Array(text.utf8)))
    func string(_ range: Range<Int>) -> String {
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    #expect(members.map(\.key) == ["b", "a"])
    #expect(members.map { string($0.keyRange) } == [#""b""#, #""a""#])
    #expect(members.map { string($0.valueRange) } == [#"[1, {"a": 2}]"#, #""x""#])
    #expect(try JSONText.members(of: Array("[1]".utf8)) == nil)
  }
}
