// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Testing

@Suite struct SuspectedMatchTests {
  typealias Text = (title: String, applicant: String)

  private func similarity(
    _ application: Text, _ row: Text
  ) -> SuspectedMatch.Similarity? {
    Round.small(
      .sound(title: application.title, applicant: application.applicant),
      association: [.row(title: row.title, applicant: row.applicant)]
    ).assessment.suspectedMatches.first?.similarity
  }

  @Test(
    arguments: [
      // A letter left out, two swapped, an umlaut without its dots.
      (("Jugendaustausch Nogent", "Stadtjugendring"), ("Jugendaustasch Nogent", "Stadtjugendring")),
      (
        ("Jugendaustausch Nogent", "Stadtjugendring"), ("Jugendasutausch Nogent", "Stadtjugendring")
      ),
      (("Brücken bauen", "Stadtjugendring"), ("Brucken bauen", "Stadtjugendring")),
      // The first letter of a word that moves when words are sorted.
      (("Kultur zum Anfassen", "Stadtmuseum"), ("Zultur zum Anfassen", "Stadtmuseum")),
      // Errors in both.
      (("Chorreise Guarda", "Siegburger Kammerchor"), ("Chorreise Guada", "Siegburger Kamerchor")),
      (("Chorreise Guarda", "Musikschule"), ("Chorreise Guada", "Musikschule Siegburg")),
      (("Chorreise Guarda", "Musikschule"), ("Chorreise Guada", "")),
    ] as [(Text, Text)])
  func typingErrors(application: Text, row: Text) {
    #expect(similarity(application, row) == .typingErrors)
  }

  @Test(
    arguments: [
      ("Turnverein Siegburg", "Musikverein Siegburg"), ("TV Siegburg", "SV Siegburg"),
      ("Grundschule Ost", "Grundschule West"), ("Siegburger Kammerchor", "Siegburger Kamerchor"),
      ("Musikschule", "Musikschule Siegburg"), ("Musikschule", ""), ("", "Musikschule"),
      ("Verein Open Air Musterdorf", "Verein Openair Musterdorf"),
      ("TSV06 Siegau", "TSV 06 Siegau"),
      ("St. Anno Chor", "Sankt Anno Chor"),
      ("SV Blau-Weiß Wiesenbrück 1921 e.V.", "Sportverein Blau-Weiß 1921"),
    ])
  func sameTitleWhoeverApplies(applicant: String, other: String) {
    #expect(similarity(("Stadtfest", applicant), ("Stadtfest", other)) == .sameTitle)
  }

  @Test(
    arguments: [
      ("Open Air am Weiher", "Openair am Weiher", .sameLetters),
      ("Städtepartnerschaft", "Städte-Partnerschaft", .sameLetters),
      ("Konzert & Lesung", "Lesung und Konzert", .abbreviations),
      ("Fest f. Kinder u. Eltern", "Fest für Kinder und Eltern", .abbreviations),
      ("Neue Bänke a. d. Bahnhofstr.", "Neue Bänke an der Bahnhofstraße", .abbreviations),
      ("Chronik von St. Georg", "Chronik von Sankt Georg", .abbreviations),
      ("Städt. Kinderfest", "Städtisches Kinderfest", .abbreviations),
      ("Sommerkonzert '23", "Sommerkonzert 2023", .abbreviations),
    ] as [(String, String, SuspectedMatch.Similarity)])
  func writtenOtherwiseWhoeverApplies(
    title: String, other: String, expected: SuspectedMatch.Similarity
  ) {
    for applicant in ["Kammerchor", "Anno-Gymnasium"] {
      #expect(similarity((title, "Kammerchor"), (other, applicant)) == expected)
    }
  }

  @Test(
    arguments: [
      (
        ("Jugendaustausch", "Stadtjugendring"),
        ("Jugendaustausch mit Nogent", "Stadtjugendring e.V.")
      ),
      (
        ("Austausch mit Guarda im Herbst 2023", "Anno-Gymnasium"),
        ("Guarda, Austausch", "Anno-Gymnasium Siegburg")
      ),
      (("Europafest", "Stadtmuseum"), ("Das große Europafest der Vereine", "")),
    ] as [(Text, Text)])
  func titleWithin(application: Text, row: Text) {
    #expect(similarity(application, row) == .titleWithin)
  }

  @Test(
    arguments: [
      // Nearly the same festival of another club.
      (("Stadtfeste", "Turnverein Siegburg"), ("Stadtfest", "Musikverein Siegburg")),
      (("Stadtfeste", "TV Siegburg"), ("Stadtfest", "SV Siegburg")),
      (("Sommerfest mit Gast", "Grundschule Ost"), ("Sommerfest mit Gästen", "Grundschule West")),
      (("Europafest 2023", "Stadtmuseum"), ("Europafest", "Anno-Gymnasium")),
      // Numbered and dated ones.
      (("Projekt 1", "Stadtmuseum"), ("Projekt 11", "Stadtmuseum")),
      (("Europafest 2023", "Stadtmuseum"), ("Europafest 2024", "Stadtmuseum")),
      (("Konzert im Juni", "Kammerchor"), ("Konzert im Juli", "Kammerchor")),
      // Another journey of the same school.
      (
        ("Schüleraustausch mit Guarda", "Anno-Gymnasium"),
        ("Schüleraustausch mit Werder", "Anno-Gymnasium")
      ),
      (("Konzert in Guarda", "Kammerchor"), ("Fahrt nach Selçuk", "Kammerchor")),
      // Too short to say anything.
      (("Fest", "Kammerchor"), ("Die", "Kammerchor")),
      (("?", "Kammerchor"), ("Fest", "Kammerchor")),
    ] as [(Text, Text)])
  func harmless(application: Text, row: Text) {
    #expect(similarity(application, row) == nil)
  }

  @Test(arguments: [
    (Int64(1_000), Int64?.none, Int64(1_000), true), (1_000, nil, 900, true),
    (1_000, nil, 899, false),
    (900, nil, 1_000, true), (899, nil, 1_000, false), (500, 1_050, 1_000, true),
    (500, 5_000, 1_000, false), (0, nil, 0, false),
  ])
  func sameApplicantNearAmount(
    requested: Int64, totalCost: Int64?, amount: Int64, isSuspected: Bool
  ) {
    let round = Round.small(
      .sound {
        $0.requested = Money(cents: 100 * requested)
        $0.totalCost = totalCost.map { Money(cents: 100 * $0) }
      }, association: [.row(title: "Ferienlager", euro: amount)])
    #expect(
      round.assessment.suspectedMatches.map(\.similarity)
        == (isSuspected ? [.sameApplicantNearAmount] : []))
  }

  @Test func nearAmountOfAnotherApplicantIsHarmless() {
    let round = Round.small(
      .sound(), association: [.row(title: "Ferienlager", applicant: "Sportjugend", euro: 1_000)])
    #expect(round.assessment.suspectedMatches.isEmpty)
  }
}

/// Which rows and applications are looked at at all.
@Suite struct SuspicionScopeTests {
  private let similar = "Jugendaustasch Nogent"

  private func suspected(
    _ rows: AssociationProject..., change: (inout Round) -> Void = { _ in }
  ) -> [String] {
    var round = Round.small(
      .sound("P02"), .sound("P01", title: "Jugendaustausch Nogents"), association: rows)
    change(&round)
    return round.assessment.suspectedMatches.map { "\($0.application) \($0.row.id)" }
  }

  @Test func sortedByApplicationThenRow() {
    #expect(
      suspected(.row("V2", title: similar), .row("V1", title: similar))
        == ["P01 V1", "P01 V2", "P02 V1", "P02 V2"])
  }

  @Test func exactMatchIsNoSuspicionButStillResemblesOthers() {
    #expect(suspected(.row()) == ["P01 V1"])
  }

  @Test func rowThatNamesAnApplicationIsDecided() {
    #expect(suspected(.row(title: similar, application: "P02")).isEmpty)
    #expect(suspected(.row(title: similar, application: "P02", decision: .same)).isEmpty)
  }

  @Test func decidedAsDifferentFromOneOnly() {
    #expect(
      suspected(.row(title: similar, application: "P02", decision: .different)) == ["P01 V1"])
  }

  @Test func repeatedRowTellsItFromSeveral() {
    #expect(
      suspected(
        .row("V1", title: similar, application: "P01", decision: .different),
        .row("V2", title: similar, application: "P02", decision: .different)
      ).isEmpty)
  }

  @Test func otherYearsDoNotCount() {
    #expect(suspected(.row(title: similar, year: 2022)).isEmpty)
  }

  @Test func withdrawnOnesAreLeftAloneGrantedOnesAreNot() {
    #expect(
      suspected(.row(title: similar)) { round in
        round.applications[0].status = .withdrawn
        round.applications[1].status = .granted(Money(cents: 100_00))
      } == ["P01 V1"])
  }
}
