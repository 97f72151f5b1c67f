// swift-tools-version: 6.2
import PackageDescription

/// The readers of the package beside it, built anew so that a fuzzer sees which ways through them an input takes. A package
/// of its own, so that the normal build knows nothing of it. `make fuzz` builds and runs it.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-sanitize=fuzzer,address", "-O"]),
]
// The linker that lets a program have its own `main` beside that of libFuzzer.
let fuzzed: [LinkerSetting] = [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]

func target(_ name: String, _ dependencies: [Target.Dependency], path: String? = nil) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies + ["FuzzDriver"], path: "Targets/\(name)",
    swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])], linkerSettings: fuzzed)
}

let package = Package(
  name: "netwerktoets-fuzzing",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
  ],
  targets: [
    target("Diagnostics", []),
    target("AssessmentModel", ["Diagnostics"]),
    target("Scoring", ["AssessmentModel", "Diagnostics"]),
    target("Reporting", ["AssessmentModel", "Diagnostics", "Scoring"]),
    target("Disclosure", ["AssessmentModel"]),
    target("FeedbackRound", ["AssessmentModel", "Diagnostics", "Disclosure", "Reporting", "Scoring"]),
    target("Instruments", ["AssessmentModel", "Diagnostics", "Disclosure", "FeedbackRound", "Reporting", "Scoring"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    target("XMLReading", ["CByteSearch", "CLibXML2", "Diagnostics"]),
    .systemLibrary(name: "CByteSearch"),
    target("Tabular", ["CByteSearch", "Diagnostics"]),
    target("Digests", [.product(name: "Crypto", package: "swift-crypto")]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    target("OfficeFiles", ["CXLSXWriter", "CZip", "Diagnostics", "XMLReading"]),
    target(
      "DossierFiles",
      ["AssessmentModel", "Diagnostics", "Digests", "OfficeFiles", "Scoring", "Tabular", "XMLReading"]),
    .target(
      name: "FrameworkFiles",
      dependencies: [
        "AssessmentModel", "Diagnostics", "Disclosure", "FeedbackRound", "Instruments",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict, plugins: [.plugin(name: "EmbedTexts")]),
    target(
      "FeedbackFiles", ["AssessmentModel", "Diagnostics", "Digests", "FeedbackRound", "OfficeFiles", "Tabular"]),
    target("PartialResults", ["AssessmentModel", "Digests", "Scoring"]),
    target("FuzzDriver", [], path: "Targets/FuzzDriver"),
    fuzzer("FuzzXML", ["AssessmentModel", "Diagnostics", "DossierFiles", "FrameworkFiles"]),
    fuzzer("FuzzCSV", ["AssessmentModel", "Diagnostics", "DossierFiles", "FrameworkFiles"]),
    fuzzer("FuzzOffice", ["AssessmentModel", "Diagnostics", "DossierFiles", "FrameworkFiles", "OfficeFiles"]),
    fuzzer("FuzzAnswers", ["Diagnostics", "FeedbackFiles", "FeedbackRound"]),
    fuzzer("FuzzFramework", ["AssessmentModel", "Diagnostics", "FeedbackRound", "FrameworkFiles"]),
    fuzzer("FuzzPart", ["AssessmentModel", "Diagnostics", "Digests", "FrameworkFiles", "PartialResults", "Scoring"]),
    .executableTarget(
      name: "EmbedTextsTool", dependencies: [.product(name: "Yams", package: "Yams")], path: "Plugins/EmbedTextsTool"),
    .plugin(name: "EmbedTexts", capability: .buildTool(), dependencies: ["EmbedTextsTool"]),
  ]
)
