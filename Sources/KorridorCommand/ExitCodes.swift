// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Reports
import Wording

extension ExitCode {
  /// A limit was hit, or several allocations are equally good.
  static let notDecided = ExitCode(3)
  /// The rules contradict each other.
  static let infeasible = ExitCode(4)
  /// A file cannot be used (`EX_DATAERR`).
  static let badInput = ExitCode(65)
  /// A program that it takes is not there, or a port is taken (`EX_UNAVAILABLE`).
  static let unavailable = ExitCode(69)
  /// A defect of Korridor (`EX_SOFTWARE`).
  static let internalError = ExitCode(70)
  /// An output cannot be made where it was asked for (`EX_CANTCREAT`).
  static let cannotCreate = ExitCode(73)
  /// Reading or writing failed (`EX_IOERR`).
  static let failedToWrite = ExitCode(74)
}

extension AllocationReport.Status {
  /// nil where everything is proved and decided.
  var failure: ExitCode? {
    switch self {
    case .optimal: nil
    case .tied, .feasible: .notDecided
    case .infeasible: .infeasible
    }
  }
}
