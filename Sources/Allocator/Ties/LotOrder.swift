// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Grants

extension Lot {
  /// The order in which the lot prefers applications: by ascending hexadecimal SHA-256 of
  /// seed + "\n" + id, both as UTF-8.
  package func order(of applications: some Sequence<ApplicationID>) -> [ApplicationID] {
    applications
      .map { (ticket: ticket(for: $0), id: $0) }
      .sorted { ($0.ticket, $0.id) < ($1.ticket, $1.id) }
      .map(\.id)
  }

  /// An application's ticket: 64 hexadecimal digits.
  package func ticket(for application: ApplicationID) -> String {
    HexDigest.sha256(Array((seed + "\n" + application).utf8))
  }
}
