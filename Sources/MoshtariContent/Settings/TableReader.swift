import MoshtariCore

/// Reads one table of `data`: a path, or a mapping with the path and what is unusual about the
/// file.
struct TableReader {
  let table: Table

  private var keys: [String] {
    let common = ["file", "columns", "delimiter", "decimal", "encoding", "dates", "missing"]
    switch table {
    case .orders: return common + ["amountIs", "notOrders"]
    case .feedback: return common + ["scales", "words", "constants"]
    case .customers, .spend, .events: return common + ["words", "constants"]
    case .visits: return common
    }
  }

  private var later: [Fields.Later] {
    let sources = ["source", "table", "where", "preset"].map { Fields.Later($0) }
    return table == .orders
      ? sources + [.init("lines", only: .flag(false)), .init("amount")] : sources
  }

  /// Nil where there is no path to read from.
  func read(_ field: Field) -> TableSettings? {
    guard case .mapping = field.node.content else {
      return field.filePath().map { TableSettings(file: $0, fileLocation: field.node.location) }
    }
    guard let fields = field.fields() else { return nil }
    fields.allowOnly(keys, later: later)
    let file = fields.required("file", help: "add `file: data/\(table.rawValue).csv`")
    var settings = TableSettings(
      file: file?.filePath() ?? "", fileLocation: file?.node.location)
    readForm(fields, into: &settings)
    readMeaning(fields, into: &settings)
    return settings
  }

  private func readForm(_ fields: Fields, into settings: inout TableSettings) {
    assign(
      fields["delimiter"]?.choice([
        "auto": .automatic, ",": .byte(0x2C), ";": .byte(0x3B), "tab": .byte(0x09),
      ]), to: &settings.delimiter)
    assign(fields["decimal"]?.choice([".": .dot, ",": .comma]), to: &settings.decimal)
    assign(fields["encoding"].flatMap(encoding), to: &settings.encoding)
    assign(fields["dates"].flatMap(dates), to: &settings.dates)
  }

  private func readMeaning(_ fields: Fields, into settings: inout TableSettings) {
    assign(fields["columns"].flatMap(headers), to: &settings.columns)
    assign(fields["missing"].flatMap(missing), to: &settings.missing)
    assign(fields["amountIs"]?.choice(["list": .list, "net": .net]), to: &settings.amountIs)
    if let statuses = fields["notOrders"]?.list(of: "values of `status`") {
      settings.notOrders = Set(statuses.compactMap { $0.text()?.lowercased() })
    }
    if let scales = fields["scales"]?.fields() { readScales(scales, into: &settings) }
    // Without columns of words both keys are unknown here, which is said already.
    guard keys.contains("words") else { return }
    assign(fields["words"].flatMap(words), to: &settings.words)
    assign(fields["constants"].flatMap(constants), to: &settings.constants)
  }

  private func encoding(_ field: Field) -> String? {
    guard let name = field.text()?.lowercased() else { return nil }
    if Encodings.names.contains(name) { return name }
    return field.refuse(
      "the name of an encoding",
      help: near(name, among: Encodings.names)
        ?? "known are \(Encodings.names.joined(separator: ", "))")
  }

  private func dates(_ field: Field) -> TableSettings.DateForm? {
    guard let text = field.text() else { return nil }
    switch text {
    case "iso": return .iso
    case "jalali": return .jalali
    default: break
    }
    if let fault = DatePattern.fault(in: text) {
      return field.refuse(
        "`iso`, `jalali` or a pattern such as `M/d/yyyy H:mm`",
        help: near(text, among: ["iso", "jalali"]) ?? fault)
    }
    return .pattern(text)
  }
}

extension Field {
  /// The path of a file inside the report folder.
  func filePath() -> String? {
    guard let path = text() else { return nil }
    // Bytes, not characters: a slash with a joiner after it is still a slash.
    let steps = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let leaves = steps.contains { $0.elementsEqual("..".utf8) }
    let isNamed = !(steps.first?.isEmpty ?? true) && !(steps.last?.isEmpty ?? true)
    if leaves || !isNamed || path.utf8.first == UInt8(ascii: "~")
      || path.utf8.contains(where: { "\\\0".utf8.contains($0) })
    {
      return refuse(
        "the path of a file inside the report folder",
        help: "paths are relative to the folder of `\(settingsFileName)`, without `..`")
    }
    return path
  }
}

/// The encodings that reading can decode, by IANA name in lower case.
enum Encodings {
  static let names = ["utf-8", "utf-16", "iso-8859-1", "windows-1252", "windows-1256"]
}
