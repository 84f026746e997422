import MoshtariText
import Testing

@Suite struct SafeHTMLTests {
  @Test func `text is escaped and markup is not`() {
    let text = "<b>\"Tom\" & 'Jerry'</b>"
    let inner: SafeHTML = "<i>\(text)</i>"
    let outer: SafeHTML = "<p title=\"\(text)\">\(inner)</p>"
    #expect(
      outer.markup == """
        <p title="&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;">\
        <i>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;</i></p>
        """)
  }

  @Test(arguments: [
    (0, "0"), (-1.5, "-1.5"), (1.005, "1"), (0.049, "0.05"), (-0.001, "0"), (12.345, "12.35"),
    (1e6, "1000000"), (.nan, "0"), (1e300, "0"), (-.infinity, "0"),
  ])
  func `a coordinate has at most two decimals`(number: Double, expected: String) {
    #expect(SafeHTML.coordinate(number) == expected)
  }
}
