// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What is not for everybody does not outlive the command, however it ends.
@Suite struct EndedTests {
  /// Starts `report --internal` with a program that never ends, and ends it by a signal while that works on the
  /// page. The signals have their meaning even where the tests were started by nohup.
  private func end(by signal: String, then next: String = "") throws -> [String] {
    let round = try PointedRound()
    defer { withExtendedLifetime(round) {} }
    let result = try BuiltCommand.shell(
      """
      mkdir bin tmp out && printf '#!/bin/sh\\nexec sleep 300\\n' > bin/weasyprint && chmod +x bin/weasyprint
      export TMPDIR="$PWD/tmp"
      export PATH="$PWD/bin:$PATH"
      env --default-signal=HUP,TERM $korridor report . --internal --weights-limit 0 --output out >log 2>&1 &
      process=$!
      for _ in $(seq 600); do grep -rqs Vorstand tmp && break; sleep 0.1; done
      grep -rqs Vorstand tmp && echo "the page was there"
      kill -\(signal) $process; wait $process 2>/dev/null; echo "code $?"
      \(next)
      ls -A tmp out
      """, in: round.url)
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [("TERM", 143), ("HUP", 129)])
  func signalsLeaveNothingBehind(_ signal: String, _ code: Int) throws {
    #expect(try end(by: signal) == ["the page was there", "code \(code)", "out:", "tmp:"])
  }

  /// The system ends it: the next start clears up, once nobody can be at work there any more.
  @Test func aKilledCommandIsClearedUpAfter() throws {
    let next = """
      $korridor check . >/dev/null 2>&1; ls tmp | grep -c korridor
      touch -d '1 minute ago' tmp/*/.lock; $korridor check . >/dev/null 2>&1
      """
    let lines = try end(by: "KILL", then: next)
    #expect(lines == ["the page was there", "code 137", "1", "out:", "tmp:"])
  }
}
