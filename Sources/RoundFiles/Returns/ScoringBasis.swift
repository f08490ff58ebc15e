// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Grants

/// What members have before their eyes when they give points: a score sheet belongs to the round that it was
/// made for as long as this stays the same.
///
/// Points, recusals and the rules of the allocation are no part of it, so that sheets stay valid while others
/// come back.
package enum ScoringBasis {
  /// In hexadecimal.
  package static func sha256(of round: Round) -> String {
    let criteria = round.criteria.flatMap { [$0.id, $0.name, $0.max.description] }
    let applications = round.applications.flatMap {
      [$0.id, $0.title, $0.applicant, $0.corridor, String($0.requested.cents)]
    }
    let parts = [round.name, round.year.map(String.init) ?? ""] + criteria + [""] + applications
    // With lengths, so that no text can be taken for two.
    return HexDigest.sha256(Array(parts.map { "\($0.utf8.count):\($0)\n" }.joined().utf8))
  }
}
