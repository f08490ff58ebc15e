// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Wording

/// For committee members, on one page: how points become money, with one decision worked out by hand.
package struct MembersGuide: Page {
  package let language: Round.Language
  package let kind: String
  package let subject: String
  package let mark: String? = nil
  package let head: [CouncilPaper.Field] = []
  package let notices: [String] = []
  package let sections: [PaperSection]
  package let words: PaperWords

  /// - Parameter association: who else funds; nil: the partnership association.
  package init(_ language: Round.Language, association: String? = nil) {
    let texts = PaperTexts(language)
    self.language = language
    kind = texts.forMembers
    subject = texts.pointsBecomeMoney
    words = texts.words
    sections = [
      PaperSection(
        id: "short", heading: texts.inShort,
        blocks: [.paragraph(texts.idea), .list(texts.principles(besides: association))]),
      PaperSection(
        id: "example", heading: texts.smallExample,
        blocks: [
          .paragraph(texts.exampleRound), .table(Self.entries(texts)),
          .paragraph(texts.scoreByHand),
        ]),
      PaperSection(
        id: "choice", heading: texts.whoIsFunded,
        blocks: [
          .paragraph(texts.choicesExplained), .table(Self.choices(texts)),
          .paragraph(texts.bestChoice), .paragraph(texts.weightByHand),
        ]),
      PaperSection(id: "questions", heading: texts.whatToAsk, blocks: [.list(texts.answers)]),
    ]
  }

  private static func entries(_ texts: PaperTexts) -> PaperTable {
    func points(_ points: [Int?]) -> PaperTable.Cell {
      .text(points.map { $0.map(String.init) ?? "–" }.joined(separator: " / "))
    }
    return PaperTable(
      caption: texts.exampleEntries,
      columns: [
        .init(texts.application), .init(texts.corridor), .number(texts.requested),
        .number(texts.ideaPoints), .number(texts.feasibilityPoints), .number(texts.score),
      ],
      rows: WorkedExample.entries.map { entry in
        [
          .text(entry.id), .text(texts.exampleCorridor(entry.corridor)), .money(entry.requested),
          points(entry.idea), points(entry.feasibility), .count(entry.score),
        ]
      })
  }

  private static func choices(_ texts: PaperTexts) -> PaperTable {
    PaperTable(
      caption: texts.exampleChoices,
      columns: [
        .init(texts.fundedOnes), .number(texts.spending), .number(texts.points),
        .init(texts.missingToTarget), .number(texts.overallResult),
      ],
      rows: WorkedExample.choices.map { choice in
        [
          .text(texts.say.all(choice.funded)), .money(choice.spent), .count(choice.scores),
          .text(choice.behind.map { texts.behind($0.corridor, $0.points) } ?? texts.nothingMissing),
          .count(choice.result),
        ]
      })
  }
}
