// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Explainer
import Foundation
import Grants

extension Labels {
  package var stabilityStopped: String {
    say(
      "Nicht fertig, \(say.why(nil)): Was hier steht, ist nachgewiesen; der Rest fehlt.",
      "Not finished, \(say.why(nil)): what stands here is proved; the rest is missing.")
  }

  // MARK: Decisions

  package var firmnessHeading: String {
    say("Wie fest jede Entscheidung steht", "How firm each decision is")
  }
  package var margin: String { say("Abstand", "margin") }
  package var firmness: String { say("wie fest", "how firm") }
  package var overWeights: String { say("Gewichte", "weights") }
  package var overSamples: String { say("Stichprobe", "sample") }

  package func short(_ decision: Decision) -> String {
    switch decision {
    case .funded: say("✓ gefördert", "✓ funded")
    case .partlyFunded: say("✓ zum Teil", "✓ in part")
    case .granted: say("✓ bewilligt", "✓ granted")
    case .notFunded: say("– nicht gefördert", "– not funded")
    case .undecided: say("? offen", "? undecided")
    case .ineligible: say("× nicht förderfähig", "× not eligible")
    }
  }

  package func name(_ firmness: Firmness) -> String {
    switch firmness {
    case .firm: say("klar", "firm")
    case .close: say("knapp", "close")
    case .veryClose: say("sehr knapp", "very close")
    }
  }

  package func name(_ classification: CoreIndex.Class) -> String {
    switch classification {
    case .core: say("● Kern", "● core")
    case .borderline: say("◐ Grenzfall", "◐ borderline")
    case .exterior: say("○ außen", "○ exterior")
    }
  }

  package var firmnessLegend: String {
    say(
      "Abstand (exakt): so viele Punkte verlöre das Gesamtergebnis mit der anderen Entscheidung · "
        + "klar: mehr als 5, knapp: bis 5, sehr knapp: bis 1",
      "margin (exact): so many points the overall result would lose with the other decision · firm: "
        + "more than 5, close: up to 5, very close: up to 1")
  }

  package var indexLegend: String {
    say(
      "● Kern: in allen Fällen gefördert · ◐ Grenzfall: in manchen · ○ außen: in keinem",
      "● core: funded in all cases · ◐ borderline: in some · ○ exterior: in none")
  }

  /// - Parameters:
  ///   - count: how many intervals of the weight were finished.
  ///   - isComplete: whether these are all.
  package func weightIndexSummary(over count: Int, isComplete: Bool) -> String {
    guard isComplete else {
      return say(
        "Gewichte der Ausgeglichenheit: nur \(count) Abschnitte wurden fertig, die übrigen fehlen.",
        "Balance weights: only \(count) intervals were finished, the others are missing.")
    }
    return say.plural(
      count,
      say(
        "Gewichte der Ausgeglichenheit (exakt): Vom Gewicht 0 bis unendlich ist dieselbe Verteilung die "
          + "beste.",
        "Balance weights (exact): from weight 0 to infinity the same allocation is the best."),
      say(
        "Gewichte der Ausgeglichenheit (exakt): in wie vielen der \(count) Abschnitte von 0 bis unendlich "
          + "ein Antrag gefördert wird.",
        "Balance weights (exact): in how many of the \(count) intervals from 0 to infinity an "
          + "application is funded."))
  }

  package func sampleSummary(_ sample: SampleFigures) -> String {
    var sentences = [
      say(
        "Punkte (Stichprobe, kein Beweis): in wie vielen von \(sample.drawn) Ziehungen ein Antrag "
          + "gefördert wird, wenn sich jeder vergebene Punktwert zufällig um −1, 0 oder +1 verschiebt; "
          + "Startwert \(sample.seed).",
        "Points (sampled, no proof): in how many of \(sample.drawn) draws an application is funded "
          + "when every point that was given moves at random by −1, 0 or +1; seed \(sample.seed).")
    ]
    if sample.drawn != sample.requested {
      sentences.append(
        say(
          "Verlangt waren \(sample.requested); die übrigen fehlen.",
          "\(sample.requested) were asked for; the others are missing."))
    }
    if sample.infeasible > 0 {
      sentences.append(
        say(
          "In \(sample.infeasible) davon widersprechen die Regeln einander; sie zählen nicht mit.",
          "In \(sample.infeasible) of them the rules contradict each other; they are not counted."))
    }
    return sentences.joined(separator: " ")
  }

  package func latecomer(_ index: CoreIndex) -> String {
    say(
      "\(index.application) ist mit den vergebenen Punkten nicht förderfähig, in der Stichprobe aber in "
        + "\(index.funded) von \(index.cases) Ziehungen gefördert.",
      "\(index.application) is not eligible with the points as given, but funded in \(index.funded) of "
        + "\(index.cases) draws of the sample.")
  }

  // MARK: Variants

  package func withoutMemberHeading(_ variants: VariantTally) -> String {
    say("Ohne die Punkte eines Mitglieds", "Without the points of one member")
      + exactly(variants)
  }

  /// What is not finished is not exact.
  private func exactly(_ variants: VariantTally) -> String {
    variants.isOpen ? "" : say(" (exakt)", " (exact)")
  }

  package func withoutMemberSummary(_ variants: VariantTally) -> String {
    guard variants.count > 0 else {
      return say("Es gibt keine Mitglieder, deren Punkte zählen.", "There are no members.")
    }
    return changing(
      variants,
      none: say(
        "Auf kein einzelnes Mitglied kommt es an: Ohne seine Punkte werden dieselben Anträge gefördert.",
        "No single member matters: without their points the same applications are funded."),
      some: { count in
        say(
          "Ohne die Punkte von \(count) der \(variants.count) Mitglieder, je für sich, würde anders "
            + "entschieden.",
          "Without the points of \(count) of the \(variants.count) members, each on its own, the decision "
            + "would be another one.")
      })
  }

  package func recusedHeading(_ variants: VariantTally) -> String {
    say("Mit den Punkten befangener Mitglieder", "With the points of recused members")
      + exactly(variants)
  }

  package func recusedSummary(_ variants: VariantTally) -> String {
    guard variants.count > 0 else {
      return say(
        "Kein befangenes Mitglied hat Punkte vergeben.", "No recused member gave points.")
    }
    return changing(
      variants,
      none: say(
        "Die Befangenheit ändert nichts: Zählten die Punkte mit, würden dieselben Anträge gefördert.",
        "The recusals change nothing: if these points counted, the same applications would be funded."
      ),
      some: { _ in
        say(
          "Zählten diese Punkte mit, würde anders entschieden. Sie zählen nicht (§ 31 GO NRW).",
          "If these points counted, the decision would be another one. They do not count.")
      })
  }

  package func methodsHeading(_ variants: VariantTally) -> String {
    say("Andere Wege von den Punkten zur Punktzahl", "Other ways from points to scores")
      + exactly(variants)
  }

  package func methodsSummary(_ variants: VariantTally) -> String {
    changing(
      variants,
      none: say(
        "Keiner von ihnen ändert, wer gefördert wird.",
        "None of them changes who is funded."),
      some: { count in
        say(
          "\(count) von \(variants.count) \(say.plural(count, "entscheidet", "entscheiden")) anders.",
          "\(count) of \(variants.count) \(say.plural(count, "decides", "decide")) otherwise.")
      })
  }

  private func changing(
    _ variants: VariantTally, none: @autoclosure () -> String, some: (Int) -> String
  ) -> String {
    guard variants.isOpen else {
      return variants.changing == 0 ? none() : some(variants.changing)
    }
    let open = say(
      "Nicht alle sind fertig gerechnet; was die übrigen ändern würden, ist offen.",
      "Not all are finished; what the others would change is open.")
    return variants.changing == 0 ? open : some(variants.changing) + " " + open
  }

  /// - Parameter applications: those that the points of a recused member are about.
  package func name(_ variant: RoundVariant, on applications: [ApplicationID]) -> String {
    switch variant {
    case .without(let member): return say("ohne \(member)", "without \(member)")
    case .admitting(let member):
      return say(
        "mit \(member) zu \(say.all(applications))",
        "with \(member) on \(say.all(applications))")
    case .scoring(let aggregate, let calibration):
      let way =
        switch aggregate {
        case .mean: say("Mittelwert", "mean")
        case .median: say("Median", "median")
        case .trimmed: say("gestutzter Mittelwert", "trimmed mean")
        }
      return calibration == .none
        ? way : say("\(way), Strenge ausgeglichen", "\(way), strictness evened out")
    }
  }

  /// What a variant of the round would decide.
  ///
  /// - Parameter conflict: sentences about the rules that contradict each other.
  package func effect(
    _ status: AllocationStatus, _ change: AllocationChange, conflict: [String]
  ) -> String {
    switch status {
    case .feasible: say("? nicht fertig", "? not finished")
    case .infeasible:
      say("× unlösbar: ", "× no solution: ") + conflict.joined(separator: " ")
    case .optimal, .tied:
      change.isEmpty ? say("unverändert", "unchanged") : compact(change)
    }
  }

  package var variantSigns: String {
    say(
      "+ käme hinzu, − fiele heraus, ≠ bekäme einen anderen Betrag, ? bliebe offen",
      "+ would enter, − would leave, ≠ would get another amount, ? would stay undecided")
  }
}
