import MoshtariCore

/// The first record of a file: the names of its columns.
struct Header {
  /// A column as the file names it.
  struct Name {
    /// As written, without quotes and outer spaces.
    let text: String
    /// Bytes of the text that name it.
    let range: Range<Int>
    /// What names are compared by: case, spaces and the kind of keyboard do not count.
    let key: String

    init(_ text: String, range: Range<Int>) {
      (self.text, self.range, key) = (text, range, headerKey(text))
    }
  }

  let names: [Name]
  /// Bytes of the whole header record.
  let range: Range<Int>
  let line: Int
  /// The byte between fields.
  let delimiter: UInt8
  /// Where the next record starts, and in which line.
  let end: Int
  let nextLine: Int

  /// Reads the header of `text`.
  init(of text: Bytes, delimiter: TableSettings.Delimiter) throws(FileFault) {
    self.delimiter = delimiter.byte(of: text)
    let longest = RecordScanner.longestRecord
    var scanner = RecordScanner(text, delimiter: self.delimiter, width: longest + 1)
    do {
      guard let row = try scanner.next(), let base = text.baseAddress else {
        throw FileFault.empty
      }
      range = row.start - base..<row.start - base + row.count
      line = row.line
      names = (0..<row.fieldCount).map { index in
        let cell = row.cell(at: index)
        let start = cell.field.start - base
        return Name(
          String(decoding: cell.bytes, as: UTF8.self), range: start..<start + Int(cell.field.count))
      }
    } catch let fault as ScanFault {
      throw .unscannable(fault)
    } catch {
      throw .empty
    }
    end = scanner.offset
    nextLine = line + text.part(range.lowerBound..<end).lineEndCount
  }

  /// Where columns are called `name`, in file order.
  func indices(named name: String) -> [Int] {
    let key = headerKey(name)
    return names.indices.filter { names[$0].key == key }
  }
}

/// What header names are compared by: lower case, without white space, half-spaces and marks of order or
/// direction; Arabic ي, ى and ك are Persian ی and ک, and digits are Latin, for keyboards differ.
func headerKey(_ name: String) -> String {
  var key = String.UnicodeScalarView()
  for scalar in name.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
    switch scalar.value {
    case 0xFEFF, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
    case 0x064A, 0x0649: key.append("\u{06CC}")
    case 0x0643: key.append("\u{06A9}")
    case 0x0660...0x0669: key.append(Unicode.Scalar(UInt8(scalar.value - 0x0660 + 0x30)))
    case 0x06F0...0x06F9: key.append(Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 0x30)))
    default: key.append(scalar)
    }
  }
  return String(key)
}
