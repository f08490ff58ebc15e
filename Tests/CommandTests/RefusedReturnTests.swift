// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import Korridor
import RoundFiles
import TestSupport
import Testing

/// What is beyond doubt is taken, and nothing else: what is not is named, and nothing changes.
@Suite struct RefusedReturnTests {
  /// All that is wrong comes at once, with its cell, and nothing changes.
  @Test func contradictionsAreNamedAndNothingChanges() throws {
    let office = try ReturnOffice()
    let before = try office.round
    var one = try office.sheet("m1")
    one.fill("P01", ["11", "x", "75 %"])
    one.fill("P02", ["8", "7", "6"], "Enthaltung")
    one.fill("P03", ["8", "7", "6"], "befangen")
    one.fill("P04", [], "bewertet")
    one.fill("P05", [], "vielleicht")
    one.table[one.row("P06")][0] = "P07"
    one.table.append(one.table[one.row("P08")])
    one.fill("P08", ["1", "1", "1"])
    one.table.append(Array(repeating: "", count: one.table[0].count))
    one.table[one.table.count - 1][one.column("criterion:idea")] = "5"
    try office.receive(one.bytes(), "eins.xlsx")
    var two = try office.sheet("m2")
    two.fill("P11", ["8", "7", "6"], "bewertet")
    try office.receive(two.bytes(), "zwei.xlsx")
    var three = try office.sheet("m3")
    three.fill("P01", ["1", "1", "1"])
    try office.receive(three.bytes(), "drei.xlsx")
    three.fill("P01", ["2", "1", "1"])
    try office.receive(three.bytes(), "drei-neu.xlsx")
    let problems = try office.refusal()
    func found(_ file: String) -> [Problem] { problems.filter { $0.file == file }.map(\.problem) }
    let most = Hundredths(whole: 10)
    #expect(
      Set(found("eins.xlsx")) == [
        .row(.pointsAboveMaximum(most)), .value(.abstentionWord), .value(.notADecimal),
        .returned(.pointsBesideAbstention), .returned(.pointsBesideRecusal),
        .returned(.scoredWithoutPoints),
        .value(.notOneOf(["bewertet", "Enthaltung", "befangen"], nearest: nil)),
        .returned(.mixedRow(hidden: "P06")),
        .returned(.applicationTwice(firstRow: one.row("P08") + 1)),
        .returned(.rowWithoutApplication),
      ])
    #expect(found("zwei.xlsx") == [.returned(.pointsDespiteRecusal)])
    #expect(found("drei.xlsx") == [.returned(.memberTwice(other: "drei-neu.xlsx"))])
    let high = try #require(problems.first { $0.problem == .row(.pointsAboveMaximum(most)) })
    #expect(high.cell == "F\(one.row("P01") + 1)" && high.sheet == "Bewertung")
    #expect(try office.round == before)
  }

  @Test func whatIsOutOfDateIsRefusedUnlessAskedFor() throws {
    let office = try ReturnOffice()
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "8", "8"])
    try office.receive(sheet.bytes(saved: "2027-01-10T10:00:00Z"))
    try office.take()
    // The same again changes nothing.
    let again = try office.take()
    #expect(again.files.isEmpty)
    #expect(again.diagnostics.map(\.problem) == [.returned(.takenAlready)])
    // Saved earlier, or nobody knows when.
    sheet.fill("P01", ["1", "1", "1"])
    for saved in ["2027-01-10T09:59:59Z", nil] {
      try office.receive(sheet.bytes(saved: saved))
      #expect(try office.refusal().map(\.problem) == [.returned(.older(than: "bogen.xlsx"))])
    }
    #expect(try office.round.points(of: "m1", for: "P01").count == 3)
    // Saved later: the member has changed its mind.
    sheet.fill("P01", ["", "", ""], "Enthaltung")
    try office.receive(sheet.bytes(saved: "2027-01-11T08:00:00Z"))
    try office.take()
    #expect(try office.round.points(of: "m1", for: "P01").isEmpty)
    // Or the office asks for it.
    sheet.fill("P01", ["2", "2", "2"])
    try office.receive(sheet.bytes(saved: nil))
    try office.take(replacing: true)
    #expect(
      try office.round.points(of: "m1", for: "P01") == ["encounter 2", "feasibility 2", "idea 2"])
  }

  /// They are named with what to do, and keep the others from being taken until somebody has looked.
  @Test func oldAndLockedWorkbooksAreNamed() throws {
    let office = try ReturnOffice()
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "8", "8"])
    try office.receive(sheet.bytes(), "gut.xlsx")
    let old: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    let locked = "EncryptedPackage".utf8.reduce(into: old) { $0 += [$1, 0] }
    try office.receive(old, "alt.xls")
    try office.receive(locked, "kennwort.xlsx")
    let refusal = try office.refusal()
    #expect(refusal.map(\.file) == ["alt.xls", "kennwort.xlsx"])
    #expect(
      refusal.map(\.problem) == [.workbook(.isOther(.oldExcel)), .workbook(.isOther(.encrypted))])
    #expect(try office.round.points.isEmpty)
    try office.remove("alt.xls")
    try office.remove("kennwort.xlsx")
    try office.take()
    #expect(try office.round.points(of: "m1", for: "P01").count == 3)
  }

  @Test func sheetsOfAnEarlierRoundAreRefused() throws {
    let office = try ReturnOffice()
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "8", "8"])
    try office.receive(sheet.bytes())
    try office.scenario.change("applications.csv") {
      $0.replacing("Klasse 8 lernt eine Woche", with: "Klasse 9 lernt eine Woche")
    }
    #expect(try office.refusal().map(\.problem) == [.returned(.forOtherRound)])
    try office.take(replacing: true)
    #expect(try office.round.points(of: "m1", for: "P01").count == 3)
  }

  /// What the office typed in itself is not replaced without a word.
  @Test func pointsFromElsewhereAreNotLost() throws {
    let office = try ReturnOffice(withoutPoints: false)
    let before = try office.round
    var sheet = try office.sheet("m1")
    try office.receive(sheet.bytes())
    // Own points stand on the sheet: sent back as it was, it changes nothing.
    try office.take()
    #expect(try office.round == before)
    try office.scenario.remove("received-files.csv")
    sheet["P01", "criterion:idea"] = "3"
    try office.receive(sheet.bytes())
    let problems = try office.refusal()
    #expect(problems.map(\.problem) == [.returned(.differsFromRound(Hundredths(whole: 8)))])
    #expect(problems[0].value == "3")
    try office.take(replacing: true)
    #expect(try office.round.points(of: "m1", for: "P01").contains("idea 3"))
  }
}
