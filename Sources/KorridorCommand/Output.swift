// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reports

/// What goes to standard output, whole or not at all.
enum Output {
  static func write(_ text: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}

extension Terminal {
  /// As wide as the screen, or 100 columns where the output is no screen; COLUMNS overrides.
  static var standardOutput: Terminal {
    let isScreen = isatty(STDOUT_FILENO) == 1
    let environment = ProcessInfo.processInfo.environment
    let stated = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let noColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return Terminal(
      width: stated ?? (isScreen ? screenWidth : nil) ?? 100, usesColour: isScreen && !noColour)
  }

  private static var screenWidth: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
