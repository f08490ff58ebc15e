// SPDX-License-Identifier: GPL-3.0-or-later

/// What branch and bound may do to be quicker. Every answer is the same without.
package struct Shortcuts: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Branch on how many of the binaries are chosen, in all and of what rows share, and on the sum of the shortfalls.
  package static let counts = Shortcuts(rawValue: 1 << 0)
  /// Bound what rows share, such as what a corridor spends, as sums of their own.
  package static let parts = Shortcuts(rawValue: 1 << 3)
  /// Have a solution proposed on the kernel where the search takes long.
  package static let proposals = Shortcuts(rawValue: 1 << 1)
  /// Assume that the optimum lies near the relaxation, and prove that first.
  package static let assumptions = Shortcuts(rawValue: 1 << 2)
  /// List what can be optimal where a tree has little to branch on, and nobody asks for a certificate.
  package static let listing = Shortcuts(rawValue: 1 << 4)

  /// Bound blocks of variables that few rows join exactly, each on its own.
  package static let blocks = Shortcuts(rawValue: 1 << 5)
  /// Let the relaxation know rows with smaller coefficients.
  package static let tightening = Shortcuts(rawValue: 1 << 6)

  /// Fix what a block decides alone once its bound is known.
  package static let fixing = Shortcuts(rawValue: 1 << 7)

  /// Look for good solutions where few columns are left open.
  package static let nearby = Shortcuts(rawValue: 1 << 8)

  /// Leave out fixed columns before anything is searched.
  package static let reducing = Shortcuts(rawValue: 1 << 9)

  /// Leave out rows that say no more than others.
  package static let dominance = Shortcuts(rawValue: 1 << 10)

  /// Begin with the first search again where a solution that it found fixes much.
  package static let renewing = Shortcuts(rawValue: 1 << 11)

  /// Branch at once on what is decisive where that brings the bound down.
  package static let probing = Shortcuts(rawValue: 1 << 12)

  /// Cut off what the relaxation has between whole points.
  package static let cuts = Shortcuts(rawValue: 1 << 13)

  /// Go on where the proof of a related program leaves something open.
  package static let continuing = Shortcuts(rawValue: 1 << 14)

  /// Ask apart about every value of a column that the rows of many blocks share.
  package static let values = Shortcuts(rawValue: 1 << 15)

  /// Begin again with what cuts, and a good solution near what they leave, have not fixed.
  package static let restarts = Shortcuts(rawValue: 1 << 16)

  package static let all: Shortcuts = [
    .counts, .parts, .proposals, .assumptions, .listing, .blocks, .tightening, .fixing, .nearby,
    .reducing, .dominance, .renewing, .probing, .cuts, .continuing, .values, .restarts,
  ]
}
