// SPDX-License-Identifier: GPL-3.0-or-later

/// What an argument leaves of a domain.
public enum Narrowing {
  /// No point of the domain is a solution (feasibility) or a better one (objective).
  case closed
  /// The points that are not excluded lie in this domain; none of them has an objective above
  /// `bound`, in units of 2^−scale.
  case narrowed(Domain, bound: Int128)
  /// The argument proves nothing here.
  case void
}

/// Applies arguments to domains: the one place where a proof is made and where it is checked.
public struct Prover: Sendable {
  public let scale: Int
  /// What a bound must reach for a point to matter: the best known objective plus the objective's
  /// step; nil while there is none.
  public var aim: Int128?

  /// - Parameters:
  ///   - optimum: the best known objective; nil: none is known.
  ///   - step: the greatest common divisor of the objective's coefficients: every objective value is
  ///     a multiple of it, so the next better one is a step away.
  public init(scale: Int, optimum: Int128?, step: Int128) {
    self.scale = scale
    aim = optimum.map { $0 + step }
  }

  public func apply(
    _ argument: Certificate.Argument, to domain: Domain, of program: ResidualProgram
  ) -> Narrowing {
    let threshold: Int128
    switch argument.subject {
    case .feasibility: threshold = 0
    case .objective:
      guard let aim else { return .void }
      let scaled = aim.multipliedReportingOverflow(by: Int128(1) << Int128(scale))
      guard !scaled.overflow else { return .void }
      threshold = scaled.partialValue
    }
    guard
      let bound = SafeBound(argument, scale: scale, program: program, domain: domain)
    else { return .void }
    guard bound.value >= threshold else { return .closed }
    let (room, overflow) = bound.value.subtractingReportingOverflow(threshold)
    guard !overflow else { return .void }
    return .narrowed(
      narrow(domain, room: room, bound: bound, program: program), bound: bound.value)
  }

  /// A variable that leaves its better bound by d lowers the bound by |reduced cost| · d: it may go
  /// as far as the room allows.
  private func narrow(
    _ domain: Domain, room: Int128, bound: SafeBound, program: ResidualProgram
  ) -> Domain {
    var narrowed = domain
    for (position, index) in program.free.enumerated() {
      let cost = bound.reducedCosts[position]
      let width = Int128(domain.upper[index] - domain.lower[index])
      guard cost != 0, width > 0 else { continue }
      let reach = room.magnitude / cost.magnitude
      guard reach < width.magnitude else { continue }
      if cost > 0 {
        narrowed.lower[index] = domain.upper[index] - Int64(reach)
      } else {
        narrowed.upper[index] = domain.lower[index] + Int64(reach)
      }
    }
    return narrowed
  }
}

extension Prover {
  /// The upper bound on the objective that an argument gives, rounded down to a whole number.
  public func upperBound(
    _ argument: Certificate.Argument, on domain: Domain, of program: ResidualProgram
  ) -> Int128? {
    SafeBound(argument, scale: scale, program: program, domain: domain).map { bound in
      bound.value >> Int128(scale)
    }
  }
}
