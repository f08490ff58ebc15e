// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Names
import Spelling

/// The ids of one kind of thing, and whether all of them could be read.
///
/// Where some could not, an id that is missing here proves nothing and is not reported: one mistake
/// gives one message.
struct Registry: Sendable {
  /// Of more things a message would be a list.
  static let mostListed = 12

  let kind: ReferenceProblem.Kind
  var isComplete = true
  /// Texts of rows that could not be taken: each may be an id that is missing here.
  var unread: Set<String> = []
  /// Where each stands first.
  private var places: [String: Place] = [:]
  private var alike: [LooseSpelling: [String]] = [:]
  private var names: [String: String] = [:]
  private var idsByName: [NormalisedText: [String]] = [:]

  init(_ kind: ReferenceProblem.Kind, isComplete: Bool = true) {
    self.kind = kind
    self.isComplete = isComplete
  }

  /// For the ids of a table.
  init(_ kind: ReferenceProblem.Kind, of table: Table, hasIDs: Bool) {
    self.init(kind, isComplete: hasIDs && (table.isComplete || table.unread != nil))
    unread = table.unread ?? []
  }

  /// Whether no row was left out.
  var namesAll: Bool { isComplete && unread.isEmpty }

  /// Where the id stands; nil where it is unknown or stands in no row.
  func row(of id: String) -> Int? { places[id]?.row }

  func place(of id: String) -> Place? { places[id] }

  func contains(_ id: String) -> Bool { places[id] != nil }

  var ids: some Collection<String> { places.keys }

  /// Adds an id, and reports it where it is there already: then another one is likely missing, and
  /// that is the same mistake.
  mutating func register(_ id: String, at place: Place, log: inout DiagnosticLog) {
    if let first = places[id] {
      log.report(.reference(.duplicate(kind, firstRow: first.row)), at: place, value: id)
      isComplete = false
    } else {
      places[id] = place
      alike[LooseSpelling(id), default: []].append(id)
    }
  }

  /// A row whose id cannot be read: an id that is missing may be meant by it.
  mutating func leaveOut(_ text: String) {
    unread.insert(text.trimmed)
    unread.insert(
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter(TextReader.isAllowedInIdentifier))))
  }

  /// Of things that have names, where they are few, each with its name.
  private var labels: [String] {
    guard !idsByName.isEmpty, places.count <= Self.mostListed else { return [] }
    return places.keys.sorted().map { id in
      names[id].map { $0 == id ? id : "\(id) (\($0))" } ?? id
    }
  }

  /// What a thing is called, if that is more than its id.
  mutating func name(_ id: String, _ name: String) {
    names[id] = name
    let name = NormalisedText(name)
    guard contains(id), !name.isBlank, idsByName[name]?.contains(id) != true else { return }
    idsByName[name, default: []].append(id)
  }

  /// Reports an id that does not exist: in each row the one that is only written otherwise, and else, once, the
  /// nearest one.
  ///
  /// - Parameter taken: ids that are not meant, for other rows use them rightly.
  /// - Returns: whether it exists.
  @discardableResult
  func check(
    _ id: String, at place: Place, besides taken: Set<String> = [], log: inout DiagnosticLog
  ) -> Bool {
    if contains(id) { return true }
    guard isComplete, !unread.contains(id) else { return false }
    if let meant = idAlike(id, besides: taken) {
      let hasLostZeros = LooseSpelling.hasMoreZeros(meant, than: id)
      log.report(
        .reference(
          hasLostZeros ? .zerosLost(kind, id: meant) : .writtenOtherwise(kind, id: meant)),
        at: place, value: id)
      return false
    }
    log.reportUnknown(
      kind, id, at: place, among: places.keys.lazy.filter { !taken.contains($0) },
      listed: labels)
    return false
  }

  /// Whether a text that is no id is one but for its spelling.
  func isWrittenOtherwise(_ text: String) -> Bool {
    !contains(text) && idAlike(text, besides: []) != nil
  }

  /// The only id that differs in nothing but capitals, blanks and zeros before numbers.
  private func idAlike(_ id: String, besides taken: Set<String>) -> String? {
    let found = (alike[LooseSpelling(id)] ?? []).filter { !taken.contains($0) }
    return found.count == 1 ? found[0] : nil
  }

  /// The id that a text means: itself, or that of the only thing with this name, which is noted.
  ///
  /// - Returns: nil, after a report, where there is none.
  func id(
    _ text: String, at place: Place, besides taken: Set<String> = [], log: inout DiagnosticLog
  ) -> String? {
    if contains(text) { return text }
    let ids = idsByName[NormalisedText(text)] ?? []
    if let id = ids.first, ids.count == 1 {
      log.reportOnce(.reference(.readByName(kind, id: id)), at: place, value: text)
      return id
    }
    if ids.count > 1 {
      log.reportOnce(
        .reference(.severalNamed(kind, ids: ids.sorted())), at: place, value: text)
      return nil
    }
    check(text, at: place, besides: taken, log: &log)
    return nil
  }
}

/// A place that names something, checked once everything is read.
struct Mention: Sendable {
  var id: String
  var place: Place
}
