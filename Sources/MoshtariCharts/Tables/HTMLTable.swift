import MoshtariCore
package import MoshtariText

/// A table of numbers, as HTML.
package struct HTMLTable {
  package struct Column {
    var title: SafeHTML
    var classes: String
    /// Whether the rows stand in its order, which its words do not tell: months, weeks.
    var isInOrder = false

    /// `isSecondary`: left out on a phone.
    package static func text(_ title: SafeHTML, isSecondary: Bool = false) -> Column {
      Column(title: title, classes: isSecondary ? "m-hide" : "")
    }
    package static func number(_ title: SafeHTML, isSecondary: Bool = false) -> Column {
      Column(title: title, classes: isSecondary ? "r m-hide" : "r")
    }

    /// Months or weeks, in whose order the rows are.
    package static func time(_ title: SafeHTML) -> Column {
      Column(title: title, classes: "", isInOrder: true)
    }

    static func text(_ title: String, _ classes: String = "") -> Column {
      Column(title: SafeHTML(text: title), classes: classes)
    }
    /// Its cells stand at the end of the line, digits under digits.
    static func number(_ title: String, _ classes: String = "") -> Column {
      Column(title: SafeHTML(text: title), classes: classes.isEmpty ? "r" : "r " + classes)
    }
  }

  package struct Cell {
    var content: SafeHTML
    /// Beside those of its column.
    var classes = ""
    /// Shown where the pointer rests.
    var hint: String?

    init(_ content: SafeHTML, classes: String = "", hint: String? = nil) {
      (self.content, self.classes, self.hint) = (content, classes, hint)
    }
    static func number(_ text: String, classes: String = "") -> Cell {
      Cell(.number(text), classes: classes)
    }
  }

  /// Columns beside each other that one head names together; nil where there is no room for a name.
  struct Group {
    var title: SafeHTML?
    var columns: Int
  }

  package struct Row {
    var head: SafeHTML
    var cells: [Cell]
    var classes = ""
  }

  /// Read to those who do not see it; not shown.
  var caption: String
  var classes = ""
  /// Over all columns but the first; empty for none.
  var groups: [Group] = []
  /// The first is that of the rows' heads.
  var columns: [Column]
  var rows: [Row]

  var html: SafeHTML {
    let heads = columns.map { column in
      let order: SafeHTML = column.isInOrder ? " data-in-order=\"\"" : ""
      return """
        <th scope="col"\(Self.attribute(column.classes))\(order)>\(column.title)</th>
        """ as SafeHTML
    }
    return """
      <table\(Self.attribute(classes))><caption class="vh">\(caption)</caption>\
      <thead>\(groupRow)<tr>\(heads.joined())</tr></thead><tbody>\(rows.map(html).joined())</tbody></table>
      """
  }

  private var groupRow: SafeHTML {
    guard !groups.isEmpty else { return .empty }
    let cells = groups.map { group -> SafeHTML in
      group.title.map { "<th scope=\"colgroup\" colspan=\"\(group.columns)\">\($0)</th>" }
        ?? "<td colspan=\"\(group.columns)\"></td>"
    }
    return "<tr><td></td>\(cells.joined())</tr>"
  }

  /// The table in a box that scrolls sideways where it is too wide, and can be reached by keyboard.
  package var scrolling: SafeHTML {
    "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(caption)\">\(html)</div>"
  }

  private func html(_ row: Row) -> SafeHTML {
    let cells = zip(row.cells, columns.dropFirst()).map { cell, column in
      let names = [column.classes, cell.classes].filter { !$0.isEmpty }.joined(separator: " ")
      let hint: SafeHTML = cell.hint.map { " title=\"\($0)\"" } ?? ""
      return "<td\(Self.attribute(names))\(hint)>\(cell.content)</td>" as SafeHTML
    }
    return
      "<tr\(Self.attribute(row.classes))><th scope=\"row\">\(row.head)</th>\(cells.joined())</tr>"
  }

  private static func attribute(_ classes: String) -> SafeHTML {
    classes.isEmpty ? "" : " class=\"\(classes)\""
  }
}

extension HTMLTable {
  /// A table of rows of cells, the first of each being its head.
  package init(caption: String, columns: [Column], rows: [[SafeHTML]]) {
    let headed = rows.compactMap { cells in
      cells.first.map { head in Row(head: head, cells: cells.dropFirst().map { Cell($0) }) }
    }
    self.init(caption: caption, classes: "", columns: columns, rows: headed)
  }

  /// The same with the unit of all its numbers over their columns.
  package func headed(byUnit unit: String) -> HTMLTable {
    var table = self
    table.groups = [Group(title: SafeHTML(text: unit), columns: columns.count - 1)]
    return table
  }

  /// The table with those of its rows greyed that have few people behind them; one flag a row.
  package func greying(_ isLow: [Bool]) -> HTMLTable {
    var table = self
    for (row, isLow) in zip(rows.indices, isLow) where isLow { table.rows[row].classes = "lown" }
    return table
  }
}

extension SafeHTML {
  /// The numbers of a drawing, folded away under it, with how to read them.
  static func numbers(_ tables: [HTMLTable], note: [String] = [], in frame: FigureFrame)
    -> SafeHTML
  {
    let boxes = tables.map { table in
      """
      <div class="tb" tabindex="0" role="group" aria-label="\(table.caption)">\(table.html)</div>
      """ as SafeHTML
    }
    return """
      <details><summary>\(frame.words.showNumbers)</summary>\(boxes.joined())\
      \(self.note(note, in: frame))</details>
      """
  }

  /// A smaller line under the main one of a cell.
  static func under(_ text: String) -> SafeHTML {
    "<span class=\"why\">\(SafeHTML.number(text))</span>"
  }

  /// A text from the data, kept apart from the direction of the writing around it.
  static func name(_ text: String) -> SafeHTML { "<bdi>\(text)</bdi>" }

  /// The same, leading to a page; nil for none.
  static func name(_ text: String, link: String?) -> SafeHTML {
    link.map { "<a href=\"\($0)\">\(name(text))</a>" } ?? name(text)
  }

  /// The line under a figure: period, people, how to read it; nothing for no parts.
  static func note(_ parts: [String], in frame: FigureFrame) -> SafeHTML {
    guard !parts.isEmpty else { return "" }
    let separator = SafeHTML(text: frame.format.separator)
    return "<p class=\"note\">\(parts.map(SafeHTML.number).joined(separator: separator))</p>"
  }

  /// What stands where there is nothing to show: what is missing and when it will be there.
  static func emptyBox(_ reason: AbsenceReason, in frame: FigureFrame) -> SafeHTML {
    let words = frame.words
    return """
      <div class="empty"><p><b>\(words.empty(reason))</b></p><p>\(words.help(reason))</p></div>
      """
  }

  /// A figure's box: what its widths are measured by.
  static func figure(_ content: SafeHTML) -> SafeHTML { "<div class=\"fig\">\(content)</div>" }
}
