// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Reports

/// What stands in and under pictures.
extension PaperTexts {
  var figureTables: String { say("Die Bilder als Tabellen", "The pictures as tables") }

  func inTable(_ caption: String) -> String {
    say(
      "Dieselben Angaben enthält die Tabelle \(say.quoted(caption)).",
      "The table \(say.quoted(caption)) holds the same data.")
  }

  func inSection(_ heading: String) -> String {
    say(
      "Dieselben Angaben stehen bei den einzelnen Anträgen unter \(say.quoted(heading)).",
      "The same data stands beside each application under \(say.quoted(heading)).")
  }

  /// Of a picture that is too long for one page.
  func part(_ title: String, _ number: Int, of count: Int) -> String {
    count == 1
      ? title
      : title + say(" (\(number)\u{A0}von\u{A0}\(count))", " (\(number)\u{A0}of\u{A0}\(count))")
  }

  var continuation: String {
    say("Fortsetzung des vorigen Bildes.", "Continuation of the picture before.")
  }

  // MARK: Corridors

  var corridorBars: String {
    say("Was die Themenkorridore erhalten", "What the corridors receive")
  }

  func corridorBars(_ corridors: [CorridorReport]) -> String {
    let behind = corridors.filter { $0.shortfall > 0 }
    guard let last = behind.max(by: { $0.shortfall < $1.shortfall }) else {
      return say("Alle Themenkorridore erreichen ihr Ziel.", "All corridors reach their targets.")
    }
    let reached = corridors.count - behind.count
    let name = last.name == last.id ? last.id : "\(last.id) \(last.name)"
    let gap = say.number(last.shortfall)
    return say(
      "\(reached) von \(corridors.count) Themenkorridoren erreichen ihr Ziel; am weitesten zurück "
        + "liegt \(name) mit \(gap) % der verfügbaren Mittel.",
      "\(reached) of \(corridors.count) corridors reach their targets; furthest behind is \(name), "
        + "by \(gap)% of the available money.")
  }

  var missingToTarget: String { say("fehlt zum Ziel", "missing to the target") }
  var atLeast: String { say("mindestens", "at least") }
  var atMost: String { say("höchstens", "at most") }

  // MARK: Ranking

  var ranking: String { say("Die Anträge nach Punkten", "The applications by score") }

  func ranking(funded: Int, of count: Int) -> String {
    say(
      "Alle Anträge in der Reihenfolge ihrer Punktzahlen; \(funded) von \(count) werden neu "
        + "gefördert. Nicht immer sind es die mit den meisten Punkten, denn auch Beträge, "
        + "Ausgeglichenheit und Regeln zählen.",
      "All applications in the order of their scores; \(funded) of \(count) are newly funded. They "
        + "are not always those with the highest scores, for amounts, balance and rules count too."
    )
  }

  func rankingListEnds(at id: ApplicationID) -> String {
    say(
      "Eine bloße Rangliste mit vollen Beträgen endete hier: Für \(id) reichte das Geld nicht.",
      "A mere ranking list with full amounts would end here: the money would not do for \(id).")
  }

  func belowMinimum(_ minimum: Decimal) -> String {
    say(
      "Darunter: weniger als die nötigen \(say.points(minimum)).",
      "Below: fewer than the \(say.points(minimum)) that are needed.")
  }

  // MARK: Stability

  var howOftenFunded: String {
    say("Wie oft jeder Antrag gefördert würde", "How often each application would be funded")
  }

  func howOftenFunded(_ counts: [CoreIndex.Class: Int]) -> String {
    let (core, exterior) = (counts[.core] ?? 0, counts[.exterior] ?? 0)
    let borderline = counts[.borderline] ?? 0
    let all = core + borderline + exterior
    return say(
      "Von \(all) \(say.plural(all, "Antrag", "Anträgen")) würden in allen untersuchten Fällen \(core) "
        + "gefördert, in manchen \(borderline), in keinem \(exterior).",
      "Of \(all) \(say.plural(all, "application", "applications")) \(core) would be funded in all cases that "
        + "were examined, \(borderline) in some, \(exterior) in none.")
  }

  func group(_ classification: CoreIndex.Class, count: Int) -> String {
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

  func part(of index: CoreIndex) -> String {
    say("\(index.funded) von \(index.cases)", "\(index.funded) of \(index.cases)")
  }

  var undecidedCases: String { say("in diesen Fällen offen", "undecided in these cases") }

  // MARK: Scenarios

  var whoInWhichScenario: String {
    say("Wer in welchem Szenario gefördert würde", "Who would be funded in which scenario")
  }

  func matrixSummary(changing: Int, of count: Int) -> String {
    say(
      "Über \(changing) von \(count) Anträgen wird nicht in allen Szenarien gleich entschieden.",
      "\(changing) of \(count) applications are not decided alike in all scenarios.")
  }

  var scenarios: String { say("Szenarien", "Scenarios") }
  var otherThanProposed: String {
    say("anders als in dieser Vorlage", "other than in this paper")
  }
  var otherThanFirst: String { say("anders als bei 0", "other than at 0") }
}
