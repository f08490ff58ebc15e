// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Takes returned score sheets into a round: all of them, or none where anything contradicts anything.
package struct ScoreReturns {
  /// What one member says of one application, with nothing left open.
  enum Outcome: Hashable {
    case points([CriterionID: Hundredths])
    case abstained
    case recused(reason: String)
  }

  /// What a member is asked to judge.
  package struct Task: Sendable {
    let open: [ApplicationID]
    let recused: Set<ApplicationID>

    package init(open: [ApplicationID], recused: Set<ApplicationID>) {
      (self.open, self.recused) = (open, recused)
    }
  }

  private let round: Round
  private let contents: RoundContents
  private let abstentions: [MemberID: Set<ApplicationID>]
  private let tasks: [MemberID: Task]
  /// Whether also sheets are taken that are out of date, and what differs from the round.
  private let isReplacing: Bool
  private var log: DiagnosticLog

  /// - Parameter abstentions: on what members are known to abstain.
  package init(
    into round: Round, _ contents: RoundContents, abstentions: [MemberID: Set<ApplicationID>],
    tasks: [MemberID: Task], isReplacing: Bool
  ) {
    (self.round, self.contents, self.abstentions) = (round, contents, abstentions)
    (self.tasks, self.isReplacing) = (tasks, isReplacing)
    log = DiagnosticLog(fileOrder: [])
  }

  /// - Returns: the round with the points of the sheets; nil where there is an error among the diagnostics.
  package mutating func take(
    _ folder: ReturnedFolder
  ) -> (contents: RoundContents?, diagnostics: [Diagnostic]) {
    log = folder.log
    var received = ReceivedFiles(contents)
    var read: [ReturnedSheet] = []
    for entry in folder.entries where entry.sheet.kind == .scores {
      if let sheet = self.read(entry) { read.append(sheet) }
    }
    var changed = contents
    for sheet in unique(read) where isNew(sheet, received) {
      let outcomes = outcomes(of: sheet)
      guard !log.hasErrors else { continue }
      changed.take(outcomes, of: sheet.member, in: round)
      received.entries.removeAll { $0.member == sheet.member }
      received.entries.append(
        ReceivedFiles.Entry(
          file: sheet.file, sha256: sheet.sha256, saved: sheet.saved, member: sheet.member))
    }
    if !received.entries.isEmpty { changed.replace(received.table(contents.language)) }
    return (log.hasErrors ? nil : changed, log.sorted())
  }

  private mutating func read(_ entry: ReturnedFolder.Entry) -> ReturnedSheet? {
    log.place(entry.file, in: entry.sheet.place(in: entry.file))
    if entry.sheet.basis != ScoringBasis.sha256(of: round), !isReplacing {
      log.report(.returned(.forOtherRound), at: Place(file: entry.file))
      return nil
    }
    return ScoreSheetReader(sheet: entry.sheet, file: entry.file, round: round)
      .read(sha256: entry.sha256, saved: entry.saved, log: &log)
  }

  /// One sheet a member; copies that say the same are one, the one that was saved last.
  private mutating func unique(_ sheets: [ReturnedSheet]) -> [ReturnedSheet] {
    var found: [ReturnedSheet] = []
    for sheet in sheets {
      guard let index = found.firstIndex(where: { $0.member == sheet.member }) else {
        found.append(sheet)
        continue
      }
      if found[index].answers != sheet.answers {
        log.report(
          .returned(.memberTwice(other: found[index].file)), at: Place(file: sheet.file))
      } else if sheet.isLater(than: found[index].saved) {
        found[index] = sheet
      }
    }
    return found
  }

  private mutating func isNew(_ sheet: ReturnedSheet, _ received: ReceivedFiles) -> Bool {
    guard let last = received.entries.last(where: { $0.member == sheet.member }) else {
      return true
    }
    if last.sha256 == sheet.sha256 {
      log.report(.returned(.takenAlready), at: Place(file: sheet.file))
      return false
    }
    guard isReplacing || sheet.isLater(than: last.saved) else {
      log.report(.returned(.older(than: last.file)), at: Place(file: sheet.file))
      return false
    }
    return true
  }

  private mutating func outcomes(of sheet: ReturnedSheet) -> [ApplicationID: Outcome] {
    let task = tasks[sheet.member] ?? Task(open: [], recused: [])
    let isFirst = !ReceivedFiles(contents).entries.contains { $0.member == sheet.member }
    var outcomes: [ApplicationID: Outcome] = [:]
    for (id, answer) in sheet.answers.sorted(by: { $0.key < $1.key }) {
      if let remark = answer.remark {
        log.report(
          .returned(.remark), at: sheet.place(id, SheetKeys.remark), value: remark)
      }
      let outcome = outcome(of: answer, on: id, in: sheet, task)
      if isFirst, !isReplacing, let outcome { reportDifferences(outcome, on: id, in: sheet) }
      outcomes[id] = outcome
    }
    let known = Set(round.points.filter { $0.member == sheet.member }.map(\.application))
      .union(abstentions[sheet.member] ?? [])
    let forgotten = task.open.filter { outcomes[$0] == nil && !known.contains($0) }
    if !forgotten.isEmpty {
      log.report(.returned(.forgotten(forgotten)), at: Place(file: sheet.file))
    }
    return outcomes
  }

  /// nil where nothing is said, or what is said contradicts itself, which is reported.
  private mutating func outcome(
    of answer: ReturnedSheet.Answer, on id: ApplicationID, in sheet: ReturnedSheet, _ task: Task
  ) -> Outcome? {
    let place = sheet.place(id, SheetKeys.mark)
    let word = answer.mark?.word(in: round.language)
    if task.recused.contains(id) {
      if !answer.points.isEmpty || answer.mark == .scored {
        log.report(.returned(.pointsDespiteRecusal), at: place, value: id)
      }
      return nil
    }
    switch answer.mark {
    case .abstained:
      guard answer.points.isEmpty else {
        log.report(.returned(.pointsBesideAbstention), at: place, value: word)
        return nil
      }
      return .abstained
    case .recused:
      guard answer.points.isEmpty else {
        log.report(.returned(.pointsBesideRecusal), at: place, value: word)
        return nil
      }
      log.report(.returned(.recusalDeclared(id)), at: place)
      return .recused(reason: answer.remark ?? sheet.file)
    case .scored:
      guard !answer.points.isEmpty else {
        log.report(.returned(.scoredWithoutPoints), at: place, value: word)
        return nil
      }
      return .points(answer.points)
    case nil:
      guard !answer.points.isEmpty else { return nil }
      for criterion in round.criteria where answer.points[criterion.id] == nil {
        log.report(
          .returned(.criterionBlank(criterion.id)),
          at: sheet.place(id, SheetKeys.criterion(criterion.id)))
      }
      return .points(answer.points)
    }
  }

  /// Points that somebody entered into the round otherwise are not replaced without a word.
  private mutating func reportDifferences(
    _ outcome: Outcome, on id: ApplicationID, in sheet: ReturnedSheet
  ) {
    var said: [CriterionID: Hundredths] = [:]
    if case .points(let points) = outcome { said = points }
    for point in round.points
    where point.member == sheet.member && point.application == id
      && said[point.criterion] != point.value
    {
      log.report(
        .returned(.differsFromRound(point.value)),
        at: sheet.place(id, SheetKeys.criterion(point.criterion)),
        value: said[point.criterion]?.description)
    }
  }
}

extension ReturnedSheet {
  /// False where that cannot be told.
  fileprivate func isLater(than other: LocalTime?) -> Bool {
    guard let saved, let other else { return false }
    return saved > other
  }
}
