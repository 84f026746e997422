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

/// Of what is tested. CI runs the program hundreds of times, so there it is optimised while the tests themselves are not.
let tested =
  Context.environment["MOSHTARI_OPTIMISED"] == nil ? settings : settings + [.unsafeFlags(["-O"])]

let package = Package(
  name: "moshtari",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // The words all share; values only.
    .target(name: "MoshtariCore", swiftSettings: tested),
    // How numbers, days and diagnostics are said to people, in each language.
    .target(name: "MoshtariText", dependencies: ["MoshtariCore"], swiftSettings: tested),
    // Files into columns, columns into the rollup.
    .target(
      name: "MoshtariReading",
      dependencies: ["MoshtariCore", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: tested),
    // The rollup into the report.
    .target(name: "MoshtariMetrics", dependencies: ["MoshtariCore"], swiftSettings: tested),
    // Settings and texts: YAML, front matter, Markdown, live values.
    .target(
      name: "MoshtariContent",
      dependencies: [
        "MoshtariCore", "MoshtariText", "CCMark", .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: tested),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    // Parts of the report into drawings and tables.
    .target(
      name: "MoshtariCharts", dependencies: ["MoshtariCore", "MoshtariText"],
      swiftSettings: tested),
    // Synthetic data, and the folder that a report starts from.
    .target(name: "MoshtariSample", dependencies: ["MoshtariCore"], swiftSettings: tested),
    // Pages planned, rendered, checked and written.
    .target(
      name: "MoshtariSite",
      dependencies: [
        "MoshtariCore", "MoshtariText", "MoshtariReading", "MoshtariMetrics", "MoshtariContent",
        "MoshtariCharts", "MoshtariSample", "CPublish",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ], swiftSettings: tested),
    .target(name: "CPublish"),
    .executableTarget(
      name: "moshtari",
      dependencies: [
        "MoshtariCore", "MoshtariText", "MoshtariSample", "MoshtariSite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: tested),

    .target(
      name: "MoshtariTestSupport", dependencies: ["MoshtariCore"],
      path: "Tests/MoshtariTestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariCoreTests", dependencies: ["MoshtariCore", "MoshtariTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariTextTests", dependencies: ["MoshtariText", "MoshtariTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariReadingTests",
      dependencies: ["MoshtariReading", "MoshtariCore", "MoshtariText", "MoshtariTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariMetricsTests",
      dependencies: ["MoshtariMetrics", "MoshtariCore", "MoshtariTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariContentTests",
      dependencies: ["MoshtariContent", "MoshtariCore", "MoshtariText", "MoshtariTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariChartsTests",
      dependencies: ["MoshtariCharts", "MoshtariCore", "MoshtariText", "MoshtariTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariSampleTests",
      dependencies: ["MoshtariSample", "MoshtariCore", "MoshtariTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoshtariSiteTests",
      dependencies: [
        "MoshtariSite", "MoshtariContent", "MoshtariMetrics", "MoshtariCore", "MoshtariText",
        "MoshtariSample", "MoshtariTestSupport",
      ],
      swiftSettings: settings),
    // The real program, run as a user runs it.
    .testTarget(
      name: "MoshtariProgramTests",
      dependencies: [
        "moshtari", "MoshtariCore", "MoshtariText", "MoshtariMetrics", "MoshtariSite",
        "MoshtariTestSupport", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
