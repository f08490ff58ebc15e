// swift-tools-version: 6.3
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let package = Package(
  name: "reasons",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "korridor", path: "../..")],
  targets: [
    .executableTarget(
      name: "reasons", dependencies: [.product(name: "Korridor", package: "korridor")],
      path: "Sources/Reasons",
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")])
  ],
  swiftLanguageModes: [.v6])
