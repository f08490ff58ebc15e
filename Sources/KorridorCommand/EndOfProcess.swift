// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import DurableFiles
import Foundation

/// Ends the process on TERM and HUP as they would, but takes its unfinished files away before: they may hold
/// what is not for everybody.
enum EndOfProcess {
  private static let queue = DispatchQueue(label: "end of process", qos: .userInteractive)
  nonisolated(unsafe) private static var sources: [Int32: any DispatchSourceSignal] = [:]

  /// Is called once, first of all.
  static func watch() {
    for number in [SIGTERM, SIGHUP] {
      // Whoever started it, such as nohup, wants it to go on.
      let before: sighandler_t? = signal(number, SIG_IGN)
      guard address(before) != address(SIG_IGN) else { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { end(by: number) }
      source.resume()
      sources[number] = source
    }
  }

  /// Before another program takes the process over: what is ignored here would be ignored there.
  static func stopWatching() {
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
    sources = [:]
  }

  private static func address(_ handler: sighandler_t?) -> Int {
    unsafeBitCast(handler, to: Int.self)
  }

  static func end(by number: Int32) {
    CleanUp.run {
      signal(number, SIG_DFL)
      kill(getpid(), number)
    }
  }
}
