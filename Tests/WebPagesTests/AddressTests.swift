// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import RoundFiles
import Testing

@testable import WebPages

/// The address is the what-if, in the words of the command.
@Suite struct AddressTests {
  private func address(_ target: String) throws -> PageAddress {
    try PageAddress(PageTarget(target))
  }

  @Test(arguments: [
    "/", "/?set=budget=25000&include=P12&exclude=P03&without=m3",
    "/applications/P03?exclude=P12", "/weights?set=corridors.A.share=30", "/compare",
    "/?requested=P03=2500", "/paper/proposal.html?include=P12&pin=P01&explain=full",
    "/applications/A%2FB%20%C3%BC?set=name=Gr%C3%BCn%20%26%20Wei%C3%9F",
  ])
  func saysWhatItUnderstood(target: String) throws {
    #expect(try address(target).target == target)
  }

  @Test func formsWriteBlanksAsPlus() throws {
    #expect(try address("/?set=name=a+b").asked.settings == ["name=a b"])
    #expect(try address("/?set=name=1%2B1").asked.settings == ["name=1+1"])
  }

  @Test func becomesAWhatIfOfTheCommand() throws {
    let asked = try address(
      "/?set=budget=25000&include=P12&exclude=P03&without=m3&requested=P1.b=2500"
    ).asked
    let whatIf = asked.whatIf
    #expect(whatIf.settings == ["budget=25000", "applications.P1.b.requested=2500"])
    #expect(whatIf.include == ["P12"] && whatIf.exclude == ["P03"])
    #expect(whatIf.withoutMembers == ["m3"])
  }

  @Test func whatIsWrongIsData() {
    func problem(_ target: String) -> AddressProblem? {
      do throws(AddressProblem) {
        _ = try PageAddress(PageTarget(target))
        return nil
      } catch { return error }
    }
    #expect(problem("/?budget=3") == .unknownKey("budget"))
    #expect(problem("/nowhere/else") == .unknownPage("/nowhere/else"))
    #expect(problem("/applications") == .unknownPage("/applications"))
    #expect(problem("/?explain=much") == .notADepth("much"))
    #expect(problem("/?requested=P03") == .notARequest("P03"))
  }

  // MARK: The form

  private func filled(_ query: String) throws -> FilledForm {
    let round = try #require(ParsedRound(at: Asked.folder).round().round)
    return try FilledForm(PageTarget("/change?" + query), of: round)
  }

  @Test func onlyWhatDiffersIsSaid() throws {
    let form = try filled(
      "budget=30.000%2C00+%E2%82%AC&balance.weight=5&corridors.A.share=25&choice.P01=free"
        + "&resources.staff-hours.capacity=240")
    #expect(form.address.target == "/")
    #expect(form.diagnostics.isEmpty)
  }

  @Test func amountsAreReadAsInFiles() throws {
    let form = try filled("budget=25.000,50&balance.weight=2,5&corridors.A.share=30")
    #expect(
      form.address.target
        == "/?set=budget=25000.50&set=balance.weight=2.5&set=corridors.A.share=30")
  }

  @Test func choicesAndAmountsOfApplications() throws {
    let form = try filled("choice.P12=in&choice.P03=out&requested.P05=1.200&without=m3&pin=P01")
    #expect(
      form.address.target
        == "/?include=P12&exclude=P03&without=m3&requested=P05=1200&pin=P01")
  }

  @Test func whatHasNoFieldGoesOnAndWhatHasOneWins() throws {
    let form = try filled(
      "set=funding.value=euro&set=budget=1000&budget=20000&to=/applications/P03")
    #expect(
      form.address.target == "/applications/P03?set=budget=20000&set=funding.value=euro")
    let carried = try filled("set=budget=1000&requested.P05=1200&to=/applications/P03")
    #expect(carried.address.target == "/applications/P03?set=budget=1000&requested=P05=1200")
  }

  @Test func whatCannotBeReadIsKeptAsItWasTyped() throws {
    let form = try filled("budget=viel&balance.weight=3&choice.P12=in")
    #expect(form.typed == ["budget": "viel"])
    #expect(form.diagnostics.count == 1)
    #expect(form.address.target == "/?set=balance.weight=3&include=P12")
  }

  /// It would send its reader anywhere.
  @Test func returnsToPagesOfThisServerOnly() {
    #expect(throws: AddressProblem.unknownPage("//evil.example/x")) {
      try filled("to=//evil.example/x")
    }
  }
}
