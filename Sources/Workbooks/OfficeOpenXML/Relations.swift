// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// What a part of an Office Open XML document refers to, by id and by kind.
struct Relations {
  fileprivate struct Relation {
    var id: String
    /// The last step of its address: the same in both editions of the standard.
    var kind: Substring
    var target: String
    var isExternal: Bool
  }

  private let relations: [Relation]
  private let folder: String

  /// - Parameter part: the part that refers; empty: the document itself.
  init(of part: String, in package: DocumentPackage) throws(WorkbookFailure) {
    let slash = part.lastIndex(of: "/")
    folder = slash.map { String(part[..<$0]) + "/" } ?? ""
    let file = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let name = "\(folder)_rels/\(file).rels"
    let receiver = RelationsReceiver()
    if package.contains(name) {
      try package.read(name, receiver, namespaces: ExcelNames.namespaces)
    }
    relations = receiver.relations
  }

  /// The part of an id; nil where there is none.
  ///
  /// - Throws: a danger where it lies outside the document.
  func target(id: String) throws(WorkbookFailure) -> String? {
    guard let relation = relations.first(where: { $0.id == id }) else { return nil }
    guard !relation.isExternal else { throw .dangerous(.external, part: relation.target) }
    return resolved(relation)
  }

  /// Whether an id is that of a worksheet, and not of a chart or a dialogue.
  func isWorksheet(id: String) -> Bool {
    relations.first { $0.id == id }?.kind == "worksheet"
  }

  /// The part of a kind within the document.
  func target(ofKind kind: String) -> String? {
    relations.first { $0.kind == kind && !$0.isExternal }.flatMap(resolved)
  }

  /// nil for what leads out of the document.
  private func resolved(_ relation: Relation) -> String? {
    let path =
      relation.target.hasPrefix("/")
      ? String(relation.target.dropFirst()) : folder + relation.target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step != ".." {
        steps.append(step)
      } else if steps.popLast() == nil {
        return nil
      }
    }
    return steps.joined(separator: "/")
  }
}

private final class RelationsReceiver: XMLEventReceiver {
  private(set) var relations: [Relations.Relation] = []
  let wantsMore = true

  func begin(_ element: XMLName, _ attributes: XMLAttributes) {
    guard element == XMLName("p", "Relationship"), let id = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    relations.append(
      Relations.Relation(
        id: id, kind: type.split(separator: "/").last ?? "", target: target,
        isExternal: attributes["TargetMode"] == "External"))
  }

  func read(_ text: String) {}
  func end(_ element: XMLName) {}
}
