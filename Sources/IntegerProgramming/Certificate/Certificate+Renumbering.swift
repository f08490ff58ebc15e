// SPDX-License-Identifier: GPL-3.0-or-later

extension Certificate.Argument {
  /// The same argument where rows have other numbers.
  public func renumbered(_ number: (_ row: Int) -> Int) -> Certificate.Argument {
    var argument = self
    for index in multipliers.indices {
      argument.multipliers[index].row = number(multipliers[index].row)
    }
    return argument
  }
}

extension Certificate {
  /// The same certificate where rows have other numbers.
  public func renumbered(_ number: (_ row: Int) -> Int) -> Certificate {
    var certificate = self
    certificate.choices = choices.map { $0.map(number) }
    for index in nodes.indices {
      certificate.nodes[index].arguments = nodes[index].arguments.map { $0.renumbered(number) }
    }
    return certificate
  }
}
