// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// What an argument does to a domain.
package enum Narrowing: Hashable, Sendable {
  /// No point of the domain keeps all rows.
  case closed
  /// The points that are not excluded lie in a smaller domain. `room`: the argument's value.
  case narrowed(room: Int128)
  /// All of the domain is left.
  case unchanged(room: Int128)
  /// The argument proves nothing here: a side that it needs is not there, or a number leaves 128 bits.
  case void
}

/// Applies arguments to domains: the one place where a proof is made and where it is checked.
package struct Prover: Sendable {
  /// What an objective must reach for a point to matter; nil: there is no such row.
  package var aim: Int128?

  package init(aim: Int128?) {
    self.aim = aim
  }

  /// Takes time proportional to the free variables and the nonzeros of the argument's rows.
  package func apply(
    _ argument: Certificate.Argument, to domain: inout Domain, of program: ResidualProgram
  ) -> Narrowing {
    guard let bound = SafeBound(argument, aim: aim, program: program, domain: domain) else {
      return .void
    }
    guard bound.value >= 0 else { return .closed }
    return narrow(&domain, by: bound, program: program)
      ? .narrowed(room: bound.value) : .unchanged(room: bound.value)
  }

  /// Whether an argument leaves no point of a domain.
  package func closes(
    _ domain: Domain, by argument: Certificate.Argument, of program: ResidualProgram
  ) -> Bool {
    var domain = domain
    return apply(argument, to: &domain, of: program) == .closed
  }

  /// A variable that leaves its better bound by d lowers the value by |reduced cost| · d: it may go as
  /// far as the room allows.
  private func narrow(
    _ domain: inout Domain, by bound: SafeBound, program: ResidualProgram
  ) -> Bool {
    let room = bound.value.magnitude
    var isNarrower = false
    for (position, index) in program.free.enumerated() {
      let cost = bound.reducedCosts[position]
      let width = domain.upper[index] - domain.lower[index]
      // Most variables may use their whole width: no division for them.
      guard cost != 0, width > 0 else { continue }
      let most = cost.magnitude.multipliedReportingOverflow(by: UInt128(width))
      guard most.overflow || room < most.partialValue else { continue }
      let reach = Int64(room / cost.magnitude)
      isNarrower = true
      if cost > 0 {
        domain.lower[index] = domain.upper[index] - reach
      } else {
        domain.upper[index] = domain.lower[index] + reach
      }
    }
    return isNarrower
  }
}
