import Foundation

/// The program's commands as swift-argument-parser dumps them (`ArgumentParserToolInfo`, serialization version 0), as
/// far as the manual needs them.
struct CommandTree: Decodable {
  var command: Command

  init(helpDump: String) throws {
    self = try JSONDecoder().decode(CommandTree.self, from: Data(helpDump.utf8))
  }

  struct Command: Decodable {
    var commandName: String
    var superCommands: [String]?
    var shouldDisplay: Bool?
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [Command]?

    /// As it is typed, such as `moshtari theme list`.
    var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

    /// The commands below that do something, in their order; itself where it has none below.
    var leaves: [Command] {
      guard let below = subcommands, !below.isEmpty else { return [self] }
      return below.filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
        .flatMap(\.leaves)
    }

    /// What it takes, without `--help` and `--version`, which all commands have.
    var ownArguments: [Argument] {
      (arguments ?? []).filter { $0.shouldDisplay && !$0.isGeneral }
    }

    /// Such as `moshtari build [<folder>] [--as-of <as-of>]`.
    var usage: String { ([path] + ownArguments.map(\.usage)).joined(separator: " ") }
  }

  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      var kind: String
      var name: String
      /// With its dashes.
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: Kind
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var preferredName: Name?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?

    fileprivate var isGeneral: Bool {
      ["help", "version"].contains(preferredName?.name ?? "") && kind == .flag
    }

    private var value: String { "<\(valueName ?? "value")>" }

    /// Every way to write it, the long name first, such as `--output`, `-o`; `<folder>` of one without a name.
    var spellings: [String] {
      guard kind != .positional else { return [value + (isRepeating ? "…" : "")] }
      let names = names ?? []
      let ordered = names.filter { $0.kind == "long" } + names.filter { $0.kind != "long" }
      return ordered.map(\.text)
    }

    /// What stands behind the name; nil for flags and for what has no name.
    var valueText: String? { kind == .option ? value : nil }

    fileprivate var usage: String {
      let words = [spellings.first, valueText].compactMap { $0 }.joined(separator: " ")
      return isOptional || kind == .flag ? "[\(words)]" : words
    }

    /// What it is, what may be given, and what it is without it.
    var meaning: String {
      let values = allValues.map { "One of \($0.map { "`\($0)`" }.joined(separator: ", "))." }
      let standard = defaultValue.map { "Default: `\($0)`\($0 == "." ? ", where it runs" : "")." }
      return [abstract, values, standard].compactMap { $0 }.joined(separator: " ")
    }
  }
}
