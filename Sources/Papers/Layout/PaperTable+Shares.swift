// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension PaperTable {
  /// Thousandths of the width of a sheet for each column, so that no word and no amount is broken where that
  /// can be helped.
  ///
  /// In tenths of a letter, for word processors have fonts of their own. It saves time, too: WeasyPrint takes
  /// minutes to find out how narrow a column with a title of thousands of letters can be.
  func shares(in language: Round.Language) -> [Int] {
    let needs = columns.indices.map { need(of: $0, in: language) }
    let wishes = zip(columns.indices, needs).map { max(0, wish(of: $0, in: language) - $1) }
    let (spare, wished) = (max(0, Self.room - Self.added(needs)), Self.added(wishes))
    let widths = zip(needs, wishes).map { need, wish in
      wished > spare ? need + wish * spare / wished : need + wish
    }
    return widths.map { 1000 * $0 / Self.added(widths) }
  }

  private static let (letter, figure, boldLetter) = (10, 11, 12)
  /// What a line of a sheet holds of a wide font.
  private static let room = 96 * letter
  /// Around the text of a cell.
  private static let margins = 18
  private static let (longestWord, longestText) = (24 * letter, 60 * letter)

  /// For the longest piece that must not be broken: a word, or a whole number.
  private func need(of column: Int, in language: Round.Language) -> Int {
    let texts = texts(of: column, in: language)
    let cells =
      columns[column].isNumber
      ? texts.map { $0.count * Self.figure }
      : texts.flatMap(Self.words).map { $0.count * Self.letter }
    let head = Self.words(of: columns[column].title).map { $0.count * Self.boldLetter }
    return min(Self.longestWord, (cells + head).max() ?? 0) + Self.margins
  }

  /// To have the longest text on one line.
  private func wish(of column: Int, in language: Round.Language) -> Int {
    let longest = texts(of: column, in: language).map(\.count).max() ?? 0
    return min(Self.longestText, longest * Self.letter) + Self.margins
  }

  private func texts(of column: Int, in language: Round.Language) -> [String] {
    (rows + [total ?? []]).compactMap { row in
      row.indices.contains(column) ? row[column].text(in: language) : nil
    }
  }

  private static func words(of text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "-" }
  }

  /// The only addition here, and none of the round's figures.
  private static func added(_ lengths: [Int]) -> Int {
    var width = 0
    for length in lengths { width += length }
    return width
  }
}
