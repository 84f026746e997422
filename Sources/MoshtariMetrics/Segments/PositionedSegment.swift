import MoshtariCore

/// A segment of an exclusive family, whose counts are kept in an array.
protocol PositionedSegment: CaseIterable, Equatable, Sendable {
  /// Where it stands in `allCases`.
  var position: Int { get }
  var id: String { get }
  /// The family's name in the report.
  static var family: String { get }
}

extension LifecycleState: PositionedSegment {
  static let family = "lifecycle"

  var position: Int {
    switch self {
    case .potential: 0
    case .returned: 1
    case .new: 2
    case .loyal: 3
    case .active: 4
    case .atRisk: 5
    case .inactive: 6
    }
  }
}

extension QuadrantSegment: PositionedSegment {
  static let family = "satisfaction-loyalty"

  var position: Int {
    switch self {
    case .apostle: 0
    case .mercenary: 1
    case .hostage: 2
    case .defector: 3
    }
  }
}

extension RFMSegment: PositionedSegment {
  static let family = "rfm"

  var position: Int {
    switch self {
    case .champions: 0
    case .loyal: 1
    case .potentialLoyalist: 2
    case .new: 3
    case .promising: 4
    case .needAttention: 5
    case .aboutToSleep: 6
    case .atRisk: 7
    case .cantLose: 8
    case .hibernating: 9
    case .lost: 10
    }
  }
}
