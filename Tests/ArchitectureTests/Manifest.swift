// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// `Package.swift`, read as text: what each target says it depends on.
struct Manifest {
  /// By target: modules and products, without those of the system.
  let dependencies: [String: Set<String>]

  init(text: String) {
    var dependencies: [String: Set<String>] = [:]
    for kind in [".target(", ".executableTarget(", ".testTarget(", ".systemLibrary("] {
      for part in text.components(separatedBy: kind).dropFirst() {
        let body = Self.untilClosed(part, by: ")")
        guard let name = Self.quoted(in: body).first else { continue }
        let list = body.components(separatedBy: "dependencies: [").dropFirst().first ?? ""
        dependencies[name] = Set(Self.names(in: Self.untilClosed(list, by: "]")))
      }
    }
    self.dependencies = dependencies
  }

  static func read() throws -> Manifest {
    Manifest(text: try SourceFile.text(at: "Package.swift"))
  }

  /// `"Grants", .product(name: "Mustache", package: "swift-mustache")` names Grants and Mustache.
  private static func names(in list: String) -> [String] {
    let parts = list.components(separatedBy: ".product(name: ")
    return quoted(in: parts[0])
      + parts.dropFirst().flatMap { part in
        let inside = untilClosed(part, by: ")")
        return quoted(in: inside).prefix(1) + quoted(in: String(part.dropFirst(inside.count)))
      }
  }

  private static func quoted(in text: String) -> [String] {
    let parts = text.components(separatedBy: "\"")
    return stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
  }

  /// The text up to the bracket that closes one opened before it.
  private static func untilClosed(_ text: String, by closing: Character) -> String {
    let opening: Character = closing == ")" ? "(" : "["
    var depth = 1
    return String(
      text.prefix { character in
        if character == opening { depth += 1 }
        if character == closing { depth -= 1 }
        return depth > 0
      })
  }
}
