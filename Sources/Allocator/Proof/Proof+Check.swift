// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Grants
import IntegerPrograms

/// Why a proof is refused.
package enum ProofFlaw: Error, Sendable {
  /// The allocation breaks a row or a bound of the model.
  case notASolution
  /// The proof does not begin with the objective.
  case optimumMissing
  /// The allocation does not have the value that stage `stage` (from 0) claims.
  case wrongValue(stage: Int)
  /// A stage that needs a certificate has none.
  case certificateMissing(stage: Int)
  case certificateRefused(stage: Int, Certificate.Flaw)
  /// The stages of the tie rules are not those that the round's rules ask for.
  case wrongRule(stage: Int)
  /// These applications are neither proved the same nor decided by the lot.
  case open([ApplicationID])
}

extension Proof {
  /// Checks every stage in whole numbers, without a solver.
  ///
  /// - Parameters:
  ///   - values: the allocation's solution x*.
  ///   - undecided: applications that are said to be tied.
  package func check(
    _ model: AllocationModel, solution values: [Int64], undecided: Set<ApplicationID>
  ) throws(ProofFlaw) {
    guard Solution(values, of: model.program) != nil else { throw .notASolution }
    guard stages.first?.claim == .optimum else { throw .optimumMissing }
    try checkOrder(model)
    var narrowed = ProofProgram(model)
    var open = Set(model.awards.map(\.application))
    for (position, stage) in stages.enumerated() {
      let objective = narrowed.objective(of: stage.claim, at: values)
      guard stage.optimum == objective.value(at: values), stage.objective == objective else {
        throw .wrongValue(stage: position)
      }
      if let certificate = stage.certificate {
        let program = narrowed.maximising(objective)
        do {
          try certificate.check(program, solution: Solution(values, of: program))
        } catch {
          throw .certificateRefused(stage: position, error)
        }
      } else if !narrowed.isBound(stage.claim, at: values) {
        throw .certificateMissing(stage: position)
      }
      narrowed.accept(stage.claim, at: values)
      switch stage.claim {
      case .same(let applications): open.subtract(applications)
      case .lot(let application): open.remove(application)
      case .optimum, .tieRule: break
      }
    }
    guard open == undecided else { throw .open(open.symmetricDifference(undecided).sorted()) }
  }

  /// The tie rules come in the order of the round, and the lot in the order of its tickets, over all
  /// applications that are not proved the same before it.
  private func checkOrder(_ model: AllocationModel) throws(ProofFlaw) {
    var last = (rule: -1, part: -1)
    var open = Set(model.awards.map(\.application))
    var tickets: [ApplicationID]?
    for (position, stage) in stages.enumerated() {
      switch stage.claim {
      case .optimum:
        guard position == 0 else { throw .wrongRule(stage: position) }
      case .same(let applications):
        open.subtract(applications)
      case .tieRule(let rule, let part):
        guard let order = model.round.ties.firstIndex(of: rule), rule != .lot, part >= 0,
          rule == .earlierReceived ? model.receipts.indices.contains(part) : part == 0,
          (order, part) > last, order == last.rule || order == last.rule + 1
        else { throw .wrongRule(stage: position) }
        try checkReceipts(before: part, after: last, rule: order, open: open, model, position)
        last = (order, part)
      case .lot(let application):
        guard let lot = model.round.lot, let order = model.round.ties.firstIndex(of: .lot),
          order == last.rule + 1 || order == last.rule
        else { throw .wrongRule(stage: position) }
        last = (order, 0)
        if tickets == nil { tickets = lot.order(of: open) }
        // Those that were proved the same in between need no step.
        tickets?.removeAll { !open.contains($0) }
        guard tickets?.first == application else { throw .wrongRule(stage: position) }
        tickets?.removeFirst()
      }
    }
  }

  /// A receipt may only be passed over where nothing received then is open.
  private func checkReceipts(
    before part: Int, after last: (rule: Int, part: Int), rule: Int, open: Set<ApplicationID>,
    _ model: AllocationModel, _ position: Int
  ) throws(ProofFlaw) {
    let first = last.rule == rule ? last.part + 1 : 0
    guard model.round.ties[rule] == .earlierReceived, first < part else { return }
    let passedOver = Set(model.receipts[first..<part])
    let isOpen = model.round.applications.contains {
      open.contains($0.id) && passedOver.contains($0.received)
    }
    if isOpen { throw .wrongRule(stage: position) }
  }
}
