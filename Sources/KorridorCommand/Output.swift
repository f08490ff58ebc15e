// SPDX-License-Identifier: GPL-3.0-or-later
import DurableFiles
import Foundation
import Reports
import TerminalPages

/// What goes to standard output or into a folder, whole or not at all.
enum Output {
  /// - Throws: `OutputFailure`.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// - Throws: `OutputFailure`.
  static func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { throw OutputFailure.standardOutput(errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Finds out at once whether files can be written into a folder, before anything is worked out.
  static func check(_ folder: String?) throws {
    if let folder {
      try translated { () throws(DurableFile.Failure) in try DurableFile.checkFolder(folder) }
    }
  }

  /// Replaces a file; the folder is made if need be.
  static func write(_ bytes: [UInt8], to name: String, in folder: String) throws {
    try write([.init(name: name, bytes: bytes)], in: folder)
  }

  /// Replaces several files that belong together; the folder is made if need be.
  static func write(_ files: [DurableFile.Content], in folder: String) throws {
    try translated { () throws(DurableFile.Failure) in
      try DurableFile.makeFolder(folder)
      try DurableFile.write(files, in: folder)
    }
  }

  /// Replaces a file, or makes it.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try translated { () throws(DurableFile.Failure) in try DurableFile.write(bytes, to: path) }
  }

  private static func translated(_ body: () throws(DurableFile.Failure) -> Void) throws {
    do {
      try body()
    } catch {
      throw OutputFailure(error)
    }
  }

  /// Takes away what an earlier run wrote and this one could not: it would not belong to the rest.
  static func remove(_ names: [String], from folder: String) {
    for name in names { unlink(folder + "/" + name) }
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
