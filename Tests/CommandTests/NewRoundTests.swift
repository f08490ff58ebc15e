// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import Korridor
import RoundFiles
import Testing

/// A round that begins needs its blanks filled, and nothing else.
@Suite struct NewRoundTests {
  private func round(_ files: [String: [UInt8]]) -> ParsedRound { ParsedRound(files: files) }

  private func folder(_ files: [RoundStart.File]) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: files.compactMap { file in
        file.name.split(separator: "/").dropFirst().first.map { (String($0), file.bytes) }
      })
  }

  private func workbook(_ files: [RoundStart.File]) throws -> [String: [UInt8]] {
    let file = try #require(files.first { $0.name.hasSuffix(".xlsx") })
    return [file.name: file.bytes]
  }

  @Test(arguments: Round.Language.allCases)
  func onlyTheBlanksAreMissing(_ language: Round.Language) throws {
    let files = try RoundStart.fresh(in: language)
    for parts in [folder(files), try workbook(files)] {
      let blank = round(parts).round()
      let errors = blank.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.problem) == [.value(.missing)])
      #expect(errors.first?.column == "budget" && errors.first?.row != nil)
      #expect(errors.first?.cell == (parts.count == 1 ? "B4" : nil))
      #expect(
        blank.diagnostics.filter { $0.severity == .warning }.map(\.problem) == [.table(.noRows)])
      let settings = ["budget=30000", "call.opens=2027-05-01", "call.closes=2027-06-01"]
      let filled = try #require(round(parts).round(under: WhatIf(settings: settings)).round)
      #expect(filled.language == language)
      #expect(filled.corridors.map(\.id) == ["A", "B", "C", "D"])
      #expect(filled.criteria.count == 3)
      #expect(filled.committee.count == 5)
      #expect(filled.otherFunding == .listed)
    }
    // Both are the same round. A blank call is none on a sheet.
    let settings = WhatIf(settings: ["budget=1", "call.opens=2027-05-01"])
    #expect(
      round(folder(files)).round(under: settings).round
        == round(try workbook(files)).round(under: settings).round)
  }

  /// Filled in as an office would, in its own spellings.
  @Test func filledFoldersAreAccepted() throws {
    let files = try RoundStart.fresh(in: .de)
    var parts = folder(files)
    let rules = String(decoding: parts["round.yaml"] ?? [], as: UTF8.self)
      .replacing("budget: ", with: "budget: 30000 ", maxReplacements: 1)
      .replacing("opens: ", with: "opens: 2027-05-01 ").replacing(
        "closes: ", with: "closes: 2027-06-01 ")
    parts["round.yaml"] = Array(rules.utf8)
    parts["applications.csv", default: []] += Array(
      "P01;Chor;Liedertafel;Kultur;Guarda;2.500,00;4.000,00;;02.05.2027;Büro\r\n".utf8)
    parts["scores.csv", default: []] += Array("m1;P01;7;8;9\r\nMitglied 2;P01;6,5;8;\r\n".utf8)
    let reading = round(parts).round()
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    let read = try #require(reading.round)
    #expect(read.applications.map(\.corridor) == ["B"])
    #expect(read.points.count == 5)
    #expect(rules.contains("AUSFÜLLEN"))
  }

  @Test func nextYearHasTheRulesOfThisOne() throws {
    let now = ParsedRound(at: Scenario.siegburg.folder.path)
    let start = try RoundStart.following(now)
    let old = try #require(now.round().round)
    for parts in [folder(start.files), try workbook(start.files)] {
      let reading = round(parts).round()
      #expect(reading.diagnostics.filter { $0.severity == .error } == [])
      let next = try #require(reading.round)
      #expect(next.year == 2024)
      #expect(next.name == "Partner- und Patenschaftsarbeit 2024")
      #expect(next.corridors == old.corridors)
      #expect(next.criteria == old.criteria)
      #expect(next.limits == old.limits)
      #expect(next.funding == old.funding)
      #expect(next.applications.isEmpty && next.points.isEmpty && next.association.isEmpty)
      #expect(next.lot == nil && next.call?.opens == nil && next.paper.date == nil)
      #expect(round(parts).whatIfs.isEmpty)
    }
  }

  @Test func theCommandAsksNothingAndReplacesNothing() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "korridor-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    let run = try BuiltCommand.run(["new", url.path])
    #expect(run.code == 0 && run.messages.isEmpty)
    #expect(run.output.contains("runde.xlsx"))
    let check = try BuiltCommand.run(["check", url.appendingPathComponent("runde.xlsx").path])
    #expect(check.code == 65)
    #expect(check.messages.contains("budget"))
    #expect(try BuiltCommand.run(["new", url.path]).code == 73)
    let english = try BuiltCommand.run(["new", url.path, "--language", "en"])
    #expect(english.code == 0 && english.output.contains("round.xlsx"))
    #expect(try BuiltCommand.run(["new", url.path, "--from", "x", "--language", "en"]).code == 64)
  }
}
