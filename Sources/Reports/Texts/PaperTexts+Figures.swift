// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

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
      : title + say(" (Teil \(number) von \(count))", " (part \(number) of \(count))")
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
