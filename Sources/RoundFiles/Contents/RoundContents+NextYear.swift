// SPDX-License-Identifier: GPL-3.0-or-later

extension RoundContents {
  /// The rules of this round for the year after, with tables that have headers only.
  ///
  /// What belongs to one year is left to be filled in: the days of the call, the day and number of the paper,
  /// the lot, what-ifs, which applications exclude or need each other.
  package var nextYear: RoundContents {
    var next = self
    next.tree = tree.nextYear
    next.name = next.tree["name"]?.scalar ?? name
    next.tables = tables.filter { $0.file != .duplicates && $0.file != .received }
    for index in next.tables.indices { next.tables[index].rows = [] }
    next.whatIfs = []
    return next
  }
}

extension YamlNode {
  fileprivate var nextYear: YamlNode {
    guard let entries else { return self }
    let year = self["year"]?.scalar.flatMap { Int($0) }
    let dropped: Set = ["lot", "alternatives", "requires"]
    return YamlNode(
      content: .mapping(
        entries.filter { !dropped.contains($0.key) }.map { entry in
          var entry = entry
          switch entry.key {
          case "year": if let year { entry.value = scalar(String(year + 1)) }
          case "name":
            if let year, let name = entry.value.scalar {
              entry.value = scalar(name.replacing(String(year), with: String(year + 1)))
            }
          case "call": entry.value = entry.value.blanking(["opens", "closes"])
          case "paper": entry.value = entry.value.blanking(["date", "number", "reference"])
          default: break
          }
          return entry
        }), origin: origin)
  }

  private func scalar(_ text: String) -> YamlNode {
    YamlNode(content: .scalar(text), origin: origin)
  }

  /// With nothing under these keys, where they are there.
  private func blanking(_ keys: Set<String>) -> YamlNode {
    guard let entries else { return self }
    return YamlNode(
      content: .mapping(
        entries.map { entry in
          guard keys.contains(entry.key) else { return entry }
          var entry = entry
          entry.value = YamlNode(content: .null, origin: entry.value.origin)
          return entry
        }), origin: origin)
  }
}
