// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names

/// Finds what is similar without being decided: rows of the association and an application, or two
/// applications of the round. A person has to look at them.
///
/// The measure is meant to miss no copy that a careless hand made, and to leave alone what many towns have
/// many of. Two projects are suspected to be one where
/// - the titles are the same, have the same letters, or differ by usual abbreviations, whoever applies;
///   but where more than `mostApplicants` unrelated applicants have such a title, a summer festival, it
///   says nothing, and the applicants have to be related;
/// - the titles differ by small typing errors, or one stands within the other, and the applicants are
///   related: the same, or resembling each other, or a row of the association and one of both names none;
/// - long titles of any applicants are as near as that, and the amounts are the same;
/// - the same applicant asks for nearly the same amount (`AmountSigns`).
///
/// The first of these that holds is reported.
///
/// - Complexity: what `ResemblanceIndex` finds, and `largestClass` squared for each title.
struct SuspicionSearch {
  private let register: ProjectRegister
  private let association: AssociationRegister
  /// Titles that so many have that they say nothing by themselves.
  private(set) var generalTitles: [String] = []
  /// By pair of items, the smaller position first.
  private var signs: [Pair: Similarity] = [:]

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// Unrelated applicants.
  private static let mostApplicants = 3
  private static let largestClass = 60
  private static let largestGroup = 30
  /// Letters of a title that is long enough to be known by.
  private static let longTitle = 12

  init(among candidates: [Candidate], association: AssociationRegister, names: NameBook) {
    register = ProjectRegister(candidates, association.rows, names: names)
    self.association = association
    for titles in register.titleClasses() { compare(sameTitles: titles) }
    for pair in register.titlePairs where pair.resemblance > .abbreviations {
      compare(nearTitles: pair)
    }
    for groups in register.groupsOfApplicant { compare(amountsOf: groups) }
  }

  /// Sorted by application, then row. A row that a person decided to be one application is suspected of no
  /// other.
  func matches() -> [SuspectedMatch] {
    signs.compactMap { pair, similarity -> SuspectedMatch? in
      guard case .application(let candidate) = register.items[pair.first],
        case .row(let row) = register.items[pair.second], !row.isDecided,
        !association.isSettled(row, candidate)
      else { return nil }
      return SuspectedMatch(
        application: candidate.application.id, row: row.project, similarity: similarity)
    }.sorted { ($0.application, $0.row.id) < ($1.application, $1.row.id) }
  }

  /// Sorted. What the round's own rules say about two applications tells them apart, and nothing can be
  /// done about two that are granted.
  func duplicates(in round: Round, settled: DuplicateRegister) -> [SuspectedDuplicate] {
    let told = KnownDifferences(in: round)
    return signs.compactMap { pair, similarity -> SuspectedDuplicate? in
      guard case .application(let first) = register.items[pair.first],
        case .application(let second) = register.items[pair.second],
        !first.application.isGranted || !second.application.isGranted,
        !told.contains(first.application.id, second.application.id),
        !settled.isSettled(first.application.id, second.application.id)
      else { return nil }
      return SuspectedDuplicate(
        first: first.application.id, second: second.application.id, similarity: similarity)
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}

extension SuspicionSearch {
  private mutating func suspect(_ one: Int, _ other: Int, _ similarity: Similarity) {
    guard !register.items[one].isRow || !register.items[other].isRow else { return }
    let pair = Pair(first: min(one, other), second: max(one, other))
    signs[pair] = min(signs[pair] ?? similarity, similarity)
  }

  /// - Parameter isSign: whether the titles are one also where the applicants are unrelated.
  private mutating func suspect(
    _ one: Int, _ other: Int, _ similarity: Similarity, ofAnyApplicant isSign: Bool
  ) {
    let (left, right) = (register.groups[one], register.groups[other])
    guard !register.areToldApart(left, right) else { return }
    let isRelated = isSign || register.areRelated(left, right)
    let isNameless = register.isNameless(left) || register.isNameless(right)
    for first in left.items.prefix(Self.largestGroup) {
      for second in right.items.prefix(Self.largestGroup)
      where isRelated
        || isNameless && register.items[first].isRow != register.items[second].isRow
      {
        suspect(first, second, similarity)
      }
    }
  }

  private mutating func compare(sameTitles titles: [Int]) {
    let groups = titles.flatMap { register.groupsOfTitle[$0] }
    for group in groups { compareWithin(register.groups[group]) }
    guard groups.count > 1 else { return }
    let isGeneral = unrelatedApplicants(of: groups) > Self.mostApplicants
    if isGeneral { generalTitles.append(register.writtenTitle(titles[0])) }
    for (one, other) in pairs(of: groups, among: titles) {
      suspect(one, other, similarity(one, other), ofAnyApplicant: !isGeneral)
    }
  }

  /// Projects of the same title and applicant.
  private mutating func compareWithin(_ group: ProjectRegister.Group) {
    let similarity: Similarity = register.isNameless(group) ? .sameTitle : .identical
    for (offset, one) in group.items.enumerated() {
      for other in group.items.prefix(min(offset, Self.largestGroup)) {
        suspect(other, one, similarity)
      }
    }
  }

  private func similarity(_ one: Int, _ other: Int) -> Similarity {
    let left = register.groups[one].title
    let right = register.groups[other].title
    guard left != right else { return .sameTitle }
    return register.titles[left].resemblance(to: register.titles[right]) == .sameLetters
      ? .sameLetters : .abbreviations
  }

  private func unrelatedApplicants(of groups: [Int]) -> Int {
    var positions: [Int: Int] = [:]
    for group in groups {
      let applicant = register.groups[group].applicant
      positions[applicant] = positions[applicant] ?? positions.count
    }
    var sets = DisjointSets(count: positions.count)
    for (applicant, position) in positions {
      for relative in register.relatives[applicant] {
        if let other = positions[relative] { sets.merge(position, other) }
      }
    }
    return Set(positions.values.map { sets.representative(of: $0) }).count
  }

  /// All pairs of a few groups; of many only those of related applicants.
  private func pairs(of groups: [Int], among titles: [Int]) -> [(Int, Int)] {
    guard groups.count > Self.largestClass else {
      return groups.indices.flatMap { index in groups[..<index].map { ($0, groups[index]) } }
    }
    let byApplicant = Dictionary(grouping: groups) { register.groups[$0].applicant }
    return groups.flatMap { group in
      let applicant = register.groups[group].applicant
      return ([applicant] + register.relatives[applicant].sorted())
        .flatMap { byApplicant[$0] ?? [] }.filter { $0 < group }.map { ($0, group) }
    }
  }

  private mutating func compare(nearTitles pair: ResemblanceIndex.Pair) {
    let similarity: Similarity =
      pair.resemblance == .typingErrors ? .typingErrors : .titleWithin
    let left = register.groupsOfTitle[pair.first]
    let right = register.groupsOfTitle[pair.second]
    let byApplicant = Dictionary(grouping: right) { register.groups[$0].applicant }
    for one in left {
      let applicant = register.groups[one].applicant
      let related = ([applicant] + register.relatives[applicant].sorted())
        .flatMap { byApplicant[$0] ?? [] }
      for other in related { suspect(one, other, similarity, ofAnyApplicant: false) }
    }
    compareOthers(left, right, similarity, isLong: isLong(pair))
  }

  /// Nameless ones, and long titles with the same amounts.
  private mutating func compareOthers(
    _ left: [Int], _ right: [Int], _ similarity: Similarity, isLong: Bool
  ) {
    for one in left.prefix(Self.largestGroup) {
      for other in right.prefix(Self.largestGroup) {
        let groups = (register.groups[one], register.groups[other])
        if register.isNameless(groups.0) || register.isNameless(groups.1) {
          suspect(one, other, similarity, ofAnyApplicant: false)
        }
        guard isLong else { continue }
        for first in groups.0.items.prefix(Self.largestGroup) {
          for second in groups.1.items.prefix(Self.largestGroup)
          where register.items[first].hasAmount(of: register.items[second]) {
            suspect(first, second, similarity)
          }
        }
      }
    }
  }

  private func isLong(_ pair: ResemblanceIndex.Pair) -> Bool {
    min(register.titles[pair.first].letterCount, register.titles[pair.second].letterCount)
      >= Self.longTitle
  }

  private mutating func compare(amountsOf groups: [Int]) {
    guard let first = groups.first, !register.isNameless(register.groups[first]) else { return }
    let items = groups.flatMap { group in
      register.groups[group].items.map { (item: $0, title: register.groups[group].title) }
    }
    guard items.count <= AmountSigns.mostOfOneApplicant else { return }
    for (offset, one) in items.enumerated() {
      for other in items[..<offset] where one.title != other.title {
        let signs = AmountSigns(register.items[one.item], register.items[other.item])
        if signs.areSign(register.titles[one.title], register.titles[other.title]) {
          suspect(one.item, other.item, .sameApplicantNearAmount)
        }
      }
    }
  }
}

/// Applications that the round's own rules know to be two: only one of them may be funded, or one needs
/// the other.
private struct KnownDifferences {
  private var pairs: Set<[ApplicationID]> = []

  init(in round: Round) {
    for group in round.alternatives {
      for (index, id) in group.enumerated() {
        for other in group[..<index] { pairs.insert([min(id, other), max(id, other)]) }
      }
    }
    for dependency in round.requires {
      for needed in dependency.needs {
        pairs.insert([min(dependency.application, needed), max(dependency.application, needed)])
      }
    }
  }

  func contains(_ first: ApplicationID, _ second: ApplicationID) -> Bool {
    pairs.contains([first, second])
  }
}
