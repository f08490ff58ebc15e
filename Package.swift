// swift-tools-version: 6.1
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let package = Package(
  name: "korridor",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "korridor", targets: ["KorridorCommand"]),
    .executable(name: "korridor-measure", targets: ["KorridorMeasure"]),
    .executable(name: "program-measure", targets: ["ProgramMeasure"]),
    .library(name: "Korridor", targets: ["Korridor"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
  ],
  targets: [
    // The data flows from here …
    .target(name: "Spelling"),
    .target(name: "Digests", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Grants", dependencies: ["Spelling"]),
    .target(name: "Diagnostics", dependencies: ["Grants", "Spelling"]),
    .target(
      name: "RoundFiles",
      dependencies: [
        "Digests", "Grants", "Diagnostics", "Names", "Spelling", "Yams", "SwiftCSV",
      ]),
    .target(name: "Names", dependencies: ["Spelling"]),
    .target(name: "Scoring", dependencies: ["Grants", "Names", "BigInt"]),
    .target(name: "Eligibility", dependencies: ["Grants", "Names", "Scoring"]),
    .target(name: "IntegerPrograms"),
    .target(name: "Certificates", dependencies: ["IntegerPrograms"]),
    .target(name: "Solving", dependencies: ["IntegerPrograms", "Certificates"]),
    .target(
      name: "Allocator",
      dependencies: [
        "Digests", "Grants", "Scoring", "Eligibility", "IntegerPrograms", "Certificates",
        "Solving",
      ]),
    .systemLibrary(name: "CGLPK"),
    .systemLibrary(name: "CXLSXWriter"),
    .target(
      name: "ExactSolver",
      dependencies: [
        "IntegerPrograms", "Certificates", "Solving",
        .product(name: "HeapModule", package: "swift-collections"),
      ]),
    .target(name: "GLPKSolver", dependencies: ["IntegerPrograms", "Solving", "CGLPK"]),
    .target(
      name: "Explainer",
      dependencies: [
        "Grants", "Scoring", "Eligibility", "IntegerPrograms", "Certificates", "Solving",
        "Allocator",
      ]),
    .target(
      name: "Records",
      dependencies: [
        "Digests", "Grants", "Names", "Scoring", "Eligibility", "IntegerPrograms", "Certificates",
        "Solving", "Allocator", "BigInt", "Spelling",
      ]),
    .target(
      name: "Analysis",
      dependencies: [
        "Grants", "Scoring", "Eligibility", "IntegerPrograms", "Solving", "Allocator", "BigInt",
      ]),
    .target(name: "DurableFiles"),
    .target(name: "Converters", resources: [.embedInCode("reference.docx")]),
    .target(name: "Pictures", dependencies: ["Spelling"]),
    .target(name: "Spreadsheets", dependencies: ["CXLSXWriter"]),
    .target(
      name: "Wording",
      dependencies: [
        "Spelling", "Grants", "Diagnostics", "Scoring", "Eligibility", "Solving", "Allocator",
        "Explainer", "Analysis",
      ]),
    .target(
      name: "Reports",
      dependencies: [
        "Grants", "Diagnostics", "RoundFiles", "Scoring", "Eligibility", "Solving", "Allocator",
        "Explainer", "Analysis", "Wording",
      ]),
    .target(
      name: "TerminalPages",
      dependencies: [
        "Spelling", "Grants", "Eligibility", "Explainer", "Analysis", "Wording", "Reports",
      ]),
    .target(
      name: "Papers",
      dependencies: [
        "Spelling", "Grants", "Scoring", "Allocator", "Explainer", "Analysis", "Wording", "Reports",
        "Pictures", "Spreadsheets",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Layout/Templates/page.mustache"),
        .embedInCode("Layout/Templates/block.mustache"),
        .embedInCode("Layout/Templates/figure.mustache"),
        .embedInCode("Layout/Templates/word.mustache"),
        .embedInCode("Layout/Templates/annex.mustache"),
        .embedInCode("Layout/Templates/annexLink.mustache"),
        .embedInCode("Layout/Templates/wordFigure.mustache"),
        .embedInCode("Layout/Templates/markdown.mustache"),
        .embedInCode("Layout/Templates/markdownBlock.mustache"),
        .embedInCode("Layout/Templates/paper.css"),
      ]),
    // … to here.
    .target(
      name: "Korridor",
      dependencies: [
        "Converters", "Diagnostics", "Papers", "Records", "Reports", "TerminalPages", "RoundFiles",
        "ExactSolver", "GLPKSolver", "IntegerPrograms", "Solving", "Spelling", "Wording",
      ]),
    .executableTarget(
      name: "KorridorCommand",
      dependencies: [
        "Diagnostics", "Korridor", "DurableFiles", "Reports", "TerminalPages", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "KorridorMeasure",
      dependencies: [
        "Korridor", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/KorridorMeasure"),
    .executableTarget(
      name: "ProgramMeasure",
      dependencies: [
        "Certificates", "ExactSolver", "GLPKSolver", "IntegerPrograms", "Solving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/ProgramMeasure"),
    .target(
      name: "RoundSupport",
      dependencies: [
        "Grants", "Scoring", "Allocator", "ExactSolver", "GLPKSolver", "Solving",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Tests/RoundSupport"),
    .testTarget(
      name: "SolverTests",
      dependencies: [
        "Certificates", "ExactSolver", "GLPKSolver", "IntegerPrograms", "RoundSupport", "Solving",
      ]),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring", "BigInt", "RoundSupport"]),
    .testTarget(
      name: "AllocatorTests",
      dependencies: ["Allocator", "Eligibility", "Grants", "RoundSupport"]),
    .testTarget(
      name: "ExplainerTests",
      dependencies: ["Explainer", "Allocator", "Eligibility", "Grants", "Scoring", "RoundSupport"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Analysis", "Allocator", "BigInt", "Eligibility", "Grants", "Scoring", "Solving",
        "RoundSupport",
      ]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "SpellingTests", dependencies: ["Digests", "Spelling"]),
    .testTarget(name: "NamesTests", dependencies: ["Names"]),
    .testTarget(name: "EligibilityTests", dependencies: ["Eligibility", "Names"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], exclude: ["Snapshots"]),
    .testTarget(name: "RoundFilesTests", dependencies: ["Diagnostics", "RoundFiles"]),
    .testTarget(
      name: "RecordsTests",
      dependencies: [
        "Diagnostics", "Records", "RoundFiles", "Certificates", "ExactSolver", "GLPKSolver",
        "IntegerPrograms", "Allocator", "RoundSupport",
      ],
      exclude: ["Golden"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "TestSupport", "Wording"],
      exclude: ["Snapshots"]),
    .testTarget(name: "WordingTests", dependencies: ["Grants", "Solving", "Wording"]),
    .testTarget(name: "TerminalPagesTests", dependencies: ["Reports", "TerminalPages", "Wording"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Analysis", "IntegerPrograms", "Korridor", "KorridorCommand", "RoundSupport", "Solving",
        "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "PapersTests",
      dependencies: ["Korridor", "Papers", "Records", "RoundFiles", "TestSupport"]),
    .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "TestSupport"]),
    .testTarget(name: "ConvertersTests", dependencies: ["Converters"]),
    .testTarget(name: "DurableFilesTests", dependencies: ["DurableFiles"]),
    .testTarget(
      name: "PicturesTests", dependencies: ["Pictures", "TestSupport"], exclude: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6]
)
