// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Testing

@testable import ExactSolver

/// What is assumed of a leaf where a solution is known.
@Suite struct KernelTests {
  private static func kernel(boundedBy bound: Int128?) -> Kernel {
    var program = IntegerProgram()
    _ = program.addVariable(name: "x", objective: 1)
    return Kernel(
      program, domain: Domain(of: program), values: [1], multipliers: [],
      argument: Certificate.Argument([]), bound: bound)
  }

  /// In two tiers the leaf that is left had a bound of 766 and 720 was known: half of the way from the root's 996 lay
  /// above it, so nothing was assumed there, and its tree had no end.
  @Test func aLeafFarBelowTheRootHasAimsBelowItsOwnBound() {
    let leaf = Self.kernel(boundedBy: 766)
    #expect(leaf.aims(towards: 720, rootBound: 996) == [755, 743, 732, 720])
    let root = Self.kernel(boundedBy: 996)
    #expect(root.aims(towards: 720, rootBound: 996) == [927, 858, 720])
    #expect(Self.kernel(boundedBy: nil).aims(towards: 720, rootBound: 996).isEmpty)
  }
}
