// SPDX-License-Identifier: GPL-3.0-or-later
import CanonicalDocuments
import Eligibility
import Grants
import RoundSupport
import Testing

@testable import Records

/// The first certificate of a record, to be changed by hand.
struct CertificateDraft {
  var choices: [CanonicalJSON]
  var sums: [CanonicalJSON]
  var nodes: [String]
  /// Put in last.
  var others: [String: CanonicalJSON] = [:]
  /// The numbers of the columns of the program.
  let columns: Range<Int64>
  /// The numbers of the rows of the budget and of the goal.
  let budget, goal: Int64
  private var content: CanonicalJSON

  /// With a choice, where the round has that limit, and a sum, which change nothing.
  init(_ round: Round) throws {
    let file = try RecordFile(reading: Case(AssessedRound(round), name: round.name).bytes)
    let program = file.record.program
    let certificate = try #require(file.record.proof?.stages.first?.certificate)
    try #require(certificate.choices == nil)
    choices = program.rows.indices.filter { program.rows[$0].name.hasPrefix("limit:0:verein p03") }
      .prefix(1).map { [.integer(Int64($0))] }
    sums = try CanonicalJSON(encoding: certificate.sums ?? []).elements + [[[0, 1], [1, 1]]]
    nodes = try CanonicalJSON(encoding: certificate.nodes).decode([String].self)
    columns = 0..<Int64(program.columns.count)
    budget = Int64(try #require(program.rows.firstIndex { $0.name == "budget" }))
    goal = Int64(program.rows.count)
    content = file.content
  }

  /// Changes the line of the first node that is closed.
  mutating func spell(_ change: (String) -> String) {
    guard let closed = nodes.firstIndex(where: { !$0.contains("|") }) else { return }
    nodes[closed] = change(nodes[closed])
  }

  /// Multiplies every multiplier.
  mutating func multiply(by factor: Int128) {
    nodes = nodes.map { line in
      line.replacing(/:(-?[0-9]+)/) { match in
        let (product, overflow) = Int128(match.1)!.multipliedReportingOverflow(by: factor)
        return overflow ? ":\(Int128.max)" : ":\(product)"
      }
    }
  }

  /// Puts other terms and sides in the place of the row that is added up.
  mutating func restateChoice(terms: CanonicalJSON, sides: [String: CanonicalJSON]) {
    guard case .integer(let row)? = choices.first?.elements.first else { return }
    let place: [CanonicalJSON.Step] = [.member("program"), .member("rows"), .element(Int(row))]
    let members = sides.merging(["name": "limit:0:verein p03", "terms": terms]) { $1 }
    content = content.replacing(place[...], with: .object(members))
  }

  /// The whole record, with a digest that fits.
  var record: [UInt8] {
    let place: [CanonicalJSON.Step] = [
      .member("proof"), .member("stages"), .element(0), .member("certificate"),
    ]
    var members: [String: CanonicalJSON] = [
      "sums": .array(sums), "nodes": .array(nodes.map { .string($0) }),
    ]
    if !choices.isEmpty { members["choices"] = .array(choices) }
    members.merge(others) { $1 }
    return Mutation(
      path: "$.proof.stages[].certificate",
      document: content.replacing(place[...], with: .object(members))
    ).bytes()
  }
}

extension CanonicalJSON: ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringLiteral
{
  package init(arrayLiteral elements: CanonicalJSON...) { self = .array(elements) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(stringLiteral value: String) { self = .string(value) }

  var elements: [CanonicalJSON] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}
