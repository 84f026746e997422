import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct TemplateModelTests {
  private let page = PageModel(
    page: SamplePages.pages[0], frame: SamplePages.english,
    stylesheets: [StylesheetModel(href: "../assets/theme.css")],
    scripts: [ScriptModel(href: "../assets/moshtari.js")],
    alternates: [AlternateModel(language: .fa, name: "فارسی", href: "../fa/overview.html")])
  private let front = FrontModel(
    languages: [
      FrontLanguageModel(language: .en, name: "English", title: "Sarv", href: "en/a.html")
    ],
    stylesheets: [])

  /// Holds every declared name to the kind of value it has, lists' elements included.
  private func expectAgreement<Model: TemplateModel>(_ model: Model) {
    let scope = TemplateScope(model: model)
    for field in Model.schema.fields {
      let value = scope.child(named: field.name)
      switch field.kind {
      case .text, .html: #expect(value is TemplateMarkup, "\(Model.self).\(field.name)")
      case .flag: #expect(value is Bool, "\(Model.self).\(field.name)")
      case .list: #expect(value is [Any], "\(Model.self).\(field.name)")
      }
    }
    #expect(Set(Model.schema.fields.map(\.name)).count == Model.schema.fields.count)
  }

  @Test func `every declared name has a value of the declared kind`() {
    expectAgreement(page)
    expectAgreement(front)
    expectAgreement(front.languages[0])
    expectAgreement(page.stylesheets[0])
    expectAgreement(page.scripts[0])
    expectAgreement(page.alternates[0])
    expectAgreement(SectionModel(page.page.sections[0]))
    expectAgreement(
      LinkModel(link: PageLink(label: "All", path: "en/overview.html"), page: page.page))
    expectAgreement(EntryModel(entry: page.frame.entries[0], page: page.page))
  }

  @Test func `a name that is not declared has no value`() {
    #expect(TemplateScope(model: page).child(named: "frame") == nil)
  }

  @Test func `text leaves its model escaped, a quotation mark before a combining mark too`() {
    var model = page
    model.page.title = "<a> & \"\u{301}"
    let title = TemplateScope(model: model).child(named: "title") as? TemplateMarkup
    #expect(title?.markup == "&lt;a&gt; &amp; &quot;\u{301}")
  }

  @Test func `a page above is linked relative to the page`() {
    var model = page
    #expect((TemplateScope(model: model).child(named: "above") as? [Any])?.isEmpty == true)
    model.page.path = "en/segments/loyal.html"
    model.page.above = PageLink(label: "Segments", path: "en/segments.html")
    let links = TemplateScope(model: model).child(named: "above") as? [TemplateScope<LinkModel>]
    #expect(
      (links?.first?.child(named: "href") as? TemplateMarkup)?.markup == "../segments.html")
  }

  @Test func `empty text is null, so a section over it is left out`() {
    var model = page
    model.page.eyebrow = ""
    #expect(
      (TemplateScope(model: model).child(named: "eyebrow") as? TemplateMarkup)?.isNull == true)
  }
}
