// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import RoundFiles

/// A what-if as an address says it, in the words of the command.
struct AskedWhatIf: Hashable, Sendable {
  /// `budget=25000`, in the order in which they apply.
  var settings: [String] = []
  var include: [ApplicationID] = []
  var exclude: [ApplicationID] = []
  var without: [MemberID] = []
  var requested: [RequestedAmount] = []
  /// Names of saved what-ifs.
  var saved: [String] = []

  struct RequestedAmount: Hashable, Sendable {
    var application: ApplicationID
    /// As it was written.
    var amount: String
  }

  var isEmpty: Bool { self == AskedWhatIf() }

  /// The same for the readers of rounds, but for what was saved. Another amount is the setting that the command takes for it.
  var whatIf: WhatIf {
    WhatIf(
      settings: settings
        + requested.map { "applications.\($0.application).requested=\($0.amount)" },
      include: include, exclude: exclude, withoutMembers: without)
  }

  /// The same with another one on top.
  func adding(_ other: AskedWhatIf) -> AskedWhatIf {
    AskedWhatIf(
      settings: settings + other.settings, include: include + other.include,
      exclude: exclude + other.exclude, without: without + other.without,
      requested: requested + other.requested, saved: saved + other.saved)
  }

  /// One what-if has one address.
  var items: [URLQueryItem] {
    saved.map { URLQueryItem(name: "saved", value: $0) }
      + settings.map { URLQueryItem(name: "set", value: $0) }
      + include.map { URLQueryItem(name: "include", value: $0) }
      + exclude.map { URLQueryItem(name: "exclude", value: $0) }
      + without.map { URLQueryItem(name: "without", value: $0) }
      + requested.map {
        URLQueryItem(name: "requested", value: "\($0.application)=\($0.amount)")
      }
  }

  /// As it stands in addresses and archives, without a question mark.
  var query: String { String(PageTarget.query(items).dropFirst()) }
}
