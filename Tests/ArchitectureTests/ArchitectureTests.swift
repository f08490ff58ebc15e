// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What the folders promise, read from the source files themselves.
@Suite struct ArchitectureTests {
  private func imports(of module: String) throws -> Set<String> {
    Set(try SourceFile.all(in: "Sources/\(module)").flatMap(\.imports))
  }

  @Test func onlyTheGLPKSolverImportsGLPK() throws {
    let importing = try SourceFile.all(in: "Sources").filter { $0.imports.contains("CGLPK") }
    #expect(Set(importing.map(\.module)) == ["GLPKSolver"])
  }

  @Test func onlySpreadsheetsImportTheirLibrary() throws {
    let importing = try SourceFile.all(in: "Sources").filter { $0.imports.contains("CXLSXWriter") }
    #expect(Set(importing.map(\.module)) == ["Spreadsheets"])
  }

  /// Page, Markdown and tables lay out one value; a sum among them could disagree with it.
  @Test(arguments: ["Layout", "Tables"])
  func renderingsOfAPaperAddNothingUp(folder: String) throws {
    for file in try SourceFile.all(in: "Sources/Papers/\(folder)") {
      #expect(file.words.isDisjoint(with: ["reduce", "sum", "available", "spent"]), "\(file.path)")
    }
  }

  @Test func spreadsheetsKnowNothingOfRounds() throws {
    #expect(try imports(of: "Spreadsheets").isSubset(of: ["CXLSXWriter", "Foundation"]))
  }

  @Test(arguments: ["IntegerPrograms", "Spelling"])
  func theFoundationsImportNothing(module: String) throws {
    #expect(try imports(of: module) == [])
  }

  @Test func grantsOnlyKnowHowNumbersAreSpelled() throws {
    #expect(try imports(of: "Grants") == ["Spelling"])
  }

  /// Whoever speaks of problems need not bring the readers of files along.
  @Test func diagnosticsKnowNoReaders() throws {
    #expect(try imports(of: "Diagnostics") == ["Grants", "Spelling"])
  }

  /// What must be believed rests on programs alone: no search, no hint, no clock.
  @Test func certificatesKnowOnlyPrograms() throws {
    #expect(try imports(of: "Certificates") == ["IntegerPrograms"])
  }

  @Test func digestsAreMadeInOneRoom() throws {
    let importing = try SourceFile.all(in: "Sources").filter { $0.imports.contains("Crypto") }
    #expect(Set(importing.map(\.module)) == ["Digests"])
  }

  @Test func picturesKnowNothingOfRounds() throws {
    #expect(try imports(of: "Pictures").isSubset(of: ["Foundation", "Spelling"]))
  }

  static let pure = [
    "Scoring", "Eligibility", "Allocator", "Explainer", "Analysis", "ExactSolver", "Diagnostics",
    "Grants", "IntegerPrograms", "Certificates", "Solving", "Pictures", "Spelling", "Names",
  ]

  @Test(arguments: pure)
  func thePureModulesStayOffTheOutsideWorld(module: String) throws {
    let edges: Set = ["Yams", "SwiftCSV", "ArgumentParser", "GRDB", "Hummingbird"]
    #expect(try imports(of: module).isDisjoint(with: edges))
    let doors: Set = ["FileManager", "FileHandle", "fopen", "print"]
    for file in try SourceFile.all(in: "Sources/\(module)") {
      #expect(file.words.isDisjoint(with: doors), "\(file.path)")
    }
  }

  /// The solver is handed in.
  @Test(arguments: ["Allocator", "Explainer", "Analysis", "ExactSolver"])
  func nobodyBringsASolverAlong(module: String) throws {
    #expect(!(try imports(of: module)).contains("GLPKSolver"))
  }

  @Test func everyFileNamesItsLicence() throws {
    let files = try SourceFile.all(in: "Sources") + SourceFile.all(in: "Tests")
    #expect(files.count > 100)
    for file in files {
      #expect(file.lines.first == "// SPDX-License-Identifier: GPL-3.0-or-later", "\(file.path)")
    }
  }

  /// Otherwise `Module.Type` would mean a member of the type, and no name could be qualified.
  @Test func noModuleHoldsATypeOfItsOwnName() throws {
    for file in try SourceFile.all(in: "Sources") {
      #expect(!file.declaredTypes.contains(file.module), "\(file.path)")
    }
  }

  /// The checks above see what they look for.
  @Test func theReaderReadsWhatSwiftMeans() {
    let file = SourceFile(
      path: "Sources/Gate/Gate.swift",
      text: """
        // import Comment
        public import Foundation
        @testable import struct Other.Thing
        /// Never calls print.
        public final class Gate { func open() { fopen("print", "r") } }
        """)
    #expect(file.module == "Gate")
    #expect(file.imports == ["Foundation", "Other"])
    #expect(file.words.contains("fopen"))
    #expect(!file.words.contains("print"))
    #expect(file.declaredTypes == ["Gate"])
  }
}
