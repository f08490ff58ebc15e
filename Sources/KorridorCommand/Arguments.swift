// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation

/// The arguments as the system hands them over.
enum Arguments {
  /// File names of Unix are bytes. What is no UTF-8 would silently become another name.
  ///
  /// - Throws: `ValidationError` that shows the first such argument, or the folder that this is run in.
  static func checkEncoding() throws {
    if let folder = getcwd(nil, 0) {
      defer { free(folder) }
      if String(validatingCString: folder) == nil {
        throw ValidationError(
          "The path of this folder, “\(String(cString: folder))”, is not in UTF-8. Rename it.")
      }
    }
    for index in 0..<Int(CommandLine.argc) {
      guard let bytes = CommandLine.unsafeArgv[index] else { continue }
      if String(validatingCString: bytes) == nil {
        throw ValidationError(
          "“\(String(cString: bytes))” is not in UTF-8. Rename the file or folder.")
      }
    }
  }
}
