// SPDX-License-Identifier: GPL-3.0-or-later

/// Which folders of a room name types that another folder of it declares.
///
/// Only types at the top level count: names of nested ones are too common to tell whose they are.
struct FolderArrows {
  private var targets: [String: Set<String>] = [:]

  init(_ files: [SourceFile]) {
    var homes: [String: Set<String>] = [:]
    for file in files {
      for type in file.topLevelTypes { homes[type, default: []].insert(file.folder) }
    }
    for file in files {
      for word in file.wordsOfCode {
        guard let homes = homes[word], !homes.contains(file.folder) else { continue }
        targets[file.folder, default: []].formUnion(homes)
      }
    }
  }

  /// Folders of which each reaches itself; nil where there is none.
  var circle: Set<String>? {
    let circle = targets.keys.filter { reached(from: $0).contains($0) }
    return circle.isEmpty ? nil : Set(circle)
  }

  private func reached(from folder: String) -> Set<String> {
    var reached: Set<String> = []
    var open = [folder]
    while let next = open.popLast() {
      for target in targets[next] ?? [] where reached.insert(target).inserted {
        open.append(target)
      }
    }
    return reached
  }
}
