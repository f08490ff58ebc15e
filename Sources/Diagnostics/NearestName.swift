// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

/// Finds the known name that someone most likely meant.
package enum NearestName {
  /// The name with the least edit distance, at most a third of the longer name's length; of several
  /// equally near ones the first in the alphabet. Case does not count.
  package static func find(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(80))
    var best: (name: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let allowed = max(1, max(wanted.count, letters.count) / 3)
      guard wanted.count > 1 || letters.count > 1 else { continue }
      guard let distance = editDistance(wanted, letters, atMost: allowed) else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.name
  }
}
