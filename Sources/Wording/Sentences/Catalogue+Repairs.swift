// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants

extension Catalogue {
  /// What change of one rule alone would end a contradiction; nil for a fact, where there is none.
  package func sentence(_ repair: Repair, of rule: Rule) -> String? {
    switch repair {
    case .moreMoney(let amount):
      say(
        "\(say.money(amount)) mehr würden genügen, wenn Ziele und Grenzen der Korridore bleiben, "
          + "wie sie sind.",
        "\(say.money(amount)) more would do, if the targets and bounds of the corridors stay as "
          + "they are.")
    case .percent(let percent): sufficient(say.percent(percent), of: rule)
    case .amount(let amount): sufficient(say.money(amount), of: rule)
    case .count(let count): sufficient(say.number(count), of: rule)
    case .capacity(let capacity):
      say(
        "Eine Kapazität von \(say.number(capacity)) würde genügen.",
        "A capacity of \(say.number(capacity)) would do.")
    case .leavingOut:
      say("Ohne diese Vorgabe gäbe es eine Lösung.", "Without this rule there would be a solution.")
    case .notAlone:
      say("Diese Vorgabe allein zu ändern genügt nicht.", "Changing this rule alone is not enough.")
    case .notProved:
      say(
        "Ob eine Änderung dieser Vorgabe genügt, blieb offen, weil eine Grenze erreicht war.",
        "Whether changing this rule is enough was left open, because a limit was reached.")
    case .fact: nil
    }
  }
}
