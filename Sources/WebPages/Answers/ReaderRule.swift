// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange
import Scoring

/// What a reader may change in a what-if.
///
/// The administration may change everything. Everybody else may change what the form offers: from other
/// settings, or without the points of single members, it would follow from the answers what single members gave. A
/// member may leave out the own points, and demands nothing of an application from which the member is recused, nor
/// changes its amount (§ 31 GO NRW).
struct ReaderRule {
  let reader: PageReader
  /// As it was read, with all that is private.
  private let round: Round

  init(for reader: PageReader, in round: Round) {
    (self.reader, self.round) = (reader, round)
  }

  func check(_ asked: AskedWhatIf) throws(AddressProblem) {
    guard reader != .administration, !asked.isEmpty else { return }
    let offered = Set(FormField.all(of: round).map(\.name))
    if let setting = asked.settings.first(where: { !offered.contains($0.keyOfSetting) }) {
      throw .notForReader("set=" + setting)
    }
    let own = members.map(\.id)
    if let member = asked.without.first(where: { !own.contains($0) }) {
      throw .notForReader("without=" + member)
    }
    let demanded = asked.include + asked.exclude + asked.requested.map(\.application)
    if let recused = demanded.first(where: isRecused) { throw .recused(recused) }
  }

  /// Whether the reader may try it.
  func allows(_ asked: AskedWhatIf) -> Bool { (try? check(asked)) != nil }

  /// The members whose points the reader may leave out; none where nobody gave any.
  var members: [Member] {
    guard !round.points.isEmpty else { return [] }
    return switch reader {
    case .administration: round.committee
    case .member(let id): round.committee.filter { $0.id == id }
    case .everybody: []
    }
  }

  func isRecused(_ application: ApplicationID) -> Bool {
    guard case .member(let id) = reader,
      let application = round.applications.first(where: { $0.id == application })
    else { return false }
    return Recusals(round).contains(id, for: application)
  }
}
