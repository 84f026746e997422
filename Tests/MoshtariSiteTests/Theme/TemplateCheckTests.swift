import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct TemplateCheckTests {
  /// What loading says of the built-in theme with one template in the place of its own.
  private func faults(_ text: String, in name: String = "section") -> [Diagnostic] {
    let file = ThemeFile(
      path: "\(name).mustache", bytes: Array(text.utf8), origin: "themes/mine/\(name).mustache")
    return Theme.make(of: ThemeFile.builtIn.overridden(by: [file])).1
  }

  @Test func `the built-in theme has no fault and no unused template`() {
    let (theme, diagnostics) = Theme.make(of: ThemeFile.builtIn)
    #expect(theme != nil)
    #expect(diagnostics == [])
  }

  @Test func `an unknown name is an error with its place and the nearest name`() {
    #expect(
      DiagnosticText.list(faults("<p>\n  <b>نام</b> {{subtitel}}\n</p>")) == """
        error[template-name]: expected a name that this place knows, found `subtitel`
         --> themes/mine/section.mustache:2:14
          |
        2 |   <b>نام</b> {{subtitel}}
          |              ^^^^^^^^^^^^
          = help: did you mean `subtitle`?
        """)
  }

  @Test func `a name far from all others lists those that are known, the nearest subject's first`()
  {
    let help = faults("{{zzzzzzzzzz}}").first?.help
    #expect(help?.hasPrefix("known here: `id`, `heading`, `subtitle`, `body`") == true)
    #expect(help?.contains("`siteTitle`") == true)
  }

  @Test(arguments: [
    ("{{#heading}}", "`{{#heading}}` is never closed"),
    ("{{^heading}}", "`{{^heading}}` is never closed"),
    ("{{/heading}}", "`{{/heading}}` closes nothing"),
    ("{{#isCard}}{{/isCart}}", "expected `{{/isCard}}`, found `{{/isCart}}`"),
    ("{{#isCard}}{{#heading}}{{/isCard}}", "expected `{{/heading}}`, found `{{/isCard}}`"),
    ("{{>sektion}}", "expected the name of a template, found `sektion`"),
    ("{{>section}}", "`section` would include itself: page > section > section"),
    ("{{>page}}", "`page` would include itself: page > section > page"),
    ("{{body}}", "expected `{{{body}}}`, found `{{body}}`"),
    ("{{{id}}}", "expected `{{id}}`, found `{{{id}}}`"),
    ("{{&id}}", "expected `{{id}}`, found `{{{id}}}`"),
    ("{{isCard}}", "expected `{{#isCard}}…{{/isCard}}`, found `{{isCard}}`"),
    ("{{{entries}}}", "expected `{{#entries}}…{{/entries}}`, found `{{{entries}}}`"),
    ("{{#heading}}{{label}}{{/heading}}", "expected a name that this place knows, found `label`"),
    ("{{^entries}}{{label}}{{/entries}}", "expected a name that this place knows, found `label`"),
  ])
  func `a fault of a tag is one message`(_ text: String, _ expected: String) {
    let messages = faults(text).filter { $0.severity == .error }.map {
      DiagnosticText.statement($0.statement)
    }
    #expect(messages == [expected])
  }

  @Test(arguments: [
    "{{", "{{{id}}", "{{=<% %>=}}", "{{$block}}{{/block}}", "{{<page}}{{/page}}", "{{>*id}}",
    "{{id.first}}", "{{lowercased(id)}}", "{{.}}", "{{}}", "{{%CONTENT_TYPE: TEXT}}", "{{i d}}",
    "{{نام}}",
  ])
  func `a tag that could not be checked is refused`(_ text: String) {
    #expect(faults("<p>" + text).contains { $0.code == "template-tag" })
  }

  @Test func `what is only in a branch never taken is checked too`() {
    #expect(faults("{{^isCard}}{{#heading}}{{oops}}{{/heading}}{{/isCard}}").count == 1)
  }

  @Test func `a template included in two places is checked with the subjects of both`() {
    let page = ThemeFile(
      path: "page.mustache",
      bytes: Array("{{#entries}}{{>x}}{{/entries}}{{#sections}}{{>x}}{{/sections}}".utf8),
      origin: "page")
    let index = ThemeFile(path: "index.mustache", bytes: [], origin: "index")
    let inner = ThemeFile(path: "x.mustache", bytes: Array("{{label}}".utf8), origin: "x")
    #expect(Theme.make(of: [page, index, inner]).1.map(\.code) == ["template-name"])
  }

  @Test func `sections inside of each other end before they fill the stack`() {
    let text =
      String(repeating: "{{#id}}", count: 1_000) + String(repeating: "{{/id}}", count: 1_000)
    #expect(
      faults(text).map { DiagnosticText.statement($0.statement) } == [
        "sections lie more than 32 deep"
      ])
  }

  @Test func `a template that is nothing but faults is given up on`() {
    #expect(faults(String(repeating: "{{oops}}", count: 1_000)).count == 100)
    #expect(
      faults(String(repeating: "{{!}}{{}}", count: 1_000)).count { $0.code == "template-tag" }
        == 100)
  }

  @Test func `a template that no page includes is a warning`() {
    let faults = faults("{{whatever}}", in: "extra")
    #expect(faults.map(\.code) == ["template-unused"])
    #expect(faults.allSatisfy { !$0.isFault })
  }

  @Test(arguments: [
    "{{id}}\u{301}", "a {", "}}", "{ {id} }", "\r\n{{#isCard}}\r\n{{/isCard}}\r\n",
    "\u{2028}{{id}}",
  ])
  func `odd text beside tags either renders or is refused, and never stops the program`(
    _ text: String
  ) {
    let file = ThemeFile(path: "section.mustache", bytes: Array(text.utf8), origin: "section")
    let (theme, diagnostics) = Theme.make(of: ThemeFile.builtIn.overridden(by: [file]))
    #expect((theme == nil) == diagnostics.contains(where: \.isFault))
    if let theme {
      let page = SamplePages.pages[0]
      #expect(theme.render(page, in: SamplePages.english, of: SamplePages.site).contains("</html>"))
    }
  }
}
