// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PageExchange
import WorkerProcesses

/// A worker that does what tests want to see survived.
@main
struct WorkerStub {
  static func main() {
    if CommandLine.arguments.contains("--never-ready") { exit(1) }
    Worker.run(
      memoryLimit: 1 << 30,
      isInBackground: CommandLine.arguments.contains(WorkerCommand.background), atEnd: {},
      prepare: { StubAnswers() })
  }
}

private struct StubAnswers: PageAnswering {
  func answer(_ request: PageRequest) -> PageAnswer {
    let parts = request.target.split(separator: "?")
    let number = parts.count > 1 ? Int(parts[1].prefix { $0 != "&" }) ?? 0 : 0
    switch parts[0] {
    case "/pid": return text("\(getpid())")
    case "/priority", "/points": return text("\(nice(0))")
    case "/large": return text(String(repeating: "x", count: number))
    case "/crash": fatalError("as it was asked")
    case "/loop": while true { usleep(1000) }
    case "/until", "/weights":
      let file = parts.count > 1 ? String(parts[1].prefix { $0 != "&" }) : ""
      while access(file, F_OK) != 0 { usleep(1000) }
      return text("\(getpid())")
    case "/memory": fill()
    case "/print":
      print("not a frame")
      return text("printed")
    case "/children":
      startChild()
      while true { usleep(1000) }
    case "/elsewhere":
      return PageAnswer(.seeOther, contentType: "text/plain", body: [], location: "/?include=P1")
    default: return text("\(request.target) \(request.form) \(request.reader)")
    }
  }

  private func text(_ text: String) -> PageAnswer {
    PageAnswer(.done, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  /// Takes more than a test allows and keeps it, so that whoever looks late sees it as well.
  private func fill() -> Never {
    let size = 256 << 20
    memset(UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16), 1, size)
    while true { usleep(1000) }
  }

  private func startChild() {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/sleep")
    child.arguments = ["600"]
    try? child.run()
  }
}
