// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis

extension CoreIndex {
  /// `17/17`
  package var share: String { "\(funded)/\(cases)" }
}
