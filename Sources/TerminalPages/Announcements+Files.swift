// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling
import Wording

extension Announcements {
  /// One line a file: where it lies, and what it is.
  ///
  /// - Parameter files: names in `folder`.
  package func list(of files: [String], in folder: String) -> String {
    list(of: files.map { (name: $0, purpose: purpose(of: $0)) }, in: folder)
  }

  package func list(of files: [(name: String, purpose: String)], in folder: String) -> String {
    let paths = files.map { "\(folder)/\($0.name)" }
    let width = paths.map(\.columns).max() ?? 0
    return zip(paths, files).map { path, file in
      path.visible.padded(to: width) + "  " + file.purpose.visible + "\n"
    }.joined()
  }
}
