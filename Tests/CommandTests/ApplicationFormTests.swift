// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import Korridor
import RoundFiles
import TestSupport
import Testing

/// Returned forms become applications: a row each, nothing lost, nothing guessed.
@Suite struct ApplicationFormTests {
  typealias Office = ReturnOffice

  private func form(
    _ office: Office, _ answers: [String: String], _ format: WorkbookFormat = .xlsx
  ) throws -> FilledSheet {
    let file = try RoundStart.form(of: ParsedRound(at: office.path), as: format).files[0]
    var form = try FilledSheet(file.bytes)
    for (column, answer) in answers { form[column, "value"] = answer }
    return form
  }

  private let answers = [
    "title": "Brieffreundschaft", "applicant": "Grundschule am Ufer e.V.",
    "applicant-kind": "Organisation", "corridor": "Schulen/Bildung", "total-cost": "2000",
    "requested": "1.250,50", "minimum": "900", "staff-hours": "4", "Idee": "=1+1; neu",
    "contact": "Frau Muster", "email": "post@example.org",
  ]

  @Test(arguments: WorkbookFormat.allCases)
  func aFormAsksForWhatTheRoundNeeds(_ format: WorkbookFormat) throws {
    let office = try Office()
    let form = try form(office, [:], format)
    #expect(form.table[0][0] == "Antrag: Partner- und Patenschaftsarbeit 2023")
    #expect(
      form.ids == [
        "title", "applicant", "applicant-kind", "corridor", "partner", "total-cost", "requested",
        "minimum", "staff-hours", "Idee", "Umsetzungspotenzial", "Begegnung der Menschen",
        "contact", "email",
      ])
    #expect(form.table[form.row("requested")][0] == "* Beantragter Betrag")
    #expect(form.table[form.row("corridor")][2].contains("Schulen/Bildung; Kultur"))
  }

  @Test func formsBecomeRowsInTheOrderOfReceipt() throws {
    let office = try Office()
    let before = try office.round
    var first = answers
    first["title"] = "Zuerst"
    // By the moment before the name, else by that of saving.
    try office.receive(
      try form(office, answers).bytes(saved: "2023-06-10T10:00:00Z"), "b.xlsx")
    try office.receive(try form(office, first).bytes(), "2023-06-01 0930 Ufer.xlsx")
    let taken = try office.take()
    #expect(taken.applications == ["P36", "P37"])
    let round = try office.round
    let applications = round.applications.filter { taken.applications.contains($0.id) }
    #expect(applications.map(\.title) == ["Zuerst", "Brieffreundschaft"])
    #expect(
      applications.map(\.received?.description) == ["2023-06-01T09:30:00", "2023-06-10T12:00:00"])
    let second = applications[1]
    #expect(second.corridor == "A" && second.applicantKind == .organisation)
    #expect(second.requested.cents == 125_050 && second.minimum?.cents == 90_000)
    #expect(second.needs == ["staff-hours": Hundredths(whole: 4)])
    #expect(second.attributes["idee"] == "=1+1; neu" || second.attributes["Idee"] == "=1+1; neu")
    #expect(second.privateAttributes["email"] == "post@example.org")
    #expect(round.applications.count == before.applications.count + 2)
    // Once more: nothing new, and new ones go on counting.
    #expect(try office.take().files.isEmpty)
    var third = answers
    third["title"] = "Später"
    try office.receive(try form(office, third).bytes(), "c.xlsx")
    #expect(try office.take().applications == ["P38"])
  }

  @Test func gapsAreNamedWithTheirCells() throws {
    let office = try Office()
    var answers = answers
    for column in ["title", "staff-hours"] { answers[column] = nil }
    answers["requested"] = "viel"
    answers["corridor"] = "Sport"
    try office.receive(try form(office, answers).bytes(saved: nil), "a.xlsx")
    let form = try form(office, [:])
    let taken = try office.take()
    let warnings = taken.diagnostics.filter { $0.severity == .warning }
    #expect(
      Set(warnings.map(\.problem)) == [
        .returned(.fieldBlank("title")), .returned(.fieldBlank("staff-hours")),
        .returned(.fieldUnreadable("requested")), .returned(.fieldUnreadable("corridor")),
        .returned(.receiptUnknown("P36")),
      ])
    let amount = try #require(warnings.first { $0.value == "viel" })
    #expect(amount.cell == "B\(form.row("requested") + 1)" && amount.file == "a.xlsx")
    // What cannot be read stays, and check says so.
    let errors = ParsedRound(at: office.path).round().diagnostics.filter { $0.severity == .error }
    #expect(errors.contains { $0.file == "applications.csv" && $0.value == "viel" })
  }

  /// In the words of the form, and where the office has its tables.
  @Test func aWorkbookIsToldOfItsSheets() throws {
    let office = try Office()
    let workbook = office.returned.appendingPathComponent("runde.xlsx").path
    let bytes = try RoundExport.file(of: ParsedRound(at: office.path), as: .xlsx).bytes
    let returned = office.returned.appendingPathComponent("zurück")
    try FileManager.default.createDirectory(at: returned, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: workbook))
    var gap = answers
    gap["total-cost"] = nil
    for (name, answers) in [("2023-06-01 a.xlsx", gap), ("b.xlsx", answers)] {
      try Data(try form(office, answers).bytes()).write(to: returned.appendingPathComponent(name))
    }
    let run = try BuiltCommand.run(["import", returned.path, "--output", workbook])
    #expect(run.code == 0)
    #expect(run.messages.contains("keine Angabe zu „Gesamtkosten“"))
    #expect(run.messages.contains("b.xlsx, Antrag: ist nun P37; als Eingang gilt, wann die Datei"))
    #expect(run.output.contains("auf dem Blatt „Dubletten“ je Paar"))
    let report = office.returned.appendingPathComponent("papier").path
    let paper = try BuiltCommand.run(["report", workbook, "--output", report, "--draft"])
    #expect(!paper.messages.contains("round.yaml") && !paper.messages.contains(".csv"))
    let check = try BuiltCommand.run(["check", workbook]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(check.contains("auf dem Blatt „Verein“ die Spalten"))
    #expect(!check.contains("duplicates.csv") && !check.contains("association.csv"))
  }

  @Test func twoFormsOfOneProjectStandSideBySide() throws {
    let office = try Office()
    var again = answers
    again["applicant"] = "Grundschule am Ufer"
    try office.receive(try form(office, answers).bytes(), "a.xlsx")
    try office.receive(try form(office, again).bytes(), "b.xlsx")
    let run = try BuiltCommand.run(["import", office.returned.path, "--output", office.path])
    #expect(run.code == 0)
    #expect(run.output.contains("Verdacht auf doppelte Anträge"))
    #expect(run.output.contains("P36") && run.output.contains("P37"))
    #expect(run.messages.contains("a.xlsx, Antrag: ist nun P36"))
  }

  /// A new round begins with its form, and takes forms before it has any application.
  @Test func aNewRoundTakesForms() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "round-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (round, returned) = (folder.appendingPathComponent("r"), folder.appendingPathComponent("z"))
    for url in [round, returned] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    try Data(
      """
      name: Neu
      budget: 1000
      language: en
      association: none
      corridors: [{id: A, name: "Sports, culture"}, {id: B, name: Schools}]
      """.utf8
    ).write(to: round.appendingPathComponent("round.yaml"))
    try Data("id,title,applicant,corridor,requested\n".utf8).write(
      to: round.appendingPathComponent("applications.csv"))
    let made = try BuiltCommand.run(["new", folder.path, "--form", round.path])
    #expect(made.code == 0 && made.output.contains("application-form.xlsx"))
    var form = try FilledSheet(
      Array(Data(contentsOf: folder.appendingPathComponent("application-form.xlsx"))))
    // A list of office programs would take the comma for two corridors.
    #expect(form.table[form.row("corridor")][2] == "choose one: A = Sports, culture; B = Schools")
    for (column, answer) in [
      "title": "Choir", "applicant": "Anna Example", "applicant-kind": "person", "corridor": "A",
      "requested": "300", "contact": "x", "email": "y",
    ] { form[column, "value"] = answer }
    try Data(form.bytes(saved: "2027-02-03T04:05:06Z")).write(
      to: returned.appendingPathComponent("form.xlsx"))
    let run = try BuiltCommand.run(["import", returned.path, "--output", round.path])
    #expect(run.code == 0)
    let read = try #require(ParsedRound(at: round.path).round().round)
    let application = try #require(read.applications.first)
    #expect(application.id == "P01" && application.applicantKind == .person)
    #expect(application.corridor == "A" && application.requested.cents == 30_000)
    let usage = try BuiltCommand.run(["new", folder.path, "--form", round.path, "--language", "en"])
    #expect(usage.code == 64)
    #expect(try BuiltCommand.run(["new", folder.path, "--form", round.path]).code == 73)
  }

  @Test func formsOfAnotherRoundAreRefused() throws {
    let office = try Office()
    try office.receive(try form(office, answers).bytes(), "a.xlsx")
    try office.scenario.change("round.yaml") {
      $0.replacing("name: Schulen/Bildung", with: "name: Schulen")
    }
    #expect(try office.refusal().map(\.problem) == [.returned(.forOtherRound)])
  }

  @Test(.enabled(if: TestSupport.Office.isAvailable), arguments: WorkbookFormat.allCases)
  func libreOfficeKeepsAForm(_ format: WorkbookFormat) throws {
    let office = try Office()
    let bytes = try form(office, answers, format).bytes()
    for other in ["xlsx", "ods"] {
      let saved = try TestSupport.Office.saved(bytes, ending: "xlsx", as: other)
      try office.receive(saved, "form-\(other).\(other)")
    }
    let taken = try office.take()
    #expect(taken.applications.count == 2)
    let round = try office.round
    let new = round.applications.filter { taken.applications.contains($0.id) }
    #expect(Set(new.map(\.requested.cents)) == [125_050])
    #expect(Set(new.map(\.title)) == ["Brieffreundschaft"])
  }
}
