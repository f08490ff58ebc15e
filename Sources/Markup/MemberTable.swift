// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

/// A view with all that is in it, looked at once.
///
/// The template engine looks a member up by listing all members of its value, each time that a template names it: for a
/// page with hundreds of rows that took several times as long as everything else.
package struct MemberTable: MustacheParent {
  private let members: [String: Any]

  /// - Parameter view: its stored members are what templates name; those that are nil are not there.
  package init(_ view: Any) {
    var members: [String: Any] = [:]
    for case (let name?, let value) in Mirror(reflecting: view).children {
      members[name] = Self.value(of: value)
    }
    self.members = members
  }

  package func child(named name: String) -> Any? { members[name] }

  /// What ends there is its own value: texts, numbers, truth values.
  private static func value(of value: Any) -> Any? {
    switch value {
    case is String, is Int, is Bool: return value
    case let texts as [String]: return texts
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { Self.value(of: $0.value) }
    case .collection: return mirror.children.compactMap { Self.value(of: $0.value) }
    case .struct: return MemberTable(value)
    default: return value
    }
  }
}
