// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Reports
import Wording

/// Writes a paper, section by section.
struct PaperWriter: FigureDrawing {
  let material: PaperMaterial
  let texts: PaperTexts
  let labels: Labels
  let catalogue: Catalogue
  /// So few that no more than half a page stays empty before a picture that no longer fits on it.
  static let mostRows = 20

  init(_ material: PaperMaterial) {
    self.material = material
    texts = PaperTexts(
      material.report.language, wording: material.model.round.paper.wording)
    labels = Labels(material.report.language)
    catalogue = Catalogue(material.report.language, round: material.model.round)
  }

  var report: AllocationReport { material.report }
  var round: Round { material.model.round }

  /// Open applications that get money, by id.
  var supported: [ApplicationReport] {
    report.applications.filter { $0.decision == .funded || $0.decision == .partlyFunded }
  }

  var granted: [ApplicationReport] { report.applications.filter { $0.decision == .granted } }

  /// A committee can do what no proposal does.
  var isOverspent: Bool { report.spent > report.available && report.spent > report.granted }

  /// Money for open applications.
  var newlyAwarded: Money { report.spent - report.granted }
}

extension CouncilPaper {
  package init(_ material: PaperMaterial) {
    let writer = PaperWriter(material)
    language = material.report.language
    readership = material.readership
    stage = material.stage
    kind = writer.texts.kind(material.stage, readership)
    subject = writer.texts.subject(writer.round)
    mark = writer.texts.mark(material.stage)
    head = writer.head
    notices = writer.notices
    sections = writer.sections
    sheets = writer.sheets
    words = writer.texts.words
    association = writer.round.associationName
  }
}

extension PaperWriter {
  /// What the committee reads, on at most three sheets for a round of three dozen applications; behind it
  /// the numbered annexes.
  var sections: [PaperSection] {
    let core = [resolution, deviations, money, corridors, method, refused, closing]
    return core.compactMap { $0 } + [annexList] + annexes
  }

  /// Everything else, numbered in this order.
  var annexes: [PaperSection] {
    let sections = [
      applications, comparison, facts, corridorAnnex, opportunities, alternatives, ties,
      verification, figureTables, confidential,
    ].compactMap { $0 }
    return zip(1..., sections).map { number, section in
      var section = section
      section.number = number
      return section
    }
  }

  var head: [CouncilPaper.Field] {
    let paper = material.head
    /// Not every office has these: no blank waits for them.
    func given(_ label: String, _ value: String?) -> [CouncilPaper.Field] {
      value.map { [.init(label: label, value: $0)] } ?? []
    }
    let route = paper.route.isEmpty ? nil : paper.route.joined(separator: " → ")
    return given(texts.office, paper.office) + [
      .init(label: texts.committee, value: paper.committee),
      .init(label: texts.meeting, value: paper.date.map(say.day)),
    ] + given(texts.route, route) + [
      .init(label: texts.number, value: paper.number),
      .init(label: texts.reference, value: paper.reference),
      .init(label: texts.openness, value: texts.openness(paper.isPublic)),
      .init(label: texts.financialEffects, value: texts.effect(newlyAwarded)),
    ] + given(texts.account, paper.account) + given(texts.cover, paper.cover) + [
      .init(label: texts.state, value: texts.state(material.stage))
    ]
  }

  var notices: [String] {
    let doubled = material.resolution?.doubleFundings.map(\.text) ?? []
    let unproved = report.status == .optimal ? [] : [report.summary]
    let scenario = report.scenario == "base" ? [] : [texts.otherScenario(report.scenario)]
    return doubled + unproved + scenario + report.warnings.map(\.text)
  }
}
