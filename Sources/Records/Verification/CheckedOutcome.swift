// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Certificates
import Grants
import IntegerPrograms

/// A record's decision, checked against the model of its round.
struct CheckedOutcome {
  /// nil where too much of it is missing or wrong to derive anything from it.
  private(set) var outcome: AllocationOutcome?
  private(set) var differences: [Difference] = []

  init(_ record: Record, model: AllocationModel) {
    if let rules = model.contradictions.first {
      outcome = .infeasible(Conflict(rules: rules, isIrreducible: true))
      return
    }
    switch record.status {
    case .optimal: checkDecided(record, model)
    case .tied: checkTied(record, model)
    case .feasible: checkStopped(record, model)
    case .infeasible: checkInfeasible(record, model)
    }
  }

  private mutating func report(_ path: String, _ problem: Difference.Problem) {
    differences.append(Difference(path, problem))
  }

  // MARK: By status

  private mutating func checkDecided(_ record: Record, _ model: AllocationModel) {
    guard let allocation = allocation(record.allocation, model, at: "$.allocation"),
      let (tieBreak, proof) = proof(record, model, allocation, undecided: [])
    else { return }
    outcome = .decided(allocation, tieBreak, proof)
  }

  private mutating func checkTied(_ record: Record, _ model: AllocationModel) {
    let undecided = Set(record.tie?.undecided ?? [])
    guard let allocation = allocation(record.allocation, model, at: "$.allocation"),
      let second = self.allocation(record.tie?.second, model, at: "$.tie.second"),
      let (tieBreak, proof) = proof(record, model, allocation, undecided: undecided)
    else { return }
    if undecided.isEmpty || second.choice == allocation.choice
      || !proof.claims(second, model, as: allocation)
    {
      report("$.tie.second", .unwitnessed(undecided.sorted()))
    }
    outcome = .tied(Tie(tieBreak: tieBreak, proof: proof, first: allocation, second: second))
  }

  private mutating func checkStopped(_ record: Record, _ model: AllocationModel) {
    guard let stop = record.stop else { return report("$.stop", .missing) }
    var best: Allocation?
    if record.allocation != nil {
      best = allocation(record.allocation, model, at: "$.allocation")
      guard let best else { return }
      if let bound = stop.bound, best.objective(model.tradeOff) > bound.value {
        report("$.stop.bound", .aboveBound)
      }
    }
    outcome = .stopped(stop.reason.reason, best: best, bound: stop.bound?.value)
  }

  private mutating func checkInfeasible(_ record: Record, _ model: AllocationModel) {
    guard let conflict = record.conflict else { return report("$.conflict", .missing) }
    let ceiling: [Rule] = model.round.funding.maxAward == nil ? [] : [.awardCeiling]
    let rules = (model.statedRules + model.facts + ceiling).filter {
      conflict.rules.contains($0.name)
    }
    let certificate = conflict.certificate.flatMap { $0.certificate(goal: nil) }
    if let certificate {
      do throws(Certificate.Flaw) {
        try certificate.check(model.program(keeping: rules), solution: nil)
      } catch {
        report("$.conflict.certificate", .certificate(error))
      }
    } else {
      report("$.conflict.certificate", .missing)
    }
    outcome = .infeasible(
      Conflict(rules: rules, isIrreducible: conflict.irreducible, certificate: certificate))
  }

  // MARK: Parts

  private mutating func allocation(
    _ recorded: RecordedAllocation?, _ model: AllocationModel, at path: String
  ) -> Allocation? {
    guard let recorded else {
      report(path, .missing)
      return nil
    }
    guard let solution = Solution(recorded.values, of: model.program),
      let allocation = try? Allocation(auditing: solution, of: model)
    else {
      report(path + ".values", .notASolution)
      return nil
    }
    // The objective follows from the round; that of the program must say the same.
    if allocation.objective(model.tradeOff) != solution.objective {
      report(path + ".values", .notASolution)
    }
    return allocation
  }

  private mutating func proof(
    _ record: Record, _ model: AllocationModel, _ allocation: Allocation,
    undecided: Set<ApplicationID>
  ) -> (TieBreak, Proof)? {
    guard let recorded = record.proof else {
      report("$.proof", .missing)
      return nil
    }
    guard let proof = recorded.proof(columns: model.program.columns.count) else {
      report("$.proof.stages", .malformedProof)
      return nil
    }
    let values = allocation.solution.values
    do throws(ProofFlaw) {
      try proof.check(model, solution: values, undecided: undecided)
    } catch {
      differences.append(Difference(error))
      return nil
    }
    let optimum = allocation.solution.objective
    for (index, witness) in proof.witnesses.solutions.enumerated()
    where Solution(witness, of: model.program)?.objective != optimum {
      report(
        index == 0
          ? "$.proof.witnesses.origin" : "$.proof.witnesses.changes[\(index - 1)]", .notOptimal)
    }
    let unwitnessed = proof.unwitnessed(model, solution: values)
    if !unwitnessed.isEmpty { report("$.proof.witnesses", .unwitnessed(unwitnessed.sorted())) }
    guard let tie = record.tie else {
      report("$.tie", .missing)
      return nil
    }
    let count = OptimaCount(value: tie.count, isExact: tie.countIsExact)
    let tieBreak = TieBreak(provedBy: proof, of: model, count: count)
    // How many optima there are is not proved; that there are several is, or that there is one.
    let least = tieBreak.isUnique ? 1 : proof.witnesses.count
    if count.value < least || tieBreak.isUnique && count != OptimaCount(value: 1, isExact: true) {
      report("$.tie.count", .wrongCount(atLeast: least))
    }
    return (tieBreak, proof)
  }
}

extension Proof {
  /// Whether every claim of a proof that holds for `first` holds for `second` too: then both are
  /// tied.
  fileprivate func claims(
    _ second: Allocation, _ model: AllocationModel, as first: Allocation
  ) -> Bool {
    var narrowed = ProofProgram(model)
    for stage in stages { narrowed.accept(stage.claim, at: first.solution.values) }
    return Solution(second.solution.values, of: narrowed.program) != nil
  }
}

extension Difference {
  init(_ flaw: ProofFlaw) {
    switch flaw {
    case .notASolution: self.init("$.allocation.values", .notASolution)
    case .optimumMissing: self.init("$.proof.stages", .missing)
    case .wrongValue(let stage): self.init("$.proof.stages[\(stage)].optimum", .wrongValue)
    case .certificateMissing(let stage):
      self.init("$.proof.stages[\(stage)].certificate", .missing)
    case .certificateRefused(let stage, let flaw):
      self.init("$.proof.stages[\(stage)].certificate", .certificate(flaw))
    case .wrongRule(let stage): self.init("$.proof.stages[\(stage)].claim", .wrongOrder)
    case .open(let applications): self.init("$.proof.stages", .open(applications))
    }
  }
}
