// SPDX-License-Identifier: GPL-3.0-or-later

extension Certificate {
  /// What the root's bound on an objective says once that objective is fixed at its optimum by a row:
  /// the same multipliers with the fixing row make an argument about feasibility.
  ///
  /// - Parameters:
  ///   - divisor: what the fixing row's coefficients were divided by.
  ///   - row: the index of the fixing row, objective / divisor ≥ optimum / divisor.
  /// - Returns: nil where the root has no bound on the objective.
  public func feasibilityArgument(fixing divisor: Int64, inRow row: Int) -> Argument? {
    guard let bound = nodes.first?.arguments.first(where: { $0.subject == .objective }) else {
      return nil
    }
    let unit = (Int128(1) << Int128(scale)).multipliedReportingOverflow(by: Int128(divisor))
    guard !unit.overflow else { return nil }
    return Argument(
      subject: .feasibility,
      multipliers: bound.multipliers + [RowMultiplier(row: row, value: -unit.partialValue)])
  }
}
