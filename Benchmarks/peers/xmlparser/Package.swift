// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "xmlparser",
  targets: [.executableTarget(name: "xmlparser", swiftSettings: [.swiftLanguageMode(.v6)])])
