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
  }

  var page: Page
  var asked = AskedWhatIf()
  /// nil: briefly.
  var depth: ExplanationDepth?
  /// Applications that the reader keeps in view; they change nothing.
  var pinned: [ApplicationID] = []

  /// The keys that an address may have.
  private enum Key: String {
    case set, include, exclude, without, requested, explain, pin
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
      case .explain:
        guard let known = ExplanationDepth(rawValue: value) else { throw .notADepth(value) }
        depth = known
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
    default: throw .unknownPage(path)
    }
  }

  /// The same what-if on another page.
  func on(_ page: Page) -> PageAddress { PageAddress(page, asked, pinned: pinned) }

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
    }
  }

  /// Path and query, percent-encoded.
  var target: String {
    var items = asked.items + pinned.map { URLQueryItem(name: "pin", value: $0) }
    if let depth { items.append(URLQueryItem(name: "explain", value: depth.rawValue)) }
    return path + PageTarget.query(items)
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
}
