import MoshtariText

/// A way to make one line of several stand out: a radio button a line, and one for all.
///
/// The stylesheet lets the others fade where a button is checked, so that it needs no script; on
/// paper all lines stand as they are.
struct LineChoice {
  /// Name and colour (`c1` …) of each line, in the order of the buttons.
  let lines: [(name: String, colour: String)]

  /// Nothing for a single line.
  func html(in frame: FigureFrame) -> SafeHTML {
    guard lines.count > 1 else { return .empty }
    let group = frame.id + "-line"
    let buttons = lines.map { line in
      """
      <label><input type="radio" name="\(group)" class="\(line.colour)" \
      style="--k:var(--\(line.colour))"><bdi>\(line.name)</bdi></label>
      """ as SafeHTML
    }
    return """
      <fieldset class="pick"><legend class="vh">\(frame.words.lineToShow)</legend>\
      <label><input type="radio" name="\(group)" checked="">\(frame.words.allLines)</label>\
      \(buttons.joined())</fieldset>
      """
  }
}
