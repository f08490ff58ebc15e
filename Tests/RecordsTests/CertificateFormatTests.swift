// SPDX-License-Identifier: GPL-3.0-or-later
import CanonicalDocuments
import Grants
import RoundSupport
import Testing

@testable import Records

/// A certificate can be read in one way only: both checkers take the same ones for proofs.
@Suite("A certificate")
struct CertificateFormatTests {
  private typealias Change = (String, @Sendable (inout CertificateDraft) -> Void)

  /// Changes that leave a proof: what they add says nothing, or says it with the largest numbers.
  private static let harmless: [Change] = [
    ("nothing", { _ in }),
    ("a sum of nothing", { $0.sums.append([]) }),
    ("a sum with the largest coefficient", { $0.sums.append([[0, 9_007_199_254_740_992]]) }),
    ("an argument with a row that is not there", { $0.spell { "99999:1,\($0)" } }),
    ("one with a row below 0", { $0.spell { "-1:1,\($0)" } }),
    ("one with the last number of a row", { $0.spell { "\(Int64.max):1,\($0)" } }),
    ("one that leaves 128 bits", { $0.spell { "0:\(Int128.max),\($0)" } }),
    ("a branch that nothing needs", { $0.spell { $0 + "|0<=0" } }),
    ("a branch with nothing above", { $0.nodes = ["|0<=\(Int64.max)"] + $0.nodes + [""] }),
    ("a branch with nothing below", { $0.nodes = ["|0<=\(Int64.min)", ""] + $0.nodes }),
  ]

  private static let choices: [Change] = [
    ("adds up nothing", { $0.choices.append([]) }),
    ("has no choices", { $0.others["choices"] = [] }),
    ("adds up the same row again", { $0.choices += $0.choices }),
    ("adds up a row twice", { $0.choices = $0.choices.map { .array($0.elements + $0.elements) } }),
    ("adds up a row below 0", { $0.choices.append([-1]) }),
    ("adds up the row of the goal", { $0.choices.append([.integer($0.goal)]) }),
    ("adds up a row that is not there", { $0.choices.append([99_999]) }),
    ("adds up a row that is no choice", { $0.choices.append([.integer($0.budget)]) }),
    ("adds up a truth", { $0.choices.append([false]) }),
    ("adds up a text", { $0.choices.append(["1"]) }),
  ]

  private static let sums: [Change] = [
    ("has no sums", { $0.others["sums"] = [] }),
    ("sums up a column twice", { $0.sums.append([[0, 1], [0, 1]]) }),
    ("sums up falling columns", { $0.sums.append([[1, 1], [0, 1]]) }),
    ("sums up a column below 0", { $0.sums.append([[-1, 1]]) }),
    ("sums up a column that is not there", { $0.sums.append([[99_999, 1]]) }),
    ("sums up nothing of a column", { $0.sums.append([[0, 0]]) }),
    ("sums up too much of a column", { $0.sums.append([[0, "9007199254740994"]]) }),
    ("sums up a text", { $0.sums.append([[0, "1"]]) }),
    ("sums up a truth", { $0.sums.append([[0, true]]) }),
    ("sums up three numbers", { $0.sums.append([[0, 1, 1]]) }),
  ]

  private static let lines: [Change] = [
    ("lacks a node", { $0.nodes.removeLast() }),
    ("has a node too many", { $0.nodes.append($0.nodes.last!) }),
    ("has a number for a node", { $0.others["nodes"] = [1] }),
    ("has another member", { $0.others["more"] = "words" }),
    ("has an empty node", { $0.spell { _ in "" } }),
    ("ends in a bar", { $0.spell { $0 + "|" } }),
    ("branches on no number", { $0.spell { $0 + "|x" } }),
    ("branches at no value", { $0.spell { $0 + "|0<=" } }),
    ("branches at a misspelt value", { $0.spell { $0 + "|0<=00" } }),
    ("branches twice", { $0.spell { $0 + "|0<=0|0<=0" } }),
    ("branches beyond 64 bits", { $0.spell { $0 + "|0<=9223372036854775808" } }),
    ("begins with a comma", { $0.spell { "," + $0 } }),
    ("ends in a comma", { $0.spell { $0 + "," } }),
    ("begins with a blank", { $0.spell { " " + $0 } }),
    ("ends in a blank", { $0.spell { $0 + " " } }),
    ("has a blank in a number", { $0.spell { "0: 1,\($0)" } }),
    ("has a sign too many", { $0.spell { "0:+1,\($0)" } }),
    ("has a zero too many", { $0.spell { "00:1,\($0)" } }),
    ("has a negative zero", { $0.spell { "-0:1,\($0)" } }),
    ("has a mark in a number", { $0.spell { "0:1_0,\($0)" } }),
    ("has other digits", { $0.spell { "0:١,\($0)" } }),
    ("has a row without a multiplier", { $0.spell { "0,\($0)" } }),
    ("has a row with two multipliers", { $0.spell { "0:1:1,\($0)" } }),
    ("has a multiplier of 0", { $0.spell { "0:0,\($0)" } }),
    ("has a row beyond 64 bits", { $0.spell { "9223372036854775808:1,\($0)" } }),
    (
      "has a multiplier beyond 128 bits",
      { $0.spell { "0:170141183460469231731687303715884105728,\($0)" } }
    ),
  ]

  @Test("is refused by both checkers where it is not spelt as it should be")
  func flawed() throws {
    for (name, answer) in try Self.answers(
      to: Self.choices + Self.sums + Self.lines, of: Self.decided())
    {
      #expect(answer == Answer(swift: false, python: false), "\(name)")
    }
  }

  @Test("is accepted by both checkers with what says nothing") func harmless() throws {
    for (name, answer) in try Self.answers(to: Self.harmless, of: Self.decided()) {
      #expect(answer == Answer(swift: true, python: true), "\(name)")
    }
  }

  /// What a row must be to be added up is asked of the script alone: for Korridor, another row is another
  /// round (`HostileCertificateTests` asks its check).
  @Test("adds up nothing but choices", .enabled(if: PythonChecker.isAvailable))
  func noChoices() throws {
    let rows: [(String, terms: CanonicalJSON, sides: [String: CanonicalJSON])] = [
      ("a choice", [[0, 1]], ["upper": 1]), ("nothing", [], ["upper": 1]),
      ("a negative coefficient", [[0, -1]], ["upper": 1]),
      ("a larger upper side", [[0, 1]], ["upper": 2]),
      ("a lower side too", [[0, 1]], ["lower": 0, "upper": 1]),
    ]
    for (name, terms, sides) in rows {
      let answers = try Self.answers(
        to: [true, false].map { isAddedUp in
          (
            name,
            { draft in
              draft.restateChoice(terms: terms, sides: sides)
              if !isAddedUp { draft.choices = [] }
            }
          )
        }, of: Self.decided())
      #expect(answers.map(\.answer.python) == [name == "a choice", true], "\(name)")
    }
  }

  /// The columns of sums stand behind those of the merged program: no sum can name one.
  @Test("has sums of the program's columns only") func sumsOfSums() throws {
    let columns = try Self.decided().columns
    let answers = try Self.answers(
      to: (columns + [columns.upperBound]).map { column in
        ("column \(column)", { $0.sums.append([[.integer(column), 1]]) })
      }, of: Self.decided())
    #expect(answers.allSatisfy { $0.answer.agree })
    let named = answers.prefix { $0.answer.swift }.count
    #expect((2...columns.count).contains(named))
    #expect(answers[named...].allSatisfy { !$0.answer.swift })
  }

  /// With shortfalls of up to a thousand tenths and fifty applications, only the larger sum leaves 64 bits.
  @Test("has no sums beyond 64 bits") func largeSums() throws {
    let round = Round.plain(
      euro: 2_500, (1...50).map { .open("P\($0 + 100)", euro: 100 + $0, score: $0) }
    ) { $0.balance.weight = Hundredths(whole: 1) }
    let sum: @Sendable (CertificateDraft, Int64) -> CanonicalJSON = { draft, coefficient in
      .array(draft.columns.map { [.integer($0), .integer(coefficient)] })
    }
    let answers = try Self.answers(
      to: [
        ("2^52", { $0.sums.append(sum($0, 1 << 52)) }),
        ("2^53", { $0.sums.append(sum($0, 1 << 53)) }),
      ], of: CertificateDraft(round))
    #expect(answers.map(\.answer.agree) == [true, true])
    #expect(answers.map(\.answer.swift) == [true, false])
  }

  /// Between a large positive and a large negative bound, both within 64 bits, can lie more than 64 bits:
  /// whoever narrows a domain computes with that.
  @Test("has no sums whose bounds are further apart than 64 bits") func wideSums() throws {
    let round = Round.plain(
      euro: 2_500, (1...50).map { .open("P\($0 + 100)", euro: 100 + $0, score: $0) }
    ) { $0.balance.weight = Hundredths(whole: 1) }
    // The shortfall is the last column: it goes up to a thousand tenths.
    let sum: @Sendable (CertificateDraft, Int64) -> CanonicalJSON = { draft, coefficient in
      .array(
        draft.columns.map { [.integer($0), .integer($0 < 50 ? -coefficient : coefficient)] })
    }
    let answers = try Self.answers(
      to: [
        ("2^52", { $0.sums.append(sum($0, 1 << 52)) }),
        ("2^53", { $0.sums.append(sum($0, 1 << 53)) }),
        ("2^53 alone", { $0.sums = [sum($0, 1 << 53)] }),
      ], of: CertificateDraft(round))
    #expect(answers.map(\.answer.agree) == [true, true, true])
    #expect(answers.map(\.answer.swift) == [true, false, false])
  }

  /// A combination of rows says the same with all multipliers times a number, until one of the sums
  /// leaves 128 bits and it says nothing any more.
  @Test("proves nothing beyond 128 bits") func overflow() throws {
    let answers = try Self.answers(
      to: (0..<128).map { power in ("2^\(power)", { $0.multiply(by: 1 << power) }) },
      of: Self.decided())
    for (name, answer) in answers { #expect(answer.agree, "\(name)") }
    #expect(answers.first?.answer.swift == true)
    #expect(answers.last?.answer.swift == false)
  }

  // MARK: Asking both

  private static func decided() throws -> CertificateDraft {
    try CertificateDraft(SmallRounds.decided)
  }

  private struct Answer: Hashable {
    let swift: Bool
    let python: Bool

    var agree: Bool { swift == python }
  }

  /// Where Python is not there, its answer counts as the same.
  private static func answers(
    to changes: [Change], of original: CertificateDraft
  ) throws -> [(name: String, answer: Answer)] {
    let records = changes.map { _, change in
      var draft = original
      change(&draft)
      return draft.record
    }
    let swift = records.map { bytes in
      (try? RecordFile(reading: bytes)).map { $0.differences().isEmpty } ?? false
    }
    let python = PythonChecker.isAvailable ? try PythonChecker.check(records) : nil
    return changes.indices.map { index in
      (changes[index].0, Answer(swift: swift[index], python: python?[index] ?? swift[index]))
    }
  }
}
