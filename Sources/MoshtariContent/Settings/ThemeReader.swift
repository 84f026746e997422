import MoshtariCore

/// The theme, and the fonts and the colour that a report gives it.
extension SettingsReader {
  func readTheme(_ fields: Fields?, into settings: inout Settings) {
    guard let fields else { return }
    fields.allowOnly(["name", "fonts", "accent"])
    if let name = fields["name"].flatMap(themeName) {
      (settings.themeName, settings.themeNameLocation) = (name.value, name.location)
    }
    assign(fields["fonts"]?.list(of: "font files")?.compactMap(font), to: &settings.themeFonts)
    // Nothing at all is not `null` here: a colour without quotation marks is a comment to YAML.
    if let accent = fields["accent"], !accent.node.isNull || accent.node.description == "nothing" {
      settings.themeAccent = self.accent(accent)
    }
  }

  private func themeName(_ field: Field) -> Located<String>? {
    guard let name = field.text() else { return nil }
    guard name.utf8.first != UInt8(ascii: "."),
      !name.utf8.contains(where: { "/\\\0".utf8.contains($0) })
    else { return field.refuse("the name of a folder in `themes`") }
    return Located(name, at: field.node.location)
  }

  /// A path, or a mapping that says more about the file.
  private func font(_ field: Field) -> FontSettings? {
    guard case .mapping = field.node.content else { return file(field).map(plainFont) }
    guard let fields = field.fields() else { return nil }
    fields.allowOnly(["file", "family", "weight", "style", "language"])
    let file = fields.required("file", help: "add `file: fonts/name.woff2`").flatMap(self.file)
    let family = fields["family"].map(self.family)
    let weights = fields["weight"].map(self.weights)
    let isItalic = fields["style"].map { $0.choice(["normal": false, "italic": true]) }
    let language = fields["language"].map { $0.choice(["en": Language.en, "fa": .fa]) }
    guard let file, family != .some(nil), weights != .some(nil) else { return nil }
    var font = plainFont(file)
    assign(family ?? nil, to: &font.family)
    assign(weights ?? nil, to: &font.weights)
    assign(isItalic ?? nil, to: &font.isItalic)
    font.language = language ?? nil
    return font
  }

  /// A font for every language, called as its file is, of weight 400.
  private func plainFont(_ file: Located<String>) -> FontSettings {
    let name = file.value.split(separator: "/").last ?? ""
    let family = name.prefix { $0 != "." }
    return FontSettings(file: file.value, family: String(family), location: file.location)
  }

  private func file(_ field: Field) -> Located<String>? {
    guard let path = field.text() else { return nil }
    let name = path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
    guard !name.isEmpty, isFamily(String(name)), path.first != "/",
      !path.split(separator: "/").contains(".."), !path.contains("\\")
    else { return field.refuse("a font file of the report folder, such as `fonts/name.woff2`") }
    return Located(path, at: field.node.location)
  }

  private func family(_ field: Field) -> String? {
    guard let name = field.text() else { return nil }
    return isFamily(name) ? name : field.refuse("a family's name without quotation marks")
  }

  /// Whether a name can stand in a stylesheet between quotation marks as it is.
  private func isFamily(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && !"\"\\<>".unicodeScalars.contains($0)
    }
  }

  private func weights(_ field: Field) -> ClosedRange<Int>? {
    let numbers = (field.node.text ?? "").split(separator: " ").map {
      Int(latinDigits(String($0))) ?? 0
    }
    guard (1...2).contains(numbers.count), numbers.allSatisfy({ (1...1000).contains($0) }),
      numbers[0] <= numbers[numbers.count - 1]
    else {
      return field.refuse("a weight from 1 to 1000, or two such as `100 900`")
    }
    return numbers[0]...numbers[numbers.count - 1]
  }

  /// A colour, or a mapping with one for light and one for dark.
  private func accent(_ field: Field) -> AccentSettings? {
    guard case .mapping = field.node.content else {
      return colour(field).map { AccentSettings(light: $0) }
    }
    guard let fields = field.fields() else { return nil }
    fields.allowOnly(["light", "dark"])
    let light = fields.required("light", help: "add `light: \"#0B5D52\"`").flatMap(colour)
    let dark = fields["dark"].flatMap(colour)
    return light.map { AccentSettings(light: $0, dark: dark) }
  }

  private func colour(_ field: Field) -> AccentSettings.Choice? {
    guard let colour = field.node.text.flatMap({ Colour(hex: $0) }) else {
      return field.refuse(
        "a colour such as `\"#0B5D52\"`", help: "in quotation marks: `#` begins a comment")
    }
    return AccentSettings.Choice(colour: colour, location: field.node.location)
  }
}
