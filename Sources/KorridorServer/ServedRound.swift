// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PageExchange
import RoundFiles
import WebPages

/// The pages of one round: whoever answers in a worker, and what the server itself needs of them.
enum ServedRound {
  /// Reads the round.
  ///
  /// - Parameter timeLimit: after this long an answer is the best found by then, and says so; nil: none.
  static func answering(for path: String, timeLimit: Duration? = nil) -> any PageAnswering {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return RoundPages(
      ParsedRound(at: path), isFolder: isFolder.boolValue, timeLimit: timeLimit)
  }

  static let notices: any NoticeAnswering = NoticeAnswers()
  static let assets = WebAsset.all.map {
    PageAsset(at: $0.path, contentType: $0.contentType, bytes: $0.bytes)
  }
}
