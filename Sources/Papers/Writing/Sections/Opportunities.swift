// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Wording

extension PaperWriter {
  /// Good ideas that lack only money or staff, and what it would take; nil where there are none, and
  /// after a decision, which leaves over what it leaves over.
  var opportunities: PaperSection? {
    guard !report.opportunities.isEmpty, !material.stage.isDecided else { return nil }
    return PaperSection(
      id: "opportunities", heading: labels.opportunities,
      blocks: (report.leftover.map { [.paragraph($0)] } ?? []) + [
        .list(report.opportunities.map { "\($0.application): \($0.text)" })
      ])
  }
}
