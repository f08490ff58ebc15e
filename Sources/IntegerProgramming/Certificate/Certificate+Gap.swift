// SPDX-License-Identifier: GPL-3.0-or-later

extension Certificate {
  /// How far the optimum of `program` lies below the best bound at the root, at least 1: programs
  /// that differ from it in few bounds have a gap of about that size. nil where nothing bounds the
  /// objective there.
  public func gap(of program: IntegerProgram) -> Int128? {
    guard let optimum, let root = nodes.first,
      let program = SummedProgram(program, sums: sums)?.program
    else { return nil }
    let prover = Prover(scale: scale, optimum: nil, step: 1)
    let domain = Domain(of: program)
    let residual = ResidualProgram(program, over: domain)
    let bounds = root.arguments.filter { $0.subject == .objective }.compactMap {
      prover.upperBound($0, on: domain, of: residual)
    }
    return bounds.min().map { max(1, $0 - optimum) }
  }
}
