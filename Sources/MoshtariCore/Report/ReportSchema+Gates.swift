extension ReportSchema {
  static let alert = Shape.object(
    [
      "key": .string, "gate": .string, "address": .string, "condition": .string,
      "threshold": .numberOrNull, "value": .numberOrNull, "low": .numberOrNull,
      "high": .numberOrNull, "n": .integerOrNull,
      "verdict": .oneOf(Alert.Verdict.allCases.map(\.rawValue)),
      "severity": .oneOf(Gate.Severity.allCases.map(\.rawValue)),
    ],
    optional: [
      "change": .string, "reason": absenceReason, "title": localized, "owner": localized,
    ])
}

extension ReportSchema {
  /// What a report may have at an address.
  package struct Place: Sendable {
    fileprivate var shape: Shape

    /// Whether the names below it are ids, so that any may be there: `segments`.
    package var isMap: Bool {
      guard case .raw(let parts) = shape, case .raw? = parts["additionalProperties"] else {
        return false
      }
      return true
    }

    /// Whether it may have a verdict of a rise or fall.
    package var hasDirection: Bool {
      guard case .raw(let verdict)? = child(.field("verdict")),
        case .list(let words)? = verdict["enum"]
      else { return false }
      return words.contains(Verdict.rise.rawValue)
    }

    /// What may be below it by a name of its own, in UTF-8 order.
    package var names: [String] {
      guard case .raw(let parts) = shape, case .raw(let fields)? = parts["properties"] else {
        return []
      }
      return fields.keys.sorted(by: isBeforeInBytes)
    }

    /// What may be below it; nil for nothing.
    fileprivate func child(_ step: ReportAddress.Step) -> Shape? {
      guard case .raw(let parts) = shape else { return nil }
      if step.isKey { return parts["items"] }
      if case .raw(let fields)? = parts["properties"], let field = fields[step.name] {
        return field
      }
      return isMap ? parts["additionalProperties"] : nil
    }
  }

  /// The place of `address`; nil where no report has anything there. Keys of lists may be any.
  package static func place(of address: ReportAddress) -> Place? {
    var place = Place(shape: schema)
    for step in address.steps {
      guard let child = place.child(step) else { return nil }
      place.shape = definition(of: child)
    }
    return place
  }

  /// What a reference refers to.
  private static func definition(of shape: Shape) -> Shape {
    guard case .raw(let parts) = shape, case .text(let name)? = parts["$ref"],
      let definition = name.split(separator: "/").last, case .raw(let all) = schema,
      case .raw(let definitions)? = all["$defs"]
    else { return shape }
    return definitions[String(definition)] ?? shape
  }
}
