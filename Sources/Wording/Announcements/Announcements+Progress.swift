// SPDX-License-Identifier: GPL-3.0-or-later

extension Announcements {
  /// How far a long analysis is, beside its bar.
  ///
  /// - Parameter seconds: about as many are left; nil where nothing tells yet.
  package func progress(_ done: Int, of all: Int, secondsLeft seconds: Int64?) -> String {
    let left = seconds.map { say(" · noch etwa \($0) s", " · about \($0) s left") } ?? ""
    return say(
      "\(done) von \(all)\(left) · Strg-C behält, was fertig ist",
      "\(done) of \(all)\(left) · Ctrl-C keeps what is finished")
  }
}
