// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// A mapping with a fixed set of keys, read key by key. Whatever is wrong goes to the log; a reader
/// then returns nil, as it does where the key is absent.
struct YamlSection {
  let node: YamlNode
  let path: String
  /// Known keys that are there under a name which is nearly theirs: what they say is not known.
  private(set) var misspelt: Set<String> = []

  /// Reports unknown keys.
  ///
  /// - Returns: nil, after a report, where the node is no mapping.
  init?(_ node: YamlNode, path: String, keys: [String], log: inout DiagnosticLog) {
    guard let entries = node.entries else {
      log.report(.yaml(.wrongKind(expected: .mapping)), at: node.place(path), value: node.shown)
      return nil
    }
    self.node = node
    self.path = path
    for entry in entries where !keys.contains(entry.key) {
      let nearest = log.suggestion(for: entry.key, among: keys)
      if let nearest, node[nearest] == nil { misspelt.insert(nearest) }
      var place = entry.keyOrigin
      place.column = YamlPath.joined(path, entry.key)
      log.report(.yaml(.unknownKey(nearest: nearest, known: keys)), at: place, value: entry.key)
    }
  }

  /// The value of a key; nil where it is absent or null.
  func value(_ key: String) -> YamlNode? {
    node[key].flatMap { $0.isNull ? nil : $0 }
  }

  func place(_ key: String) -> Place {
    (node[key] ?? node).place(YamlPath.joined(path, key))
  }

  func report(_ problem: Problem, _ key: String, log: inout DiagnosticLog) {
    log.report(problem, at: place(key), value: node[key]?.shown)
  }

  /// Reports that values of this section contradict each other: at the first of the keys that an
  /// overlay set, else at the first of them.
  func report(_ problem: Problem, amongOverlaid keys: [String], log: inout DiagnosticLog) {
    let overlaid = keys.first { value($0).map { $0.origin.file != node.origin.file } == true }
    guard let key = overlaid ?? keys.first else { return }
    report(problem, key, log: &log)
  }

  /// Reports where a key that must be there is absent, has no value, or was removed by an overlay.
  func require(_ key: String, log: inout DiagnosticLog) {
    guard value(key) == nil else { return }
    let isBlank = node[key]?.origin.file == node.origin.file
    log.report(isBlank ? .value(.missing) : .yaml(.missingKey(key)), at: place(key))
  }

  /// Reads the scalar of a key.
  func read<Value>(
    _ key: String, log: inout DiagnosticLog, _ reader: (String) throws(Problem) -> Value
  ) -> Value? {
    guard let node = value(key) else { return nil }
    return node.read(YamlPath.joined(path, key), log: &log, reader)
  }

  func text(_ key: String, log: inout DiagnosticLog) -> String? {
    let text = read(key, log: &log) { text throws(Problem) in try TextReader.read(text) }
    if let text { log.warnIfGarbled(text, at: place(key)) }
    return text
  }

  func amount(_ key: String, log: inout DiagnosticLog) -> Money? {
    read(key, log: &log) { text throws(Problem) in
      try AmountReader.read(text, notation: .yaml)
    }
  }

  func decimal(_ key: String, in range: DecimalRange, log: inout DiagnosticLog) -> Hundredths? {
    read(key, log: &log) { text throws(Problem) in try DecimalReader.read(text, in: range) }
  }

  /// A percentage; a warning where it looks like a fraction of 1.
  func percent(_ key: String, in range: DecimalRange, log: inout DiagnosticLog) -> Hundredths? {
    let percent = decimal(key, in: range, log: &log)
    if let percent { log.warnIfFraction(percent, at: place(key), value: value(key)?.shown) }
    return percent
  }

  func wholeNumber(_ key: String, in range: ClosedRange<Int>, log: inout DiagnosticLog) -> Int? {
    read(key, log: &log) { text throws(Problem) in try WholeNumberReader.read(text, in: range) }
  }

  func day(_ key: String, log: inout DiagnosticLog) -> Day? {
    read(key, log: &log) { text throws(Problem) in try TimeReader.readDay(text) }
  }

  func identifier(_ key: String, log: inout DiagnosticLog) -> String? {
    read(key, log: &log) { text throws(Problem) in try TextReader.readIdentifier(text) }
  }

  func truth(_ key: String, log: inout DiagnosticLog) -> Bool? {
    read(key, log: &log) { text throws(Problem) in
      try ChoiceReader.read(text, among: ["true": true, "false": false])
    }
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, log: inout DiagnosticLog
  ) -> Choice? {
    read(key, log: &log) { text throws(Problem) in try ChoiceReader.read(text) }
  }

  /// The mapping under a key.
  func section(_ key: String, keys: [String], log: inout DiagnosticLog) -> YamlSection? {
    value(key).flatMap {
      YamlSection($0, path: YamlPath.joined(path, key), keys: keys, log: &log)
    }
  }

  /// The elements of the list under a key, each with its path; empty where it is absent.
  func list(_ key: String, log: inout DiagnosticLog) -> [(node: YamlNode, path: String)] {
    value(key)?.list(YamlPath.joined(path, key), log: &log) ?? []
  }
}

extension DiagnosticLog {
  mutating func warnIfFraction(_ percent: Hundredths, at place: Place, value: String?) {
    guard percent > .zero, percent <= Hundredths(whole: 1) else { return }
    report(.rule(.percentAtMostOne(percent)), at: place, value: value)
  }
}

extension YamlNode {
  func read<Value>(
    _ path: String, log: inout DiagnosticLog, _ reader: (String) throws(Problem) -> Value
  ) -> Value? {
    guard let scalar else {
      log.report(.yaml(.wrongKind(expected: .scalar)), at: place(path), value: shown)
      return nil
    }
    return log.reading(scalar, at: place(path)) { () throws(Problem) in try reader(scalar) }
  }

  /// Each element with its path: by its id where it has one, else by its number from 1.
  func list(_ path: String, log: inout DiagnosticLog) -> [(node: YamlNode, path: String)] {
    guard let elements else {
      log.report(.yaml(.wrongKind(expected: .list)), at: place(path), value: shown)
      return []
    }
    return elements.enumerated().map { index, element in
      (element, YamlPath.joined(path, element.id ?? String(index + 1)))
    }
  }
}
