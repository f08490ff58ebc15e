// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What is wrong with a workbook that was sent out and came back, and what is to be said of what it says.
public enum ReturnProblem: Hashable, Sendable {
  /// What lies beside the returned workbooks and is none; it is not read.
  case notReturned
  /// A folder without any.
  case nothingReturned
  /// It was made for an earlier state of the round.
  case forOtherRound
  /// Something of this member was taken into the round that was saved later.
  case older(than: String)
  case takenAlready
  /// Two files of one member say different things.
  case memberTwice(other: String)
  /// The column of a criterion is gone.
  case criterionMissing(CriterionID)
  /// Something is filled in, and nothing says for which application.
  case rowWithoutApplication
  /// The hidden id is another one than that which can be seen.
  case mixedRow(hidden: ApplicationID)
  case applicationTwice(firstRow: Int)
  case pointsBesideAbstention
  case pointsBesideRecusal
  /// The round has the member recused.
  case pointsDespiteRecusal
  /// Chosen as scored, and there are no points.
  case scoredWithoutPoints
  /// The round has other points, which no sheet brought.
  case differsFromRound(Hundredths)
  /// Neither points nor a choice.
  case forgotten([ApplicationID])
  /// One criterion is blank, and nothing was chosen.
  case criterionBlank(CriterionID)
  /// The member declares to be recused, and the round does not know.
  case recusalDeclared(ApplicationID)
  /// What a member wrote beside an application; nothing of the round has room for it.
  case remark
  /// What became of a form, and when it was received.
  case formTaken(ApplicationID, received: LocalTime)
  /// The same, and all that tells when is the moment at which the file was saved.
  case formTakenAsSaved(ApplicationID, saved: LocalTime)
  /// The same, and nobody knows when.
  case receiptUnknown(ApplicationID)
  /// Something that is asked for is blank, by its column.
  case fieldBlank(String)
  /// An answer that is not what is asked for; it stays the text that it is.
  case fieldUnreadable(String)
  /// A round in a workbook would lose something by being written anew.
  case roundWouldLose
}
