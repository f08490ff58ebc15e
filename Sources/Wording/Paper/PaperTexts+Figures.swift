// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants

/// What stands in and under pictures.
extension PaperTexts {
  package var figureTables: String { say("Die Bilder als Tabellen", "The pictures as tables") }

  package func inTable(_ caption: String) -> String {
    say(
      "Dieselben Angaben enthält die Tabelle \(say.quoted(caption)).",
      "The table \(say.quoted(caption)) holds the same data.")
  }

  package func inSection(_ heading: String) -> String {
    say(
      "Dieselben Angaben stehen bei den einzelnen Anträgen unter \(say.quoted(heading)).",
      "The same data stands beside each application under \(say.quoted(heading)).")
  }

  /// Of a picture that is too long for one page.
  package func part(_ title: String, _ number: Int, of count: Int) -> String {
    count == 1
      ? title
      : title + say(" (\(number)\u{A0}von\u{A0}\(count))", " (\(number)\u{A0}of\u{A0}\(count))")
  }

  package var continuation: String {
    say("Fortsetzung des vorigen Bildes.", "Continuation of the picture before.")
  }

  // MARK: Corridors

  package var corridorBars: String {
    say("Was die Themenkorridore erhalten", "What the corridors receive")
  }

  package var allTargetsReached: String {
    say("Alle Themenkorridore erreichen ihr Ziel.", "All corridors reach their targets.")
  }

  /// - Parameters:
  ///   - name: of the corridor furthest behind.
  ///   - gap: what it lacks, in percent of the available money.
  package func targetsReached(
    by reached: Int, of count: Int, furthestBehind name: String, gap: Decimal
  ) -> String {
    let gap = say.percent(gap)
    return say(
      "\(reached) von \(count) Themenkorridoren "
        + say.plural(reached, "erreicht sein Ziel", "erreichen ihr Ziel")
        + "; am weitesten zurück liegt \(name) mit \(gap) der verfügbaren Mittel.",
      "\(reached) of \(count) corridors "
        + say.plural(reached, "reaches its target", "reach their targets")
        + "; furthest behind is \(name), by \(gap) of the available money.")
  }

  package var missingToTarget: String { say("fehlt zum Ziel", "missing to the target") }
  package var atLeast: String { say("mindestens", "at least") }
  package var atMost: String { say("höchstens", "at most") }

  // MARK: Ranking

  package var ranking: String { say("Die Anträge nach Punkten", "The applications by score") }

  package func ranking(funded: Int, of count: Int) -> String {
    say(
      "Alle Anträge in der Reihenfolge ihrer Punktzahlen; \(funded) von \(count) werden neu "
        + "gefördert. Nicht immer sind es die mit den meisten Punkten, denn auch Beträge, "
        + "Ausgeglichenheit und Regeln zählen.",
      "All applications in the order of their scores; \(funded) of \(count) are newly funded. They "
        + "are not always those with the highest scores, for amounts, balance and rules count too."
    )
  }

  package func rankingListEnds(at id: ApplicationID) -> String {
    say(
      "Eine bloße Rangliste mit vollen Beträgen endete hier: Für \(id) reichte das Geld nicht.",
      "A mere ranking list with full amounts would end here: the money would not do for \(id).")
  }

  package func belowMinimum(_ minimum: Decimal) -> String {
    say(
      "Darunter: weniger als die nötigen \(say.points(minimum)).",
      "Below: fewer than the \(say.points(minimum)) that are needed.")
  }

  // MARK: Stability

  package var howOftenFunded: String {
    say("Wie oft jeder Antrag gefördert würde", "How often each application would be funded")
  }

  package func howOftenFunded(_ counts: [CoreIndex.Class: Int]) -> String {
    let (core, exterior) = (counts[.core] ?? 0, counts[.exterior] ?? 0)
    let borderline = counts[.borderline] ?? 0
    let all = core + borderline + exterior
    return say(
      "Von \(all) \(say.plural(all, "Antrag", "Anträgen")) würden in allen untersuchten Fällen \(core) "
        + "gefördert, in manchen \(borderline), in keinem \(exterior).",
      "Of \(all) \(say.plural(all, "application", "applications")) \(core) would be funded in all cases that "
        + "were examined, \(borderline) in some, \(exterior) in none.")
  }

  package func group(_ classification: CoreIndex.Class, count: Int) -> String {
    switch classification {
    case .core:
      say("Kern: in allen Fällen gefördert (\(count))", "Core: funded in all cases (\(count))")
    case .borderline:
      say(
        "Grenzfälle: in manchen Fällen gefördert (\(count))",
        "Borderline: funded in some cases (\(count))")
    case .exterior:
      say("Außen: in keinem Fall gefördert (\(count))", "Exterior: funded in no case (\(count))")
    }
  }

  package func part(of index: CoreIndex) -> String {
    say("\(index.funded) von \(index.cases)", "\(index.funded) of \(index.cases)")
  }

  package var undecidedCases: String { say("in diesen Fällen offen", "undecided in these cases") }

  // MARK: Scenarios

  package var whoInWhichScenario: String {
    say("Wer in welchem Szenario gefördert würde", "Who would be funded in which scenario")
  }

  package func matrixSummary(changing: Int, of count: Int) -> String {
    say(
      "Über \(changing) von \(count) Anträgen wird nicht in allen Szenarien gleich entschieden.",
      "\(changing) of \(count) applications are not decided alike in all scenarios.")
  }

  package var scenarios: String { say("Szenarien", "Scenarios") }
  package var otherThanProposed: String {
    say("anders als in dieser Vorlage", "other than in this paper")
  }
  package var otherThanFirst: String { say("anders als bei 0", "other than at 0") }
}
