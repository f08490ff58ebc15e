// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

extension Catalogue {
  func report(_ rule: Rule) -> RuleReport {
    RuleReport(key: key(rule), text: statement(rule) + ".")
  }

  /// What a rule demands, as a clause without a full stop.
  func statement(_ rule: Rule) -> String {
    switch rule {
    case .budget: budget
    case .resource(let id): capacity(id)
    case .floor(let id):
      say(
        "Korridor \(corridor(id)) hat eine Untergrenze\(floor(of: id))",
        "Corridor \(corridor(id)) has a floor\(floor(of: id))")
    case .cap(let id):
      say(
        "Korridor \(corridor(id)) hat eine Obergrenze\(cap(of: id))",
        "Corridor \(corridor(id)) has a cap\(cap(of: id))")
    case .limit(let position, let value): statement(round.limits[position], value: value)
    case .alternatives(let group):
      say(
        "Von \(say.all(group.sorted())) kann höchstens einer gefördert werden",
        "At most one of \(say.all(group.sorted())) can be funded")
    case .dependency(let dependency):
      say(
        "\(dependency.application) setzt die Förderung von \(dependency.needs) voraus",
        "\(dependency.application) needs \(dependency.needs) to be funded")
    case .inclusion(let id):
      say(
        "Das Szenario verlangt die Förderung von \(id)", "The scenario demands that \(id) be funded"
      )
    case .exclusion(let id):
      say("Das Szenario schließt \(id) aus", "The scenario excludes \(id)")
    case .commitment(let id):
      say(
        "\(id) ist bereits bewilligt, und das wird nicht geändert",
        "\(id) is already granted, and that is not revised")
    case .ineligibility(let id, let codes):
      say(
        "\(id) ist nicht förderfähig: \(say.all(codes.map(label)))",
        "\(id) is not eligible: \(say.all(codes.map(label)))")
    }
  }

  /// A name for programs that does not depend on language or position.
  func key(_ rule: Rule) -> String {
    switch rule {
    case .budget: return "budget"
    case .resource(let id): return "resource:\(id)"
    case .floor(let id): return "floor:\(id)"
    case .cap(let id): return "cap:\(id)"
    case .limit(let position, let value):
      let limit = round.limits[position]
      return "limit:\(limit.column):\(limit.bound.kind):\(value)"
    case .alternatives(let group):
      return "alternatives:\(group.sorted().joined(separator: ","))"
    case .dependency(let dependency):
      return "requires:\(dependency.application):\(dependency.needs)"
    case .inclusion(let id): return "include:\(id)"
    case .exclusion(let id): return "exclude:\(id)"
    case .commitment(let id): return "granted:\(id)"
    case .ineligibility(let id, _): return "ineligible:\(id)"
    }
  }

  /// A rule that granted applications already break, with what is allowed and what they use.
  func sentence(_ widened: WidenedRule) -> String {
    say(
      "Bereits Bewilligtes überschreitet eine Regel, die deshalb bis dahin geweitet wurde: "
        + "\(statement(widened.rule)).",
      "What is already granted goes beyond a rule, which was therefore widened that far: "
        + "\(statement(widened.rule)).")
  }

  // MARK: Parts

  private var budget: String {
    guard round.granted > .zero else {
      return say(
        "Höchstens \(say.money(round.available)) stehen zur Verfügung",
        "At most \(say.money(round.available)) is available")
    }
    return say(
      "Höchstens \(say.money(round.remaining)) stehen noch zur Verfügung "
        + "(\(say.money(round.available)) abzüglich bereits bewilligter \(say.money(round.granted)))",
      "At most \(say.money(round.remaining)) is still available "
        + "(\(say.money(round.available)) less \(say.money(round.granted)) already granted)")
  }

  private func capacity(_ id: ResourceID) -> String {
    let amount = round.resources.first { $0.id == id }.map { say.number($0.capacity) } ?? ""
    return say(
      "\(resource(id)): Höchstens \(amount) stehen für neue Aufgaben bereit",
      "\(resource(id)): at most \(amount) for all new tasks together")
  }

  private func floor(of id: CorridorID) -> String {
    bound(round.corridors.first { $0.id == id }?.floor)
  }

  private func cap(of id: CorridorID) -> String {
    bound(round.corridors.first { $0.id == id }?.cap)
  }

  private func bound(_ bound: Corridor.Bound?) -> String {
    switch bound {
    case nil: ""
    case .amount(let amount): say(" von \(say.money(amount))", " of \(say.money(amount))")
    case .percent(let percent):
      say(
        " von \(say.percent(percent)) der verfügbaren Mittel",
        " of \(say.percent(percent)) of the available money")
    }
  }

  private func statement(_ limit: Limit, value folded: String) -> String {
    let value = say.quoted(value(folded, in: limit.column))
    let name = "\(column(limit.column)) \(value)"
    let start = name.prefix(1).uppercased() + name.dropFirst()
    return switch limit.bound {
    case .maxCount(let most):
      say(
        most == 1
          ? "\(start): höchstens 1 geförderter Antrag"
          : "\(start): höchstens \(most) geförderte Anträge",
        "\(start): at most \(most) funded \(most == 1 ? "application" : "applications")")
    case .minCount(let least):
      say(
        least == 1
          ? "\(start): mindestens 1 geförderter Antrag"
          : "\(start): mindestens \(least) geförderte Anträge",
        "\(start): at least \(least) funded \(least == 1 ? "application" : "applications")")
    case .maxAmount(let most):
      say("\(start): höchstens \(say.money(most))", "\(start): at most \(say.money(most))")
    case .maxShare(let percent):
      say(
        "\(start): höchstens \(say.percent(percent)) der verfügbaren Mittel",
        "\(start): at most \(say.percent(percent)) of the available money")
    }
  }
}

extension Limit.Bound {
  /// As round.yaml writes it.
  fileprivate var kind: String {
    switch self {
    case .maxCount: "max-count"
    case .minCount: "min-count"
    case .maxAmount: "max-amount"
    case .maxShare: "max-share"
    }
  }
}
