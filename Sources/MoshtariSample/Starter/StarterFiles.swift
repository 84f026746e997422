/// The texts of a new report folder: settings, a note and a persona in both languages, guides for
/// editors and weekly CI recipes.
///
/// Paths are relative to the folder, with `/`; each occurs once. The data come from `writeSample`
/// with `SampleOptions.starter` into `data`.
package func starterFiles() -> [(path: String, contents: String)] {
  [
    ("moshtari.yaml", Starter.settings),
    (".gitignore", Starter.gitignore),
    ("README.md", Starter.readmeInEnglish),
    ("README.fa.md", Starter.readmeInPersian),
    ("notes/welcome.en.md", Starter.noteInEnglish),
    ("notes/welcome.fa.md", Starter.noteInPersian),
    ("personas/regular.en.md", Starter.personaInEnglish),
    ("personas/regular.fa.md", Starter.personaInPersian),
    (".github/workflows/report.yml", Starter.gitHubRecipe),
    (".gitlab-ci.yml", Starter.gitLabRecipe),
  ]
}

extension SampleOptions {
  /// The data of a new report folder: enough customers for every page, few enough to read.
  package static let starter = SampleOptions(customers: 400, seed: 7)
}

/// The starter's texts, one a constant, in files by kind.
enum Starter {}
