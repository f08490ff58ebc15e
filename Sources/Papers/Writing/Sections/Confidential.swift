// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Reports
import Wording

extension PaperWriter {
  /// What only the administration and the committee may read; nil for everybody.
  var confidential: PaperSection? {
    material.privateRound.map { round in
      PaperSection(
        id: "confidential", heading: texts.confidential,
        blocks: [.notice(texts.notForThePublic)]
          + [contacts(round), replaced, recusals(round), points(round)].compactMap { $0 }.map {
            .table($0)
          })
    }
  }

  private func contacts(_ round: Round) -> PaperTable? {
    let columns = round.privateColumns
    guard !columns.isEmpty else { return nil }
    return PaperTable(
      caption: texts.contacts,
      columns: [.init(texts.application), .init(texts.applicant)]
        + columns.map { .init(catalogue.column($0)) },
      rows: round.applications.map { application in
        [.text(application.id), .text(application.applicant)]
          + columns.map { .text(application.privateAttributes[$0] ?? "") }
      })
  }

  /// What everybody reads in other words.
  private var replaced: PaperTable? {
    guard !material.replaced.isEmpty else { return nil }
    return PaperTable(
      caption: texts.replacedNames,
      columns: [
        .init(texts.application), .init(texts.columnOfText), .init(texts.textAsEntered),
        .init(texts.textForEverybody),
      ],
      rows: material.replaced.map { replaced in
        [
          .text(replaced.application), .text(catalogue.column(replaced.column)),
          .text(replaced.text), .text(replaced.published),
        ]
      })
  }

  private func recusals(_ round: Round) -> PaperTable? {
    guard !round.recusals.isEmpty else { return nil }
    return PaperTable(
      caption: texts.recusalsCaption,
      columns: [.init(texts.member), .init(texts.recusedFrom), .init(texts.reason)],
      rows: round.recusals.map { recusal in
        let subject =
          switch recusal.subject {
          case .application(let id): id
          case .applicant(let name): name
          }
        return [.text(round.name(of: recusal.member)), .text(subject), .text(recusal.reason)]
      })
  }

  private func points(_ round: Round) -> PaperTable? {
    guard !round.points.isEmpty else { return nil }
    let criteria = round.criteria
    struct Row: Hashable, Comparable {
      var application: ApplicationID
      var member: MemberID
      static func < (left: Row, right: Row) -> Bool {
        (left.application, left.member) < (right.application, right.member)
      }
    }
    let given = Dictionary(grouping: round.points) {
      Row(application: $0.application, member: $0.member)
    }
    return PaperTable(
      caption: texts.singlePoints,
      columns: [.init(texts.application), .init(texts.member)]
        + criteria.map { .number($0.name) },
      rows: given.sorted { $0.key < $1.key }.map { row, points in
        [.text(row.application), .text(round.name(of: row.member))]
          + criteria.map { criterion in
            points.first { $0.criterion == criterion.id }.map { .number(Decimal($0.value)) }
              ?? .empty
          }
      })
  }
}

extension Round {
  /// Private columns that any application fills in, by name.
  var privateColumns: [String] {
    Set(applications.flatMap { $0.privateAttributes.filter { !$0.value.isEmpty }.keys }).sorted()
  }

  fileprivate func name(of member: MemberID) -> String {
    committee.first { $0.id == member }?.name ?? member
  }
}
