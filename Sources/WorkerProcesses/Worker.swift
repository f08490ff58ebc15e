// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PageExchange
import Synchronization

/// The inside of a worker: a process that answers one question after the other.
package enum Worker {
  /// Never returns: the process ends with its standard input, even in the middle of an answer, so that no worker
  /// outlives its server.
  ///
  /// - Parameters:
  ///   - memoryLimit: in bytes; what would need more ends the process.
  ///   - isInBackground: whether it leaves the processors to others while they need them.
  ///   - atEnd: takes away what the process would leave behind.
  ///   - prepare: makes whoever answers. The first message out says that this is done.
  package static func run(
    memoryLimit: Int, isInBackground: Bool, atEnd: @escaping @Sendable () -> Void,
    prepare: () -> any PageAnswering
  ) -> Never {
    // Before there is a second thread: threads inherit it from the one that starts them.
    if isInBackground { _ = nice(backgroundNiceness) }
    limit(memory: memoryLimit)
    signal(SIGPIPE, SIG_IGN)
    let (questions, answers) = takeStreams()
    let waiting = Waiting()
    Thread.detachNewThread {
      read(questions) { waiting.add($0) }
      atEnd()
      end()
    }
    let answering = prepare()
    write([], to: answers)
    while true {
      guard let request = try? PageRequest(message: waiting.next()),
        let answer = try? answering.answer(request).message
      else { end() }
      write(answer, to: answers)
    }
  }

  /// About a tenth of what others get.
  private static let backgroundNiceness: Int32 = 10

  /// Questions that have come in, in their order.
  private final class Waiting: Sendable {
    private let messages = Mutex<[[UInt8]]>([])
    private let count = DispatchSemaphore(value: 0)

    func add(_ message: [UInt8]) {
      messages.withLock { $0.append(message) }
      count.signal()
    }

    func next() -> [UInt8] {
      count.wait()
      return messages.withLock { $0.removeFirst() }
    }
  }

  /// A crash leaves no core file, which would hold the round. `RLIMIT_DATA` counts what is written to, while
  /// `RLIMIT_AS` would count what allocators only reserve.
  private static func limit(memory: Int) {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(resource(RLIMIT_CORE), &none)
    var data = rlimit(rlim_cur: rlim_t(memory), rlim_max: rlim_t(memory))
    setrlimit(resource(RLIMIT_DATA), &data)
  }

  #if canImport(Glibc)
    private static func resource(_ resource: __rlimit_resource) -> __rlimit_resource_t {
      __rlimit_resource_t(resource.rawValue)
    }
  #else
    private static func resource(_ resource: Int32) -> Int32 { resource }
  #endif

  /// Takes standard input and output for messages alone: what is printed goes to standard error, and programs that
  /// an answer starts read nothing.
  private static func takeStreams() -> (input: Int32, output: Int32) {
    let input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    dup2(nothing, STDIN_FILENO)
    close(nothing)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    return (input, output)
  }

  private static func read(_ descriptor: Int32, _ receive: ([UInt8]) -> Void) {
    var buffer = FrameBuffer()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      buffer.append(piece[..<count])
      do {
        while let message = try buffer.next() { receive(message) }
      } catch { return }
    }
  }

  private static func write(_ message: [UInt8], to descriptor: Int32) {
    var rest = Frame.bytes(of: message)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { end() }
      rest = rest.dropFirst(count)
    }
  }

  /// With the programs that an answer may have started.
  private static func end() -> Never {
    for other in ProcessTree.descendants(of: getpid()) { kill(other, SIGKILL) }
    _exit(0)
  }
}
