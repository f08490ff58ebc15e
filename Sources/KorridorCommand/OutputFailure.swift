// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import DurableFiles
import Foundation
import Wording

/// Something could not be written, and which exit code says so.
struct OutputFailure: Error {
  /// nil: standard output.
  let path: String?
  let obstacle: WriteObstacle
  let code: ExitCode
}

extension OutputFailure {
  init(_ failure: DurableFile.Failure) {
    path = failure.path
    obstacle = failure.operation == "replace" ? .notAFile : WriteObstacle(failure.code)
    let wasBegun = ["write", "fsync"].contains(failure.operation) || obstacle == .noRoom
    code = wasBegun ? .failedToWrite : .cannotCreate
  }

  /// - Parameter code: `errno`
  static func standardOutput(_ code: Int32) -> OutputFailure {
    OutputFailure(path: nil, obstacle: WriteObstacle(code), code: .failedToWrite)
  }
}

extension WriteObstacle {
  /// - Parameter code: `errno`
  fileprivate init(_ code: Int32) {
    switch code {
    case ENOENT: self = .noSuchFolder
    case EACCES, EPERM: self = .notAllowed
    case EROFS: self = .readOnly
    case ENOTDIR, EEXIST: self = .notAFolder
    case EISDIR: self = .isAFolder
    case ENOSPC, EDQUOT, EFBIG: self = .noRoom
    case EPIPE, EBADF: self = .nobodyReads
    default: self = .other(String(cString: strerror(code)))
    }
  }
}
