// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What is wrong, one case for each kind of mistake; the payloads are what its sentence needs.
///
/// The wording in both languages stands in `Diagnostics/Wording` and nowhere else.
public enum Problem: Error, Hashable, Sendable {
  case file(FileProblem)
  case table(TableProblem)
  case value(ValueProblem)
  case reference(ReferenceProblem)
  case yaml(YamlProblem)
  case rule(RuleProblem)
  case row(RowProblem)
  case pb(PBProblem)
  case workbook(WorkbookProblem)
  case returned(ReturnProblem)

  public var severity: Diagnostic.Severity {
    switch self {
    case .file(.detected), .file(.notShown), .file(.unread(rename: nil)), .table(.understood),
      .table(.noMinimum), .reference(.readByName),
      .yaml(.addedByOverlay), .yaml(.nameInOverlay), .pb(.ruleNotFollowed),
      .workbook(.unreadSheet(meant: nil)), .workbook(.hiddenSheet), .workbook(.hiddenRows),
      .workbook(.computed), .workbook(.rowsAboveHeader), .returned(.takenAlready),
      .returned(.recusalDeclared), .returned(.remark), .returned(.formTaken),
      .returned(.formTakenAsSaved):
      .note
    case .file(.noAssociation), .file(.unread), .table(.noRows), .table(.noRowOfYear),
      .table(.similarColumn),
      .value(.garbled), .rule(.percentAtMostOne), .rule(.sharesDoNotAddUp),
      .row(.blankReceipt), .row(.noReceiptInCall), .row(.blankTotalCost),
      .row(.requestAboveTotalCost),
      .row(.amountOutOfLine), .row(.similarSpelling), .pb(.countDiffers),
      .workbook(.unreadSheet), .returned(.notReturned), .returned(.forgotten),
      .returned(.criterionBlank), .returned(.receiptUnknown), .returned(.fieldBlank),
      .returned(.fieldUnreadable):
      .warning
    default: .error
    }
  }
}

/// A file or folder that cannot be read as a whole, and how one was read.
public enum FileProblem: Hashable, Sendable {
  case roundNotFound
  case notARound
  /// The ending of a workbook on a file that is none.
  case namedAsWorkbook(String)
  case missing
  /// scores.csv is missing while these applications still need a score.
  case scoresMissing(applications: Int)
  case empty
  case unreadable
  case tooLarge(megabytes: Int)
  case notText
  /// Text in neither UTF-8 nor Windows-1252; with a word as it reads in the likely encoding, if one shows
  /// it.
  case foreignEncoding(ForeignEncoding, word: String?)
  /// A workbook whose name says that it is text.
  case workbookNamedAsText
  case detected(TextEncoding, Separator?)
  /// With the name of the association where round.yaml gives it.
  case noAssociation(named: String?)
  /// A file that is certainly meant to be one of the round's, under a name that nobody looks for.
  case misnamed(as: String)
  /// What lies in a round's folder and is no part of it, with the name under which it would be one, if it
  /// looks like that.
  case unread(rename: String?)
  /// How many more there are than a report can hold.
  case notShown(Diagnostic.Severity, count: Int)
}

/// A table whose shape is wrong.
public enum TableProblem: Hashable, Sendable {
  /// A quote that makes everything behind it unreadable.
  case brokenQuotes
  /// A quote that makes a single row unreadable.
  case brokenQuotesInRow
  case ragged(cells: Int, columns: Int)
  /// Too many cells where commas separate them: some are likely decimal marks.
  case commasWithin(cells: Int, columns: Int)
  /// Each missing column with all its spellings.
  case missingColumns([[String]])
  case unknownColumn(nearest: String?, known: [String])
  case duplicateColumn(first: String)
  /// A column without a header, by its letter in a spreadsheet and its number from 1.
  case unnamedColumn(letters: String, number: Int)
  /// A further column whose header is nearly that of an optional one.
  case similarColumn(nearest: String)
  case noRows
  case tooManyRows(limit: Int)
  case tooManyColumns(limit: Int)
  /// Rows stand above the header.
  case headerFurtherDown(row: Int)
  /// Sums or averages below the rows.
  case sumRow
  /// A row with a remark in one cell and nothing else.
  case remarkRow
  /// The header once more, below other rows.
  case headerAgain
  /// `sep=` names what never separates cells.
  case unsupportedSeparator
  /// An optional column that a rule of the round needs, with its headers.
  case columnForRule(spellings: [String], rule: String)
  /// The header is that of another of the round's files.
  case otherTable(String)
  /// No row of the association is of the round's year, so none counts.
  case noRowOfYear(Int)
  /// Levels below 100 % are on offer, and nobody names a minimum.
  case noMinimum(spellings: [String])
  case understood(TableUnderstanding)
}

/// A single value that cannot be read.
public enum ValueProblem: Hashable, Sendable {
  case missing
  case forbiddenCharacter(UInt32)
  case notAnAmount
  /// A dash for no amount.
  case dashForNone
  case badGrouping
  case tooManyDecimals
  /// A mark with three digits behind it, in a file that uses the mark as a decimal mark elsewhere.
  case ambiguousAmount(grouped: Money, decimal: String, settledBy: NumberStyle)
  /// The same in YAML, which itself would read a decimal.
  case thousandsInYaml(grouped: Money, decimal: String)
  case amountTooLarge
  case notADecimal
  case notAWholeNumber
  case outside(DecimalRange)
  case notADay
  case notATime
  case noSuchDay
  case noTimeZone
  case notAnIdentifier
  case notOneOf([String], nearest: String?)
  /// A word or mark for an abstention where points are expected.
  case abstentionWord
  /// A word for a recusal where points are expected.
  case recusalWord
  /// A spreadsheet took a number such as 7.8 for a day.
  case turnedIntoADate
  /// One or two digits behind a mark that groups thousands in the other amounts of the file: what it is
  /// as an amount of whole euros, with its zeros added, and as one with cents.
  case cutThousands(completed: Money, decimal: Money)
  /// A text that was UTF-8 and was read as something else before it came into the file.
  case garbled(meant: String)
}

/// An id that does not exist or exists twice.
public enum ReferenceProblem: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case application, corridor, criterion, member, resource, associationRow, column
  }

  /// Where there are few of its kind, also all that are known: `A (Schulen)`.
  case unknown(Kind, nearest: String?, known: [String] = [])
  case duplicate(Kind, firstRow: Int?)
  /// A number that is an id but for zeros before it, which spreadsheets remove.
  case zerosLost(Kind, id: String)
  /// It was the id itself that lost its zeros: everything else names it with them.
  case zerosLostInList(named: String)
  /// It is the id itself that is written otherwise than everywhere else.
  case otherwiseInList(named: String)
  /// What differs from an id in capitals, blanks or zeros only.
  case writtenOtherwise(Kind, id: String)
  /// A name that several things have, by their ids.
  case severalNamed(Kind, ids: [String])
  /// A name was taken for the id of the only thing that has it.
  case readByName(Kind, id: String)
}

/// What is wrong with the YAML itself, its keys and kinds.
public enum YamlProblem: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable { case mapping, list, scalar }
  public enum Feature: String, Sendable, CaseIterable {
    case alias, mergeKey, tag, severalDocuments, complexKey
  }

  /// The parser's own words.
  case syntax(String)
  case unsupported(Feature)
  case duplicateKey
  case wrongKind(expected: Kind)
  case unknownKey(nearest: String?, known: [String])
  /// A comma as decimal mark within `{ }`, where it ends the value; with the number as YAML has it.
  case decimalComma(meant: String)
  case missingKey(String)
  case overlayOnly
  case settingWithoutValue
  /// A value for a thing with an id, as `corridors.A=30`: nobody knows which of its keys is meant.
  case settingWithoutKey(path: String)
  case addedByOverlay(ReferenceProblem.Kind)
  case nameInOverlay
}

/// Rules of round.yaml that contradict each other.
public enum RuleProblem: Hashable, Sendable {
  case emptyList
  case tooMany(limit: Int)
  case repeated
  case sharesForSomeOnly
  case sharesSumToZero
  case weightsSumToZero
  case boundTwice(String, String)
  case floorAboveCap
  case minimumAboveMaximum(maximum: Hundredths)
  case reserveAboveBudget(budget: Money)
  case callEndsBeforeItOpens
  case groupTooSmall
  case inTwoGroups
  case requiresItself
  /// A resource whose id is the name of a column with another meaning.
  case reservedName
  case limitWithoutBound
  case limitOnPrivateColumn
  /// `association: none` beside rows of an association.
  case associationBesideNone(rows: Int)
  /// A percentage that looks like a fraction of 1.
  case percentAtMostOne(Hundredths)
  /// Shares that look like percentages and do not add up to 100.
  case sharesDoNotAddUp(sum: Hundredths)
}

/// Rows of a table that contradict the rules or each other.
public enum RowProblem: Hashable, Sendable {
  case blankNeed(resource: ResourceID)
  case needColumnMissing(resource: ResourceID)
  case pointsAboveMaximum(Hundredths)
  case pointsTwice(firstRow: Int?)
  case pointsBesideFinishedScore
  case pointsWithoutCommittee
  case pointsWithoutCriteria
  case grantedWithoutAmount
  case amountWithoutGrant
  case sameWithoutApplication
  case recusalNamesBoth
  case recusalNamesNobody
  case recusedFromNobody(nearest: String?)
  /// duplicates.csv names what is neither an application nor an applicant.
  case namesNothing(nearest: String?)
  /// Both sides of a decision are one application, or one name however it is written.
  case oneAndTheSame
  /// The same pair was decided the other way round before.
  case decidedOtherwise(firstRow: Int)
  /// A value on which a limit or a recusal depends is written nearly like another one.
  case similarSpelling(of: String, column: String)
  /// A decision as taken changes what is granted already.
  case grantRevised(granted: Money)
  /// An award of a decision is 0 beside a word that it is funded, or more beside one that it is not.
  case awardAgainstWord(String)
  /// A decision as taken differs from the proposal and does not say why.
  case deviationWithoutReason(application: ApplicationID, proposed: Money)
  case blankReceipt
  /// Everything was received outside the call.
  case noReceiptInCall(opens: Day?, closes: Day?)
  case blankTotalCost
  case requestAboveTotalCost(Money)
  /// An amount of less than a tenth, or more than ten times, of all others of its column.
  case amountOutOfLine(others: Money)
}

/// What is wrong with the sections of a participatory-budgeting file and with what META says.
public enum PBProblem: Hashable, Sendable {
  case missingSections([String])
  case emptySection
  case unknownSection(nearest: String?, known: [String])
  case sectionTwice(firstLine: Int)
  case textBeforeSections
  /// `budget_per_category` does not go with `categories`, one amount each.
  case categoryBudgets(categories: Int, budgets: Int)
  /// META states another number of projects or votes than the file has.
  case countDiffers(found: Int)
  /// A vote names projects and gives another number of points.
  case pointsPerVote(projects: Int, points: Int)
  /// A rule of the city's own vote that a round cannot express or does not take over.
  case ruleNotFollowed
}
