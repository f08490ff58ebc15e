// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names

/// Applications and rows of the association by name, and which of their titles and applicants resemble
/// each other.
struct ProjectRegister {
  enum Item {
    case application(Candidate)
    case row(AssociationRegister.Row)

    var name: ProjectName {
      switch self {
      case .application(let candidate): candidate.name
      case .row(let row): row.name
      }
    }

    var isRow: Bool { if case .row = self { true } else { false } }
  }

  /// All that has one title and one applicant.
  struct Group {
    let title: Int
    let applicant: Int
    /// Positions in `items`, ascending.
    var items: [Int] = []
  }

  /// Applications by id, then rows by id.
  let items: [Item]
  private(set) var groups: [Group] = []
  /// By position of the title.
  private(set) var titles: [SpelledText] = []
  private(set) var groupsOfTitle: [[Int]] = []
  private(set) var groupsOfApplicant: [[Int]] = []
  private(set) var titlePairs: [ResemblanceIndex.Pair] = []
  /// By applicant, those that resemble it.
  private(set) var relatives: [Set<Int>] = []

  private var titlePositions: [NormalisedText: Int] = [:]
  private var applicantPositions: [NormalisedText: Int] = [:]
  private var applicants: [SpelledText] = []
  private var groupPositions: [ProjectName: Int] = [:]

  private let names: NameBook

  init(_ candidates: [Candidate], _ rows: [AssociationRegister.Row], names: NameBook) {
    self.names = names
    items = candidates.map { .application($0) } + rows.map { .row($0) }
    for (index, item) in items.enumerated() { groups[position(of: item.name)].items.append(index) }
    titlePairs = ResemblanceIndex(titles).pairs()
    relatives = Array(repeating: [], count: applicants.count)
    for pair in ResemblanceIndex(applicants).pairs()
    where !names.areToldApart(applicants[pair.first].text, applicants[pair.second].text) {
      relatives[pair.first].insert(pair.second)
      relatives[pair.second].insert(pair.first)
    }
  }

  private mutating func position(of name: ProjectName) -> Int {
    if let position = groupPositions[name] { return position }
    let title = titlePositions[name.title] ?? titles.count
    if title == titles.count {
      titlePositions[name.title] = title
      titles.append(SpelledText(name.title))
      groupsOfTitle.append([])
    }
    let applicant = applicantPositions[name.applicant] ?? applicants.count
    if applicant == applicants.count {
      applicantPositions[name.applicant] = applicant
      applicants.append(SpelledText(name.applicant))
      groupsOfApplicant.append([])
    }
    groupPositions[name] = groups.count
    groupsOfTitle[title].append(groups.count)
    groupsOfApplicant[applicant].append(groups.count)
    groups.append(Group(title: title, applicant: applicant))
    return groups.count - 1
  }

  /// Whether the applicants are the same or resemble each other.
  func areRelated(_ one: Group, _ other: Group) -> Bool {
    one.applicant == other.applicant && !isNameless(one)
      || relatives[one.applicant].contains(other.applicant)
  }

  /// Whether a person decided that the applicants are two.
  func areToldApart(_ one: Group, _ other: Group) -> Bool {
    names.areToldApart(applicants[one.applicant].text, applicants[other.applicant].text)
  }

  /// A title as the first project that has it writes it.
  func writtenTitle(_ title: Int) -> String {
    guard let item = groupsOfTitle[title].first.flatMap({ groups[$0].items.first }) else {
      return ""
    }
    return switch items[item] {
    case .application(let candidate): candidate.application.title
    case .row(let row): row.project.title
    }
  }

  /// Whether no applicant is named.
  func isNameless(_ group: Group) -> Bool { applicants[group.applicant].text.isBlank }

  /// Titles that mean the same by their letters or written out: positions by the first of them.
  func titleClasses() -> [[Int]] {
    var sets = DisjointSets(count: titles.count)
    for pair in titlePairs where pair.resemblance <= .abbreviations {
      sets.merge(pair.first, pair.second)
    }
    let classes = Dictionary(
      grouping: titles.indices.filter { !titles[$0].text.isBlank }
    ) { sets.representative(of: $0) }
    return classes.keys.sorted().map { classes[$0] ?? [] }
  }
}
