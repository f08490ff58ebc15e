// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// A branch tree with whole row multipliers; see Guides/certificate.md.
struct RecordedCertificate: Codable, Sendable {
  /// Rows that are added up first; missing: none.
  var choices: [[Int]]?
  /// The terms of each sum that is bounded or branched on; missing: none.
  var sums: [[RecordedTerm]]?
  /// Depth first, a line each: `3:12 8:-7,5:1|14<=0`.
  var nodes: [NodeLine]

  enum CodingKeys: String, CodingKey {
    case choices, sums, nodes
  }
}

/// A node as text: arguments divided by commas, each of them `row:multiplier` with spaces between; then,
/// where it branches, `|column<=value`.
struct NodeLine: Codable, Sendable {
  let node: Certificate.Node

  init(_ node: Certificate.Node) { self.node = node }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let node = Certificate.Node(line: text), node.line == text else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a node of a certificate")
    }
    self.node = node
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(node.line)
  }
}

extension Certificate.Node {
  fileprivate var line: String {
    var line = ""
    for (number, argument) in arguments.enumerated() {
      if number > 0 { line += "," }
      for (number, multiplier) in argument.multipliers.enumerated() {
        if number > 0 { line += " " }
        line += "\(multiplier.row):\(multiplier.value)"
      }
    }
    if let branch { line += "|\(branch.variable.index)<=\(branch.value)" }
    return line
  }

  /// nil where it is not spelled like a line.
  fileprivate init?(line: String) {
    var reader = NodeReader(line)
    self.init(arguments: [])
    if !reader.isAtEnd, !reader.isAt("|") {
      repeat {
        var multipliers: [Certificate.RowMultiplier] = []
        repeat {
          guard let row = reader.number().flatMap({ Int(exactly: $0) }), reader.accept(":"),
            let value = reader.number(), value != 0
          else { return nil }
          multipliers.append(Certificate.RowMultiplier(row: row, value: value))
        } while reader.accept(" ")
        arguments.append(Certificate.Argument(multipliers))
      } while reader.accept(",")
    }
    if reader.accept("|") {
      guard let column = reader.number().flatMap({ Int(exactly: $0) }), reader.accept("<"),
        reader.accept("="), let value = reader.number().flatMap({ Int64(exactly: $0) })
      else { return nil }
      branch = Certificate.Branch(variable: Variable(index: column), value: value)
    }
    guard reader.isAtEnd else { return nil }
  }
}

/// Whole numbers and marks, one behind the other.
private struct NodeReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  func isAt(_ mark: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: mark) }

  mutating func accept(_ mark: Unicode.Scalar) -> Bool {
    guard isAt(mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// nil where no number of 128 bits stands here.
  mutating func number() -> Int128? {
    let isNegative = accept("-")
    var value: Int128 = 0
    var digits = 0
    while let byte = rest.first, (0x30...0x39).contains(byte) {
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.subtractingReportingOverflow(Int128(byte - 0x30))
      guard !overflow, !carry else { return nil }
      value = sum
      digits += 1
      rest.removeFirst()
    }
    guard digits > 0 else { return nil }
    if isNegative { return value }
    return value == .min ? nil : -value
  }
}

extension RecordedCertificate {
  init(_ certificate: Certificate) {
    choices = certificate.choices.isEmpty ? nil : certificate.choices
    sums =
      certificate.sums.isEmpty ? nil : certificate.sums.map { $0.terms.map { RecordedTerm($0) } }
    nodes = certificate.nodes.map { NodeLine($0) }
  }

  /// nil where a sum is not spelled like one.
  ///
  /// - Parameter goal: what the stage claims that nothing reaches; nil: that there is no solution.
  func certificate(goal: Int128?) -> Certificate? {
    let expressions = (sums ?? []).compactMap { LinearExpression($0) }
    guard expressions.count == (sums ?? []).count else { return nil }
    return Certificate(
      goal: goal, choices: choices ?? [], sums: expressions, nodes: nodes.map(\.node))
  }
}
