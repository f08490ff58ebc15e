// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms
import Solving

/// A decision with all that it rests on and the proof that it is the best one, for anybody to
/// check.
///
/// As a file it is canonical JSON (RFC 8785) with one more member, `sha256`: the digest of the
/// canonical JSON without that member. Nothing in it depends on when or where it was made.
/// Guides/certificate.md describes the format.
public struct Record: Codable, Sendable {
  public enum Status: String, Codable, Sendable { case optimal, tied, feasible, infeasible }

  static let schema = "korridor/record/1"

  var schema = Record.schema
  /// Of the program that wrote the record.
  var version: String
  var basis: Basis
  var program: RecordedProgram
  var model: RecordedModel
  public internal(set) var status: Status
  /// Missing where there is none.
  var allocation: RecordedAllocation?
  /// By application.
  var decisions: [RecordedDecision]
  /// Missing where nothing is proved.
  var tie: RecordedTie?
  /// Missing where no lot was provided for.
  var lot: RecordedLot?
  var proof: RecordedProof?
  /// Only where a limit came first.
  var stop: RecordedStop?
  /// Only where the rules contradict each other.
  var conflict: RecordedConflict?
  /// Only where the committee has decided.
  var resolution: RecordedResolution?
  /// Only where the round has an archive and something in it.
  var archive: RecordedArchive?

  enum CodingKeys: String, CodingKey {
    case schema, version, basis, program, model, status, allocation, decisions, tie, lot, proof,
      stop, conflict, resolution, archive
  }
}

extension Record {
  /// `base`, or the names of overlays and options.
  public var scenario: String { basis.scenario }

  /// What a what-if demands to be funded, by id.
  public var included: [ApplicationID] { basis.rules.include }

  /// What a what-if leaves out, by id.
  public var excluded: [ApplicationID] { basis.rules.exclude }

  /// Whether anybody looked for double funding: whether the association's projects were known.
  public var isDoubleFundingChecked: Bool { basis.rules.otherFunding != .unknown }

  /// Whether the record also says what the committee resolved.
  public var isResolved: Bool { resolution != nil }

  /// - Parameters:
  ///   - outcome: what came of `model`.
  ///   - inputs: the files that the round was read from, sorted by name.
  ///   - version: of the program.
  ///   - resolved: what the committee resolved; nil where it has not decided.
  ///   - archive: where the round's archive stood; nil where it has none.
  /// - Throws: `ModelTooLarge` or `AuditFailure` where the published round does not state the same
  ///   program: a defect.
  package init(
    of outcome: AllocationOutcome, model: AllocationModel, scenario: String,
    inputs: [RecordedInput], version: String, resolved rows: [ResolvedAward]? = nil,
    archive: RecordedArchive? = nil
  ) throws {
    let published = try AllocationModel(model.assessed.published())
    let pseudonyms = Pseudonyms(model.round)
    try self.init(
      basis: Basis(model.assessed, scenario: scenario, inputs: inputs), version: version,
      outcome: outcome.restated(for: published, instead: model), model: published,
      resolved: rows?.map(pseudonyms.hidden))
    self.archive = archive
  }

  /// - Parameters:
  ///   - model: of the published round, as `outcome` is.
  ///   - words: the program for readers; nil: as this version puts it.
  init(
    basis: Basis, version: String, outcome: AllocationOutcome, model: AllocationModel,
    words: RecordedModel? = nil, resolved rows: [ResolvedAward]?
  ) throws(ModelTooLarge) {
    let undecided: Set<ApplicationID>
    let best: Allocation?
    switch outcome {
    case .decided(let allocation, _, _): (status, best, undecided) = (.optimal, allocation, [])
    case .tied(let tie):
      (status, best, undecided) = (.tied, tie.first, tie.tieBreak.undecided)
    case .stopped(_, let found, _): (status, best, undecided) = (.feasible, found, [])
    case .infeasible: (status, best, undecided) = (.infeasible, nil, [])
    }
    self.basis = basis
    self.version = version
    program = RecordedProgram(model.program)
    self.model = words ?? RecordedModel(model)
    allocation = best.map { RecordedAllocation($0, of: model) }
    decisions = model.round.applications.map {
      RecordedDecision(on: $0, best, undecided: undecided, of: model)
    }
    lot = model.round.lot.map { RecordedLot($0, of: model) }
    switch outcome {
    case .decided(_, let tieBreak, let proof):
      tie = RecordedTie(tieBreak, second: nil)
      self.proof = RecordedProof(proof)
    case .tied(let tied):
      tie = RecordedTie(tied.tieBreak, second: RecordedAllocation(tied.second, of: model))
      proof = RecordedProof(tied.proof)
    case .stopped(let reason, _, let bound):
      stop = RecordedStop(reason: .init(reason), bound: bound.map { WholeNumber($0) })
    case .infeasible(let conflict):
      self.conflict = RecordedConflict(conflict)
    }
    if let rows, let best {
      resolution = try RecordedResolution(rows, beside: best, of: model)
    }
  }
}

extension Record {
  /// Puts the program of `model` in the place of the recorded one.
  mutating func restate(_ model: AllocationModel) {
    program = RecordedProgram(model.program)
  }
}

extension RecordedStop.Reason {
  init(_ reason: StopReason) {
    self =
      switch reason {
      case .timeLimit: .timeLimit
      case .interrupted: .interrupted
      case .sizeLimit: .sizeLimit
      case .unreliable: .unreliable
      }
  }

  var reason: StopReason {
    switch self {
    case .timeLimit: .timeLimit
    case .interrupted: .interrupted
    case .sizeLimit, .nodeLimit: .sizeLimit
    case .unreliable: .unreliable("")
    }
  }
}

extension AllocationOutcome {
  /// The same outcome of the published round's model. Its rows and columns stand in the same order,
  /// only names differ, so solutions and proofs carry over.
  fileprivate func restated(
    for published: AllocationModel, instead model: AllocationModel
  ) throws -> AllocationOutcome {
    func restate(_ allocation: Allocation) throws -> Allocation {
      guard let solution = Solution(allocation.solution.values, of: published.program) else {
        throw AuditFailure(broken: "the published program")
      }
      return try Allocation(auditing: solution, of: published)
    }
    switch self {
    case .decided(let allocation, let tieBreak, let proof):
      return .decided(try restate(allocation), tieBreak, proof)
    case .tied(let tie):
      return .tied(
        Tie(
          tieBreak: tie.tieBreak, proof: tie.proof, first: try restate(tie.first),
          second: try restate(tie.second)))
    case .stopped(let reason, let best, let bound):
      return .stopped(reason, best: try best.map(restate), bound: bound)
    case .infeasible(let conflict):
      let names = Dictionary(uniqueKeysWithValues: zip(model.statedRules, published.statedRules))
      return .infeasible(
        Conflict(
          rules: conflict.rules.map { names[$0] ?? $0 }, isIrreducible: conflict.isIrreducible,
          certificate: conflict.certificate))
    }
  }
}
