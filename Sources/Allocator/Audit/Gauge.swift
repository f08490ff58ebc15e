// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What a rule with a number measures, and where it draws the line.
///
/// Readings are whole: money in cents, a count, or hundredths of a resource's unit.
struct Gauge {
  enum Line {
    case atMost(Int64)
    case atLeast(Int64)
  }

  enum Unit { case money, count, quantity }

  let line: Line
  let unit: Unit
  let reading: (Funding) -> Int64

  init(_ line: Line, of unit: Unit, _ reading: @escaping (Funding) -> Int64) {
    self.line = line
    self.unit = unit
    self.reading = reading
  }

  /// Whether `all` is beyond the line, and, where the line is an upper one, beyond what `committed`
  /// alone takes: what is granted already widens it.
  func isBroken(by all: Funding, committed: Funding) -> Bool {
    switch line {
    case .atMost(let most): reading(all) > max(most, reading(committed))
    case .atLeast(let least): reading(all) < least
    }
  }

  /// The reading, with its unit.
  func measure(_ funding: Funding) -> Measure {
    let reading = reading(funding)
    return switch unit {
    case .money: .money(Money(cents: reading))
    case .count: .count(Int(reading))
    case .quantity: .quantity(Hundredths(reading))
    }
  }
}

/// What a choice of awards comes to by a rule with a number.
package enum Measure: Hashable, Sendable {
  case money(Money)
  /// Of applications, or of what else a rule counts.
  case count(Int)
  /// In a resource's unit.
  case quantity(Hundredths)
}
