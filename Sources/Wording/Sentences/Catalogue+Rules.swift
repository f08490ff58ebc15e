// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

extension Catalogue {
  /// What a rule demands.
  package func sentence(_ rule: Rule) -> String { statement(rule).capitalised + "." }

  /// What a rule demands, as a clause in lower case without a full stop.
  package func statement(_ rule: Rule) -> String {
    switch rule {
    case .budget: budget
    case .resource(let id): capacity(id)
    case .floor(let id):
      say(
        "für Korridor \(corridor(id)) gilt eine Untergrenze\(floor(of: id))",
        "corridor \(corridor(id)) has a floor\(floor(of: id))")
    case .cap(let id):
      say(
        "für Korridor \(corridor(id)) gilt eine Obergrenze\(cap(of: id))",
        "corridor \(corridor(id)) has a cap\(cap(of: id))")
    case .limit(let position, let value): statement(round.limits[position], value: value)
    case .groups(let position): groups(round.limits[position])
    case .awardCeiling:
      say(
        "ein Antrag erhält höchstens \(say.money(round.funding.maxAward ?? .zero))",
        "no application gets more than \(say.money(round.funding.maxAward ?? .zero))")
    case .alternatives(let group):
      say(
        "von \(say.all(group.sorted())) kann höchstens einer gefördert werden",
        "at most one of \(say.all(group.sorted())) can be funded")
    case .dependency(let dependency):
      say(
        "Antrag \(dependency.application) setzt die Förderung von \(say.any(dependency.needs)) voraus",
        "application \(dependency.application) needs \(say.any(dependency.needs)) to be funded")
    case .inclusion(let id):
      say(
        "das Szenario verlangt die Förderung von \(id)",
        "the scenario demands that \(id) be funded")
    case .exclusion(let id):
      say("das Szenario schließt \(id) aus", "the scenario excludes \(id)")
    case .commitment(let id):
      say(
        "Antrag \(id) ist bereits bewilligt, und das wird nicht geändert",
        "application \(id) is already granted, and that is not revised")
    case .ineligibility(let id, let codes):
      say(
        "Antrag \(id) ist nicht förderfähig: \(say.all(codes.map(label)))",
        "application \(id) is not eligible: \(say.all(codes.map(label)))")
    }
  }

  /// How far a rule would have to give way.
  ///
  /// - Parameter number: of a rule that has one; others have no such repair.
  func sufficient(_ number: String, of rule: Rule) -> String {
    switch rule {
    case .floor:
      say(
        "Eine Untergrenze von höchstens \(number) würde genügen.",
        "A floor of at most \(number) would do.")
    case .cap:
      say(
        "Eine Obergrenze von mindestens \(number) würde genügen.",
        "A cap of at least \(number) would do.")
    case .limit(let position, _), .groups(let position):
      sufficient(number, of: round.limits[position].bound)
    case .awardCeiling:
      say(
        "Höchstens \(number) je Antrag würden genügen.",
        "At most \(number) an application would do.")
    case .budget, .resource, .alternatives, .dependency, .inclusion, .exclusion,
      .commitment,
      .ineligibility:
      ""
    }
  }

  /// A rule that granted applications already break, with what is allowed and what they use.
  package func sentence(_ widened: WidenedRule) -> String {
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
        "höchstens \(say.money(round.available)) stehen zur Verfügung",
        "at most \(say.money(round.available)) is available")
    }
    return say(
      "höchstens \(say.money(round.remaining)) stehen noch zur Verfügung "
        + "(\(say.money(round.available)) abzüglich bereits bewilligter \(say.money(round.granted)))",
      "at most \(say.money(round.remaining)) is still available "
        + "(\(say.money(round.available)) less \(say.money(round.granted)) already granted)")
  }

  private func capacity(_ id: ResourceID) -> String {
    let amount = round.resources.first { $0.id == id }.map { say.number($0.capacity) } ?? ""
    return say(
      "höchstens \(amount) \(resource(id)) stehen für neue Aufgaben bereit",
      "at most \(amount) \(resource(id)) are there for new tasks")
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
    let name = "\(column(limit.column)) \(say.quoted(value(folded, in: limit.column)))"
    return say("für \(name) gilt: \(bound(limit.bound))", "for \(name): \(bound(limit.bound))")
  }

  private func groups(_ limit: Limit) -> String {
    let (column, bound) = (say.quoted(column(limit.column)), bound(limit.bound))
    return say(
      "für \(bound) unter \(column) wird etwas gefördert",
      "something is funded for \(bound) of \(column)")
  }

  /// A limit as a whole, whatever values its column has.
  package func sentence(_ limit: Limit) -> String {
    guard limit.bound.kind != .minGroups else { return groups(limit).capitalised + "." }
    let bound = bound(limit.bound)
    let one =
      limit.column == "applicant" && isInclusive
      ? say("antragstellende Stelle", "applicant") : column(limit.column)
    return say("Je \(one): \(bound).", "For each \(one): \(bound).")
  }

  /// What a limit demands, of each value of its column where it has no demand of them together.
  private func bound(_ bound: Limit.Bound) -> String {
    switch bound {
    case .maxCount(let most): say("höchstens ", "at most ") + funded(most)
    case .minCount(let least): say("mindestens ", "at least ") + funded(least)
    case .maxAmount(let most): say("höchstens ", "at most ") + say.money(most)
    case .maxShare(let percent):
      say(
        "höchstens \(say.percent(percent)) der verfügbaren Mittel",
        "at most \(say.percent(percent)) of the available money")
    case .minGroups(let least):
      say.plural(
        least, say("mindestens 1 Angabe", "at least 1 value"),
        say("mindestens \(least) verschiedene Angaben", "at least \(least) different values"))
    }
  }

  private func sufficient(_ number: String, of bound: Limit.Bound) -> String {
    switch bound {
    case .minCount, .minGroups:
      say(
        "Eine Mindestzahl von höchstens \(number) würde genügen.",
        "A least number of at most \(number) would do.")
    case .maxCount, .maxAmount, .maxShare:
      say(
        "Eine Höchstgrenze von mindestens \(number) würde genügen.",
        "A limit of at least \(number) would do.")
    }
  }

  private func funded(_ count: Int) -> String {
    say.plural(
      count, say("1 geförderter Antrag", "1 funded application"),
      say("\(count) geförderte Anträge", "\(count) funded applications"))
  }
}

extension String {
  /// With a capital first letter.
  package var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
