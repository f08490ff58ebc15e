// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import Papers
import Records
import Reports
import RoundFiles
import TestSupport
import Testing

/// The final paper: the decision as the committee took it, beside the proposal.
@Suite struct DecisionTests {
  /// 1,000 euro: proposed are P1 (600) and P3 (300). The association funds P4.
  static func round(
    _ decision: String, suspicion: Bool = false, applicant: String = "Chor e.V."
  ) throws -> WrittenRound {
    try WrittenRound([
      "round.yaml": """
      name: Runde
      budget: 1000.00
      corridors: [{id: A, name: Kultur}, {id: B, name: Begegnung, cap-amount: 700.00}]
      balance: {weight: 0}
      paper: {committee: Ausschuss, date: 2023-09-05, number: 7/2023}
      """,
      "applications.csv": """
      id;title;applicant;applicant-kind;corridor;requested;score
      P1;Lesung;Kreis e.V.;;A;600,00;80
      P2;Konzert;Kanarina Kanarie;person;B;500,00;40
      P3;Fest;\(applicant);;B;300,00;50
      P4;Ausflug;Schule;;A;200,00;70
      """,
      "association.csv": "id;title;applicant;amount;application\nV1;Reise;Schule;90,00;P4\n"
        + (suspicion ? "V2;Lesungg;Kreis e.V.;600,00;\n" : ""),
      "decision.csv": decision,
    ])
  }

  static func run(
    _ written: WrittenRound, readership: Readership = .everybody, isDraft: Bool = false,
    language: Round.Language = .de
  ) throws -> PaperRun {
    var request = written.request
    request.decision = written.url.appendingPathComponent("decision.csv").path
    return try PaperPipeline(readership: readership, isDraft: isDraft).run(
      request, language: language)
  }

  static let deviating = """
    Antrag;Zuschuss;Grund
    P2;500,00;Kanarina Kanarie hat überzeugt
    P3;250,50;Weniger reicht
    P4;200,00;Wichtig für die Schule
    """

  @Test func proposalStandsBesideDecision() throws {
    let run = try Self.run(try Self.round(Self.deviating))
    #expect(run.paper.stage == .decision && run.paper.mark == nil && run.notes.isEmpty)
    let names = try run.files().map(\.name)
    #expect(names.contains("decision.html") && !names.contains("proposal.html"))
    let page = ReadPage(try #require(try run.texts()["decision.html"]))
    let awards = try #require(page.table("Zuschüsse nach Vorschlag und Beschluss"))
    #expect(
      awards.rows == [
        ["P1", "Lesung", "600,00 €", "600,00 €", "0,00 €"],
        ["P2", "Konzert", "0,00 €", "500,00 €", "500,00 €"],
        ["P3", "Fest", "300,00 €", "250,50 €", "-49,50 €"],
        ["P4", "Ausflug", "0,00 €", "200,00 €", "200,00 €"],
      ])
    #expect(awards.total == ["Summe", "", "900,00 €", "1.550,50 €", "650,50 €"])
    let figures = try #require(page.table("Kennzahlen im Vergleich"))
    // 130 points; then 80 + 40 + 50 · 250.5/300 = 41.75 + 70.
    #expect(figures.rows[2] == ["Punkte der Geförderten", "130,00", "231,75", "101,75"])
    for text in [
      "Das Gremium „Ausschuss“ hat am 05.09.2023 beschlossen", "Weniger reicht",
      "Die verfügbaren Mittel werden um 550,50 € überschritten.",
    ] {
      #expect(page.text.contains(text), "\(text)")
    }
  }

  @Test func everyBrokenRuleIsNamedDoubleFundingFirst() throws {
    let resolution = try #require(try Self.run(try Self.round(Self.deviating)).resolution)
    #expect(
      resolution.breaches.map(\.key) == [
        "double-funding:P4", "not-on-offer:P3", "budget", "cap:B",
      ])
    #expect(
      resolution.breaches[2].text
        == "Höchstens 1.000,00 € stehen zur Verfügung; mit dem Beschluss sind es 1.550,50 €.")
    let page = ReadPage(
      try #require(try Self.run(try Self.round(Self.deviating)).texts()["decision.html"]))
    let loud = try #require(page.text.range(of: "Doppelte Bezuschussung ist ausgeschlossen"))
    let awards = try #require(page.text.range(of: "Bewilligte Zuschüsse"))
    #expect(loud.lowerBound < awards.lowerBound)
  }

  @Test(arguments: ["Antrag;Zuschuss;Grund\n", "Antrag;Zuschuss\nP1;600\nP2;0\n"])
  func whatIsNotNamedStaysAsProposed(decision: String) throws {
    let run = try Self.run(try Self.round(decision))
    let resolution = try #require(run.resolution)
    #expect(resolution.deviations.isEmpty && resolution.breaches.isEmpty)
    let text = ReadPage(try #require(try run.texts()["decision.html"])).text
    #expect(text.contains("Das Gremium ist dem Vorschlag in allen Punkten gefolgt."))
    #expect(text.contains("Der Beschluss hält alle Regeln der Runde ein."))
  }

  @Test func everyDeviationNeedsAReason() throws {
    let written = try Self.round("Antrag;Zuschuss;Grund\nP3;0;\nP1;600;\nP2;100;\n")
    let error = try #require(throws: RejectedRound.self) { try Self.run(written) }
    let errors = error.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.row) == [4, 2] && errors.allSatisfy { $0.column == "Grund" })
  }

  /// What nobody decided about double funding holds the decision back, too.
  @Test func anOpenSuspicionHoldsTheDecisionBack() throws {
    let written = try Self.round("Antrag;Zuschuss;Grund\nP3;0;Zu spät\n", suspicion: true)
    let held = try Self.run(written)
    #expect(held.paper.stage == .withheld && held.resolution == nil)
    #expect(held.notes == [.withheldForSuspicion, .decisionLeftOut])
    for (name, text) in try held.texts() {
      #expect(!text.contains("Zu spät"), "\(name)")
    }
    let draft = try Self.run(written, isDraft: true)
    #expect(draft.paper.stage == .decisionDraft)
    let files = try draft.texts()
    #expect(try #require(files["decision.html"]).contains("data-mark=\"ENTWURF\""))
    #expect(try #require(files["decision.md"]).contains("**ENTWURF**"))
    for name in ["allocation.csv", "allocation.xlsx", "reasons.csv"] {
      #expect(try #require(files[name]).contains("Beschluss, Entwurf"), "\(name)")
    }
  }

  /// Reasons are published, names of natural persons are not.
  @Test func reasonsNameNoPerson() throws {
    for (name, text) in try Self.run(try Self.round(Self.deviating)).texts() {
      #expect(text.range(of: "Kanarina", options: .caseInsensitive) == nil, "\(name)")
    }
    let told = try Self.run(try Self.round(Self.deviating), readership: .administration).texts()
    #expect(try #require(told["decision.html"]).contains("Kanarina Kanarie hat überzeugt"))
    #expect(!(try #require(told["record.json"]).contains("Kanarina")))
    #expect(try #require(told["record.json"]).contains("Person 1 hat überzeugt"))
  }

  @Test(arguments: Round.Language.allCases)
  func theRecordVerifies(language: Round.Language) throws {
    let run = try Self.run(try Self.round(Self.deviating), language: language)
    let bytes = try #require(try run.files().first { $0.name == "record.json" }?.bytes)
    #expect(try VerificationPipeline.verify(bytes).differences.isEmpty)
    let text = String(decoding: bytes, as: UTF8.self)
    for part in ["\"double-funding:P4:V1\"", "\"spent\":155050", "\"scores\":\"231.75\""] {
      #expect(text.contains(part), "\(part)")
    }
  }

  /// Payloads in reasons do nothing.
  @Test(arguments: ["=1+1", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "@x"])
  func reasonsAreInert(payload: String) throws {
    let quoted = "\"" + payload.replacing("\"", with: "\"\"") + "\""
    let run = try Self.run(try Self.round("Antrag;Zuschuss;Grund\nP3;0;\(quoted)\n"))
    let files = try run.texts()
    let html = try #require(files["decision.html"])
    #expect(!html.contains("<script") && !html.contains("<img"))
    #expect(ReadPage(html).text.contains(payload))
    for name in ["allocation.csv", "reasons.csv"] {
      for cell in csvRows(try #require(files[name])).joined() {
        #expect(!["=", "@", "+"].contains(cell.prefix(1)), "\(cell)")
      }
    }
    guard ReadWorkbook.canRead else { return }
    let bytes = try #require(try run.files().first { $0.name == "allocation.xlsx" }?.bytes)
    #expect(try ReadWorkbook(bytes).sheets.allSatisfy { $0.formulas == 0 })
  }

  /// Every table with money adds up, also where the decision gives away too much.
  @Test func everySumAddsUp() throws {
    let run = try Self.run(try Self.round(Self.deviating))
    let files = try run.texts()
    let page = ReadPage(try #require(files["decision.html"]))
    let sums = checkSums(ofPage: try #require(files["decision.html"]))
    #expect(sums >= 9)
    #expect(checkSums(ofMarkdown: try #require(files["decision.md"])) == sums)
    if ReadWorkbook.canRead {
      let bytes = try #require(try run.files().first { $0.name == "allocation.xlsx" }?.bytes)
      // Requested, award and proposed award; the corridors'; both awards and what lies between.
      #expect(try checkSums(ofWorkbook: bytes) >= 8)
    }
    let money = try #require(page.table("Mittel der Förderrunde")).rows.compactMap { cents($0[1]) }
    #expect(money == [100_000, 100_000, 155_050, -55_050])
    let rows = csvRows(try #require(files["allocation.csv"])).dropFirst()
    #expect(rows.compactMap { Int($0[5].filter { $0 != "," }) }.reduce(0, +) == 155_050)
    #expect(rows.compactMap { Int($0[11].filter { $0 != "," }) }.reduce(0, +) == 90_000)
  }
}
