// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects diagnostics and puts them into the order in which people work through them.
package struct DiagnosticLog {
  /// More than this many of one file and severity say nothing new, and hostile input must not
  /// fill the memory. The others are counted.
  package static let limitPerFile = 5_000

  package static let mostSuggestions = 100

  private struct Bin: Hashable {
    var file: String
    var severity: Diagnostic.Severity
  }

  private var fileOrder: [String: Int] = [:]
  private var counts: [Bin: Int] = [:]
  private var seen: Set<Diagnostic> = []
  private var said: Set<Diagnostic> = []

  /// - Parameter fileOrder: the files that come first, in this order; others follow as they report.
  package init(fileOrder: [String]) {
    for file in fileOrder { register(file) }
  }

  /// Where the parts of a workbook stand, by the names of the files that they would be.
  private var sheets: [String: SheetPlace] = [:]
  private var understandings: [Diagnostic] = []

  /// What was understood of each table, as notes.
  package var understood: [Diagnostic] { understandings.map(located) }

  private var suggestions = 0
  package private(set) var errorCount = 0

  package var hasErrors: Bool { errorCount > 0 }

  package mutating func report(_ problem: Problem, at place: Place, value: String? = nil) {
    register(place.file)
    add(
      Diagnostic(
        file: place.file, row: place.row, column: place.column, value: value, problem: problem))
  }

  private mutating func add(_ diagnostic: Diagnostic) {
    guard !seen.contains(diagnostic) else { return }
    let bin = Bin(file: diagnostic.file, severity: diagnostic.severity)
    counts[bin, default: 0] += 1
    if diagnostic.severity == .error { errorCount += 1 }
    if counts[bin, default: 0] <= Self.limitPerFile { seen.insert(diagnostic) }
  }

  /// Says something else instead of what was reported, or nothing, where `retold` has an answer.
  ///
  /// - Parameter retold: of what was reported; nil leaves it as it is. Several may become the same.
  package mutating func retell(_ retold: (Diagnostic) -> Diagnostic?) {
    for diagnostic in seen {
      guard let other = retold(diagnostic) else { continue }
      seen.remove(diagnostic)
      counts[Bin(file: diagnostic.file, severity: diagnostic.severity), default: 0] -= 1
      if diagnostic.severity == .error { errorCount -= 1 }
      register(other.file)
      add(other)
    }
  }

  package mutating func understand(_ understanding: TableUnderstanding, file: String) {
    register(file)
    let note = Diagnostic(file: file, problem: .table(.understood(understanding)))
    if !understandings.contains(note) { understandings.append(note) }
  }

  /// From now on what is reported of a file is said of a sheet. Order and counts stay those of the file.
  package mutating func place(_ file: String, in sheet: SheetPlace) { sheets[file] = sheet }

  private func located(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !sheets.isEmpty else { return diagnostic }
    var located = sheets[diagnostic.file]?.located(diagnostic) ?? diagnostic
    located.sheetNames = sheets.mapValues(\.sheet)
    return located
  }

  /// Takes over what another log holds, as if it had been reported here.
  package mutating func append(_ other: DiagnosticLog) {
    for file in other.fileOrder.sorted(by: { $0.value < $1.value }) { register(file.key) }
    for diagnostic in other.ordered(other.seen) { add(diagnostic) }
    sheets.merge(other.sheets) { own, _ in own }
    understandings += other.understandings
    for (bin, count) in other.counts where count > Self.limitPerFile {
      counts[bin, default: 0] += count - Self.limitPerFile
      if bin.severity == .error { errorCount += count - Self.limitPerFile }
    }
  }

  /// Reports a mistake that many rows can show only once for each value: a corridor that is
  /// missing from round.yaml is one mistake, however many applications name it.
  package mutating func reportOnce(_ problem: Problem, at place: Place, value: String) {
    let mistake = Diagnostic(file: place.file, value: value, problem: problem)
    if said.insert(mistake).inserted { report(problem, at: place, value: value) }
  }

  /// Reports once a name that does not exist, with the nearest one that does.
  ///
  /// - Parameter listed: all that exist, as people know them; empty where they are too many.
  package mutating func reportUnknown(
    _ kind: ReferenceProblem.Kind, _ name: String, at place: Place,
    among known: some Sequence<String>, listed: [String] = []
  ) {
    let mistake = Diagnostic(
      file: place.file, value: name, problem: .reference(.unknown(kind, nearest: nil)))
    guard said.insert(mistake).inserted else { return }
    let nearest = suggestion(for: name, among: known)
    report(
      .reference(.unknown(kind, nearest: nearest, known: listed)), at: place, value: name)
  }

  /// The nearest known name. After `mostSuggestions` of them nobody has mistyped a name any more,
  /// and comparing every name with every other takes time.
  package mutating func suggestion(for name: String, among known: some Sequence<String>) -> String?
  {
    guard suggestions < Self.mostSuggestions else { return nil }
    suggestions += 1
    return NearestName.find(name, among: known)
  }

  /// Runs `read`; what it throws is reported at `place`, and the result is nil.
  package mutating func reading<Value>(
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
  package func sorted() -> [Diagnostic] {
    let notShown = counts.filter { $0.value > Self.limitPerFile }.map { bin, count in
      Diagnostic(
        file: bin.file, problem: .file(.notShown(bin.severity, count: count - Self.limitPerFile)))
    }
    return ordered(seen.union(notShown)).map(located)
  }

  private func ordered(_ diagnostics: Set<Diagnostic>) -> [Diagnostic] {
    diagnostics.sorted { left, right in
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
