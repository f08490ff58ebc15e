// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

enum ProcessMemory {
  /// Bytes of a process that are in memory now, as `/proc` tells (proc_pid_statm(5)); nil where it does not.
  static func resident(of pid: pid_t) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(pid)/statm", encoding: .utf8) else {
      return nil
    }
    let fields = text.split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
