// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension RoundReading {
  /// What is wrong with an id that a command was asked about: nil where the round has it, or where
  /// there is no round to look into.
  public func problem(withApplication id: ApplicationID) -> Diagnostic? {
    guard let round, !round.applications.contains(where: { $0.id == id }) else { return nil }
    let nearest = NearestName.find(id, among: round.applications.map(\.id))
    return Diagnostic(
      file: "explain \(id)", value: id,
      problem: .reference(.unknown(.application, nearest: nearest)))
  }
}
