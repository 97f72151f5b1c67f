// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode, warnings as errors, and the features that make imports and existentials explicit.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Frameworks, templates and style sheets stand in the program itself, so that it works in an empty directory.
let embedTexts: Target.PluginUsage = .plugin(name: "EmbedTexts")

let package = Package(
  name: "netwerktoets",
  products: [
    .executable(name: "netwerktoets", targets: ["netwerktoets"]),
    .library(name: "AssessmentModel", targets: ["AssessmentModel"]),
    .library(name: "Scoring", targets: ["Scoring"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .library(name: "DossierFiles", targets: ["DossierFiles"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    // values
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "AssessmentModel", dependencies: ["Diagnostics"], swiftSettings: strict),
    // rules
    .target(name: "Scoring", dependencies: ["AssessmentModel", "Diagnostics"], swiftSettings: strict),
    .target(name: "Reporting", dependencies: ["AssessmentModel", "Diagnostics", "Scoring"], swiftSettings: strict),
    .target(name: "Disclosure", dependencies: ["AssessmentModel"], swiftSettings: strict),
    .target(
      name: "FeedbackRound",
      dependencies: ["AssessmentModel", "Diagnostics", "Disclosure", "Reporting", "Scoring"],
      swiftSettings: strict
    ),
    .target(
      name: "Instruments",
      dependencies: ["AssessmentModel", "Diagnostics", "Disclosure", "FeedbackRound", "Reporting", "Scoring"],
      swiftSettings: strict
    ),
    // formats
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "XMLReading", dependencies: ["CByteSearch", "CLibXML2", "Diagnostics"], swiftSettings: strict),
    .systemLibrary(name: "CByteSearch"),
    .target(name: "Tabular", dependencies: ["CByteSearch", "Diagnostics"], swiftSettings: strict),
    .target(
      name: "Digests",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict
    ),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "OfficeFiles",
      dependencies: ["CXLSXWriter", "CZip", "Diagnostics", "XMLReading"],
      swiftSettings: strict
    ),
    .target(
      name: "ExternalTools",
      dependencies: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict
    ),
    // edges
    .target(
      name: "FrameworkFiles",
      dependencies: [
        "AssessmentModel", "Diagnostics", "Disclosure", "FeedbackRound", "Instruments",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict,
      plugins: [embedTexts]
    ),
    .target(
      name: "DossierFiles",
      dependencies: [
        "AssessmentModel", "Diagnostics", "Digests", "OfficeFiles", "Scoring", "Tabular", "XMLReading",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "FeedbackFiles",
      dependencies: [
        "AssessmentModel", "Diagnostics", "Digests", "FeedbackRound", "Instruments", "OfficeFiles", "Tabular",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Rendering",
      dependencies: [
        "AssessmentModel", "Diagnostics", "Digests", "FeedbackRound", "Instruments", "OfficeFiles", "Reporting",
        "Scoring",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Templates"],
      swiftSettings: strict,
      plugins: [embedTexts]
    ),
    .target(
      name: "PartialResults",
      dependencies: ["AssessmentModel", "Digests", "Scoring"],
      swiftSettings: strict
    ),
    // use
    .target(
      name: "Workflows",
      dependencies: [
        "AssessmentModel", "Diagnostics", "Digests", "Disclosure", "DossierFiles", "ExternalTools", "FeedbackFiles",
        "FeedbackRound", "FrameworkFiles", "Instruments", "OfficeFiles", "PartialResults", "Rendering", "Reporting",
        "Scoring",
      ],
      swiftSettings: strict
    ),
    // program
    .executableTarget(
      name: "netwerktoets",
      dependencies: [
        "AssessmentModel", "Diagnostics", "Disclosure", "ExternalTools", "FeedbackRound", "FrameworkFiles",
        "Instruments", "PartialResults", "Rendering", "Reporting", "Scoring", "Workflows",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    // tests
    .target(
      name: "TestSupport",
      dependencies: ["AssessmentModel", "Diagnostics", "FrameworkFiles", "Reporting", "Scoring"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .testTarget(
      name: "ModelTests",
      dependencies: ["AssessmentModel", "Diagnostics", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["AssessmentModel", "Diagnostics", "FrameworkFiles", "Scoring", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["AssessmentModel", "Diagnostics", "FrameworkFiles", "Reporting", "Scoring", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DecisionTests",
      dependencies: [
        "AssessmentModel", "Diagnostics", "Disclosure", "FeedbackRound", "FrameworkFiles", "Reporting", "Scoring",
        "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "InstrumentTests",
      dependencies: [
        "AssessmentModel", "Diagnostics", "FeedbackFiles", "FrameworkFiles", "Instruments", "OfficeFiles", "Rendering",
        "Reporting", "Scoring", "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(name: "DisclosureTests", dependencies: ["Disclosure", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "FeedbackTests",
      dependencies: [
        "AssessmentModel", "Diagnostics", "FeedbackFiles", "FeedbackRound", "OfficeFiles", "Rendering", "Reporting",
        "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReadingTests",
      dependencies: [
        "AssessmentModel", "CByteSearch", "Diagnostics", "Digests", "DossierFiles", "FrameworkFiles", "PartialResults",
        "Scoring", "Tabular", "TestSupport", "XMLReading",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "OfficeFilesTests",
      dependencies: ["OfficeFiles", "TestSupport", "XMLReading"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "FrameworkFilesTests",
      dependencies: [
        "AssessmentModel", "Diagnostics", "FrameworkFiles", "TestSupport", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "AssessmentModel", "Diagnostics", "FeedbackRound", "FrameworkFiles", "Instruments", "Rendering", "Reporting",
        "Scoring",
        "TestSupport", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "AssessmentModel", "Diagnostics", "ExternalTools", "FrameworkFiles", "Rendering", "Reporting", "Scoring",
        "TestSupport", "Workflows", "netwerktoets",
      ],
      swiftSettings: strict
    ),
    .testTarget(name: "HouseTests", dependencies: ["Diagnostics", "TestSupport"], swiftSettings: strict),
    // build
    .executableTarget(
      name: "EmbedTextsTool",
      dependencies: [.product(name: "Yams", package: "Yams")],
      path: "Plugins/EmbedTextsTool",
      swiftSettings: strict
    ),
    .plugin(name: "EmbedTexts", capability: .buildTool(), dependencies: ["EmbedTextsTool"]),
  ]
)
