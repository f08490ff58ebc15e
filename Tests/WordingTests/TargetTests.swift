// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Testing
import Wording

@Suite struct TargetTests {
  @Test(arguments: [
    (
      1, Round.Language.de,
      "1 von 3 Themenkorridoren erreicht sein Ziel; am weitesten zurück liegt Kultur"
    ),
    (2, .de, "2 von 3 Themenkorridoren erreichen ihr Ziel; am weitesten"),
    (1, .en, "1 of 3 corridors reaches its target; furthest behind is Kultur"),
    (0, .en, "0 of 3 corridors reach their targets; furthest behind"),
  ])
  func oneCorridorReachesItsTarget(_ reached: Int, _ language: Round.Language, _ text: String) {
    let said = PaperTexts(language).targetsReached(
      by: reached, of: 3, furthestBehind: "Kultur", gap: 4)
    #expect(said.hasPrefix(text))
  }
}
