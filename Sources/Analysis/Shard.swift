// SPDX-License-Identifier: GPL-3.0-or-later

/// One of several parts of a long analysis, each computed on its own.
///
/// Every `count`-th case belongs to it: neighbouring cases are about as hard, so all shards take about
/// as long.
public struct Shard: Hashable, Codable, Sendable {
  /// From 1 to `count`.
  public let number: Int
  public let count: Int

  /// nil unless `number` is from 1 to `count`.
  public init?(number: Int, of count: Int) {
    guard number >= 1, number <= count else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// All cases.
  public static let whole = Shard()

  private init() { (number, count) = (1, 1) }

  /// - Parameter position: of a case, from 1.
  public func holds(_ position: Int) -> Bool { (position - 1) % count == number - 1 }
}
