// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Path and query of a request, decoded and not yet understood.
struct PageTarget: Hashable, Sendable {
  /// As it came.
  var path: String
  /// The parts of the path between its slashes.
  var steps: [String]
  /// In the order in which they came, each decoded. A key without a value has an empty one.
  var items: [(name: String, value: String)]

  init(_ target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts.first ?? "/")
    steps = path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
    // Forms write a blank as a plus.
    let query = parts.count > 1 ? parts[1].replacing("+", with: "%20") : ""
    items = query.split(separator: "&").map { item in
      let sides = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.removingPercentEncoding ?? String($0) }
      return (sides[0], sides.count > 1 ? sides[1] : "")
    }
  }

  static func encoded(_ step: String) -> String {
    step.addingPercentEncoding(withAllowedCharacters: unreserved) ?? step
  }

  /// With its question mark; empty without items. `=` in a value stays readable: `set=budget=25000`.
  static func query(_ items: [URLQueryItem]) -> String {
    guard !items.isEmpty else { return "" }
    let pairs = items.map { item in
      let value = item.value ?? ""
      return item.name + "="
        + (value.addingPercentEncoding(withAllowedCharacters: inValues) ?? value)
    }
    return "?" + pairs.joined(separator: "&")
  }

  /// RFC 3986, section 2.3.
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
  private static let inValues = unreserved.union(CharacterSet(charactersIn: "=/:"))

  static func == (left: PageTarget, right: PageTarget) -> Bool {
    left.path == right.path && left.items.elementsEqual(right.items, by: ==)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
