// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What a rule with a number measures, and where it draws the line.
struct Gauge {
  enum Line {
    case atMost(Int64)
    case atLeast(Int64)
  }

  let line: Line
  /// Money in cents, projects, or hundredths of a resource's unit.
  let reading: (Funding) -> Int64

  /// Whether `all` is beyond the line, and, where the line is an upper one, beyond what `committed`
  /// alone takes: what is granted already widens it.
  func isBroken(by all: Funding, committed: Funding) -> Bool {
    switch line {
    case .atMost(let most): reading(all) > max(most, reading(committed))
    case .atLeast(let least): reading(all) < least
    }
  }
}

extension AllocationModel {
  /// nil for a rule without a number, such as a dependency.
  ///
  /// This reads the round, not the program's rows.
  func gauge(of rule: Rule) -> Gauge? {
    switch rule {
    case .budget:
      return Gauge(line: .atMost(round.available.cents + extra.money.cents)) {
        $0.spend { _ in true }
      }
    case .resource(let id):
      return round.resources.first { $0.id == id }.map { resource in
        let capacity = resource.capacity + (extra.resources[id] ?? .zero)
        return Gauge(line: .atMost(capacity.count)) { $0.need(of: id) }
      }
    case .floor(let id):
      let floor = plan(of: id)?.floor ?? .zero
      return Gauge(line: .atLeast(floor.cents)) { $0.spend { $0.corridor == id } }
    case .cap(let id):
      return plan(of: id)?.cap.map { cap in
        Gauge(line: .atMost(cap.cents)) { $0.spend { $0.corridor == id } }
      }
    case .limit(let position, let value):
      return gauge(of: round.limits[position], value: value)
    case .alternatives, .dependency, .inclusion, .exclusion, .commitment, .ineligibility:
      return nil
    }
  }

  private func gauge(of limit: Limit, value: String) -> Gauge {
    func count(_ funding: Funding) -> Int64 {
      Int64(funding.applications(with: value, in: limit.column).count)
    }
    func spend(_ funding: Funding) -> Int64 {
      funding.spend(on: funding.applications(with: value, in: limit.column))
    }
    return switch limit.bound {
    case .maxCount(let most): Gauge(line: .atMost(Int64(most)), reading: count)
    case .minCount(let least): Gauge(line: .atLeast(Int64(least)), reading: count)
    case .maxAmount(let most): Gauge(line: .atMost(most.cents), reading: spend)
    case .maxShare(let percent):
      Gauge(line: .atMost(round.available.portion(percent).cents), reading: spend)
    }
  }

  private func plan(of corridor: CorridorID) -> CorridorPlan? {
    corridors.first { $0.corridor.id == corridor }
  }
}
