// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import Papers
import Reports
import Testing

/// A canary in every private field is looked for in every public output.
@Suite struct PrivacyTests {
  static let canaries = [
    "kanarie-kontakt", "kanarie-mail", "kanarie-telefon", "kanarie-iban", "kanarie-adresse",
    "kanarie-vermerk", "kanarie-grund", "kanarie-mitglied", "Kanarina Kanarie", "kanarie-zeile",
  ]

  static func round() throws -> WrittenRound {
    try WrittenRound([
      "round.yaml": """
      name: Runde
      budget: 1000.00
      corridors: [{id: A, name: Kultur}]
      criteria: [{id: idea, name: Idee, max: 10}]
      committee: [{id: m1, name: kanarie-mitglied}, {id: m2, name: Mitglied 2}]
      limits: [{by: applicant, max-count: 1}]
      """,
      "applications.csv": """
      id;title;applicant;applicant-kind;corridor;requested;received;Kontakt;E-Mail;Telefon;IBAN;Adresse;Vermerk
      P1;Lesung;Kanarina Kanarie;person;A;600,00;2023-01-01;kanarie-kontakt;kanarie-mail;kanarie-telefon;kanarie-iban;kanarie-adresse;kanarie-vermerk
      P2;Konzert;Kanarina Kanarie;person;A;500,00;2023-01-01;kanarie-kontakt;kanarie-mail;kanarie-telefon;kanarie-iban;kanarie-adresse;kanarie-vermerk
      P3;Fest;Chor e.V.;;A;300,00;2023-01-01;;;;;;
      P4;Ausflug;KANARINA KANARIE;person;A;200,00;2023-01-01;;;;;;kanarie-vermerk
      """,
      "scores.csv": """
      member;application;idea
      m1;P1;8,37
      m2;P1;6
      m1;P2;9
      m2;P2;8
      m1;P3;5
      m1;P4;4
      """,
      "association.csv": """
      id;title;applicant;amount;application
      V1;kanarie-zeile;Niemand;90,00;
      V2;Ausflug;Kanarina Kanarie;100,00;P4
      """,
      "recusals.csv": "member;application;reason\nm2;P3;kanarie-grund\n",
    ])
  }

  @Test(arguments: [false, true])
  func thePublicSeesNoCanary(isDraft: Bool) throws {
    let round = try Self.round()
    let files = try PaperPipeline(isDraft: isDraft, weightsLimit: .seconds(60)).run(round.request)
      .texts()
    #expect(files.count >= 4)
    for (name, text) in files {
      for canary in Self.canaries {
        #expect(text.range(of: canary, options: .caseInsensitive) == nil, "\(canary) in \(name)")
      }
      #expect(!text.contains("8,37") && !text.contains("8.37"), "\(name)")
      #expect(text.contains("Person 1") || name == "members.html", "\(name)")
    }
  }

  /// The canaries sing where they may: the test above looks for what is there.
  @Test func theAdministrationSeesThem() throws {
    let round = try Self.round()
    let files = try PaperPipeline(readership: .administration).run(round.request).texts()
    let page = try #require(files["proposal.html"])
    for canary in Self.canaries where !["kanarie-vermerk", "kanarie-zeile"].contains(canary) {
      #expect(page.contains(canary), "\(canary)")
    }
    #expect(page.contains("8,37"))
    #expect(try #require(files["reasons.csv"]).contains("kanarie-mail"))
    #expect(!(try #require(files["record.json"]).contains("Kanarina")))
  }

  /// A scenario without a member would tell what that member gave.
  @Test func noWhatIfTellsOfAMembersPoints() throws {
    let name = "ohne-mitglied-3"
    #expect(
      !(try #require(ScenarioPapers.run("siegburg-2023").texts()["proposal.html"]).contains(name)))
    let told = try ScenarioPapers.run(
      "siegburg-2023", for: .administration, isDraft: true, language: .de
    ).texts()
    #expect(try #require(told["proposal.html"]).contains(name))
  }
}
