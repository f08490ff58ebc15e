// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

enum Browser {
  /// Where there is one. Whoever has none reads the address in the terminal.
  static func open(_ address: String) {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    #if os(macOS)
      program.arguments = ["open", address]
    #else
      program.arguments = ["xdg-open", address]
    #endif
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    try? program.run()
  }
}
