// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Explainer
import Foundation
import Grants
import RoundFiles

/// The page's form, as it was sent: what a reader typed and chose, beside what stood there.
///
/// Its address is not one that people pass on. It becomes one that says, in the command's words, only
/// what differs from the round.
struct FilledForm: Sendable {
  /// The path to which the form is sent.
  static let path = "/change"

  /// Where to go with it.
  private(set) var address = PageAddress(.allocation)
  /// Fields that cannot be read, by name, as they were typed. They count as unchanged.
  private(set) var typed: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter round: as its files have it.
  /// - Throws: where the form names a page to return to that there is none of.
  init(_ target: PageTarget, of round: Round) throws(AddressProblem) {
    var fields: [String: String] = [:]
    var kept: [String] = []
    for (name, value) in target.items {
      switch name {
      case "set": kept.append(value)
      case "without": address.asked.without.append(value)
      case "pin": if !address.pinned.contains(value) { address.pinned.append(value) }
      case "explain": address.depth = try ExplanationDepth(asked: value)
      case "to": address.page = try PageAddress(PageTarget(value)).page
      default: fields[name] = value
      }
    }
    for field in FormField.all(of: round) {
      guard let text = fields[field.name]?.trimmingCharacters(in: .whitespaces), !text.isEmpty
      else { continue }
      read(text, into: field)
    }
    // What the form has no field for goes on as it was.
    address.asked.settings += kept.filter { fields[$0.keyOfSetting] == nil }
    for application in round.applications {
      switch fields["choice.\(application.id)"] {
      case "in": address.asked.include.append(application.id)
      case "out": address.asked.exclude.append(application.id)
      default: break
      }
    }
  }

  private mutating func read(_ text: String, into field: FormField) {
    do throws(Problem) {
      let value = try field.value(of: text)
      guard value != field.standing else { return }
      switch field.subject {
      case .key(let key): address.asked.settings.append("\(key)=\(value)")
      case .request(let id):
        address.asked.requested.append(.init(application: id, amount: value))
      }
    } catch {
      typed[field.name] = text
      diagnostics.append(Diagnostic(file: field.label, value: text, problem: error))
    }
  }
}
