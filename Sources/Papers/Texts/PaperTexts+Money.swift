// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reports

extension PaperTexts {
  var moneyOfTheRound: String { say("Mittel der Förderrunde", "Money of the round") }
  var item: String { say("Position", "Item") }
  var amount: String { say("Betrag", "Amount") }
  var budget: String { say("Haushaltsmittel", "Budget") }
  var reserve: String { say("davon zurückgehalten", "held back of it") }
  var available: String { say("verfügbar", "available") }
  var alreadyGranted: String { say("davon bereits bewilligt", "already granted of it") }
  var newAwards: String { say("davon neu zu bewilligen", "new awards of it") }
  var remaining: String { say("davon nicht vergeben", "not awarded of it") }
  var exceeded: String { say("Überschreitung", "exceeded by") }

  var resources: String { say("Einsatz der Verwaltung", "The administration’s part") }
  var resource: String { say("Ressource", "Resource") }
  var capacity: String { say("vorhanden", "available") }
  var used: String { say("verplant", "planned") }

  // MARK: Corridors

  var corridorsCaption: String {
    say("Themenkorridore: Ziel und Ergebnis", "Corridors: target and result")
  }

  var corridorsExplained: String {
    say(
      "Das Ziel eines Korridors ist sein Anteil an den verfügbaren Mitteln, höchstens aber so viel, "
        + "wie in ihm gefördert werden könnte. Der Rückstand ist der Abstand zum Ziel in Prozent "
        + "der verfügbaren Mittel, auf Zehntel aufgerundet.",
      "A corridor’s target is its share of the available money, but at most what could be funded in "
        + "it. Missing is the distance to the target in percent of the available money, rounded up "
        + "to tenths.")
  }

  var share: String { say("Anteil", "Share") }
  func part(_ share: Decimal, of whole: Decimal) -> String {
    say(
      "\(say.number(share)) von \(say.number(whole))",
      "\(say.number(share)) of \(say.number(whole))")
  }
  var target: String { say("Ziel", "Target") }
  var spent: String { say("Ergebnis", "Result") }
  var shortfall: String { say("Rückstand", "Missing") }
  var eligible: String { say("förderfähige Anträge", "eligible applications") }
  var funded: String { say("davon gefördert", "funded of them") }
  var grantedBefore: String { say("bereits bewilligte", "already granted") }
}
