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
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")
  ],
  targets: [
    // The words all share; values only.
    .target(name: "MoshtariCore", swiftSettings: settings),
    // How numbers, days and diagnostics are said to people, in each language.
    .target(name: "MoshtariText", dependencies: ["MoshtariCore"], swiftSettings: settings),
    // Files into columns, columns into the rollup.
    .target(name: "MoshtariReading", dependencies: ["MoshtariCore"], swiftSettings: settings),
    // Settings, front matter, Markdown and live values.
    .target(
      name: "MoshtariContent",
      dependencies: ["CCMark", "MoshtariCore", "MoshtariText", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    // Pages planned, rendered and written.
    .target(
      name: "MoshtariSite", dependencies: ["MoshtariCore", "MoshtariText"],
      swiftSettings: settings),
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
      name: "MoshtariContentTests",
      dependencies: ["MoshtariContent", "MoshtariCore", "MoshtariTestSupport", "MoshtariText"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
