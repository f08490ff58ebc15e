// SPDX-License-Identifier: GPL-3.0-or-later

extension Double {
  /// Whether a relaxation means a whole number: but for what floating point loses.
  var isWhole: Bool { abs(self - rounded()) <= 1e-6 }
}
