// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import Spelling

/// One number of the round that the form has a field for.
struct FormField: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    /// A key of round.yaml, as settings name it.
    case key(String)
    /// What an application asks for.
    case request(ApplicationID)
  }

  /// Of its control in the form.
  var name: String
  var subject: Subject
  /// What the round has there, in the spelling of settings: `25000`, `2.5`.
  var standing: String
  /// How messages name it.
  var label: String
  private var kind: Kind

  private enum Kind: Hashable, Sendable { case amount, decimal }

  /// What was typed, in the spelling of settings. Amounts are read as in CSV files.
  func value(of text: String) throws(Problem) -> String {
    switch kind {
    case .amount: try AmountReader.read(text).setting
    case .decimal: try DecimalReader.read(text).description
    }
  }

  private static func amount(_ key: String, _ standing: Money) -> FormField {
    FormField(
      name: key, subject: .key(key), standing: standing.setting, label: key, kind: .amount)
  }

  private static func decimal(_ key: String, _ standing: Hundredths) -> FormField {
    FormField(
      name: key, subject: .key(key), standing: standing.description, label: key, kind: .decimal)
  }

  static func budget(of round: Round) -> FormField { amount("budget", round.budget) }

  static func weight(of round: Round) -> FormField {
    decimal("balance.weight", round.balance.weight)
  }

  static func share(of corridor: Corridor) -> FormField {
    decimal("corridors.\(corridor.id).share", corridor.share)
  }

  static func capacity(of resource: Resource) -> FormField {
    decimal("resources.\(resource.id).capacity", resource.capacity)
  }

  static func request(of application: Application) -> FormField {
    FormField(
      name: "requested.\(application.id)", subject: .request(application.id),
      standing: application.requested.setting, label: "\(application.id): requested",
      kind: .amount)
  }

  /// In the order in which an address has them.
  static func all(of round: Round) -> [FormField] {
    [budget(of: round), weight(of: round)] + round.corridors.map(share(of:))
      + round.resources.map(capacity(of:)) + round.applications.map(request(of:))
  }
}

extension Money {
  /// As settings have it: `25000` or `25000.50`.
  var setting: String {
    cents % 100 == 0 ? String(cents / 100) : FixedPoint.full(cents, decimals: 2)
  }
}

extension String {
  /// The key of a setting: `budget` of `budget=25000`.
  var keyOfSetting: String { split(separator: "=", maxSplits: 1).first.map(String.init) ?? "" }
}
