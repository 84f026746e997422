import MoshtariCore

/// One text of a new report folder.
package struct StarterFile: Hashable, Sendable {
  /// Relative to the folder, with `/`.
  package var path: String
  package var contents: String
  /// Whether it is run.
  package var isProgram: Bool

  package init(path: String, contents: String, isProgram: Bool = false) {
    (self.path, self.contents, self.isProgram) = (path, contents, isProgram)
  }
}

/// The texts of a new report folder: settings, a note in each language, a persona with the sample data, guides
/// for editors, and recipes for a new edition every week.
///
/// Each path occurs once. The data come from `writeSample` with `SampleOptions.starter` into `data`, or
/// are the reader's own.
package func starterFiles(_ options: StarterOptions = StarterOptions()) -> [StarterFile] {
  var files = [
    StarterFile(path: "moshtari.yaml", contents: Starter.settings(options)),
    StarterFile(path: ".gitignore", contents: Starter.gitignore(options)),
  ]
  files += guides(options)
  files += written("notes/welcome", options) { Starter.note(options, in: $0) }
  if options.own == nil {
    files += written("personas/regular", options) {
      $0 == .en ? Starter.personaInEnglish : Starter.personaInPersian
    }
  }
  files += [
    StarterFile(
      path: ".github/workflows/report.yml", contents: Starter.gitHubRecipe(options.version)),
    StarterFile(path: ".gitlab-ci.yml", contents: Starter.gitLabRecipe(options.version)),
    StarterFile(path: "scripts/weekly.sh", contents: Starter.cronScript, isProgram: true),
  ]
  return files
}

/// A text in each of the languages.
private func written(_ path: String, _ options: StarterOptions, text: (Language) -> String)
  -> [StarterFile]
{
  options.languages.map { language in
    StarterFile(path: "\(path).\(language.rawValue).md", contents: text(language))
  }
}

/// The guide in the first language that has it to itself is `README.md`; of two, the English one is.
private func guides(_ options: StarterOptions) -> [StarterFile] {
  let isBoth = options.languages.count > 1
  return Language.allCases.filter(options.languages.contains).map { language in
    StarterFile(
      path: isBoth && language == .fa ? "README.fa.md" : "README.md",
      contents: Starter.guide(options, in: language))
  }
}

extension SampleOptions {
  /// The data of a new report folder: enough customers for every page, few enough to read.
  package static let starter = SampleOptions(customers: 600)
}

/// The starter's texts, one a constant, in files by kind.
enum Starter {}
