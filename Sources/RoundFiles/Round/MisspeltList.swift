// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Spelling

/// Finds out whose spelling of ids is the odd one. Where it is that of the list of applications, everything that names
/// them is right, and that is one mistake in one column.
struct MisspeltList {
  /// An id of the list, and how it was named otherwise.
  private struct Naming {
    let id: ApplicationID
    let named: String
    let file: String

    init?(_ diagnostic: Diagnostic) {
      guard case .reference(.writtenOtherwise(.application, let id)) = diagnostic.problem,
        let named = diagnostic.value
      else { return nil }
      (self.id, self.named, file) = (id, named, diagnostic.file)
    }

    var hasMoreZeros: Bool { LooseSpelling.hasMoreZeros(named, than: id) }
    var differsInCase: Bool { named != id && named.lowercased() == id.lowercased() }
  }

  private let applications: Registry

  /// - Parameter log: everything that names applications was read into it.
  /// - Returns: nil where the list is as it should be, or nobody can tell.
  init?(of applications: Registry, in round: Round, log: DiagnosticLog) {
    guard log.hasErrors else { return nil }
    let namings = log.sorted().compactMap(Naming.init)
    guard let longest = namings.map(\.named.count).max(),
      Self.areZerosLost(namings, applications) || Set(namings.map(\.file)).count > 1
    else { return nil }
    // What is named as the list has it, though it would be written otherwise too, speaks for the list.
    let isCase = namings.contains(where: \.differsInCase)
    let speaksForList = Self.named(in: round).contains { id in
      applications.contains(id)
        && (id.count < longest || isCase && id.lowercased() != id.uppercased())
    }
    guard !speaksForList else { return nil }
    self.applications = applications
  }

  /// Says it of the list, once an id, and no more of what names them.
  func settle(in log: inout DiagnosticLog) {
    log.retell { diagnostic in
      guard let naming = Naming(diagnostic), let place = applications.place(of: naming.id) else {
        return nil
      }
      return Diagnostic(
        file: place.file, row: place.row, column: place.column, value: naming.id,
        problem: .reference(
          naming.hasMoreZeros
            ? .zerosLostInList(named: naming.named) : .otherwiseInList(named: naming.named)))
    }
  }

  /// A spreadsheet takes zeros from the whole column.
  private static func areZerosLost(_ namings: [Naming], _ applications: Registry) -> Bool {
    namings.allSatisfy(\.hasMoreZeros)
      && !applications.ids.contains {
        $0.count > 1 && $0.first == "0" && LooseSpelling.isNumber($0)
      }
  }

  private static func named(in round: Round) -> Set<String> {
    var ids = Set(round.points.map(\.application))
    ids.formUnion(round.association.compactMap(\.application))
    ids.formUnion(round.alternatives.joined())
    ids.formUnion(round.requires.flatMap { [$0.application] + $0.needs })
    ids.formUnion(round.force.include.union(round.force.exclude))
    for recusal in round.recusals {
      if case .application(let id) = recusal.subject { ids.insert(id) }
    }
    return ids
  }
}
