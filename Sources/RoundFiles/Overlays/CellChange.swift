// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// What an overlay writes into one cell of applications.csv.
struct CellChange: Sendable {
  var application: Mention
  /// The column as the overlay spells it.
  var column: String
  /// Blank where the overlay says null.
  var text: String
  var place: Place
}

/// Points that an overlay sets, adds or, where `points` is blank, removes.
struct PointsChange: Sendable {
  var member: Mention
  var application: Mention
  var criterion: Mention
  var points: Mention
}
