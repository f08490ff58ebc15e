// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Testing

@testable import Records

/// Where names of persons are found in texts, and where not.
@Suite struct PseudonymTests {
  private func hide(_ text: String, among names: [String], titles: [String] = []) -> String {
    var round = Round()
    round.applications = (names + titles).enumerated().map { number, name in
      var application = Application(
        id: "P\(number)", title: number < names.count ? "T" : name,
        applicant: number < names.count ? name : "Verein", corridor: "A", requested: .zero)
      application.applicantKind = number < names.count ? .person : .organisation
      return application
    }
    return Pseudonyms(round).hiding(text)
  }

  @Test(arguments: [
    ("Malkurs mit Erika Mustermann", "Malkurs mit Person 1"),
    ("Mustermann, Erika: Malkurs", "Person 1: Malkurs"),
    ("ERIKA   MUSTERMANN", "Person 1"), ("Chor Èrika Mustermann.", "Chor Person 1."),
    ("Erika Mustermanns Chor", "Person 1s Chor"), ("Erika-Mustermann-Weg", "Person 1-Weg"),
    ("Chor (Erika Mustermann)", "Chor (Person 1)"), ("bei Frau Mustermann", "bei Frau Person 1"),
    ("Familie Mustermann singt", "Familie Person 1 singt"),
    ("Haus Mustermann", "Haus Mustermann"), ("Erika singt", "Erika singt"),
    ("Erika Mustermannn", "Erika Mustermannn"), ("", ""), ("’’ .", "’’ ."),
  ])
  func oneName(_ text: String, _ hidden: String) {
    #expect(hide(text, among: ["Erika Mustermann"]) == hidden)
  }

  @Test func longerNamesCountBeforeShorterOnes() {
    let names = ["Ana Lund", "Ana Lund Berg"]
    #expect(hide("Ana Lund Berg und Ana Lund", among: names) == "Person 2 und Person 1")
  }

  /// A title that says „Person 1“ stays a title of its own.
  @Test func numbersThatAreTakenAreLeftOut() {
    #expect(hide("Ana Lund", among: ["Ana Lund"], titles: ["Chor der Person 1"]) == "Person 2")
  }

  /// What limits and matches take for the same before, they take for the same after.
  @Test func equalTextsStayEqual() {
    let titles = ["Malkurs Ana Lund", "Lund Malkurs Ana"]
    let hidden = titles.map { hide($0, among: ["Ana Lund"], titles: titles) }
    #expect(hidden == ["Malkurs Person 1", "Malkurs Person 1"])
  }

  @Test func withoutPersonsNothingIsReplaced() {
    #expect(hide("Frau Ana Lund", among: []) == "Frau Ana Lund")
  }
}
