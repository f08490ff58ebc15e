// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// A branch tree with whole row multipliers; see Guides/certificate.md.
struct RecordedCertificate: Codable, Sendable {
  struct Node: Codable, Sendable {
    var arguments: [Argument]
    var branch: Branch?
  }

  struct Argument: Codable, Sendable {
    var subject: Certificate.Argument.Subject
    /// Pairs [row, multiplier].
    var multipliers: [Multiplier]
  }

  struct Multiplier: Codable, Sendable {
    var row: Int
    var value: WholeNumber
  }

  struct Branch: Codable, Sendable {
    var column: Int
    var value: Int64
    var atMost: Int
    var atLeast: Int
  }

  /// Multipliers count in units of 2^−scale.
  var scale: Int
  /// Columns of each sum that is branched on; missing where there are none.
  var sums: [[Int]]?
  /// The root first, every other node behind its parent.
  var nodes: [Node]
}

extension RecordedCertificate.Multiplier {
  init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    row = try pair.decode(Int.self)
    value = try pair.decode(WholeNumber.self)
  }

  func encode(to encoder: any Encoder) throws {
    var pair = encoder.unkeyedContainer()
    try pair.encode(row)
    try pair.encode(value)
  }
}

extension RecordedCertificate {
  init(_ certificate: Certificate) {
    scale = certificate.scale
    sums = certificate.sums.isEmpty ? nil : certificate.sums.map { $0.map(\.index) }
    nodes = certificate.nodes.map { node in
      Node(
        arguments: node.arguments.map { argument in
          Argument(
            subject: argument.subject,
            multipliers: argument.multipliers.map {
              Multiplier(row: $0.row, value: WholeNumber($0.value))
            })
        },
        branch: node.branch.map { branch in
          Branch(
            column: branch.variable.index, value: branch.value, atMost: branch.atMost,
            atLeast: branch.atLeast)
        })
    }
  }

  /// - Parameter optimum: what the stage claims; nil: that there is no solution.
  func certificate(optimum: Int128?) -> Certificate {
    Certificate(
      optimum: optimum, scale: scale,
      sums: (sums ?? []).map { $0.map(Variable.init(index:)) },
      nodes: nodes.map { node in
        Certificate.Node(
          arguments: node.arguments.map { argument in
            Certificate.Argument(
              subject: argument.subject,
              multipliers: argument.multipliers.map {
                Certificate.RowMultiplier(row: $0.row, value: $0.value.value)
              })
          },
          branch: node.branch.map { branch in
            Certificate.Branch(
              variable: Variable(index: branch.column), value: branch.value,
              atMost: branch.atMost, atLeast: branch.atLeast)
          })
      })
  }
}
