// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Explainer
import Foundation
import Grants
import Korridor
import PageExchange
import Reports
import RoundFiles
import Testing

@testable import WebPages

/// What addresses answer.
@Suite struct AnswerTests {
  private func allocated(_ request: RoundRequest, _ depth: ExplanationDepth) throws -> String {
    try AllocationPipeline(depth: depth).allocate(request).report.json.rendered()
  }

  @Test func theProposalIsWhatTheCommandPrints() throws {
    let asked = Asked("/", as: .json)
    #expect(asked.answer.status == .done && asked.answer.contentType == "application/json")
    #expect(asked.text == (try allocated(RoundRequest(path: Asked.folder), .brief)))
  }

  @Test func soIsAWhatIf() throws {
    let asked = Asked(
      "/?set=budget=25000&include=P12&exclude=P03&without=m3&requested=P05=1000&explain=none",
      as: .json)
    let request = RoundRequest(
      path: Asked.folder, settings: ["budget=25000", "applications.P05.requested=1000"],
      include: ["P12"], exclude: ["P03"], withoutMembers: ["m3"])
    #expect(asked.text == (try allocated(request, ExplanationDepth.none)))
  }

  @Test func soAreTheOtherPages() throws {
    let request = RoundRequest(path: Asked.folder, settings: ["budget=28000"])
    let explained = try ExplanationPipeline(readership: .administration)
      .explanation(of: "P03", in: request)
    #expect(
      Asked("/applications/P03?set=budget=28000", as: .json).text
        == (try explained.report.json.rendered()))
    let compared = try ComparisonPipeline(allocation: AllocationPipeline(depth: .brief))
      .compare(request)
    #expect(
      Asked("/compare?set=budget=28000", as: .json).text == (try compared.report.json.rendered()))
  }

  @Test func soAreTheWeights() throws {
    let pilot = ParsedRound(at: "scenarios/pilot-2022")
    #expect(
      Asked("/weights", as: .json, of: RoundPages(pilot)).text
        == (try WeightsPipeline().weights(pilot).report.json.rendered()))
  }

  @Test func aContradictionSaysSo() throws {
    for form in [PageForm.json, .page] {
      let asked = Asked("/?include=P03&include=P04", as: form, in: "en")
      #expect(asked.answer.status == .contradiction)
      #expect(asked.text.contains(form == .json ? #""status" : "infeasible""# : "cannot hold"))
    }
  }

  @Test func whatIsWrongIsNamedInBothForms() throws {
    let page = Asked("/?include=P77", in: "de")
    #expect(page.answer.status == .badRequest && page.text.contains("P77"))
    let json = Asked("/?include=P77", as: .json, in: "de")
    #expect(json.answer.status == .badRequest)
    #expect(json.text.contains("korridor/problem/1") && json.text.contains("P77"))
    #expect(Asked("/nowhere").answer.status == .notFound)
    #expect(Asked("/applications/P77").answer.status == .badRequest)
    #expect(Asked("/?nonsense=1").answer.status == .badRequest)
  }

  /// The script asks for the result first, then for brief reasons, then for all.
  @Test func anAnswerNamesTheNextThatTellsMore() {
    #expect(
      Asked("/?set=budget=28000&explain=none").text.contains(
        #"data-next="/?set=budget=28000" data-soon>"#))
    #expect(Asked("/?set=budget=28000&explain=none").text.contains("Gründe folgen"))
    let brief = Asked("/?set=budget=28000").text
    #expect(brief.contains(#"data-next="/?set=budget=28000&amp;explain=full">"#))
    #expect(!brief.contains("Gründe folgen"))
    #expect(!Asked("/?set=budget=28000&explain=full").text.contains("data-next"))
    let asked = Asked("/change?budget=25000&explain=none")
    #expect(asked.answer.location == "/?set=budget=25000&explain=none")
    #expect(Asked("/change?explain=much").answer.status == .badRequest)
  }

  @Test func aFormLeadsToTheAddressOfItsWhatIf() {
    let asked = Asked("/change?budget=25000&choice.P12=in")
    #expect(asked.answer.status == .seeOther)
    #expect(asked.answer.location == "/?set=budget=25000&include=P12")
  }

  @Test func aFieldThatCannotBeReadComesAgainAsItWasTyped() {
    let asked = Asked("/change?budget=viel&choice.P12=in", in: "de")
    #expect(asked.answer.status == .badRequest)
    #expect(asked.text.contains(#"name="budget" value="viel" aria-invalid="true""#))
    #expect(asked.text.contains("gefunden „viel“"))
  }

  @Test func thePageSaysWhoEntersWhoLeavesAndWhatItCosts() throws {
    let report = try ComparisonPipeline(allocation: AllocationPipeline(depth: .brief))
      .compare(RoundRequest(path: Asked.folder, settings: ["budget=20000"])).report
    let change = report.scenarios[1].change
    #expect(!change.leaves.isEmpty)
    let text = Asked("/?set=budget=20000").text
    for id in change.leaves {
      #expect(text.contains(#"<a href="/applications/\#(id)?set=budget=20000"><b>\#(id)</b>"#))
    }
    #expect(text.contains("Fällt heraus") && text.contains("Punkte weniger"))
    #expect(text.contains("im Vorschlag 30000"))
    #expect(!Asked("/").text.contains("Fällt heraus"))
  }

  /// Every link of a page leads to a page.
  @Test(arguments: ["/?set=budget=20000&include=P12&pin=P01", "/weights", "/compare"])
  func linksLeadSomewhere(target: String) throws {
    let text = Asked(target).text
    let links = text.matches(of: /(?:href|data-full)="([^"]*)"/).map {
      String($0.1).replacing("&amp;", with: "&")
    }
    #expect(links.count > 10 || target == "/compare")
    for link in Set(links) where !link.isEmpty && !link.hasPrefix("#") && !link.hasPrefix("/assets")
    {
      #expect(throws: Never.self, "\(link)") { try PageAddress(PageTarget(link)) }
    }
    for asset in [WebAsset.style, WebAsset.icon, WebAsset.script] {
      #expect(text.contains(#""\#(asset.path)""#))
    }
  }

  @Test func everyPageIsInBothLanguages() {
    for target in ["/", "/applications/P03", "/weights", "/compare", "/nowhere"] {
      let (german, english) = (Asked(target, in: "de").text, Asked(target, in: "en").text)
      #expect(german.contains(#"<html lang="de">"#) && english.contains(#"<html lang="en">"#))
      #expect(german.contains("Vorschlag") && !english.contains("Vorschlag"), "\(target)")
    }
  }

  /// The administration's page has what members and the public must not see.
  @Test func othersSeeNoSinglePoints() {
    let own = Asked("/applications/P03", in: "de").text
    #expect(own.contains("Mitglied 3"))
    for reader in [PageReader.everybody, .member("m3")] {
      #expect(!Asked("/applications/P03", in: "de", by: reader).text.contains("Mitglied 3"))
    }
  }

  /// From what becomes of the round without a member's points it would follow what the member gave.
  @Test(arguments: [
    "/?without=m3", "/?set=scores.aggregate=median", "/?set=without-members=[m3]",
    "/weights?without=m1&without=m3", "/applications/P03?set=scores.quorum=8",
    "/compare?set=scores.quorum=8",
  ])
  func othersCannotFindOutWhatAMemberGave(target: String) {
    for reader in [PageReader.everybody, .member("m1")] {
      for form in [PageForm.page, .json] {
        #expect(Asked(target, as: form, by: reader).answer.status == .forbidden)
      }
    }
  }

  @Test func aMemberMayLeaveOutTheOwnPoints() {
    #expect(Asked("/?without=m3", by: .member("m3")).answer.status == .done)
    let own = Asked("/", in: "de", by: .member("m3")).text
    #expect(own.contains(#"name="without" value="m3""#))
    #expect(!own.contains(#"name="without" value="m1""#))
    #expect(!Asked("/", by: .everybody).text.contains(#"name="without""#))
  }

  /// In this round m2 is recused from P11, and m6 from everything of one applicant.
  @Test func aRecusedMemberDemandsNothingOfTheApplication() {
    for query in ["include=P11", "exclude=P11", "requested=P11=100"] {
      let asked = Asked("/?\(query)", in: "de", by: .member("m2"))
      #expect(asked.answer.status == .forbidden && asked.text.contains("befangen"), "\(query)")
      #expect(Asked("/?\(query)", by: .member("m3")).answer.status != .forbidden, "\(query)")
    }
    #expect(!Asked("/", by: .member("m2")).text.contains("choice.P11"))
    #expect(Asked("/", by: .member("m3")).text.contains("choice.P11"))
    #expect(!Asked("/applications/P11", by: .member("m2")).text.contains("choice.P11"))
  }

  @Test func filesOfThePaper() {
    let paper = Asked("/paper/proposal.html?set=budget=20000")
    #expect(paper.answer.status == .done && paper.text.contains("<!DOCTYPE html>"))
    #expect(Asked("/paper/../round.yaml").answer.status == .notFound)
    #expect(Asked("/paper/..%2Fround.yaml").answer.status == .notFound)
  }
}
