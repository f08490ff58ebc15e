// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A process and those that it started, and so on. They need not be in one group: Foundation gives each program that it
/// starts a group of its own.
enum ProcessTree {
  /// Ends a worker with all that it started.
  static func kill(_ pid: pid_t) {
    // Stopped, it starts nothing while its children are looked up; ended, it would have none.
    Foundation.kill(pid, SIGSTOP)
    let others = descendants(of: pid)
    Foundation.kill(-pid, SIGKILL)
    Foundation.kill(pid, SIGKILL)
    for other in others { Foundation.kill(other, SIGKILL) }
  }

  /// As `/proc` tells (proc_pid_task_children(5)); empty where it does not.
  static func descendants(of pid: pid_t) -> [pid_t] {
    let tasks = "/proc/\(pid)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    let children = threads.flatMap { thread in
      let text = try? String(contentsOfFile: "\(tasks)/\(thread)/children", encoding: .utf8)
      return (text ?? "").split(separator: " ").compactMap { pid_t($0) }
    }
    return children + children.flatMap(descendants(of:))
  }
}
