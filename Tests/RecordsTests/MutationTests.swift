// SPDX-License-Identifier: GPL-3.0-or-later
import CanonicalDocuments
import Eligibility
import Grants
import RoundSupport
import Testing

@testable import Records

@Suite("A changed record")
struct MutationTests {
  static let cases: [(name: String, round: Round, status: Record.Status)] = [
    ("decided by lot", SmallRounds.decided, .optimal),
    ("tied", SmallRounds.tied, .tied),
    ("infeasible", SmallRounds.infeasible, .infeasible),
  ]

  /// A decision that breaks what it can: P01 gets less than is on offer, P06 is funded by the
  /// association.
  static let resolved = [
    ResolvedAward(application: "P01", award: .euro(123), reason: "Weniger reicht"),
    ResolvedAward(application: "P06", award: .euro(200), reason: "Ausnahme"),
  ]

  /// Everything in the decision follows from its rows, and of those only the words of a reason are the
  /// committee's own.
  @Test("is refused where it tells another decision")
  func anotherDecision() throws {
    let recorded = try Case(
      AssessedRound(SmallRounds.decided), name: "resolved", resolved: Self.resolved)
    let file = try RecordFile(reading: recorded.bytes)
    #expect(file.differences().isEmpty)
    let breaches = try #require(file.record.resolution?.breaches)
    #expect(breaches.prefix(2) == ["double-funding:P06:V1", "not-on-offer:P01"])
    let mutations = Mutation.all(of: file.content).filter { $0.path.hasPrefix("$.resolution") }
    #expect(mutations.count > 20)
    // Without a decision it is the record of the proposal.
    for mutation in mutations
    where mutation.path != "$.resolution" && !mutation.path.hasSuffix(".reason") {
      guard let changed = try? RecordFile(reading: mutation.bytes()) else { continue }
      #expect(!changed.differences().isEmpty, "\(mutation.path)")
    }
    for rows in [
      Self.resolved.map { ResolvedAward(application: $0.application, award: $0.award) },
      Self.resolved.reversed(), Self.resolved + Self.resolved,
      [ResolvedAward(application: "P05", award: .euro(90), reason: "Mehr")],
      [ResolvedAward(application: "P01", award: Money(cents: -1), reason: "Weniger")],
    ] {
      var record = file.record
      record.resolution?.rows = rows
      #expect(!(try RecordFile(reading: record.bytes()).differences().isEmpty))
    }
    guard PythonChecker.isAvailable else { return }
    // What the other checker looks at: money, and that no reason is missing.
    let money = ["rows[].award", "rows[].application", ".spent", "proposed", "resolved"]
    let told = mutations.filter { mutation in money.contains { mutation.path.hasSuffix($0) } }
    let answers = try PythonChecker.check([recorded.bytes] + told.map { $0.bytes() })
    #expect(answers.first == true && told.count > 10)
    for (mutation, holds) in zip(told, answers.dropFirst()) { #expect(!holds, "\(mutation.path)") }
  }

  private static let common = ["$.basis", "$.program", "$.model"]

  /// Whoever changes a record can also write a digest that fits, so that it is the checks that must
  /// catch the change. What they cannot catch is listed in `Harmless`, and of that the files catch
  /// all but the proof, which still proves the same.
  @Test("is refused", arguments: cases)
  func refused(name: String, round: Round, status: Record.Status) throws {
    let recorded = try Case(AssessedRound(round), name: name)
    let file = try RecordFile(reading: recorded.bytes)
    #expect(file.record.status == status)
    // What the rounds have in common is changed once; of what is for readers, one line.
    let all = Mutation.all(of: file.content).filter { mutation in
      status == .optimal || !Self.common.contains(where: mutation.path.hasPrefix)
    }
    let isForReaders = { (mutation: Mutation) in mutation.path.hasPrefix("$.model") }
    let mutations = all.filter { !isForReaders($0) } + all.filter(isForReaders).oneAPath
    #expect(mutations.count > 50)
    var accepted: Set<String> = []
    var proofs: [(path: String, bytes: [UInt8], holds: Bool)] = []
    for mutation in mutations {
      let bytes = mutation.bytes()
      guard let changed = try? RecordFile(reading: bytes) else { continue }
      let holds = changed.differences().isEmpty
      if mutation.path.contains(".certificate") { proofs.append((mutation.path, bytes, holds)) }
      guard holds else { continue }
      if Harmless.proofs.contains(where: mutation.path.hasPrefix) { continue }
      accepted.insert(mutation.path)
      #expect(try !changed.differences(from: recorded.basis).isEmpty, "\(mutation.path)")
    }
    // Neither more than is listed, nor less: what is caught by now leaves the list.
    #expect(accepted == (status == .optimal ? Harmless.facts : []))
    // Both checkers take the same certificates for proofs.
    guard PythonChecker.isAvailable else { return }
    for (proof, holds) in zip(proofs, try PythonChecker.check(proofs.map(\.bytes))) {
      #expect(proof.holds == holds, "\(proof.path)")
    }
  }

  /// What the script says that it checks of a decision, beside its proof: who is funded at which level, and
  /// the money.
  @Test(
    "is refused by the script where it names other awards", .enabled(if: PythonChecker.isAvailable))
  func otherAwards() throws {
    let recorded = try Case(AssessedRound(SmallRounds.decided), name: "decided by lot")
    let checked = [
      "$.allocation.values[]", "$.allocation.objective.whole", "$.allocation.granted",
      "$.allocation.spent", "$.allocation.awards", "$.allocation.awards[].application",
      "$.allocation.awards[].level", "$.allocation.awards[].award",
      "$.allocation.corridors[].spent",
      "$.decisions[].award",
    ]
    let mutations = Mutation.all(of: try RecordFile(reading: recorded.bytes).content)
      .filter { checked.contains($0.path) }
    #expect(Set(mutations.map(\.path)) == Set(checked))
    let answers = try PythonChecker.check([recorded.bytes] + mutations.map { $0.bytes() })
    #expect(answers.first == true)
    for (mutation, holds) in zip(mutations, answers.dropFirst()) {
      #expect(!holds, "\(mutation.path)")
    }
  }

  /// All sums stay as they are.
  @Test("is refused by both checkers where two awards in a corridor change places")
  func swappedAwards() throws {
    let round = Round.plain(
      euro: 1_000, [.open("P1", euro: 300, score: 50), .open("P2", euro: 400, score: 60)])
    let recorded = try Case(AssessedRound(round), name: "two awards")
    let content = try RecordFile(reading: recorded.bytes).content
    let everywhere = content.text.replacing("\"award\":30000", with: "\"award\":0")
      .replacing("\"award\":40000", with: "\"award\":30000")
      .replacing("\"award\":0", with: "\"award\":40000")
    let amounts: [CanonicalJSON] = [40_000, 30_000]
    let decisions = amounts.enumerated().reduce(content) { content, amount in
      let place: [CanonicalJSON.Step] = [
        .member("decisions"), .element(amount.offset), .member("award"),
      ]
      return content.replacing(place[...], with: amount.element)
    }
    let records = [try JSONReader.read(Array(everywhere.utf8)), decisions].map {
      Mutation(path: "$", document: $0).bytes()
    }
    for bytes in records { #expect(try !RecordFile(reading: bytes).differences().isEmpty) }
    guard PythonChecker.isAvailable else { return }
    #expect(try PythonChecker.check([recorded.bytes] + records) == [true, false, false])
  }

  @Test("is refused by both checkers where the digest stays", arguments: cases)
  func digest(name: String, round: Round, status: Record.Status) throws {
    let recorded = try Case(AssessedRound(round), name: name)
    let file = try RecordFile(reading: recorded.bytes)
    let mutations = Mutation.all(of: file.content).oneAPath
    for mutation in mutations { #expect(mutation.document.digest != file.digest) }
    let renamed = try #require(mutations.first { $0.path == "$.basis.round" })
    let changed = try RecordFile(reading: renamed.bytes(digest: file.digest))
    #expect(changed.differences().map(\.path) == ["$.sha256"])
    guard PythonChecker.isAvailable else { return }
    let answers = try PythonChecker.check(mutations.map { $0.bytes(digest: file.digest) })
    for (mutation, holds) in zip(mutations, answers) { #expect(!holds, "\(mutation.path)") }
  }
}

extension [Mutation] {
  /// The first change of each kind of member.
  fileprivate var oneAPath: [Mutation] {
    var seen: Set<String> = []
    return filter { seen.insert($0.path).inserted }
  }
}

/// Changes that a record alone cannot show to be wrong.
private enum Harmless {
  /// The certificate still closes every node, so it is still a proof; or a witness is still a
  /// solution. That a set of rules is irreducible is what a search found: the proof is that they
  /// contradict each other. So is how many optima there are: the proof is that there are several.
  static let proofs = [
    "$.proof.stages[].certificate", "$.proof.witnesses", "$.conflict.certificate",
    "$.conflict.irreducible", "$.tie.count", "$.version",
    // For readers.
    "$.model",
  ]

  /// Facts from the files of which a record shows only what follows from them; and rules and figures
  /// from which nothing in this round follows, so that its proof stays valid word by word.
  static let facts = names.union(points).union(association).union(slack)

  /// Names, texts and dates: no row, no score and no ticket has them. (All came in before the call closed, or
  /// after it.)
  private static let names: Set = [
    "$.basis.round", "$.basis.scenario", "$.basis.rules.year",
    "$.basis.rules.corridors[].name", "$.basis.rules.criteria[].name",
    "$.basis.rules.resources[].name", "$.basis.applications[].title",
    "$.basis.applications[].applicant_kind", "$.basis.applications[].received",
  ]

  /// What comes before the aggregates, which are where a record begins: single points are private.
  private static let points: Set = [
    "$.basis.rules.committee[]", "$.basis.rules.recusals", "$.basis.rules.scores.calibration",
    "$.basis.offsets", "$.basis.offsets[].member", "$.basis.offsets[].offsets",
    "$.basis.offsets[].offsets[].criterion", "$.basis.offsets[].offsets[].offset",
    "$.basis.scores[].criteria[].points", "$.basis.scores[].members",
  ]

  /// The association's rows, which are not in the record: only that one matches is.
  private static let association: Set = [
    "$.basis.rules.association_tasks", "$.basis.suspected_matches",
    "$.basis.suspected_matches[].application", "$.basis.suspected_matches[].row",
    "$.basis.suspected_matches[].title", "$.basis.suspected_matches[].applicant",
    "$.basis.eligibility[].findings[].row", "$.basis.eligibility[].findings[].title",
    "$.basis.eligibility[].findings[].applicant",
  ]

  /// Figures that offers, verdicts and rows are not cut by, one more or less: the rate of the costs and
  /// the costs, minimums between two levels, a quorum that all reach, the step that all awards keep, how names
  /// are compared of which none is spelled in two ways;
  /// and those of P06 and P07, which are out whatever they ask for.
  private static let slack: Set = [
    "$.basis.rules.funding.award_step", "$.basis.rules.funding.max_rate",
    "$.basis.rules.scores.minimum", "$.basis.rules.scores.quorum",
    "$.basis.rules.value_comparison",
    "$.basis.rules.resources[].capacity", "$.basis.applications[].total_cost",
    "$.basis.applications[].minimum", "$.basis.applications[].needs",
    "$.basis.applications[].needs[].amount", "$.basis.applications[].corridor",
  ]
}
