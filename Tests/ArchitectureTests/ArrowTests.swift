// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// The arrows between rooms: what is imported, what `Package.swift` declares and what CONTRIBUTING.md
/// tells are one and the same.
@Suite struct ArrowTests {
  /// Come with Swift: every room may use them.
  static let system: Set = ["Foundation", "Dispatch", "Glibc", "Darwin", "Synchronization"]

  private func imports(of room: String) throws -> Set<String> {
    Set(try SourceFile.all(in: "Sources/\(room)").flatMap(\.imports)).subtracting(Self.system)
  }

  @Test func everyRoomImportsWhatTheTableSays() throws {
    let table = try RoomTable.read()
    #expect(Set(table.uses.keys) == Set(try SourceFile.rooms()), "rooms in CONTRIBUTING.md")
    for (room, uses) in table.uses.sorted(by: { $0.key < $1.key }) {
      #expect(try imports(of: room) == uses, "\(room): its imports and CONTRIBUTING.md")
    }
  }

  @Test func everyTargetDeclaresWhatItImports() throws {
    let manifest = try Manifest.read()
    for room in try SourceFile.rooms() {
      #expect(manifest.dependencies[room] == (try imports(of: room)), "\(room) in Package.swift")
    }
  }

  /// An arrow leads from a room to one above it in the table, and so in no circle.
  @Test func theTableIsInTheOrderOfTheFlow() throws {
    let order = try RoomTable.read().order
    for (position, room) in order.enumerated() {
      let later = try imports(of: room).intersection(order[position...])
      #expect(later == [], "\(room) uses what stands below it")
    }
  }

  @Test func aManifestIsReadAsSwiftMeansIt() {
    let manifest = Manifest(
      text: """
        .package(url: "https://example.org/Some", exact: "1.0.0"),
        .target(name: "Plain"),
        .target(
          name: "Rich",
          dependencies: ["Plain", .product(name: "Mustache", package: "swift-mustache"), "Other"],
          resources: [.embedInCode("page.txt")]),
        """)
    #expect(manifest.dependencies == ["Plain": [], "Rich": ["Plain", "Mustache", "Other"]])
  }
}
