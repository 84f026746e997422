/// `text` as a value or key of the settings: in double quotes where YAML would take it for something
/// else than a text, or for more than one.
///
/// Plain are letters, digits, spaces and half-spaces inside, and `_ - . / ( ) + @ %` behind a letter; not what
/// looks like a number, a flag or nothing (YAML 1.2.2, 7.3.3 and 10.3.2). Controls are escaped.
package func yamlText(_ text: String) -> String {
  let isPlain =
    text.unicodeScalars.first?.properties.isAlphabetic == true
    && text.unicodeScalars.last != " "
    && text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.generalCategory == .decimalNumber
        || $0.properties.generalCategory == .nonspacingMark || $0 == "\u{200C}"
        || " _-./()+@%".unicodeScalars.contains($0)
    }
    && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
  return isPlain ? text : quoted(text)
}

private func quoted(_ text: String) -> String {
  var written = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": written += "\\\""
    case "\\": written += "\\\\"
    case "\t": written += "\\t"
    case "\n": written += "\\n"
    case _ where scalar.properties.generalCategory == .control:
      let digits = String(scalar.value, radix: 16)
      written += "\\x" + (digits.count < 2 ? "0" : "") + digits
    default: written.unicodeScalars.append(scalar)
    }
  }
  return written + "\""
}
