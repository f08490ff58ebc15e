// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling
import Wording

extension Announcements {
  /// One line a file: where it lies, and what it is.
  ///
  /// - Parameter files: names in `folder`.
  public func list(of files: [String], in folder: String) -> String {
    let paths = files.map { "\(folder)/\($0)" }
    let width = paths.map(\.columns).max() ?? 0
    return zip(paths, files).map { path, file in
      path.visible.padded(to: width) + "  " + purpose(of: file) + "\n"
    }.joined()
  }
}
