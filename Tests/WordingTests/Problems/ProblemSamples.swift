// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// One or more samples of every kind of problem.
enum ProblemSamples {
  static var all: [Diagnostic] { problems.map { Diagnostic(file: "file", problem: $0) } }

  static let problems: [Problem] =
    files.map(Problem.file) + tables.map(Problem.table) + values.map(Problem.value)
    + references.map(Problem.reference) + yamls.map(Problem.yaml) + rules.map(Problem.rule)
    + rows.map(Problem.row) + pbFiles.map(Problem.pb) + workbooks.map(Problem.workbook)
    + returns.map(Problem.returned)

  static let files: [FileProblem] = [
    .roundNotFound, .notARound, .namedAsWorkbook("xlsx"), .missing,
    .scoresMissing(applications: 3),
    .empty, .unreadable, .tooLarge(megabytes: 200), .notText, .detected(.utf8, .comma),
    .detected(.utf8WithByteOrderMark, .semicolon), .detected(.windows1252, .tab),
    .detected(.windows1252, nil), .noAssociation(named: nil),
    .noAssociation(named: "die Bürgerstiftung"), .notShown(.error, count: 7),
    .notShown(.warning, count: 7), .notShown(.note, count: 7),
    .foreignEncoding(.macRoman, word: "Frühjahrsöffnung"), .foreignEncoding(.dos, word: "Töpferei"),
    .foreignEncoding(.windows1250, word: "Bolesławiec"),
    .foreignEncoding(.utf16, word: nil), .foreignEncoding(.utf8Twice, word: "Bürgerfest"),
    .workbookNamedAsText, .misnamed(as: "association.csv"), .unread(rename: "youth.yaml"),
    .unread(rename: nil),
  ]

  static let tables: [TableProblem] = [
    .brokenQuotes, .brokenQuotesInRow, .ragged(cells: 4, columns: 6),
    .missingColumns([["id", "Antrag"]]),
    .missingColumns([["id", "Antrag"], ["title", "Titel"]]),
    .unknownColumn(nearest: "applicant", known: ["applicant"]),
    .unknownColumn(nearest: nil, known: ["id", "title"]), .duplicateColumn(first: "Antrag"),
    .unnamedColumn(letters: "AB", number: 28), .similarColumn(nearest: "minimum"), .noRows,
    .tooManyRows(limit: 20_000),
    .tooManyColumns(limit: 1_000), .headerFurtherDown(row: 2), .headerFurtherDown(row: 4), .sumRow,
    .remarkRow, .headerAgain, .commasWithin(cells: 6, columns: 4), .noRowOfYear(2026),
    .otherTable("scores.csv"),
    .unsupportedSeparator, .columnForRule(spellings: ["received", "Eingang"], rule: "call"),
    .noMinimum(spellings: ["minimum", "Mindestbetrag"]), .understood(understanding),
  ]

  static let values: [ValueProblem] = [
    .missing, .forbiddenCharacter(0x202E), .notAnAmount, .dashForNone, .badGrouping,
    .tooManyDecimals,
    .ambiguousAmount(grouped: Money(cents: 123_400), decimal: "1.234", settledBy: .de),
    .thousandsInYaml(grouped: Money(cents: 1_000_000), decimal: "10.000"), .amountTooLarge,
    .notADecimal, .notAWholeNumber, .outside(.percent), .outside(.positivePercent), .notADay,
    .notATime, .noSuchDay, .noTimeZone, .notAnIdentifier,
    .notOneOf(["new", "association"], nearest: "new"), .notOneOf(["de", "en"], nearest: nil),
    .abstentionWord, .recusalWord, .turnedIntoADate,
    .cutThousands(completed: Money(cents: 240_000), decimal: Money(cents: 240)),
    .garbled(meant: "Bürgerfest"),
  ]

  static let understanding = TableUnderstanding(
    rows: 35,
    columns: [.init(header: "Antrag", name: "id"), .init(header: "title", name: "title")],
    further: ["Verein"], absent: ["Mindestbetrag"],
    sums: [.init(header: "Beantragt", sum: Money(cents: 7_712_345))])

  static let references: [ReferenceProblem] =
    ReferenceProblem.Kind.allCases.map { .unknown($0, nearest: nil) }
    + [
      .zerosLost(.application, id: "001"), .zerosLostInList(named: "001"),
      .otherwiseInList(named: "P01"),
      .writtenOtherwise(.application, id: "P01"), .severalNamed(.corridor, ids: ["A", "B"]),
      .readByName(.corridor, id: "B"), .unknown(.corridor, nearest: "A"),
      .unknown(.corridor, nearest: nil, known: ["A (Schulen)", "B (Kultur)"]),
      .duplicate(.application, firstRow: 3),
      .duplicate(.member, firstRow: nil),
    ]

  static let yamls: [YamlProblem] =
    YamlProblem.Feature.allCases.map { .unsupported($0) }
    + YamlProblem.Kind.allCases.map { .wrongKind(expected: $0) }
    + ReferenceProblem.Kind.allCases.map { .addedByOverlay($0) }
    + [
      .syntax("did not find expected key"), .duplicateKey,
      .unknownKey(nearest: "weight", known: ["weight", "measure"]),
      .unknownKey(nearest: nil, known: ["weight", "measure"]), .missingKey("budget"),
      .decimalComma(meant: "12.5"), .overlayOnly, .settingWithoutValue,
      .settingWithoutKey(path: "corridors.A"), .nameInOverlay,
    ]

  static let rules: [RuleProblem] = [
    .emptyList, .tooMany(limit: 5_000), .repeated, .sharesForSomeOnly, .sharesSumToZero,
    .weightsSumToZero, .boundTwice("floor", "floor-amount"), .floorAboveCap,
    .minimumAboveMaximum(maximum: Hundredths(whole: 10)),
    .reserveAboveBudget(budget: Money(cents: 3_000_000)), .callEndsBeforeItOpens, .groupTooSmall,
    .inTwoGroups, .requiresItself, .reservedName, .limitWithoutBound,
    .percentAtMostOne(Hundredths(80)), .sharesDoNotAddUp(sum: Hundredths(6_040)),
    .associationBesideNone(rows: 3), .limitOnPrivateColumn,
  ]

  static let rows: [RowProblem] = [
    .blankNeed(resource: "staff-hours"), .needColumnMissing(resource: "staff-hours"),
    .pointsAboveMaximum(Hundredths(1_050)), .pointsTwice(firstRow: 2), .pointsTwice(firstRow: nil),
    .pointsBesideFinishedScore, .pointsWithoutCommittee, .pointsWithoutCriteria,
    .grantedWithoutAmount, .amountWithoutGrant, .sameWithoutApplication, .recusalNamesBoth,
    .recusalNamesNobody, .recusedFromNobody(nearest: "Chor"), .recusedFromNobody(nearest: nil),
    .requestAboveTotalCost(Money(cents: 100_000)), .amountOutOfLine(others: Money(cents: 72_000)),
    .blankReceipt,
    .noReceiptInCall(
      opens: Day(year: 2023, month: 5, day: 29), closes: Day(year: 2023, month: 6, day: 14)),
    .blankTotalCost, .grantRevised(granted: Money(cents: 50_000)),
    .awardAgainstWord("nicht gefördert"),
    .deviationWithoutReason(application: "P01", proposed: Money(cents: 248_000)),
    .namesNothing(nearest: "Chor"), .namesNothing(nearest: nil), .oneAndTheSame,
    .decidedOtherwise(firstRow: 2), .similarSpelling(of: "Jugendtreff", column: "applicant"),
    .similarSpelling(of: "Guarda", column: "partner"),
  ]

  static let pbFiles: [PBProblem] = [
    .missingSections(["VOTES"]), .missingSections(["META", "PROJECTS"]), .emptySection,
    .unknownSection(nearest: "VOTES", known: ["META", "PROJECTS", "VOTES"]),
    .unknownSection(nearest: nil, known: ["META", "PROJECTS", "VOTES"]),
    .sectionTwice(firstLine: 3),
    .textBeforeSections, .categoryBudgets(categories: 3, budgets: 2), .countDiffers(found: 7),
    .ruleNotFollowed, .pointsPerVote(projects: 3, points: 2),
  ]

  static let workbooks: [WorkbookProblem] =
    WorkbookProblem.Kind.allCases.map { .isOther($0) }
    + [
      .tooManyEntries(limit: 1_000), .tooLarge(megabytes: 100), .inflates, .leadsOutside, .link,
      .entryTwice, .documentType, .tooDeep(limit: 256), .external,
    ].map { .dangerous($0) }
    + [
      .damaged, .outsideGrid, .brokenCell, .tooManyCells(limit: 5_000_000),
      .tooManySheets(limit: 1_000),
      .missingSheet(names: ["Anträge", "applications"], found: ["Tabelle1", "Tabelle2"]),
      .missingSheet(names: ["Runde", "round"], found: []), .sheetTwice(first: "Anträge"),
      .unreadSheet(meant: nil), .unreadSheet(meant: "Punkte"), .hiddenSheet,
      .hiddenRows(count: 1), .hiddenRows(count: 7), .computed(count: 1), .computed(count: 7),
      .rowsAboveHeader(header: 4), .errorValue, .uncomputed,
    ]

  static let returns: [ReturnProblem] = [
    .notReturned, .nothingReturned, .forOtherRound, .older(than: "bewertung-m1.xlsx"),
    .takenAlready, .memberTwice(other: "bewertung-m1.xlsx"), .criterionMissing("idea"),
    .rowWithoutApplication, .mixedRow(hidden: "P03"), .applicationTwice(firstRow: 9),
    .pointsBesideAbstention, .pointsBesideRecusal, .pointsDespiteRecusal, .scoredWithoutPoints,
    .differsFromRound(Hundredths(750)), .forgotten(["P03", "P04"]), .criterionBlank("idea"),
    .recusalDeclared("P03"), .remark, .roundWouldLose,
    .formTaken(
      "P03",
      received: LocalTime(
        day: Day(year: 2027, month: 6, day: 10), secondOfDay: 34_200, hasTime: true)),
    .formTakenAsSaved(
      "P03",
      saved: LocalTime(
        day: Day(year: 2027, month: 6, day: 10), secondOfDay: 34_207, hasTime: true)),
    .receiptUnknown("P03"), .fieldBlank("requested"), .fieldUnreadable("requested"),
  ]
}
