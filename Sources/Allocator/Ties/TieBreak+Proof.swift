// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerPrograms

extension TieBreak {
  /// How the tie was settled, read off a proof that holds.
  ///
  /// Up to the first rule, and then rule by rule, a proof says on which applications all
  /// allocations that are left are the same; the others are open.
  ///
  /// - Parameter count: taken as it stands: a proof does not count.
  package init(provedBy proof: Proof, of model: AllocationModel, count: OptimaCount) {
    var open = Set(model.awards.map(\.application))
    var contested: Set<ApplicationID>?
    var steps: [TieStep] = []
    var current: (rule: TieRule, open: Set<ApplicationID>)?

    func close() {
      if let current {
        steps.append(TieStep(rule: current.rule, decided: current.open.subtracting(open)))
      } else {
        contested = open
      }
    }
    func begin(_ rule: TieRule) {
      guard current?.rule != rule else { return }
      close()
      current = (rule, open)
    }
    for stage in proof.stages {
      switch stage.claim {
      case .optimum: break
      case .same(let applications): open.subtract(applications)
      case .tieRule(let rule, _): begin(rule)
      case .lot(let application):
        begin(.lot)
        open.remove(application)
      }
    }
    close()
    self.init(contested: contested ?? open, count: count, steps: steps, undecided: open)
  }
}

extension Proof {
  /// Applications that are called open at some point of the proof, although no two of its witnesses
  /// that are still equally good there differ on them.
  ///
  /// - Parameter values: the allocation's solution x*, of a proof that holds.
  package func unwitnessed(
    _ model: AllocationModel, solution values: [Int64]
  ) -> Set<ApplicationID> {
    var narrowed = ProofProgram(model)
    var open = Set(model.awards.map(\.application))
    var unwitnessed: Set<ApplicationID> = []
    var equallyGood = Array(0..<witnesses.count)

    /// Where a rule begins, or the proof ends, what is open must differ. What the lot decides one
    /// after the other may become the same on the way.
    func look() {
      var differs = [Bool](repeating: false, count: values.count)
      equallyGood = equallyGood.filter { position in
        let witness = witnesses.solution(at: position)
        guard Solution(witness, of: narrowed.program) != nil else { return false }
        for column in values.indices where witness[column] != values[column] {
          differs[column] = true
        }
        return true
      }
      let differing = model.awards.filter { differs[$0.variable.index] }
      unwitnessed.formUnion(open.subtracting(differing.map(\.application)))
    }
    var rule: TieRule?
    for stage in stages {
      switch stage.claim {
      case .optimum: break
      case .same(let applications): open.subtract(applications)
      case .tieRule(let next, _):
        if rule != next { look() }
        rule = next
      case .lot(let application):
        if rule != .lot { look() }
        rule = .lot
        open.remove(application)
      }
      narrowed.accept(stage.claim, at: values)
    }
    look()
    return unwitnessed
  }
}
