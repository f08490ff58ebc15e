// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

extension Certificate.Argument {
  /// The same argument where rows have other numbers.
  package func renumbered(_ number: (_ row: Int) -> Int) -> Certificate.Argument {
    var argument = self
    for index in multipliers.indices {
      argument.multipliers[index].row = number(multipliers[index].row)
    }
    return argument
  }
}

extension Certificate {
  /// The same certificate where rows have other numbers.
  package func renumbered(_ number: (_ row: Int) -> Int) -> Certificate {
    var certificate = self
    certificate.choices = choices.map { $0.map(number) }
    for index in nodes.indices {
      certificate.nodes[index].arguments = nodes[index].arguments.map { $0.renumbered(number) }
    }
    return certificate
  }
}

extension Certificate {
  /// The same proof without the sums that it never uses.
  ///
  /// - Parameter program: what the sums are about: the program once equal variables are merged.
  package func withoutIdleSums(of program: IntegerProgram) -> Certificate {
    let firstColumn = program.columns.count
    let firstRow = program.constraints.count + (goal == nil ? 0 : 1)
    var isUsed = [Bool](repeating: false, count: sums.count)
    for node in nodes {
      for multiplier in node.arguments.lazy.flatMap(\.multipliers) where multiplier.row >= firstRow
      {
        isUsed[multiplier.row - firstRow] = true
      }
      if let index = node.branch?.variable.index, index >= firstColumn {
        isUsed[index - firstColumn] = true
      }
    }
    // How many used ones stand before each.
    let places = isUsed.indices.map { number in isUsed[..<number].count { $0 } }
    var certificate = renumbered { $0 < firstRow ? $0 : firstRow + places[$0 - firstRow] }
    certificate.sums = zip(sums, isUsed).filter(\.1).map(\.0)
    for number in nodes.indices {
      guard let index = nodes[number].branch?.variable.index, index >= firstColumn else { continue }
      certificate.nodes[number].branch?.variable = Variable(
        index: firstColumn + places[index - firstColumn])
    }
    return certificate
  }
}
