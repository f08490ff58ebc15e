// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension TableUnderstanding {
  /// `35 rows; columns: Antrag (id), title; further attributes: Verein; not found: Mindestbetrag; sums: …`
  func text(_ say: Localizer) -> String {
    var parts = [
      "\(say.number(rows)) " + say.plural(rows, say("Zeile", "row"), say("Zeilen", "rows")),
      say("Spalten: ", "columns: ") + columns.map { $0.text(say) }.joined(separator: ", "),
    ]
    if !further.isEmpty {
      parts.append(
        say("als weitere Merkmale behalten: ", "kept as further attributes: ")
          + further.map(VisibleText.show).joined(separator: ", "))
    }
    if !absent.isEmpty {
      parts.append(say("nicht gefunden: ", "not found: ") + absent.joined(separator: ", "))
    }
    if !sums.isEmpty {
      parts.append(
        say("Summen: ", "sums: ")
          + sums.map { "\(VisibleText.show($0.header)) \(say.money($0.sum))" }.joined(
            separator: ", "))
    }
    return say("verstanden: ", "understood: ") + parts.joined(separator: "; ")
  }
}

extension TableUnderstanding.NamedHeader {
  fileprivate func text(_ say: Localizer) -> String {
    let shown = VisibleText.show(header)
    return header.lowercased() == name ? shown : say("\(shown) als \(name)", "\(shown) as \(name)")
  }
}
