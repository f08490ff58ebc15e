// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange

/// How long an answer may take. Quick questions go before slow ones.
enum Pace: Hashable, Sendable {
  case quick
  case slow

  /// The first parts of addresses behind which there are many solves.
  private static let slowParts: Set = [
    "applications", "compare", "decision", "paper", "points", "stability", "weights",
  ]

  init(_ request: PageRequest) {
    let parts = request.target.split(separator: "?", maxSplits: 1)
    let first = parts.first?.split(separator: "/").first.map(String.init) ?? ""
    let name = first.hasSuffix(".json") ? String(first.dropLast(5)) : first
    let asked = parts.count > 1 ? parts[1].split(separator: "&") : []
    let isSlow = Self.slowParts.contains(name) || asked.contains("explain=full")
    self = isSlow ? .slow : .quick
  }
}
