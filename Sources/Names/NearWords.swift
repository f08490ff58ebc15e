// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

/// Which words of a vocabulary differ by a few typing errors only.
///
/// With one error allowed, two such words have a form in common that lacks one letter of each. With
/// more, a word is cut into pieces, two more than there may be errors, and at least one piece stands in
/// the other word about where it stands in the first: an error spoils one piece, a swap at a cut two
/// (after Li, Deng, Wang and Feng, *Pass-Join*, 2011).
///
/// - Complexity: words × letters, and what is nearly alike.
struct NearWords {
  /// By position in the vocabulary; at most `mostNeighbours` each.
  private(set) var neighbours: [[Int]]

  private static let mostNeighbours = 50
  private let words: [[Unicode.Scalar]]

  init(_ vocabulary: [String]) {
    words = vocabulary.map { Array($0.unicodeScalars) }
    neighbours = Array(repeating: [], count: words.count)
    let long = words.indices.filter {
      words[$0].count >= 4 && !Enumerators.areDigits(vocabulary[$0])
    }.sorted { words[$0].count < words[$1].count }
    findByLeftOutLetter(long)
    findByPieces(long)
  }

  private mutating func compare(_ one: Int, _ other: Int) {
    guard one != other, neighbours[one].count < Self.mostNeighbours,
      neighbours[other].count < Self.mostNeighbours, !neighbours[one].contains(other)
    else { return }
    let bound = TypingErrors.most(in: max(words[one].count, words[other].count))
    guard editDistance(words[one], words[other], atMost: bound) != nil else { return }
    neighbours[one].append(other)
    neighbours[other].append(one)
  }

  private mutating func findByLeftOutLetter(_ long: [Int]) {
    var byForm: [[Unicode.Scalar]: [Int]] = [:]
    for index in long where words[index].count <= 12 {
      var forms: Set = [words[index]]
      for position in words[index].indices {
        var form = words[index]
        form.remove(at: position)
        forms.insert(form)
      }
      for form in forms {
        for other in byForm[form, default: []].prefix(Self.mostNeighbours) { compare(index, other) }
        byForm[form, default: []].append(index)
      }
    }
  }

  private struct Piece: Hashable {
    let length: Int
    let pieces: Int
    let position: Int
    let letters: ArraySlice<Unicode.Scalar>
  }

  private mutating func findByPieces(_ long: [Int]) {
    var byPiece: [Piece: [Int]] = [:]
    for index in long {
      let word = words[index]
      let bound = TypingErrors.most(in: word.count)
      if bound > 1 {
        for length in (word.count - bound)...word.count {
          for (position, range) in Self.ranges(of: length, pieces: bound + 2).enumerated() {
            let first = max(0, range.lowerBound - bound)
            let last = min(word.count - range.count, range.lowerBound + bound)
            guard first <= last else { continue }
            for start in first...last {
              let piece = Piece(
                length: length, pieces: bound + 2, position: position,
                letters: word[start..<(start + range.count)])
              for other in byPiece[piece, default: []] { compare(index, other) }
            }
          }
        }
      }
      // A word is found by those that are as long or up to three letters longer.
      let bounds = Set((word.count...(word.count + 3)).map(TypingErrors.most)).filter { $0 > 1 }
      for bound in bounds {
        for (position, range) in Self.ranges(of: word.count, pieces: bound + 2).enumerated() {
          let piece = Piece(
            length: word.count, pieces: bound + 2, position: position, letters: word[range])
          byPiece[piece, default: []].append(index)
        }
      }
    }
  }

  private static func ranges(of length: Int, pieces: Int) -> [Range<Int>] {
    (0..<pieces).map { (length * $0 / pieces)..<(length * ($0 + 1) / pieces) }
  }
}
