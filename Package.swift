// swift-tools-version: 6.2
import PackageDescription

/// Every target is built in the same language: Swift 6 mode, the upcoming features on, warnings are errors.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "moshtari",
  dependencies: [],
  targets: [
    // The words all share; values only.
    .target(name: "MoshtariCore", swiftSettings: settings),
    // How numbers, days and diagnostics are said to people, in each language.
    .target(name: "MoshtariText", dependencies: ["MoshtariCore"], swiftSettings: settings),
    // Files into columns, columns into the rollup.
    .target(name: "MoshtariReading", dependencies: ["MoshtariCore"], swiftSettings: settings),
    // The demonstration's data and the starter folder.
    .target(name: "MoshtariSample", dependencies: ["MoshtariCore"], swiftSettings: settings),
    .target(
      name: "MoshtariTestSupport", dependencies: ["MoshtariCore"], path: "Tests/MoshtariTestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariCoreTests", dependencies: ["MoshtariCore", "MoshtariTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariTextTests", dependencies: ["MoshtariText", "MoshtariTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariSampleTests",
      dependencies: ["MoshtariSample", "MoshtariCore", "MoshtariTestSupport"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
