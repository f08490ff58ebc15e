// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import Papers
import Pictures
import Reports
import RoundFiles
import Testing

/// When a decision is proposed, and in which words.
@Suite struct StageTests {
  @Test func aSuspicionHoldsTheProposalBack() throws {
    let run = try ScenarioPapers.run("siegburg-2023")
    #expect(run.paper.stage == .withheld)
    #expect(run.notes == [.withheldForSuspicion])
    let page = try #require(run.texts()["proposal.html"])
    #expect(
      page.contains("Noch kein Beschlussvorschlag") && page.contains("data-mark=\"VORLÄUFIG\""))
    #expect(!page.contains("beschließt"))
  }

  @Test func aDraftProposesAndSaysSo() throws {
    let run = try ScenarioPapers.run("siegburg-2023", isDraft: true)
    #expect(run.paper.stage == .draft)
    let page = try #require(run.texts()["proposal.html"])
    #expect(page.contains("beschließt") && page.contains("data-mark=\"ENTWURF\""))
  }

  @Test func whatIsSettledIsProposedWithoutAMark() throws {
    let run = try ScenarioPapers.run("pilot-2022")
    #expect(run.paper.stage == .proposal)
    #expect(run.paper.mark == nil && run.notes.isEmpty)
  }

  @Test func aTieIsNotProposed() throws {
    var request = WrittenRound.scenario("pilot-2022")
    request.settings = ["lot="]
    let run = try PaperPipeline(isDraft: true).run(request)
    #expect(run.paper.stage == .withheld)
    #expect(run.notes == [.withheldForStatus])
    #expect(try #require(run.texts()["proposal.html"]).contains("Gleich gute Verteilung 2"))
  }

  /// Both languages say the same things in the same places, and nothing is left empty.
  @Test(arguments: ["siegburg-2023", "pilot-2022"])
  func bothLanguagesAreComplete(scenario: String) throws {
    let weightsLimit: Duration = scenario == "pilot-2022" ? .seconds(600) : .zero
    func paper(_ language: Round.Language) throws -> CouncilPaper {
      try ScenarioPapers.run(
        scenario, for: .administration, isDraft: true, language: language,
        weightsLimit: weightsLimit
      ).paper
    }
    let (german, english) = (try paper(.de), try paper(.en))
    #expect(german.sections.map(\.id) == english.sections.map(\.id))
    for (left, right) in zip(german.sections, english.sections) {
      #expect(left.heading != right.heading)
      #expect(left.blocks.count == right.blocks.count)
      for (one, other) in zip(left.blocks, right.blocks) {
        let texts = (one.sentences, other.sentences)
        #expect(texts.0.count == texts.1.count)
        for (german, english) in zip(texts.0, texts.1) {
          #expect(!german.isEmpty && !english.isEmpty)
          #expect(german != english, "\(german)")
        }
      }
    }
  }
}

extension PaperBlock {
  /// What differs between languages: no names and no commands.
  fileprivate var sentences: [String] {
    switch self {
    case .paragraph(let text), .notice(let text), .heading(let text): [text]
    case .list(let items): items
    case .table(let table): [table.caption]
    case .figure(let figure):
      [figure.picture.caption.title, figure.picture.caption.summary, figure.reference]
    case .entries(let entries): entries.flatMap(\.reasons)
    case .questions(let questions): questions.map(\.text)
    case .annexes(let annexes): annexes.map(\.purpose)
    case .chooser(let chooser): [chooser.label, chooser.hint, chooser.smaller, chooser.larger]
    case .command: []
    }
  }
}
