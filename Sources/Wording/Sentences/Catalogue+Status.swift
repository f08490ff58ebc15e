// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Foundation
import Grants
import Solving

extension Catalogue {
  /// The status of a run in one plain sentence.
  package func summary(of outcome: AllocationOutcome) -> String {
    switch outcome {
    case .decided(_, let tieBreak, _) where tieBreak.isUnique:
      say(
        "Nachgewiesen optimal und eindeutig: Jede andere zulässige Verteilung ist schlechter.",
        "Proved optimal and unique: every other allocation that keeps the rules is worse.")
    case .decided(_, let tieBreak, _):
      chosen(by: tieBreak.steps.filter { !$0.decided.isEmpty }.map(\.rule))
    case .tied:
      say(
        "Nachgewiesen optimal, aber unentschieden: Mehrere Verteilungen sind gleich gut, und keine "
          + "Regel und kein Los wählt zwischen ihnen. Die Zahlen gelten für die erste von ihnen.",
        "Proved optimal, but tied: several allocations are equally good, and no rule or lot chooses "
          + "between them. The figures are those of the first.")
    case .stopped(let reason, let best, let bound):
      stopped(reason, best: best, bound: bound)
    case .infeasible:
      say(
        "Nicht lösbar: Die Regeln widersprechen einander.",
        "No solution: the rules contradict each other.")
    }
  }

  private func stopped(_ reason: StopReason, best: Allocation?, bound: Int128?) -> String {
    let why = say.why(reason)
    guard let best else {
      return say(
        "Nicht gelöst (\(why)): Es wurde keine Verteilung gefunden.",
        "Not solved (\(why)): no allocation was found.")
    }
    guard let bound else {
      return say(
        "Nicht nachgewiesen (\(why)): die beste gefundene Verteilung; wie viel besser es ginge, ist "
          + "nicht bekannt.",
        "Not proved (\(why)): the best allocation found; how much better could be done is not known."
      )
    }
    let gap = ObjectiveValue(thousandths: bound) - best.value(weight: round.balance.weight)
    guard gap > .zero else {
      return say(
        "Nicht fertig (\(why)): Ein höheres Gesamtergebnis gibt es nicht; ob andere Verteilungen "
          + "gleich gut sind, blieb offen.",
        "Not finished (\(why)): there is no higher overall result; whether other allocations are "
          + "equally good was left open.")
    }
    let points = say.points(Decimal(gap))
    return say(
      "Nicht nachgewiesen (\(why)): die beste gefundene Verteilung; eine bessere hätte höchstens "
        + "\(points) mehr.",
      "Not proved (\(why)): the best allocation found; a better one would have at most \(points) more."
    )
  }

  // MARK: Warnings

  /// - Parameter applications: that fewer members may score than the quorum.
  package func quorumOutOfReach(_ applications: [ApplicationID]) -> String {
    let (ids, quorum) = (say.all(applications), round.scores.quorum)
    return say(
      "scores.quorum: Verlangt sind \(quorum) Bewertungen je Kriterium, doch \(ids) dürfen weniger Mitglieder "
        + "bewerten; eine Punktzahl kann es dort nicht geben.",
      "scores.quorum: every criterion needs points from \(quorum) members, but fewer may score \(ids), which "
        + "can have no score.")
  }

  package var doubleFundingUnchecked: String {
    round.associationName.map { name in
      say(
        "Vorläufig: Ob \(name) etwas davon schon fördert, wurde nicht geprüft, denn eine Liste "
          + "(association.csv) liegt nicht vor.",
        "Provisional: whether \(name) funds any of this already was not checked, for there is no list "
          + "(association.csv).")
    }
      ?? say(
        "Vorläufig: Ob der Partnerschaftsverein etwas davon schon fördert, wurde nicht geprüft, denn seine "
          + "Liste (association.csv) liegt nicht vor.",
        "Provisional: whether the association funds any of this already was not checked, for there is no "
          + "list of its projects (association.csv).")
  }

  package func provisional(_ matches: Int) -> String {
    let association =
      round.associationName ?? say("der Partnerschaftsverein", "the association")
    return say.plural(
      matches,
      say(
        "Vorläufig: Ein Antrag ähnelt einem Vorhaben, das \(association) fördert. Ein "
          + "Mensch muss entscheiden, ob es dasselbe ist.",
        "Provisional: one application resembles a project that \(association) funds. A person has "
          + "to decide whether it is the same."),
      say(
        "Vorläufig: In \(matches) Fällen ähnelt ein Antrag einem Vorhaben, das "
          + "\(association) fördert. Ein Mensch muss entscheiden, ob es dasselbe ist.",
        "Provisional: in \(matches) cases an application resembles a project that \(association) "
          + "funds. A person has to decide whether it is the same."))
  }

  package func suspectedDuplicates(_ pairs: Int) -> String {
    say.plural(
      pairs,
      say(
        "Vorläufig: Zwei Anträge dieser Runde ähneln einander. Ein Mensch muss entscheiden, ob es "
          + "derselbe ist.",
        "Provisional: two applications of this round resemble each other. A person has to decide "
          + "whether they are the same."),
      say(
        "Vorläufig: \(pairs) Paare von Anträgen dieser Runde ähneln einander. Ein Mensch muss "
          + "entscheiden, ob es jeweils derselbe ist.",
        "Provisional: \(pairs) pairs of applications of this round resemble each other. A person has "
          + "to decide whether each is the same."))
  }

  package func doubleFundingGranted(_ application: ApplicationID, _ finding: Finding) -> String {
    say(
      "ACHTUNG, doppelte Bezuschussung: \(application) ist bereits bewilligt. \(sentence(finding))",
      "ATTENTION, double funding: \(application) is already granted. \(sentence(finding))")
  }

  package func grantedDespite(_ application: ApplicationID, _ finding: Finding) -> String {
    say(
      "\(application) ist bereits bewilligt und bleibt es. \(sentence(finding))",
      "\(application) is already granted and stays so. \(sentence(finding))")
  }

  package func similarity(_ similarity: Similarity) -> String {
    let who = isInclusive ? "Antragstellende" : "Antragsteller"
    return switch similarity {
    case .identical:
      say("Titel und \(who) sind gleich.", "Title and applicant are the same.")
    case .sameTitle:
      say(
        isInclusive
          ? "Der Titel ist gleich, die Antragstellenden sind anders geschrieben oder andere."
          : "Der Titel ist gleich, der Antragsteller anders geschrieben oder ein anderer.",
        "The title is the same; the applicant is written otherwise, or another one.")
    case .sameLetters:
      say(
        "Die Titel haben dieselben Buchstaben, nur anders getrennt.",
        "The titles have the same letters, only parted otherwise.")
    case .abbreviations:
      say(
        "Die Titel unterscheiden sich nur durch Abkürzungen.",
        "The titles differ by abbreviations only.")
    case .typingErrors:
      say(
        "Titel und \(who) unterscheiden sich nur wenig.",
        "Title and applicant differ only slightly.")
    case .titleWithin:
      say("Der eine Titel steht im anderen.", "One title stands within the other.")
    case .sameApplicantNearAmount:
      say(
        isInclusive
          ? "Dieselben Antragstellenden, fast derselbe Betrag."
          : "Derselbe Antragsteller, fast derselbe Betrag.",
        "The same applicant, nearly the same amount.")
    }
  }
}
