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

  /// What waits for many must not hang on a library in several rooms.
  @Test(arguments: [
    ("GRDB", "Archive"), ("Hummingbird", "WebServer"), ("Subprocess", "WorkerProcesses"),
  ])
  func oneRoomIsTheDoorToALibrary(library: String, room: String) throws {
    let importing = try SourceFile.all(in: "Sources").filter { $0.imports.contains(library) }
    #expect(Set(importing.map(\.module)) == [room])
  }

  /// They carry requests to and fro, whatever they are about.
  @Test(arguments: ["PageExchange", "Archive", "WorkerProcesses", "WebServer"])
  func theServersRoomsKnowNothingOfRounds(room: String) throws {
    let own = try imports(of: room).intersection(SourceFile.rooms())
    #expect(own.isSubset(of: ["PageExchange", "CanonicalDocuments", "Digests"]))
  }

  /// Page, Markdown and tables lay out one value; a sum among them could disagree with it.
  @Test(arguments: ["Layout", "Tables"])
  func renderingsOfAPaperAddNothingUp(folder: String) throws {
    for file in try SourceFile.all(in: "Sources/Papers/\(folder)") {
      #expect(file.words.isDisjoint(with: ["reduce", "sum", "available", "spent"]), "\(file.path)")
    }
  }

  @Test func spreadsheetsKnowNothingOfRounds() throws {
    let allowed: Set = ["CXLSXWriter", "ZipArchives", "Foundation"]
    #expect(try imports(of: "Spreadsheets").isSubset(of: allowed))
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
    let importing = try SourceFile.all(in: "Sources").filter { $0.imports.contains("COpenSSL") }
    #expect(Set(importing.map(\.module)) == ["Digests"])
  }

  @Test func picturesKnowNothingOfRounds() throws {
    #expect(try imports(of: "Pictures").isSubset(of: ["Foundation", "Spelling"]))
  }

  /// Sentences know nothing of where they are printed.
  @Test func wordingKnowsNoPages() throws {
    let pages: Set = ["Reports", "TerminalPages", "Papers", "Pictures", "RoundFiles"]
    #expect(try imports(of: "Wording").isDisjoint(with: pages))
  }

  /// A notion of its own would show a character here that is hidden there. Reading and comparing texts are
  /// other questions.
  @Test func oneRoomSaysWhichCharactersAreHidden() throws {
    let asking = try SourceFile.all(in: "Sources").filter { $0.words.contains("generalCategory") }
    #expect(
      Set(asking.map(\.path)) == [
        "Sources/Spelling/HiddenCharacters.swift",
        "Sources/Names/Word.swift",
        "Sources/RoundFiles/Values/TextReader.swift",
      ])
  }

  @Test(arguments: ["Wording", "Reports", "TerminalPages", "Papers"])
  func foldersOfARoomFormNoCircle(room: String) throws {
    let arrows = FolderArrows(try SourceFile.all(in: "Sources/\(room)"))
    #expect(arrows.circle == nil)
  }

  @Test func circlesOfFoldersAreFound() {
    func file(_ folder: String, _ text: String) -> SourceFile {
      SourceFile(path: "Sources/Room/\(folder)/File.swift", text: text)
    }
    let parts = file("Parts", "struct Wheel {}")
    let whole = file("Whole", "package struct Car { var wheels: [Wheel] }")
    let traffic = file("Traffic", "import Whole\n// Car\nenum Street { case wide }")
    #expect(FolderArrows([parts, whole, traffic]).circle == nil)
    let road = file("Traffic", "enum Street { case empty, busy(Car) }")
    let asphalt = file("Parts", "struct Wheel { var on: Street }")
    #expect(FolderArrows([asphalt, whole, road]).circle != nil)
  }

  static let pure = [
    "Scoring", "Eligibility", "Allocator", "Explainer", "Analysis", "ExactSolver", "Diagnostics",
    "Grants", "IntegerPrograms", "Certificates", "Solving", "Pictures", "Spelling", "Names",
    "Wording", "TerminalPages",
  ]

  @Test(arguments: pure)
  func thePureModulesStayOffTheOutsideWorld(module: String) throws {
    let edges: Set = ["Yams", "ArgumentParser", "GRDB", "Hummingbird"]
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
        `korridor import` reads it
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
