// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension RuleProblem {
  func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .emptyList:
      DiagnosticText(
        message: say("die Liste ist leer", "the list is empty"),
        expected: say("mindestens ein Eintrag", "at least one entry"),
        remedy: say("einen Eintrag ergänzen", "add an entry"))
    case .tooMany(let limit):
      DiagnosticText(
        message: say("zu viele Einträge", "too many entries"),
        expected: say("höchstens \(limit)", "at most \(limit)"),
        remedy: say("prüfen, ob es die richtige Datei ist", "check that it is the right file"))
    case .repeated:
      DiagnosticText(
        message: say("dieser Eintrag steht zweimal da", "this entry is there twice"),
        remedy: say("einen der beiden löschen", "delete one of the two"))
    case .sharesForSomeOnly:
      DiagnosticText(
        message: say(
          "hier fehlt der Anteil, den andere Korridore haben",
          "the share that other corridors have is missing here"),
        expected: say("ein Anteil für alle oder für keinen", "a share for all of them or for none"),
        remedy: say("„share“ ergänzen oder überall löschen", "add “share”, or delete it everywhere")
      )
    case .sharesSumToZero:
      DiagnosticText(
        message: say("alle Anteile sind 0", "all shares are 0"),
        expected: say("mindestens ein Anteil über 0", "at least one share above 0"),
        remedy: say("die Anteile prüfen", "check the shares"))
    case .weightsSumToZero:
      DiagnosticText(
        message: say("alle Gewichte sind 0", "all weights are 0"),
        expected: say("mindestens ein Gewicht über 0", "at least one weight above 0"),
        remedy: say("die Gewichte prüfen", "check the weights"))
    case .boundTwice(let first, let second):
      DiagnosticText(
        message: say(
          "\(say.shown(first)) und \(say.shown(second)) schließen einander aus",
          "\(say.shown(first)) and \(say.shown(second)) exclude each other"),
        expected: say("Prozent oder Euro", "percent or euro"),
        remedy: say(
          "eines der beiden löschen, in einem Was-wäre-wenn durch null",
          "delete one of the two, in a what-if by null"))
    case .floorAboveCap:
      DiagnosticText(
        message: say("der Mindestwert liegt über der Obergrenze", "the floor lies above the cap"),
        remedy: say("„floor“ senken oder „cap“ heben", "lower “floor” or raise “cap”"))
    case .minimumAboveMaximum(let maximum):
      DiagnosticText(
        message: say("das Mindeste liegt über dem Höchsten", "the minimum lies above the maximum"),
        expected: say(
          "„minimum“ höchstens \(say.typed(maximum))", "“minimum” at most \(say.typed(maximum))"),
        remedy: say("„minimum“ senken oder „max“ heben", "lower “minimum” or raise “max”"))
    case .reserveAboveBudget(let budget):
      DiagnosticText(
        message: say(
          "die Rücklage ist größer als das Budget", "the reserve is larger than the budget"),
        expected: say(
          "„reserve“ höchstens \(say.money(budget))", "“reserve” at most \(say.money(budget))"),
        remedy: say("„reserve“ oder „budget“ berichtigen", "correct “reserve” or “budget”"))
    case .callEndsBeforeItOpens:
      DiagnosticText(
        message: say(
          "die Bewerbungsphase endet, bevor sie beginnt", "the call closes before it opens"),
        remedy: say("„opens“ und „closes“ prüfen", "check “opens” and “closes”"))
    case .groupTooSmall:
      DiagnosticText(
        message: say(
          "diese Gruppe hat weniger als zwei Anträge", "this group has fewer than two applications"),
        expected: say("mindestens zwei Anträge", "at least two applications"),
        remedy: say("einen Antrag ergänzen oder die Gruppe löschen", "add one or delete the group"))
    case .inTwoGroups:
      DiagnosticText(
        message: say(
          "dieser Antrag steht schon in einer anderen Gruppe",
          "this application is in another group already"),
        expected: say(
          "jeder Antrag in höchstens einer Gruppe", "each application in one group at most"),
        remedy: say("die Gruppen zusammenlegen oder ihn streichen", "join the groups, or remove it")
      )
    case .requiresItself:
      DiagnosticText(
        message: say("der Antrag setzt sich selbst voraus", "the application requires itself"),
        expected: say("ein anderer Antrag", "another application"),
        remedy: say("„needs“ berichtigen", "correct “needs”"))
    case .reservedName:
      DiagnosticText(
        message: say(
          "so heißt schon eine andere Spalte von applications.csv",
          "another column of applications.csv has this name"),
        expected: say("ein eigener Name", "a name of its own"),
        remedy: say("die Ressource umbenennen", "rename the resource"))
    case .limitWithoutBound:
      DiagnosticText(
        message: say("hier fehlt die Grenze", "the bound is missing"),
        expected: say.any(Limit.Bound.Kind.allCases.map(\.rawValue)),
        remedy: say("eine Grenze ergänzen", "add a bound"))
    case .associationBesideNone(let rows):
      DiagnosticText(
        message: say(
          "es soll keinen Verein geben, doch association.csv hat Zeilen: \(rows)",
          "there is to be no association, but association.csv has rows: \(rows)"),
        remedy: say(
          "den Eintrag löschen, oder die Zeilen", "delete this entry, or the rows"))
    case .percentAtMostOne(let percent):
      DiagnosticText(
        message: say(
          "Prozent werden von 0 bis 100 geschrieben; das ist höchstens ein Hundertstel",
          "percentages run from 0 to 100; this is a hundredth at most"),
        expected: say(
          "\(say.typed(percent.hundredfold)), wenn \(say.percent(percent.hundredfold)) gemeint sind",
          "\(say.typed(percent.hundredfold)) if \(say.percent(percent.hundredfold)) is meant"),
        remedy: say("den Wert prüfen", "check the value"))
    case .sharesDoNotAddUp(let sum):
      DiagnosticText(
        message: say(
          "die Anteile der Korridore ergeben \(say.typed(sum)); jeder wird durch diese Summe geteilt",
          "the shares of the corridors add up to \(say.typed(sum)); each is divided by that sum"),
        expected: say("zusammen 100, oder gleiche Teile", "100 in total, or equal parts"),
        remedy: say("„share“ prüfen", "check “share”"))
    case .limitOnPrivateColumn:
      DiagnosticText(
        message: say(
          "diese Spalte ist vertraulich und kann keine Grenze tragen",
          "this column is private and cannot carry a limit"),
        expected: say("eine Spalte, die öffentlich sein darf", "a column that may be public"),
        remedy: say("eine andere Spalte nennen", "name another column"))
    }
  }
}

extension Hundredths {
  /// 0.8 as 80: at most 1 where this is asked for.
  fileprivate var hundredfold: Hundredths { Hundredths(whole: count) }
}
