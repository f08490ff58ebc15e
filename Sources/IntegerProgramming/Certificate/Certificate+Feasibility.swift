// SPDX-License-Identifier: GPL-3.0-or-later

extension Certificate {
  /// What the root's bound on an objective says once that objective is fixed at its optimum by a row:
  /// the same multipliers with the fixing row make an argument about feasibility.
  ///
  /// - Parameters:
  ///   - divisor: what the fixing row's coefficients were divided by.
  ///   - row: the index of the fixing row, objective / divisor ≥ optimum / divisor, which stands
  ///     behind the rows of the program that the certificate is about.
  /// - Returns: nil where the root has no bound on the objective.
  public func feasibilityArgument(fixing divisor: Int64, inRow row: Int) -> Argument? {
    guard let bound = nodes.first?.arguments.first(where: { $0.subject == .objective }) else {
      return nil
    }
    let unit = (Int128(1) << Int128(scale)).multipliedReportingOverflow(by: Int128(divisor))
    guard !unit.overflow else { return nil }
    // Behind the program's rows stood those of the sums, which are the certificate's own.
    let multipliers = bound.multipliers.filter { $0.row < row }
    return Argument(
      subject: .feasibility,
      multipliers: multipliers + [RowMultiplier(row: row, value: -unit.partialValue)])
  }
}
