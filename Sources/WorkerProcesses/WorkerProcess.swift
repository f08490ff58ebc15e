// SPDX-License-Identifier: GPL-3.0-or-later
import Subprocess
import SystemPackage

/// The outside of a worker: starts it, and carries messages to and fro.
struct WorkerProcess: Sendable {
  /// What becomes known of a worker, in this order; only messages come more than once.
  enum Event: Sendable {
    case started(pid: pid_t)
    case message([UInt8])
    /// Its number is another process's soon.
    case ending
    case ended
  }

  private let messages: AsyncStream<[UInt8]>.Continuation

  /// - Parameter report: `ended` comes whatever happens, and even where nothing could be started.
  init(_ command: WorkerCommand, report: @escaping @Sendable (Event) async -> Void) {
    let (stream, messages) = AsyncStream.makeStream(of: [UInt8].self)
    self.messages = messages
    Task.detached {
      await Self.run(command, sending: stream, report: report)
      await report(.ended)
    }
  }

  func send(_ message: [UInt8]) { messages.yield(Frame.bytes(of: message)) }

  /// In a group of its own, the worker does not see a Ctrl-C that is meant for the server. It is never cancelled: cancelling waits for whoever holds its pipes, killing does not.
  private static func run(
    _ command: WorkerCommand, sending messages: AsyncStream<[UInt8]>,
    report: @escaping @Sendable (Event) async -> Void
  ) async {
    var options = PlatformOptions()
    options.processGroupID = 0
    _ = try? await Subprocess.run(
      .path(FilePath(command.executable)), arguments: Arguments(command.arguments),
      platformOptions: options, input: .inputWriter, output: .sequence,
      error: .currentStandardError
    ) { worker in
      let pid = worker.processIdentifier.value
      await report(.started(pid: pid))
      let input = worker.standardInputWriter
      let sending = Task.detached {
        for await message in messages {
          guard (try? await input.write(message)) != nil else { break }
        }
      }
      var buffer = FrameBuffer()
      do {
        for try await piece in worker.standardOutput {
          piece.withUnsafeBytes { buffer.append($0) }
          while let message = try buffer.next() { await report(.message(message)) }
        }
      } catch {
        // Nothing more can be understood of it.
      }
      await report(.ending)
      ProcessTree.kill(pid)
      sending.cancel()
      await sending.value
    }
  }
}
