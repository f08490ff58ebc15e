// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Synchronization
import Wording

/// A bar on standard error with the time that is left, for anything over a second; only on a terminal.
/// It uses no colour.
final class ProgressBar: Sendable {
  private struct State {
    let start = ContinuousClock.now
    var drawn: ContinuousClock.Instant?
    /// What the bar on the screen counts up to.
    var expected = 0
  }

  private let state = Mutex(State())
  private let isOnScreen = isatty(STDERR_FILENO) == 1
  private let texts: Announcements

  init(_ language: Round.Language?) {
    texts = Announcements(language ?? .de)
  }

  var counter: ProgressCounter {
    ProgressCounter { [self] progress in show(progress) }
  }

  private func show(_ progress: Analysis.Progress) {
    guard isOnScreen else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      let elapsed = state.start.duration(to: now)
      guard elapsed > .seconds(1) else { return }
      let isRecent = state.drawn.map { $0.duration(to: now) < .milliseconds(100) } ?? false
      // A bar that ends too early would look finished while the next part is computed.
      guard !isRecent || progress.expected != state.expected else { return }
      (state.drawn, state.expected) = (now, progress.expected)
      write("\r" + line(progress, elapsed) + "\u{1B}[K")
    }
  }

  /// Takes the bar off the screen.
  func clear() {
    state.withLock { state in
      if state.drawn != nil { write("\r\u{1B}[K") }
    }
  }

  private func line(_ progress: Analysis.Progress, _ elapsed: Duration) -> String {
    let width = 30
    let full = progress.expected > 0 ? width * progress.done / progress.expected : 0
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    let left =
      progress.done == 0
      ? nil
      : elapsed.components.seconds * Int64(progress.expected - progress.done)
        / Int64(progress.done)
    return "\(bar) "
      + texts.progress(progress.done, of: progress.expected, secondsLeft: left)
  }

  private func write(_ text: String) { StandardError.write(text) }
}
