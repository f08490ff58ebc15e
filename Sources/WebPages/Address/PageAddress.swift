// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Foundation
import Grants

/// An address of the page, taken apart: which page, and under which what-if.
///
/// The address is the what-if: whoever is sent it sees the same.
struct PageAddress: Hashable, Sendable {
  enum Page: Hashable, Sendable {
    /// The allocation: the proposal, or what becomes of it.
    case allocation
    case application(ApplicationID)
    case comparison
    case weights
    /// A file of the council paper.
    case paper(String)
    /// The what-ifs that were saved.
    case saved
    /// One of them as a file, by the number of its entry.
    case overlay(Int)
    case decision
    case history
    /// The what-if that is shown to everybody in the meeting.
    case meeting
  }

  var page: Page
  var asked = AskedWhatIf()
  /// nil: briefly.
  var depth: ExplanationDepth?
  /// Applications that the reader keeps in view; they change nothing.
  var pinned: [ApplicationID] = []

  /// The keys that an address may have.
  private enum Key: String {
    case set, include, exclude, without, requested, saved, explain, pin
  }

  init(_ page: Page, _ asked: AskedWhatIf = AskedWhatIf(), pinned: [ApplicationID] = []) {
    (self.page, self.asked, self.pinned) = (page, asked, pinned)
  }

  init(_ target: PageTarget) throws(AddressProblem) {
    page = try Self.page(target.steps, target.path)
    for (name, value) in target.items {
      guard let key = Key(rawValue: name) else { throw .unknownKey(name) }
      switch key {
      case .set: asked.settings.append(value)
      case .include: asked.include.append(value)
      case .exclude: asked.exclude.append(value)
      case .without: asked.without.append(value)
      case .requested:
        let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw .notARequest(value) }
        asked.requested.append(.init(application: parts[0], amount: parts[1]))
      case .saved: if !asked.saved.contains(value) { asked.saved.append(value) }
      case .explain: depth = try ExplanationDepth(asked: value)
      case .pin: if !pinned.contains(value) { pinned.append(value) }
      }
    }
  }

  private static func page(_ steps: [String], _ path: String) throws(AddressProblem) -> Page {
    switch (steps.first, steps.count) {
    case (nil, _): .allocation
    case ("applications", 2): .application(steps[1])
    case ("compare", 1): .comparison
    case ("weights", 1): .weights
    case ("paper", 2): .paper(steps[1])
    case ("saved", 1): .saved
    case ("saved", 2): try .overlay(entry(of: steps[1], path))
    case ("decision", 1): .decision
    case ("history", 1): .history
    case ("meeting", 1): .meeting
    default: throw .unknownPage(path)
    }
  }

  /// `3.yaml`.
  private static func entry(of file: String, _ path: String) throws(AddressProblem) -> Int {
    guard file.hasSuffix(overlayEnding), let number = Int(file.dropLast(overlayEnding.count)) else {
      throw .unknownPage(path)
    }
    return number
  }

  private static let overlayEnding = ".yaml"

  /// The same what-if on another page. Several that were saved are only compared.
  func on(_ page: Page) -> PageAddress {
    var other = PageAddress(page, asked, pinned: pinned)
    if page != .comparison { other.asked.saved = [] }
    return other
  }

  /// The same page under another what-if.
  func under(_ asked: AskedWhatIf) -> PageAddress { PageAddress(page, asked, pinned: pinned) }

  /// Percent-encoded.
  var path: String {
    switch page {
    case .allocation: "/"
    case .application(let id): "/applications/\(PageTarget.encoded(id))"
    case .comparison: "/compare"
    case .weights: "/weights"
    case .paper(let name): "/paper/\(PageTarget.encoded(name))"
    case .saved: "/saved"
    case .overlay(let entry): "/saved/\(entry)\(Self.overlayEnding)"
    case .decision: "/decision"
    case .history: "/history"
    case .meeting: "/meeting"
    }
  }

  /// Path and query, percent-encoded.
  var target: String {
    var items = asked.items + pinned.map { URLQueryItem(name: "pin", value: $0) }
    if let depth { items.append(URLQueryItem(name: "explain", value: depth.rawValue)) }
    return path + PageTarget.query(items)
  }

  /// Whether mail programs and others may cut it off.
  var isLong: Bool { target.utf8.count > 1_500 }
}

extension ExplanationDepth {
  init(asked value: String) throws(AddressProblem) {
    guard let known = ExplanationDepth(rawValue: value) else { throw .notADepth(value) }
    self = known
  }
}

/// What is wrong with an address, as data.
enum AddressProblem: Error, Hashable, Sendable {
  case unknownPage(String)
  case unknownKey(String)
  case notADepth(String)
  case notARequest(String)
  /// What is for the administration only, as it stood in the address.
  case notForReader(String)
  /// The member who asks is recused from it.
  case recused(ApplicationID)
  /// Nothing of that name is saved, or not for this reader.
  case unknownSaved(String)
  /// It was saved for another state of the round's files.
  case outdated(String, PageAddress)
  /// What is not for everybody.
  case notForEverybody
  /// What only the administration may do.
  case administrationOnly
  /// No name, or one that is too long or cannot be seen.
  case noName(longest: Int)
  /// Somebody else saved another what-if under that name.
  case nameTaken(String)
  /// There is nothing to save or to do.
  case nothingToSave
  /// An answer about two texts that no file of the round can hold.
  case cannotAnswer
  /// Why the committee cannot decide yet, as sentences.
  case notReady([String])
}
