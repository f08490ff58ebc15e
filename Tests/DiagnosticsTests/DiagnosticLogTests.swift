// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@Suite struct DiagnosticLogTests {
  private static func log(_ file: String, rows: ClosedRange<Int>) -> DiagnosticLog {
    var log = DiagnosticLog(fileOrder: [])
    for row in rows { log.report(.value(.missing), at: Place(file: file, row: row)) }
    return log
  }

  /// As if all had been reported to one log.
  @Test func anAppendedLogCountsInFull() {
    let most = DiagnosticLog.limitPerFile
    var log = Self.log("a", rows: 1...(most - 1))
    log.append(Self.log("a", rows: most...(2 * most)))
    log.append(Self.log("b", rows: 1...(most + 7)))
    let found = log.sorted()
    #expect(found.count { $0.problem == .value(.missing) } == 2 * most)
    #expect(log.errorCount == 3 * most + 7)
    let rest = found.filter { $0.problem != .value(.missing) }
    #expect(
      rest == [
        Diagnostic(file: "a", problem: .file(.notShown(.error, count: most))),
        Diagnostic(file: "b", problem: .file(.notShown(.error, count: 7))),
      ])
  }

  @Test func whatWasSaidAlreadyIsNotSaidTwice() {
    var log = Self.log("a", rows: 1...3)
    log.append(Self.log("a", rows: 2...4))
    #expect(log.sorted().map(\.row) == [1, 2, 3, 4])
    #expect(log.errorCount == 4)
  }

  @Test func filesComeInTheOrderInWhichTheyWereReported() {
    var log = DiagnosticLog(fileOrder: ["z"])
    log.append(Self.log("y", rows: 1...1))
    log.append(Self.log("x", rows: 1...1))
    log.report(.value(.missing), at: Place(file: "z"))
    #expect(log.sorted().map(\.file) == ["z", "y", "x"])
  }
}
