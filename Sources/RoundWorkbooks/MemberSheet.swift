// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import RoundFiles
import Scoring
import Spreadsheets
import Wording

/// The workbook on which one member gives points: a row an application that he or she is asked to judge, a column
/// a criterion, and nothing of what others gave or of what is private.
package struct MemberSheet: Sendable {
  private let task: MemberTask
  private let round: Round
  private let points: [ApplicationID: [CriterionID: Hundredths]]
  private let abstentions: Set<ApplicationID>
  private let words: ScoreSheetWords

  /// - Parameters:
  ///   - round: with the points that the member gave already.
  ///   - abstentions: on which the member is known to abstain.
  package init(_ task: MemberTask, of round: Round, abstentions: Set<ApplicationID>) {
    (self.task, self.round, self.abstentions) = (task, round, abstentions)
    words = ScoreSheetWords(round.language, wording: round.paper.wording)
    var points: [ApplicationID: [CriterionID: Hundredths]] = [:]
    for given in round.points where given.member == task.member.id {
      points[given.application, default: [:]][given.criterion] = given.value
    }
    self.points = points
  }

  /// Its file, without an ending: of the member's id only what every disk takes.
  package var fileStem: String {
    let id = task.member.id.unicodeScalars.map {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? String($0) : "-"
    }
    return words.fileStem + "-" + id.joined()
  }

  package func workbook() -> Workbook {
    var sheet = Sheet(
      name: words.sheet, columns: columns, rows: task.items.map(row), total: nil)
    sheet.lines =
      [
        Sheet.Line(words.title(of: round.name), isTitle: true),
        Sheet.Line(words.owner(task.member.name)),
      ]
      + words.instructions(
        scored: word(.scored), abstained: word(.abstained), recused: word(.recused)
      ).map { Sheet.Line($0) } + [Sheet.Line("")]
    sheet.keys = keys
    sheet.fields = fields
    return Workbook(title: words.title(of: round.name), sheets: [sheet])
  }

  private func word(_ mark: SheetMark) -> String { mark.word(in: round.language) }

  private var firstCriterion: Int { described.count }

  private var described: [Sheet.Column] {
    [
      Sheet.Column(
        words.application, width: width(words.application, \.id, most: 16), isNumber: false),
      Sheet.Column(words.title, width: width(words.title, \.title, most: 50), isNumber: false),
      Sheet.Column(
        words.applicant, width: width(words.applicant, \.applicant, most: 38), isNumber: false),
      Sheet.Column(
        words.corridor, width: width(words.corridor, corridor, most: 24), isNumber: false),
      Sheet.Column(words.requested, width: 14, isNumber: true),
    ]
  }

  private var columns: [Sheet.Column] {
    described
      + round.criteria.map {
        Sheet.Column(
          words.criterion($0.name, upTo: $0.max), width: Self.width(ofWordsIn: $0.name),
          isNumber: true)
      } + [
        Sheet.Column(words.mark, width: 15, isNumber: false),
        Sheet.Column(words.remark, width: 32, isNumber: false),
        Sheet.Column("", width: 10, isNumber: false, isHidden: true),
      ]
  }

  private var keys: [String] {
    [SheetKeys.application] + described.dropFirst().map { _ in "" }
      + round.criteria.map { SheetKeys.criterion($0.id) } + [SheetKeys.mark, SheetKeys.remark]
      + [
        SheetKeys.stamp(.scores, basis: ScoringBasis.sha256(of: round), member: task.member.id)
      ]
  }

  private func row(_ item: MemberTask.Item) -> [Cell] {
    let application = item.application
    let given = points[application.id] ?? [:]
    let described: [Cell] = [
      .text(application.id), .text(application.title), .text(application.applicant),
      .text(corridor(application)),
      .number(Decimal(application.requested), format: CellFormats.money(round.language)),
    ]
    let points: [Cell] = round.criteria.map { criterion in
      guard !item.isRecused, let value = given[criterion.id] else { return .blank }
      return .number(Decimal(value), format: "General")
    }
    let mark: SheetMark? =
      item.isRecused
      ? .recused
      : !given.isEmpty ? .scored : abstentions.contains(application.id) ? .abstained : nil
    return described + points
      + [mark.map { .text(word($0)) } ?? .blank, .blank, .text(application.id)]
  }

  /// Points and choices wherever the member may score.
  private var fields: [Sheet.Field] {
    let marks = SheetMark.allCases.map(word)
    let mark = firstCriterion + round.criteria.count
    return openRows.flatMap { rows in
      round.criteria.enumerated().map { index, criterion in
        Sheet.Field(
          rows: rows, column: firstCriterion + index,
          .number(upTo: Decimal(criterion.max)), warning: words.outside(upTo: criterion.max))
      } + [
        Sheet.Field(rows: rows, column: mark, .choice(marks), warning: words.choose(marks)),
        Sheet.Field(rows: rows, column: mark + 1, .text),
      ]
    }
  }

  /// Runs of rows without a recusal.
  private var openRows: [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, item) in task.items.enumerated() where !item.isRecused {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  private func corridor(_ application: Application) -> String {
    round.corridors.first { $0.id == application.corridor }?.name ?? application.corridor
  }

  /// No word of a header is broken, unless it is very long.
  private static func width(ofWordsIn name: String) -> Double {
    let longest = name.split(separator: " ").map(\.count).max() ?? 0
    return Double(min(max(longest + 4, 13), 30))
  }

  /// As wide as its longest text, within limits.
  private func width(
    _ title: String, _ text: (Application) -> String, most: Int
  ) -> Double {
    let longest = task.items.map { text($0.application).count }.max() ?? 0
    return Double(min(max(longest, title.count) + 3, most))
  }
}
