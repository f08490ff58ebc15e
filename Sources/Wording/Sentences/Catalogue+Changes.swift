// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Grants

extension Catalogue {
  /// What happens to single applications: `P06 fiele heraus, P23 käme hinzu`; empty where nothing does.
  package func consequences(of change: AwardChange) -> String {
    var clauses: [String] = []
    func add(_ ids: [ApplicationID], _ one: String, _ several: String) {
      guard !ids.isEmpty else { return }
      clauses.append(say.all(ids) + " " + say.plural(ids.count, one, several))
    }
    add(
      change.leaves, say("fiele heraus", "would drop out"), say("fielen heraus", "would drop out"))
    add(
      change.enters, say("käme hinzu", "would come in"), say("kämen hinzu", "would come in"))
    add(
      change.changes, say("bekäme einen anderen Betrag", "would get another amount"),
      say("bekämen andere Beträge", "would get other amounts"))
    return clauses.joined(separator: ", ")
  }

  /// The same as the end of a sentence, with what the rules for ties leave open.
  package func consequences(of decision: ChangedDecision) -> String {
    guard let undecided = decision.undecided else {
      return consequences(of: decision.change)
        + say(
          "; andere Verteilungen können ebenso gut sein.",
          "; other allocations can be equally good.")
    }
    var certain = decision.change
    for list in [\AwardChange.leaves, \.enters, \.changes] {
      certain[keyPath: list].removeAll(where: undecided.contains)
    }
    let ids = say.all(undecided.sorted())
    let open = say(
      "offen \(say.plural(undecided.count, "bliebe", "blieben")) \(ids) (mehrere Verteilungen wären gleich gut)",
      "\(ids) would be undecided (several allocations would be equally good)")
    return [consequences(of: certain), undecided.isEmpty ? "" : open].filter { !$0.isEmpty }
      .joined(separator: ", ") + "."
  }

  /// `Korridor A gewönne 1.200,00 €, Korridor B verlöre 800,00 €`; empty where no corridor's money differs.
  package func gains(of corridors: [AwardChange.Corridor]) -> String {
    corridors.filter { $0.money != .zero }.map { change in
      let name = say("Korridor \(change.id)", "corridor \(change.id)")
      let amount = say.money(max(change.money, .zero - change.money))
      return change.money > .zero
        ? say("\(name) gewönne \(amount)", "\(name) would gain \(amount)")
        : say("\(name) verlöre \(amount)", "\(name) would lose \(amount)")
    }.joined(separator: ", ")
  }
}
