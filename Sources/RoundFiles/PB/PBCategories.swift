// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The corridors that the categories of a `.pb` file become.
///
/// A category's name is free text, a corridor's id is not: runs of characters that an id cannot
/// hold become one hyphen. Names that are ids already stay as they are; of several names with the
/// same id the later ones in the alphabet get a number. So ids do not depend on the order of rows.
struct PBCategories {
  /// Where projects without a category go.
  static let none = "other"

  private let ids: [String: CorridorID]

  init(_ names: Set<String>) {
    var ids: [String: CorridorID] = [:]
    var taken: Set<CorridorID> = []
    var numbers: [CorridorID: Int] = [:]
    let isID = Dictionary(uniqueKeysWithValues: names.map { ($0, Self.id(for: $0) == $0) })
    let sorted = names.sorted { left, right in
      let (leftIsID, rightIsID) = (isID[left] == true, isID[right] == true)
      return leftIsID == rightIsID ? left < right : leftIsID
    }
    for name in sorted {
      let plain = Self.id(for: name)
      var id = plain
      while !taken.insert(id).inserted {
        let number = numbers[plain, default: 1] + 1
        numbers[plain] = number
        let suffix = "-\(number)"
        id = plain.prefix(scalars: Self.longestID - suffix.count) + suffix
      }
      ids[name] = id
    }
    self.ids = ids
  }

  /// The corridor's id; nil for a name that was not among those given.
  subscript(name: String) -> CorridorID? { ids[name] }

  /// Every category with its id, by id.
  var corridors: [(id: CorridorID, name: String)] {
    ids.map { ($0.value, $0.key) }.sorted { $0.id < $1.id }
  }

  /// The first of a list of categories that is not blank.
  static func first(of list: String) -> String {
    list.split(separator: ",").map(\.trimmed).first { !$0.isEmpty } ?? none
  }

  private static let longestID = 64

  private static func id(for name: String) -> CorridorID {
    let words = name.unicodeScalars.split { !TextReader.isAllowedInIdentifier($0) }
    let id = words.map { String($0) }.joined(separator: "-").prefix(scalars: longestID)
    return id.isEmpty ? "category" : id
  }
}

extension String {
  fileprivate func prefix(scalars count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}
