// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names

/// Who may not score what, ready to be asked for every single point.
package struct Recusals {
  private var applications: [ApplicationID: Set<MemberID>] = [:]

  /// Spreads a recusal from an applicant over all of that applicant's applications.
  package init(_ round: Round) {
    guard !round.recusals.isEmpty else { return }
    let names = NameBook(round)
    let byApplicant = Dictionary(grouping: round.applications) { names.name($0.applicant) }
    for recusal in round.recusals {
      switch recusal.subject {
      case .application(let id):
        applications[id, default: []].insert(recusal.member)
      case .applicant(let name):
        for application in byApplicant[names.name(name), default: []] {
          applications[application.id, default: []].insert(recusal.member)
        }
      }
    }
  }

  package func contains(_ member: MemberID, for application: Application) -> Bool {
    !applications.isEmpty && applications[application.id]?.contains(member) == true
  }
}
