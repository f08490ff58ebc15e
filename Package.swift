// swift-tools-version: 6.3
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let package = Package(
  name: "korridor",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "korridor", targets: ["KorridorCommand"]),
    .executable(name: "korridor-server", targets: ["KorridorServer"]),
    .executable(name: "korridor-measure", targets: ["KorridorMeasure"]),
    .executable(name: "program-measure", targets: ["ProgramMeasure"]),
    .executable(name: "korridor-fuzz", targets: ["KorridorFuzz"]),
    .library(name: "Korridor", targets: ["Korridor"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    // The data flows from here …
    .target(name: "Spelling"),
    .systemLibrary(name: "COpenSSL"),
    .target(name: "Digests", dependencies: ["COpenSSL"]),
    .target(name: "CanonicalDocuments", dependencies: ["Digests"]),
    .target(name: "PageExchange"),
    .target(name: "Grants", dependencies: ["Spelling"]),
    .target(name: "Names", dependencies: ["Spelling"]),
    .target(name: "Diagnostics", dependencies: ["Spelling", "Grants"]),
    .systemLibrary(name: "CZip"),
    .target(name: "ZipArchives", dependencies: ["CZip"]),
    .systemLibrary(name: "CExpat"),
    .target(name: "XMLEvents", dependencies: ["CExpat"]),
    .target(name: "Workbooks", dependencies: ["ZipArchives", "XMLEvents"]),
    .target(
      name: "RoundFiles",
      dependencies: [
        "Spelling", "Names", "Digests", "Grants", "Diagnostics", "Workbooks", "Yams",
      ]),
    .target(name: "Scoring", dependencies: ["Names", "Grants", "BigInt"]),
    .target(name: "Eligibility", dependencies: ["Names", "Grants", "Scoring"]),
    .target(name: "IntegerPrograms"),
    .target(name: "Certificates", dependencies: ["IntegerPrograms"]),
    .target(name: "Solving", dependencies: ["IntegerPrograms", "Certificates"]),
    .target(
      name: "Allocator",
      dependencies: [
        "Digests", "Grants", "Eligibility", "IntegerPrograms", "Certificates", "Solving",
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
        "Spelling", "Names", "CanonicalDocuments", "Grants", "Scoring", "Eligibility",
        "IntegerPrograms", "Certificates", "Solving", "Allocator", "BigInt",
      ]),
    .target(
      name: "Analysis",
      dependencies: [
        "Grants", "Scoring", "Eligibility", "IntegerPrograms", "Solving", "Allocator", "BigInt",
      ]),
    .target(name: "DurableFiles"),
    .target(
      name: "Converters", dependencies: ["DurableFiles"],
      resources: [.embedInCode("reference.docx")]),
    .target(name: "Pictures", dependencies: ["Spelling"]),
    .target(name: "Spreadsheets", dependencies: ["ZipArchives", "CXLSXWriter"]),
    .target(
      name: "Wording",
      dependencies: [
        "Spelling", "Grants", "Diagnostics", "Scoring", "Eligibility", "Certificates", "Solving",
        "Allocator", "Explainer", "Analysis", "Records", "PageExchange",
      ]),
    .target(
      name: "Reports",
      dependencies: [
        "Digests", "Grants", "Diagnostics", "RoundFiles", "Scoring", "Eligibility", "Solving",
        "Allocator", "Explainer", "Analysis", "PageExchange", "Wording", "BigInt",
      ]),
    .target(
      name: "TerminalPages",
      dependencies: [
        "Spelling", "Grants", "Diagnostics", "Eligibility", "Allocator", "Explainer", "Analysis",
        "PageExchange", "Wording", "Reports",
      ]),
    .target(
      name: "RoundWorkbooks",
      dependencies: ["Grants", "RoundFiles", "Scoring", "Spreadsheets", "Wording"]),
    .target(
      name: "Markup",
      dependencies: ["Spelling", .product(name: "Mustache", package: "swift-mustache")]),
    .target(
      name: "Papers",
      dependencies: [
        "Spelling", "Digests", "Grants", "Scoring", "Eligibility", "Allocator", "Explainer",
        "Analysis",
        "Pictures", "Wording", "Reports", "Spreadsheets", "Markup",
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
        .embedInCode("Layout/Templates/chooser.mustache"),
        .embedInCode("Layout/Templates/chooser.js"),
        .embedInCode("Layout/Templates/paper.css"),
      ]),
    .target(
      name: "Archive",
      dependencies: [
        "Digests", "CanonicalDocuments", "PageExchange",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "WorkerProcesses",
      dependencies: [
        "PageExchange",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "WebServer",
      dependencies: [
        "PageExchange",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
      ]),
    // … to here.
    .target(
      name: "Korridor",
      dependencies: [
        "Spelling", "Grants", "Diagnostics", "RoundFiles", "Scoring", "Eligibility",
        "IntegerPrograms", "Solving", "Allocator", "ExactSolver", "GLPKSolver", "Explainer",
        "Analysis", "Records", "Wording", "Reports", "RoundWorkbooks", "Papers", "Converters",
        "Spreadsheets",
      ]),
    .target(
      name: "WebPages",
      dependencies: [
        "Spelling", "Digests", "Grants", "Diagnostics", "RoundFiles", "Scoring", "Eligibility",
        "Solving",
        "Allocator", "Explainer", "Analysis", "Records", "Wording", "Reports", "Markup", "Papers",
        "Korridor", "PageExchange",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Templates/frame.mustache"),
        .embedInCode("Templates/field.mustache"),
        .embedInCode("Templates/allocation.mustache"),
        .embedInCode("Templates/application.mustache"),
        .embedInCode("Templates/weights.mustache"),
        .embedInCode("Templates/comparison.mustache"),
        .embedInCode("Templates/problem.mustache"),
        .embedInCode("Templates/notice.mustache"),
        .embedInCode("Templates/saved.mustache"),
        .embedInCode("Templates/decision.mustache"),
        .embedInCode("Templates/decisionRow.mustache"),
        .embedInCode("Templates/suspicionSide.mustache"),
        .embedInCode("Templates/history.mustache"),
        .embedInCode("Templates/meeting.mustache"),
        .embedInCode("Assets/page.css"),
        .embedInCode("Assets/page.js"),
        .embedInCode("Assets/asking.js"),
        .embedInCode("Assets/merging.js"),
        .embedInCode("Assets/weights.js"),
        .embedInCode("Assets/panel.js"),
        .embedInCode("Assets/times.js"),
        .embedInCode("Assets/meeting.js"),
        .embedInCode("Assets/draft.js"),
        .embedInCode("Assets/icon.svg"),
      ]),
    .executableTarget(
      name: "KorridorCommand",
      dependencies: [
        "Grants", "Diagnostics", "RoundFiles", "Solving", "Allocator", "Explainer", "Analysis",
        "Records", "Wording", "Reports", "TerminalPages", "Papers", "DurableFiles", "Converters",
        "Korridor",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "KorridorServer",
      dependencies: [
        "Digests", "Grants", "Diagnostics", "RoundFiles", "DurableFiles", "PageExchange", "Wording",
        "Reports", "TerminalPages", "WebPages", "Archive", "WorkerProcesses", "WebServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "KorridorMeasure",
      dependencies: [
        "Grants", "RoundFiles", "Eligibility", "IntegerPrograms", "Certificates", "Solving",
        "Allocator", "GLPKSolver", "Explainer", "Analysis", "Korridor",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
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
        "Digests", "Grants", "Scoring", "Solving", "Allocator", "ExactSolver", "GLPKSolver",
      ],
      path: "Tests/RoundSupport"),
    .testTarget(
      name: "SolverTests",
      dependencies: [
        "IntegerPrograms", "Certificates", "Solving", "ExactSolver", "GLPKSolver", "RoundSupport",
      ]),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Grants", "Scoring", "BigInt", "RoundSupport"]),
    .testTarget(
      name: "AllocatorTests",
      dependencies: [
        "Grants", "Eligibility", "IntegerPrograms", "Solving", "Allocator", "RoundSupport",
      ]),
    .testTarget(
      name: "ExplainerTests",
      dependencies: ["Grants", "Scoring", "Eligibility", "Allocator", "Explainer", "RoundSupport"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Grants", "Scoring", "Eligibility", "Solving", "Allocator", "Analysis", "BigInt",
        "RoundSupport",
      ]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "NamesTests", dependencies: ["Names"]),
    .testTarget(name: "SpellingTests", dependencies: ["Spelling", "Digests"]),
    .testTarget(
      name: "EligibilityTests",
      dependencies: ["Names", "Grants", "Scoring", "Eligibility"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "RoundFilesTests",
      dependencies: ["Grants", "Diagnostics", "RoundFiles", "Wording", "TestSupport"]),
    .testTarget(
      name: "RecordsTests",
      dependencies: [
        "Grants", "Diagnostics", "RoundFiles", "Eligibility", "IntegerPrograms", "Certificates",
        "Allocator", "ExactSolver", "GLPKSolver", "Records", "CanonicalDocuments", "RoundSupport",
      ],
      exclude: ["Golden", "check_batch.py"]),
    .target(
      name: "TestSupport", dependencies: ["CZip"], path: "Tests/TestSupport",
      exclude: ["read_workbooks.py"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Grants", "Eligibility", "Allocator", "Explainer", "Wording", "Reports", "RoundSupport",
        "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "WordingTests",
      dependencies: [
        "Grants", "Diagnostics", "Scoring", "Solving", "Allocator", "Analysis", "Wording",
      ],
      exclude: ["Problems/Snapshots"]),
    .testTarget(
      name: "TerminalPagesTests",
      dependencies: ["Spelling", "Grants", "Wording", "Reports", "TerminalPages"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Grants", "RoundFiles", "Scoring", "Eligibility", "IntegerPrograms", "Certificates",
        "Solving", "Allocator", "Explainer", "Analysis", "Records", "Wording", "Reports",
        "TerminalPages", "Papers", "Korridor", "KorridorCommand", "TestSupport", "RoundSupport",
        "BigInt", "Workbooks", "Spelling",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "PapersTests",
      dependencies: [
        "Digests", "Grants", "RoundFiles", "Analysis", "Records", "Pictures", "Wording", "Reports",
        "TerminalPages", "Papers", "Converters", "Korridor", "TestSupport",
      ]),
    .testTarget(
      name: "WebPagesTests",
      dependencies: [
        "Grants", "RoundFiles", "Analysis", "Explainer", "Reports", "Korridor", "PageExchange",
        "WebPages",
      ]),
    .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "TestSupport"]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["ZipArchives", "XMLEvents", "Workbooks", "TestSupport"]),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Digests", "Diagnostics", "Grants", "Eligibility", "Records", "RoundFiles", "Spreadsheets",
        "Workbooks", "ZipArchives", "Wording", "Korridor", "RoundSupport", "TestSupport",
      ],
      path: "Tests/Fuzzing", exclude: ["Corpus"]),
    .testTarget(
      name: "FuzzingTests", dependencies: ["RoundFiles", "Fuzzing", "RoundSupport"]),
    .executableTarget(
      name: "KorridorFuzz",
      dependencies: [
        "Fuzzing", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/KorridorFuzz"),
    .testTarget(name: "ConvertersTests", dependencies: ["Converters"]),
    .testTarget(name: "DurableFilesTests", dependencies: ["DurableFiles"]),
    .executableTarget(
      name: "WorkerStub", dependencies: ["PageExchange", "WorkerProcesses"],
      path: "Tests/WorkerStub"),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Digests", "PageExchange", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "WorkerProcessesTests",
      dependencies: ["PageExchange", "WorkerProcesses", "WorkerStub"]),
    .testTarget(
      name: "KorridorServerTests",
      dependencies: ["WorkerProcesses", "KorridorCommand", "KorridorServer", "TestSupport"]),
    .testTarget(
      name: "WebServerTests",
      dependencies: [
        "PageExchange", "WebServer", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ]),
    .testTarget(
      name: "PicturesTests",
      dependencies: ["Pictures", "TestSupport"],
      exclude: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6]
)

// A file says which rooms it uses the members of, so that the arrows above are all there are.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.enableUpcomingFeature("MemberImportVisibility")]
}

// Tests solve thousands of rounds. `make test` has the rooms between a round and its record optimised as in a
// release; only a build that asks for it gets the flag, so that nobody's dependency does.
if Context.environment["KORRIDOR_OPTIMISED"] != nil {
  let solving: Set = [
    "Spelling", "Names", "Digests", "CanonicalDocuments", "Grants", "Scoring", "Eligibility",
    "IntegerPrograms", "Certificates", "Solving", "Allocator", "ExactSolver", "GLPKSolver",
    "Explainer", "Analysis", "Records",
  ]
  for target in package.targets where solving.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"]))
  }
}

// `make fuzz-guided` gives the path of libFuzzer without `main`, and has the rooms that read watched by it.
if let libFuzzer = Context.environment["KORRIDOR_LIBFUZZER"] {
  let reading: Set = [
    "Spelling", "Names", "Grants", "Diagnostics", "ZipArchives", "XMLEvents", "Workbooks",
    "RoundFiles", "Scoring", "Eligibility", "Certificates", "Records", "RoundWorkbooks",
    "Spreadsheets",
  ]
  for target in package.targets where reading.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"]))
  }
  for target in package.targets where target.name == "KorridorFuzz" {
    target.swiftSettings?.append(.define("LIBFUZZER"))
    target.linkerSettings = [.unsafeFlags([libFuzzer, "-lstdc++", "-lm"])]
  }
}
