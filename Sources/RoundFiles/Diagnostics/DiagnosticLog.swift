// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects diagnostics and puts them into the order in which people work through them.
struct DiagnosticLog {
  /// More than this many of one file say nothing new, and hostile input must not fill the memory.
  static let limitPerFile = 5_000

  private var fileOrder: [String: Int] = [:]
  private var countPerFile: [String: Int] = [:]
  private var seen: Set<Diagnostic> = []
  private var said: Set<Diagnostic> = []

  /// - Parameter fileOrder: the files that come first, in this order; others follow as they report.
  init(fileOrder: [String]) {
    for file in fileOrder { register(file) }
  }

  private(set) var errorCount = 0

  var hasErrors: Bool { errorCount > 0 }

  mutating func report(_ problem: Problem, at place: Place, value: String? = nil) {
    register(place.file)
    let count = countPerFile[place.file, default: 0]
    guard count < Self.limitPerFile else { return }
    let diagnostic = Diagnostic(
      file: place.file, row: place.row, column: place.column, value: value, problem: problem)
    if problem.isSaidOncePerValue {
      let mistake = Diagnostic(file: place.file, value: value, problem: problem)
      guard said.insert(mistake).inserted else { return }
    }
    guard seen.insert(diagnostic).inserted else { return }
    countPerFile[place.file] = count + 1
    if problem.severity == .error { errorCount += 1 }
  }

  /// Runs `read`; what it throws is reported at `place`, and the result is nil.
  mutating func reading<Value>(
    _ value: String?, at place: Place, _ read: () throws(Problem) -> Value
  ) -> Value? {
    do {
      return try read()
    } catch {
      report(error, at: place, value: value)
      return nil
    }
  }

  /// By file, row and column; what concerns a whole file comes first.
  func sorted() -> [Diagnostic] {
    seen.sorted { left, right in
      let (leftFile, rightFile) = (
        fileOrder[left.file, default: 0], fileOrder[right.file, default: 0]
      )
      let leftPlace = (leftFile, left.row ?? 0, left.column ?? "", left.value ?? "")
      let rightPlace = (rightFile, right.row ?? 0, right.column ?? "", right.value ?? "")
      if leftPlace != rightPlace { return leftPlace < rightPlace }
      return String(describing: left.problem) < String(describing: right.problem)
    }
  }

  private mutating func register(_ file: String) {
    if fileOrder[file] == nil { fileOrder[file] = fileOrder.count }
  }
}
