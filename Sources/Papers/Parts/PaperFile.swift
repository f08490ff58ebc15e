// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that is ready to be written.
package struct PaperFile: Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(_ name: String, _ bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
  }

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
}
