// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Fuzzing

/// Inputs of one kind, seed by seed.
struct FuzzRun {
  let kind: FuzzedKind
  let first: UInt64
  let most: UInt64?
  /// Of processor time.
  let seconds: Double
  let patience: Double
  let megabytes: Int

  /// As many different findings are told; the others are mostly the same.
  private static let mostFindings = 10

  /// - Returns: how many inputs something was found in.
  func findings() throws -> Int {
    let start = ProcessTime.now
    var memory: Int?
    var (seed, slowest, accepted, findings) = (first, 0.0, UInt64(0), 0)
    while ProcessTime.now - start < seconds, most.map({ seed - first < $0 }) ?? true {
      let began = ProcessTime.now
      LastWords.prepare("\(kind), seed \(seed): the process ended\n")
      // What hangs is ended by the system.
      ProcessTime.end(after: 10 * patience)
      var finding: String?
      do {
        let outcome = try FuzzedInput(kind: kind, seed: seed).outcome()
        finding = outcome.finding
        if outcome.isAccepted { accepted += 1 }
      } catch {
        finding = "\(error)"
      }
      let took = ProcessTime.now - began
      slowest = max(slowest, took)
      if took > patience { finding = "it took \(took) s" }
      let used = ProcessTime.largestMegabytes
      // The sound inputs are made with the first one.
      if let before = memory, used > before + megabytes {
        finding = "the process grew from \(before) to \(used) MB"
        memory = used
      }
      memory = memory ?? used
      if let finding {
        findings += 1
        if findings <= Self.mostFindings { Self.tell("\(kind), seed \(seed): \(finding)") }
      }
      seed += 1
    }
    Self.tell(
      "\(kind): \(seed - first) inputs from seed \(first), \(accepted) accepted, \(findings) findings, slowest "
        + "\(String(format: "%.2f", slowest)) s, \(ProcessTime.largestMegabytes) MB")
    return findings
  }

  /// At once, into a file too.
  private static func tell(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }
}

/// What the process has used so far.
enum ProcessTime {
  /// Seconds of the processor.
  static var now: Double {
    let usage = usage
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
  }

  /// The most memory at any time.
  static var largestMegabytes: Int { usage.ru_maxrss / 1_024 }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(Int32(truncatingIfNeeded: RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  /// Ends the process once it has computed for so long without being asked anew.
  static func end(after seconds: Double) {
    var value = itimerval()
    value.it_value.tv_sec = Int(seconds)
    setitimer(Int32(truncatingIfNeeded: ITIMER_VIRTUAL.rawValue), &value, nil)
  }
}
