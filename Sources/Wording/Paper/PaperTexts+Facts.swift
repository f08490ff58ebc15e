// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

extension PaperTexts {
  package var howDecided: String {
    say("So kommt das Ergebnis zustande", "How the result came about")
  }
  package var scoringAndRules: String { say("Bewertung und Regeln", "Scoring and rules") }

  // MARK: Receipt

  package func received(_ round: Round, requested: Money) -> String {
    let count = round.applications.count
    let applications = say(
      "\(count) \(say.plural(count, "Antrag", "Anträge")) über zusammen \(say.money(requested))",
      "\(count) \(say.plural(count, "application", "applications")) for \(say.money(requested)) in all"
    )
    let money = say(
      "Verfügbar sind \(say.money(round.available)).",
      "\(say.money(round.available)) is available.")
    guard !round.isPilot else {
      return say(
        "Im Pilotjahr gibt es keine Bewerbungsphase. Es liegen \(applications) vor. \(money)",
        "The pilot year has no application phase. There are \(applications). \(money)")
    }
    let arrived = say(
      "\(say.plural(count, "ging", "gingen")) \(applications) ein", "\(applications) were received")
    let sentence: String
    switch (round.call?.opens, round.call?.closes) {
    case (let opens?, let closes?):
      sentence = say(
        "Zur Bewerbungsphase vom \(say.day(opens)) bis \(say.day(closes)) \(arrived).",
        "In the application phase from \(say.day(opens)) to \(say.day(closes)), \(arrived).")
    case (nil, let closes?):
      sentence = say(
        "Zur Bewerbungsphase bis \(say.day(closes)) \(arrived).",
        "In the application phase until \(say.day(closes)), \(arrived).")
    case (let opens?, nil):
      sentence = say(
        "Zur Bewerbungsphase ab \(say.day(opens)) \(arrived).",
        "In the application phase from \(say.day(opens)) on, \(arrived).")
    case (nil, nil):
      sentence = say("Es \(arrived).", "In this round, \(arrived).")
    }
    return "\(sentence) \(money)"
  }

  // MARK: Scores

  package var finishedScores: String {
    say(
      "Die Punktzahlen lagen fertig vor; einzelne Kriterien wurden in dieser Runde nicht bewertet.",
      "The scores were finished elsewhere; no criteria were scored in this round.")
  }

  package func scoring(_ round: Round, members: Int) -> String {
    let all = round.committee.count
    let who =
      switch (members, all) {
      case (1, 1):
        say("Gezählt werden die Punkte eines Mitglieds.", "The points of one member count.")
      case (all, _):
        say(
          "Gezählt werden die Punkte aller \(all) Mitglieder.",
          "The points of all \(all) members count.")
      default:
        say(
          "Gezählt werden die Punkte von \(members) der \(all) Mitglieder.",
          "The points of \(members) of the \(all) members count.")
      }
    let how =
      switch round.scores.aggregate {
      case .mean: say("der Mittelwert", "the mean")
      case .median: say("der Median", "the median")
      case .trimmed:
        say(
          "der Mittelwert ohne einen höchsten und einen niedrigsten Wert",
          "the mean without one highest and one lowest value")
      }
    let quorum =
      round.scores.quorum > 1
      ? say(
        " Ein Kriterium braucht die Punkte von mindestens \(round.scores.quorum) Mitgliedern.",
        " A criterion needs the points of at least \(round.scores.quorum) members.") : ""
    let minimum =
      round.scores.minimum > .zero
      ? say(
        " Wer weniger als \(say.number(round.scores.minimum)) Punkte erreicht, wird nicht gefördert.",
        " An application with fewer than \(say.number(round.scores.minimum)) points is not funded.")
      : ""
    let calibration =
      round.scores.calibration == .offset
      ? say(
        " Strenge und milde Bewertungen wurden zuvor durch veröffentlichte Zu- und Abschläge "
          + "ausgeglichen.",
        " Strict and generous members were evened out before, by published offsets.") : ""
    return who
      + say(
        " Je Kriterium zählt \(how) der vergebenen Punkte, gewichtet und auf höchstens 100 Punkte "
          + "umgerechnet. Eine Enthaltung zählt nicht, auch nicht als null.",
        " For each criterion \(how) of the points given counts, weighted and scaled to at most 100 "
          + "points. An abstention does not count, not even as zero.") + quorum + minimum
      + calibration
  }

  package var criteria: String { say("Kriterien und ihre Gewichte", "Criteria and their weights") }
  package var criterion: String { say("Kriterium", "Criterion") }
  package var weight: String { say("Gewicht", "Weight") }
  package var mostPoints: String { say("höchstens", "at most") }
  package var minimum: String { say("mindestens nötig", "minimum") }

  package var offsets: String {
    say("Zu- und Abschläge je Mitglied, in Punkten", "Offsets of each member, in points")
  }

  package func recusals(_ count: Int) -> String {
    switch count {
    case 0: say("Befangenheit wurde nicht angezeigt.", "Nobody was recused.")
    case 1:
      say(
        "In 1 Fall wurde Befangenheit angezeigt; Punkte des betroffenen Mitglieds zählen dort nicht.",
        "There was 1 recusal; points of that member do not count there.")
    default:
      say(
        "In \(count) Fällen wurde Befangenheit angezeigt; Punkte der betroffenen Mitglieder zählen "
          + "dort nicht.",
        "There were \(count) recusals; points of those members do not count there.")
    }
  }

  // MARK: Rules

  package var rules: String { say("Regeln der Runde", "Rules of the round") }

  /// Levels, rate, ceiling and step of what can be awarded.
  package func funding(_ round: Round) -> [String] {
    let rules = round.funding
    let hundred = Hundredths(whole: 100)
    let rate = rules.maxRate.map { rate in
      say(
        "Gefördert werden höchstens \(say.percent(rate)) der Gesamtkosten.",
        "At most \(say.percent(rate)) of the total cost is funded.")
    }
    let ceiling = rules.maxAward.map { most in
      say(
        "Ein Antrag erhält höchstens \(say.money(most)).",
        "No application gets more than \(say.money(most)).")
    }
    let parts = rules.levels.filter { $0 != hundred }.sorted(by: >).map { say.percent($0) }
    let levels =
      parts.isEmpty
      ? nil
      : say(
        "Wer einen Mindestbetrag nennt, kann auch \(say.any(parts)) des förderfähigen "
          + "Betrags erhalten.",
        "An application that states a minimum can also get \(say.any(parts)) of the "
          + "eligible amount.")
    let step: String? =
      switch rules.awardStep {
      case Money(cents: 1): nil
      case Money(cents: 100):
        say(
          "Zuschüsse werden auf volle Euro abgerundet.", "Awards are rounded down to whole euros.")
      default:
        say(
          "Zuschüsse werden auf Vielfache von \(say.money(rules.awardStep)) abgerundet.",
          "Awards are rounded down to multiples of \(say.money(rules.awardStep)).")
      }
    let value =
      switch rules.value {
      case .project:
        say(
          "Jedes geförderte Vorhaben zählt mit seiner Punktzahl, ob groß oder klein.",
          "Every funded project counts with its score, whether large or small.")
      case .euro:
        say(
          "Jeder bewilligte Euro zählt mit der Punktzahl seines Vorhabens.",
          "Every euro awarded counts with the score of its project.")
      }
    return [rate, ceiling, levels, step, value].compactMap { $0 }
  }

  /// Nothing is promised that was not checked.
  package func association(_ round: Round) -> [String] {
    let association =
      round.associationName ?? say("der Partnerschaftsverein", "the partnership association")
    let giver = round.paper.giver ?? say("die Stadt", "the city")
    let isNamed = round.associationName != nil
    let double: String
    switch round.otherFunding {
    case .listed:
      double = say(
        "Was \(association) fördert, fördert \(giver) nicht noch einmal.",
        "What \(association) funds, \(giver) does not fund again.")
    case .unknown:
      double = say(
        "Ob \(association) etwas davon schon fördert, wurde nicht geprüft: "
          + "\(isNamed ? "Eine" : "Seine") Liste lag nicht vor.",
        "Whether \(association) funds any of this already was not checked: there was no list "
          + "of its projects.")
    case .none:
      return []
    }
    guard round.associationTasks == .exclude else { return [double] }
    return [
      double,
      say(
        "Aufgaben, die \(association) bereits wahrnimmt, bleiben \(isNamed ? "dort" : "bei ihm").",
        "Tasks that \(association) already runs stay \(isNamed ? "there" : "with it")."),
    ]
  }

  package func balance(_ rule: BalanceRule) -> String {
    guard rule.weight > .zero else {
      return say(
        "Die Ausgeglichenheit der Themenkorridore wird nicht gewichtet.",
        "The balance of the corridors carries no weight.")
    }
    let points = say.points(Decimal(rule.weight))
    return switch rule.measure {
    case .total:
      say(
        "Die Themenkorridore sollen ausgeglichen sein: Für jeden Prozentpunkt der verfügbaren "
          + "Mittel, der einem Korridor zu seinem Ziel fehlt, werden \(points) abgezogen.",
        "The corridors are to be balanced: each percentage point of the available money by which "
          + "a corridor falls short of its target costs \(points).")
    case .worst:
      say(
        "Die Themenkorridore sollen ausgeglichen sein: Für jeden Prozentpunkt der verfügbaren "
          + "Mittel, der dem am weitesten zurückliegenden Korridor zu seinem Ziel fehlt, werden "
          + "\(points) abgezogen.",
        "The corridors are to be balanced: each percentage point of the available money by which "
          + "the corridor furthest behind falls short of its target costs \(points).")
    }
  }

  // MARK: Method

  package func method(_ summary: String) -> String {
    say(
      "Unter allen Verteilungen, die den Regeln der Runde entsprechen, wird die mit dem höchsten "
        + "Gesamtergebnis gesucht: Punkte der geförderten Anträge abzüglich der Punkte für fehlende "
        + "Ausgeglichenheit. \(summary)",
      "Of all allocations that keep the rules of the round, the one with the highest overall result is sought: "
        + "points of the funded applications less the points for missing balance. \(summary)")
  }
}
