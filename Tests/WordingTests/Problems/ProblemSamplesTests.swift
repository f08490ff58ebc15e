// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

/// Numbers the cases of every kind of problem. A new case does not compile here until it has a
/// number, and the test below fails until it has a sample, and so its words.
@Suite struct ProblemSamplesTests {
  @Test func everyCaseHasASample() {
    #expect(Set(ProblemSamples.files.map(\.number)) == Set(0...15))
    #expect(Set(ProblemSamples.tables.map(\.number)) == Set(0...21))
    #expect(Set(ProblemSamples.values.map(\.number)) == Set(0...22))
    #expect(Set(ProblemSamples.references.map(\.number)) == Set(0...7))
    #expect(Set(ProblemSamples.yamls.map(\.number)) == Set(0...11))
    #expect(Set(ProblemSamples.rules.map(\.number)) == Set(0...19))
    #expect(Set(ProblemSamples.rows.map(\.number)) == Set(0...24))
    #expect(Set(ProblemSamples.pbFiles.map(\.number)) == Set(0...8))
    #expect(Set(ProblemSamples.workbooks.map(\.number)) == Set(0...23))
    #expect(Set(ProblemSamples.returns.map(\.number)) == Set(0...24))
  }
}

extension FileProblem {
  fileprivate var number: Int {
    switch self {
    case .roundNotFound: 0
    case .notARound: 1
    case .namedAsWorkbook: 2
    case .missing: 3
    case .scoresMissing: 4
    case .empty: 5
    case .unreadable: 6
    case .tooLarge: 7
    case .notText: 8
    case .detected: 9
    case .noAssociation: 10
    case .notShown: 11
    case .misnamed: 12
    case .unread: 13
    case .foreignEncoding: 14
    case .workbookNamedAsText: 15
    }
  }
}

extension TableProblem {
  fileprivate var number: Int {
    switch self {
    case .brokenQuotes: 0
    case .ragged: 1
    case .missingColumns: 2
    case .unknownColumn: 3
    case .duplicateColumn: 4
    case .unnamedColumn: 5
    case .similarColumn: 6
    case .noRows: 7
    case .tooManyRows: 8
    case .tooManyColumns: 9
    case .brokenQuotesInRow: 10
    case .headerFurtherDown: 11
    case .sumRow: 12
    case .unsupportedSeparator: 13
    case .columnForRule: 14
    case .noMinimum: 15
    case .understood: 16
    case .remarkRow: 17
    case .headerAgain: 18
    case .commasWithin: 19
    case .noRowOfYear: 20
    case .otherTable: 21
    }
  }
}

extension ValueProblem {
  fileprivate var number: Int {
    switch self {
    case .missing: 0
    case .forbiddenCharacter: 1
    case .notAnAmount: 2
    case .badGrouping: 3
    case .tooManyDecimals: 4
    case .ambiguousAmount: 5
    case .thousandsInYaml: 6
    case .amountTooLarge: 7
    case .notADecimal: 8
    case .notAWholeNumber: 9
    case .outside: 10
    case .notADay: 11
    case .notATime: 12
    case .noSuchDay: 13
    case .noTimeZone: 14
    case .notAnIdentifier: 15
    case .notOneOf: 16
    case .abstentionWord: 17
    case .recusalWord: 18
    case .cutThousands: 19
    case .garbled: 20
    case .turnedIntoADate: 21
    case .dashForNone: 22
    }
  }
}

extension ReferenceProblem {
  fileprivate var number: Int {
    switch self {
    case .unknown: 0
    case .duplicate: 1
    case .zerosLost: 2
    case .severalNamed: 3
    case .readByName: 4
    case .zerosLostInList: 5
    case .writtenOtherwise: 6
    case .otherwiseInList: 7
    }
  }
}

extension YamlProblem {
  fileprivate var number: Int {
    switch self {
    case .syntax: 0
    case .unsupported: 1
    case .duplicateKey: 2
    case .wrongKind: 3
    case .unknownKey: 4
    case .missingKey: 5
    case .overlayOnly: 6
    case .settingWithoutValue: 7
    case .addedByOverlay: 8
    case .nameInOverlay: 9
    case .settingWithoutKey: 10
    case .decimalComma: 11
    }
  }
}

extension RuleProblem {
  fileprivate var number: Int {
    switch self {
    case .emptyList: 0
    case .tooMany: 1
    case .repeated: 2
    case .sharesForSomeOnly: 3
    case .sharesSumToZero: 4
    case .weightsSumToZero: 5
    case .boundTwice: 6
    case .floorAboveCap: 7
    case .minimumAboveMaximum: 8
    case .reserveAboveBudget: 9
    case .callEndsBeforeItOpens: 10
    case .groupTooSmall: 11
    case .inTwoGroups: 12
    case .requiresItself: 13
    case .reservedName: 14
    case .limitWithoutBound: 15
    case .limitOnPrivateColumn: 16
    case .associationBesideNone: 17
    case .percentAtMostOne: 18
    case .sharesDoNotAddUp: 19
    }
  }
}

extension RowProblem {
  fileprivate var number: Int {
    switch self {
    case .blankNeed: 0
    case .needColumnMissing: 1
    case .pointsAboveMaximum: 2
    case .pointsTwice: 3
    case .pointsBesideFinishedScore: 4
    case .pointsWithoutCommittee: 5
    case .pointsWithoutCriteria: 6
    case .grantedWithoutAmount: 7
    case .amountWithoutGrant: 8
    case .sameWithoutApplication: 9
    case .recusalNamesBoth: 10
    case .recusalNamesNobody: 11
    case .recusedFromNobody: 12
    case .blankReceipt: 13
    case .blankTotalCost: 14
    case .grantRevised: 15
    case .deviationWithoutReason: 16
    case .namesNothing: 17
    case .oneAndTheSame: 18
    case .decidedOtherwise: 19
    case .similarSpelling: 20
    case .requestAboveTotalCost: 21
    case .amountOutOfLine: 22
    case .awardAgainstWord: 23
    case .noReceiptInCall: 24
    }
  }
}

extension PBProblem {
  fileprivate var number: Int {
    switch self {
    case .missingSections: 0
    case .emptySection: 1
    case .unknownSection: 2
    case .sectionTwice: 3
    case .textBeforeSections: 4
    case .categoryBudgets: 5
    case .countDiffers: 6
    case .ruleNotFollowed: 7
    case .pointsPerVote: 8
    }
  }
}

extension WorkbookProblem {
  fileprivate var number: Int {
    switch self {
    case .damaged: 0
    case .outsideGrid: 1
    case .brokenCell: 2
    case .tooManyCells: 3
    case .tooManySheets: 4
    case .missingSheet: 5
    case .sheetTwice: 6
    case .unreadSheet: 7
    case .hiddenSheet: 8
    case .hiddenRows: 9
    case .computed: 10
    case .rowsAboveHeader: 11
    case .errorValue: 12
    case .uncomputed: 13
    case .isOther: 14
    case .dangerous(.tooManyEntries): 15
    case .dangerous(.tooLarge): 16
    case .dangerous(.inflates): 17
    case .dangerous(.leadsOutside): 18
    case .dangerous(.link): 19
    case .dangerous(.entryTwice): 20
    case .dangerous(.documentType): 21
    case .dangerous(.tooDeep): 22
    case .dangerous(.external): 23
    }
  }
}

extension ReturnProblem {
  fileprivate var number: Int {
    switch self {
    case .notReturned: 0
    case .nothingReturned: 1
    case .forOtherRound: 2
    case .older: 3
    case .takenAlready: 4
    case .memberTwice: 5
    case .criterionMissing: 6
    case .rowWithoutApplication: 7
    case .mixedRow: 8
    case .applicationTwice: 9
    case .pointsBesideAbstention: 10
    case .pointsBesideRecusal: 11
    case .pointsDespiteRecusal: 12
    case .scoredWithoutPoints: 13
    case .differsFromRound: 14
    case .forgotten: 15
    case .criterionBlank: 16
    case .recusalDeclared: 17
    case .remark: 18
    case .roundWouldLose: 19
    case .formTaken: 20
    case .receiptUnknown: 21
    case .fieldBlank: 22
    case .fieldUnreadable: 23
    case .formTakenAsSaved: 24
    }
  }
}
