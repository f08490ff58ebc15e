// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension RoundContents {
  /// Applications as far as their rows can be read by now, to be compared with others: for nothing else.
  ///
  /// - Parameter round: that they belong to, which has a corridor at least.
  package func sketches(of ids: [ApplicationID], in round: Round) -> [Application] {
    guard let table = tables.first(where: { $0.file == .applications }) else { return [] }
    let wanted = Set(ids)
    let needs = Dictionary(
      round.resources.map { ($0.id, Hundredths.zero) }, uniquingKeysWith: { first, _ in first })
    return table.rows.compactMap { row in
      guard let id = table.text(row, "id"), wanted.contains(id) else { return nil }
      var requested = Money.zero
      if let column = table.index("requested"), case .amount(let amount) = row[column] {
        requested = amount
      }
      let corridor = round.corridors.map(\.id).first { $0 == table.text(row, "corridor") }
      return Application(
        id: id, title: table.text(row, "title") ?? "",
        applicant: table.text(row, "applicant") ?? "",
        corridor: corridor ?? round.corridors[0].id, requested: requested, needs: needs)
    }
  }
}
