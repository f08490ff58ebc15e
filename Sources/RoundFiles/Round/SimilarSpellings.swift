// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Names

/// Spellings that only look alike where a rule depends on them: a limit counts their applications apart,
/// and a recusal from one does not hold for the other.
struct SimilarSpellings {
  private struct Spelling {
    let name: NormalisedText
    let written: String
    let row: Int?
  }

  private let round: Round
  private let reading: ApplicationsReading
  private let names: NameBook

  /// Columns whose values are words of Korridor or ids, which somebody checked.
  private static let checked: Set<String> = [
    "id", "corridor", "status", "task", "applicant-kind",
  ]

  init(of round: Round, in reading: ApplicationsReading) {
    (self.round, self.reading) = (round, reading)
    names = NameBook(
      same: round.duplicates.pairs(of: .applicants, .same),
      different: round.duplicates.pairs(of: .applicants, .different))
  }

  func warn(_ log: inout DiagnosticLog) {
    let limited = Set(round.limits.map(\.column)).subtracting(Self.checked)
    for column in limited.sorted() { warn(on: column, &log) { _, _ in true } }
    guard !limited.contains("applicant") else { return }
    let recused = Set(
      round.recusals.compactMap { recusal -> NormalisedText? in
        guard case .applicant(let name) = recusal.subject else { return nil }
        return names.name(name)
      })
    guard !recused.isEmpty else { return }
    warn(on: "applicant", &log) { recused.contains($0) || recused.contains($1) }
  }

  private func warn(
    on column: String, _ log: inout DiagnosticLog,
    where depends: (NormalisedText, NormalisedText) -> Bool
  ) {
    let spellings = spellings(in: column)
    let pairs = ResemblanceIndex(spellings.map { SpelledText($0.name) }).pairs()
    for pair in pairs where column == "applicant" || pair.resemblance != .within {
      let (one, other) = (spellings[pair.first], spellings[pair.second])
      guard depends(one.name, other.name), !names.areToldApart(one.name, other.name) else {
        continue
      }
      let (first, later) = (one.row ?? 0) <= (other.row ?? 0) ? (one, other) : (other, one)
      log.report(
        .row(.similarSpelling(of: first.written, column: column)),
        at: Place(
          file: RoundFile.applications.rawValue, row: later.row,
          column: reading.headers[column] ?? column),
        value: later.written)
    }
  }

  /// The different values of a column, as they are first written.
  private func spellings(in column: String) -> [Spelling] {
    var seen: Set<NormalisedText> = []
    return round.applications.compactMap { application in
      guard let written = application.text(of: column) else { return nil }
      let name = column == "applicant" ? names.name(written) : NormalisedText(written)
      guard !name.isBlank, seen.insert(name).inserted else { return nil }
      return Spelling(name: name, written: written, row: reading.known.row(of: application.id))
    }
  }
}
