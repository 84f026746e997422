/// A field of a record: where its text lies and how it is written.
struct Field: @unchecked Sendable {
  enum Form: UInt8 {
    case plain
    /// Between quotes, with no quote inside.
    case quoted
    /// From behind the opening quote, with doubled quotes or text after the closing one in it.
    case escaped
  }

  var start: UnsafePointer<UInt8>
  var count: Int32
  var form: Form
}

/// What a cell says: its text without quotes and outer spaces, and the field it was read from.
struct Cell {
  let bytes: Bytes
  let field: Field

  @inline(__always) var isBlank: Bool { bytes.isEmpty }
}

/// A record of the file, valid until the scanner moves on.
struct Row {
  let fields: UnsafePointer<Field>
  /// Fields that the record has; `fields` holds no more than the header has.
  let fieldCount: Int
  let start: UnsafePointer<UInt8>
  /// Bytes, the line's end left out.
  let count: Int
  /// The line that the record starts in.
  let line: Int
  /// Room for the unescaped text of every field, each at its own place.
  let scratch: UnsafeMutablePointer<UInt8>

  /// The cell of the field at `index`: spaces around a field without quotes are no part of it.
  @inline(__always)
  func cell(at index: Int) -> Cell {
    let field = fields[index]
    if field.form == .escaped { return Cell(bytes: unescaped(field), field: field) }
    let bytes = Bytes(start: field.start, count: Int(field.count))
    return Cell(bytes: field.form == .plain ? bytes.trimmed : bytes, field: field)
  }

  /// The text of an escaped field: a doubled quote is a quote, what follows the closing quote is
  /// text.
  @inline(never)
  private func unescaped(_ field: Field) -> Bytes {
    let target = scratch + (field.start - start)
    var (written, index, isInside) = (0, 0, true)
    while index < Int(field.count) {
      var byte = field.start[index]
      index += 1
      if isInside, byte == UInt8(ascii: "\"") {
        guard index < Int(field.count) else { break }
        isInside = field.start[index] == UInt8(ascii: "\"")
        byte = field.start[index]
        index += 1
      }
      target[written] = byte
      written += 1
    }
    return Bytes(start: target, count: written)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without ASCII spaces at both ends.
  @inline(__always)
  var trimmed: Bytes {
    guard var first = baseAddress else { return self }
    var end = first + count
    while first < end, first.pointee == 0x20 { first += 1 }
    while first < end, (end - 1).pointee == 0x20 { end -= 1 }
    return Bytes(start: first, count: end - first)
  }

  /// Whether the bytes are those of `text`.
  @inline(__always)
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && equals(Bytes(start: text.utf8Start, count: count))
  }
}
