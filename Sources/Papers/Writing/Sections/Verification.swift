// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Reports
import Wording

extension PaperWriter {
  /// How a doubter checks all this.
  var verification: PaperSection {
    PaperSection(
      id: "verification", heading: texts.verification,
      blocks: [
        .paragraph(texts.verificationExplained),
        .command("korridor verify record.json"),
        .table(
          PaperTable(
            caption: texts.inputs, columns: [.init(texts.file), .init("SHA-256")],
            rows: (report.inputs + (material.resolution.map { [$0.file] } ?? [])).map {
              [.text($0.file), .text($0.sha256)]
            })),
      ] + (material.stage.isDecided ? [.paragraph(texts.decisionInRecord)] : [])
        + (material.archive.map {
          [.paragraph(texts.archive(entries: $0.entries)), .command($0.head)]
        } ?? []) + [
          .paragraph(texts.program(version: report.version, scenario: report.scenario))
        ])
  }

  /// Yes or no, as administrations end their papers.
  var closing: PaperSection {
    let usesStaff = report.resources.contains { $0.used > 0 }
    return PaperSection(
      id: "closing", heading: texts.closing,
      blocks: [
        .questions([
          PaperQuestion(
            text: texts.financialEffects, answer: newlyAwarded > .zero,
            remark: say.money(newlyAwarded)),
          PaperQuestion(
            text: texts.staffEffects, answer: report.resources.isEmpty ? nil : usesStaff,
            remark: usesStaff
              ? say.all(
                report.resources.map { "\($0.name): \(labels.used($0.used, of: $0.capacity))" })
              : nil),
          PaperQuestion(text: texts.climateEffects, answer: nil, remark: nil),
        ])
      ])
  }

  /// What lies behind the paper and beside it.
  var annexList: PaperSection {
    PaperSection(
      id: "annexes", heading: texts.annexes,
      blocks: [
        .paragraph(annexes.map { $0.title(texts.words) }.joined(separator: " · ")),
        .annexes(texts.annexPurposes.map { PaperAnnex(file: $0.file, purpose: $0.purpose) }),
      ])
  }
}
