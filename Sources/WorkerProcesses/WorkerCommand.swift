// SPDX-License-Identifier: GPL-3.0-or-later

/// How a worker is started.
package struct WorkerCommand: Hashable, Sendable {
  /// Path of the executable.
  package var executable: String
  package var arguments: [String]

  package init(executable: String, arguments: [String]) {
    (self.executable, self.arguments) = (executable, arguments)
  }

  /// Tells a worker to leave the processors to others while they need them.
  package static let background = "--background"

  var inBackground: WorkerCommand {
    WorkerCommand(executable: executable, arguments: [Self.background] + arguments)
  }
}
