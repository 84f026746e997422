package import MoshtariCore

/// Name of the settings file in a report folder.
package let settingsFileName = "moshtari.yaml"

/// Reads the settings of a report folder, every default filled in.
///
/// Settings are nil where anything is at fault; then all faults that could be found are in
/// `diagnostics`, in the file's order. `.fatal`: there is no such folder, or no settings file in
/// it.
package func readSettings(folder: String) -> (settings: Settings?, diagnostics: [Diagnostic]) {
  let report = ReportFolder(path: folder)
  guard report.exists else {
    return (nil, [Diagnostic(.fatal, "no-folder", .fact("there is no folder `\(folder)`"))])
  }
  guard report.has(settingsFileName) else {
    let fault = Diagnostic(
      .fatal, "no-settings", .fact("there is no `\(settingsFileName)` in `\(folder)`"),
      help: "run `moshtari init` for a new report folder")
    return (nil, [fault])
  }
  do {
    return settings(of: try report.text(of: settingsFileName))
  } catch {
    return (nil, [error])
  }
}

/// As `readSettings`, of a text that is in no folder yet, or of a settings file that was kept; the files that it names
/// are not looked for.
package func readSettings(text: String) -> (settings: Settings?, diagnostics: [Diagnostic]) {
  settings(of: SourceText(file: settingsFileName, text: text))
}

/// The settings that the text of a settings file says.
func settings(of source: SourceText) -> (settings: Settings?, diagnostics: [Diagnostic]) {
  let findings = Findings()
  do {
    let root = try YAMLDocument(source).root()
    let settings = SettingsReader(findings: findings, file: source.file).read(root)
    return (findings.hasFaults ? nil : settings, findings.inOrder)
  } catch {
    return (nil, [error])
  }
}
