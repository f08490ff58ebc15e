// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

extension PaperTexts {
  package var moneyOfTheRound: String { say("Mittel der Förderrunde", "Money of the round") }
  package var item: String { say("Position", "Item") }
  package var amount: String { say("Betrag", "Amount") }
  package var budget: String { say("Haushaltsmittel", "Budget") }
  package var reserve: String { say("davon zurückgehalten", "held back of it") }
  package var available: String { say("verfügbar", "available") }
  package var alreadyGranted: String { say("davon bereits bewilligt", "already granted of it") }
  package var newAwards: String { say("davon neu zu bewilligen", "new awards of it") }
  package var remaining: String { say("davon nicht vergeben", "not awarded of it") }
  package var exceeded: String { say("Überschreitung", "exceeded by") }

  package var resources: String { say("Einsatz der Verwaltung", "The administration’s part") }
  package var resource: String { say("Ressource", "Resource") }
  package var capacity: String { say("vorhanden", "available") }
  package var used: String { say("verplant", "planned") }

  // MARK: Corridors

  package var corridorsCaption: String {
    say("Themenkorridore: Ziel und Ergebnis", "Corridors: target and result")
  }

  package var corridorsInDetail: String {
    say("Die Themenkorridore im Bild", "The corridors in a picture")
  }

  package var corridorsExplained: String {
    say(
      "Das Ziel eines Korridors ist sein Anteil an den verfügbaren Mitteln, höchstens aber so viel, "
        + "wie in ihm gefördert werden könnte. Der Rückstand ist der Abstand zum Ziel in Prozent "
        + "der verfügbaren Mittel, auf Zehntel aufgerundet.",
      "A corridor’s target is its share of the available money, but at most what could be funded in "
        + "it. Missing is the distance to the target in percent of the available money, rounded up "
        + "to tenths.")
  }

  package var share: String { say("Anteil", "Share") }
  package func part(_ share: Decimal, of whole: Decimal) -> String {
    say(
      "\(say.number(share)) von \(say.number(whole))",
      "\(say.number(share)) of \(say.number(whole))")
  }
  package var target: String { say("Ziel", "Target") }
  package var spent: String { say("Ergebnis", "Result") }
  package var shortfall: String { say("Rückstand", "Missing") }
  package var eligible: String { say("förderfähige Anträge", "eligible applications") }
  package var funded: String { say("davon gefördert", "funded of them") }
  package var grantedBefore: String { say("bereits bewilligte", "already granted") }
}
